//! Channels by the clock: open or not, which day counts, by when the answer is due.

use rules::book::{Citation, OutsideEdition, ServiceId};
use rules::comparison::{Offer, compare};
use rules::hand_in::{Due, HandIn, hand_in};
use serde_json::{Value, json};

use super::{Report, moment};

type Found = Result<Option<HandIn>, OutsideEdition>;

impl Report<'_> {
    /// Every channel the service takes applications through, whichever was chosen and whatever the verdict.
    pub(super) fn channels(&self, service: ServiceId) -> Vec<Value> {
        self.book.services[service.index()]
            .open_lists()
            .map(|list| {
                let found = hand_in(self.book, service, list.channel, self.now);
                let day = found.as_ref().ok().and_then(Option::as_ref);
                let (due, unknown) = match due(&found) {
                    Ok(due) => (Some(due), None),
                    Err(unknown) => (None, Some(unknown)),
                };
                let cited: Vec<&Citation> =
                    day.map(|day| &day.hours).into_iter().chain(due.map(|due| &due.citation)).collect();
                // The dates are as sure as the less sure of the hours and the term.
                let standing = cited.iter().map(|citation| citation.standing).max();
                json!({
                    "channel": self.book.channels[list.channel.index()].name,
                    "open_now": day.map(|day| day.open_now),
                    "next_open": day.map(|day| moment(day.next_open)),
                    "accepted_on": day.map(|day| day.accepted_on.to_string()),
                    "next_quarter": day.map(|day| day.next_quarter),
                    "due": due.map(|due| due.on.to_string()),
                    "due_unknown": unknown,
                    "working_days": due.map(|due| due.working_days),
                    "standing": standing.map(rules::book::Standing::name),
                    "confirm": standing.map(rules::book::Standing::needs_confirming),
                    "outside_edition": found.is_err(),
                    "sources": cited.iter().flat_map(|citation| self.sources(**citation)).collect::<Vec<_>>(),
                })
            })
            .collect()
    }

    /// The channels side by side, for the whole family.
    pub(super) fn comparison(&self) -> Vec<Value> {
        compare(self.book, self.answers, self.now).iter().map(|offer| self.offer(offer)).collect()
    }

    fn offer(&self, offer: &Offer) -> Value {
        let dues = offer.hand_in.iter().map(|(service, found)| {
            let due = due(found);
            json!({
                "service": self.book.services[service.index()].name,
                "due": due.ok().map(|due| due.on.to_string()),
                "due_unknown": due.err(),
            })
        });
        json!({
            "channel": self.book.channels[offer.channel.index()].name,
            "services": self.names(&offer.services),
            "papers": offer.papers,
            "perhaps": offer.perhaps,
            "visits": offer.visits,
            "due": dues.collect::<Vec<_>>(),
        })
    }
}

/// When the answer is due, or in one word why nobody can say.
pub(crate) fn due(found: &Found) -> Result<&Due, &'static str> {
    match found {
        Ok(Some(HandIn { due: Ok(Some(due)), .. })) => Ok(due),
        Ok(None | Some(HandIn { due: Ok(None), .. })) => Err("not-stated"),
        Err(_) | Ok(Some(HandIn { due: Err(_), .. })) => Err("outside-edition"),
    }
}

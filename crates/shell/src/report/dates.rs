//! Channels by the clock: open or not, which day counts, by when the answer is due.

use rules::book::{Citation, ServiceId, Standing};
use rules::comparison::{Offer, compare};
use rules::hand_in::{answer, hand_in};
use schemars::JsonSchema;
use serde::Serialize;

use super::Report;
use super::sources::Source;
use super::vocabulary::{Day, DueUnknown, Id, Minute, StandingWord};

/// A channel that takes applications for a service. Outside the edition's calendar its days are `null`.
#[derive(Serialize, JsonSchema)]
pub(crate) struct ChannelDays {
    channel: Id,
    open_now: Option<bool>,
    next_open: Option<Minute>,
    accepted_on: Option<Day>,
    /// Whether another quarter's income counts on that day.
    next_quarter: Option<bool>,
    due: Option<Day>,
    due_unknown: Option<DueUnknown>,
    working_days: Option<u8>,
    /// Of the days: as sure as the less sure of the hours and the term.
    standing: Option<StandingWord>,
    confirm: Option<bool>,
    outside_edition: bool,
    sources: Vec<Source>,
}

/// A channel beside the others, for the whole family.
#[derive(Serialize, JsonSchema)]
pub(crate) struct ChannelOffer {
    channel: Id,
    services: Vec<Id>,
    papers: usize,
    /// How many more may be needed.
    perhaps: usize,
    visits: Option<u8>,
    due: Vec<ServiceDue>,
}

/// By when one service answers.
#[derive(Serialize, JsonSchema)]
struct ServiceDue {
    service: Id,
    due: Option<Day>,
    due_unknown: Option<DueUnknown>,
}

impl Report<'_> {
    /// Every channel the service takes applications through, whichever was chosen and whatever the verdict.
    pub(super) fn channels(&self, service: ServiceId) -> Vec<ChannelDays> {
        self.book.services[service.index()]
            .open_lists()
            .map(|list| {
                let found = hand_in(self.book, service, list.channel, self.now);
                let day = found.as_ref().ok().and_then(Option::as_ref);
                let term = answer(&found);
                let cited: Vec<&Citation> = day
                    .and_then(|day| day.hours.as_ref())
                    .into_iter()
                    .chain(term.ok().map(|due| &due.citation))
                    .collect();
                let standing = cited.iter().map(|citation| citation.standing).max();
                ChannelDays {
                    channel: &self.book.channels[list.channel.index()].name,
                    open_now: day.map(|day| day.open_now),
                    next_open: day.map(|day| day.next_open.into()),
                    accepted_on: day.map(|day| day.accepted_on.into()),
                    next_quarter: day.map(|day| day.next_quarter),
                    due: term.ok().map(|due| due.on.into()),
                    due_unknown: term.err().map(DueUnknown::from),
                    working_days: term.ok().map(|due| due.working_days),
                    standing: standing.map(StandingWord::from),
                    confirm: standing.map(Standing::needs_confirming),
                    outside_edition: found.is_err(),
                    sources: cited.iter().flat_map(|citation| self.sources(**citation)).collect(),
                }
            })
            .collect()
    }

    /// The channels side by side, for the whole family.
    pub(super) fn comparison(&self) -> Vec<ChannelOffer> {
        compare(self.book, self.answers, self.now).iter().map(|offer| self.door(offer)).collect()
    }

    fn door(&self, offer: &Offer) -> ChannelOffer {
        let dues = offer.hand_in.iter().map(|(service, found)| {
            let due = answer(found);
            ServiceDue {
                service: &self.book.services[service.index()].name,
                due: due.ok().map(|due| due.on.into()),
                due_unknown: due.err().map(DueUnknown::from),
            }
        });
        ChannelOffer {
            channel: &self.book.channels[offer.channel.index()].name,
            services: self.names(&offer.services),
            papers: offer.papers,
            perhaps: offer.perhaps,
            visits: offer.visits,
            due: dues.collect(),
        }
    }
}

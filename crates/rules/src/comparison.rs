//! The channels side by side: how many papers, how many visits, by when the answer, for this family.

use time::PrimitiveDateTime;

use crate::answer::{Answers, Value};
use crate::assessment::{Take, assess};
use crate::bag::{self, Bag, Packed};
use crate::book::{ChannelId, Kind, OutsideEdition, RuleBook, ServiceId};
use crate::hand_in::{HandIn, hand_in};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub channel: ChannelId,
    /// The services that take applications through it, of those this family may apply for.
    pub services: Vec<ServiceId>,
    /// Papers to bring or upload.
    pub papers: usize,
    /// Papers needed only if something holds that is not known, or that the office has to be asked about.
    pub perhaps: usize,
    /// How many times somebody goes there; `None` where no source lets us say.
    pub visits: Option<u8>,
    /// By service; `None` where the channel has no hours to count with.
    pub hand_in: Vec<(ServiceId, Result<Option<HandIn>, OutsideEdition>)>,
}

/// Every channel this family could take, whichever it has chosen.
pub fn compare(book: &RuleBook, answers: &Answers, now: PrimitiveDateTime) -> Vec<Offer> {
    let mut answers = answers.clone();
    if let Some(question) = book.question_of_kind(Kind::Channel) {
        answers.family.set(question, Value::DontKnow);
    }
    let assessment = assess(book, &answers, now.date());
    bag::pack(book, &assessment.children).iter().map(|bag| offer(book, bag, now)).collect()
}

fn offer(book: &RuleBook, bag: &Bag, now: PrimitiveDateTime) -> Offer {
    let own = bag.children.iter().flat_map(|(_, lines)| lines);
    let lines: Vec<&Packed> = bag.family.iter().chain(own).collect();
    let count = |takes: &[Take]| {
        lines
            .iter()
            .filter(|line| takes.contains(&line.what.take))
            .map(|line| copies(book, line))
            .fold(0_usize, usize::saturating_add)
    };
    Offer {
        channel: bag.channel,
        services: bag.services.clone(),
        papers: count(&[Take::Bring, Take::Upload]),
        perhaps: count(&[Take::OnlyIf]),
        visits: book.channels.get(bag.channel.index()).and_then(|channel| channel.visits),
        hand_in: bag
            .services
            .iter()
            .map(|service| (*service, hand_in(book, *service, bag.channel, now)))
            .collect(),
    }
}

/// A paper is shared by services, unless each wants its own.
fn copies(book: &RuleBook, line: &Packed) -> usize {
    let document = book.documents.get(line.what.document.index());
    if document.is_some_and(|document| document.per_service) { line.what.asked.len() } else { 1 }
}

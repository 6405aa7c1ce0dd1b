//! The channels side by side: how many papers, how many visits, by when the answer, for this family.

use time::PrimitiveDateTime;

use crate::answer::{Answers, Value};
use crate::assess::assess;
use crate::assessment::Take;
use crate::bag::{self, Bag, Packed};
use crate::book::{ChannelId, CompleteBook, DocumentId, Kind, OutsideEdition, ServiceId};
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
pub fn compare(book: &CompleteBook, answers: &Answers, now: PrimitiveDateTime) -> Vec<Offer> {
    let mut answers = answers.clone();
    if let Some(question) = book.question_of_kind(Kind::Channel) {
        answers.family.set(question, Value::DontKnow);
    }
    let assessment = assess(book, &answers, now.date());
    bag::pack(book, &assessment.children).iter().map(|bag| offer(book, bag, now)).collect()
}

fn offer(book: &CompleteBook, bag: &Bag, now: PrimitiveDateTime) -> Offer {
    let own = bag.children.iter().map(|(_, lines)| lines);
    let counts: Vec<(usize, usize)> =
        std::iter::once(&bag.family).chain(own).map(|lines| count(book, lines)).collect();
    let total = |counts: &mut dyn Iterator<Item = usize>| counts.fold(0, usize::saturating_add);
    Offer {
        channel: bag.channel,
        services: bag.services.clone(),
        papers: total(&mut counts.iter().map(|(papers, _)| *papers)),
        perhaps: total(&mut counts.iter().map(|(_, perhaps)| *perhaps)),
        visits: book.channel(bag.channel).and_then(|channel| channel.visits),
        hand_in: bag
            .services
            .iter()
            .map(|service| (*service, hand_in(book, *service, bag.channel, now)))
            .collect(),
    }
}

/// The papers of the family or of one child: those needed, and those needed perhaps. A paper is counted once,
/// however many services ask for it and in whichever forms; one that each service wants of its own, once for each.
fn count(book: &CompleteBook, lines: &[Packed]) -> (usize, usize) {
    let mut wanted: Vec<(DocumentId, Option<ServiceId>, Take)> = lines
        .iter()
        .filter(|line| line.what.take != Take::DoNotBring)
        .flat_map(|line| {
            let document = line.what.document;
            let own = book.document(document).is_some_and(|found| found.per_service);
            let asked = line.what.asked.iter();
            asked.map(move |asked| (document, own.then_some(asked.service), line.what.take))
        })
        .collect();
    // The more certain request for a paper sorts first, and is the one that is kept.
    wanted.sort_unstable();
    wanted.dedup_by_key(|(document, service, _)| (*document, *service));
    let needed = wanted.iter().filter(|(.., take)| *take != Take::OnlyIf).count();
    (needed, wanted.len().saturating_sub(needed))
}

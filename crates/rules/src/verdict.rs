//! Which verdict a service gets, from the categories it accepts. Why is for [`explained`]: what is asked next
//! is found without.

mod explained;

use crate::assessment::Verdict;
use crate::book::{CategoryId, DecidedBy, QuestionId, Service, ServiceId};
use crate::judge::{Subject, pending_of};
use crate::truth::Truth;

pub(crate) use explained::explain;

/// A service's verdict, with what its lists look at.
pub(crate) struct Judged<'a> {
    pub(crate) service: ServiceId,
    pub(crate) rules: &'a Service,
    pub(crate) verdict: Verdict,
    /// The category whose paper is asked for.
    category: Option<CategoryId>,
    /// Every category it accepts, in its order.
    truths: Vec<(CategoryId, Truth)>,
    /// For each category it accepts, whether its paper is the one asked for.
    pub(crate) status: Vec<(CategoryId, Truth)>,
    /// The ground needs no application at all.
    automatic: bool,
}

impl Judged<'_> {
    /// Whether there is anything to hand in, or may be.
    pub(crate) fn applies(&self) -> bool {
        self.verdict != Verdict::None && !self.automatic
    }
}

/// Judges services in their order. A category that several accept is judged once.
pub(crate) fn judge_all<'a>(subject: &Subject<'a>, services: &[ServiceId]) -> Vec<Judged<'a>> {
    // By category. Only what these services accept is held, whatever else the book knows.
    let mut known: Vec<(CategoryId, Truth)> = Vec::new();
    let mut all = Vec::with_capacity(services.len());
    for service in services {
        let Some(rules) = subject.book.service(*service) else { continue };
        let mut truths = Vec::with_capacity(rules.grounds.len());
        for id in rules.categories() {
            let place = known.partition_point(|(known, _)| *known < id);
            let found = match known.get(place) {
                Some(found) if found.0 == id => *found,
                _ => {
                    let Some(category) = subject.book.category(id) else { continue };
                    let found = (id, category.when.judge(subject));
                    known.insert(place, found);
                    found
                }
            };
            truths.push(found);
        }
        all.push(judge(*service, rules, truths));
    }
    all
}

fn judge(service: ServiceId, rules: &Service, truths: Vec<(CategoryId, Truth)>) -> Judged<'_> {
    let ground = truths.iter().find(|(_, truth)| *truth == Truth::Yes);
    let category = ground.map(|(category, _)| *category);
    let decided_by =
        category.and_then(|category| rules.ground(category)).map(|ground| ground.decided_by);
    let verdict = match decided_by {
        Some(decided_by) => decided_by.into(),
        None if truths.iter().any(|(_, truth)| *truth == Truth::Unknown) => Verdict::Need,
        None => Verdict::None,
    };
    Judged {
        service,
        rules,
        verdict,
        category,
        status: status(&truths, category),
        truths,
        automatic: decided_by == Some(DecidedBy::Grade),
    }
}

/// One status paper is asked for: that of the first category that holds; while none does, that of each that may.
fn status(truths: &[(CategoryId, Truth)], chosen: Option<CategoryId>) -> Vec<(CategoryId, Truth)> {
    let mut status = truths.to_vec();
    if chosen.is_some() {
        for (category, truth) in &mut status {
            *truth = (Some(*category) == chosen).into();
        }
    }
    status
}

/// The unasked questions that can still change a verdict, its ground or its notes.
pub(crate) fn pending(subject: &Subject<'_>, judged: &[Judged<'_>], open: &mut Vec<QuestionId>) {
    for judged in judged {
        for (category, truth) in &judged.truths {
            if *truth == Truth::Yes {
                // One category is enough, and later ones are asked for a less preferred paper.
                break;
            }
            if let Some(category) = subject.book.category(*category) {
                category.when.pending(subject, open);
            }
        }
        if judged.verdict == Verdict::None {
            continue;
        }
        pending_of(&judged.rules.notes, &subject.with_status(&judged.status), open);
    }
}

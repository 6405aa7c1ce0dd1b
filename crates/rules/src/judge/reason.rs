//! Why a condition is what it is.

use std::sync::Arc;

use super::Subject;
use crate::answer::OptionSet;
use crate::condition::{Condition, PerHead};
use crate::id::{CategoryId, OptionId, ParameterId, QuestionId};
use crate::truth::Truth;

/// Why a condition is what it is: the answers and comparisons that decide it, and nothing beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// These options, of those the rule asks about or instead of them, were chosen.
    Answered {
        question: QuestionId,
        chosen: OptionSet,
        truth: Truth,
    },
    /// Income per head against the limit, both in tenge per month, the income rounded down.
    Compared {
        per_head: u64,
        limit: u64,
        parameter: ParameterId,
        truth: Truth,
        /// Which sum was shared among whom, over which months.
        shared: PerHead,
        /// So close to the limit that another figure for it would decide otherwise.
        near: bool,
    },
    /// Asked, and the person does not know.
    DontKnow(QuestionId),
    NotAsked(QuestionId),
    /// No value of this parameter is known for today.
    OutsideEdition(ParameterId),
    /// A part of a sum, and whether it is more than nothing.
    Included {
        question: QuestionId,
        part: OptionId,
        truth: Truth,
    },
    /// The category whose paper is asked for, or another one.
    Category {
        category: CategoryId,
        truth: Truth,
    },
}

impl Condition {
    /// The reasons that suffice, without questions whose answer could not change anything any more.
    pub(crate) fn sufficient_reasons(&self, subject: &Subject<'_>) -> Arc<[Reason]> {
        if let Some(reason) = self.only_reason(subject) {
            return Arc::new([reason]);
        }
        let mut reasons = Vec::new();
        self.reasons(subject, &mut reasons);
        if reasons.iter().any(|reason| matches!(reason, Reason::NotAsked(_))) {
            let mut pending = Vec::new();
            self.pending(subject, &mut pending);
            reasons.retain(|reason| !matches!(reason, Reason::NotAsked(question) if !pending.contains(question)));
        }
        reasons.into()
    }

    /// The reason of a condition that can only have one, as most can: found without allocating a list.
    fn only_reason(&self, subject: &Subject<'_>) -> Option<Reason> {
        match self {
            Condition::Not(part) => part.only_reason(subject),
            Condition::Is { question, .. } => Some(match subject.value(*question) {
                None => Reason::NotAsked(*question),
                Some(value) => match value.options() {
                    Some(chosen) => {
                        Reason::Answered { question: *question, chosen, truth: self.judge(subject) }
                    }
                    None => Reason::DontKnow(*question),
                },
            }),
            Condition::Status(category) => {
                Some(Reason::Category { category: *category, truth: subject.status_of(*category) })
            }
            _ => None,
        }
    }

    /// The reasons that suffice for the truth this condition has: for a whole that fails, its first failing part;
    /// for an alternative that holds, its first holding one; otherwise every part of the same truth.
    fn reasons(&self, subject: &Subject<'_>, found: &mut Vec<Reason>) {
        let truth = self.judge(subject);
        match self {
            Condition::All(parts) => decisive(parts, subject, truth, truth == Truth::No, found),
            Condition::Any(parts) => decisive(parts, subject, truth, truth == Truth::Yes, found),
            Condition::Not(part) => part.reasons(subject, found),
            Condition::Is { .. } | Condition::Status(_) => {
                found.extend(self.only_reason(subject));
            }
            Condition::Below(per_head) => per_head.reasons(subject, found),
            Condition::InForce { parameter, condition } => {
                if subject.knows(*parameter) {
                    condition.reasons(subject, found);
                } else {
                    found.push(Reason::OutsideEdition(*parameter));
                }
            }
            Condition::Includes { part, otherwise } => match part.found(subject) {
                Some(_) => {
                    found.push(Reason::Included { question: part.sum, part: part.part, truth });
                }
                None => otherwise.reasons(subject, found),
            },
        }
    }
}

fn decisive(
    parts: &[Condition],
    subject: &Subject<'_>,
    truth: Truth,
    first_suffices: bool,
    found: &mut Vec<Reason>,
) {
    let same = parts.iter().filter(|part| part.judge(subject) == truth);
    let limit = if first_suffices { 1 } else { parts.len() };
    for part in same.take(limit) {
        part.reasons(subject, found);
    }
}

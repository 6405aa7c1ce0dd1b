//! The closed vocabulary of conditions, and how one is judged from what is known.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use time::Date;

use crate::answer::{Facts, OptionSet, Value};
use crate::book::{CategoryId, OptionId, ParameterId, QuestionId, RuleBook};
use crate::truth::{Outlook, Truth};

/// When a rule applies. A new kind of logic is a new variant here, never new syntax in the data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    /// One of these options was chosen.
    Is {
        question: QuestionId,
        options: OptionSet,
    },
    /// An amount per head and month lies strictly below a limit.
    Below(PerHead),
    /// This is the category whose paper the service asks for.
    Status(CategoryId),
    /// The condition within, on days for which the parameter has a value; on any other day it is not known. An answer
    /// such as "below the limit" means nothing while nobody knows the limit.
    InForce {
        parameter: ParameterId,
        condition: Box<Condition>,
    },
    /// A part of a sum is more than nothing. Where the sum was not given by its parts, the condition within.
    Includes {
        part: Part,
        otherwise: Box<Condition>,
    },
}

/// One part of a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub sum: QuestionId,
    pub part: OptionId,
    /// The sum counts only while this option of this question is the answer: it may have been given before.
    pub while_answered: (QuestionId, OptionId),
}

/// `sum ÷ heads ÷ months`, against a dated limit in tenge per month. Compared as `sum` against
/// `limit × months × heads`, so that nothing is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PerHead {
    pub sum: QuestionId,
    pub heads: QuestionId,
    pub months: u8,
    pub limit: ParameterId,
}

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

/// One child of one family on one day: everything a condition may look at.
#[derive(Clone, Copy)]
pub(crate) struct Subject<'a> {
    pub(crate) book: &'a RuleBook,
    pub(crate) family: &'a Facts,
    pub(crate) child: &'a Facts,
    pub(crate) today: Date,
    /// For each category of the service, whether its paper is the one asked for; empty while categories themselves
    /// are judged.
    pub(crate) status: &'a [(CategoryId, Truth)],
}

impl<'a> Subject<'a> {
    pub(crate) fn with_status(self, status: &'a [(CategoryId, Truth)]) -> Subject<'a> {
        Subject { status, ..self }
    }

    /// A question has one scope, so at most one of the two knows it.
    pub(crate) fn value(&self, question: QuestionId) -> Option<&'a Value> {
        self.family.get(question).or_else(|| self.child.get(question))
    }

    pub(crate) fn knows(&self, parameter: ParameterId) -> bool {
        self.book
            .parameters
            .get(parameter.index())
            .is_some_and(|parameter| parameter.on(self.today).is_ok())
    }

    fn status_of(&self, category: CategoryId) -> Truth {
        let found = self.status.iter().find(|(known, _)| *known == category);
        found.map_or(Truth::Unknown, |(_, truth)| *truth)
    }
}

impl Condition {
    pub(crate) fn judge(&self, subject: &Subject<'_>) -> Truth {
        match self {
            Condition::All(parts) => {
                parts.iter().fold(Truth::Yes, |truth, part| truth.and(part.judge(subject)))
            }
            Condition::Any(parts) => {
                parts.iter().fold(Truth::No, |truth, part| truth.or(part.judge(subject)))
            }
            Condition::Not(part) => part.judge(subject).negated(),
            Condition::Is { question, options } => {
                match subject.value(*question).and_then(Value::options) {
                    Some(chosen) => chosen.meets(*options).into(),
                    None => Truth::Unknown,
                }
            }
            Condition::Below(per_head) => {
                per_head.compare(subject).map_or(Truth::Unknown, |found| found.truth)
            }
            Condition::Status(category) => subject.status_of(*category),
            Condition::InForce { parameter, condition } => {
                if subject.knows(*parameter) {
                    condition.judge(subject)
                } else {
                    Truth::Unknown
                }
            }
            Condition::Includes { part, otherwise } => {
                part.found(subject).map_or_else(|| otherwise.judge(subject), Truth::from)
            }
        }
    }

    /// Every truth this condition can still end with.
    pub(crate) fn outlook(&self, subject: &Subject<'_>) -> Outlook {
        match self {
            Condition::All(parts) => fold_outlook(parts, subject, Truth::Yes, Truth::and),
            Condition::Any(parts) => fold_outlook(parts, subject, Truth::No, Truth::or),
            Condition::Not(part) => part.outlook(subject).negated(),
            Condition::Is { question, .. } if subject.value(*question).is_none() => Outlook::OPEN,
            Condition::Below(per_head) if !per_head.open_questions(subject).is_empty() => {
                Outlook::OPEN
            }
            Condition::InForce { parameter, condition } if subject.knows(*parameter) => {
                condition.outlook(subject)
            }
            Condition::Includes { part, .. } if part.is_open(subject) => Outlook::OPEN,
            Condition::Includes { part, otherwise } if part.found(subject).is_none() => {
                otherwise.outlook(subject)
            }
            Condition::Is { .. }
            | Condition::Below(_)
            | Condition::Status(_)
            | Condition::InForce { .. }
            | Condition::Includes { .. } => Outlook::only(self.judge(subject)),
        }
    }

    /// The unasked questions whose answer can still change how this condition ends.
    pub(crate) fn pending(&self, subject: &Subject<'_>, found: &mut Vec<QuestionId>) {
        match self {
            Condition::All(parts) => pending_parts(parts, subject, Truth::Yes, Truth::and, found),
            Condition::Any(parts) => pending_parts(parts, subject, Truth::No, Truth::or, found),
            Condition::Not(part) => part.pending(subject, found),
            Condition::Is { question, .. } => {
                if subject.value(*question).is_none() {
                    found.push(*question);
                }
            }
            Condition::Below(per_head) => found.extend(per_head.open_questions(subject)),
            Condition::Status(_) => {}
            Condition::InForce { parameter, condition } => {
                if subject.knows(*parameter) {
                    condition.pending(subject, found);
                }
            }
            // The sum itself is asked for by what compares it; the other question only once it is known not to help.
            Condition::Includes { part, otherwise } => {
                if part.found(subject).is_none() {
                    otherwise.pending(subject, found);
                }
            }
        }
    }

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

    /// The reason of a condition that can have one only: most of them, and told without a list being made.
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

fn fold_outlook(
    parts: &[Condition],
    subject: &Subject<'_>,
    start: Truth,
    combine: fn(Truth, Truth) -> Truth,
) -> Outlook {
    parts.iter().fold(Outlook::only(start), |outlook, part| {
        outlook.combined(part.outlook(subject), combine)
    })
}

fn pending_parts(
    parts: &[Condition],
    subject: &Subject<'_>,
    start: Truth,
    combine: fn(Truth, Truth) -> Truth,
    found: &mut Vec<QuestionId>,
) {
    if fold_outlook(parts, subject, start, combine).is_decided() {
        return;
    }
    for (index, part) in parts.iter().enumerate() {
        let outlook = part.outlook(subject);
        if outlook.is_decided() {
            continue;
        }
        let rest =
            parts.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, other)| other);
        let rest = rest.fold(Outlook::only(start), |outlook, other| {
            outlook.combined(other.outlook(subject), combine)
        });
        if outlook.matters_beside(rest, combine) {
            part.pending(subject, found);
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

impl Part {
    /// Whether the part is more than nothing, once the sum was given by its parts.
    fn found(self, subject: &Subject<'_>) -> Option<bool> {
        match subject.value(self.sum) {
            Some(Value::Sums(parts)) if self.counts(subject) == Truth::Yes => {
                parts.get(self.part.index()).map(|part| *part > 0)
            }
            _ => None,
        }
    }

    fn counts(self, subject: &Subject<'_>) -> Truth {
        let (question, option) = self.while_answered;
        match subject.value(question).and_then(Value::options) {
            Some(chosen) => chosen.contains(option).into(),
            None => Truth::Unknown,
        }
    }

    /// The parts may still be given.
    fn is_open(self, subject: &Subject<'_>) -> bool {
        let may_count =
            self.counts(subject) == Truth::Yes || subject.value(self.while_answered.0).is_none();
        let may_come = matches!(subject.value(self.sum), None | Some(Value::Sums(_)));
        may_count && may_come && self.found(subject).is_none()
    }
}

struct Found {
    per_head: u64,
    limit: u64,
    truth: Truth,
    near: bool,
}

impl PerHead {
    fn compare(self, subject: &Subject<'_>) -> Option<Found> {
        let sum = subject.value(self.sum)?.number()?;
        // Nothing is nothing for each, however many share it.
        let heads = if sum == 0 { 1 } else { subject.value(self.heads)?.number()? };
        let limit = self.limit_on(subject)?;
        let shares = heads.checked_mul(u64::from(self.months))?;
        let whole = u128::from(limit).checked_mul(u128::from(shares))?;
        let per_head = sum.checked_div(shares)?;
        let sum = u128::from(sum);
        let near = self.near(subject).is_some_and(|percent| {
            sum.abs_diff(whole).saturating_mul(100) <= whole.saturating_mul(u128::from(percent))
        });
        Some(Found { per_head, limit, truth: (sum < whole).into(), near })
    }

    pub(crate) fn limit_on(self, subject: &Subject<'_>) -> Option<u64> {
        let parameter = subject.book.parameters.get(self.limit.index())?;
        Some(parameter.on(subject.today).ok()?.tenge)
    }

    fn near(self, subject: &Subject<'_>) -> Option<u8> {
        Some(subject.book.parameters.get(self.limit.index())?.near.as_ref()?.percent)
    }

    /// Nothing is open where "I don't know" or a day outside the edition has already made it unknown for good, nor
    /// where there is nothing to share.
    fn open_questions(self, subject: &Subject<'_>) -> Vec<QuestionId> {
        let values = [self.sum, self.heads].map(|question| (question, subject.value(question)));
        if self.compare(subject).is_some()
            || self.limit_on(subject).is_none()
            || values.iter().any(|(_, value)| *value == Some(&Value::DontKnow))
        {
            return Vec::new();
        }
        values
            .into_iter()
            .filter(|(_, value)| value.is_none())
            .map(|(question, _)| question)
            .collect()
    }

    fn reasons(self, subject: &Subject<'_>, found: &mut Vec<Reason>) {
        if let Some(Found { per_head, limit, truth, near }) = self.compare(subject) {
            found.push(Reason::Compared { per_head, limit, parameter: self.limit, truth, near });
            return;
        }
        if self.limit_on(subject).is_none() {
            // The answers are not asked for either: nothing the person could find out would help.
            found.push(Reason::OutsideEdition(self.limit));
            return;
        }
        let before = found.len();
        for question in [self.sum, self.heads] {
            match subject.value(question) {
                None => found.push(Reason::NotAsked(question)),
                Some(Value::DontKnow) => found.push(Reason::DontKnow(question)),
                Some(_) => {}
            }
        }
        if found.len() == before {
            // Nobody, or more heads than can be counted: as good as no answer.
            found.push(Reason::DontKnow(self.heads));
        }
    }
}

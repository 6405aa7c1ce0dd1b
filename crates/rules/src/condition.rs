//! The closed vocabulary of conditions, and how one is judged from what is known.

mod reason;
mod sum;

use serde::{Deserialize, Serialize};
use time::Date;

use crate::answer::{Facts, OptionSet, Value};
use crate::book::{CategoryId, ParameterId, QuestionId, RuleBook};
use crate::truth::{Outlook, Truth};

pub use reason::Reason;
pub use sum::{Part, PerHead};

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
    /// An amount per head per month lies strictly below a limit.
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
            Condition::Below(per_head) if per_head.open_questions(subject) != [None; 2] => {
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

    /// Every question it could ask for.
    pub(crate) fn questions(&self, found: &mut Vec<QuestionId>) {
        match self {
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts {
                    part.questions(found);
                }
            }
            Condition::Not(part) => part.questions(found),
            Condition::Is { question, .. } => found.push(*question),
            Condition::Below(per_head) => found.extend([per_head.sum, per_head.heads]),
            Condition::Status(_) => {}
            Condition::InForce { condition, .. } => condition.questions(found),
            Condition::Includes { otherwise, .. } => otherwise.questions(found),
        }
    }

    /// Whether a sum is held against a limit in it.
    pub(crate) fn has_limit(&self) -> bool {
        match self {
            Condition::All(parts) | Condition::Any(parts) => parts.iter().any(Self::has_limit),
            Condition::Not(part) => part.has_limit(),
            Condition::Below(_) => true,
            Condition::InForce { condition, .. } => condition.has_limit(),
            Condition::Is { .. } | Condition::Status(_) | Condition::Includes { .. } => false,
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
            Condition::Below(per_head) => {
                found.extend(per_head.open_questions(subject).into_iter().flatten());
            }
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
        let mut rest = Outlook::only(start);
        for (other, beside) in parts.iter().enumerate() {
            if other != index {
                rest = rest.combined(beside.outlook(subject), combine);
            }
        }
        if outlook.matters_beside(rest, combine) {
            part.pending(subject, found);
        }
    }
}

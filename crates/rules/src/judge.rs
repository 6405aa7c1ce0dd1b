//! Evaluates a condition from what is known of one child on one day.

mod outlook;
mod reason;
mod sum;

use time::Date;

use crate::answer::{Facts, Value};
use crate::book::RuleBook;
use crate::condition::Condition;
use crate::id::{CategoryId, ParameterId, QuestionId};
use crate::truth::Truth;

pub(crate) use outlook::pending_of;
pub use reason::Reason;

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
        self.book.parameter(parameter).is_some_and(|parameter| parameter.on(self.today).is_ok())
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
                    Some(chosen) => chosen.intersects(*options).into(),
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
}

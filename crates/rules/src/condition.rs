//! The closed vocabulary of conditions; `judge` evaluates them.

use serde::{Deserialize, Serialize};

use crate::answer::OptionSet;
use crate::id::{CategoryId, OptionId, ParameterId, QuestionId};

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
    /// An amount per head per month is strictly below a limit.
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
        part: SumPart,
        otherwise: Box<Condition>,
    },
}

/// One part of a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SumPart {
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

impl Condition {
    /// Visits it and every condition within, from the outside in.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Condition)) {
        visit(self);
        match self {
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts {
                    part.walk(visit);
                }
            }
            Condition::Not(part)
            | Condition::InForce { condition: part, .. }
            | Condition::Includes { otherwise: part, .. } => part.walk(visit),
            Condition::Is { .. } | Condition::Below(_) | Condition::Status(_) => {}
        }
    }

    /// Every question it could ask for.
    pub(crate) fn questions(&self, found: &mut Vec<QuestionId>) {
        self.walk(&mut |part| match part {
            Condition::Is { question, .. } => found.push(*question),
            Condition::Below(per_head) => found.extend([per_head.sum, per_head.heads]),
            _ => {}
        });
    }

    /// Whether a question is asked for the sake of a limit: to compare with it, or only on days on which it is known.
    pub(crate) fn asks_for_a_limit(&self, question: QuestionId) -> bool {
        let mut found = false;
        self.walk(&mut |part| {
            let asked = match part {
                Condition::Below(_) => part,
                Condition::InForce { condition, .. } => condition,
                _ => return,
            };
            let mut questions = Vec::new();
            asked.questions(&mut questions);
            found |= questions.contains(&question);
        });
        found
    }

    /// Every comparison of a sum with a limit in it.
    pub fn comparisons(&self) -> Vec<PerHead> {
        let mut found = Vec::new();
        self.walk(&mut |part| {
            if let Condition::Below(per_head) = part {
                found.push(*per_head);
            }
        });
        found
    }
}

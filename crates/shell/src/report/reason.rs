//! Why something holds or does not.

use rules::{OptionSet, Reason};
use schemars::JsonSchema;
use serde::Serialize;

use super::Report;
use super::vocabulary::{Id, TruthWord};

#[derive(Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(crate) enum Because {
    /// Everybody is asked for it.
    Everyone,
    Answered {
        question: Id,
        chosen: Vec<Id>,
        truth: TruthWord,
    },
    /// Income per head against a limit, in tenge.
    Compared {
        per_head: u64,
        limit: u64,
        parameter: Id,
        truth: TruthWord,
        near: bool,
    },
    /// A part of a sum.
    Included {
        question: Id,
        part: Id,
        truth: TruthWord,
    },
    DontKnow {
        question: Id,
    },
    NotAsked {
        question: Id,
    },
    OutsideEdition {
        parameter: Id,
    },
    Category {
        category: Id,
        truth: TruthWord,
    },
}

impl Report<'_> {
    pub(super) fn reasons(&self, reasons: &[Reason]) -> Vec<Because> {
        reasons.iter().map(|reason| self.reason(reason)).collect()
    }

    pub(super) fn reason(&self, reason: &Reason) -> Because {
        match reason {
            Reason::Answered { question, chosen, truth } => Because::Answered {
                question: self.question(*question),
                chosen: self.chosen(*question, *chosen),
                truth: (*truth).into(),
            },
            Reason::Compared { per_head, limit, parameter, truth, near, .. } => Because::Compared {
                per_head: *per_head,
                limit: *limit,
                parameter: self.parameter(*parameter),
                truth: (*truth).into(),
                near: *near,
            },
            Reason::Included { question, part, truth } => Because::Included {
                question: self.question(*question),
                part: self.chosen(*question, OptionSet::of(*part))[0],
                truth: (*truth).into(),
            },
            Reason::DontKnow(id) => Because::DontKnow { question: self.question(*id) },
            Reason::NotAsked(id) => Because::NotAsked { question: self.question(*id) },
            Reason::OutsideEdition(id) => {
                Because::OutsideEdition { parameter: self.parameter(*id) }
            }
            Reason::Category { category, truth } => {
                Because::Category { category: self.category(*category), truth: (*truth).into() }
            }
        }
    }
}

//! How an answer is written in a code that outlives this edition.

use serde::{Deserialize, Serialize};

use super::{OptionId, QuestionId};

/// A question and its answers in a code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sign {
    pub question: QuestionId,
    /// One capital letter or more; never given to another question.
    pub letter: String,
    /// The answers by their place in the code, counted from 1; none where one was withdrawn.
    pub answers: Vec<Option<OptionId>>,
}

impl Sign {
    /// A place is one digit or small letter, and 0 is "I don't know".
    pub const MOST_ANSWERS: usize = 35;
}

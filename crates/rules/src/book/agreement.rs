//! The source document held against the order in force, line by line.

use serde::{Deserialize, Serialize};

use super::{Citation, SourceId};
use crate::text::TextId;

/// What current law says of one line of a source document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    pub source: SourceId,
    /// Counted from 1.
    pub line: u16,
    /// The line itself, in the language it is written in.
    pub quoted: String,
    pub agrees: Agrees,
    /// How it differs, or what the line is where the law has nothing like it.
    pub how: Option<TextId>,
    /// Where current law says the same, or something else; no place where it is silent.
    pub citation: Citation,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Agrees {
    Same,
    Differs,
    /// Not in the order.
    Absent,
}

impl Agrees {
    pub const ALL: [Agrees; 3] = [Agrees::Same, Agrees::Differs, Agrees::Absent];
}

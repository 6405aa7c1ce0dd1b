//! What stops a subcommand.

use std::fmt;

/// One thing that cannot go on, and the command that a person can run about it.
///
/// Shown as a single sentence, because that is all somebody with a bare machine should have to
/// read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub what: String,
    pub by_hand: String,
}

impl Problem {
    pub fn new(what: impl Into<String>, by_hand: impl Into<String>) -> Self {
        Self { what: what.into(), by_hand: by_hand.into() }
    }

    /// The same, as part of what could not be done for it.
    #[must_use]
    pub fn within(self, what: impl fmt::Display) -> Self {
        Self { what: format!("{what}: {}", self.what), ..self }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; by hand: {}", self.what, self.by_hand)
    }
}

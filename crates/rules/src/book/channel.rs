//! Where an application is handed in, and the opening hours.

use serde::{Deserialize, Serialize};

use super::{Citation, Statement};
use crate::text::TextId;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    pub name: String,
    pub title: TextId,
    /// "At the school", "On the portal": the heading of its checklist.
    pub heading: TextId,
    pub hint: TextId,
    /// Papers are uploaded rather than brought.
    pub upload: bool,
    /// How many times somebody goes there to hand the papers in.
    pub visits: Option<u8>,
    /// The hours in words.
    pub hours: Vec<Statement>,
    /// The same hours to count with; none where no source gives any.
    pub opening: Option<Opening>,
    pub address: Vec<Statement>,
    /// What to have at hand before starting, beside the papers.
    pub at_hand: Vec<Statement>,
    pub steps: Vec<Statement>,
}

/// The working hours of a working day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// It takes applications at any hour; what comes after the last shift counts on the next working day.
    pub always: bool,
    /// In order, one at least, without overlap.
    pub shifts: Vec<Shift>,
    pub citation: Citation,
}

/// Minutes since midnight, Kazakhstan time; open from `from` until just before `until`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    pub from: u16,
    pub until: u16,
}

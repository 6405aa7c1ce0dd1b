//! What lets a service help a child: a category, and what shows it there.

use serde::{Deserialize, Serialize};

use super::{CategoryId, Citation};

/// A category as one service takes it. The categories are the same everywhere; who decides whether one holds, and by
/// which paper, is each service's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    pub category: CategoryId,
    pub decided_by: DecidedBy,
    pub citation: Citation,
}

/// Who decides whether a category holds, or what shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DecidedBy {
    /// The child's grade alone; nobody applies for anything.
    Grade,
    /// A certificate of a status.
    Certificate,
    /// The state's information systems: the school asks them, the family brings nothing.
    Registers,
    /// A decision on guardianship, patronat or foster care.
    Guardianship,
    /// Papers on the family's income, against a limit.
    Income,
    /// The act of the investigation of an accident or a disaster.
    Investigation,
    /// The board of trustees, the school's collegial body.
    Board,
}

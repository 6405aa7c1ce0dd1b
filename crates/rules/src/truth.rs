//! Three-valued logic (Kleene), and what a value can still become.

use serde::{Deserialize, Serialize};

/// What is known of a condition so far. The order No < Unknown < Yes makes *and* the minimum and *or* the
/// maximum; Unknown never turns into No by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Truth {
    No,
    Unknown,
    Yes,
}

impl Truth {
    pub const ALL: [Truth; 3] = [Truth::No, Truth::Unknown, Truth::Yes];

    #[must_use]
    pub fn and(self, other: Truth) -> Truth {
        self.min(other)
    }

    #[must_use]
    pub fn or(self, other: Truth) -> Truth {
        self.max(other)
    }

    #[must_use]
    pub fn negated(self) -> Truth {
        match self {
            Truth::No => Truth::Yes,
            Truth::Unknown => Truth::Unknown,
            Truth::Yes => Truth::No,
        }
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Truth {
        if holds { Truth::Yes } else { Truth::No }
    }
}

/// The truths a condition can still end with, whatever is answered from here on.
///
/// A question not asked yet can end anyhow; "I don't know" stays unknown for good. A condition whose outlook
/// is one single truth is decided, and nothing asked for its sake can change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlook(u8);

impl Outlook {
    pub const OPEN: Outlook = Outlook(0b111);

    pub fn only(truth: Truth) -> Outlook {
        Outlook(bit(truth))
    }

    pub fn is_decided(self) -> bool {
        self.0.count_ones() <= 1
    }

    pub fn contains(self, truth: Truth) -> bool {
        self.0 & bit(truth) != 0
    }

    #[must_use]
    pub fn negated(self) -> Outlook {
        self.map(Truth::negated)
    }

    /// Every truth that `combine` gives for some pair of attainable truths.
    #[must_use]
    pub fn combined(self, other: Outlook, combine: fn(Truth, Truth) -> Truth) -> Outlook {
        let mut combined = 0;
        for truth in self.truths() {
            combined |= other.map(|second| combine(truth, second)).0;
        }
        Outlook(combined)
    }

    /// Whether the way `self` ends makes a difference to `combine`d with something that ends as `rest`.
    pub fn matters_beside(self, rest: Outlook, combine: fn(Truth, Truth) -> Truth) -> bool {
        rest.truths().any(|fixed| !self.map(|truth| combine(truth, fixed)).is_decided())
    }

    fn truths(self) -> impl Iterator<Item = Truth> {
        Truth::ALL.into_iter().filter(move |truth| self.contains(*truth))
    }

    fn map(self, change: impl Fn(Truth) -> Truth) -> Outlook {
        Outlook(self.truths().fold(0, |set, truth| set | bit(change(truth))))
    }
}

fn bit(truth: Truth) -> u8 {
    match truth {
        Truth::No => 0b001,
        Truth::Unknown => 0b010,
        Truth::Yes => 0b100,
    }
}

//! The closed lists of words in what is printed; the schema names every word of each.

use rules::assessment::{Take, Verdict};
use rules::book;
use rules::hand_in;
use schemars::JsonSchema;
use serde::Serialize;
use time::{Date, PrimitiveDateTime};

/// An id of the rule book.
pub(crate) type Id = &'static str;

macro_rules! word {
    ($(#[$doc:meta])* $name:ident, $words:expr) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
        #[schemars(extend("enum" = $words))]
        pub(crate) struct $name(pub(crate) &'static str);
    };
}

word!(
    /// What a service says to a child.
    VerdictWord,
    Verdict::ALL.map(Verdict::name)
);
word!(
    /// What to do with a paper.
    TakeWord,
    Take::ALL.map(Take::name)
);
word!(
    /// Whether a condition holds.
    TruthWord,
    ["yes", "unknown", "no"]
);
word!(
    /// How sure a line is, from the surest on.
    StandingWord,
    ["current-law", "stated", "older-edition", "press", "differs", "unstated", "practice"]
);
word!(
    /// Whom to ask about a line that is not certain; `said` where the line says it.
    ConfirmWord,
    ["school", "contact-centre", "social-protection", "complaint-body", "said"]
);
word!(
    /// In which form a paper is asked for.
    FormWord,
    [
        "written",
        "electronic",
        "original",
        "original-or-digital",
        "copy",
        "copy-with-original",
        "electronic-copy",
        "electronic-or-copy",
        "unstated",
    ]
);
word!(
    /// What qualifies a verdict.
    Caution,
    ["outside-edition", "near-limit", "confirm"]
);
word!(
    /// Why nobody can say when the answer is due.
    DueUnknown,
    hand_in::DueUnknown::ALL.map(hand_in::DueUnknown::name)
);

impl From<hand_in::DueUnknown> for DueUnknown {
    fn from(why: hand_in::DueUnknown) -> Self {
        Self(why.name())
    }
}

impl From<Verdict> for VerdictWord {
    fn from(verdict: Verdict) -> Self {
        Self(verdict.name())
    }
}

impl From<rules::Truth> for TruthWord {
    fn from(truth: rules::Truth) -> Self {
        Self(match truth {
            rules::Truth::Yes => "yes",
            rules::Truth::Unknown => "unknown",
            rules::Truth::No => "no",
        })
    }
}

impl From<book::Standing> for StandingWord {
    fn from(standing: book::Standing) -> Self {
        Self(standing.name())
    }
}

// The compiler holds these against the book's own.
#[derive(Serialize, JsonSchema)]
#[serde(remote = "book::Scope", rename_all = "kebab-case")]
enum ScopeWords {
    Family,
    Child,
}

/// Whether a question is asked once, or for each child.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Scope(
    #[serde(with = "ScopeWords")]
    #[schemars(with = "ScopeWords")]
    pub(crate) book::Scope,
);

#[derive(Serialize, JsonSchema)]
#[serde(remote = "book::Kind", rename_all = "kebab-case")]
enum KindWords {
    One,
    Several,
    Number,
    Money,
    Services,
    Channel,
}

/// How a question is answered.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Kind(
    #[serde(with = "KindWords")]
    #[schemars(with = "KindWords")]
    pub(crate) book::Kind,
);

#[derive(Serialize, JsonSchema)]
#[serde(remote = "book::DecidedBy", rename_all = "kebab-case")]
enum DecidedByWords {
    Grade,
    Certificate,
    Registers,
    Guardianship,
    Income,
    Investigation,
    Board,
}

/// Who decides whether a category holds, or what shows it.
#[derive(Serialize, JsonSchema)]
pub(crate) struct DecidedBy(
    #[serde(with = "DecidedByWords")]
    #[schemars(with = "DecidedByWords")]
    pub(crate) book::DecidedBy,
);

/// `2026-11-23`.
#[derive(Serialize, JsonSchema)]
#[schemars(extend("format" = "date"))]
pub(crate) struct Day(String);

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Self(date.to_string())
    }
}

/// `2026-12-15T20:00`, Kazakhstan's time (UTC+5).
#[derive(Serialize, JsonSchema)]
#[schemars(extend("pattern" = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$"))]
pub(crate) struct Minute(String);

impl From<PrimitiveDateTime> for Minute {
    fn from(moment: PrimitiveDateTime) -> Self {
        let (date, time) = (moment.date(), moment.time());
        Self(format!("{date}T{:02}:{:02}", time.hour(), time.minute()))
    }
}

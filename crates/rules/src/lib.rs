//! The pure core of Komek: what the rule book can say, and what it says about one family.
//!
//! ```text
//! assess(book, answers, today) -> Assessment { children, inquiry }
//! inquire(book, answers, today) -> Inquiry { channels, open }
//! ```
//!
//! Nothing here knows yew, the browser or the clock; nothing here formats text; nothing here can fail.
//! *Unknown* is a value: it never turns into *no*, it decides which question comes next, and it reaches
//! the checklist as "bring this only if …".
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`truth`] | yes / no / unknown, and the set of truths still attainable |
//! | [`text`] | languages, text ids, one language's words |
//! | [`book`] | the rule book: questions, categories, services, documents, channels, sources |
//! | [`answer`] | what a family has answered so far |
//! | [`relevance`] | the answers that still matter |
//! | `portable` | the same without a number, for a link or a code |
//! | `remaining` | how many questions are left |
//! | [`named`] | answers by name, for shells and tests |
//! | [`condition`] | the closed vocabulary of conditions |
//! | `judge` | what a condition comes to, can still come to, and why |
//! | [`assessment`] | what is said: verdicts, checklists, the next question |
//! | `assess` | saying it |
//! | [`bag`] | the papers of several children together: the family's once, each child's own |
//! | [`calendar`] | working days and quarters |
//! | [`hand_in`] | when the door opens, which day counts, by when the answer is due |
//! | [`comparison`] | the channels side by side for one family |
//! | [`change`] | what would change a verdict |
//! | [`division`] | the figures behind a comparison of income with a limit |
//! | [`find_out`] | what to find out first where something is not known |
//! | [`contrast`] | where services take the same category differently |
//! | [`complaint`] | by when a complaint handed in now is answered |
//! | `authoring` | (feature) reads and checks the rule book's TOML at build time |
#![deny(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

pub mod answer;
mod assess;
pub mod assessment;
#[cfg(feature = "authoring")]
pub mod authoring;
pub mod bag;
pub mod book;
pub mod calendar;
pub mod change;
mod checklist;
pub mod comparison;
pub mod complaint;
pub mod condition;
pub mod contrast;
pub mod division;
pub mod find_out;
pub mod hand_in;
mod id;
mod judge;
pub mod named;
mod portable;
pub mod relevance;
mod remaining;
pub mod text;
pub mod truth;
mod verdict;

pub use answer::{Answers, Facts, OptionSet, ServiceSet, Value};
pub use assess::{assess, inquire};
pub use assessment::Assessment;
pub use book::{CompleteBook, RuleBook};
pub use condition::Condition;
pub use judge::Reason;
pub use portable::portable;
pub use relevance::{relevant, without_idle};
pub use remaining::{Remaining, remaining};
pub use text::{Lang, TextId, Words};
pub use time::{Date, Month, PrimitiveDateTime, Time};
pub use truth::Truth;

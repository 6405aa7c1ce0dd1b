//! What a school says of itself in `school.json`: where its office is and when it is open, what its board of trustees has
//! decided, a notice, its colour. It may add to what the rule book says, and never change it.
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`school`] | the school itself |
//! | `json` | JSON with the line of every value |
//! | `read` | the file as a school, or every mistake in it |
//! | [`mistake`] | what is wrong in a file, where, and how to mend it |
//! | [`colour`] | a colour on which white letters can be read |
//! | [`limits`] | how much a file may say |
//!
//! The same code reads the file in a page, in a later part of it, and for `cargo xtask check-school`.

pub mod colour;
mod json;
pub mod limits;
pub mod mistake;
mod read;
pub mod school;

pub use mistake::{Mistake, Wrong};
pub use read::{FIELDS, Reading, read};
pub use school::School;

//! Files that do not come, or come broken, and which file is which.

use std::path::Path;

/// Some of the files.
pub(crate) type Files = fn(&str) -> bool;

/// What becomes of a file that a page asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    Missing,
    /// A page of HTML comes in its place, as if all were well.
    Page,
    /// Its first half comes, as if it were all.
    Cut,
    /// The same file of another release comes: a byte of it differs.
    Other,
    /// Nothing comes, and the connection stays open.
    Stalled,
    /// It comes after two seconds.
    Late,
}

/// The files that have a fault, and which.
pub(crate) type Broken = (Fault, Files);

pub(crate) const NOTHING: Broken = (Fault::Missing, |_| false);

pub(crate) fn is_wasm(file: &str) -> bool {
    extension(file) == "wasm"
}

/// What the app starts with, beside its code.
pub(crate) fn is_first_words(file: &str) -> bool {
    file.contains("/words-first-")
}

/// The hashes of all that comes after the start.
pub(crate) fn is_hashes(file: &str) -> bool {
    file.ends_with("/hashes.json")
}

/// The code of the pages after the last question.
pub(crate) fn is_after_questions(file: &str) -> bool {
    file.ends_with("/split_result.wasm")
}

/// All words of a language; those that the first questions need are a file of their own.
pub(crate) fn is_words(file: &str) -> bool {
    file.contains("/words-") && !file.contains("/words-first-")
}

/// The styles of the pages after the first questions.
pub(crate) fn is_styles(file: &str) -> bool {
    file.ends_with("/later.css")
}

/// The script that starts the app.
pub(crate) fn is_boot(file: &str) -> bool {
    file.ends_with("/boot.js")
}

pub(super) fn extension(file: &str) -> &str {
    Path::new(file).extension().and_then(|extension| extension.to_str()).unwrap_or_default()
}

//! The rule book as it ships, and its words. What people edit is in `book/`; `build.rs` compiles and checks it.

pub mod cited;
pub mod coverage;
mod decode;
pub mod format;
pub mod forms;
pub mod inspection;
pub mod letter;
pub mod sentence;
mod words;

use std::borrow::Cow;
use std::sync::LazyLock;

pub use coverage::coverage;
pub use words::{
    has_words, keep_words, kiosk_words, provide_first_words, provide_words, school_words, words,
};
#[cfg(not(target_family = "wasm"))]
pub use words::{words_file, words_file_of};

use decode::decode;
use rules::book::{Agreement, Sign};
use rules::{CompleteBook, RuleBook};

/// The texts of the pages, one constant per key of `book/ui/`.
pub mod ui {
    use rules::TextId;

    include!(concat!(env!("OUT_DIR"), "/ui.rs"));
}

/// What decides which question is asked: a page has this from the start.
pub fn rule_book() -> &'static RuleBook {
    static RULES: LazyLock<RuleBook> =
        LazyLock::new(|| decode(include_bytes!(concat!(env!("OUT_DIR"), "/book.bin"))));
    &RULES
}

/// The same with every table. No code of a page's first part names it: that would bring all of them along.
pub fn book() -> &'static CompleteBook {
    static BOOK: LazyLock<CompleteBook> = LazyLock::new(|| {
        let (sources, citations, holidays, documents, statements, complaints) =
            decode(include_bytes!(concat!(env!("OUT_DIR"), "/tables.bin")));
        let rules = Cow::Borrowed(rule_book());
        CompleteBook {
            rules,
            sources,
            citations,
            holidays,
            documents,
            statements,
            complaints,
            own_hours: Vec::new(),
        }
    });
    &BOOK
}

/// What the order in force says of each line of the source document.
pub fn agreements() -> &'static [Agreement] {
    static AGREEMENTS: LazyLock<Vec<Agreement>> =
        LazyLock::new(|| decode(include_bytes!(concat!(env!("OUT_DIR"), "/agreements.bin"))));
    &AGREEMENTS
}

/// How answers are written in a code.
pub fn signs() -> &'static [Sign] {
    static SIGNS: LazyLock<Vec<Sign>> =
        LazyLock::new(|| decode(include_bytes!(concat!(env!("OUT_DIR"), "/signs.bin"))));
    &SIGNS
}

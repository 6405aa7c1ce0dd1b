//! The rule book as it ships, and its words. What people edit is in `book/`; `build.rs` compiles and checks it.

pub mod cited;
pub mod coverage;
mod decode;
pub mod format;
pub mod inspection;
pub mod sentence;
mod words;

use std::sync::{LazyLock, Once};

pub use coverage::coverage;
pub use words::{has_words, provide_first_words, provide_words, words};
#[cfg(not(target_family = "wasm"))]
pub use words::{words_file, words_file_of};

use decode::decode;
use rules::RuleBook;
use rules::book::Agreement;

/// The texts of the pages, one constant per key of `book/ui/`.
pub mod ui {
    use rules::TextId;

    include!(concat!(env!("OUT_DIR"), "/ui.rs"));
}

/// The rules, without words. In a browser [`complete_book`] gives the tables that no question needs.
pub fn book() -> &'static RuleBook {
    #[cfg(not(target_family = "wasm"))]
    complete_book();
    &BOOK
}

/// Fills the tables that may come later.
pub fn complete_book() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let (sources, citations, holidays, documents, statements, complaints) =
            decode(include_bytes!(concat!(env!("OUT_DIR"), "/tables.bin")));
        BOOK.sources.fill(sources);
        BOOK.citations.fill(citations);
        BOOK.holidays.fill(holidays);
        BOOK.documents.fill(documents);
        BOOK.statements.fill(statements);
        BOOK.complaints.fill(complaints);
    });
}

/// What the order in force says of each line of the source document.
pub fn agreements() -> &'static [Agreement] {
    static AGREEMENTS: LazyLock<Vec<Agreement>> =
        LazyLock::new(|| decode(include_bytes!(concat!(env!("OUT_DIR"), "/agreements.bin"))));
    &AGREEMENTS
}

static BOOK: LazyLock<RuleBook> =
    LazyLock::new(|| decode(include_bytes!(concat!(env!("OUT_DIR"), "/book.bin"))));

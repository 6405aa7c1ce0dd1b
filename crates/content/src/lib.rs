//! The rule book as it ships, and its words. What people edit is in `book/`; `build.rs` compiles and checks it.

pub mod coverage;
pub mod format;
pub mod inspection;
pub mod sentence;

use std::sync::LazyLock;

pub use coverage::coverage;

use rules::{Lang, RuleBook, Words};

/// The texts of the pages, one constant per key of `book/ui/`.
pub mod ui {
    use rules::TextId;

    include!(concat!(env!("OUT_DIR"), "/ui.rs"));
}

/// The rules, without words.
pub fn book() -> &'static RuleBook {
    static BOOK: LazyLock<RuleBook> =
        LazyLock::new(|| decode(include_bytes!(concat!(env!("OUT_DIR"), "/book.bin"))));
    &BOOK
}

/// Every text of the rule book in one language.
pub fn words(lang: Lang) -> &'static Words {
    static KK: LazyLock<Words> =
        LazyLock::new(|| decode(include_bytes!(concat!(env!("OUT_DIR"), "/words-kk.bin"))));
    static RU: LazyLock<Words> =
        LazyLock::new(|| decode(include_bytes!(concat!(env!("OUT_DIR"), "/words-ru.bin"))));
    static EN: LazyLock<Words> =
        LazyLock::new(|| decode(include_bytes!(concat!(env!("OUT_DIR"), "/words-en.bin"))));
    match lang {
        Lang::Kk => &KK,
        Lang::Ru => &RU,
        Lang::En => &EN,
    }
}

fn decode<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> T {
    postcard::from_bytes(bytes).expect("the build script of this crate wrote these bytes")
}

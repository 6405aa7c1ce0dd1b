//! The family whose assessment is timed.

use rules::named::{self, Given};
use rules::{Answers, CompleteBook};

/// On the ground of income, with every kind of income and every paper in question, and no channel chosen. Which
/// services are wanted is left open.
pub(crate) fn family(book: &CompleteBook, children: usize) -> Answers {
    let word = |name: &str, word: &str| (name.to_owned(), Given::Word(word.to_owned()));
    let words = |name: &str, words: &[&str]| {
        (name.to_owned(), Given::Words(words.iter().map(|word| (*word).to_owned()).collect()))
    };
    let family = [
        word("targeted-assistance", "no"),
        word("income-route", "amount"),
        ("income".to_owned(), Given::Number(457_658)),
        ("members".to_owned(), Given::Number(3)),
        word("emergency", "no"),
        words("hardship", &["one-parent", "illness"]),
        word("marriage-record", "no"),
        words("income-kinds", &["wages", "business", "alimony", "other"]),
        word("channel", named::DONT_KNOW),
    ];
    let child = [
        word("grade", "5-11"),
        word("school", "private"),
        word("care", "parents"),
        word("birth-record", "no"),
    ];
    named::read(book, &family, &vec![child.to_vec(); children]).expect("these are the book's words")
}

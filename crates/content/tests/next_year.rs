//! The law gives each year a value of its own: the next one is one entry in one file.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its files has failed")]

mod copied;

use std::fs;

use rules::assessment::Verdict;
use rules::named::{self, Given};
use rules::{CompleteBook, Date, Month, assess};

/// Not the figure of any law.
const NEXT: u64 = 54_321;

const ENTRY: &str = r#"
[[parameter.value]]
from = 2027-01-01
until = 2027-12-31
tenge = 54321
sources = [{ id = "budget-law", article = "7" }]
"#;

const LAST_KNOWN: u64 = 50_851;

#[test]
fn a_value_for_2027_is_one_entry_and_decides_from_new_years_day_on() {
    let next = with_the_next_value();
    assert_eq!(next.edition.money.until, day(2027, Month::December, 31));
    let on = |day, per_head: u64, less: u64| verdict(&next, day, per_head * 3 * 4 - less);
    let in_january = day(2027, Month::January, 15);
    assert_eq!(on(in_january, NEXT, 1), (Verdict::Likely, false));
    assert_eq!(on(in_january, NEXT, 0), (Verdict::None, false), "equal is not below");
    let on_new_years_day = day(2027, Month::January, 1);
    assert_eq!(on(on_new_years_day, NEXT, 1), (Verdict::Likely, false));
    let on_the_last_day = day(2026, Month::December, 31);
    assert_eq!(on(on_the_last_day, LAST_KNOWN, 1), (Verdict::Likely, false));
    assert_eq!(on(on_the_last_day, LAST_KNOWN, 0), (Verdict::None, false));
    let a_year_on = day(2028, Month::January, 1);
    assert_eq!(on(a_year_on, NEXT, 1), (Verdict::Need, true), "the one after is not known again");
}

#[test]
fn without_the_entry_nothing_is_compared_in_2027() {
    let today = content::book();
    let in_january = day(2027, Month::January, 15);
    for sum in [0, LAST_KNOWN * 12 - 1, NEXT * 12] {
        assert_eq!(verdict(today, in_january, sum), (Verdict::Need, true));
    }
}

/// The verdict on meals for a family of four with this income in the quarter, and whether the limit is unknown.
fn verdict(book: &CompleteBook, today: Date, income: u64) -> (Verdict, bool) {
    let word = |word: &str| Given::Word(word.to_owned());
    let words = |word: &str| Given::Words(vec![word.to_owned()]);
    let family = [
        ("services", words("meals")),
        ("targeted-assistance", word("no")),
        ("income-route", word("amount")),
        ("income", Given::Number(income)),
        ("members", Given::Number(4)),
        ("emergency", word("no")),
        ("hardship", words("none")),
    ];
    let child = [("grade", word("5-11")), ("school", word("state")), ("care", word("parents"))];
    let answers = named::read(book, &named(&family), &[named(&child)]).unwrap();
    let assessed = assess(book, &answers, today);
    let meals = &assessed.children[0].services[0];
    (meals.verdict, meals.outside_edition)
}

fn named(given: &[(&str, Given)]) -> Vec<(String, Given)> {
    given.iter().map(|(name, given)| ((*name).to_owned(), given.clone())).collect()
}

/// The book with the entry at the end of the file of its values.
fn with_the_next_value() -> CompleteBook {
    copied::changed(|folder| {
        let file = folder.join("parameters.toml");
        let values = fs::read_to_string(&file).unwrap();
        fs::write(&file, [values.as_str(), ENTRY].concat()).unwrap();
    })
}

fn day(year: i32, month: Month, day: u8) -> Date {
    Date::from_calendar_date(year, month, day).unwrap()
}

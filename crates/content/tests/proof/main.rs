//! The rule book as it ships, proven over its whole answer space for one child, and by random families for several.
//!
//! | module | what holds |
//! | --- | --- |
//! | `walk` | every state that the order of asking can reach: it ends, agrees with the oracle, asks nothing useless |
//! | `settled` | what one answer settles, no later answer unsettles; what holds with an unknown holds however it is filled in |
//! | `order` | the order of answers does not matter, and the questions asked suffice |
//! | `families` | several children: each gets what it would get alone, and the bag holds what their lists hold |
//! | `changes` | what would change a verdict does so, and nothing smaller would |
//! | `boundaries` | one below, at and one above every threshold; the first and the last day of every dated value |
#![expect(clippy::unwrap_used, reason = "a test that cannot read its own data has failed")]

mod boundaries;
mod canon;
mod changes;
mod diagram;
mod families;
mod met;
mod names;
#[path = "../oracle/mod.rs"]
mod oracle;
mod order;
mod places;
mod settled;
mod walk;
mod ways;

use content::book;
use rules::{Date, Month};

/// The days on which everything is walked: one in each year that has a limit, and one in a year that has none.
pub(crate) fn days() -> [Date; 3] {
    [day(2025, Month::June, 16), day(2026, Month::November, 23), day(2027, Month::January, 11)]
}

pub(crate) fn day(year: i32, month: Month, day: u8) -> Date {
    Date::from_calendar_date(year, month, day).unwrap()
}

/// The limit by the law of the year, written here a second time: the oracle does not read the rule book.
pub(crate) fn limit(day: Date) -> Option<u64> {
    match day.year() {
        2025 => Some(46_228),
        2026 => Some(50_851),
        _ => None,
    }
}

#[test]
fn the_days_walked_are_inside_and_outside_the_edition() {
    let money = book().edition.money;
    assert_eq!(days().map(|day| money.contains(day)), [true, true, false]);
}

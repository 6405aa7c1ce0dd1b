//! Days: for which ones the book was checked, and on which ones a value is in force.

use serde::{Deserialize, Serialize};
use time::Date;

use super::{Citation, Statement};
use crate::text::TextId;

/// From which to which day the rule book was checked. Outside it nothing is computed from money or dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// The day on which every line was last checked against its source.
    pub checked: Date,
    /// The days that every parameter has a value for.
    pub money: Span,
    pub calendar: Span,
}

impl Edition {
    /// What ends within so many days of a day, or has ended: its name in the book, and its last day.
    pub fn ending(&self, today: Date, days: i64) -> Vec<(&'static str, Date)> {
        let spans = [("money", self.money), ("calendar", self.calendar)];
        let ending = spans.into_iter().filter(|(_, span)| span.left(today) <= days);
        ending.map(|(name, span)| (name, span.until)).collect()
    }
}

/// Days from `from` to `until`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub from: Date,
    pub until: Date,
}

impl Span {
    pub fn contains(self, day: Date) -> bool {
        self.from <= day && day <= self.until
    }

    /// From how many days before the last one on it is said that it ends.
    const SOON: i64 = 30;

    /// Whether a day is among the last ones.
    pub fn ends_soon(self, day: Date) -> bool {
        self.contains(day) && self.left(day) < Span::SOON
    }

    /// Days from a day to the last one: 0 on the last, negative after it.
    pub fn left(self, day: Date) -> i64 {
        i64::from(self.until.to_julian_day()).saturating_sub(day.to_julian_day().into())
    }
}

/// A day outside a span. What was asked about it is not known, and the last known value is never given instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutsideEdition {
    pub day: Date,
}

impl core::fmt::Display for OutsideEdition {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(formatter, "{} lies outside the edition", self.day)
    }
}

impl core::error::Error for OutsideEdition {}

/// A value that changes by law, in whole tenge per month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parameter {
    pub name: String,
    pub title: TextId,
    pub values: Vec<DatedValue>,
    pub near: Option<Near>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatedValue {
    pub span: Span,
    pub tenge: u64,
    pub citation: Citation,
}

/// How close to the value is close: within this many percent of it, on either side, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Near {
    pub percent: u8,
    /// Why it matters.
    pub caution: Statement,
}

impl Parameter {
    /// The value in force on a day; never the last one known for a day nobody has a value for.
    pub fn on(&self, day: Date) -> Result<&DatedValue, OutsideEdition> {
        self.values.iter().find(|value| value.span.contains(day)).ok_or(OutsideEdition { day })
    }
}

#[cfg(test)]
mod tests {
    use time::Month;

    use super::{Date, Edition, Span};

    #[test]
    fn an_edition_says_so_in_its_last_days_and_ever_after() {
        let day = |year, month, day| Date::from_calendar_date(year, month, day).unwrap();
        let span = |until| Span { from: day(2025, Month::January, 1), until };
        let edition = Edition {
            checked: day(2026, Month::November, 1),
            money: span(day(2026, Month::December, 31)),
            calendar: span(day(2027, Month::December, 31)),
        };
        let ending =
            |today| edition.ending(today, 60).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(ending(day(2026, Month::October, 31)), [""; 0]);
        assert_eq!(ending(day(2026, Month::November, 1)), ["money"]);
        assert_eq!(ending(day(2027, Month::November, 1)), ["money", "calendar"]);
    }

    #[test]
    fn a_span_ends_soon_on_its_last_thirty_days_and_on_no_other() {
        let day = |month, day| Date::from_calendar_date(2026, month, day).unwrap();
        let span = Span { from: day(Month::January, 1), until: day(Month::December, 31) };
        let soon = |month, on| span.ends_soon(day(month, on));
        assert_eq!((soon(Month::December, 1), soon(Month::December, 2)), (false, true));
        assert!(soon(Month::December, 31));
        assert!(!span.ends_soon(span.until.next_day().unwrap()));
    }
}

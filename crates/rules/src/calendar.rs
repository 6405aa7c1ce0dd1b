//! Working days and quarters. Nothing here falls back: a day outside the edition's calendar is an error.

use time::{Date, Duration, Month, Weekday};

use crate::book::{CompleteBook, DayOff, Holiday, OutsideEdition, Span};

/// The days the rule book was checked for, with their holidays.
#[derive(Clone, Copy)]
pub struct Calendar<'a> {
    span: Span,
    holidays: &'a [Holiday],
}

/// What a day is to an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day<'a> {
    Working,
    Weekend,
    /// A holiday or a working day given for one, at a weekend too.
    Off(&'a Holiday, &'a DayOff),
}

impl CompleteBook {
    pub fn calendar(&self) -> Calendar<'_> {
        Calendar { span: self.edition.calendar, holidays: &self.holidays }
    }
}

impl<'a> Calendar<'a> {
    pub fn day(&self, day: Date) -> Result<Day<'a>, OutsideEdition> {
        if !self.span.contains(day) {
            return Err(OutsideEdition { day });
        }
        let off = self.holidays.iter().find_map(|holiday| {
            let found = holiday.days.iter().find(|off| off.on == day)?;
            Some(Day::Off(holiday, found))
        });
        let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        Ok(off.unwrap_or(if weekend { Day::Weekend } else { Day::Working }))
    }

    pub fn is_working(&self, day: Date) -> Result<bool, OutsideEdition> {
        Ok(self.day(day)? == Day::Working)
    }

    /// The first working day after this one.
    pub fn next_working_day(&self, day: Date) -> Result<Date, OutsideEdition> {
        let mut next = day;
        loop {
            next = next.next_day().ok_or(OutsideEdition { day: next })?;
            if self.is_working(next)? {
                return Ok(next);
            }
        }
    }

    /// The day so many working days after this one, which counts as day 0.
    pub fn after_working_days(&self, day: Date, count: u8) -> Result<Date, OutsideEdition> {
        (0..count).try_fold(day, |day, _| self.next_working_day(day))
    }
}

/// A quarter of a calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    first: Date,
}

impl Quarter {
    pub const MONTHS: u8 = 3;

    pub fn of(day: Date) -> Quarter {
        let month = match day.month() {
            Month::January | Month::February | Month::March => Month::January,
            Month::April | Month::May | Month::June => Month::April,
            Month::July | Month::August | Month::September => Month::July,
            Month::October | Month::November | Month::December => Month::October,
        };
        // The first day of a month exists in every year that has this day.
        Quarter { first: Date::from_calendar_date(day.year(), month, 1).unwrap_or(Date::MIN) }
    }

    /// The quarter before, whose income counts for an application in this one (Social Code, article 127, point 2).
    #[must_use]
    pub fn previous(self) -> Quarter {
        Quarter::of(self.first.previous_day().unwrap_or(Date::MIN))
    }

    pub fn first_day(self) -> Date {
        self.first
    }

    pub fn last_day(self) -> Date {
        // 92 days on from its first day is always within the next quarter.
        let next = self
            .first
            .checked_add(Duration::days(92))
            .map_or(Date::MAX, |day| Quarter::of(day).first);
        next.previous_day().unwrap_or(Date::MAX)
    }

    /// From 1 to 4.
    pub fn number(self) -> u8 {
        match self.first.month() {
            Month::January => 1,
            Month::April => 2,
            Month::July => 3,
            _ => 4,
        }
    }

    pub fn year(self) -> i32 {
        self.first.year()
    }
}

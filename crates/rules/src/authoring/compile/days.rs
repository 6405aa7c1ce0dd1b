//! Days and hours: spans, the edition, holidays and opening hours.

use time::{Date, Month, Weekday};
use toml::Spanned;
use toml::value::Datetime;

use super::super::File;
use super::super::model::{EditionToml, HolidayToml, OpeningToml};
use super::Compiler;
use crate::book::{DayOff, Edition, Holiday, Opening, Parameter, Shift, Span};

impl Compiler<'_> {
    pub(super) fn date(&mut self, file: &File, written: &Spanned<Datetime>) -> Date {
        read_date(written.get_ref()).unwrap_or_else(|| {
            self.problem(file, &written.span(), "a date is written like 2026-12-31");
            Date::MIN
        })
    }

    pub(super) fn span(
        &mut self,
        file: &File,
        from: &Spanned<Datetime>,
        until: &Spanned<Datetime>,
    ) -> Span {
        let span = Span { from: self.date(file, from), until: self.date(file, until) };
        if span.until < span.from {
            self.problem(file, &until.span(), "`until` lies before `from`");
        }
        span
    }

    /// The edition of a book with these parameters.
    pub(super) fn edition(
        &mut self,
        file: &File,
        edition: &EditionToml,
        parameters: &[Parameter],
    ) -> Edition {
        let calendar = self.span(file, &edition.calendar.from, &edition.calendar.until);
        let checked = self.date(file, &edition.checked);
        Edition { checked, money: known(parameters), calendar }
    }

    pub(super) fn holiday(&mut self, file: &File, holiday: &HolidayToml) -> Holiday {
        let mut days: Vec<DayOff> = Vec::new();
        for day in &holiday.day {
            let on = self.date(file, &day.on);
            let moved_from = day.moved_from.as_ref().map(|from| self.date(file, from));
            if moved_from.is_some() && is_weekend(on) {
                let message = "a day off is moved to a working day, not to a weekend";
                self.problem(file, &day.on.span(), message);
            }
            if let (Some(date), Some(from)) = (moved_from, &day.moved_from) {
                let message = if !is_weekend(date) {
                    Some("a day off is moved only where the holiday falls on a weekend")
                } else if !days.iter().any(|earlier| earlier.on == date) {
                    Some("this is no day of the holiday: name it before the day given for it")
                } else {
                    None
                };
                if let Some(message) = message {
                    self.problem(file, &from.span(), message);
                }
            }
            let calendar = self.parsed.iter().find_map(|(_, content)| content.edition.as_ref());
            let outside = calendar.is_some_and(|edition| {
                let date = |written: &Spanned<Datetime>| read_date(written.get_ref());
                date(&edition.calendar.from).is_some_and(|from| on < from)
                    || date(&edition.calendar.until).is_some_and(|until| until < on)
            });
            if outside {
                let message = "this day lies outside the edition's calendar";
                self.problem(file, &day.on.span(), message);
            }
            if days.last().is_some_and(|last| on <= last.on) {
                let message = "name the days of a holiday once each, in their order";
                self.problem(file, &day.on.span(), message);
            } else if !self.days_off.insert(on) {
                let message = "this day is off already, for another holiday";
                self.problem(file, &day.on.span(), message);
            }
            let at = day.on.span();
            let citation =
                self.citation(file, &at, day.sources.as_ref(), day.standing, day.confirm);
            days.push(DayOff { on, moved_from, citation });
        }
        Holiday { name: holiday.id.get_ref().clone(), title: self.text(file, &holiday.title), days }
    }

    pub(super) fn opening(&mut self, file: &File, opening: &OpeningToml) -> Opening {
        let at = opening.shift.span();
        let mut shifts: Vec<Shift> = Vec::new();
        for shift in opening.shift.get_ref() {
            let from = self.minutes(file, &shift.from);
            let until = self.minutes(file, &shift.until);
            if until <= from || shifts.last().is_some_and(|before| from < before.until) {
                let message = "shifts follow each other, each from one hour until a later one";
                self.problem(file, &shift.from.span(), message);
            }
            shifts.push(Shift { from, until });
        }
        if shifts.is_empty() {
            self.problem(file, &at, "name one shift at least: working days end sometime");
        }
        let citation =
            self.citation(file, &at, opening.sources.as_ref(), opening.standing, opening.confirm);
        Opening { always: opening.always, shifts, citation }
    }

    fn minutes(&mut self, file: &File, written: &Spanned<Datetime>) -> u16 {
        let datetime = written.get_ref();
        let time = datetime.time.filter(|_| datetime.date.is_none());
        let minutes = time.and_then(|time| {
            u16::from(time.hour).checked_mul(60)?.checked_add(u16::from(time.minute))
        });
        minutes.unwrap_or_else(|| {
            self.problem(file, &written.span(), "a time of day is written like 09:00:00");
            0
        })
    }
}

/// The days that every parameter has a value for. None leaves a day out between its first and its last.
fn known(parameters: &[Parameter]) -> Span {
    let whole = Span { from: Date::MIN, until: Date::MAX };
    parameters.iter().fold(whole, |known, parameter| {
        let [first, last] = [parameter.values.first(), parameter.values.last()];
        Span {
            from: first.map_or(known.from, |value| value.span.from.max(known.from)),
            until: last.map_or(known.until, |value| value.span.until.min(known.until)),
        }
    })
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

fn read_date(written: &Datetime) -> Option<Date> {
    let date = written.date?;
    let month = Month::try_from(date.month).ok()?;
    Date::from_calendar_date(i32::from(date.year), month, date.day).ok()
}

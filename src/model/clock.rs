//! What this device's clock says, and whether it can be so.

use rules::book::Edition;
use rules::{Date, PrimitiveDateTime};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The moment that days are counted from and limits looked up for, in Kazakhstan.
    pub now: PrimitiveDateTime,
    /// The day a wrong clock shows. `now` is then a moment of which nothing is known.
    pub wrong: Option<Date>,
}

impl Clock {
    /// Nobody reads a page before its rules were checked: a clock that says so is wrong, and by how much nobody knows.
    pub fn reading(edition: &Edition, said: PrimitiveDateTime) -> Clock {
        let wrong = Some(said.date()).filter(|day| *day < edition.checked);
        let now = if wrong.is_some() { PrimitiveDateTime::MIN } else { said };
        Clock { now, wrong }
    }
}

#[cfg(test)]
mod tests {
    use content::book;
    use rules::{Date, Month, PrimitiveDateTime};

    use super::Clock;

    #[test]
    fn a_clock_that_is_behind_the_day_of_the_check_is_wrong() {
        let edition = &book().edition;
        let checked = edition.checked.midnight();
        assert_eq!(Clock::reading(edition, checked), Clock { now: checked, wrong: None });
        let before = Date::from_calendar_date(2020, Month::January, 1).unwrap();
        for day in [edition.checked.previous_day().unwrap(), before, Date::MIN] {
            let clock = Clock::reading(edition, day.with_hms(23, 59, 0).unwrap());
            assert_eq!(clock, Clock { now: PrimitiveDateTime::MIN, wrong: Some(day) });
        }
    }
}

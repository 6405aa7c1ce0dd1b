//! The hours of a week.

use rules::book::{Shift, Week};

use super::Reader;
use super::fields::Place;
use crate::limits;
use crate::mistake::Wrong;

/// As the file names the days of the week, by their place in it.
pub(super) const DAYS: [(&str, usize); 7] =
    [("mon", 0), ("tue", 1), ("wed", 2), ("thu", 3), ("fri", 4), ("sat", 5), ("sun", 6)];

impl Reader<'_> {
    pub(super) fn hours(&mut self, place: &Place<'_>) -> Week {
        let mut week = Week::default();
        let mut named = Vec::new();
        for line in self.list(place, limits::HOURS) {
            let Some(fields) = self.fields(&line, &["days", "from", "to", "lunch"]) else {
                continue;
            };
            let from = self.needed(&fields, "from").and_then(|place| self.time(&place));
            let to = self.needed(&fields, "to");
            let to = to.and_then(|place| Some((self.time(&place)?, place)));
            let lunch = fields.get("lunch").map(|place| (self.lunch(&place), place));
            let days = self.needed(&fields, "days");
            let days = days.map(|place| (self.words(&place, &DAYS), place));
            let Some((from, (until, at))) = from.zip(to) else { continue };
            if until <= from {
                self.wrong::<()>(&at, Wrong::Order);
            }
            let shifts = match lunch {
                None => vec![Shift { from, until }],
                Some((None, _)) => Vec::new(),
                Some((Some(lunch), at)) => {
                    if !(from < lunch.from && lunch.until < until) {
                        self.wrong::<()>(&at, Wrong::Lunch);
                    }
                    let before = Shift { from, until: lunch.from };
                    vec![before, Shift { from: lunch.until, until }]
                }
            };
            let Some((days, at)) = days else { continue };
            if days.iter().any(|day| named.contains(day)) {
                self.wrong::<()>(&at, Wrong::SameDay);
            }
            for day in days {
                named.push(day);
                if let Some(of_day) = week.0.get_mut(day) {
                    of_day.clone_from(&shifts);
                }
            }
        }
        week
    }

    /// From when to when.
    fn lunch(&mut self, place: &Place<'_>) -> Option<Shift> {
        let ends = self.list(place, 2);
        let [from, until] = ends.as_slice() else {
            return if ends.len() == 1 { self.wrong(place, Wrong::Lunch) } else { None };
        };
        let (from, until) = (self.time(from)?, self.time(until)?);
        if until <= from {
            return self.wrong(place, Wrong::Order);
        }
        Some(Shift { from, until })
    }

    /// Minutes since midnight of `9:00` or `09:00`.
    fn time(&mut self, place: &Place<'_>) -> Option<u16> {
        let text = self.text(place, usize::MAX)?;
        minutes(text).or_else(|| self.wrong(place, Wrong::NotTime))
    }
}

fn minutes(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let part = |text: &str, lengths: std::ops::RangeInclusive<usize>, most: u16| {
        let digits = text.bytes().all(|digit| digit.is_ascii_digit());
        let number = text.parse::<u16>().ok().filter(|_| digits && lengths.contains(&text.len()));
        number.filter(|number| *number <= most)
    };
    Some(part(hour, 1..=2, 23)? * 60 + part(minute, 2..=2, 59)?)
}

#[cfg(test)]
mod tests {
    use super::minutes;

    #[test]
    fn a_time_is_hours_and_minutes() {
        for (text, read) in [("9:00", Some(540)), ("09:05", Some(545)), ("23:59", Some(1439))] {
            assert_eq!(minutes(text), read, "{text}");
        }
        for other in ["24:00", "9", "9:5", "9:60", "+9:00", "009:00", "9:00:00", "9.00", ":", ""] {
            assert_eq!(minutes(other), None, "{other}");
        }
    }
}

//! Days, and values by law for days that the rule book has none for.

use rules::book::{Parameter, ParameterId, Span};
use rules::{Date, Month};

use super::Reader;
use super::fields::Place;
use crate::json;
use crate::limits;
use crate::mistake::Wrong;
use crate::school::{Texts, Value};

impl Reader<'_> {
    /// Each begins on the day after the one before it ends, the first after the last of the book: so no day has two, and
    /// none has an older one for want of its own.
    pub(super) fn values(&mut self, place: &Place<'_>) -> Vec<Value> {
        let mut values: Vec<Value> = Vec::new();
        for place in self.list(place, limits::VALUES) {
            let Some((value, from)) = self.value(&place) else { continue };
            let known = self.book.parameter(value.parameter).and_then(last_day);
            let Some(known) = known else { continue };
            if value.days.from <= known {
                self.wrong::<()>(&from, Wrong::Known(known));
                continue;
            }
            let own = values.iter().filter(|other| other.parameter == value.parameter);
            let last = own.map(|other| other.days.until).max().unwrap_or(known);
            let first = last.next_day().unwrap_or(Date::MAX);
            if value.days.from != first {
                self.wrong::<()>(&from, Wrong::Begins(first));
            }
            values.push(value);
        }
        values
    }

    /// A value, and where its first day stands.
    fn value<'a>(&mut self, place: &Place<'a>) -> Option<(Value, Place<'a>)> {
        let fields = self.fields(place, &["value", "from", "tenge", "act", "link"])?;
        let known = self.parameters();
        let known: Vec<(&str, ParameterId)> =
            known.iter().map(|(name, id)| (name.as_str(), *id)).collect();
        let parameter = self.needed(&fields, "value");
        let parameter = parameter.and_then(|place| self.word(&place, &known));
        let from = self.needed(&fields, "from");
        let from = from.and_then(|place| Some((self.day(&place)?, place)));
        let tenge = self.needed(&fields, "tenge").and_then(|place| self.tenge(&place));
        let act = self.needed(&fields, "act");
        let act: Option<Texts> = act.and_then(|place| self.texts(&place, limits::TEXT));
        let link = self.needed(&fields, "link").and_then(|place| self.link(&place));
        let (from, at) = from?;
        let days = Span { from, until: end_of_year(from) };
        let value = Value { parameter: parameter?, days, tenge: tenge?, act: act?, link: link? };
        Some((value, at))
    }

    fn parameters(&self) -> Vec<(String, ParameterId)> {
        let all = self.book.parameters.iter().enumerate();
        all.filter_map(|(index, one)| Some((one.name.clone(), ParameterId::at(index)?))).collect()
    }

    fn tenge(&mut self, place: &Place<'_>) -> Option<u64> {
        match place.node.value {
            json::Value::Number(Some(tenge)) if (1..=limits::TENGE).contains(&tenge) => Some(tenge),
            _ => self.wrong(place, Wrong::Tenge),
        }
    }

    /// Of `2027-01-15`.
    pub(super) fn day(&mut self, place: &Place<'_>) -> Option<Date> {
        let text = self.text(place, usize::MAX)?;
        day(text).or_else(|| self.wrong(place, Wrong::NotDay))
    }
}

/// The last day for which the book has a value.
fn last_day(parameter: &Parameter) -> Option<Date> {
    parameter.values.iter().map(|value| value.span.until).max()
}

/// The budget law has such a value for a calendar year: it holds no longer than that.
fn end_of_year(day: Date) -> Date {
    Date::from_calendar_date(day.year(), Month::December, 31).unwrap_or(day)
}

fn day(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return None };
    let number = |text: &str, length: usize| {
        let digits = text.len() == length && text.bytes().all(|digit| digit.is_ascii_digit());
        text.parse::<u16>().ok().filter(|_| digits)
    };
    let month = Month::try_from(u8::try_from(number(month, 2)?).ok()?).ok()?;
    let day = u8::try_from(number(day, 2)?).ok()?;
    Date::from_calendar_date(number(year, 4)?.into(), month, day).ok()
}

//! Answers by number: the day, the number of children, then the facts of the family and of each child.
//!
//! | | words |
//! | --- | --- |
//! | day | year, month, day |
//! | facts | how many, then each: question, kind, value |
//! | 0, an option | its number |
//! | 1, several options | a bit for each |
//! | 5, services | a bit for each |
//! | 2, a number | low half, high half |
//! | 3, a sum by parts | how many, then low and high half of each |
//! | 4, "I don't know" | nothing |

use rules::book::{OptionId, QuestionId, ServiceId};
use rules::{Answers, Date, Facts, Month, OptionSet, Value};

pub(crate) fn read(words: &[u32]) -> Option<(Answers, Date)> {
    let mut words = Words(words.iter());
    let year = words.next()?.try_into().ok()?;
    let month = Month::try_from(words.narrow()?).ok()?;
    let today = Date::from_calendar_date(year, month, words.narrow()?).ok()?;
    let children = words.next()?;
    let family = words.facts()?;
    let children = (0..children).map(|_| words.facts()).collect::<Option<_>>()?;
    Some((Answers { family, children }, today))
}

struct Words<'a>(core::slice::Iter<'a, u32>);

impl Words<'_> {
    fn next(&mut self) -> Option<u32> {
        self.0.next().copied()
    }

    fn narrow(&mut self) -> Option<u8> {
        self.next()?.try_into().ok()
    }

    /// The places of the bits set.
    fn places(&mut self) -> Option<impl Iterator<Item = u16> + use<>> {
        let bits = self.next()?;
        Some((0..OptionSet::CAPACITY).filter(move |place| bits >> place & 1 == 1))
    }

    fn number(&mut self) -> Option<u64> {
        let low = u64::from(self.next()?);
        Some(u64::from(self.next()?) << 32 | low)
    }

    fn facts(&mut self) -> Option<Facts> {
        let mut facts = Facts::default();
        for _ in 0..self.next()? {
            let question = QuestionId(self.next()?.try_into().ok()?);
            facts.set(question, self.value()?);
        }
        Some(facts)
    }

    fn value(&mut self) -> Option<Value> {
        Some(match self.next()? {
            0 => Value::One(OptionId(self.narrow()?.into())),
            1 => Value::Several(self.places()?.map(OptionId).collect()),
            2 => Value::Number(self.number()?),
            3 => Value::Sums((0..self.next()?).map(|_| self.number()).collect::<Option<_>>()?),
            4 => Value::DontKnow,
            5 => Value::Services(self.places()?.map(ServiceId).collect()),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_answer_is_read_and_a_broken_one_is_not() {
        let words = [
            2026, 11, 23, 1, // a day, one child
            4, 0, 5, 0b101, 2, 1, 0b11, 6, 3, 2, 7, 0, 1, 2, 9,
            4, // services; several options; a sum of 7 and 2³³ + 1; unknown
            2, 1, 0, 3, 7, 2, 5, 0, // an option; a number
        ];
        let (answers, today) = read(&words).expect("they are whole");
        assert_eq!(today.to_string(), "2026-11-23");
        let family = |question| answers.family.get(QuestionId(question));
        let services = [ServiceId(0), ServiceId(2)].into_iter().collect();
        assert_eq!(family(0), Some(&Value::Services(services)));
        let several = [OptionId(0), OptionId(1)].into_iter().collect();
        assert_eq!(family(2), Some(&Value::Several(several)));
        assert_eq!(family(6), Some(&Value::Sums([7, (1 << 33) + 1].into())));
        assert_eq!(family(9), Some(&Value::DontKnow));
        let child = |question| answers.children[0].get(QuestionId(question));
        assert_eq!(child(1), Some(&Value::One(OptionId(3))));
        assert_eq!(child(7), Some(&Value::Number(5)));
        assert!(read(&words[..words.len() - 1]).is_none());
        assert!(read(&[2026, 13, 1, 0, 0]).is_none());
    }
}

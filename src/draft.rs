//! What is entered on a question's page before Continue, and how it becomes an answer.

use rules::book::{Kind, OptionId, Question};
use rules::{OptionSet, Value};

/// What the person has entered so far; kept even where it cannot be an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    pub chosen: OptionSet,
    pub dont_know: bool,
    pub text: String,
}

/// Why the entry is not an answer yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    NothingChosen,
    NothingEntered,
    NotDigits,
    /// Outside the range accepted, both ends included.
    OutOfRange {
        least: u64,
        most: u64,
    },
}

impl Draft {
    /// The entry that an answer was made from.
    pub fn of(value: Option<&Value>) -> Draft {
        match value {
            None => Draft::default(),
            Some(Value::DontKnow) => Draft { dont_know: true, ..Draft::default() },
            Some(value @ (Value::Number(_) | Value::Sums(_))) => Draft {
                text: value.number().map(|number| number.to_string()).unwrap_or_default(),
                ..Draft::default()
            },
            Some(value) => {
                Draft { chosen: value.options().unwrap_or_default(), ..Draft::default() }
            }
        }
    }

    /// An option was tapped.
    pub fn choose(&mut self, question: &Question, option: OptionId) {
        self.dont_know = false;
        let tapped = OptionSet::of(option);
        self.chosen = match question.kind {
            Kind::Several | Kind::Services => {
                let alone = |id: OptionId| {
                    question.options.get(id.index()).is_some_and(|choice| choice.alone)
                };
                if self.chosen.contains(option) {
                    self.chosen.without(tapped)
                } else if alone(option) {
                    tapped
                } else {
                    self.chosen.iter().filter(|id| !alone(*id)).chain([option]).collect()
                }
            }
            Kind::One | Kind::Channel | Kind::Number | Kind::Money => tapped,
        };
    }

    /// "I don't know" was tapped. A number already typed is kept, in case the person changes their mind.
    pub fn toggle_dont_know(&mut self) {
        self.dont_know = !self.dont_know;
        self.chosen = OptionSet::default();
    }

    pub fn type_in(&mut self, text: String) {
        self.text = text;
        self.dont_know = false;
    }

    pub fn answer(&self, question: &Question) -> Result<Value, Mistake> {
        if self.dont_know {
            return Ok(Value::DontKnow);
        }
        match question.kind {
            Kind::One | Kind::Channel => {
                self.chosen.iter().next().map(Value::One).ok_or(Mistake::NothingChosen)
            }
            Kind::Several | Kind::Services if self.chosen.is_empty() => Err(Mistake::NothingChosen),
            Kind::Several | Kind::Services => Ok(Value::Several(self.chosen)),
            Kind::Number | Kind::Money => number(&self.text, question.range).map(Value::Number),
        }
    }
}

/// A whole number as people type and paste it: spaces of any kind and the tenge sign are passed over.
fn number(text: &str, (least, most): (u64, u64)) -> Result<u64, Mistake> {
    let digits: String =
        text.chars().filter(|letter| !letter.is_whitespace() && *letter != '₸').collect();
    if digits.is_empty() {
        return Err(Mistake::NothingEntered);
    }
    if !digits.chars().all(|letter| letter.is_ascii_digit()) {
        return Err(Mistake::NotDigits);
    }
    let out_of_range = Mistake::OutOfRange { least, most };
    digits.parse().ok().filter(|number| (least..=most).contains(number)).ok_or(out_of_range)
}

#[cfg(test)]
mod tests {
    use super::{Mistake, number};

    #[test]
    fn spaces_and_the_tenge_sign_are_passed_over() {
        assert_eq!(number(" 183 000\u{a0}₸ ", (0, 999_999)), Ok(183_000));
    }

    #[test]
    fn letters_signs_and_fractions_are_named_as_such() {
        for text in ["сто", "-5", "12,5", "1e3"] {
            assert_eq!(number(text, (0, 99)), Err(Mistake::NotDigits), "{text}");
        }
    }

    #[test]
    fn what_is_too_long_for_any_number_is_out_of_range() {
        let out = Err(Mistake::OutOfRange { least: 1, most: 30 });
        assert_eq!(number("0", (1, 30)), out);
        assert_eq!(number("31", (1, 30)), out);
        assert_eq!(number("99999999999999999999999", (1, 30)), out);
    }

    #[test]
    fn nothing_but_spaces_is_nothing() {
        assert_eq!(number("  ", (1, 30)), Err(Mistake::NothingEntered));
    }
}

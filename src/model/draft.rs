//! What is entered on a question's page before Continue, and how it becomes an answer.

mod entry;

use rules::Value;
use rules::book::{Kind, OptionId, Question, Role};

pub use entry::Wrong;

/// What the person has entered so far; kept even where it cannot be an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// In the order of the question's options.
    pub chosen: Vec<OptionId>,
    pub dont_know: bool,
    /// As typed: one for a number, one for each part of a sum. A sum known only as a whole is one alone, too.
    pub texts: Vec<String>,
    /// The fields in which a sum is that of one month, each a bit from the lowest on.
    pub monthly: u32,
    /// It was an answer, which was taken back and has not been touched since.
    pub taken_back: bool,
}

/// Why the entry is not an answer yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    NothingChosen,
    /// In these fields, counted from 0 and in their order.
    Fields(Vec<(usize, Wrong)>),
}

impl Draft {
    /// The entry that an answer was made from.
    pub fn of(value: Option<&Value>) -> Draft {
        match value {
            None => Draft::default(),
            Some(Value::DontKnow) => Draft { dont_know: true, ..Draft::default() },
            Some(Value::Number(number)) => {
                Draft { texts: vec![number.to_string()], ..Draft::default() }
            }
            Some(Value::Sums(sums)) => Draft { texts: parts(sums), ..Draft::default() },
            Some(value) => Draft { chosen: value.chosen(), ..Draft::default() },
        }
    }

    /// An option was tapped.
    pub fn choose(&mut self, question: &Question, option: OptionId) {
        self.dont_know = false;
        if !matches!(question.kind, Kind::Several | Kind::Services) {
            self.chosen = vec![option];
            return;
        }
        let alone = |id: OptionId| question.choice(id).is_some_and(|choice| choice.alone);
        match self.chosen.binary_search(&option) {
            Ok(place) => drop(self.chosen.remove(place)),
            Err(_) if alone(option) => self.chosen = vec![option],
            Err(place) => {
                self.chosen.insert(place, option);
                self.chosen.retain(|id| !alone(*id));
            }
        }
    }

    /// Whether an option is chosen.
    pub fn has(&self, option: OptionId) -> bool {
        self.chosen.binary_search(&option).is_ok()
    }

    /// "I don't know" was tapped. A number already typed is kept, in case the person changes their mind.
    pub fn toggle_dont_know(&mut self) {
        self.dont_know = !self.dont_know;
        self.chosen.clear();
    }

    /// Something was typed into a field, counted from 0.
    pub fn type_in(&mut self, question: &Question, field: usize, text: String) {
        self.texts = self.texts(question).into_iter().map(str::to_owned).collect();
        if let Some(typed) = self.texts.get_mut(field) {
            *typed = text;
        }
        self.taken_back = false;
        self.dont_know = false;
    }

    /// Whether the sum in a field is that of one month was tapped.
    pub fn toggle_monthly(&mut self, field: usize) {
        self.monthly ^= bit(field);
    }

    pub fn is_monthly(&self, field: usize) -> bool {
        self.monthly & bit(field) != 0
    }

    /// How often the sum in a field counts: a month's as often as the question has months.
    pub fn times(&self, question: &Question, field: usize) -> u64 {
        match question.role {
            Role::Sum { months } if self.is_monthly(field) => months.into(),
            _ => 1,
        }
    }

    /// The text of each field. A sum known only as a whole is in the last, which is for all that has no field
    /// of its own: so nothing is lost, and the person may share it out.
    pub fn texts<'a>(&'a self, question: &Question) -> Vec<&'a str> {
        let fields = question.options.len().max(1);
        let ahead = if self.texts.len() == 1 { fields - 1 } else { 0 };
        let typed = self.texts.iter().map(String::as_str);
        std::iter::repeat_n("", ahead)
            .chain(typed)
            .chain(std::iter::repeat(""))
            .take(fields)
            .collect()
    }

    /// What one field alone comes to, as it is read now.
    pub fn number_in(&self, question: &Question, field: usize) -> Option<u64> {
        let text = self.texts(question).get(field).copied()?.to_owned();
        let number = entry::read(&text, question.range.1, question.kind == Kind::Money).ok()??;
        Some(number.saturating_mul(self.times(question, field)))
    }

    /// The number entered, or the total of the parts, as it would be answered now.
    pub fn number(&self, question: &Question) -> Option<u64> {
        if self.dont_know { None } else { self.sums(question).ok()?.number() }
    }

    /// A blank part is nothing; all of them blank is no answer.
    pub(crate) fn sums(&self, question: &Question) -> Result<Value, Mistake> {
        let (least, most) = question.range;
        let (mut sums, mut wrong, mut first) = (Vec::new(), Vec::new(), None);
        for (field, text) in self.texts(question).into_iter().enumerate() {
            match entry::read(text, most, question.kind == Kind::Money) {
                Ok(number) => {
                    first = first.or(number.map(|_| field));
                    let times = self.times(question, field);
                    sums.push(number.unwrap_or(0).saturating_mul(times));
                }
                Err(found) => wrong.push((field, found)),
            }
        }
        if !wrong.is_empty() {
            return Err(Mistake::Fields(wrong));
        }
        let in_field = |field, wrong| Err(Mistake::Fields(vec![(field, wrong)]));
        let Some(first) = first else { return in_field(0, Wrong::Nothing) };
        let total = sums.iter().fold(0_u64, |total, sum| total.saturating_add(*sum));
        match sums.as_slice() {
            _ if total > most && sums.len() > 1 => in_field(first, Wrong::Total { most }),
            _ if total < least || total > most => {
                in_field(first, Wrong::OutOfRange { least, most })
            }
            [number] if question.options.is_empty() => Ok(Value::Number(*number)),
            _ => Ok(Value::Sums(sums.into())),
        }
    }
}

fn bit(field: usize) -> u32 {
    u32::try_from(field).ok().and_then(|field| 1_u32.checked_shl(field)).unwrap_or(0)
}

/// A part that is nothing stays blank, as nobody typed its zero; unless all are, where one zero is the answer.
fn parts(sums: &[u64]) -> Vec<String> {
    let nothing = sums.iter().all(|sum| *sum == 0);
    let text = |(field, sum): (usize, &u64)| match *sum {
        0 if !(nothing && field == 0) => String::new(),
        sum => sum.to_string(),
    };
    sums.iter().enumerate().map(text).collect()
}

#[cfg(test)]
mod tests {
    use content::book;
    use rules::Value;
    use rules::book::Question;

    use super::{Draft, Mistake, Wrong};

    fn question(name: &str) -> &'static Question {
        let found = book().questions.iter().find(|question| question.name == name);
        found.unwrap_or_else(|| panic!("no question {name}"))
    }

    fn typed(name: &str, texts: &[&str]) -> Draft {
        let mut draft = Draft::default();
        for (field, text) in texts.iter().enumerate() {
            draft.type_in(question(name), field, (*text).to_owned());
        }
        draft
    }

    fn answer(name: &str, texts: &[&str]) -> Result<Value, Mistake> {
        typed(name, texts).sums(question(name))
    }

    fn wrong(found: &[(usize, Wrong)]) -> Result<Value, Mistake> {
        Err(Mistake::Fields(found.to_vec()))
    }

    #[test]
    fn the_parts_of_a_sum_are_an_answer_and_a_blank_one_is_nothing() {
        let sums = Ok(Value::Sums([550_000, 0, 60_000, 0].into()));
        assert_eq!(answer("income", &["550 000", "", "60000 тг", " "]), sums);
        assert_eq!(
            typed("income", &["550 000", "", "60000"]).number(question("income")),
            Some(610_000)
        );
        assert_eq!(answer("income", &["", "", "", "0"]), Ok(Value::Sums([0; 4].into())));
    }

    #[test]
    fn a_months_sum_counts_as_often_as_the_question_has_months_where_that_is_said() {
        let income = question("income");
        let mut draft = typed("income", &["150 000", "", "20000"]);
        draft.toggle_monthly(0);
        assert_eq!(draft.number_in(income, 0), Some(450_000));
        assert_eq!(draft.number_in(income, 2), Some(20_000));
        assert_eq!(draft.sums(income), Ok(Value::Sums([450_000, 0, 20_000, 0].into())));
        assert_eq!(draft.texts(income)[0], "150 000", "what was typed stays");
        draft.toggle_monthly(0);
        assert_eq!(draft.number(income), Some(170_000));
        draft.toggle_monthly(1);
        assert_eq!(draft.number(income), Some(170_000), "nothing three times is nothing");
        let mut beyond = typed("income", &["999 999 999"]);
        beyond.toggle_monthly(0);
        let most = 999_999_999;
        assert_eq!(beyond.sums(income), wrong(&[(0, Wrong::Total { most })]));
        let mut people = typed("members", &["4"]);
        people.toggle_monthly(0);
        assert_eq!(people.number(question("members")), Some(4), "people are of no month");
    }

    #[test]
    fn all_blank_is_no_answer() {
        assert_eq!(answer("income", &["", " ", "", ""]), wrong(&[(0, Wrong::Nothing)]));
        assert_eq!(Draft::default().sums(question("members")), wrong(&[(0, Wrong::Nothing)]));
    }

    #[test]
    fn every_wrong_field_is_named() {
        let texts = ["сто", "5", "-5", "12,5000"];
        let expected =
            [(0, Wrong::Letters), (2, Wrong::Minus), (3, Wrong::Unclear { reading: 125_000 })];
        assert_eq!(answer("income", &texts), wrong(&expected));
        assert_eq!(typed("income", &texts).number(question("income")), None);
    }

    #[test]
    fn a_total_beyond_what_is_accepted_is_said_at_the_first_sum() {
        let most = 999_999_999;
        let texts = ["", "999 999 999", "", "1"];
        assert_eq!(answer("income", &texts), wrong(&[(1, Wrong::Total { most })]));
        assert!(answer("income", &["", "999 999 998", "", "1"]).is_ok());
    }

    #[test]
    fn a_number_stays_within_its_range() {
        let out = wrong(&[(0, Wrong::OutOfRange { least: 1, most: 30 })]);
        assert_eq!(answer("members", &["0"]), out);
        assert_eq!(answer("members", &["31"]), out);
        assert_eq!(answer("members", &["4"]), Ok(Value::Number(4)));
    }

    #[test]
    fn an_answer_comes_back_into_the_fields_it_was_typed_in() {
        let sums = Value::Sums([550_000, 0, 60_000, 0].into());
        let draft = Draft::of(Some(&sums));
        assert_eq!(draft.texts(question("income")), ["550000", "", "60000", ""]);
        assert_eq!(draft.sums(question("income")), Ok(sums));
        let nothing = Value::Sums([0; 4].into());
        assert_eq!(Draft::of(Some(&nothing)).texts(question("income")), ["0", "", "", ""]);
        assert_eq!(Draft::of(Some(&nothing)).sums(question("income")), Ok(nothing));
    }

    #[test]
    fn a_sum_known_only_as_a_whole_stands_in_the_last_field() {
        let mut draft = Draft::of(Some(&Value::Number(610_000)));
        assert_eq!(draft.texts(question("income")), ["", "", "", "610000"]);
        draft.type_in(question("income"), 0, "5".to_owned());
        assert_eq!(draft.texts(question("income")), ["5", "", "", "610000"]);
    }
}

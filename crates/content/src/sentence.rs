//! What the rules found, as sentences: shared by the pages and the shell, so that both say the same.

mod condition;
mod need;
mod paper;

pub use condition::Clause;
pub use paper::{paper_condition, take};

use std::mem::replace;

use rules::assessment::Verdict;
use rules::book::{
    Category, Confirm, DecidedBy, Kind, OptionId, Parameter, Place, Question, QuestionId, Role,
};
use rules::calendar::Quarter;
use rules::hand_in::DueUnknown;
use rules::text::filled;
use rules::{Date, Lang, OptionSet, Reason, RuleBook, TextId, Value, Words};

use crate::{format, rule_book, ui, words};

/// The months of the year, in their order.
const MONTHS: [TextId; 12] = [
    ui::MONTH_1,
    ui::MONTH_2,
    ui::MONTH_3,
    ui::MONTH_4,
    ui::MONTH_5,
    ui::MONTH_6,
    ui::MONTH_7,
    ui::MONTH_8,
    ui::MONTH_9,
    ui::MONTH_10,
    ui::MONTH_11,
    ui::MONTH_12,
];

/// What a verdict is called.
pub fn verdict(verdict: Verdict) -> TextId {
    match verdict {
        Verdict::Likely => ui::VERDICT_LIKELY,
        Verdict::Board => ui::VERDICT_BOARD,
        Verdict::Need => ui::VERDICT_NEED,
        Verdict::None => ui::VERDICT_NONE,
    }
}

/// One language on one day: what every sentence is said in.
#[derive(Clone, Copy)]
pub struct Speaker {
    pub book: &'static RuleBook,
    pub words: &'static Words,
    pub lang: Lang,
    pub today: Date,
}

impl Speaker {
    pub fn new(lang: Lang, today: Date) -> Speaker {
        Speaker { book: rule_book(), words: words(lang), lang, today }
    }

    pub fn text(&self, id: TextId) -> &'static str {
        self.words.get(id)
    }

    /// A text with each `{name}` replaced. Every parameter's name has the value in force today; there are also
    /// `quarter-name`, `quarter-months`, `quarter-from` and `quarter-until` (the quarter whose income counts today) and `quarter-end`
    /// (the last day of this one). Outside the calendar a sentence that names a quarter is left out.
    pub fn fill(&self, id: TextId, values: &[(&str, &str)]) -> String {
        let mut text = self.words.fill(id, values);
        if !text.contains('{') {
            return text;
        }
        if !self.book.edition.calendar.contains(self.today) {
            let mut before = ' ';
            let sentences =
                text.split_inclusive(|letter| (replace(&mut before, letter), letter) == ('.', ' '));
            let names_quarter =
                |sentence: &&str| sentence.split('{').any(|place| place.starts_with("quarter-"));
            text = sentences.filter(|sentence| !names_quarter(sentence)).collect();
            text.truncate(text.trim_end().len());
        }
        filled(&text, &|name| self.known(name))
    }

    /// The value of a name that every text may have.
    fn known(&self, name: &str) -> Option<String> {
        let this = Quarter::of(self.today);
        let counts = this.previous();
        Some(match name {
            "quarter-name" => self.quarter(counts),
            "quarter-months" => self.months_of(counts),
            "quarter-from" => format::date(counts.first_day()),
            "quarter-until" => format::date(counts.last_day()),
            "quarter-end" => format::date(this.last_day()),
            _ => {
                let parameter = self.book.parameters.iter().find(|known| known.name == name)?;
                self.value(parameter)
            }
        })
    }

    /// What a limit is today, or that it is not known for today.
    fn value(&self, parameter: &Parameter) -> String {
        match parameter.on(self.today) {
            Ok(value) => self.tenge(value.tenge),
            Err(_) => self.text(ui::LIMIT_UNKNOWN).to_owned(),
        }
    }

    /// A sum with the separators of this language.
    pub fn tenge(&self, sum: u64) -> String {
        format::tenge(self.lang, sum)
    }

    /// "In 3 months", as a sum says it.
    pub fn months(&self, months: u8) -> String {
        let text = if (2..=4).contains(&months) { ui::PERIOD_FEW } else { ui::PERIOD_MANY };
        self.fill(text, &[("months", &months.to_string())])
    }

    /// The same with their names, where a sum is of the quarter that counts today: "in 3 months (July, August,
    /// September)". Nothing where a question asks for no sum over months.
    pub fn period(&self, question: &Question) -> Option<String> {
        let Role::Sum { months } = question.role else { return None };
        let period = self.months(months);
        if months != Quarter::MONTHS || !self.book.edition.calendar.contains(self.today) {
            return Some(period);
        }
        let names = self.months_of(Quarter::of(self.today).previous());
        Some(self.fill(ui::PERIOD_NAMED, &[("period", &period), ("names", &names)]))
    }

    /// "July, August, September".
    pub fn months_of(&self, quarter: Quarter) -> String {
        let first = u8::from(quarter.first_day().month());
        let names = (first..).take(Quarter::MONTHS.into());
        let names = names.filter_map(|month| MONTHS.get(usize::from(month) - 1));
        names.map(|name| self.text(*name)).collect::<Vec<&str>>().join(", ")
    }

    /// "Quarter 3 of 2026".
    fn quarter(&self, quarter: Quarter) -> String {
        let (number, year) = (quarter.number().to_string(), format::year(quarter.year()));
        self.words.fill(ui::QUARTER, &[("number", &number), ("year", &year)])
    }

    /// Why a condition is what it is.
    pub fn reason(&self, reason: &Reason) -> String {
        match reason {
            Reason::Answered { question, chosen, .. } => {
                self.labelled(*question, |question| self.options(question, *chosen))
            }
            Reason::Compared { per_head, limit, .. } => self.fill(
                ui::REASON_COMPARED,
                &[("income", &self.tenge(*per_head)), ("limit", &self.tenge(*limit))],
            ),
            Reason::DontKnow(question) | Reason::NotAsked(question) => {
                match self.book.question(*question) {
                    Some(question) => {
                        self.fill(ui::REASON_UNKNOWN, &[("question", self.text(question.short))])
                    }
                    None => String::new(),
                }
            }
            Reason::OutsideEdition(_) => self.text(ui::REASON_OUTSIDE).to_owned(),
            Reason::Included { question, part, .. } => {
                self.labelled(*question, |question| self.options(question, OptionSet::of(*part)))
            }
            Reason::Category { category, .. } => self
                .book
                .category(*category)
                .map_or("", |category| self.text(category.short))
                .to_owned(),
        }
    }

    fn labelled(&self, id: QuestionId, answer: impl FnOnce(&Question) -> String) -> String {
        let Some(question) = self.book.question(id) else { return String::new() };
        let (short, answer) = (self.text(question.short), answer(question));
        self.fill(ui::REASON_ANSWER, &[("question", short), ("answer", &answer)])
    }

    /// A category by its number in the Rules, where it has one: "Category 3".
    pub fn category_number(&self, category: &Category) -> Option<String> {
        let number = category.number?.to_string();
        Some(self.fill(ui::RESULT_CATEGORY_NUMBER, &[("number", &number)]))
    }

    /// What is said in place of the day of an answer that nobody can name.
    pub fn due_unknown(&self, why: DueUnknown) -> &'static str {
        self.text(match why {
            DueUnknown::NotStated => ui::HAND_IN_NO_TERM,
            DueUnknown::OutsideEdition => ui::HAND_IN_BEYOND,
        })
    }

    /// Whom to ask about a line that is not certain; nobody where the line itself says it.
    pub fn whom(&self, confirm: Confirm) -> Option<&'static str> {
        Some(self.text(match confirm {
            Confirm::School => ui::MARK_SCHOOL,
            Confirm::ContactCentre => ui::MARK_CONTACT_CENTRE,
            Confirm::SocialProtection => ui::MARK_SOCIAL_PROTECTION,
            Confirm::ComplaintBody => ui::MARK_COMPLAINT_BODY,
            Confirm::Said => return None,
        }))
    }

    /// What shows a category to a service, or who decides: "you bring the income papers".
    pub fn decided_by(&self, decided_by: DecidedBy) -> &'static str {
        self.text(match decided_by {
            DecidedBy::Grade => ui::RULES_BY_GRADE,
            DecidedBy::Certificate => ui::RULES_BY_CERTIFICATE,
            DecidedBy::Registers => ui::RULES_BY_REGISTERS,
            DecidedBy::Guardianship => ui::RULES_BY_GUARDIANSHIP,
            DecidedBy::Income => ui::RULES_BY_INCOME,
            DecidedBy::Investigation => ui::RULES_BY_INVESTIGATION,
            DecidedBy::Board => ui::RULES_BY_BOARD,
        })
    }

    /// A place in a source, part by part: `приложение 10`, `строка 9 перечня`.
    pub fn place(&self, place: &Place) -> Vec<String> {
        let act = match place {
            Place::Line(line) => {
                return vec![self.fill(ui::PLACE_LINE, &[("line", &line.to_string())])];
            }
            Place::Act(act) => act,
        };
        let parts = [
            (ui::PLACE_ANNEX, "annex", &act.annex),
            (ui::PLACE_ARTICLE, "article", &act.article),
            (ui::PLACE_PART, "part", &act.part),
            (ui::PLACE_POINT, "point", &act.point),
            (ui::PLACE_ROW, "row", &act.row),
            (ui::PLACE_ITEM, "item", &act.item),
        ];
        let named = parts
            .into_iter()
            .filter_map(|(text, name, value)| Some(self.fill(text, &[(name, value.as_deref()?)])));
        named.collect()
    }

    /// The answer to a question, in words.
    pub fn answer(&self, question: &Question, value: &Value) -> String {
        match value {
            Value::DontKnow => self.text(ui::DONT_KNOW).to_owned(),
            Value::Number(number) if question.kind == Kind::Money => self.tenge(*number),
            Value::Number(number) => format::grouped(self.lang, *number),
            Value::Sums(parts) => self.sum(parts, value.number().unwrap_or_default()),
            Value::One(_) | Value::Several(_) | Value::Services(_) => {
                self.chosen(question, value.chosen().into_iter())
            }
        }
    }

    /// `500 000 + 70 000 = 570 000 ₸`; a sum of one part is shown by itself.
    pub fn sum(&self, parts: &[u64], total: u64) -> String {
        let parts = parts.iter().filter(|part| **part > 0);
        let parts: Vec<String> = parts.map(|part| format::grouped(self.lang, *part)).collect();
        match parts.len() {
            0 | 1 => self.tenge(total),
            _ => [parts.join(" + "), self.tenge(total)].join(" = "),
        }
    }

    /// Options already chosen, in words.
    pub fn options(&self, question: &Question, chosen: OptionSet) -> String {
        self.chosen(question, chosen.iter())
    }

    fn chosen(&self, question: &Question, options: impl Iterator<Item = OptionId>) -> String {
        let answers = options.map(|option| self.option_answer(question, option.index()));
        answers.collect::<Vec<String>>().join("; ")
    }

    /// The text that an option of a question is called by.
    pub fn option_text(&self, question: &Question, index: usize) -> Option<TextId> {
        match question.kind {
            Kind::Services => self.book.services.get(index).map(|service| service.title),
            Kind::Channel => self.book.channels.get(index).map(|channel| channel.title),
            _ => question.options.get(index).map(|option| option.label),
        }
    }

    /// What an option of a question is called.
    pub fn option_label(&self, question: &Question, index: usize) -> String {
        let label = self.option_text(question, index);
        label.map(|label| self.fill(label, &[])).unwrap_or_default()
    }

    /// The same once it has been chosen, where that reads differently.
    pub fn option_answer(&self, question: &Question, index: usize) -> String {
        match question.options.get(index).and_then(|option| option.answer) {
            Some(answer) => self.fill(answer, &[]),
            None => self.option_label(question, index),
        }
    }
}

//! A condition of the rule book as a sentence, generated from its tree, so that whoever checks a rule reads what is
//! judged and not what somebody once wrote about it.

use rules::book::{CategoryId, OptionId, ParameterId, Question, QuestionId};
use rules::condition::{PerHead, SumPart};
use rules::{Condition, OptionSet, TextId};

use super::Speaker;
use crate::format::lowercase;
use crate::ui;

/// A condition in words, nested as its tree is: a page shows a list within a list, a shell [`Clause::plain`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clause {
    /// A condition that looks at answers, or at the paper asked for.
    Line(String),
    /// What holds for the clauses below: "all of these hold".
    Group { heading: String, parts: Vec<Clause> },
}

impl Clause {
    /// On one line, what is below a heading in brackets: "all of these hold: (…; one of these holds: (…; …))".
    pub fn plain(&self) -> String {
        match self {
            Clause::Line(line) => line.clone(),
            Clause::Group { heading, parts } => {
                let parts: Vec<String> = parts.iter().map(Clause::plain).collect();
                [heading, " (", &parts.join("; "), ")"].concat()
            }
        }
    }
}

impl Speaker {
    /// A condition on one line, with brackets where its tree branches.
    pub fn condition(&self, condition: &Condition) -> String {
        self.clause(condition).plain()
    }

    /// A condition as nested clauses.
    pub fn clause(&self, condition: &Condition) -> Clause {
        match condition {
            Condition::All(parts) => self.group(ui::CONDITION_ALL, parts),
            Condition::Any(parts) => self.group(ui::CONDITION_ANY, parts),
            Condition::Not(part) => self.group(ui::CONDITION_NOT, std::slice::from_ref(part)),
            Condition::Is { question, options } => Clause::Line(self.is(*question, *options)),
            Condition::Below(per_head) => Clause::Line(self.below(*per_head)),
            Condition::Status(category) => Clause::Line(self.status(*category)),
            Condition::InForce { parameter, condition } => Clause::Group {
                heading: self
                    .fill(ui::CONDITION_IN_FORCE, &[("limit", &self.parameter(*parameter))]),
                parts: vec![self.clause(condition)],
            },
            Condition::Includes { part, otherwise } => {
                Clause::Group { heading: self.includes(*part), parts: vec![self.clause(otherwise)] }
            }
        }
    }

    fn group(&self, heading: TextId, parts: &[impl std::borrow::Borrow<Condition>]) -> Clause {
        Clause::Group {
            heading: self.text(heading).to_owned(),
            parts: parts.iter().map(|part| self.clause(part.borrow())).collect(),
        }
    }

    fn is(&self, question: QuestionId, options: OptionSet) -> String {
        self.fill(
            ui::CONDITION_IS,
            &[
                ("question", &self.question(question)),
                ("options", &self.any_option(question, options)),
            ],
        )
    }

    fn below(&self, per_head: PerHead) -> String {
        let value = self.book.parameter(per_head.limit).map(|limit| self.value(limit));
        self.fill(
            ui::CONDITION_BELOW,
            &[
                ("sum", &self.question(per_head.sum)),
                ("months", &per_head.months.to_string()),
                ("heads", &self.question(per_head.heads)),
                ("limit", &self.parameter(per_head.limit)),
                ("value", &value.unwrap_or_default()),
            ],
        )
    }

    fn status(&self, category: CategoryId) -> String {
        self.fill(ui::CONDITION_STATUS, &[("category", &self.category(category))])
    }

    /// A category by its number in the Rules, where it has one, and in plain words.
    pub fn category(&self, category: CategoryId) -> String {
        let Some(category) = self.book.category(category) else {
            return String::new();
        };
        let short = self.quoted(self.text(category.short));
        match self.category_number(category) {
            Some(number) => [lowercase(&number), short].join(", "),
            None => short,
        }
    }

    fn includes(&self, part: SumPart) -> String {
        let (question, option) = part.while_answered;
        self.fill(
            ui::CONDITION_INCLUDES,
            &[
                ("part", &self.any_option(part.sum, OptionSet::of(part.part))),
                ("sum", &self.question(part.sum)),
                ("question", &self.question(question)),
                ("option", &self.any_option(question, OptionSet::of(option))),
            ],
        )
    }

    fn question(&self, id: QuestionId) -> String {
        self.asked(id).map(|question| self.quoted(self.text(question.short))).unwrap_or_default()
    }

    /// "«wages» or «alimony»", in the words in which the options are offered.
    fn any_option(&self, question: QuestionId, options: OptionSet) -> String {
        let Some(question) = self.asked(question) else { return String::new() };
        let labels: Vec<String> = options
            .iter()
            .map(|OptionId(index)| self.quoted(&self.option_label(question, usize::from(index))))
            .collect();
        labels.join(&[" ", self.text(ui::CONDITION_OR), " "].concat())
    }

    fn asked(&self, id: QuestionId) -> Option<&'static Question> {
        self.book.question(id)
    }

    fn parameter(&self, id: ParameterId) -> String {
        let parameter = self.book.parameter(id);
        parameter.map(|parameter| self.quoted(self.text(parameter.title))).unwrap_or_default()
    }

    fn quoted(&self, text: &str) -> String {
        self.fill(ui::QUOTED, &[("text", text)])
    }
}

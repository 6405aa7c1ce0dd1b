//! Conditions: names of questions, options, parameters and categories become ids.

use toml::Spanned;

use super::super::File;
use super::super::model::{CategoryToml, ConditionToml, Id, IncludesToml, QuestionToml};
use super::super::names::unknown;
use super::Compiler;
use crate::book::{CategoryId, Kind, OptionId, ParameterId, QuestionId};
use crate::condition::{Condition, PerHead, SumPart};

impl Compiler<'_> {
    /// What holds for a category decides the status, so it cannot depend on it.
    pub(super) fn category_condition(
        &mut self,
        file: &File,
        category: &CategoryToml,
    ) -> Option<Condition> {
        let condition = self.condition(file, &category.when)?;
        if looks_at_status(&condition) {
            let message =
                "a category cannot look at a `status`: the categories that hold decide it";
            self.problem(file, &category.id.span(), message);
        }
        Some(condition)
    }

    pub(super) fn condition(
        &mut self,
        file: &File,
        condition: &ConditionToml,
    ) -> Option<Condition> {
        Some(match condition {
            ConditionToml::All(parts) => Condition::All(self.conditions(file, parts)),
            ConditionToml::Any(parts) => Condition::Any(self.conditions(file, parts)),
            ConditionToml::Not(part) => Condition::Not(Box::new(self.condition(file, part)?)),
            ConditionToml::Is(words) => self.is(file, words)?,
            ConditionToml::Below(below) => {
                if *below.months.get_ref() == 0 {
                    self.problem(file, &below.months.span(), "a sum is of one month or more");
                }
                if self.may_be_nobody(&below.heads) {
                    let message = "`heads` needs a question whose `least` is 1 or more: a sum is not shared among nobody";
                    self.problem(file, &below.heads.span(), message);
                }
                let per_head = PerHead {
                    sum: self.number(file, &below.sum, &[Kind::Money])?,
                    heads: self.number(file, &below.heads, &[Kind::Number])?,
                    months: *below.months.get_ref(),
                    limit: ParameterId::at(self.names.parameters.find(
                        file,
                        &below.limit,
                        &mut self.problems,
                    )?)?,
                };
                let of_other_months =
                    |other: &PerHead| other.sum == per_head.sum && other.months != per_head.months;
                if self.divisions.iter().any(of_other_months) {
                    let message = "this sum is of another number of months elsewhere";
                    self.problem(file, &below.months.span(), message);
                }
                self.divisions.push(per_head);
                Condition::Below(per_head)
            }
            ConditionToml::Status(category) => Condition::Status(self.status(file, category)?),
            ConditionToml::InForce(in_force) => Condition::InForce {
                parameter: ParameterId::at(self.names.parameters.find(
                    file,
                    &in_force.parameter,
                    &mut self.problems,
                )?)?,
                condition: Box::new(self.condition(file, &in_force.when)?),
            },
            ConditionToml::Fact(fact) => self.fact(file, fact)?,
            ConditionToml::Includes(includes) => self.includes(file, includes)?,
        })
    }

    /// A fact is another name for its condition, put in the place where it is named.
    fn fact(&mut self, file: &File, fact: &Id) -> Option<Condition> {
        let index = self.names.facts.find(file, fact, &mut self.problems)?;
        if self.within.contains(&index) {
            let message = format!("the fact `{}` is part of itself", fact.get_ref());
            self.problem(file, &fact.span(), &message);
            return None;
        }
        let parsed = self.parsed;
        let mut facts = parsed
            .iter()
            .flat_map(|(file, content)| content.fact.iter().map(move |fact| (*file, fact)));
        let (own, fact) = facts.nth(index)?;
        self.named.insert(index);
        self.within.push(index);
        let condition = self.condition(own, &fact.when);
        self.within.pop();
        condition
    }

    fn includes(&mut self, file: &File, includes: &IncludesToml) -> Option<Condition> {
        let sum = self.number(file, &includes.sum, &[Kind::Money])?;
        let valid = self.names.options.get(sum.index())?;
        let part = OptionId::at(valid.find(file, &includes.part, &mut self.problems)?)?;
        let Some(Condition::Is { question, options }) = self.is(file, &includes.r#while) else {
            return None;
        };
        let mut options = options.iter();
        let (Some(option), None) = (options.next(), options.next()) else {
            let message = "`while` names a question and the one option that asks for the sum";
            self.problem(file, &includes.r#while.span(), message);
            return None;
        };
        Some(Condition::Includes {
            part: SumPart { sum, part, while_answered: (question, option) },
            otherwise: Box::new(self.condition(file, &includes.otherwise)?),
        })
    }

    /// A service asks for the paper of a category it accepts; what hung on another would never be said.
    fn status(&mut self, file: &File, category: &Id) -> Option<CategoryId> {
        let id = CategoryId::at(self.names.categories.find(file, category, &mut self.problems)?)?;
        if !self.accepted.is_empty() && !self.accepted.contains(&id) {
            let message =
                format!("this service does not accept the category `{}`", category.get_ref());
            self.problem(file, &category.span(), &message);
        }
        Some(id)
    }

    fn may_be_nobody(&self, heads: &Id) -> bool {
        let mut questions = self.parsed.iter().flat_map(|(_, content)| &content.question);
        questions.any(|question| {
            question.id.get_ref() == heads.get_ref()
                && question.kind == Kind::Number
                && question.least == Some(0)
        })
    }

    pub(super) fn conditions(&mut self, file: &File, parts: &[ConditionToml]) -> Vec<Condition> {
        parts.iter().filter_map(|part| self.condition(file, part)).collect()
    }

    pub(super) fn is(&mut self, file: &File, words: &Spanned<Vec<Id>>) -> Option<Condition> {
        let Some((question, options)) = words.get_ref().split_first() else {
            self.problem(file, &words.span(), "`is` names a question and one option or more");
            return None;
        };
        let index = self.names.questions.find(file, question, &mut self.problems)?;
        if options.is_empty() {
            self.problem(file, &words.span(), "`is` names a question and one option or more");
        }
        let parsed = self.parsed;
        let asked = parsed.iter().flat_map(|(_, content)| &content.question).nth(index)?;
        if asked.kind == Kind::Money {
            let message = "nobody chooses among the parts of a sum: ask with `includes`";
            self.problem(file, &words.span(), message);
            return None;
        }
        let valid = self.names.options.get(index)?;
        let options = options
            .iter()
            .filter_map(|option| OptionId::at(valid.find(file, option, &mut self.problems)?))
            .collect();
        Some(Condition::Is { question: QuestionId::at(index)?, options })
    }

    pub(super) fn number(&mut self, file: &File, id: &Id, kinds: &[Kind]) -> Option<QuestionId> {
        let index = self.names.questions.find(file, id, &mut self.problems)?;
        let all: Vec<&QuestionToml> =
            self.parsed.iter().flat_map(|(_, content)| &content.question).collect();
        if !all.get(index).is_some_and(|question| kinds.contains(&question.kind)) {
            let valid: Vec<&str> = all
                .iter()
                .filter(|question| kinds.contains(&question.kind))
                .map(|question| question.id.get_ref().as_str())
                .collect();
            self.problems.push(unknown(
                "question that gives such a number",
                file,
                &id.span(),
                id.get_ref(),
                &valid,
            ));
        }
        QuestionId::at(index)
    }
}

fn looks_at_status(condition: &Condition) -> bool {
    let mut found = false;
    condition.walk(&mut |part| found |= matches!(part, Condition::Status(_)));
    found
}

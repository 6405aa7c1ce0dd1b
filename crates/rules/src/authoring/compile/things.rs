//! The things of the book, each from the table people write to the value that ships.

use super::super::File;
use super::super::model::{
    CategoryToml, ChannelToml, ComplaintToml, DocumentToml, ParameterToml, QuestionToml,
    StatementToml,
};
use super::Compiler;
use crate::answer::OptionSet;
use crate::book::{
    Category, Channel, ChannelId, Choice, Complaint, DatedValue, Document, Kind, Near, Parameter,
    Question, Role, Scope, Statement, Topic,
};
use crate::condition::Condition;

impl Compiler<'_> {
    pub(super) fn parameter(&mut self, file: &File, parameter: &ParameterToml) -> Parameter {
        let values: Vec<DatedValue> = parameter
            .value
            .iter()
            .map(|value| DatedValue {
                span: self.span(file, &value.from, &value.until),
                tenge: value.tenge,
                citation: self.citation(
                    file,
                    &value.from.span(),
                    Some(&value.sources),
                    value.standing,
                    value.confirm,
                ),
            })
            .collect();
        for (written, pair) in parameter.value.iter().skip(1).zip(values.windows(2)) {
            let [before, value] = pair else { continue };
            if before.span.until.next_day() != Some(value.span.from) {
                let message = "a value begins on the day after the one before it ends";
                self.problem(file, &written.from.span(), message);
            }
        }
        if values.is_empty() {
            self.problem(file, &parameter.id.span(), "name one value at least");
        }
        Parameter {
            name: parameter.id.get_ref().clone(),
            title: self.text(file, &parameter.title),
            values,
            near: parameter.near.as_ref().map(|near| Near {
                percent: near.percent,
                caution: Statement {
                    name: None,
                    topic: Topic::Own,
                    text: self.text(file, &near.text),
                    when: None,
                    citation: self.citation(
                        file,
                        &near.text.span(),
                        near.sources.as_ref(),
                        near.standing,
                        near.confirm,
                    ),
                },
            }),
        }
    }

    pub(super) fn question(&mut self, file: &File, question: &QuestionToml) -> Question {
        let at = question.id.span();
        let wants_options = matches!(question.kind, Kind::One | Kind::Several);
        let wants_range = matches!(question.kind, Kind::Number | Kind::Money);
        if wants_options && question.option.len() < 2 {
            self.problem(file, &at, "a question of this kind needs two options or more");
        }
        if question.option.len() > usize::from(OptionSet::CAPACITY) {
            self.problem(file, &at, "a question has 32 options at the most");
        }
        if !wants_options && question.kind != Kind::Money && !question.option.is_empty() {
            self.problem(file, &at, "a question of this kind has no options of its own");
        }
        if wants_range && (question.least.is_none() || question.most.is_none()) {
            self.problem(file, &at, "a number needs the `least` and the `most` that is accepted");
        }
        if question.least.zip(question.most).is_some_and(|(least, most)| least > most) {
            self.problem(file, &at, "`least` lies above `most`");
        }
        if matches!(question.kind, Kind::Services | Kind::Channel) && question.scope == Scope::Child
        {
            self.problem(
                file,
                &at,
                "which services and which channel is asked once for the family",
            );
        }
        Question {
            name: question.id.get_ref().clone(),
            scope: question.scope,
            kind: question.kind,
            title: self.text(file, &question.title),
            short: self.text(file, &question.short),
            hint: self.optional(file, question.hint.as_ref()),
            why: self.text(file, &question.why),
            options: question
                .option
                .iter()
                .map(|option| Choice {
                    name: option.id.get_ref().clone(),
                    label: self.text(file, &option.label),
                    answer: self.optional(file, option.answer.as_ref()),
                    hint: self.optional(file, option.hint.as_ref()),
                    alone: option.alone,
                })
                .collect(),
            range: (question.least.unwrap_or(0), question.most.unwrap_or(u64::MAX)),
            role: Role::Plain,
            citation: self.citation(
                file,
                &at,
                Some(&question.sources),
                question.standing,
                question.confirm,
            ),
        }
    }

    pub(super) fn category(&mut self, file: &File, category: &CategoryToml) -> Category {
        Category {
            name: category.id.get_ref().clone(),
            number: category.number,
            title: self.text(file, &category.title),
            short: self.text(file, &category.short),
            when: self.category_condition(file, category).unwrap_or(Condition::Any(Vec::new())),
            advice: category.advice.iter().map(|advice| self.statement(file, advice)).collect(),
            citation: self.citation(
                file,
                &category.id.span(),
                Some(&category.sources),
                category.standing,
                category.confirm,
            ),
        }
    }

    pub(super) fn statements(
        &mut self,
        file: &File,
        statements: &[StatementToml],
    ) -> Vec<Statement> {
        statements.iter().map(|statement| self.statement(file, statement)).collect()
    }

    pub(super) fn statement(&mut self, file: &File, statement: &StatementToml) -> Statement {
        if statement.when.is_some() && statement.id.is_none() {
            let message = "a sentence with a condition needs an `id`, for tests to call it by";
            self.problem(file, &statement.text.span(), message);
        }
        Statement {
            name: statement.id.as_ref().map(|id| id.get_ref().as_str().into()),
            topic: Topic::Own,
            text: self.text(file, &statement.text),
            when: statement.when.as_ref().and_then(|when| self.condition(file, when)),
            citation: self.citation(
                file,
                &statement.text.span(),
                statement.sources.as_ref(),
                statement.standing,
                statement.confirm,
            ),
        }
    }

    pub(super) fn complaint(&mut self, file: &File, complaint: &ComplaintToml) -> Complaint {
        let at = complaint.text.span();
        Complaint {
            to: self.text(file, &complaint.to),
            hours_of: complaint.hours_of.as_ref().and_then(|channel| {
                ChannelId::at(self.names.channels.find(file, channel, &mut self.problems)?)
            }),
            working_days: complaint.working_days,
            said: Statement {
                name: None,
                topic: Topic::Own,
                text: self.text(file, &complaint.text),
                when: None,
                citation: self.citation(
                    file,
                    &at,
                    complaint.sources.as_ref(),
                    complaint.standing,
                    complaint.confirm,
                ),
            },
        }
    }

    pub(super) fn channel(&mut self, file: &File, channel: &ChannelToml) -> Channel {
        Channel {
            name: channel.id.get_ref().clone(),
            title: self.text(file, &channel.title),
            heading: self.text(file, &channel.heading),
            hint: self.text(file, &channel.hint),
            upload: channel.upload,
            visits: channel.visits,
            hours: self.statements(file, &channel.hours),
            opening: channel.opening.as_ref().map(|opening| self.opening(file, opening)),
            address: self.statements(file, &channel.address),
            at_hand: self.statements(file, &channel.at_hand),
            steps: self.statements(file, &channel.step),
        }
    }

    pub(super) fn document(&mut self, file: &File, document: &DocumentToml) -> Document {
        Document {
            name: document.id.get_ref().clone(),
            scope: document.scope,
            per_service: document.per_service,
            picture: document.picture,
            title: self.text(file, &document.title),
            only_if: self.optional(file, document.only_if.as_ref()),
            not_needed: self.optional(file, document.not_needed.as_ref()),
            obtain: document.obtain.as_ref().map(|obtain| self.statement(file, obtain)),
            remarks: self.statements(file, &document.remark),
            left: self.statements(file, &document.left),
        }
    }
}

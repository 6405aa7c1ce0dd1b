//! The things of the book, each from the table people write to the value that ships.

use super::super::File;
use super::super::model::{
    CategoryToml, ChannelToml, ComplaintToml, DocumentToml, GroundToml, ItemToml, ListToml,
    LookedUpToml, ParameterToml, QuestionToml, ServiceToml, StatementToml, TermToml,
};
use super::Compiler;
use crate::answer::OptionSet;
use crate::book::{
    Category, CategoryId, Channel, ChannelId, Choice, Complaint, DatedValue, Document, DocumentId,
    Form, Ground, Item, ItemRule, Kind, List, LookedUp, Near, Parameter, Question, Role, Scope,
    Service, Statement, Term, Topic,
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

    pub(super) fn service(&mut self, file: &File, service: &ServiceToml) -> Service {
        let mut grounds: Vec<Ground> = Vec::new();
        for written in &service.ground {
            let Some(ground) = self.ground(file, written) else { continue };
            if grounds.last().is_some_and(|last| last.category >= ground.category) {
                self.problem(file, &written.category.span(), "name the categories once each, in the order of their definition: that is the order in which their papers are preferred");
            }
            grounds.push(ground);
        }
        for (index, list) in service.list.iter().enumerate() {
            let same = |other: &ListToml| other.channel.get_ref() == list.channel.get_ref();
            if service.list.iter().take(index).any(same) {
                let message = "this service has a list for this channel already";
                self.problem(file, &list.channel.span(), message);
            }
        }
        self.accepted = grounds.iter().map(|ground| ground.category).collect();
        let compiled = Service {
            name: service.id.get_ref().clone(),
            title: self.text(file, &service.title),
            hint: service.hint.as_ref().map(|hint| self.text(file, hint)),
            official: self.text(file, &service.official),
            short: self.text(file, &service.short),
            grounds,
            lists: service.list.iter().filter_map(|list| self.list(file, list)).collect(),
            basis: self.statements(file, &service.basis),
            terms: service.term.iter().map(|term| self.term(file, term)).collect(),
            result: self.statement(file, &service.result),
            fee: self.statement(file, &service.fee),
            notes: self.statements(file, &service.note),
            citation: self.citation(
                file,
                &service.id.span(),
                Some(&service.sources),
                service.standing,
                service.confirm,
            ),
        };
        self.accepted.clear();
        compiled
    }

    fn ground(&mut self, file: &File, ground: &GroundToml) -> Option<Ground> {
        let at = ground.category.span();
        let citation =
            self.citation(file, &at, Some(&ground.sources), ground.standing, ground.confirm);
        let category = self.names.categories.find(file, &ground.category, &mut self.problems)?;
        Some(Ground {
            category: CategoryId::at(category)?,
            decided_by: ground.decided_by,
            citation,
        })
    }

    fn term(&mut self, file: &File, term: &TermToml) -> Term {
        let channels = term.channels.iter().filter_map(|channel| {
            ChannelId::at(self.names.channels.find(file, channel, &mut self.problems)?)
        });
        let channels = channels.collect();
        let at = term.text.span();
        Term {
            said: Statement {
                name: None,
                topic: Topic::Own,
                text: self.text(file, &term.text),
                when: None,
                citation: self.citation(
                    file,
                    &at,
                    term.sources.as_ref(),
                    term.standing,
                    term.confirm,
                ),
            },
            working_days: term.working_days,
            channels,
        }
    }

    pub(super) fn list(&mut self, file: &File, list: &ListToml) -> Option<List> {
        let channel =
            ChannelId::at(self.names.channels.find(file, &list.channel, &mut self.problems)?)?;
        Some(List {
            channel,
            closed: list.closed.as_ref().map(|closed| self.statement(file, closed)),
            items: list.item.iter().filter_map(|item| self.item(file, item)).collect(),
            steps: self.statements(file, &list.step),
            notes: self.statements(file, &list.note),
            citation: self.citation(
                file,
                &list.channel.span(),
                Some(&list.sources),
                list.standing,
                list.confirm,
            ),
        })
    }

    pub(super) fn item(&mut self, file: &File, item: &ItemToml) -> Option<Item> {
        let index = self.names.documents.find(file, &item.document, &mut self.problems)?;
        let rule = item.rule.unwrap_or(ItemRule::Bring);
        let document = self.parsed.iter().flat_map(|(_, content)| &content.document).nth(index)?;
        let at = item.document.span();
        if item.form.is_none() && rule != ItemRule::Leave {
            let message =
                "in which `form` does the list ask for it? `unstated`, if it does not say";
            self.problem(file, &at, message);
        }
        let may_be_unknown =
            item.when.is_some() && matches!(rule, ItemRule::Bring | ItemRule::BringOrLeave);
        if (may_be_unknown || rule == ItemRule::Ask) && document.only_if.is_none() {
            self.problem(
                file,
                &at,
                "this document needs an `only-if` text, said while its condition is not known",
            );
        }
        if matches!(rule, ItemRule::BringOrLeave | ItemRule::Leave) && document.not_needed.is_none()
        {
            self.problem(
                file,
                &at,
                "this document needs a `not-needed` text, said when it is not to be brought",
            );
        }
        Some(Item {
            document: DocumentId::at(index)?,
            form: item.form.unwrap_or(Form::Unstated),
            when: item.when.as_ref().and_then(|when| self.condition(file, when)),
            rule,
            looked_up: item.looked_up.as_ref().map(|found| self.looked_up(file, found)),
            citation: self.citation(file, &at, Some(&item.sources), item.standing, item.confirm),
        })
    }

    fn looked_up(&mut self, file: &File, found: &LookedUpToml) -> LookedUp {
        LookedUp {
            when: found.when.as_ref().and_then(|when| self.condition(file, when)),
            citation: self.citation(
                file,
                &found.sources.span(),
                Some(&found.sources),
                found.standing,
                found.confirm,
            ),
        }
    }
}

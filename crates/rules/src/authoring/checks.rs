//! Nothing in the rule book is out of reach: every question is asked for some rule, every document is on some list.

use std::collections::BTreeSet;

use super::Parsed;
use super::model::Id;
use super::{File, Problem};
use crate::book::{CompleteBook, Kind, Service, Statement};
use crate::condition::Condition;

pub(super) fn check(
    book: &CompleteBook,
    parsed: &Parsed<'_>,
    facts: &BTreeSet<usize>,
    problems: &mut Vec<Problem>,
) {
    let used = Used::of(book);
    let mut check =
        |kind: &str, reason: &str, ids: Vec<(&File, &Id)>, reached: &BTreeSet<usize>| {
            for (index, (file, id)) in ids.into_iter().enumerate() {
                if !reached.contains(&index) {
                    let message =
                        format!("the {kind} `{}` is out of reach: {reason}", id.get_ref());
                    problems.push(Problem::at(file, &id.span(), message));
                }
            }
        };
    macro_rules! ids {
        ($field:ident) => {
            parsed
                .iter()
                .flat_map(|(file, content)| content.$field.iter().map(move |one| (*file, &one.id)))
                .collect()
        };
    }
    check("question", "no condition that can matter names it", ids!(question), &used.questions);
    check("category", "no service accepts it", ids!(category), &used.categories);
    check("channel", "no service has a list for it", ids!(channel), &used.channels);
    check("document", "no list names it", ids!(document), &used.documents);
    check("parameter", "no condition compares with it", ids!(parameter), &used.parameters);
    check("source", "no line cites it", ids!(source), &used.sources);
    check("fact", "no condition names it", ids!(fact), facts);
    for (kind, name) in [(Kind::Services, "services"), (Kind::Channel, "channel")] {
        let questions = parsed
            .iter()
            .flat_map(|(file, content)| content.question.iter().map(move |one| (*file, one)));
        let mut of_kind = questions.filter(|(_, question)| question.kind == kind);
        if of_kind.next().is_none() {
            let message = format!("the book needs a question of kind `{name}`");
            problems.push(Problem::of_file("*.toml", &message));
        }
        for (file, question) in of_kind {
            let message = format!("the book has a question of kind `{name}` already");
            problems.push(Problem::at(file, &question.id.span(), message));
        }
    }
}

#[derive(Default)]
struct Used {
    questions: BTreeSet<usize>,
    categories: BTreeSet<usize>,
    channels: BTreeSet<usize>,
    documents: BTreeSet<usize>,
    parameters: BTreeSet<usize>,
    sources: BTreeSet<usize>,
}

impl Used {
    fn of(book: &CompleteBook) -> Used {
        let mut used = Used::default();
        for (index, question) in book.questions.iter().enumerate() {
            if matches!(question.kind, Kind::Services | Kind::Channel) {
                used.questions.insert(index);
            }
        }
        let cited = book.citations.iter().flatten();
        used.sources.extend(cited.map(|reference| reference.source.index()));
        for service in &book.services {
            used.service(book, service);
        }
        used.statements(&book.statements);
        used
    }

    fn service(&mut self, book: &CompleteBook, service: &Service) {
        for ground in &service.grounds {
            self.categories.insert(ground.category.index());
            if let Some(category) = book.category(ground.category) {
                self.condition(&category.when);
                self.statements(&category.advice);
            }
        }
        for statements in [&*service.basis, &service.notes] {
            self.statements(statements);
        }
        for list in &service.lists {
            self.statements(list.closed.as_slice());
            self.statements(&list.steps);
            self.statements(&list.notes);
            self.channels.insert(list.channel.index());
            if let Some(channel) = book.channel(list.channel) {
                for statements in
                    [&channel.hours, &channel.address, &channel.at_hand, &channel.steps]
                {
                    self.statements(statements);
                }
            }
            for item in &list.items {
                item.when.iter().for_each(|when| self.condition(when));
                if let Some(found) = &item.looked_up {
                    found.when.iter().for_each(|when| self.condition(when));
                }
                self.documents.insert(item.document.index());
                if let Some(document) = book.document(item.document) {
                    self.statements(&document.remarks);
                    self.statements(&document.left);
                    document
                        .obtain
                        .iter()
                        .for_each(|obtain| self.statements(std::slice::from_ref(obtain)));
                }
            }
        }
    }

    fn statements(&mut self, statements: &[Statement]) {
        for statement in statements {
            statement.when.iter().for_each(|when| self.condition(when));
        }
    }

    fn condition(&mut self, condition: &Condition) {
        condition.walk(&mut |part| match part {
            Condition::Is { question, .. } => {
                self.questions.insert(question.index());
            }
            Condition::Below(per_head) => {
                self.questions.extend([per_head.sum.index(), per_head.heads.index()]);
                self.parameters.insert(per_head.limit.index());
            }
            Condition::InForce { parameter, .. } => {
                self.parameters.insert(parameter.index());
            }
            Condition::Includes { part, .. } => {
                self.questions.extend([part.sum.index(), part.while_answered.0.index()]);
            }
            _ => {}
        });
    }
}

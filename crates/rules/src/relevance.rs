//! Which answers still matter: after a changed answer a family sees only those that still count.

use time::Date;

use crate::answer::{Answers, Facts};
use crate::assess::wanted_services;
use crate::assessment::Next;
use crate::book::{Kind, QuestionId, RuleBook, Service, ServiceId};
use crate::checklist::Plan;
use crate::judge::Subject;
use crate::verdict;

/// The answers that still matter, in the order of asking: with it forgotten, each would be asked for.
///
/// Only the services whose conditions name a question are judged without its answer, so that the whole is as much work
/// as the services in question have conditions, however many questions were answered.
pub fn relevant(book: &RuleBook, answers: &Answers, today: Date) -> Vec<Next> {
    let naming = Naming::of(book, &wanted_services(book, &answers.family));
    let mut answers = answers.clone();
    let mut relevant = Vec::new();
    for (question, _) in book.ordered_questions() {
        if let Some(value) = answers.family.take(question) {
            let Answers { family, children } = &answers;
            if children.iter().any(|child| naming.asks(book, family, child, today, question)) {
                relevant.push(Next { question, child: None });
            }
            answers.family.set(question, value);
        }
        for (index, child) in answers.children.iter_mut().enumerate() {
            if let Some(value) = child.take(question) {
                if naming.asks(book, &answers.family, child, today, question) {
                    relevant.push(Next { question, child: Some(index) });
                }
                child.set(question, value);
            }
        }
    }
    relevant
}

/// The services in question whose conditions name a question, by question.
struct Naming {
    services: Vec<Vec<ServiceId>>,
    /// Asked before anything else, whatever the conditions.
    first: Option<QuestionId>,
    channel: Option<QuestionId>,
}

impl Naming {
    fn of(book: &RuleBook, wanted: &[ServiceId]) -> Naming {
        let channel = book.question_of_kind(Kind::Channel);
        let mut services = vec![Vec::new(); book.questions.len()];
        let mut named = Vec::new();
        for id in wanted {
            let Some(service) = book.service(*id) else { continue };
            name(book, service, &mut named);
            for question in named.drain(..).chain(channel) {
                let naming: Option<&mut Vec<ServiceId>> = services.get_mut(question.index());
                if let Some(naming) = naming
                    && naming.last() != Some(id)
                {
                    naming.push(*id);
                }
            }
        }
        Naming { services, first: book.question_of_kind(Kind::Services), channel }
    }

    /// Whether some service asks for the answer to a question that has none.
    fn asks(
        &self,
        book: &RuleBook,
        family: &Facts,
        child: &Facts,
        today: Date,
        question: QuestionId,
    ) -> bool {
        let subject = Subject { book, family, child, today, status: &[] };
        let naming = self.services.get(question.index()).map(Vec::as_slice).unwrap_or_default();
        let mut pending = Vec::new();
        Some(question) == self.first
            || naming.chunks(1).any(|service| {
                let judged = verdict::judge_all(&subject, service);
                verdict::pending(&subject, &judged, &mut pending);
                Plan::of(&subject, &judged, self.channel).pending(
                    &subject,
                    self.channel,
                    &mut pending,
                );
                pending.drain(..).any(|open| open == question)
            })
    }
}

/// The questions that the conditions of a service name.
fn name(book: &RuleBook, service: &Service, named: &mut Vec<QuestionId>) {
    let categories = service.categories().filter_map(|id| book.category(id));
    categories.for_each(|category| category.when.questions(named));
    let channels = service.lists.iter().filter_map(|list| book.channel(list.channel));
    let lists = service.lists.iter().flat_map(|list| list.steps.iter().chain(&list.notes));
    let statements = service.notes.iter().chain(lists).chain(channels.flat_map(|one| &one.steps));
    let items = service.lists.iter().flat_map(|list| &list.items);
    let items = items.filter_map(|item| item.when.as_ref());
    let conditions = statements.filter_map(|statement| statement.when.as_ref()).chain(items);
    conditions.for_each(|condition| condition.questions(named));
}

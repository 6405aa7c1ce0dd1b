//! Which answers still matter: after a changed answer a family sees only those that still count.

use time::Date;

use crate::answer::{Answers, Facts, Value};
use crate::assess::{inquire, wanted_services};
use crate::assessment::Next;
use crate::book::{Kind, QuestionId, RuleBook, Service, ServiceId};
use crate::checklist::Plan;
use crate::judge::Subject;
use crate::verdict;

/// The answers that still matter, in the order of asking.
pub fn relevant(book: &RuleBook, answers: &Answers, today: Date) -> Vec<Next> {
    let answers = without_idle(book, answers, today);
    let mut relevant = Vec::new();
    for (question, _) in book.ordered_questions() {
        let about = |facts: &Facts, child| facts.get(question).map(|_| Next { question, child });
        relevant.extend(about(&answers.family, None));
        let children = answers.children.iter().enumerate();
        relevant.extend(children.filter_map(|(index, child)| about(child, Some(index))));
    }
    relevant
}

/// The answers without those that no longer matter: with what was asked before, nobody would ask for them. A link may
/// carry some, and a changed answer leaves some behind.
///
/// The last asked are dropped first. Of two answers of which either would do, the first asked is kept, and it is the one
/// that a family is shown.
///
/// Only the services whose conditions name a question are judged without its answer, so that the whole is as much work
/// as the services in question have conditions, however many questions were answered.
pub fn without_idle(book: &RuleBook, answers: &Answers, today: Date) -> Answers {
    let kept = dropped_last_first(book, answers, today);
    // Two that were dropped may each have stood for the other, where somebody has answered out of turn.
    match asked_again(book, answers, &kept, today) {
        None => kept,
        Some(_) => asked_in_turn(book, answers, today),
    }
}

/// The answers that the questions come to, asked in turn from the first on.
fn asked_in_turn(book: &RuleBook, answers: &Answers, today: Date) -> Answers {
    let children = vec![Facts::default(); answers.children.len()];
    let mut asked = Answers { children, ..Answers::default() };
    while let Some((next, value)) = asked_again(book, answers, &asked, today) {
        let facts = match next.child {
            None => Some(&mut asked.family),
            Some(child) => asked.children.get_mut(child),
        };
        if let Some(facts) = facts {
            facts.set(next.question, value);
        }
    }
    asked
}

/// The first question open with some of the answers that all of them answer, and its answer.
fn asked_again(
    book: &RuleBook,
    all: &Answers,
    some: &Answers,
    today: Date,
) -> Option<(Next, Value)> {
    inquire(book, some, today).open.into_iter().find_map(|next| {
        let facts = match next.child {
            None => &all.family,
            Some(child) => all.children.get(child)?,
        };
        Some((next, facts.get(next.question)?.clone()))
    })
}

fn dropped_last_first(book: &RuleBook, answers: &Answers, today: Date) -> Answers {
    let naming = Naming::of(book, &wanted_services(book, &answers.family));
    let mut answers = answers.clone();
    let others = (0..book.questions.len()).rev().filter_map(QuestionId::at);
    let others = others.filter(|question| Some(*question) != naming.channel);
    for question in naming.channel.into_iter().chain(others) {
        for index in (0..answers.children.len()).rev() {
            let Answers { family, children } = &mut answers;
            let Some(child) = children.get_mut(index) else { continue };
            if let Some(value) = child.take(question)
                && naming.asks(book, family, child, today, question)
            {
                child.set(question, value);
            }
        }
        let Answers { family, children } = &mut answers;
        if let Some(value) = family.take(question)
            && children.iter().any(|child| naming.asks(book, family, child, today, question))
        {
            family.set(question, value);
        }
    }
    answers
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
    book.conditions_of(service).for_each(|condition| condition.questions(named));
}

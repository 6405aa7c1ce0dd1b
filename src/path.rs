//! The way a family went: the answers that still matter, as pages.

use rules::book::QuestionId;
use rules::{Facts, RuleBook, assess};

use crate::model::Model;
use crate::route::Route;

/// The questions answered that still matter, in the order of asking: with its answer forgotten, each would be asked.
pub fn path(book: &RuleBook, model: &Model) -> Vec<Route> {
    let mut routes = Vec::new();
    for (question, _) in book.ordered_questions() {
        let family = std::iter::once((None, &model.answers.family));
        let children =
            model.answers.children.iter().enumerate().map(|(index, child)| (Some(index), child));
        for (child, facts) in family.chain(children) {
            if facts.get(question).is_some() && matters(book, model, question, child) {
                routes.push(Route::Question { question, child });
            }
        }
    }
    routes
}

fn matters(book: &RuleBook, model: &Model, question: QuestionId, child: Option<usize>) -> bool {
    let mut answers = model.answers.clone();
    let facts: Option<&mut Facts> = match child {
        None => Some(&mut answers.family),
        Some(child) => answers.children.get_mut(child),
    };
    if let Some(facts) = facts {
        facts.forget(question);
    }
    assess(book, &answers, model.now.date())
        .open
        .iter()
        .any(|open| open.question == question && open.child == child)
}

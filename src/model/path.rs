//! The way a family went: the answers that still matter, as pages.

use rules::assessment::Next;
use rules::{RuleBook, inquire, relevant, without_idle};

use super::Model;
use super::route::Route;

/// The questions answered that still matter, in the order of asking.
pub fn path(book: &RuleBook, model: &Model) -> Vec<Route> {
    let relevant = relevant(book, &model.answers, model.now.date()).into_iter();
    relevant.map(|Next { question, child }| Route::Question { question, child }).collect()
}

/// The question that the result still waits for. It rests on no answer that nobody would ask for, so that a question
/// which only such an answer has closed is asked after all.
pub(super) fn next(book: &RuleBook, model: &Model) -> Option<Next> {
    let today = model.now.date();
    inquire(book, &without_idle(book, &model.answers, today), today).next()
}

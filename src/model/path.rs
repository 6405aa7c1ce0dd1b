//! The way a family went: the answers that still matter, as pages.

use rules::assessment::Next;
use rules::{RuleBook, relevant};

use super::Model;
use super::route::Route;

/// The questions answered that still matter, in the order of asking.
pub fn path(book: &RuleBook, model: &Model) -> Vec<Route> {
    let relevant = relevant(book, &model.answers, model.now.date()).into_iter();
    relevant.map(|Next { question, child }| Route::Question { question, child }).collect()
}

//! The page that its button leads to, made while somebody still looks at what they answered.

use yew::prelude::*;

use crate::model::route::Route;
use crate::model::{Msg, update};
use crate::page::Page;
use crate::pages;

/// What Continue would show, if that is another question or the page of answers, and from there the result; if it has
/// all it needs. The same question of the next child would have the ids of this one.
pub(super) fn ahead(page: &Page<'_>) -> Option<Html> {
    let model = page.model;
    let onward = match model.route {
        Route::Check => Msg::WentTo(Route::Result),
        _ => Msg::Continued,
    };
    let next = update(page.book, model.clone(), onward);
    let asked = model.route.asked(page.book);
    let is_other = match next.route {
        Route::Question { question, .. } => asked.is_some_and(|(asked, _)| asked != question),
        Route::Check => asked.is_some(),
        Route::Result => model.route == Route::Check,
        _ => false,
    };
    (is_other && next.awaited(page.book).is_none()).then(|| pages::main(&page.ahead(&next)))
}

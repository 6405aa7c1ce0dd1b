//! The question that Continue leads to, made while somebody still looks at the answer they chose.

use yew::prelude::*;

use crate::model::route::Route;
use crate::model::{Msg, update};
use crate::page::Page;
use crate::pages;

/// What Continue would show, if that is another question that has all it needs. The other pages are too long to be
/// made where it might not be used, and the same question of the next child would have the ids of this one.
pub(super) fn ahead(page: &Page<'_>) -> Option<Html> {
    let (asked, _) = page.model.route.asked(page.book)?;
    let next = update(page.book, page.model.clone(), Msg::Continued);
    match next.route {
        Route::Question { question, .. }
            if question != asked && next.awaited(page.book).is_none() =>
        {
            Some(pages::main(&page.ahead(&next)))
        }
        _ => None,
    }
}

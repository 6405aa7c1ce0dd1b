//! Pages rendered natively, and how a test reads them.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its page has failed")]

use komek::app::loader::views;
use komek::model::Model;
use komek::page::Page;
use komek::pages;
use scraper::selectable::Selectable;
use scraper::{ElementRef, Html as Document, Selector};
use yew::prelude::*;

/// A part of a page as it is written.
pub(crate) fn markup(html: Html) -> String {
    site::render::html(html)
}

/// A part of a page by itself.
pub(crate) fn part(html: Html) -> Document {
    Document::parse_fragment(&markup(html))
}

/// The page a model shows.
pub(crate) fn page(model: &Model) -> Document {
    part(pages::view(&Page::new(model, &views(), Callback::noop()), None))
}

pub(crate) fn all<'a>(within: impl Selectable<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    within.select(&Selector::parse(selector).unwrap()).collect()
}

/// What is there, on one line with plain spaces.
pub(crate) fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

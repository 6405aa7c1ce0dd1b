//! Warnings that stand at the top of a page: today lies outside what the rules were checked for.

use content::{format, ui};
use rules::TextId;
use rules::book::Span;
use yew::prelude::*;

use crate::components::element::{Element, element, group};
use crate::pages::Page;

/// No income is compared today, or no date worked out. Empty, but still an element, while today lies inside:
/// yew 0.23 pairs unkeyed siblings from the back.
pub fn outside_edition(page: &Page<'_>) -> Html {
    let edition = &page.book.edition;
    place()
        .with(notice(page, edition.money, "notice-title", ui::OUTSIDE_TITLE, ui::OUTSIDE_TEXT))
        .with(dates(page))
        .into()
}

/// The same of dates alone, where no money is spoken of.
pub fn outside_calendar(page: &Page<'_>) -> Html {
    place().with(dates(page)).into()
}

/// Where there is nothing to warn of.
pub fn none() -> Html {
    place().into()
}

fn place() -> Element {
    element("div", "notice-place")
}

fn dates(page: &Page<'_>) -> Element {
    let span = page.book.edition.calendar;
    notice(page, span, "notice-dates-title", ui::OUTSIDE_DATES_TITLE, ui::OUTSIDE_DATES_TEXT)
}

fn notice(page: &Page<'_>, span: Span, id: &'static str, title: TextId, text: TextId) -> Element {
    let today = page.model.now.date();
    if span.contains(today) {
        return group();
    }
    let text = page.fill(
        text,
        &[
            ("today", &format::date(today)),
            ("from", &format::date(span.from)),
            ("until", &format::date(span.until)),
        ],
    );
    element("section", "notice")
        .attr("aria-labelledby", id)
        .with(element("h2", "notice__title").attr("id", id).text(page, title))
        .with(element("p", "").with(text))
}

//! Warnings that stand at the top of a page: today lies outside what the rules were checked for.

use content::{format, ui};
use rules::TextId;
use rules::book::Span;
use yew::prelude::*;

use crate::pages::Page;

/// No income is compared today, or no date worked out. Empty, but still an element, while today lies inside:
/// yew 0.23 pairs unkeyed siblings from the back.
pub fn outside_edition(page: &Page<'_>) -> Html {
    let edition = &page.book.edition;
    html! {
        <div class="notice-place">
            { notice(page, edition.money, "notice-title", ui::OUTSIDE_TITLE, ui::OUTSIDE_TEXT) }
            { dates(page) }
        </div>
    }
}

/// The same of dates alone, where no money is spoken of.
pub fn outside_calendar(page: &Page<'_>) -> Html {
    html! { <div class="notice-place">{ dates(page) }</div> }
}

fn dates(page: &Page<'_>) -> Html {
    let span = page.book.edition.calendar;
    notice(page, span, "notice-dates-title", ui::OUTSIDE_DATES_TITLE, ui::OUTSIDE_DATES_TEXT)
}

fn notice(page: &Page<'_>, span: Span, id: &'static str, title: TextId, text: TextId) -> Html {
    let today = page.model.now.date();
    if span.contains(today) {
        return html! {};
    }
    let text = page.fill(
        text,
        &[
            ("today", &format::date(today)),
            ("from", &format::date(span.from)),
            ("until", &format::date(span.until)),
        ],
    );
    html! {
        <section class="notice" aria-labelledby={id}>
            <h2 class="notice__title" {id}>{ page.text(title) }</h2>
            <p>{ text }</p>
        </section>
    }
}

//! A warning that stands at the top of a page: today lies outside the edition's money.

use content::ui;
use yew::prelude::*;

use crate::pages::Page;
use content::format;

/// Empty, but still an element, while today lies inside: yew 0.23 pairs unkeyed siblings from the back.
pub fn outside_edition(page: &Page<'_>) -> Html {
    let money = page.book.edition.money;
    if money.contains(page.model.now.date()) {
        return html! { <div class="notice-place"></div> };
    }
    let text = page.fill(
        ui::OUTSIDE_TEXT,
        &[
            ("today", &format::date(page.model.now.date())),
            ("from", &format::date(money.from)),
            ("until", &format::date(money.until)),
        ],
    );
    html! {
        <div class="notice-place">
            <section class="notice" aria-labelledby="notice-title">
                <h2 class="notice__title" id="notice-title">{ page.text(ui::OUTSIDE_TITLE) }</h2>
                <p>{ text }</p>
            </section>
        </div>
    }
}

//! The heading of a page.

use content::ui;

use super::element::{Element, element};
use crate::model::route::Route;
use crate::page::Page;

/// What it says.
pub fn text(page: &Page<'_>) -> String {
    let title = match page.model.route {
        Route::Start => ui::START_TITLE,
        Route::Question { .. } => {
            page.model.question(page.book).map_or(ui::START_TITLE, |question| question.title)
        }
        Route::Check => ui::CHECK_TITLE,
        Route::Result | Route::Code => ui::RESULT_TITLE,
        Route::Keep => ui::TAKE_ALONG,
        Route::Application => ui::APPLICATION,
        Route::Children => ui::CHILDREN_TITLE,
        Route::Refusal => ui::REFUSAL_TITLE,
        Route::Rules => ui::RULES_TITLE,
    };
    page.fill(title, &[])
}

/// The one `h1`, which takes the focus on arrival.
pub fn view(page: &Page<'_>, described: Option<&'static str>) -> Element {
    element("h1", "heading")
        .attr("id", page.id("heading"))
        .attr("tabindex", "-1")
        .attr("aria-describedby", described)
}

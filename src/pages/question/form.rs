//! What is around the fields of a question: above them the way back and the mistakes, below them why it is asked and Continue.

use content::ui;
use rules::book::Question;
use yew::prelude::*;

use super::fields::FieldError;
use crate::components::element::{Element, On, element, group};
use crate::components::{back, citation, notice, whose};
use crate::model::Msg;
use crate::model::route::Route;
use crate::page::Page;
use crate::platform;

/// The id of the button that sends an answer off.
pub(super) const CONTINUE: &str = "continue";

/// What stands above a question. How many are left comes with the later parts, and first: yew pairs unkeyed siblings from
/// the back.
pub(super) fn above(page: &Page<'_>) -> Element {
    let left = page.late().map(|late| (late.left)(page));
    group().with(left).with(back::view(page)).with(whose::view(page))
}

/// The page of a question around its fields; `division` is worked out while they are filled in.
pub(super) fn view(
    page: &Page<'_>,
    above: Element,
    question: &Question,
    said: &[FieldError],
    fields: Element,
    division: Option<Html>,
) -> Html {
    let id = page.model.route.asked(page.book).map(|(id, _)| id);
    let late = page.late().zip(id);
    // The first page has its own below the question.
    let notices =
        late.filter(|_| page.model.route != Route::Start).map(|(late, _)| (late.notices)(page));
    let why = element("details", "details")
        .with(element("summary", "details__summary").text(page, ui::WHY_WE_ASK))
        .with(element("p", "").filled(page, question.why))
        .with(citation::mark(page, question.citation.certainty()))
        // Always an element: yew pairs unkeyed siblings from the back, and would rebuild the summary without its focus.
        .with(
            element("div", "sources-place")
                .with(late.map(|(late, _)| (late.cited)(page, question))),
        );
    let button = element("button", "button")
        .attr("type", "submit")
        .attr("id", page.id(CONTINUE))
        .on(On::Click, page.on(Msg::Continued))
        .text(page, ui::CONTINUE);
    element("form", "question")
        .attr("novalidate", "novalidate")
        .with(above)
        .with(summary(page, said))
        .with(notice::place(notices))
        .with(fields)
        .with(element("div", "division-place").attr("aria-live", "polite").with(division))
        .with(
            element("div", "what-counts-place")
                .with(late.and_then(|(late, id)| (late.what_counts)(page, id))),
        )
        .with(why)
        .with(element("div", "actions").with(button))
        .into()
}

/// Every mistake, each a link that brings the focus to its field.
fn summary(page: &Page<'_>, said: &[FieldError]) -> Element {
    let link = |mistake: &FieldError| {
        let field = mistake.field.clone();
        let onclick = Callback::from(move |event: Event| {
            event.prevent_default();
            platform::focus(&field);
        });
        let link = element("a", "error-summary__link")
            .attr("href", ["#", &mistake.field].concat())
            .on(On::Click, onclick)
            .with(mistake.summary.clone().unwrap_or_else(|| mistake.text.clone()));
        element("li", "").with(link)
    };
    let summary = || {
        let title = element("h2", "error-summary__title").attr("id", "error-summary-title");
        element("div", "error-summary")
            .attr("id", "error-summary")
            .attr("tabindex", "-1")
            .attr("role", "alert")
            .attr("aria-labelledby", "error-summary-title")
            .with(title.text(page, ui::ERROR_TITLE))
            .with(element("ul", "error-summary__list").each(said.iter().map(link)))
    };
    element("div", "error-summary-place").with((!said.is_empty()).then(summary))
}

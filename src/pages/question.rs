//! One question per page. The heading is the question; a mistake is said only on Continue, above and beside the field.
//! The first page asks the first one below a heading of its own.

mod fields;
mod mistakes;
mod number;

use content::ui;
use rules::book::{Kind, Question};
use yew::prelude::*;

use crate::components::element::{Element, On, element, group};
use crate::components::{back, citation, notice, whose};
use crate::model::Msg;
use crate::model::route::Route;
use crate::page::Page;
use crate::platform;
pub(crate) use number::number;

/// The id of the button that sends an answer off.
const CONTINUE: &str = "continue";

pub(super) fn view(page: &Page<'_>) -> Html {
    of_options(page, above(page))
}

/// What stands above a question. How many are left comes with the later parts, and first: yew pairs unkeyed siblings from
/// the back.
fn above(page: &Page<'_>) -> Element {
    let left = page.late().map(|late| (late.left)(page));
    group().with(left).with(back::view(page)).with(whose::view(page))
}

/// The question of the first page.
pub(super) fn first(page: &Page<'_>) -> Html {
    of_options(page, group())
}

fn of_options(page: &Page<'_>, above: Element) -> Html {
    let Some(question) = page.model.question(page.book) else { return Html::default() };
    let said: Vec<FieldError> =
        page.model.mistake.iter().map(|_| nothing_chosen(page, question)).collect();
    let fields = fields::options(page, question, &said);
    form(page, above, question, &said, fields, None)
}

/// The page of a question around its fields; `division` is worked out while they are filled in.
fn form(
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

/// One mistake, as it is said above and beside its field.
pub(crate) struct FieldError {
    /// The id of the field.
    field: String,
    /// As the summary says it, away from the field.
    summary: Option<String>,
    text: String,
}

/// All that can be wrong where options are chosen.
fn nothing_chosen(page: &Page<'_>, question: &Question) -> FieldError {
    let several = matches!(question.kind, Kind::Several | Kind::Services);
    let text = if several { ui::ERROR_CHOOSE_SOME } else { ui::ERROR_CHOOSE_ONE };
    FieldError { field: field_id(question, 0), summary: None, text: page.text(text).to_owned() }
}

/// The id of a field. The first has the question's own name, so that a link can lead to the question by it.
fn field_id(question: &Question, field: usize) -> String {
    match field {
        0 => question.name.clone(),
        _ => [&question.name, "-", &(field + 1).to_string()].concat(),
    }
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

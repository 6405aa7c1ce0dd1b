//! What belongs to the fields of a question: heading, hint and mistakes; and the options of most questions.

use rules::book::Question;

use crate::components::element::{Element, element, group};
use crate::components::{citation, heading, options, whose};
use crate::model::route::Route;
use crate::page::Page;

/// One mistake, as it is said above and beside its field.
pub(super) struct FieldError {
    /// The id of the field.
    pub(super) field: String,
    /// As the summary says it, away from the field.
    pub(super) summary: Option<String>,
    pub(super) text: String,
}

/// The id of a field. The first has the question's own name, so that a link can lead to the question by it.
pub(super) fn field_id(question: &Question, field: usize) -> String {
    match field {
        0 => question.name.clone(),
        _ => [&question.name, "-", &(field + 1).to_string()].concat(),
    }
}

/// The options of a question.
pub(super) fn options(page: &Page<'_>, question: &Question, said: &[FieldError]) -> Element {
    let error = of(said, &question.name);
    element("fieldset", class(error))
        .attr("aria-describedby", described(hint_id(question), &question.name, error))
        .with(legend(page, question))
        .with(hint(page, question))
        .with(error_place(&question.name, error))
        .with(options::view(page, question, &page.model.draft(page.book)))
}

/// The question is what the page is called, but for the first page, which has a name of its own.
pub(super) fn heading(page: &Page<'_>) -> Element {
    if page.model.route == Route::Start {
        return element("h2", "subheading");
    }
    heading::view(page, whose::described(page))
}

pub(super) fn legend(page: &Page<'_>, question: &Question) -> Element {
    element("legend", "legend").with(heading(page).filled(page, question.title))
}

pub(super) fn hint(page: &Page<'_>, question: &Question) -> Element {
    let hint = |hint| {
        let mark = citation::mark(page, question.citation.certainty());
        group().filled(page, hint).with(" ").with(mark)
    };
    element("div", "hint")
        .attr("id", [&question.name, "-question-hint"].concat())
        .with(question.hint.map(hint))
}

/// Always an element, so that a message that comes or goes never makes yew rebuild the field below it.
pub(super) fn error_place(field: &str, error: Option<&str>) -> Element {
    let said = |text: &str| {
        element("p", "error").attr("id", [field, "-error"].concat()).with(text.to_owned())
    };
    element("div", "error-place").with(error.map(said))
}

pub(super) fn of<'a>(said: &'a [FieldError], field: &str) -> Option<&'a str> {
    said.iter().find(|mistake| mistake.field == field).map(|mistake| mistake.text.as_str())
}

pub(super) fn class(error: Option<&str>) -> &'static str {
    if error.is_some() { "field field--error" } else { "field" }
}

pub(super) fn hint_id(question: &Question) -> Option<String> {
    question.hint.map(|_| [&question.name, "-question-hint"].concat())
}

/// The ids of what describes a field: its hint, and what is wrong with it.
pub(super) fn described(hint: Option<String>, field: &str, error: Option<&str>) -> Option<String> {
    let error = error.map(|_| [field, "-error"].concat());
    match (hint, error) {
        (Some(hint), Some(error)) => Some([&*hint, " ", &error].concat()),
        (hint, error) => hint.or(error),
    }
}

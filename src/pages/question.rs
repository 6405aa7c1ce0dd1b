//! One question per page. The heading is the question; a mistake is said only on Continue, above and beside the field.
//! The first page asks the first one below a heading of its own.

mod fields;
mod mistakes;

use content::ui;
use rules::book::{Kind, Question};
use yew::prelude::*;

use super::Page;
use crate::components::element::{Element, On, element, group};
use crate::components::{back, citation, notice, whose};
use crate::later;
use crate::model::Msg;
use crate::platform;
pub(crate) use fields::number;
pub(crate) use mistakes::{Said, wrong};

/// The id of the button that sends an answer off.
const CONTINUE: &str = "continue";

pub(super) fn view(page: &Page<'_>) -> Html {
    form(page, group().with(back::view(page)).with(whose::view(page)))
}

/// The question of the first page.
pub(super) fn first(page: &Page<'_>) -> Html {
    form(page, group())
}

fn form(page: &Page<'_>, above: Element) -> Html {
    let Some((id, _)) = page.model.route.asked(page.book) else { return Html::default() };
    let Some(question) = page.book.questions.get(id.index()) else { return Html::default() };
    let money = question.kind == Kind::Money
        || question.hint.is_some_and(|hint| page.text(hint).contains('{'));
    let said = mistakes::said(page, question);
    let why = element("details", "details")
        .with(element("summary", "details__summary").text(page, ui::WHY_WE_ASK))
        .with(element("p", "").filled(page, question.why))
        .with(citation::mark(page, question.citation.certainty()))
        .with(later::cited(page, question));
    let button = element("button", "button")
        .attr("type", "submit")
        .attr("id", page.id(CONTINUE))
        .text(page, ui::CONTINUE);
    element("form", "question")
        .attr("novalidate", "novalidate")
        .on(On::Submit, page.on(Msg::Continued))
        .with(above)
        .with(summary(page, &said))
        .with(notice::place(if money { later::notices(page) } else { None }))
        .with(fields::view(page, question, &said))
        .with(
            element("div", "division-place")
                .attr("aria-live", "polite")
                .with(later::while_entered(page, id)),
        )
        .with(element("div", "what-counts-place").with(later::what_counts(page, id)))
        .with(why)
        .with(element("div", "actions").with(button))
        .into()
}

/// The id of a field. The first has the question's own name, so that a link can lead to the question by it.
fn field_id(question: &Question, field: usize) -> String {
    match field {
        0 => question.name.clone(),
        _ => [&question.name, "-", &(field + 1).to_string()].concat(),
    }
}

/// Every mistake, each a link that brings the focus to its field.
fn summary(page: &Page<'_>, said: &[Said]) -> Element {
    let link = |mistake: &Said| {
        let field = mistake.field.clone();
        let onclick = Callback::from(move |event: Event| {
            event.prevent_default();
            platform::focus(&field);
        });
        let link = element("a", "error-summary__link")
            .attr("href", ["#", &mistake.field].concat())
            .on(On::Click, onclick)
            .with(mistake.in_summary(page));
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

//! One question per page. The heading is the question; a mistake is said only on Continue, above and beside the field.
//! The first page asks the first one below a heading of its own.

mod fields;
mod mistakes;

use content::ui;
use rules::book::{Kind, Question};
use yew::prelude::*;

use super::Page;
use crate::components::{back, citation, notice, whose};
use crate::later;
use crate::model::Msg;
use crate::platform;
pub(crate) use fields::number;
pub(crate) use mistakes::{Said, wrong};

pub(super) fn view(page: &Page<'_>) -> Html {
    form(page, html! { <>{ back::view(page) }{ whose::view(page) }</> })
}

/// The question of the first page.
pub(super) fn first(page: &Page<'_>) -> Html {
    form(page, html! {})
}

fn form(page: &Page<'_>, above: Html) -> Html {
    let Some((id, _)) = page.model.route.asked(page.book) else { return html! {} };
    let Some(question) = page.book.questions.get(id.index()) else { return html! {} };
    let money = question.kind == Kind::Money
        || question.hint.is_some_and(|hint| page.text(hint).contains('{'));
    let said = mistakes::said(page, question);
    html! {
        <form class="question" novalidate=true onsubmit={page.on::<SubmitEvent>(Msg::Continued)}>
            { above }
            { summary(page, &said) }
            { if money { notice::outside_edition(page) } else { html! { <div class="notice-place"></div> } } }
            { fields::view(page, question, &said) }
            <div class="division-place" aria-live="polite">{ for later::while_entered(page, id) }</div>
            <div class="what-counts-place">{ for later::what_counts(page, id) }</div>
            <details class="details">
                <summary class="details__summary">{ page.text(ui::WHY_WE_ASK) }</summary>
                <p>{ page.fill(question.why, &[]) }</p>
                { citation::mark(page, question.citation.standing) }
                { later::sources(page, &[&question.citation]) }
            </details>
            <div class="actions">
                <button class="button" type="submit">{ page.text(ui::CONTINUE) }</button>
            </div>
        </form>
    }
}

/// The id of a field. The first has the question's own name, so that a link can lead to the question by it.
fn field_id(question: &Question, field: usize) -> String {
    match field {
        0 => question.name.clone(),
        _ => [&question.name, "-", &(field + 1).to_string()].concat(),
    }
}

/// Every mistake, each a link that brings the focus to its field.
fn summary(page: &Page<'_>, said: &[Said]) -> Html {
    let link = |mistake: &Said| {
        let field = mistake.field.clone();
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            platform::focus(&field);
        });
        html! {
            <li><a class="error-summary__link" href={["#", &mistake.field].concat()} {onclick}>{ mistake.in_summary(page) }</a></li>
        }
    };
    html! {
        <div class="error-summary-place">
            { for (!said.is_empty()).then(|| html! {
                <div class="error-summary" id="error-summary" tabindex="-1" role="alert" aria-labelledby="error-summary-title">
                    <h2 class="error-summary__title" id="error-summary-title">{ page.text(ui::ERROR_TITLE) }</h2>
                    <ul class="error-summary__list">{ for said.iter().map(link) }</ul>
                </div>
            }) }
        </div>
    }
}

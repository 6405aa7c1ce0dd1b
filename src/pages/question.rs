//! One question per page. The heading is the question; a mistake is said only on Continue, above and beside the field.

use content::ui;
use rules::book::{Kind, Question, QuestionId};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Page;
use crate::components::{back, citation, notice, options, whose};
use crate::draft::Mistake;
use crate::model::Msg;
use crate::platform;
use content::format;

pub(super) fn view(page: &Page<'_>, id: QuestionId) -> Html {
    let Some(question) = page.book.questions.get(id.index()) else { return html! {} };
    let mistake = page.model.mistake.map(|mistake| message(page, mistake));
    let money = question.kind == Kind::Money
        || question.hint.is_some_and(|hint| page.text(hint).contains('{'));
    html! {
        <form class="question" novalidate=true onsubmit={page.on::<SubmitEvent>(Msg::Continued)}>
            { back::view(page) }
            { whose::view(page) }
            { summary(page, question, mistake.as_deref()) }
            { if money { notice::outside_edition(page) } else { html! { <div class="notice-place"></div> } } }
            { fields(page, question, mistake.as_deref()) }
            <details class="details">
                <summary class="details__summary">{ page.text(ui::WHY_WE_ASK) }</summary>
                <p>{ page.fill(question.why, &[]) }</p>
                { citation::mark(page, question.citation.standing) }
                { citation::list(page, [&question.citation]) }
            </details>
            <div class="actions">
                <button class="button" type="submit">{ page.text(ui::CONTINUE) }</button>
            </div>
        </form>
    }
}

fn fields(page: &Page<'_>, question: &Question, mistake: Option<&str>) -> Html {
    let draft = page.model.draft();
    let described = [
        question.hint.map(|_| [&question.name, "-question-hint"].concat()),
        mistake.map(|_| [&question.name, "-error"].concat()),
    ];
    let described: Vec<String> = described.into_iter().flatten().collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let hint = html! {
        <div class="hint" id={[&question.name, "-question-hint"].concat()}>
            { for question.hint.map(|hint| html! {
                <>{ page.fill(hint, &[]) }{ " " }{ citation::mark(page, question.citation.standing) }</>
            }) }
        </div>
    };
    // Always an element, so that a message that comes or goes never makes yew rebuild the field below it.
    let error = html! {
        <div class="error-place">
            { for mistake.map(|text| html! { <p class="error" id={[&question.name, "-error"].concat()}>{ text }</p> }) }
        </div>
    };
    match question.kind {
        Kind::Number | Kind::Money => html! {
            <div class={classes!("field", mistake.map(|_| "field--error"))}>
                <h1 class="heading" id="heading" tabindex="-1">
                    <label for={question.name.clone()}>{ page.fill(question.title, &[]) }</label>
                </h1>
                { hint }
                { error }
                { number(page, question, draft.text.clone(), described, mistake.is_some()) }
                <div class="options">{ options::dont_know(page, question, &draft, true) }</div>
            </div>
        },
        Kind::One | Kind::Several | Kind::Services | Kind::Channel => html! {
            <fieldset class={classes!("field", mistake.map(|_| "field--error"))} aria-describedby={described}>
                <legend class="legend">
                    <h1 class="heading" id="heading" tabindex="-1" aria-describedby={whose::described(page)}>{ page.fill(question.title, &[]) }</h1>
                </legend>
                { hint }
                { error }
                { options::view(page, question, &draft) }
            </fieldset>
        },
    }
}

fn number(
    page: &Page<'_>,
    question: &Question,
    value: String,
    described: Option<String>,
    invalid: bool,
) -> Html {
    let unit = if question.kind == Kind::Money { ui::TENGE } else { ui::PEOPLE };
    let oninput = page.dispatch.reform(|event: InputEvent| {
        Msg::Typed(
            event
                .target_dyn_into::<HtmlInputElement>()
                .map(|input| input.value())
                .unwrap_or_default(),
        )
    });
    html! {
        <div class="number">
            <input
                class="number__input"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                id={question.name.clone()}
                name={question.name.clone()}
                {value}
                aria-describedby={described}
                aria-invalid={invalid.then_some("true")}
                {oninput}
            />
            <span class="number__unit" aria-hidden="true">{ page.text(unit) }</span>
        </div>
    }
}

/// A list of one: the page has one field. Its link brings the focus to the field.
fn summary(page: &Page<'_>, question: &Question, mistake: Option<&str>) -> Html {
    let field = question.name.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        platform::focus(&field);
    });
    html! {
        <div class="error-summary-place">
            { for mistake.map(|text| html! {
                <div class="error-summary" id="error-summary" tabindex="-1" role="alert" aria-labelledby="error-summary-title">
                    <h2 class="error-summary__title" id="error-summary-title">{ page.text(ui::ERROR_TITLE) }</h2>
                    <a class="error-summary__link" href={["#", &question.name].concat()} {onclick}>{ text }</a>
                </div>
            }) }
        </div>
    }
}

fn message(page: &Page<'_>, mistake: Mistake) -> String {
    let several = page
        .model
        .question(page.book)
        .is_some_and(|question| matches!(question.kind, Kind::Several | Kind::Services));
    match mistake {
        Mistake::NothingChosen if several => page.text(ui::ERROR_CHOOSE_SOME).to_owned(),
        Mistake::NothingChosen => page.text(ui::ERROR_CHOOSE_ONE).to_owned(),
        Mistake::NothingEntered => page.text(ui::ERROR_ENTER_NUMBER).to_owned(),
        Mistake::NotDigits => page.fill(ui::ERROR_ONLY_DIGITS, &[("example", example(page))]),
        Mistake::OutOfRange { least, most } => page.fill(
            ui::ERROR_RANGE,
            &[("least", &format::grouped(least)), ("most", &format::grouped(most))],
        ),
    }
}

fn example(page: &Page<'_>) -> &'static str {
    match page.model.question(page.book).map(|question| question.kind) {
        Some(Kind::Money) => "183\u{a0}000",
        _ => "4",
    }
}

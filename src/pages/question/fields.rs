//! What a question is answered with: options, a number, or a sum by its parts with their running total.

use content::ui;
use rules::book::{Choice, Kind, Question};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::super::Page;
use super::field_id;
use super::mistakes::Said;
use crate::components::{citation, options, whose};
use crate::draft::Draft;
use crate::later;
use crate::model::Msg;
use crate::route::Route;

pub(super) fn view(page: &Page<'_>, question: &Question, said: &[Said]) -> Html {
    let draft = page.model.draft(page.book);
    match question.kind {
        Kind::Number | Kind::Money => later::number(page, question, &draft, said),
        Kind::One | Kind::Several | Kind::Services | Kind::Channel => {
            let error = of(said, &question.name);
            html! {
                <fieldset class={class(error)} aria-describedby={described(hint_id(question), &question.name, error)}>
                    <legend class="legend">{ heading(page, page.fill(question.title, &[])) }</legend>
                    { hint(page, question) }
                    { error_place(&question.name, error) }
                    { options::view(page, question, &draft) }
                </fieldset>
            }
        }
    }
}

/// One field, or one for each part of a sum.
pub(crate) fn number(page: &Page<'_>, question: &Question, draft: &Draft, said: &[Said]) -> Html {
    if !question.options.is_empty() {
        return parts(page, question, draft, said);
    }
    let error = of(said, &question.name);
    let title =
        html! { <label for={question.name.clone()}>{ page.fill(question.title, &[]) }</label> };
    html! {
        <div class={class(error)}>
            { heading(page, title) }
            { hint(page, question) }
            { error_place(&question.name, error) }
            { input(page, question, 0, draft, described(hint_id(question), &question.name, error), error.is_some()) }
            <div class="options">{ options::dont_know(page, question, draft, true) }</div>
        </div>
    }
}

/// One field for each part, and below them what they come to.
fn parts(page: &Page<'_>, question: &Question, draft: &Draft, said: &[Said]) -> Html {
    let total = draft.number(question).map(|total| page.say.tenge(total));
    html! {
        <fieldset class="field" aria-describedby={hint_id(question)}>
            <legend class="legend">{ heading(page, page.fill(question.title, &[])) }</legend>
            { hint(page, question) }
            { for question.options.iter().enumerate().map(|(field, option)| part(page, question, field, option, draft, said)) }
            <p class="total">
                { page.text(ui::SUM_TOTAL) }{ ": " }
                <output class="total__sum" id={[&question.name, "-total"].concat()} aria-live="polite">{ total.unwrap_or_else(|| "—".to_owned()) }</output>
            </p>
            <div class="options">{ options::dont_know(page, question, draft, true) }</div>
        </fieldset>
    }
}

fn part(
    page: &Page<'_>,
    question: &Question,
    field: usize,
    option: &Choice,
    draft: &Draft,
    said: &[Said],
) -> Html {
    let id = field_id(question, field);
    let error = of(said, &id);
    let hint_id = option.hint.map(|_| [&id, "-part-hint"].concat());
    let described = described(hint_id.clone(), &id, error);
    html! {
        <div class={classes!("part", error.map(|_| "field--error"))} key={id.clone()}>
            <label class="part__label" for={id.clone()}>{ page.fill(option.label, &[]) }</label>
            { for option.hint.map(|hint| html! { <div class="part__hint" id={hint_id}>{ page.fill(hint, &[]) }</div> }) }
            { error_place(&id, error) }
            { input(page, question, field, draft, described, error.is_some()) }
        </div>
    }
}

fn input(
    page: &Page<'_>,
    question: &Question,
    field: usize,
    draft: &Draft,
    described: Option<String>,
    invalid: bool,
) -> Html {
    let id = field_id(question, field);
    let value = draft.texts(question).get(field).copied().unwrap_or_default().to_owned();
    let unit = if question.kind == Kind::Money { ui::TENGE } else { ui::PEOPLE };
    let oninput = page.dispatch.reform(move |event: InputEvent| Msg::Typed {
        field,
        text: event
            .target_dyn_into::<HtmlInputElement>()
            .map(|input| input.value())
            .unwrap_or_default(),
    });
    html! {
        <div class="number">
            <input
                class="number__input"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                id={id.clone()}
                name={id}
                {value}
                aria-describedby={described}
                aria-invalid={invalid.then_some("true")}
                {oninput}
            />
            <span class="number__unit" aria-hidden="true">{ page.text(unit) }</span>
        </div>
    }
}

/// The question is what the page is called, but for the first page, which has a name of its own.
fn heading(page: &Page<'_>, title: impl Into<Html>) -> Html {
    if page.model.route == Route::Start {
        return html! { <h2 class="subheading">{ title.into() }</h2> };
    }
    html! {
        <h1 class="heading" id="heading" tabindex="-1" aria-describedby={whose::described(page)}>{ title.into() }</h1>
    }
}

fn hint(page: &Page<'_>, question: &Question) -> Html {
    html! {
        <div class="hint" id={[&question.name, "-question-hint"].concat()}>
            { for question.hint.map(|hint| html! {
                <>{ page.fill(hint, &[]) }{ " " }{ citation::mark(page, question.citation.standing) }</>
            }) }
        </div>
    }
}

/// Always an element, so that a message that comes or goes never makes yew rebuild the field below it.
fn error_place(field: &str, error: Option<&str>) -> Html {
    html! {
        <div class="error-place">
            { for error.map(|text| html! { <p class="error" id={[field, "-error"].concat()}>{ text }</p> }) }
        </div>
    }
}

fn of<'a>(said: &'a [Said], field: &str) -> Option<&'a str> {
    said.iter().find(|mistake| mistake.field == field).map(|mistake| mistake.text.as_str())
}

fn class(error: Option<&str>) -> Classes {
    classes!("field", error.map(|_| "field--error"))
}

fn hint_id(question: &Question) -> Option<String> {
    question.hint.map(|_| [&question.name, "-question-hint"].concat())
}

/// The ids of what describes a field: its hint, and what is wrong with it.
fn described(hint: Option<String>, field: &str, error: Option<&str>) -> Option<String> {
    let error = error.map(|_| [field, "-error"].concat());
    match (hint, error) {
        (Some(hint), Some(error)) => Some([&*hint, " ", &error].concat()),
        (hint, error) => hint.or(error),
    }
}

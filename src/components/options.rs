//! Answers as whole rows: radios for one of several, checkboxes for several. "I don't know" is the last, drawn alike.

use content::ui;
use rules::book::{Kind, OptionId, Question};
use rules::{TextId, named};
use yew::prelude::*;

use crate::draft::Draft;
use crate::model::Msg;
use crate::pages::Page;

/// The first option's id has no number, so that the error summary can link to the question by its name alone.
pub fn view(page: &Page<'_>, question: &Question, draft: &Draft) -> Html {
    let several = matches!(question.kind, Kind::Several | Kind::Services);
    let names = named::options(page.book, question);
    let mut rows = Vec::new();
    for (index, hint) in offered(page, question) {
        let Some(option) = OptionId::at(index) else { continue };
        let id = if rows.is_empty() {
            question.name.clone()
        } else {
            [&question.name, "-", &(rows.len() + 1).to_string()].concat()
        };
        rows.push(row(
            page,
            Row {
                name: &question.name,
                value: names.get(index).copied().unwrap_or_default(),
                label: page.say.option_label(question, index),
                hint: hint.map(|hint| page.text(hint)),
                checked: draft.has(option),
                several,
                msg: Msg::Chose(option),
                id,
            },
        ));
    }
    rows.push(dont_know(page, question, draft, several));
    html! { <div class="options">{ for rows }</div> }
}

/// Only the channels that some service in question offers; every option of any other question.
fn offered(page: &Page<'_>, question: &Question) -> Vec<(usize, Option<TextId>)> {
    match question.kind {
        Kind::Channel => page
            .inquiry
            .channels
            .iter()
            .map(|id| (id.index(), page.book.channels.get(id.index()).map(|channel| channel.hint)))
            .collect(),
        Kind::Services => (0..page.book.services.len()).map(|index| (index, None)).collect(),
        _ => question
            .options
            .iter()
            .enumerate()
            .map(|(index, option)| (index, option.hint))
            .collect(),
    }
}

pub fn dont_know(page: &Page<'_>, question: &Question, draft: &Draft, several: bool) -> Html {
    row(
        page,
        Row {
            id: [&question.name, "-dont-know"].concat(),
            name: &question.name,
            value: named::DONT_KNOW,
            label: page.text(ui::DONT_KNOW).to_owned(),
            hint: None,
            checked: draft.dont_know,
            several,
            msg: Msg::ChoseDontKnow,
        },
    )
}

struct Row<'a> {
    id: String,
    name: &'a str,
    /// As the answer stands in a link.
    value: &'a str,
    label: String,
    hint: Option<&'a str>,
    checked: bool,
    several: bool,
    msg: Msg,
}

/// The hint stands inside the label, so it is part of what the control is called.
fn row(page: &Page<'_>, row: Row<'_>) -> Html {
    let onchange = {
        let msg = row.msg;
        page.dispatch.reform(move |_: Event| msg.clone())
    };
    html! {
        <label key={row.id.clone()} class="option" for={row.id.clone()}>
            <input
                class="option__input"
                type={if row.several { "checkbox" } else { "radio" }}
                id={row.id}
                name={row.name.to_owned()}
                value={row.value.to_owned()}
                checked={row.checked}
                {onchange}
            />
            <span class="option__text">
                <span class="option__label">{ row.label }</span>
                { for row.hint.map(|hint| html! { <span class="option__hint">{ hint }</span> }) }
            </span>
        </label>
    }
}

//! Answers as whole rows: radios for one of several, checkboxes for several. "I don't know" is the last, drawn alike.

use content::ui;
use rules::assessment::Door;
use rules::book::{Kind, OptionId, Question};
use rules::{TextId, named};
use yew::prelude::*;

use crate::components::element::{Element, On, element};
use crate::model::Msg;
use crate::model::draft::Draft;
use crate::page::Page;

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
                label: page
                    .say
                    .option_text(question, index)
                    .map(|label| page.fill(label, &[]))
                    .unwrap_or_default(),
                hint: hint.map(|hint| page.text(hint)),
                checked: draft.has(option),
                several,
                msg: Msg::Chose(option),
                id,
            },
        ));
    }
    rows.push(dont_know(page, question, draft, several));
    element("div", "options").each(rows).into()
}

/// Only the channels that some service in question has a list for; every option of any other question.
fn offered(page: &Page<'_>, question: &Question) -> Vec<(usize, Option<TextId>)> {
    match question.kind {
        Kind::Channel => page
            .inquiry
            .channels
            .iter()
            .map(|door| (door.channel.index(), door_hint(page, *door)))
            .collect(),
        Kind::Services => {
            page.book.services.iter().enumerate().map(|(index, one)| (index, one.hint)).collect()
        }
        _ => question
            .options
            .iter()
            .enumerate()
            .map(|(index, option)| (index, option.hint))
            .collect(),
    }
}

/// What a channel is; of one that takes no application for anything in question, that.
fn door_hint(page: &Page<'_>, door: Door) -> Option<TextId> {
    if door.closed {
        return Some(ui::CLOSED_HINT);
    }
    page.book.channel(door.channel).map(|channel| channel.hint)
}

pub fn dont_know(page: &Page<'_>, question: &Question, draft: &Draft, several: bool) -> Element {
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
    /// As the answer is written in a link.
    value: &'a str,
    label: String,
    hint: Option<&'static str>,
    checked: bool,
    several: bool,
    msg: Msg,
}

/// The hint is inside the label, so it is part of the control's accessible name.
fn row(page: &Page<'_>, row: Row<'_>) -> Element {
    let onchange = {
        let msg = row.msg;
        page.dispatch.reform(move |_: Event| msg.clone())
    };
    let input = element("input", "option__input")
        .attr("type", if row.several { "checkbox" } else { "radio" })
        .attr("id", row.id.clone())
        .attr("name", row.name.to_owned())
        .field(row.value.to_owned(), Some(row.checked))
        .on(On::Change, onchange);
    let label = element("span", "option__label").with(row.label);
    let text = match row.hint {
        None => label,
        Some(hint) => element("span", "option__text")
            .with(label)
            .with(element("span", "option__hint").with(hint)),
    };
    element("label", "option").key(row.id.clone()).attr("for", row.id).with(input).with(text)
}

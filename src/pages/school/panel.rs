//! For whoever looks after a school's file: what is wrong in it, and how to mend it. Families never see it.

use content::ui;
use school::Mistake;
use yew::prelude::*;

use super::{fill, say};
use crate::model::school::Own;
use crate::page::Page;

pub(super) fn view(page: &Page<'_>) -> Html {
    let own = page.model.school.map(|here| here.own).filter(|own| is_shown(own));
    html! { { for own.map(|own| panel(page, own)) } }
}

/// Where the address asks for it; on somebody's own machine where something is wrong.
fn is_shown(own: &Own) -> bool {
    let wrong = own.reading.as_ref().is_none_or(|reading| !reading.mistakes.is_empty());
    own.asked.checks || (own.asked.at_home && wrong)
}

fn panel(page: &Page<'_>, own: &Own) -> Html {
    let mistakes = own.reading.iter().flat_map(|reading| &reading.mistakes);
    let found = match &own.reading {
        None => ui::SCHOOL_CHECK_NONE,
        Some(reading) if reading.school.is_none() => ui::SCHOOL_CHECK_BAD,
        Some(reading) if !reading.mistakes.is_empty() => ui::SCHOOL_CHECK_PART,
        Some(_) => ui::SCHOOL_CHECK_GOOD,
    };
    html! {
        <section class="notice school-check" aria-labelledby="school-check-title">
            <h2 class="notice__title" id="school-check-title">{ say(page, ui::SCHOOL_CHECK_TITLE) }</h2>
            <p>{ fill(page, found, &[("file", &own.asked.file)]) }{ " " }{ say(page, ui::SCHOOL_CHECK_WHO) }</p>
            <ul class="plain-list">{ for mistakes.map(|mistake| line(page, mistake)) }</ul>
        </section>
    }
}

fn line(page: &Page<'_>, mistake: &Mistake) -> Html {
    let line = mistake.line.to_string();
    let place = if mistake.field.is_empty() {
        fill(page, ui::SCHOOL_CHECK_LINE, &[("line", &line)])
    } else {
        fill(page, ui::SCHOOL_CHECK_WHERE, &[("line", &line), ("field", &mistake.field)])
    };
    html! { <li><strong>{ place }</strong>{ ". " }{ mistake.wrong.say(page.model.lang) }</li> }
}

//! One door: the steps in order, the address, the hours and when they answer.

use content::ui;
use rules::assessment::{Checklist, Step};
use rules::book::{Channel, Kind, Service, ServiceId, Statement};
use rules::{TextId, Value};
use yew::prelude::*;

use super::super::Page;
use super::{hand_in, shorts};
use crate::components::citation;

pub(super) fn view(page: &Page<'_>, list: &Checklist) -> Html {
    let Some(channel) = page.book.channels.get(list.channel.index()) else { return html! {} };
    let id = ["channel-", &channel.name].concat();
    html! {
        <section class="channel" aria-labelledby={id.clone()}>
            <h3 class="channel__title" {id}>{ page.text(channel.heading) }</h3>
            <p class="channel__services">{ page.text(ui::RESULT_OFFICIAL) }{ ": " }{ officials(page, &list.services) }</p>
            { for (!is_chosen(page, list)).then(|| html! { <p class="channel__note">{ page.text(ui::CHANNEL_NOT_OFFERED) }</p> }) }
            { for list.notes.iter().map(|note| html! {
                <p class="channel__note">{ page.text(note.text) }{ " " }{ citation::mark(page, note.citation.standing) }</p>
            }) }
            <h4 class="channel__part">{ page.text(ui::STEPS) }</h4>
            <ol class="steps">{ for list.steps.iter().map(|found| step(page, list, found)) }</ol>
            { facts(page, channel, list) }
            { hand_in::view(page, list.channel, &list.services) }
            { sources(page, channel, list) }
        </section>
    }
}

/// Whether this is the channel the person chose, or they have not chosen any.
fn is_chosen(page: &Page<'_>, list: &Checklist) -> bool {
    let question = page.book.question_of_kind(Kind::Channel);
    match question.and_then(|question| page.model.answer(question, None)) {
        Some(Value::One(option)) => option.index() == list.channel.index(),
        _ => true,
    }
}

fn officials(page: &Page<'_>, services: &[ServiceId]) -> String {
    let names = services.iter().filter_map(|id| page.book.services.get(id.index()));
    names
        .map(|service| ["«", page.text(service.official), "»"].concat())
        .collect::<Vec<_>>()
        .join("; ")
}

fn step(page: &Page<'_>, list: &Checklist, step: &Step) -> Html {
    html! {
        <li>
            { for (step.services.len() < list.services.len()).then(|| html! {
                <strong>{ shorts(page, step.services.iter().copied()) }{ ": " }</strong>
            }) }
            { if step.said.certain { page.text(step.said.text).to_owned() } else { page.fill(ui::STEP_IF, &[("step", page.text(step.said.text))]) } }{ " " }
            { citation::mark(page, step.said.citation.standing) }
        </li>
    }
}

fn facts(page: &Page<'_>, channel: &Channel, list: &Checklist) -> Html {
    html! {
        <dl class="facts">
            { fact(page, ui::ADDRESS, &channel.address) }
            { fact(page, ui::HOURS, &channel.hours) }
            <div class="facts__row">
                <dt>{ page.text(ui::TERM) }</dt>
                { for services(page, list).flat_map(|service| service.terms_of(list.channel).map(move |term| (service, &term.said))).map(|(service, term)| html! {
                    <dd>
                        { for (list.services.len() > 1).then(|| html! { <>{ page.text(service.short) }{ ": " }</> }) }
                        { page.text(term.text) }{ " " }{ citation::mark(page, term.citation.standing) }
                    </dd>
                }) }
            </div>
        </dl>
    }
}

fn fact(page: &Page<'_>, label: TextId, statements: &[Statement]) -> Html {
    html! {
        <div class="facts__row">
            <dt>{ page.text(label) }</dt>
            { for statements.iter().map(|statement| html! {
                <dd>{ page.text(statement.text) }{ " " }{ citation::mark(page, statement.citation.standing) }</dd>
            }) }
        </div>
    }
}

fn services<'a>(page: &Page<'a>, list: &'a Checklist) -> impl Iterator<Item = &'a Service> {
    let book = page.book;
    list.services.iter().filter_map(move |id| book.services.get(id.index()))
}

fn sources(page: &Page<'_>, channel: &Channel, list: &Checklist) -> Html {
    let terms = services(page, list)
        .flat_map(|service| service.terms_of(list.channel))
        .map(|term| &term.said);
    let statements = channel
        .hours
        .iter()
        .chain(&channel.address)
        .chain(terms)
        .map(|statement| &statement.citation);
    let said = list
        .steps
        .iter()
        .map(|step| &step.said.citation)
        .chain(list.notes.iter().map(|note| &note.citation));
    html! {
        <details class="details">
            <summary class="details__summary">{ page.text(ui::SOURCE) }<span class="visually-hidden">{ [": ", page.text(channel.heading)].concat() }</span></summary>
            { citation::list(page, statements.chain(said)) }
        </details>
    }
}

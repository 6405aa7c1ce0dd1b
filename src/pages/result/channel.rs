//! One door: the steps in order, the address, the hours and when they answer.

use content::ui;
use rules::assessment::{Said, Step};
use rules::bag::{Bag, Shared};
use rules::book::{Channel, Kind, Service, ServiceId, Statement};
use rules::{TextId, Value};
use yew::prelude::*;

use super::{hand_in, papers, shorts};
use crate::components::citation;
use crate::page::LatePage;

pub(super) fn view(page: &LatePage<'_>, bag: &Bag) -> Html {
    let Some(channel) = page.book.channel(bag.channel) else { return html! {} };
    if let Some(closed) = &bag.closed {
        return self::closed(page, bag, channel, closed);
    }
    let id = ["channel-", &channel.name].concat();
    html! {
        <section class="channel" aria-labelledby={id.clone()}>
            <h3 class="channel__title" {id}>{ page.text(channel.heading) }</h3>
            <p class="channel__services">{ page.text(ui::RESULT_OFFICIAL) }{ ": " }{ officials(page, &bag.services) }</p>
            { for (!is_chosen(page, bag)).then(|| html! { <p class="channel__note">{ page.text(ui::CHANNEL_NOT_OFFERED) }</p> }) }
            { for (bag.who.len() < page.assessed.len()).then(|| html! {
                <p class="channel__note">{ page.fill(ui::FOR_WHOM, &[("children", &page.children(&bag.who))]) }</p>
            }) }
            { for bag.notes.iter().map(|note| html! {
                <p class="channel__note">{ page.fill(note.text, &[]) }{ " " }{ citation::mark(page, note.citation.certainty()) }</p>
            }) }
            <h4 class="channel__part">{ page.text(ui::STEPS) }</h4>
            <ol class="steps">{ for bag.steps.iter().map(|found| step(page, bag, found)) }</ol>
            { facts(page, channel, bag) }
            { hand_in::view(page, bag.channel, &bag.services) }
            { sources(page, channel, bag) }
        </section>
    }
}

/// A door that takes no applications: why, before anything else, and then the list that only a page prints.
fn closed(page: &LatePage<'_>, bag: &Bag, channel: &Channel, closed: &Said) -> Html {
    let id = ["channel-", &channel.name, "-closed"].concat();
    html! {
        <section class="channel channel--closed" aria-labelledby={id.clone()}>
            <h3 class="channel__title" {id}>{ page.text(channel.heading) }{ ": " }{ shorts(page, bag.services.iter().copied()) }</h3>
            <p class="channel__note">{ page.fill(closed.text, &[]) }{ " " }{ citation::mark(page, closed.citation.certainty()) }</p>
            { papers::of_closed(page, bag) }
            <details class="details">
                <summary class="details__summary">{ page.text(ui::SOURCE) }<span class="visually-hidden">{ [": ", page.text(channel.heading)].concat() }</span></summary>
                { citation::list(page, std::iter::once(&closed.citation)) }
            </details>
        </section>
    }
}

/// Whether this is the channel the person chose, or they have not chosen any.
fn is_chosen(page: &LatePage<'_>, bag: &Bag) -> bool {
    let question = page.book.question_of_kind(Kind::Channel);
    match question.and_then(|question| page.model.answer(question, None)) {
        Some(Value::One(option)) => option.index() == bag.channel.index(),
        _ => true,
    }
}

fn officials(page: &LatePage<'_>, services: &[ServiceId]) -> String {
    let names = services.iter().filter_map(|id| page.book.service(*id));
    names
        .map(|service| page.fill(ui::QUOTED, &[("text", page.text(service.official))]))
        .collect::<Vec<_>>()
        .join("; ")
}

/// What only some services or some children need says so.
fn step(page: &LatePage<'_>, bag: &Bag, shared: &Shared<Step>) -> Html {
    let step = &shared.what;
    let services = (step.services.len() < bag.services.len())
        .then(|| shorts(page, step.services.iter().copied()));
    let children = (shared.children.len() < bag.who.len()).then(|| page.children(&shared.children));
    let only = match (services, children) {
        (Some(services), Some(children)) => Some([&services, " (", &children, ")"].concat()),
        (services, children) => services.or(children),
    };
    html! {
        <li>
            { for only.map(|only| html! { <strong>{ only }{ ": " }</strong> }) }
            { if step.said.certain { page.fill(step.said.text, &[]) } else { page.fill(ui::STEP_IF, &[("step", &page.fill(step.said.text, &[]))]) } }{ " " }
            { citation::mark(page, step.certainty()) }
        </li>
    }
}

fn facts(page: &LatePage<'_>, channel: &Channel, bag: &Bag) -> Html {
    html! {
        <dl class="facts">
            { fact(page, ui::ADDRESS, &channel.address) }
            { fact(page, ui::HOURS, &channel.hours) }
            <div class="facts__row">
                <dt>{ page.text(ui::TERM) }</dt>
                { for services(page, bag).flat_map(|service| service.terms_of(bag.channel).map(move |term| (service, &term.said))).map(|(service, term)| html! {
                    <dd>
                        { for (bag.services.len() > 1).then(|| html! { <>{ page.text(service.short) }{ ": " }</> }) }
                        { page.fill(term.text, &[]) }{ " " }{ citation::mark(page, term.citation.certainty()) }
                    </dd>
                }) }
            </div>
            { of_services(page, bag, ui::RESULT_DOCUMENT, |service| &service.result) }
            { of_services(page, bag, ui::FEE, |service| &service.fee) }
        </dl>
    }
}

/// What each service says; said once where all say the same.
fn of_services<'a>(
    page: &LatePage<'a>,
    bag: &'a Bag,
    label: TextId,
    said: impl Fn(&'a Service) -> &'a Statement,
) -> Html {
    let mut told: Vec<(TextId, Vec<ServiceId>, &Statement)> = Vec::new();
    for id in &bag.services {
        let Some(service) = page.book.service(*id) else { continue };
        let statement = said(service);
        match told.iter_mut().find(|(text, ..)| *text == statement.text) {
            Some((_, services, _)) => services.push(*id),
            None => told.push((statement.text, vec![*id], statement)),
        }
    }
    let several = told.len() > 1;
    html! {
        <div class="facts__row">
            <dt>{ page.text(label) }</dt>
            { for told.into_iter().map(|(text, services, statement)| html! {
                <dd>
                    { for several.then(|| html! { <>{ shorts(page, services.into_iter()) }{ ": " }</> }) }
                    { page.fill(text, &[]) }{ " " }{ citation::mark(page, statement.citation.certainty()) }
                </dd>
            }) }
        </div>
    }
}

fn fact(page: &LatePage<'_>, label: TextId, statements: &[Statement]) -> Html {
    html! {
        <div class="facts__row">
            <dt>{ page.text(label) }</dt>
            { for statements.iter().map(|statement| html! {
                <dd>{ page.fill(statement.text, &[]) }{ " " }{ citation::mark(page, statement.citation.certainty()) }</dd>
            }) }
        </div>
    }
}

fn services<'a>(page: &LatePage<'a>, bag: &'a Bag) -> impl Iterator<Item = &'a Service> {
    let book = page.book;
    bag.services.iter().filter_map(move |id| book.service(*id))
}

fn sources(page: &LatePage<'_>, channel: &Channel, bag: &Bag) -> Html {
    let terms = services(page, bag).flat_map(|service| {
        let terms = service.terms_of(bag.channel).map(|term| &term.said);
        terms.chain([&service.result, &service.fee])
    });
    let statements = channel
        .hours
        .iter()
        .chain(&channel.address)
        .chain(terms)
        .map(|statement| &statement.citation);
    let said = bag
        .steps
        .iter()
        .flat_map(|step| &step.what.citations)
        .chain(bag.notes.iter().map(|note| &note.citation));
    html! {
        <details class="details">
            <summary class="details__summary">{ page.text(ui::SOURCE) }<span class="visually-hidden">{ [": ", page.text(channel.heading)].concat() }</span></summary>
            { citation::list(page, statements.chain(said)) }
        </details>
    }
}

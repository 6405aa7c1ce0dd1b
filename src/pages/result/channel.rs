//! One door: the steps in order, the address, the hours and when they answer.

use content::ui;
use rules::TextId;
use rules::assessment::{Said, Step};
use rules::bag::{Bag, Shared};
use rules::book::{Channel, ChannelId, Service, ServiceId, Statement};
use yew::prelude::*;

use super::{hand_in, papers};
use crate::components::fold::{fold, fold_later};
use crate::components::{citation, days};
use crate::page::LatePage;

/// The only door there is.
pub(super) fn alone(page: &LatePage<'_>, bag: &Bag) -> Html {
    let Some(channel) = page.book.channel(bag.channel) else { return html! {} };
    html! { <div class="channel" id={id(channel, bag)}>{ route(page, channel, bag) }</div> }
}

/// One of several doors: which help it takes and by when they answer, and the rest on a tap.
pub(super) fn one_of(page: &LatePage<'_>, bag: &Bag) -> Html {
    let Some(channel) = page.book.channel(bag.channel) else { return html! {} };
    let services = page.services(bag.services.iter().copied());
    let title = match bag.closed {
        Some(_) => [page.text(channel.heading), ": ", &services].concat(),
        None => page.text(channel.heading).to_owned(),
    };
    let body = || match &bag.closed {
        Some(closed) => self::closed(page, bag, channel, closed),
        None => route(page, channel, bag),
    };
    html! {
        <details class={classes!("details", "channel", bag.closed.is_some().then_some("channel--closed"))} id={id(channel, bag)}>
            <summary class="details__summary">
                <strong class="channel__title">{ title }</strong>
                { for bag.closed.is_none().then(|| html! { <span class="channel__services">{ services }</span> }) }
            </summary>
            { page.behind(body) }
        </details>
    }
}

fn id(channel: &Channel, bag: &Bag) -> String {
    ["channel-", &channel.name, if bag.closed.is_some() { "-closed" } else { "" }].concat()
}

/// Where, when, by when the answer; then the steps in order, the days, and what they give.
fn route(page: &LatePage<'_>, channel: &Channel, bag: &Bag) -> Html {
    html! {
        <>
            { limits(page, bag) }
            <ol class="route">
                { whereabouts(page, channel, bag.channel) }
                { hand_in::due(page, bag.channel, &bag.services) }
            </ol>
            { hand_in::at_hand(page, bag.channel) }
            { fold_later(page, page.text(ui::STEPS), page.text(channel.heading), || html! {
                <>
                    <ol class="steps">{ for bag.steps.iter().map(|found| step(page, bag, found)) }</ol>
                    { for bag.notes.iter().map(|note| self::note(page, note)) }
                </>
            }) }
            { fold_later(page, page.text(ui::PLACE_MORE), page.text(channel.heading), || html! {
                <>
                    { for hand_in::view(page, bag.channel, &bag.services) }
                    { facts(page, bag) }
                    <p class="channel__official">{ page.text(ui::RESULT_OFFICIAL) }{ ": " }{ officials(page, &bag.services) }</p>
                    { sources(page, channel, bag) }
                </>
            }) }
        </>
    }
}

/// That the door is not the one that was chosen, or is not for every child.
pub(super) fn limits(page: &LatePage<'_>, bag: &Bag) -> Html {
    let chosen = page.book.chosen_channel(&page.counted.family);
    let other = chosen.is_some_and(|chosen| chosen != bag.channel);
    html! {
        <>
            { for other.then(|| html! { <p class="channel__note">{ page.text(ui::CHANNEL_NOT_OFFERED) }</p> }) }
            { for (bag.who().len() < page.assessed.len()).then(|| html! {
                <p class="channel__note">{ page.fill(ui::FOR_WHOM, &[("children", &page.children(&bag.who().collect::<Vec<_>>()))]) }</p>
            }) }
        </>
    }
}

/// What to know about filling in.
pub(super) fn note(page: &LatePage<'_>, said: &Said) -> Html {
    html! {
        <p class="channel__note">{ page.fill(said.text, &[]) }{ " " }{ citation::mark(page, said.citation.certainty()) }</p>
    }
}

/// Address and hours: the school's own where its file says them.
pub(super) fn whereabouts(page: &LatePage<'_>, channel: &Channel, id: ChannelId) -> Html {
    let own = page.model.school.filter(|here| here.own.channel == Some(id));
    let own = own.and_then(|_| page.school());
    let door = own.map(|(school, _)| &school.door);
    let hours = door.and_then(|door| door.hours.as_ref());
    let addressed = door.is_some_and(|door| door.address.is_some());
    html! {
        <>
            { for own.map(|(_, views)| (views.door)(page)) }
            { for (!addressed).then(|| route_line(page, ui::ADDRESS, &channel.address)) }
            { match hours {
                Some(week) => html! {
                    <li><span class="route__label">{ page.text(ui::HOURS) }{ ": " }</span>{ days::week(page, week) }</li>
                },
                None => route_line(page, ui::HOURS, &channel.hours),
            } }
        </>
    }
}

/// A line of the route.
fn route_line(page: &LatePage<'_>, label: TextId, statements: &[Statement]) -> Html {
    html! {
        <li>
            <span class="route__label">{ page.text(label) }{ ": " }</span>
            { for statements.iter().map(|statement| html! {
                <>{ page.fill(statement.text, &[]) }{ " " }{ citation::short_mark(page, statement.citation.certainty()) }{ " " }</>
            }) }
        </li>
    }
}

/// A door that takes no applications: why, before anything else, and then the list that only a page prints.
fn closed(page: &LatePage<'_>, bag: &Bag, channel: &Channel, closed: &Said) -> Html {
    html! {
        <>
            <p class="channel__note">{ page.fill(closed.text, &[]) }{ " " }{ citation::mark(page, closed.citation.certainty()) }</p>
            { papers::of_closed(page, bag) }
            { fold(page.text(ui::SOURCE), page.text(channel.heading), citation::list(page, std::iter::once(&closed.citation))) }
        </>
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
pub(super) fn step(page: &LatePage<'_>, bag: &Bag, shared: &Shared<Step>) -> Html {
    let step = &shared.what;
    let services = (step.services.len() < bag.services.len())
        .then(|| page.services(step.services.iter().copied()));
    let children =
        (shared.children.len() < bag.who().len()).then(|| page.children(&shared.children));
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

fn facts(page: &LatePage<'_>, bag: &Bag) -> Html {
    html! {
        <dl class="facts">
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
                    { for several.then(|| html! { <>{ page.services(services.into_iter()) }{ ": " }</> }) }
                    { page.fill(text, &[]) }{ " " }{ citation::mark(page, statement.citation.certainty()) }
                </dd>
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
    let about = page.text(channel.heading);
    fold(page.text(ui::SOURCE), about, citation::list(page, statements.chain(said)))
}

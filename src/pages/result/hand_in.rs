//! Handing in now: when the door opens, which day counts, by when the answer, drawn as a small calendar.

use content::{format, ui};
use rules::Date;
use rules::book::{ChannelId, Opening, OutsideEdition, ServiceId};
use rules::hand_in::{Due, DueUnknown, HandIn, hand_in};
use yew::prelude::*;

use crate::components::citation;
use crate::components::days::{self, Days};
use crate::page::LatePage;

/// By when the answer, as a line of the route.
pub(super) fn due(page: &LatePage<'_>, channel: ChannelId, services: &[ServiceId]) -> Html {
    let Ok(counted) = counted(page, channel, services) else {
        return html! { <li>{ page.text(ui::HAND_IN_OUTSIDE) }</li> };
    };
    let groups = answered_alike(&counted);
    if groups.is_empty() {
        return html! {};
    }
    html! {
        <li>
            <span class="route__label">{ page.text(ui::ROUTE_DUE) }{ ": " }</span>
            { for groups.iter().enumerate().map(|(index, (services, due))| html! {
                <>
                    { if index > 0 { "; " } else { "" } }
                    { for (groups.len() > 1).then(|| html! { <>{ page.services(services.iter().copied()) }{ ": " }</> }) }
                    { match due {
                        Ok(due) => html! { <>{ days::dated(page, due.on) }{ citation::marked(page, due.citation.certainty()) }</> },
                        Err(why) => html! { { page.say.due_unknown(*why) } },
                    } }
                </>
            }) }
        </li>
    }
}

type Counted = Result<Vec<(ServiceId, Option<HandIn>)>, OutsideEdition>;

fn counted(page: &LatePage<'_>, channel: ChannelId, services: &[ServiceId]) -> Counted {
    let count = |service: &ServiceId| {
        Ok((*service, hand_in(page.book, *service, channel, page.model.now)?))
    };
    services.iter().map(count).collect()
}

/// What to have at hand before starting: a signature, or the phone that the portal knows.
pub(super) fn at_hand(page: &LatePage<'_>, channel: ChannelId) -> Html {
    let Some(channel) = page.book.channel(channel) else { return html! {} };
    if channel.at_hand.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h3 class="channel__part">{ page.text(ui::AT_HAND) }</h3>
            <ul class="plain-list">
                { for channel.at_hand.iter().map(|statement| html! {
                    <li>{ page.text(statement.text) }{ " " }{ citation::mark(page, statement.citation.certainty()) }</li>
                }) }
            </ul>
        </>
    }
}

/// Handing in now: is the door open, which day counts, and the answer's day in a small calendar. Nothing where no day can
/// be counted.
pub(super) fn view(
    page: &LatePage<'_>,
    channel: ChannelId,
    services: &[ServiceId],
) -> Option<Html> {
    let counted = counted(page, channel, services).ok()?;
    // The door is the same for every service; only the answers differ.
    let door = counted.iter().find_map(|(_, found)| found.as_ref())?;
    let groups = answered_alike(&counted);
    let terms: Vec<&Due> = groups.iter().filter_map(|(_, due)| due.ok()).collect();
    let mut due: Vec<Date> = terms.iter().map(|due| due.on).collect();
    due.sort_unstable();
    let days = Days { today: page.model.now.date(), accepted: door.accepted_on, due: &due };
    let opening = page.book.channel(channel).and_then(|channel| channel.opening.as_ref());
    Some(html! {
        <div class="hand-in">
            <h3 class="channel__part">{ page.text(ui::HAND_IN_TITLE) }</h3>
            { for opening.filter(|opening| opening.always).map(|opening| evenings(page, opening)) }
            <dl class="dates">
                { moments(page, door) }
                <div class="dates__row">
                    <dt>{ page.text(ui::HAND_IN_DUE) }</dt>
                    { for groups.iter().map(|(services, due)| html! {
                        <dd>
                            { for (groups.len() > 1).then(|| html! { <>{ page.services(services.iter().copied()) }{ ": " }</> }) }
                            { answer(page, *due) }
                        </dd>
                    }) }
                </div>
            </dl>
            { days::view(page, &days) }
            { citation::list(page, door.hours.iter().chain(terms.iter().map(|due| &due.citation)).chain(days.citations(page))) }
        </div>
    })
}

/// Services whose answer is due on the same day.
type Answered<'a> = (Vec<ServiceId>, Result<&'a Due, DueUnknown>);

fn answered_alike(counted: &[(ServiceId, Option<HandIn>)]) -> Vec<Answered<'_>> {
    let mut groups: Vec<Answered<'_>> = Vec::new();
    for (service, found) in counted {
        let Some(found) = found else { continue };
        let own = found.answer();
        let same = groups.iter_mut().find(|(_, due)| match (due, own) {
            (Ok(one), Ok(other)) => {
                (one.on, one.citation.standing) == (other.on, other.citation.standing)
            }
            (one, other) => *one == other,
        });
        match same {
            Some((services, _)) => services.push(*service),
            None => groups.push((vec![*service], own)),
        }
    }
    groups
}

/// Whose hours end the portal's working day; what comes after them is said under the hours.
fn evenings(page: &LatePage<'_>, opening: &Opening) -> Html {
    let Some(last) = opening.shifts.last() else { return html! {} };
    let until = format::clock(last.until);
    html! {
        <p class="hand-in__rule">
            { page.fill(ui::HAND_IN_EVENINGS, &[("until", &until)]) }{ " " }
            { citation::mark(page, opening.citation.certainty()) }
        </p>
    }
}

/// This moment, the next one the door is open, and the day that counts.
fn moments(page: &LatePage<'_>, door: &HandIn) -> Html {
    let now = page.model.now;
    let state = if door.open_now { ui::HAND_IN_OPEN } else { ui::HAND_IN_CLOSED };
    html! {
        <>
            <div class="dates__row">
                <dt>{ page.text(ui::HAND_IN_NOW) }</dt>
                <dd>
                    { days::dated(page, now.date()) }{ ", " }{ format::time(now.time()) }{ ": " }
                    <strong>{ page.text(state) }</strong>{ " " }{ for door.hours.map(|hours| citation::mark(page, hours.certainty())) }
                </dd>
            </div>
            { for (!door.open_now).then(|| html! {
                <div class="dates__row">
                    <dt>{ page.text(ui::HAND_IN_OPENS) }</dt>
                    <dd>{ days::dated(page, door.next_open.date()) }{ ", " }{ format::time(door.next_open.time()) }</dd>
                </div>
            }) }
            <div class="dates__row">
                <dt>{ page.text(ui::HAND_IN_COUNTS) }</dt>
                <dd>
                    { days::dated(page, door.accepted_on) }
                    { for door.next_quarter.then(|| html! { <p class="hand-in__rule">{ page.text(ui::HAND_IN_NEXT_QUARTER) }</p> }) }
                </dd>
            </div>
        </>
    }
}

/// The day of an answer with how it was counted; where it cannot be, what to do instead.
fn answer(page: &LatePage<'_>, due: Result<&Due, DueUnknown>) -> Html {
    match due {
        Ok(due) => html! {
            <>
                <strong>{ days::dated(page, due.on) }</strong>
                { " (" }{ page.fill(ui::HAND_IN_DAYS, &[("count", &due.working_days.to_string())]) }{ ") " }
                { citation::mark(page, due.citation.certainty()) }
            </>
        },
        Err(why) => html! { { page.say.due_unknown(why) } },
    }
}

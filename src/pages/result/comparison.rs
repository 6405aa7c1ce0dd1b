//! The channels side by side: which help, how many papers and visits, and the day of the answer.

use content::{format, ui};
use rules::TextId;
use rules::comparison::{Offer, compare};
use rules::hand_in::answer;
use yew::prelude::*;

use crate::components::fold::fold_later;
use crate::page::LatePage;

/// Nothing where there is nothing to choose between; an element all the same, so that what follows is not rebuilt.
pub(crate) fn view(page: &LatePage<'_>) -> Html {
    let offers = compare(page.book, page.counted, page.model.now);
    let compared = (offers.len() > 1)
        .then(|| fold_later(page, page.text(ui::COMPARE_TITLE), "", || table(page, &offers)));
    html! { <div class="comparison-place">{ for compared }</div> }
}

/// Each measure has a row for its name above the row of its values, so that three columns fit a phone.
fn table(page: &LatePage<'_>, offers: &[Offer]) -> Html {
    let width = offers.len().to_string();
    let row = |label: TextId, value: &dyn Fn(&Offer) -> Html| {
        html! {
            <tbody>
                <tr><th class="comparison__measure" scope="rowgroup" colspan={width.clone()}>{ page.text(label) }</th></tr>
                <tr>{ for offers.iter().map(|offer| html! {
                    <td><span class="comparison__channel">{ heading(page, offer) }{ ": " }</span>{ value(offer) }</td>
                 }) }</tr>
            </tbody>
        }
    };
    let dated = offers.iter().any(|offer| offer.hand_in.iter().any(|(_, found)| found.is_ok()));
    html! {
        <table class="comparison">
            <caption class="visually-hidden">{ page.text(ui::COMPARE_TITLE) }</caption>
            <thead><tr>{ for offers.iter().map(|offer| html! { <th scope="col">{ heading(page, offer) }</th> }) }</tr></thead>
            { row(ui::COMPARE_SERVICES, &|offer| html! { { page.services(offer.services.iter().copied()) } }) }
            { row(ui::COMPARE_PAPERS, &|offer| papers(page, offer)) }
            { row(ui::COMPARE_VISITS, &|offer| visits(page, offer)) }
            { for dated.then(|| row(ui::HAND_IN_DUE, &|offer| answers(page, offer))) }
        </table>
    }
}

fn heading(page: &LatePage<'_>, offer: &Offer) -> &'static str {
    page.book.channel(offer.channel).map_or("", |channel| page.text(channel.heading))
}

fn papers(page: &LatePage<'_>, offer: &Offer) -> Html {
    html! {
        <>
            <strong class="comparison__number">{ offer.papers.to_string() }</strong>
            { for (offer.perhaps > 0).then(|| html! {
                <span class="comparison__more">{ page.fill(ui::COMPARE_PERHAPS, &[("count", &offer.perhaps.to_string())]) }</span>
            }) }
        </>
    }
}

fn visits(page: &LatePage<'_>, offer: &Offer) -> Html {
    match offer.visits {
        Some(visits) => {
            html! { <strong class="comparison__number">{ visits.to_string() }</strong> }
        }
        None => html! { { page.text(ui::COMPARE_UNKNOWN) } },
    }
}

/// The day of each answer, services with the same one together.
fn answers(page: &LatePage<'_>, offer: &Offer) -> Html {
    let mut groups: Vec<(Vec<_>, Option<_>)> = Vec::new();
    for (service, found) in &offer.hand_in {
        let on = answer(found).ok().map(|due| due.on);
        match groups.iter_mut().find(|(_, other)| *other == on) {
            Some((services, _)) => services.push(*service),
            None => groups.push((vec![*service], on)),
        }
    }
    let several = groups.len() > 1;
    html! {
        <>
            { for groups.into_iter().map(|(services, on)| html! {
                <span class="comparison__answer">
                    { for several.then(|| html! { <>{ page.services(services.into_iter()) }{ ": " }</> }) }
                    { on.map_or_else(|| page.text(ui::COMPARE_UNKNOWN).to_owned(), format::date) }
                </span>
            }) }
        </>
    }
}

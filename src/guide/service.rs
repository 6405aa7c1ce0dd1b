//! One kind of help: who can get it, which papers, where to and in what order, and what is good to know.

use content::ui;
use rules::book::{CategoryId, Channel, Citation, List, Service};
use yew::prelude::*;

use super::{Guide, Section, chapters, citations, papers, sources, when};
use crate::components::citation;

pub(super) fn section(guide: &Guide, service: &Service) -> Section {
    let content = html! {
        <>
            <p class="guide__official">{ guide.pair(&guide.text(ui::RESULT_OFFICIAL), &["«", &guide.text(service.official), "»"].concat()) }</p>
            <h3 class="guide__title">{ guide.text(ui::GUIDE_WHO) }</h3>
            <p class="hint">{ guide.text(ui::GUIDE_ANY_ONE) }</p>
            <ul class="guide__who">{ for when::by_number(guide, service.categories.iter().copied()).into_iter().map(|id| category(guide, service, id)) }</ul>
            <h3 class="guide__title">{ guide.text(ui::PAPERS_TITLE) }</h3>
            { papers::view(guide, service) }
            <h3 class="guide__title">{ guide.text(ui::WHERE_TITLE) }</h3>
            { for service.lists.iter().map(|list| door(guide, service, list)) }
            <h3 class="guide__title">{ guide.text(ui::RESULT_GOOD_TO_KNOW) }</h3>
            <ul class="plain-list">
                { for service.notes.iter().map(|note| html! { <li>{ guide.said(note) }</li> }) }
                { for service.basis.iter().map(|basis| html! {
                    <li>{ guide.text(ui::RESULT_BASIS) }{ ": " }{ guide.said(basis) }</li>
                }) }
            </ul>
            { sources::cited(guide, behind(service)) }
        </>
    };
    Section::new(&service.name, guide.text(service.title), content).on_a_sheet()
}

/// A category by its number and in plain words, the limit it is measured by, and the papers that show it.
fn category(guide: &Guide, service: &Service, id: CategoryId) -> Html {
    let Some(category) = guide.book.categories.get(id.index()) else { return html! {} };
    html! {
        <li>
            <p>
                { for category.number.map(|_| html! { <><strong>{ when::category(guide, id) }{ "." }</strong>{ " " }</> }) }
                { guide.text(category.short) }{ " " }
                { citation::mark(guide, category.citation.standing) }
            </p>
            { for when::limits(&category.when).into_iter().map(|limit| chapters::still_in_force(guide, limit)) }
            { papers::of_category(guide, service, id) }
        </li>
    }
}

/// One door: the steps in order, how long the answer takes, and a way to its address and hours.
fn door(guide: &Guide, service: &Service, list: &List) -> Html {
    let Some(channel) = guide.book.channels.get(list.channel.index()) else { return html! {} };
    let steps = list.steps.iter().chain(&channel.steps);
    html! {
        <>
            <h4 class="guide__part">{ guide.text(channel.heading) }</h4>
            <ol class="guide__steps">{ for steps.map(|step| html! { <li>{ guide.said(step) }</li> }) }</ol>
            { for service.terms_of(list.channel).map(|term| html! { <p class="guide__text">{ guide.said(&term.said) }</p> }) }
            <p class="guide__text"><a href={["#", &chapters::door_id(channel)].concat()}>{ door_name(guide, channel) }</a></p>
        </>
    }
}

/// Each link says whose hours it leads to.
fn door_name(guide: &Guide, channel: &Channel) -> String {
    guide.pair(&guide.text(channel.heading), &guide.text(ui::GUIDE_DOOR).to_lowercase())
}

/// Everything this section rests on.
fn behind(service: &Service) -> impl Iterator<Item = &Citation> {
    let lists = service.lists.iter().flat_map(|list| {
        std::iter::once(&list.citation)
            .chain(list.items.iter().map(|item| &item.citation))
            .chain(citations(&list.steps))
            .chain(citations(&list.notes))
    });
    std::iter::once(&service.citation)
        .chain(service.terms.iter().map(|term| &term.said.citation))
        .chain(citations(&service.notes))
        .chain(citations(&service.basis))
        .chain(lists)
}

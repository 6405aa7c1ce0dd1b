//! One kind of help: who can get it, which papers, where to and in what order, and what is good to know.

use content::ui;
use komek::components::citation;
use rules::book::{CategoryId, Citation, List, Service};
use yew::prelude::*;

use super::{Guide, Section, citations, fold, limits, papers, sources, when};

pub(super) fn section(guide: &Guide, service: &Service) -> Section {
    let who = html! {
        <>
            <p class="hint">{ guide.text(ui::GUIDE_ANY_ONE) }</p>
            <ul class="guide__who">{ for when::by_number(guide, service.categories()).into_iter().map(|id| category(guide, service, id)) }</ul>
        </>
    };
    let doors = html! { { for service.lists.iter().map(|list| door(guide, service, list)) } };
    let good_to_know = html! {
        <ul class="plain-list">
            { for service.notes.iter().map(|note| html! { <li data-entry="">{ guide.statement(note) }</li> }) }
            { for service.basis.iter().map(|basis| html! {
                <li data-entry="">{ guide.text(ui::RESULT_BASIS) }{ ": " }{ guide.statement(basis) }</li>
            }) }
        </ul>
    };
    let content = html! {
        <>
            <p class="guide__official" data-entry="">{ guide.pair(&guide.text(ui::RESULT_OFFICIAL), &guide.fill(ui::QUOTED, &[("text", &guide.text(service.official))])) }</p>
            { for service.hint.map(|hint| html! { <p class="hint">{ guide.text(hint) }</p> }) }
            { fold::part(guide.text(ui::GUIDE_WHO), who) }
            { fold::part(guide.text(ui::PAPERS_TITLE), papers::view(guide, service)) }
            { fold::part(guide.text(ui::WHERE_TITLE), doors) }
            { fold::part(guide.text(ui::RESULT_GOOD_TO_KNOW), good_to_know) }
            { sources::cited(guide, behind(guide, service)) }
        </>
    };
    Section::new(&["help-", &service.name].concat(), guide.text(service.title), content)
        .on_a_sheet()
}

/// A category by its number and in plain words, the limit it is measured by, and the papers that show it.
fn category(guide: &Guide, service: &Service, id: CategoryId) -> Html {
    let Some(category) = guide.book.category(id) else { return html! {} };
    html! {
        <li data-entry="">
            <p>
                { for category.number.map(|_| html! { <><strong>{ when::category(guide, id) }{ "." }</strong>{ " " }</> }) }
                { guide.text(category.short) }{ " " }
                { citation::mark(guide, category.citation.certainty()) }
            </p>
            { for when::limits(&category.when).into_iter().map(|limit| limits::still_in_force(guide, limit)) }
            { for service.ground(id).map(|ground| html! { <p class="guide__detail">{ guide.decided_by(ground.decided_by) }</p> }) }
            { papers::of_category(guide, service, id) }
        </li>
    }
}

/// One door: the steps in order, where and when, and how long the answer takes. A printed sheet hangs by itself, so
/// that the hours stand on each.
fn door(guide: &Guide, service: &Service, list: &List) -> Html {
    let Some(channel) = guide.book.channel(list.channel) else { return html! {} };
    if let Some(closed) = &list.closed {
        return html! {
            <div data-entry="">
                <h4 class="guide__part">{ guide.text(channel.heading) }</h4>
                <p class="guide__text">{ guide.statement(closed) }</p>
            </div>
        };
    }
    let steps = list.steps.iter().chain(&channel.steps);
    let terms = service.terms_of(list.channel).map(|term| &term.said);
    html! {
        <div data-entry="">
            <h4 class="guide__part">{ guide.text(channel.heading) }</h4>
            <ol class="guide__steps">{ for steps.map(|step| html! { <li>{ guide.statement(step) }</li> }) }</ol>
            { for list.notes.iter().map(|note| html! { <p class="guide__text">{ guide.statement(note) }</p> }) }
            <dl class="guide__facts">
                { guide.fact(ui::ADDRESS, &channel.address) }
                { guide.fact(ui::HOURS, &channel.hours) }
                { guide.fact(ui::TERM, terms) }
                { guide.fact(ui::RESULT_DOCUMENT, [&service.result]) }
                { guide.fact(ui::FEE, [&service.fee]) }
            </dl>
        </div>
    }
}

/// Everything this section rests on.
fn behind<'a>(guide: &'a Guide, service: &'a Service) -> impl Iterator<Item = &'a Citation> {
    let lists = service.lists.iter().flat_map(|list| {
        let channel = guide.book.channel(list.channel).into_iter();
        let channel = channel.flat_map(|channel| {
            let said = citations(&channel.hours).chain(citations(&channel.address));
            said.chain(citations(&channel.steps))
        });
        std::iter::once(&list.citation)
            .chain(channel)
            .chain(list.items.iter().map(|item| &item.citation))
            .chain(citations(&list.steps))
            .chain(citations(&list.notes))
    });
    std::iter::once(&service.citation)
        .chain(service.terms.iter().map(|term| &term.said.citation))
        .chain(service.grounds.iter().map(|ground| &ground.citation))
        .chain([&service.result.citation, &service.fee.citation])
        .chain(citations(&service.notes))
        .chain(citations(&service.basis))
        .chain(lists)
}

//! The papers of one service: those of a category beside it, then those of everybody, those asked for on a condition
//! and those to leave at home. Each is said once, with the form in which each place wants it.

use content::ui;
use rules::TextId;
use rules::book::{
    CategoryId, ChannelId, Document, DocumentId, Item, ItemRule, Service, Standing,
};
use yew::prelude::*;

use super::{Guide, when};
use crate::components::citation;

/// A line of a list, and the door the list belongs to.
type Asked<'a> = (ChannelId, &'a Item);

/// The papers that show a category.
pub(super) fn of_category(guide: &Guide, service: &Service, category: CategoryId) -> Html {
    let papers = papers(service, |item| of_categories(service, item).contains(&category));
    list(guide, service, papers)
}

pub(super) fn view(guide: &Guide, service: &Service) -> Html {
    let everybody = papers(service, |item| item.when.is_none() && item.rule != ItemRule::Leave);
    let conditional = papers(service, |item| {
        item.when.is_some()
            && item.rule != ItemRule::Leave
            && of_categories(service, item).is_empty()
    });
    html! {
        <>
            { notes(guide, service) }
            { group(guide, service, ui::REASON_EVERYONE, everybody) }
            { group(guide, service, ui::TAKE_ONLY_IF, conditional) }
            { left(guide, service) }
        </>
    }
}

/// The categories of the service for whose sake a paper is on the list.
fn of_categories(service: &Service, item: &Item) -> Vec<CategoryId> {
    let mut named = item.when.as_ref().map(when::categories).unwrap_or_default();
    named.retain(|category| service.categories.contains(category));
    named
}

fn every_item(service: &Service) -> impl Iterator<Item = Asked<'_>> {
    service.lists.iter().flat_map(|list| list.items.iter().map(|item| (list.channel, item)))
}

/// The lines that fit, by paper, in the order in which papers are shown.
fn papers(
    service: &Service,
    fits: impl Fn(&Item) -> bool,
) -> Vec<(DocumentId, Vec<Asked<'_>>)> {
    let mut asked: Vec<Asked<'_>> = every_item(service).filter(|(_, item)| fits(item)).collect();
    asked.sort_by_key(|(_, item)| item.document);
    let alike = asked.chunk_by(|(_, one), (_, other)| one.document == other.document);
    alike.filter_map(|asked| Some((asked.first()?.1.document, asked.to_vec()))).collect()
}

/// What a list itself leaves open.
fn notes(guide: &Guide, service: &Service) -> Html {
    let notes = service.lists.iter().flat_map(|list| {
        let place = place(guide, list.channel);
        list.notes.iter().map(move |note| (place.clone(), note))
    });
    html! {
        { for notes.map(|(place, note)| html! {
            <p class="guide__text"><strong>{ place }{ "." }</strong>{ " " }{ guide.said(note) }</p>
        }) }
    }
}

fn group(
    guide: &Guide,
    service: &Service,
    title: TextId,
    papers: Vec<(DocumentId, Vec<Asked<'_>>)>,
) -> Html {
    if papers.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h4 class="guide__part">{ guide.text(title) }</h4>
            { list(guide, service, papers) }
        </>
    }
}

fn list(
    guide: &Guide,
    service: &Service,
    papers: Vec<(DocumentId, Vec<Asked<'_>>)>,
) -> Html {
    let rows = papers.iter().filter_map(|(id, asked)| {
        let document = guide.book.documents.get(id.index())?;
        Some(row(guide, service, document, asked))
    });
    if papers.is_empty() { html! {} } else { html! { <ul class="guide__papers">{ for rows }</ul> } }
}

fn row(guide: &Guide, service: &Service, document: &Document, asked: &[Asked<'_>]) -> Html {
    let wanted = asked.iter().any(|(_, item)| item.rule != ItemRule::Leave);
    html! {
        <li>
            <span class="guide__paper">{ guide.text(document.title) }</span>{ " — " }
            { forms(guide, service, asked) }
            { for document.obtain.as_ref().filter(|_| wanted).map(|obtain| html! {
                <p class="guide__detail">
                    { guide.fill(ui::WHERE_FROM, &[("place", &guide.text(obtain.text))]) }{ " " }
                    { citation::mark(guide, obtain.citation.standing) }
                </p>
            }) }
            { condition(guide, service, document, asked) }
        </li>
    }
}

/// When it is brought, unless its category alone says so, and when it is not.
fn condition(guide: &Guide, service: &Service, document: &Document, asked: &[Asked<'_>]) -> Html {
    let conditions = || asked.iter().filter_map(|(_, item)| item.when.as_ref());
    let only_if = document.only_if.filter(|_| conditions().any(|when| !when::is_category_alone(when)));
    let may_stay = |item: &Item| {
        let spares = matches!(item.rule, ItemRule::Leave | ItemRule::BringOrLeave);
        spares && of_categories(service, item).is_empty()
    };
    let same = |asked: &Asked<'_>| asked.1.when.is_some() && may_stay(asked.1);
    let document_of = |asked: &Asked<'_>| guide.book.documents.get(asked.1.document.index());
    let spared = every_item(service).any(|one| document_of(&one) == Some(document) && same(&one));
    html! {
        <>
            { for only_if.map(|text| html! {
                <p class="guide__detail">{ guide.fill(ui::ONLY_IF_LINE, &[("condition", &guide.text(text))]) }</p>
            }) }
            { for document.not_needed.filter(|_| spared).map(|text| html! {
                <p class="guide__detail"><strong>{ guide.text(ui::GUIDE_LEAVE_WHEN) }</strong>{ " " }{ guide.text(text) }</p>
            }) }
        </>
    }
}

/// The form each place asks for; places that ask alike are named together, and none where all of them do.
fn forms(guide: &Guide, service: &Service, asked: &[Asked<'_>]) -> Html {
    let mut forms: Vec<(String, Standing, Vec<ChannelId>)> = Vec::new();
    for (channel, item) in asked {
        let what = wanted(guide, item);
        let standing = item.citation.standing;
        match forms.iter_mut().find(|(form, other, _)| (form, *other) == (&what, standing)) {
            Some((_, _, channels)) if channels.contains(channel) => {}
            Some((_, _, channels)) => channels.push(*channel),
            None => forms.push((what, standing, vec![*channel])),
        }
    }
    let count = forms.len();
    html! {
        { for forms.into_iter().enumerate().map(|(index, (what, standing, channels))| {
            let places: Vec<String> = channels.iter().map(|id| place(guide, *id)).collect();
            let everywhere = count == 1 && places.len() == service.lists.len();
            let said = if everywhere { what } else { guide.pair(&places.join(", "), &what) };
            html! { <>{ if index > 0 { "; " } else { "" } }{ said }{ " " }{ citation::short_mark(guide, standing) }</> }
        }) }
    }
}

fn wanted(guide: &Guide, item: &Item) -> String {
    let form = guide.say.form(item.form);
    match item.rule {
        ItemRule::Bring | ItemRule::BringOrLeave => form.to_owned(),
        ItemRule::Ask => guide.fill(ui::CELL_ASK, &[("form", form)]),
        ItemRule::Leave => guide.text(ui::CELL_DO_NOT_BRING),
    }
}

fn place(guide: &Guide, channel: ChannelId) -> String {
    let channel = guide.book.channels.get(channel.index());
    channel.map(|channel| guide.text(channel.heading)).unwrap_or_default()
}

/// What nobody asks the family for, and why.
fn left(guide: &Guide, service: &Service) -> Html {
    let papers = papers(service, |_| true);
    let left: Vec<&Document> = papers
        .iter()
        .filter(|(_, asked)| asked.iter().all(|(_, item)| item.rule == ItemRule::Leave))
        .filter_map(|(id, _)| guide.book.documents.get(id.index()))
        .collect();
    if left.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h4 class="guide__part">{ guide.text(ui::TAKE_DO_NOT_BRING) }</h4>
            <ul class="guide__papers guide__papers--left">
                { for left.into_iter().map(|document| html! {
                    <li>
                        <span class="guide__paper">{ guide.text(document.title) }</span>
                        { for document.not_needed.map(|text| html! { <p class="guide__detail">{ guide.text(text) }</p> }) }
                    </li>
                }) }
            </ul>
        </>
    }
}

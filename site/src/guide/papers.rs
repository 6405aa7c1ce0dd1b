//! The papers of one service: those of a category beside it, then those of everybody, those asked for on a condition
//! and those to leave at home. Each is said once, with the form in which each place wants it.

use content::{format, ui};
use komek::components::citation;
use rules::TextId;
use rules::book::{
    CategoryId, Certainty, ChannelId, Confirm, Document, DocumentId, Item, ItemRule, Service,
};
use yew::prelude::*;

use super::{Guide, when};

/// A line of a list, and the door the list belongs to.
type Listed<'a> = (ChannelId, &'a Item);

/// A paper, and every line that asks for it.
struct Paper<'a> {
    document: DocumentId,
    asked: Vec<Listed<'a>>,
}

/// The papers that show a category.
pub(super) fn of_category(guide: &Guide, service: &Service, category: CategoryId) -> Html {
    let papers = papers(service, |item| of_categories(service, item).contains(&category));
    let rows = rows(guide, service, &papers);
    html! {
        { for (!rows.is_empty()).then(|| html! {
            <ul class="guide__papers">{ for rows.into_iter().map(|row| html! { <li>{ row }</li> }) }</ul>
        }) }
    }
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
            { group(guide, service, ui::REASON_EVERYONE, &everybody) }
            { group(guide, service, ui::TAKE_ONLY_IF, &conditional) }
            { left(guide, service) }
        </>
    }
}

/// The categories of the service for whose sake a paper is on the list.
fn of_categories(service: &Service, item: &Item) -> Vec<CategoryId> {
    let mut named = item.when.as_ref().map(when::categories).unwrap_or_default();
    named.retain(|category| service.ground(*category).is_some());
    named
}

fn every_item(service: &Service) -> impl Iterator<Item = Listed<'_>> {
    service.open_lists().flat_map(|list| list.items.iter().map(|item| (list.channel, item)))
}

/// The lines that fit, by paper, in the order in which papers are shown.
fn papers(service: &Service, fits: impl Fn(&Item) -> bool) -> Vec<Paper<'_>> {
    let mut asked: Vec<Listed<'_>> = every_item(service).filter(|(_, item)| fits(item)).collect();
    asked.sort_by_key(|(_, item)| item.document);
    let alike = asked.chunk_by(|(_, one), (_, other)| one.document == other.document);
    alike
        .filter_map(|asked| {
            Some(Paper { document: asked.first()?.1.document, asked: asked.to_vec() })
        })
        .collect()
}

fn group(guide: &Guide, service: &Service, title: TextId, papers: &[Paper<'_>]) -> Html {
    if papers.is_empty() {
        return html! {};
    }
    let rows = rows(guide, service, papers).into_iter();
    html! {
        <div data-group="">
            <h4 class="guide__part">{ guide.text(title) }</h4>
            <ul class="guide__papers">{ for rows.map(|row| html! { <li data-entry="">{ row }</li> }) }</ul>
        </div>
    }
}

/// Papers that are asked for alike are put together, with how they are asked for said once.
fn rows(guide: &Guide, service: &Service, papers: &[Paper<'_>]) -> Vec<Html> {
    let told: Vec<(Vec<Form>, &Paper<'_>)> =
        papers.iter().map(|paper| (forms(guide, &paper.asked), paper)).collect();
    let alike = told.chunk_by(|(one, _), (other, _)| one == other);
    alike.filter_map(|papers| Some(row(guide, service, &papers.first()?.0, papers))).collect()
}

fn row(
    guide: &Guide,
    service: &Service,
    forms: &[Form],
    papers: &[(Vec<Form>, &Paper<'_>)],
) -> Html {
    let how = told(guide, service, forms);
    match papers {
        [(_, paper)] => self::paper(guide, service, paper, html! { <>{ " — " }{ how }</> }),
        _ => html! {
            <>
                { how }{ ":" }
                <ul class="guide__papers">
                    { for papers.iter().map(|(_, one)| html! { <li>{ paper(guide, service, one, html! {}) }</li> }) }
                </ul>
            </>
        },
    }
}

fn paper(guide: &Guide, service: &Service, paper: &Paper<'_>, how: Html) -> Html {
    let Some(document) = guide.book.document(paper.document) else { return html! {} };
    let wanted = paper.asked.iter().any(|(_, item)| item.rule != ItemRule::Leave);
    html! {
        <>
            <span class="guide__paper">{ guide.text(document.title) }</span>{ how }
            { for document.obtain.as_ref().filter(|_| wanted).map(|obtain| html! {
                <p class="guide__detail">
                    { guide.fill(ui::WHERE_FROM, &[("place", &guide.text(obtain.text))]) }{ " " }
                    { citation::mark(guide, obtain.citation.certainty()) }
                </p>
            }) }
            { condition(guide, service, document, paper) }
            { looked_up(guide, paper) }
        </>
    }
}

/// That the office can see it too, and for whom where not for everybody.
fn looked_up(guide: &Guide, paper: &Paper<'_>) -> Html {
    let looked_up = paper.asked.iter().find_map(|(_, item)| item.looked_up.as_ref());
    let said = looked_up.map(|found| match &found.when {
        Some(when) => guide.pair(&guide.say.condition(when), &guide.text(ui::LOOKED_UP)),
        None => guide.text(ui::LOOKED_UP),
    });
    html! { { for said.map(|said| html! { <p class="guide__detail">{ said }</p> }) } }
}

/// When it is brought, unless its category alone says so, and when it is not.
fn condition(guide: &Guide, service: &Service, document: &Document, paper: &Paper<'_>) -> Html {
    let mut conditions = paper.asked.iter().filter_map(|(_, item)| item.when.as_ref());
    let conditional = conditions.any(|when| !when::is_category_alone(when));
    let spared = every_item(service).filter(|(_, item)| {
        let may_stay = matches!(item.rule, ItemRule::Leave | ItemRule::BringOrLeave);
        let on_condition = item.when.is_some() && of_categories(service, item).is_empty();
        item.document == paper.document && may_stay && on_condition
    });
    let spared = spared.map(|(_, item)| item.citation.certainty()).max();
    let not_needed = document.not_needed.zip(spared);
    html! {
        <>
            { for document.only_if.filter(|_| conditional).map(|text| html! {
                <p class="guide__detail">{ guide.fill(ui::ONLY_IF_LINE, &[("condition", &guide.text(text))]) }</p>
            }) }
            { for not_needed.map(|(text, certainty)| html! {
                <p class="guide__detail">
                    <strong>{ guide.text(ui::GUIDE_LEAVE_WHEN) }</strong>{ " " }{ guide.text(text) }{ sure(guide, certainty) }
                </p>
            }) }
        </>
    }
}

/// How a paper is asked for, on whose word, and at which places.
#[derive(PartialEq)]
struct Form {
    what: String,
    certainty: Certainty,
    places: Vec<ChannelId>,
}

/// The form each place asks for; places that ask alike are named together.
fn forms(guide: &Guide, asked: &[Listed<'_>]) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    for (channel, item) in asked {
        let (what, certainty) = (wanted(guide, item), item.citation.certainty());
        match forms.iter_mut().find(|form| (&form.what, form.certainty) == (&what, certainty)) {
            Some(form) if form.places.contains(channel) => {}
            Some(form) => form.places.push(*channel),
            None => forms.push(Form { what, certainty, places: vec![*channel] }),
        }
    }
    forms
}

/// No place is named where all of them ask alike.
fn told(guide: &Guide, service: &Service, forms: &[Form]) -> Html {
    html! {
        { for forms.iter().enumerate().map(|(index, form)| {
            let everywhere = forms.len() == 1 && form.places.len() == service.open_lists().count();
            let places = format::listed(form.places.iter().map(|id| place(guide, *id)), ", ");
            let said = if everywhere { form.what.clone() } else { guide.pair(&places, &form.what) };
            html! { <>{ if index > 0 { "; " } else { "" } }{ said }{ sure(guide, form.certainty) }</> }
        }) }
    }
}

/// The mark with the space before it, so that none stands before the next comma.
pub(super) fn sure(guide: &Guide, certainty: Certainty) -> Html {
    let marked = certainty.standing.needs_confirming() && certainty.confirm != Confirm::Said;
    html! { { for marked.then(|| html! { <>{ " " }{ citation::short_mark(guide, certainty) }</> }) } }
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
    let channel = guide.book.channel(channel);
    channel.map(|channel| guide.text(channel.heading)).unwrap_or_default()
}

/// What nobody asks the family for, and why.
fn left(guide: &Guide, service: &Service) -> Html {
    let papers = papers(service, |_| true);
    let left = papers.iter().filter_map(|paper| {
        let nobody_asks = paper.asked.iter().all(|(_, item)| item.rule == ItemRule::Leave);
        let document = guide.book.document(paper.document).filter(|_| nobody_asks)?;
        Some((document, paper.asked.iter().map(|(_, item)| item.citation.certainty()).max()?))
    });
    let mut left = left.peekable();
    if left.peek().is_none() {
        return html! {};
    }
    html! {
        <div data-group="">
            <h4 class="guide__part">{ guide.text(ui::TAKE_DO_NOT_BRING) }</h4>
            <ul class="guide__papers guide__papers--left">
                { for left.map(|(document, certainty)| html! {
                    <li data-entry="">
                        <span class="guide__paper">{ guide.text(document.title) }</span>{ sure(guide, certainty) }
                        { for document.not_needed.map(|text| html! { <p class="guide__detail">{ guide.text(text) }</p> }) }
                    </li>
                }) }
            </ul>
        </div>
    }
}

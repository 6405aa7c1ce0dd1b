//! One paper: its form, whose it is, which help it is for, where to get it, why and by which source.

use content::ui;
use rules::assessment::{Asked, Line, Take};
use rules::bag::{self, Bag, Row};
use rules::book::{Certainty, Citation, Document, Scope, ServiceId, Statement};
use yew::prelude::*;

use crate::components::{citation, picture};
use crate::model::Msg;
use crate::page::LatePage;
use crate::platform;

/// A line to tick: the paper with its form; why it is here, where to get it and by which source, on a tap. `part` tells the
/// parts of the bag apart that have the same paper.
pub(super) fn view(page: &LatePage<'_>, bags: &[Bag], part: &str, row: &Row<'_>) -> Html {
    let Some(document) = page.book.document(row.document) else { return html! {} };
    let remarks = remarks(document, row);
    let cells = cells(page, bags, row);
    let wanted = row.take() != Take::DoNotBring;
    let line = title(page, document, row, &cells);
    let id = ["tick-", part, "-", &document.name].concat();
    html! {
        <li class="paper">
            { if wanted { tick(page, id, document, line) } else { line } }
            { how_many(page, bags, document, row) }
            { for (bags.len() == 1).then(|| places(page, &cells)) }
            { condition(page, document, row) }
            <details class="paper__more">
                <summary><span class="visually-hidden">{ page.text(ui::WHY_AND_SOURCE) }{ ": " }{ page.text(document.title) }</span></summary>
                { page.behind(|| html! {
                    <>
                        { for (bags.len() > 1).then(|| places(page, &cells)) }
                        { for services(page, document, row).filter(|_| !document.per_service).map(|line| html! { <p>{ line }</p> }) }
                        { looked_up(page, row) }
                        { for document.obtain.as_ref().filter(|_| wanted).map(|obtain| obtained(page, obtain)) }
                        { for remarks.iter().map(|remark| remarked(page, remark)) }
                        { source(page, document, row, &remarks) }
                    </>
                }) }
            </details>
        </li>
    }
}

fn tick(page: &LatePage<'_>, id: String, document: &Document, line: Html) -> Html {
    let ticks = page.model.ticks.toggled(page.answers(), &id);
    // A kiosk may end without having wiped what it keeps.
    let kept = page.kiosk().is_none();
    let onchange = page.dispatch.reform(move |_: Event| {
        if kept {
            platform::keep_ticks(ticks.state());
        }
        Msg::Ticked(ticks.clone())
    });
    html! {
        <label class="paper__tick" for={id.clone()}>
            <input type="checkbox" checked={page.model.ticks.has(page.answers(), &id)} {onchange} id={id.clone()} name={id} />
            { picture::view(document.picture) }
            { line }
        </label>
    }
}

/// The same on paper: a box, the form, the condition, where to get it, and what to mind about what is brought.
pub(super) fn printed(page: &LatePage<'_>, bags: &[Bag], row: &Row<'_>) -> Html {
    let Some(document) = page.book.document(row.document) else { return html! {} };
    let cells = cells(page, bags, row);
    let wanted = row.take() != Take::DoNotBring;
    let ready = row.is_ready();
    html! {
        <li class="paper">
            { title(page, document, row, &cells) }
            { how_many(page, bags, document, row) }
            { if ready || bags.len() == 1 { html! { <div class="paper__inline">{ places(page, &cells) }</div> } } else { forms(page, row) } }
            { condition(page, document, row) }
            { for document.obtain.as_ref().filter(|_| wanted).map(|obtain| obtained(page, obtain)) }
            { for remarks(document, row).into_iter().filter(|_| ready || !wanted).map(|remark| remarked(page, remark)) }
        </li>
    }
}

fn remarks<'a>(document: &'a Document, row: &Row<'a>) -> Vec<&'a Statement> {
    let left = |take| take == Take::DoNotBring;
    let alike = row.lines().filter(|line| left(line.take) == left(row.take()));
    let mut remarks: Vec<&Statement> = alike.flat_map(|line| line.added(document)).collect();
    remarks.dedup();
    remarks
}

fn remarked(page: &LatePage<'_>, remark: &Statement) -> Html {
    html! { <p class="paper__remark">{ page.fill(remark.text, &[]) }{ " " }{ citation::mark(page, remark.citation.certainty()) }</p> }
}

/// What a place, some services or some children want of the paper.
struct Cell {
    /// Empty where it goes without saying.
    place: String,
    what: String,
    certainty: Certainty,
}

fn cells(page: &LatePage<'_>, bags: &[Bag], row: &Row<'_>) -> Vec<Cell> {
    let cell = |cell: &bag::Cell<'_>| {
        let channel = page.book.channel(cell.bag.channel).filter(|_| bags.len() > 1);
        let heading = channel.map(|channel| page.text(channel.heading).to_owned());
        let services = (row.has_to_name_services(cell)).then(|| page.services(cell.services()));
        let children =
            (row.has_to_name_children(cell)).then(|| page.children(&cell.packed.children));
        let place = [heading, services, children].into_iter().flatten().collect::<Vec<_>>();
        let line = &cell.packed.what;
        Cell { place: place.join(", "), what: wanted(page, line), certainty: line.certainty() }
    };
    row.cells.iter().map(cell).collect()
}

/// The form that every place, service and child wants, where they want the same.
fn form(cells: &[Cell]) -> Option<&Cell> {
    let first = cells.first()?;
    cells
        .iter()
        .all(|cell| (&cell.what, cell.certainty) == (&first.what, first.certainty))
        .then_some(first)
}

/// The paper, with its form where there is one.
fn title(page: &LatePage<'_>, document: &Document, row: &Row<'_>, cells: &[Cell]) -> Html {
    let form = form(cells).filter(|_| row.take() != Take::DoNotBring);
    html! {
        <span class="paper__title">
            { page.text(document.title) }
            { for form.map(|cell| html! {
                <><span class="paper__form">{ " — " }{ &cell.what }</span>{ " " }{ citation::short_mark(page, cell.certainty) }</>
            }) }
        </span>
    }
}

/// Where places, services or children want it in different ways, a line for each; where not all want it, which.
fn places(page: &LatePage<'_>, cells: &[Cell]) -> Html {
    if form(cells).is_some() && cells.iter().all(|cell| cell.place.is_empty()) {
        return html! {};
    }
    let same = form(cells).is_some();
    html! {
        <ul class="paper__cells">
            { for cells.iter().map(|Cell { place, what, certainty }| html! {
                <li>
                    { if same { place.clone() } else if place.is_empty() { what.clone() } else { page.fill(ui::CELL, &[("where", place), ("what", what)]) } }
                    { if same { html! {} } else { citation::marked(page, *certainty) } }
                </li>
            }) }
        </ul>
    }
}

/// The forms that one place or another wants of a paper that may not be needed at all.
fn forms(page: &LatePage<'_>, row: &Row<'_>) -> Html {
    let mut forms: Vec<String> = Vec::new();
    for line in row.lines().filter(|line| line.take != Take::DoNotBring) {
        // Its condition is a line of its own; what is only to be asked about has none.
        let form = if line.is_conditional() {
            page.say.form(line.form).to_owned()
        } else {
            wanted(page, line)
        };
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    html! { { for (forms.len() > 1).then(|| html! { <p class="paper__cells">{ forms.join("; ") }</p> }) } }
}

/// The services that ask for the paper, and whether each wants its own.
fn services(page: &LatePage<'_>, document: &Document, row: &Row<'_>) -> Option<String> {
    let asked = row.services();
    let which = if document.per_service { ui::SEPARATE_FOR_EACH } else { ui::FOR_WHICH_HELP };
    (asked.len() > 1 && (row.is_for_all_services() || document.per_service))
        .then(|| page.fill(which, &[("services", &page.services(asked.into_iter()))]))
}

/// For whose sake a paper of the family is needed, where that is not everybody's.
fn for_whom(
    page: &LatePage<'_>,
    bags: &[Bag],
    document: &Document,
    row: &Row<'_>,
) -> Option<String> {
    let of_family = document.scope == Scope::Family && page.has_several_children();
    (of_family && !row.is_for_all_children(bags))
        .then(|| page.fill(ui::FOR_WHOM, &[("children", &page.children(&row.children()))]))
}

/// The services that a paper is left for, where others may want it: one door's line says so itself.
fn left_for(page: &LatePage<'_>, bags: &[Bag], row: &Row<'_>) -> Option<String> {
    let left = row.left_by();
    let others = || bags.iter().flat_map(|bag| &bag.services).any(|other| !left.contains(other));
    (row.take() == Take::DoNotBring && bags.len() > 1 && others())
        .then(|| page.fill(ui::FOR_WHICH_HELP, &[("services", &page.services(left.into_iter()))]))
}

/// How many to have, and for whom: what a family would otherwise get wrong.
fn how_many(page: &LatePage<'_>, bags: &[Bag], document: &Document, row: &Row<'_>) -> Html {
    let separate = services(page, document, row).filter(|_| document.per_service);
    let lines = separate.into_iter().chain(for_whom(page, bags, document, row));
    let lines = lines.chain(left_for(page, bags, row));
    html! { { for lines.map(|line| html! { <p class="paper__shared">{ line }</p> }) } }
}

fn wanted(page: &LatePage<'_>, line: &Line) -> String {
    let form = page.say.form(line.form);
    let ask = line.asked.iter().any(|asked| asked.ask);
    match line.take {
        Take::Bring | Take::Upload => form.to_owned(),
        Take::DoNotBring => page.text(ui::CELL_DO_NOT_BRING).to_owned(),
        Take::OnlyIf if ask => page.fill(ui::CELL_ASK, &[("form", form)]),
        Take::OnlyIf => page.fill(ui::CELL_ONLY_IF, &[("form", form)]),
    }
}

fn condition(page: &LatePage<'_>, document: &Document, row: &Row<'_>) -> Html {
    let line = row.deciding().and_then(|line| page.say.paper_condition(document, line));
    html! { { for line.map(|line| html! { <p class="paper__condition">{ line }</p> }) } }
}

/// That the office can see it too, once for a paper; whose service that is where not all of those that ask.
fn looked_up(page: &LatePage<'_>, row: &Row<'_>) -> Html {
    let asked: Vec<&Asked> = row.asked().collect();
    let by: Vec<ServiceId> =
        asked.iter().filter(|one| one.looked_up.is_some()).map(|one| one.service).collect();
    if by.is_empty() {
        return html! {};
    }
    let text = page.text(ui::LOOKED_UP);
    let everyone = asked.iter().all(|one| by.contains(&one.service));
    let said = if everyone {
        text.to_owned()
    } else {
        let services = page.services(by.into_iter());
        page.fill(ui::LOOKED_UP_FOR, &[("services", &services), ("text", text)])
    };
    html! { <p class="paper__remark">{ said }</p> }
}

fn obtained(page: &LatePage<'_>, obtain: &Statement) -> Html {
    html! {
        <p class="paper__where">
            { page.fill(ui::WHERE_FROM, &[("place", &page.fill(obtain.text, &[]))]) }{ " " }
            { citation::mark(page, obtain.citation.certainty()) }
        </p>
    }
}

/// Why the paper is here, and every source behind it.
fn source(page: &LatePage<'_>, document: &Document, row: &Row<'_>, remarks: &[&Statement]) -> Html {
    let asked = || row.lines().flat_map(|line| &line.asked);
    let mut reasons: Vec<String> = Vec::new();
    for reason in asked().flat_map(|asked| because(page, asked)) {
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    let statements =
        document.obtain.iter().chain(remarks.iter().copied()).map(|statement| &statement.citation);
    html! {
        <>
            <ul class="plain-list">{ for reasons.into_iter().map(|reason| html! { <li>{ reason }</li> }) }</ul>
            { citation::list(page, asked().flat_map(cited).chain(statements)) }
        </>
    }
}

fn cited(asked: &Asked) -> impl Iterator<Item = &Citation> {
    std::iter::once(&asked.citation).chain(&asked.looked_up)
}

fn because(page: &LatePage<'_>, asked: &Asked) -> Vec<String> {
    if asked.reasons.is_empty() {
        return vec![page.text(ui::REASON_EVERYONE).to_owned()];
    }
    asked.reasons.iter().map(|found| page.say.reason(found)).collect()
}

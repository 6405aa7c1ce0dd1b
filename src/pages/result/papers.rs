//! One list of papers for everything asked about: each paper once, with what each place wants of it.

use content::ui;
use rules::TextId;
use rules::assessment::{Asked, Checklist, ChildAssessment, Line, Take};
use rules::book::{Document, DocumentId, Form, Standing, Statement};
use yew::prelude::*;

use super::super::Page;
use super::shorts;
use crate::components::{citation, picture};

/// A paper, and every line of every checklist that names it.
struct Row<'a> {
    document: DocumentId,
    cells: Vec<(&'a Checklist, &'a Line)>,
}

impl Row<'_> {
    /// The group of the whole paper: to have at hand wherever some place wants it.
    fn take(&self) -> Take {
        self.cells.iter().map(|(_, line)| line.take).min().unwrap_or(Take::DoNotBring)
    }
}

pub(super) fn view(page: &Page<'_>, child: &ChildAssessment) -> Html {
    let rows = rows(child);
    if rows.is_empty() {
        return html! {};
    }
    let groups = [
        (
            rows.iter()
                .filter(|row| matches!(row.take(), Take::Bring | Take::Upload))
                .collect::<Vec<_>>(),
            "bring",
            ready_title(&rows),
        ),
        (
            rows.iter().filter(|row| row.take() == Take::OnlyIf).collect(),
            "only-if",
            ui::TAKE_ONLY_IF,
        ),
        (
            rows.iter().filter(|row| row.take() == Take::DoNotBring).collect(),
            "do-not-bring",
            leave_title(page, child),
        ),
    ];
    html! {
        <section class="papers" aria-labelledby="papers-title">
            <h2 class="subheading" id="papers-title">{ page.text(ui::PAPERS_TITLE) }</h2>
            { for groups.into_iter().filter(|(rows, ..)| !rows.is_empty()).map(|(rows, name, title)| html! {
                <div class={classes!("group", ["group--", name].concat())}>
                    <h3 class="group__title">{ page.text(title) }</h3>
                    <ul class="papers__list">{ for rows.into_iter().map(|row| paper(page, child, row)) }</ul>
                </div>
            }) }
        </section>
    }
}

fn rows(child: &ChildAssessment) -> Vec<Row<'_>> {
    let mut rows: Vec<Row<'_>> = Vec::new();
    for list in &child.checklists {
        for line in &list.lines {
            match rows.iter_mut().find(|row| row.document == line.document) {
                Some(row) => row.cells.push((list, line)),
                None => rows.push(Row { document: line.document, cells: vec![(list, line)] }),
            }
        }
    }
    rows.sort_by_key(|row| row.document);
    rows
}

fn ready_title(rows: &[Row<'_>]) -> TextId {
    let takes = |take| rows.iter().flat_map(|row| &row.cells).any(|(_, line)| line.take == take);
    match (takes(Take::Bring), takes(Take::Upload)) {
        (true, true) => ui::TAKE_PREPARE,
        (false, true) => ui::TAKE_UPLOAD,
        _ => ui::TAKE_BRING,
    }
}

/// Nothing is brought where every place is reached through an upload.
fn leave_title(page: &Page<'_>, child: &ChildAssessment) -> TextId {
    let uploads = |list: &Checklist| {
        page.book.channels.get(list.channel.index()).is_some_and(|channel| channel.upload)
    };
    if child.checklists.iter().all(uploads) {
        ui::TAKE_DO_NOT_UPLOAD
    } else {
        ui::TAKE_DO_NOT_BRING
    }
}

fn paper(page: &Page<'_>, child: &ChildAssessment, row: &Row<'_>) -> Html {
    let Some(document) = page.book.documents.get(row.document.index()) else { return html! {} };
    let wanted = row.take() != Take::DoNotBring;
    let mut remarks: Vec<&Statement> = row
        .cells
        .iter()
        .flat_map(|(_, line)| &line.remarks)
        .filter_map(|index| document.adds(Take::Bring).get(*index))
        .collect();
    remarks.dedup();
    html! {
        <li class="paper">
            { picture::view(document.picture) }
            <div class="paper__text">
                { title(page, child, document, row) }
                { condition(page, document, row) }
                { for document.obtain.as_ref().filter(|_| wanted).map(|obtain| obtained(page, obtain)) }
                { for remarks.iter().map(|remark| html! {
                    <p class="paper__remark">{ page.text(remark.text) }{ " " }{ citation::mark(page, remark.citation.standing) }</p>
                }) }
                { source(page, document, row, &remarks) }
            </div>
        </li>
    }
}

/// The paper with its form; where places or services want it in different ways, a line for each.
fn title(page: &Page<'_>, child: &ChildAssessment, document: &Document, row: &Row<'_>) -> Html {
    let channels = child.checklists.len() > 1;
    let cells: Vec<(String, String, Standing)> = row
        .cells
        .iter()
        .map(|(list, line)| {
            let services = (line.asked.len() < list.services.len())
                .then(|| shorts(page, line.asked.iter().map(|asked| asked.service)));
            let heading = page
                .book
                .channels
                .get(list.channel.index())
                .filter(|_| channels)
                .map(|channel| page.text(channel.heading).to_owned());
            let place = [heading, services].into_iter().flatten().collect::<Vec<_>>().join(", ");
            (place, wanted(page, line), standing(line))
        })
        .collect();
    if let [(place, what, standing)] = cells.as_slice()
        && place.is_empty()
    {
        return html! {
            <p class="paper__title">
                { page.text(document.title) }
                { for (row.take() != Take::DoNotBring).then(|| html! { <span class="paper__form">{ " — " }{ what }</span> }) }
                { " " }{ citation::mark(page, *standing) }
            </p>
        };
    }
    html! {
        <>
            <p class="paper__title">{ page.text(document.title) }</p>
            <ul class="paper__cells">
                { for cells.into_iter().map(|(place, what, standing)| html! {
                    <li>
                        { if place.is_empty() { what } else { page.fill(ui::CELL, &[("where", &place), ("what", &what)]) } }{ " " }
                        { citation::short_mark(page, standing) }
                    </li>
                }) }
            </ul>
        </>
    }
}

/// As sure as the least sure service that asks for it this way.
fn standing(line: &Line) -> Standing {
    line.asked.iter().map(|asked| asked.citation.standing).max().unwrap_or(Standing::Practice)
}

fn wanted(page: &Page<'_>, line: &Line) -> String {
    let form = page.text(form(line.form));
    let ask = line.asked.iter().any(|asked| asked.ask);
    match line.take {
        Take::Bring | Take::Upload => form.to_owned(),
        Take::DoNotBring => page.text(ui::CELL_DO_NOT_BRING).to_owned(),
        Take::OnlyIf if ask => page.fill(ui::CELL_ASK, &[("form", form)]),
        Take::OnlyIf => page.fill(ui::CELL_ONLY_IF, &[("form", form)]),
    }
}

fn condition(page: &Page<'_>, document: &Document, row: &Row<'_>) -> Html {
    let asked = row.cells.iter().any(|(_, line)| line.asked.iter().any(|asked| asked.ask));
    let unknown = row
        .cells
        .iter()
        .any(|(_, line)| line.take == Take::OnlyIf && line.asked.iter().any(|asked| !asked.ask));
    let lines = [
        document
            .only_if
            .filter(|_| unknown)
            .map(|text| page.fill(ui::ONLY_IF_LINE, &[("condition", page.text(text))])),
        (asked && row.cells.len() == 1).then(|| page.text(ui::ASK_CONDITION).to_owned()),
        document
            .not_needed
            .filter(|_| row.take() == Take::DoNotBring)
            .map(|text| page.text(text).to_owned()),
    ];
    html! { <>{ for lines.into_iter().flatten().map(|line| html! { <p class="paper__condition">{ line }</p> }) }</> }
}

fn obtained(page: &Page<'_>, obtain: &Statement) -> Html {
    html! {
        <p class="paper__where">
            { page.fill(ui::WHERE_FROM, &[("place", page.text(obtain.text))]) }{ " " }
            { citation::mark(page, obtain.citation.standing) }
        </p>
    }
}

/// Why the paper is here, and every source behind it.
fn source(page: &Page<'_>, document: &Document, row: &Row<'_>, remarks: &[&Statement]) -> Html {
    let asked = || row.cells.iter().flat_map(|(_, line)| &line.asked);
    let mut reasons: Vec<String> = Vec::new();
    for reason in asked().flat_map(|asked| because(page, asked)) {
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    let statements =
        document.obtain.iter().chain(remarks.iter().copied()).map(|statement| &statement.citation);
    html! {
        <details class="details details--line">
            <summary class="details__summary">{ page.text(ui::WHY_AND_SOURCE) }<span class="visually-hidden">{ [": ", page.text(document.title)].concat() }</span></summary>
            <ul class="plain-list">{ for reasons.into_iter().map(|reason| html! { <li>{ reason }</li> }) }</ul>
            { citation::list(page, asked().map(|asked| &asked.citation).chain(statements)) }
        </details>
    }
}

fn because(page: &Page<'_>, asked: &Asked) -> Vec<String> {
    if asked.reasons.is_empty() {
        return vec![page.text(ui::REASON_EVERYONE).to_owned()];
    }
    asked.reasons.iter().map(|found| page.say.reason(found)).collect()
}

fn form(form: Form) -> TextId {
    match form {
        Form::Written => ui::FORM_WRITTEN,
        Form::Electronic => ui::FORM_ELECTRONIC,
        Form::Original => ui::FORM_ORIGINAL,
        Form::OriginalOrDigital => ui::FORM_ORIGINAL_OR_DIGITAL,
        Form::Copy => ui::FORM_COPY,
        Form::OriginalAndCopy => ui::FORM_ORIGINAL_AND_COPY,
        Form::ElectronicCopy => ui::FORM_ELECTRONIC_COPY,
        Form::ElectronicOrCopy => ui::FORM_ELECTRONIC_OR_COPY,
        Form::Unstated => ui::FORM_UNSTATED,
    }
}

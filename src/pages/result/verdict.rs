//! One service: its verdict in words, why, what could be done, and the source.

use content::ui;
use rules::assessment::{ServiceAssessment, Verdict};
use rules::book::{Category, CategoryId, Service, Statement};
use rules::{Reason, TextId, Truth};
use yew::prelude::*;

use super::super::Page;
use crate::components::{citation, reason};

pub(super) fn view(page: &Page<'_>, assessed: &ServiceAssessment) -> Html {
    let Some(service) = page.book.services.get(assessed.service.index()) else { return html! {} };
    let name = assessed.verdict.name();
    html! {
        <section class={classes!("verdict", ["verdict--", name].concat())} aria-labelledby={title_id(service)}>
            <h3 class="verdict__service" id={title_id(service)}>{ page.text(service.title) }</h3>
            <p class="verdict__words">{ mark(assessed.verdict) }<span>{ page.text(words(assessed.verdict)) }</span></p>
            { why(page, assessed) }
            { possible(page, assessed) }
            { advice(page, assessed) }
            { notes(page, service, assessed) }
            { source(page, service, assessed) }
        </section>
    }
}

fn title_id(service: &Service) -> String {
    ["verdict-", &service.name].concat()
}

fn words(verdict: Verdict) -> TextId {
    match verdict {
        Verdict::Likely => ui::VERDICT_LIKELY,
        Verdict::Board => ui::VERDICT_BOARD,
        Verdict::Need => ui::VERDICT_NEED,
        Verdict::None => ui::VERDICT_NONE,
    }
}

/// A mark of its own shape for each verdict: colour never carries the meaning alone.
fn mark(verdict: Verdict) -> Html {
    let strokes = match verdict {
        Verdict::Likely => "M6 12.500L10.500 17L18 8",
        Verdict::Board => "M7 9H17M7 13H17M12 5V9M9 13V18M15 13V18",
        Verdict::Need => "M9 9.500C9 5.500 15.500 5.500 15.500 9.500C15.500 12 12 12 12 14.500M12 17.500V18",
        Verdict::None => "M7 12H17",
    };
    html! {
        <svg class="verdict__mark" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" focusable="false">
            <circle cx="12" cy="12" r="11" />
            <path d={strokes} />
        </svg>
    }
}

fn category<'a>(page: &Page<'a>, id: CategoryId) -> Option<&'a Category> {
    page.book.categories.get(id.index())
}

/// The ground with the answers behind it; where there is none, the one fact that fails.
fn why(page: &Page<'_>, assessed: &ServiceAssessment) -> Html {
    let ground = assessed.category.and_then(|id| category(page, id));
    let reasons: Vec<&Reason> = match assessed.category {
        Some(id) => assessed.findings.iter().filter(|finding| finding.category == id).flat_map(|finding| &finding.reasons).collect(),
        None => assessed.failing.iter().collect(),
    };
    html! {
        <ul class="why">
            { for ground.map(|ground| html! {
                <li>
                    { for ground.number.map(|number| html! { <strong>{ page.fill(ui::RESULT_CATEGORY_NUMBER, &[("number", &number.to_string())]) }{ ". " }</strong> }) }
                    { page.text(ground.short) }{ " " }
                    { citation::mark(page, ground.citation.standing) }
                </li>
            }) }
            { for reasons.into_iter().map(|found| html! { <li class="why__reason">{ reason::line(page, found) }</li> }) }
            { for assessed.instead.iter().filter_map(|id| category(page, *id)).map(|other| html! {
                <li>{ page.text(ui::RESULT_INSTEAD) }{ ": " }{ page.text(other.short) }</li>
            }) }
        </ul>
    }
}

/// What to find out: each answer that is not known and could make a ground.
fn possible(page: &Page<'_>, assessed: &ServiceAssessment) -> Html {
    let open: Vec<&Category> = assessed
        .findings
        .iter()
        .filter(|finding| finding.truth == Truth::Unknown && assessed.verdict != Verdict::Likely)
        .filter_map(|finding| category(page, finding.category))
        .collect();
    if open.is_empty() {
        return html! {};
    }
    let title = if assessed.verdict == Verdict::Board { ui::RESULT_COULD_BE_LIKELY } else { ui::RESULT_FIND_OUT };
    let questions = assessed.missing.iter().filter_map(|id| page.book.questions.get(id.index()));
    html! {
        <>
            <h4 class="verdict__part">{ page.text(title) }</h4>
            <ul class="plain-list">
                { for questions.map(|question| html! { <li>{ page.fill(question.title, &[]) }</li> }) }
                { for assessed.outside_edition.then(|| html! { <li>{ page.text(ui::RESULT_OUTSIDE_MONEY) }</li> }) }
            </ul>
        </>
    }
}

fn advice(page: &Page<'_>, assessed: &ServiceAssessment) -> Html {
    if assessed.verdict != Verdict::None {
        return html! {};
    }
    let advice = assessed.findings.iter().filter_map(|finding| category(page, finding.category)?.advice);
    html! {
        <>
            <h4 class="verdict__part">{ page.text(ui::RESULT_WHAT_TO_DO) }</h4>
            <ul class="plain-list">{ for advice.map(|advice| html! { <li>{ page.text(advice) }</li> }) }</ul>
        </>
    }
}

fn notes(page: &Page<'_>, service: &Service, assessed: &ServiceAssessment) -> Html {
    let notes: Vec<&Statement> = assessed.notes.iter().filter_map(|index| service.notes.get(*index)).collect();
    if notes.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h4 class="verdict__part">{ page.text(ui::RESULT_GOOD_TO_KNOW) }</h4>
            <ul class="plain-list">{ for notes.into_iter().map(|note| said(page, note)) }</ul>
        </>
    }
}

fn said(page: &Page<'_>, statement: &Statement) -> Html {
    html! { <li>{ page.text(statement.text) }{ " " }{ citation::mark(page, statement.citation.standing) }</li> }
}

/// The official words, and every source behind this verdict.
fn source(page: &Page<'_>, service: &Service, assessed: &ServiceAssessment) -> Html {
    let categories: Vec<&Category> = match assessed.category {
        Some(id) => category(page, id).into_iter().collect(),
        None => assessed.findings.iter().filter_map(|finding| category(page, finding.category)).collect(),
    };
    let notes = assessed.notes.iter().filter_map(|index| service.notes.get(*index));
    let limits = assessed.findings.iter().flat_map(|finding| &finding.reasons).filter_map(|reason| match reason {
        Reason::Compared { parameter, .. } => page.book.parameters.get(parameter.index())?.on(page.model.today),
        _ => None,
    });
    let citations = categories
        .iter()
        .map(|category| &category.citation)
        .chain([&service.citation])
        .chain(service.basis.iter().map(|statement| &statement.citation))
        .chain(limits.map(|value| &value.citation))
        .chain(notes.map(|note| &note.citation));
    html! {
        <details class="details">
            <summary class="details__summary">{ page.text(ui::SOURCE) }</summary>
            <p>{ page.text(ui::RESULT_OFFICIAL) }{ ": " }{ page.text(service.official) }</p>
            { for categories.iter().map(|category| html! {
                <p>
                    { category.number.map_or_else(|| page.text(ui::RESULT_CATEGORY).to_owned(), |number| page.fill(ui::RESULT_CATEGORY_NUMBER, &[("number", &number.to_string())])) }
                    { ": " }{ page.text(category.title) }
                </p>
            }) }
            { for service.basis.iter().map(|basis| html! { <p>{ page.text(ui::RESULT_BASIS) }{ ": " }{ page.text(basis.text) }{ " " }{ citation::mark(page, basis.citation.standing) }</p> }) }
            { citation::list(page, citations) }
        </details>
    }
}

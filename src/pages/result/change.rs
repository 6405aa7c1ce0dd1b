//! What would change a verdict, and the next thing to do about it.

use content::{sentence, ui};
use rules::assessment::{ServiceAssessment, Verdict};
use rules::book::{Document, ServiceId, Statement};
use rules::change::{Need, SharedChange, worth_knowing};
use yew::prelude::*;

use crate::components::citation;
use crate::page::LatePage;

/// For services that were judged alike. The fewest answers come first.
pub(super) fn view(page: &LatePage<'_>, child: usize, alike: &[&ServiceAssessment]) -> Html {
    let today = page.model.now.date();
    let found = worth_knowing(page.book, page.counted, today, child, alike);
    if found.is_empty() {
        return html! {};
    }
    let board = alike.first().is_some_and(|first| first.verdict == Verdict::Board);
    let title = if board { ui::RESULT_COULD_BE_LIKELY } else { ui::CHANGE_TITLE };
    let least = if found.len() > 1 { ui::CHANGE_LEAST } else { ui::CHANGE_ONLY };
    html! {
        <>
            <h4 class="verdict__part">{ page.text(title) }</h4>
            <p class="changes__least">{ page.text(least) }</p>
            <ul class="changes">{ for found.iter().map(|found| entry(page, alike, found)) }</ul>
        </>
    }
}

fn entry(page: &LatePage<'_>, alike: &[&ServiceAssessment], found: &SharedChange<'_>) -> Html {
    let SharedChange { change, of } = found;
    let and = [" ", page.text(ui::CHANGE_AND), " "].concat();
    let needs: Vec<String> = change.needs.iter().map(|found| need(page, found)).collect();
    let then = page.text(sentence::verdict(change.verdict));
    let then = page.fill(ui::CHANGE_THEN, &[("verdict", then)]);
    let then = if of.len() < alike.len() {
        [&then, ". ", &for_help(page, found.services())].concat()
    } else {
        then
    };
    let several = change.needs.iter().any(Need::is_one_of);
    // What is not known yet is to be found out first; how is said above.
    let known = !found.is_open();
    html! {
        <li class="change">
            <p class={classes!("change__needs", several.then_some("change__needs--several"))}>{ needs.join(&and) }</p>
            <p class="change__then">{ then }</p>
            { for change.advice(page.book).filter(|_| known).map(|advice| html! {
                <p>{ page.text(advice.text) }{ " " }{ citation::mark(page, advice.citation.certainty()) }</p>
            }) }
            { for known.then(|| papers_of(page, found)) }
        </li>
    }
}

/// The papers of the category, with where to get each; those of which nobody says it together.
fn papers_of(page: &LatePage<'_>, found: &SharedChange<'_>) -> Html {
    let papers = found.papers(page.book).into_iter();
    let papers = papers.filter_map(|(id, services)| Some((page.book.document(id)?, services)));
    let (told, untold): (Vec<_>, Vec<_>) =
        papers.partition(|(document, _)| document.obtain.is_some());
    let alike = untold.chunk_by(|(_, one), (_, other)| one == other);
    let line = |documents: &[&Document], services: &[ServiceId]| {
        let titles: Vec<&str> =
            documents.iter().map(|document| page.text(document.title)).collect();
        let only = services.len() < found.of.len();
        html! {
            <p class="change__paper">
                { page.text(ui::CHANGE_PAPER) }{ ": " }{ titles.join("; ") }{ ". " }
                { for only.then(|| [&for_help(page, services.iter().copied()), ". "].concat()) }
                { for documents.iter().filter_map(|document| document.obtain.as_ref()).map(|obtain| obtained(page, obtain)) }
            </p>
        }
    };
    html! {
        <>
            { for told.iter().map(|(document, services)| line(&[document], services)) }
            { for alike.filter_map(|papers| {
                let documents: Vec<&Document> = papers.iter().map(|(document, _)| *document).collect();
                Some(line(&documents, &papers.first()?.1))
            }) }
        </>
    }
}

fn obtained(page: &LatePage<'_>, obtain: &Statement) -> Html {
    html! {
        <>
            { page.fill(ui::WHERE_FROM, &[("place", page.text(obtain.text))]) }{ " " }
            { citation::mark(page, obtain.citation.certainty()) }
        </>
    }
}

fn for_help(page: &LatePage<'_>, services: impl Iterator<Item = ServiceId>) -> String {
    page.fill(ui::FOR_WHICH_HELP, &[("services", &page.services(services))])
}

/// An answer that would have to be another one, in words.
fn need(page: &LatePage<'_>, need: &Need) -> String {
    let now = page.model.answer(need.question(), None).and_then(rules::Value::number);
    page.say.need(need, now)
}

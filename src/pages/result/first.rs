//! What to find out first, for a family that does not know everything: one question, and where its answer is to be had.

use content::ui;
use rules::find_out::{FindOut, find_out};
use yew::prelude::*;

use crate::components::citation;
use crate::model::Msg;
use crate::model::route::Route;
use crate::page::LatePage;

pub(super) fn view(page: &LatePage<'_>) -> Html {
    html! { <div class="first-place">{ for found(page).iter().map(|found| one(page, found)) }</div> }
}

/// The same on paper, in one line.
pub(super) fn printed(page: &LatePage<'_>) -> Html {
    let Some(found) = found(page) else { return html! {} };
    let question = page.book.question(found.question);
    html! {
        { for question.map(|question| html! {
            <p class="sheet__first">{ page.text(ui::FIRST_TITLE) }{ ": " }{ whose(page, &found) }<strong>{ page.fill(question.title, &[]) }</strong></p>
        }) }
    }
}

fn found(page: &LatePage<'_>) -> Option<FindOut> {
    find_out(page.book, page.counted, page.model.now.date(), page.assessed)
}

/// The child asked about, where there are several.
fn whose(page: &LatePage<'_>, found: &FindOut) -> Option<String> {
    let child = found.child.filter(|_| page.has_several_children());
    child.map(|child| [&page.child(child), ": "].concat())
}

fn one(page: &LatePage<'_>, found: &FindOut) -> Html {
    let Some(question) = page.book.question(found.question) else { return html! {} };
    let route = Route::Question { question: found.question, child: found.child };
    let papers = found.papers.iter().filter_map(|paper| page.book.document(*paper));
    let told = papers.filter_map(|paper| Some((paper, paper.obtain.as_ref()?)));
    let told: Vec<_> = told.take(1).collect();
    html! {
        <section class="first" aria-labelledby="first-title">
            <h2 class="first__title" id="first-title">{ page.text(ui::FIRST_TITLE) }</h2>
            <p class="first__question">
                { whose(page, found) }
                <a href={page.link(route)} onclick={page.on::<MouseEvent>(Msg::WentTo(route))}>{ page.fill(question.title, &[]) }</a>
            </p>
            { for told.iter().map(|(paper, obtain)| html! {
                <p class="first__paper">
                    { page.fill(ui::FIRST_PAPER, &[("paper", page.text(paper.title)), ("place", &page.fill(obtain.text, &[]))]) }{ " " }
                    { citation::short_mark(page, obtain.citation.certainty()) }
                </p>
            }) }
            { for told.is_empty().then(|| html! { <p class="first__paper">{ page.text(ui::RESULT_ASK_PEDAGOGUE) }</p> }) }
        </section>
    }
}

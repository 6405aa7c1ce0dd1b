//! What to find out first, for a family that does not know everything: one question, and where its answer is to be had.

use content::ui;
use rules::find_out::{FindOut, find_out};
use yew::prelude::*;

use crate::components::citation;
use crate::model::Msg;
use crate::model::route::Route;
use crate::page::LatePage;

pub(super) fn view(page: &LatePage<'_>) -> Html {
    let (answers, today) = (&page.model.answers, page.model.now.date());
    let found = find_out(page.book, answers, today, page.assessed);
    html! { <div class="first-place">{ for found.iter().map(|found| one(page, found)) }</div> }
}

fn one(page: &LatePage<'_>, found: &FindOut) -> Html {
    let Some(question) = page.book.question(found.question) else { return html! {} };
    let route = Route::Question { question: found.question, child: found.child };
    let whose = found.child.filter(|_| page.has_several_children());
    let papers = found.papers.iter().filter_map(|paper| page.book.document(*paper));
    let told = papers.filter_map(|paper| Some((paper, paper.obtain.as_ref()?)));
    let told: Vec<_> = told.take(1).collect();
    html! {
        <section class="first" aria-labelledby="first-title">
            <h2 class="first__title" id="first-title">{ page.text(ui::FIRST_TITLE) }</h2>
            <p class="first__question">
                { for whose.map(|child| [&page.child(child), ": "].concat()) }
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

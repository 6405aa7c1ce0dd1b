//! The result, and with `print.css` the sheet: what we can get, what to bring, where and when, what if they say no.

mod alike;
mod change;
mod channel;
pub(super) mod comparison;
mod contrast;
mod hand_in;
mod paper;
mod papers;
mod verdict;

use content::ui;
use rules::bag;
use rules::book::{ServiceId, Topic};
use yew::prelude::*;

use crate::components::{back, citation, notice, whose};
use crate::model::Msg;
use crate::model::route::Route;
use crate::page::LatePage;
use crate::platform;

pub(super) fn view(page: &LatePage<'_>) -> Html {
    let (closed, bags): (Vec<_>, Vec<_>) =
        bag::pack(page.book, page.assessed).into_iter().partition(|bag| bag.closed.is_some());
    html! {
        <>
            { back::view(page) }
            <h1 class="heading" id="heading" tabindex="-1">{ page.text(ui::RESULT_TITLE) }</h1>
            { notice::place(Some(notice::above(page))) }
            { notice::ending(page) }
            { for (0..page.assessed.len()).map(|child| verdicts(page, child)) }
            { whose::change(page) }
            { actions(page) }
            { papers::view(page, &bags) }
            { for (!bags.is_empty()).then(|| html! {
                <section class="channels" aria-labelledby="channels-title">
                    <h2 class="subheading" id="channels-title">{ page.text(ui::WHERE_TITLE) }</h2>
                    { comparison::view(page) }
                    { for bags.iter().chain(&closed).map(|bag| channel::view(page, bag)) }
                </section>
            }) }
            { verdict::good_to_know(page) }
            { for (!bags.is_empty()).then(|| actions(page)) }
            { refusal(page) }
            <p class="caution">{ page.text(ui::START_CAUTION) }</p>
            { super::stamp(page, true) }
        </>
    }
}

/// What one child can get; whose verdicts these are is said where there are several children.
fn verdicts(page: &LatePage<'_>, index: usize) -> Html {
    let Some(child) = page.assessed.get(index) else { return html! {} };
    let id = ["verdicts-", &(index + 1).to_string()].concat();
    html! {
        <section class="verdicts" aria-labelledby={id.clone()}>
            <h2 class="subheading" {id}>
                { page.text(ui::RESULT_VERDICTS) }
                { for page.has_several_children().then(|| html! { <>{ ": " }<span class="subheading__whose">{ page.child(index) }</span></> }) }
            </h2>
            { for alike::alike(child).iter().map(|services| verdict::view(page, index, services)) }
            { contrast::view(page, child) }
        </section>
    }
}

/// The services in a few words: "meals, camp".
fn shorts(page: &LatePage<'_>, services: impl Iterator<Item = ServiceId>) -> String {
    let mut shorts: Vec<&str> = services
        .filter_map(|id| page.book.service(id))
        .map(|service| page.text(service.short))
        .collect();
    shorts.dedup();
    shorts.join(", ")
}

/// Keep, print and change, under the verdicts and again at the end.
fn actions(page: &LatePage<'_>) -> Html {
    let failed = page.dispatch.reform(|()| Msg::PrintFailed);
    let print = Callback::from(move |_: MouseEvent| platform::print(failed.clone()));
    html! {
        <>
        <div class="actions actions--result">
            <button class="button" type="button" onclick={print}>{ page.text(ui::RESULT_PRINT) }</button>
            <button class="button button--quiet" type="button" onclick={page.on::<MouseEvent>(Msg::WentTo(Route::Check))}>{ page.text(ui::RESULT_CHANGE) }</button>
            <button class="button button--quiet" type="button" onclick={page.on::<MouseEvent>(Msg::StartedAgain)}>{ page.text(ui::START_AGAIN) }</button>
        </div>
        <p class="print-failed" role="status">{ page.model.unprinted.then(|| page.text(ui::PRINT_FAILED)) }</p>
        </>
    }
}

fn refusal(page: &LatePage<'_>) -> Html {
    let statements =
        page.book.statements.iter().filter(|statement| statement.topic == Topic::Refusal);
    html! {
        <section class="refusal" aria-labelledby="refusal-title">
            <h2 class="subheading" id="refusal-title">{ page.text(ui::RESULT_REFUSAL) }</h2>
            <ul class="plain-list">
                { for statements.clone().map(|statement| html! {
                    <li>{ page.text(statement.text) }{ " " }{ citation::mark(page, statement.citation.certainty()) }</li>
                }) }
            </ul>
            <p class="refusal__more"><a href={page.link(Route::Refusal)} onclick={page.on::<MouseEvent>(Msg::WentTo(Route::Refusal))}>{ page.text(ui::REFUSAL_MORE) }</a></p>
            <details class="details">
                <summary class="details__summary">{ page.text(ui::SOURCE) }</summary>
                { citation::list(page, statements.map(|statement| &statement.citation)) }
            </details>
        </section>
    }
}

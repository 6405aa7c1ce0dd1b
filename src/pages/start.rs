//! The first page: what this is in a sentence, and at once the first question. Whatever else there is to say stands
//! below it, so that the answers are in sight on a phone.

use content::ui;
use rules::Answers;
use rules::book::Topic;
use yew::prelude::*;

use super::Page;
use super::question;
use crate::components::notice;
use crate::later;
use crate::model::Msg;
use crate::route::Route;

pub(super) fn view(page: &Page<'_>) -> Html {
    let begun = page.model.answers != Answers::default();
    let about = page.book.statements.iter().filter(|statement| statement.topic == Topic::About);
    html! {
        <>
            <h1 class="heading" id="heading" tabindex="-1">{ page.text(ui::START_TITLE) }</h1>
            <p class="lead">{ page.text(ui::START_LEAD) }</p>
            { notice::outside_edition(page) }
            { question::first(page) }
            <div class="again-place">
                { for begun.then(|| html! {
                    <div class="actions">
                        <button class="button button--quiet" type="button" onclick={page.on::<MouseEvent>(Msg::StartedAgain)}>{ page.text(ui::START_AGAIN) }</button>
                    </div>
                }) }
            </div>
            <p class="privacy">{ page.text(ui::START_PRIVACY) }</p>
            <p class="caution">{ page.text(ui::START_CAUTION) }{ " " }{ page.text(ui::CHILDREN_LATER) }</p>
            <details class="details">
                <summary class="details__summary">{ page.text(ui::START_ABOUT) }</summary>
                { for about.clone().map(|statement| html! { <p>{ page.text(statement.text) }</p> }) }
                { later::sources(page, &about.map(|statement| &statement.citation).collect::<Vec<_>>()) }
                <p><a href={page.link(Route::Rules)} onclick={page.on::<MouseEvent>(Msg::WentTo(Route::Rules))}>{ page.text(ui::RULES_TITLE) }</a></p>
            </details>
            { super::stamp(page, false) }
        </>
    }
}

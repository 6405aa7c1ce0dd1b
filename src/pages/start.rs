//! The first page: what this is, that nothing leaves the device, and one button.

use content::ui;
use rules::Answers;
use rules::book::Topic;
use yew::prelude::*;

use super::Page;
use crate::components::{citation, notice};
use crate::model::Msg;
use crate::route::Route;

pub(super) fn view(page: &Page<'_>) -> Html {
    let begun = page.model.answers != Answers::default();
    let button = if begun { ui::START_CONTINUE } else { ui::START_BUTTON };
    let about = page.book.statements.iter().filter(|statement| statement.topic == Topic::About);
    html! {
        <>
            <h1 class="heading" id="heading" tabindex="-1">{ page.text(ui::START_TITLE) }</h1>
            <p class="lead">{ page.text(ui::START_LEAD) }</p>
            <p class="lead">{ page.text(ui::CHILDREN_LATER) }</p>
            { notice::outside_edition(page) }
            <h2 class="subheading">{ page.text(ui::START_SERVICES) }</h2>
            <ul class="services">
                { for page.book.services.iter().map(|service| html! { <li class="services__item">{ page.text(service.title) }</li> }) }
            </ul>
            <p class="privacy">{ page.text(ui::START_PRIVACY) }</p>
            <div class="actions">
                <button class="button" type="button" onclick={page.on::<MouseEvent>(Msg::Started)}>{ page.text(button) }</button>
                { for begun.then(|| html! {
                    <button class="button button--quiet" type="button" onclick={page.on::<MouseEvent>(Msg::StartedAgain)}>{ page.text(ui::START_AGAIN) }</button>
                }) }
            </div>
            <p class="caution">{ page.text(ui::START_CAUTION) }</p>
            <details class="details">
                <summary class="details__summary">{ page.text(ui::START_ABOUT) }</summary>
                { for about.clone().map(|statement| html! { <p>{ page.text(statement.text) }</p> }) }
                { citation::list(page, about.map(|statement| &statement.citation)) }
                <p><a href={page.link(Route::Rules)} onclick={page.on::<MouseEvent>(Msg::WentTo(Route::Rules))}>{ page.text(ui::RULES_TITLE) }</a></p>
            </details>
            { super::result::stamp(page) }
        </>
    }
}

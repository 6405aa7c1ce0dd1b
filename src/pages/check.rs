//! Every answer that matters, each with a way to change it; after a change the person comes straight back.

use content::ui;
use yew::prelude::*;

use super::Page;
use crate::components::back;
use crate::model::{self, Msg};
use crate::route::Route;

pub(super) fn view(page: &Page<'_>) -> Html {
    html! {
        <>
            { back::view(page) }
            <h1 class="heading" id="heading" tabindex="-1">{ page.text(ui::CHECK_TITLE) }</h1>
            <dl class="answers">
                { for model::path(page.book, page.model).into_iter().map(|route| row(page, route)) }
            </dl>
            <div class="actions">
                <button class="button" type="button" onclick={page.on::<MouseEvent>(Msg::WentTo(Route::Result))}>{ page.text(ui::CHECK_BUTTON) }</button>
            </div>
        </>
    }
}

fn row(page: &Page<'_>, route: Route) -> Html {
    let Route::Question { question: id, child } = route else { return html! {} };
    let Some(question) = page.book.questions.get(id.index()) else { return html! {} };
    let value = page.model.answer(id, child);
    html! {
        <div class="answers__row">
            <dt class="answers__question">{ page.text(question.short) }</dt>
            <dd class="answers__answer">{ value.map(|value| page.say.answer(question, value)).unwrap_or_default() }</dd>
            <dd class="answers__change">
                <a href={page.link(route)} onclick={page.on::<MouseEvent>(Msg::WentTo(route))}>
                    { page.text(ui::CHECK_CHANGE) }<span class="visually-hidden">{ [": ", page.text(question.short)].concat() }</span>
                </a>
            </dd>
        </div>
    }
}

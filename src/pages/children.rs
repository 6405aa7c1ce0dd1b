//! Which children this is about, each under a label of the parent's own.

use content::format::isolated;
use content::ui;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::back;
use crate::model::Msg;
use crate::model::labels::{Labels, MOST};
use crate::page::{Page, label_id};

pub(super) fn view(page: &Page<'_>) -> Html {
    html! {
        <form class="children">
            { back::view(page) }
            <h1 class="heading" id="heading" tabindex="-1">{ page.text(ui::CHILDREN_TITLE) }</h1>
            <p class="lead">{ page.text(ui::CHILDREN_LEAD) }</p>
            <p class="hint" id="label-hint">{ page.text(ui::CHILDREN_HINT) }</p>
            { undo(page) }
            <ul class="children__list">
                { for (0..page.model.answers.children.len()).map(|child| row(page, child)) }
            </ul>
            { more(page) }
            <div class="actions">
                <button class="button" type="submit" onclick={page.on::<MouseEvent>(Msg::Continued)}>{ page.text(ui::CONTINUE) }</button>
            </div>
        </form>
    }
}

fn row(page: &Page<'_>, child: usize) -> Html {
    let id = label_id(child);
    let oninput = page.dispatch.reform(move |event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        Msg::Labelled { child, text: input.map(|input| input.value()).unwrap_or_default() }
    });
    html! {
        <li class="child" key={child}>
            <label class="child__number" for={id.clone()}>{ page.child_number(child) }</label>
            <div class="child__row">
                // A kiosk has no keyboard to type it with.
                { for page.model.kiosk.is_none().then(|| html! {
                <input
                    class="child__input"
                    type="text"
                    autocomplete="off"
                    dir="auto"
                    maxlength={Labels::LONGEST.to_string()}
                    id={id.clone()}
                    name={id}
                    value={page.model.labels.typed(child).to_owned()}
                    aria-describedby="label-hint"
                    {oninput}
                />
                }) }
                { for page.has_several_children().then(|| html! {
                    <button class="child__remove" type="button" onclick={page.on::<MouseEvent>(Msg::RemovedChild(child))}>
                        { page.text(ui::CHILDREN_REMOVE) }<span class="visually-hidden">{ [": ", &isolated(&page.child(child))].concat() }</span>
                    </button>
                }) }
            </div>
        </li>
    }
}

/// Always an element: yew 0.23 pairs unkeyed siblings from the back.
fn undo(page: &Page<'_>) -> Html {
    let removed = page.model.removed.as_ref().map(|removed| {
        let label = removed.label().map(isolated);
        label.unwrap_or_else(|| page.child_number(removed.child()))
    });
    html! {
        <div class="undo-place">
            { for removed.map(|child| html! {
                <div class="undo">
                    <p id="undo-what">{ page.fill(ui::CHILDREN_REMOVED, &[("child", &child)]) }</p>
                    <button class="child__remove" type="button" id="undo" aria-describedby="undo-what" onclick={page.on::<MouseEvent>(Msg::UndidRemoval)}>
                        { page.text(ui::CHILDREN_UNDO) }
                    </button>
                </div>
            }) }
        </div>
    }
}

fn more(page: &Page<'_>) -> Html {
    if page.model.answers.children.len() >= MOST {
        let most = MOST.to_string();
        return html! { <p class="children__full">{ page.fill(ui::CHILDREN_FULL, &[("most", &most)]) }</p> };
    }
    html! {
        <div class="actions">
            <button class="button button--quiet" type="button" id="add-child" onclick={page.on::<MouseEvent>(Msg::AddedChild)}>{ page.text(ui::CHILDREN_ADD) }</button>
        </div>
    }
}

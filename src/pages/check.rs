//! Every answer that matters, each with a way to change it; after a change the person comes straight back.

use content::{format, ui};
use rules::Value;
use rules::book::Question;
use yew::prelude::*;

use crate::components::{back, heading, notice, whose};
use crate::model::route::Route;
use crate::model::{self, Msg};
use crate::page::Page;

pub(super) fn view(page: &Page<'_>) -> Html {
    let routes = model::path(page.book, page.model);
    html! {
        <>
            { back::view(page) }
            { Html::from(heading::view(page, None).text(page, ui::CHECK_TITLE)) }
            { notice::place(notice::lack(page).map(Html::from)) }
            { if page.has_several_children() { by_child(page, &routes) } else { answers(page, &routes, None) } }
            { whose::change(page) }
            <div class="actions">
                <button class="button" type="button" onclick={page.on::<MouseEvent>(Msg::WentTo(Route::Result))}>{ page.text(ui::CHECK_BUTTON) }</button>
            </div>
        </>
    }
}

/// The family's answers once, then each child's under its label.
fn by_child(page: &Page<'_>, routes: &[Route]) -> Html {
    let whose = std::iter::once(None).chain((0..page.model.answers.children.len()).map(Some));
    let groups = whose.map(|whose| {
        let own = |route: &Route| matches!(route, Route::Question { child, .. } if *child == whose);
        let routes: Vec<Route> = routes.iter().copied().filter(own).collect();
        let name = whose.map(|child| format::isolated(&page.child(child)));
        let title = name.clone().unwrap_or_else(|| page.text(ui::FAMILY_ANSWERS).to_owned());
        if routes.is_empty() {
            return html! {};
        }
        html! {
            <>
                <h2 class="subheading">{ title }</h2>
                { answers(page, &routes, name.as_deref()) }
            </>
        }
    });
    html! { <>{ for groups }</> }
}

fn answers(page: &Page<'_>, routes: &[Route], whose: Option<&str>) -> Html {
    html! { <dl class="answers">{ for routes.iter().map(|route| row(page, *route, whose)) }</dl> }
}

fn row(page: &Page<'_>, route: Route, whose: Option<&str>) -> Html {
    let Route::Question { question: id, child } = route else { return html! {} };
    let Some(question) = page.book.question(id) else { return html! {} };
    let value = page.model.answer(id, child);
    let context = whose.into_iter().chain([page.text(question.short)]).collect::<Vec<_>>();
    html! {
        <div class="answers__row">
            <dt class="answers__question">{ page.text(question.short) }</dt>
            <dd class="answers__answer">
                { value.map(|value| page.say.answer(question, value)).unwrap_or_default() }
                { for value.into_iter().flat_map(|value| of_sum(page, question, value)).map(|said| html! {
                    <p class="answers__detail">{ said }</p>
                }) }
            </dd>
            <dd class="answers__change">
                <a href={page.link(route)} onclick={page.on::<MouseEvent>(Msg::WentTo(route))}>
                    { page.text(ui::CHECK_CHANGE) }<span class="visually-hidden">{ [": ", &context.join(", ")].concat() }</span>
                </a>
            </dd>
        </div>
    }
}

/// The months of a sum, and which parts of it count as nothing.
fn of_sum(page: &Page<'_>, question: &Question, value: &Value) -> Vec<String> {
    let parts = match value {
        Value::Sums(parts) => &**parts,
        Value::Number(_) => &[],
        _ => return Vec::new(),
    };
    let nothing = parts.iter().zip(&question.options).filter(|(part, _)| **part == 0);
    let nothing = nothing.map(|(_, option)| format::within(page.fill(option.label, &[])));
    let nothing = nothing.collect::<Vec<String>>().join(", ");
    let empty = (!nothing.is_empty()).then(|| page.fill(ui::CHECK_EMPTY, &[("parts", &nothing)]));
    page.say.period(question).into_iter().chain(empty).collect()
}

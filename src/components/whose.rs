//! Which child a question is about, above the question; nothing where there is one child only.

use content::ui;
use yew::prelude::*;

use crate::model::Msg;
use crate::pages::Page;
use crate::route::Route;

fn child(page: &Page<'_>) -> Option<usize> {
    match page.model.route {
        Route::Question { child, .. } if page.has_several_children() => child,
        _ => None,
    }
}

/// The child of the question shown, by its number alone.
pub fn number(page: &Page<'_>) -> Option<String> {
    child(page).map(|child| page.child_number(child))
}

/// The id of what describes the heading further.
pub fn described(page: &Page<'_>) -> Option<&'static str> {
    child(page).map(|_| "whose")
}

/// Always an element: yew 0.23 pairs unkeyed siblings from the back.
pub fn view(page: &Page<'_>) -> Html {
    html! {
        <div class="whose-place">
            { for child(page).map(|child| html! { <p class="whose" id="whose">{ page.child(child) }</p> }) }
        </div>
    }
}

/// The way to one more child, or to the list of them.
pub fn change(page: &Page<'_>) -> Html {
    let (text, msg) = if page.has_several_children() {
        (ui::CHILDREN_CHANGE, Msg::WentTo(Route::Children))
    } else {
        (ui::CHILDREN_ADD, Msg::AddedChild)
    };
    html! {
        <p class="more-children">
            { for (!page.has_several_children()).then(|| html! { <>{ page.text(ui::CHILDREN_MORE) }{ " " }</> }) }
            <a href={page.link(Route::Children)} onclick={page.on::<MouseEvent>(msg)}>{ page.text(text) }</a>
        </p>
    }
}

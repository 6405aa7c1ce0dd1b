//! Which child a question is about, above the question; nothing where there is one child only.

use content::ui;
use yew::prelude::*;

use crate::components::element::{On, element, group};
use crate::model::Msg;
use crate::model::route::Route;
use crate::page::Page;

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
    child(page).and_then(|_| page.id("whose"))
}

/// Always an element: yew 0.23 pairs unkeyed siblings from the back.
pub fn view(page: &Page<'_>) -> Html {
    let whose = |child| element("p", "whose").attr("id", described(page)).with(page.child(child));
    element("div", "whose-place").with(child(page).map(whose)).into()
}

/// The way to one more child, or to the list of them.
pub fn change(page: &Page<'_>) -> Html {
    let (text, msg) = if page.has_several_children() {
        (ui::CHILDREN_CHANGE, Msg::WentTo(Route::Children))
    } else {
        (ui::CHILDREN_ADD, Msg::AddedChild)
    };
    let more = || group().text(page, ui::CHILDREN_MORE).with(" ");
    let link = element("a", "")
        .attr("href", page.link(Route::Children))
        .on(On::Click, page.on(msg))
        .text(page, text);
    element("p", "more-children").with((!page.has_several_children()).then(more)).with(link).into()
}

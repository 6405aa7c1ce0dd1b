//! The link back, at the top of a page. It walks the browser's own history wherever this visit has one.

use content::ui;
use yew::prelude::*;

use crate::components::element::{On, element};
use crate::model::Msg;
use crate::model::route::Route;
use crate::page::Page;
use crate::platform;

pub fn view(page: &Page<'_>) -> Html {
    let onclick = if page.model.depth > 0 && page.model.kiosk.is_none() {
        let dispatch = page.dispatch.clone();
        Callback::from(move |event: Event| {
            event.prevent_default();
            if !platform::go_back() {
                dispatch.emit(Msg::WentBack);
            }
        })
    } else {
        page.on(Msg::WentBack)
    };
    element("a", "back")
        .attr("href", page.link(Route::Start))
        .on(On::Click, onclick)
        .text(page, ui::BACK)
        .into()
}

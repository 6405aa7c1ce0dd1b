//! The link back, at the top of a page. It walks the browser's own history wherever this visit has one.

use content::ui;
use yew::prelude::*;

use crate::model::Msg;
use crate::pages::Page;
use crate::platform;
use crate::route::Route;

pub fn view(page: &Page<'_>) -> Html {
    let onclick = if page.model.depth > 0 {
        Callback::from(|event: MouseEvent| {
            event.prevent_default();
            platform::go_back();
        })
    } else {
        page.on(Msg::WentBack)
    };
    html! {
        <a class="back" href={page.link(Route::Start)} {onclick}>{ page.text(ui::BACK) }</a>
    }
}

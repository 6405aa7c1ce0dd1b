//! Which children this is about, each under a label of the parent's own.

use content::ui;
use yew::prelude::*;

use super::Page;
use crate::components::back;

pub(super) fn view(page: &Page<'_>) -> Html {
    html! {
        <>
            { back::view(page) }
            <h1 class="heading" id="heading" tabindex="-1">{ page.text(ui::CHILDREN_TITLE) }</h1>
        </>
    }
}

//! If they say no: what to say, to whom, by when, and a short text to copy.

use content::ui;
use yew::prelude::*;

use super::Page;
use crate::components::back;

pub(super) fn view(page: &Page<'_>) -> Html {
    html! {
        <>
            { back::view(page) }
            <h1 class="heading" id="heading" tabindex="-1">{ page.text(ui::REFUSAL_TITLE) }</h1>
        </>
    }
}

//! The inspector's page: every rule in words with its source, for a lawyer to sign off line by line.

use content::ui;
use yew::prelude::*;

use super::Page;
use crate::components::back;

pub(super) fn view(page: &Page<'_>) -> Html {
    html! {
        <>
            { back::view(page) }
            <h1 class="heading" id="heading" tabindex="-1">{ page.text(ui::RULES_TITLE) }</h1>
        </>
    }
}

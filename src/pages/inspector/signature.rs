//! Where somebody signs a section off; on paper only.

use content::ui;
use yew::prelude::*;

use crate::page::LatePage;

pub(super) fn view(page: &LatePage<'_>) -> Html {
    html! {
        <p class="rules__signature" aria-hidden="true">
            { for [ui::RULES_SIGN_NAME, ui::RULES_SIGN_DATE, ui::RULES_SIGN].into_iter().map(|label| html! {
                <span class="rules__sign">{ page.text(label) }</span>
            }) }
        </p>
    }
}

//! What is folded away until somebody asks.

use yew::prelude::*;

/// Folds of the same name are told apart by what they are about, for whoever only hears them.
pub fn fold(summary: &str, about: &str, content: Html) -> Html {
    let about = (!about.is_empty()).then(|| [": ", about].concat());
    html! {
        <details class="details">
            <summary class="details__summary">{ summary }{ for about.map(|about| html! { <span class="visually-hidden">{ about }</span> }) }</summary>
            { content }
        </details>
    }
}

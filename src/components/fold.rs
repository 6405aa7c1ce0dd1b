//! What is folded away until somebody asks.

use yew::prelude::*;

use crate::page::Page;

/// The same on a page that is mostly folded away: what is in it is made after the page has been seen.
pub fn fold_later(
    page: &Page<'_>,
    summary: &str,
    about: &str,
    content: impl FnOnce() -> Html,
) -> Html {
    fold(summary, about, page.behind(content))
}

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

//! What opens: sections and their parts are closed at first, so that the page is a few screens long, and whole on paper.
//!
//! The search (`guide.js`) shows and hides by what is written here: an entry, marked `data-entry`, as a whole; a section, a
//! fold and a `data-group` as long as an entry in it is shown.

use yew::prelude::*;

/// A part of a section under its own heading.
pub(super) fn part(title: String, content: Html) -> Html {
    view(html! { <h3 class="guide__title">{ title }</h3> }, content)
}

/// A part that the search takes as a whole.
pub(super) fn entry(title: String, content: Html) -> Html {
    html! { <div data-entry="">{ part(title, content) }</div> }
}

/// Opens under a heading, which is in the tree of headings whether it is open or not.
pub(super) fn view(heading: Html, content: Html) -> Html {
    html! {
        <details class="guide__fold">
            <summary class="guide__summary">{ heading }</summary>
            { content }
        </details>
    }
}

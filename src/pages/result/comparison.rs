//! The channels side by side: papers, visits and the day of the answer.

use yew::prelude::*;

use super::super::Page;

pub(super) fn view(_page: &Page<'_>) -> Html {
    html! {}
}

//! What would change a verdict, and the next thing to do about it.

use rules::assessment::ServiceAssessment;
use yew::prelude::*;

use super::super::Page;

pub(super) fn view(_page: &Page<'_>, _child: usize, _assessed: &ServiceAssessment) -> Html {
    html! {}
}

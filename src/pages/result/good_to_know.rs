//! What is good to know of each service, whatever its verdict.

use content::ui;
use rules::book::Statement;
use yew::prelude::*;

use super::verdict;
use crate::components::citation;
use crate::components::fold::fold_later;
use crate::page::LatePage;

/// Said once for all children, whoever the child is.
pub(super) fn view(page: &LatePage<'_>) -> Html {
    let noted: Vec<Html> = page
        .book
        .services
        .iter()
        .enumerate()
        .filter_map(|(index, service)| {
            let children = page.assessed.iter().flat_map(|child| &child.services);
            let assessed = children.filter(|one| one.service.index() == index);
            let mut general: Vec<&Statement> = Vec::new();
            for note in assessed.flat_map(|one| verdict::notes(service, one)) {
                if note.when.is_none() && !general.contains(&note) {
                    general.push(note);
                }
            }
            (!general.is_empty()).then(|| html! {
                <>
                    <h3 class="verdict__part">{ page.text(service.title) }</h3>
                    <ul class="plain-list">
                        { for general.into_iter().map(|note| html! {
                            <li>{ page.text(note.text) }{ " " }{ citation::mark(page, note.citation.certainty()) }</li>
                        }) }
                    </ul>
                </>
            })
        })
        .collect();
    if noted.is_empty() {
        return html! {};
    }
    fold_later(
        page,
        page.text(ui::RESULT_GOOD_TO_KNOW),
        "",
        || html! { <div class="good-to-know">{ for noted }</div> },
    )
}

//! Where services go by different things for the same ground: side by side, so that nobody brings one's paper to another.

use content::ui;
use rules::assessment::ChildAssessment;
use rules::book::{CategoryId, ServiceId};
use rules::contrast::{Contrast, contrasts};
use yew::prelude::*;

use super::super::Page;
use super::shorts;
use crate::components::citation;

pub(super) fn view(page: &Page<'_>, child: &ChildAssessment) -> Html {
    let found = contrasts(page.book, child);
    html! { { for found.iter().map(|contrast| one(page, contrast)) } }
}

fn one(page: &Page<'_>, contrast: &Contrast) -> Html {
    let category = page.book.categories.get(contrast.category.index());
    let services = contrast.by.iter().flat_map(|(_, services)| services.iter().copied());
    html! {
        <div class="contrast">
            <h3 class="verdict__part">{ page.text(ui::CONTRAST_TITLE) }</h3>
            { for category.map(|category| html! { <p>{ page.text(category.short) }</p> }) }
            <dl class="facts">
                { for contrast.by.iter().map(|(by, services)| html! {
                    <div class="facts__row">
                        <dt>{ shorts(page, services.iter().copied()) }</dt>
                        <dd>{ page.say.decided_by(*by) }</dd>
                    </div>
                }) }
            </dl>
            <details class="details details--line">
                <summary class="details__summary">{ page.text(ui::SOURCE) }<span class="visually-hidden">{ [": ", page.text(ui::CONTRAST_TITLE)].concat() }</span></summary>
                { sources(page, contrast.category, services) }
            </details>
        </div>
    }
}

fn sources(
    page: &Page<'_>,
    category: CategoryId,
    services: impl Iterator<Item = ServiceId>,
) -> Html {
    let grounds = services.filter_map(|id| page.book.services.get(id.index())?.ground(category));
    citation::list(page, grounds.map(|ground| &ground.citation))
}

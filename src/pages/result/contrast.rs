//! Where services go by different things for the same ground: side by side, so that nobody brings one's paper to another.

use content::ui;
use rules::assessment::ChildAssessment;
use rules::book::{CategoryId, ServiceId};
use rules::contrast::{Contrast, Way, contrasts};
use yew::prelude::*;

use crate::components::citation;
use crate::components::fold::{fold, fold_later};
use crate::page::LatePage;

pub(super) fn view(page: &LatePage<'_>, child: &ChildAssessment) -> Html {
    let found = contrasts(page.book, child);
    html! { { for found.iter().map(|contrast| section(page, contrast)) } }
}

fn section(page: &LatePage<'_>, contrast: &Contrast) -> Html {
    let category = page.book.category(contrast.category);
    let services = contrast.ways.iter().flat_map(|way| way.services.iter().copied());
    let whose = category.map_or("", |category| page.text(category.short));
    fold_later(page, page.text(ui::CONTRAST_TITLE), whose, || {
        html! {
            <div class="contrast">
                <p>{ whose }</p>
                <dl class="facts">
                    { for contrast.ways.iter().map(|way| html! {
                        <div class="facts__row">
                            <dt>{ page.services(way.services.iter().copied()) }</dt>
                            <dd>{ goes_by(page, contrast, way) }</dd>
                        </div>
                    }) }
                </dl>
                { fold(page.text(ui::SOURCE), page.text(ui::CONTRAST_TITLE), sources(page, contrast.category, services)) }
            </div>
        }
    })
}

/// Who or what decides; where that is the same for all, the papers too.
fn goes_by(page: &LatePage<'_>, contrast: &Contrast, way: &Way) -> String {
    let decided = page.say.decided_by(way.decided_by);
    let titles = way.papers.iter().filter_map(|id| page.book.document(*id));
    let titles: Vec<&str> = titles.map(|document| page.text(document.title)).collect();
    match (contrast.is_told_by_papers(way), titles.is_empty()) {
        (false, _) => decided.to_owned(),
        (true, true) => page.fill(ui::CONTRAST_NO_PAPER, &[("decided", decided)]),
        (true, false) => {
            page.fill(ui::CONTRAST_PAPER, &[("decided", decided), ("paper", &titles.join(", "))])
        }
    }
}

fn sources(
    page: &LatePage<'_>,
    category: CategoryId,
    services: impl Iterator<Item = ServiceId>,
) -> Html {
    let grounds = services.filter_map(|id| page.book.service(id)?.ground(category));
    citation::list(page, grounds.map(|ground| &ground.citation))
}

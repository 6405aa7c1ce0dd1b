//! The source document line by line, and what the order in force says of each.

use content::ui;
use rules::TextId;
use rules::book::{Agreement, Agrees};
use yew::prelude::*;

use super::signature;
use crate::components::citation;
use crate::page::LatePage;

/// Where the contents lead.
pub(super) const ID: &str = "rules-agreement";

pub(super) fn view(page: &LatePage<'_>) -> Html {
    let agreements = content::agreements();
    let counts = Agrees::ALL.map(|agrees| {
        let count = agreements.iter().filter(|found| found.agrees == agrees).count();
        page.fill(
            ui::AGREES_COUNT,
            &[("what", page.text(words(agrees))), ("count", &count.to_string())],
        )
    });
    html! {
        <section class="rules__section" aria-labelledby={ID}>
            <h2 class="subheading" id={ID} tabindex="-1">{ page.text(ui::RULES_AGREEMENT) }</h2>
            <details class="rules__fold" open=true>
                <summary class="rules__summary">{ counts.join("; ") }<span class="visually-hidden">{ [": ", page.text(ui::RULES_AGREEMENT)].concat() }</span></summary>
                <ul class="rules__lines">{ for agreements.iter().map(|found| line(page, found)) }</ul>
                { signature::view(page) }
            </details>
        </section>
    }
}

fn line(page: &LatePage<'_>, found: &Agreement) -> Html {
    let number = page.fill(ui::PLACE_LINE, &[("line", &found.line.to_string())]);
    html! {
        <li class="agreement">
            <p class="rule__name">
                <code>{ number }</code>{ " " }
                <span class="rule__standing">{ page.text(words(found.agrees)) }</span>
            </p>
            <blockquote class="agreement__quoted" lang="kk">{ &found.quoted }</blockquote>
            { for found.how.map(|how| html! { <p class="rule__text">{ page.text(how) }</p> }) }
            { for (!page.book.references(found.citation).is_empty()).then(|| html! {
                <dl class="rule__facts">
                    <div class="rules__row"><dt>{ page.text(ui::SOURCE) }</dt><dd>{ citation::list(page, [&found.citation]) }</dd></div>
                </dl>
            }) }
        </li>
    }
}

fn words(agrees: Agrees) -> TextId {
    match agrees {
        Agrees::Same => ui::AGREES_SAME,
        Agrees::Differs => ui::AGREES_DIFFERS,
        Agrees::Absent => ui::AGREES_ABSENT,
    }
}

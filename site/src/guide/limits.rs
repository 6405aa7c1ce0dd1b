//! The sums of money that income is measured by, with the days on which each is in force.

use content::ui;
use komek::components::citation;
use rules::book::{DatedValue, Parameter, ParameterId};
use yew::prelude::*;

use super::{Guide, Section, sources};

/// Every limit with the days on which it is in force.
pub(super) fn section(guide: &Guide) -> Section {
    let values = guide.book.parameters.iter().flat_map(|parameter| &parameter.values);
    let near = guide.book.parameters.iter().filter_map(|parameter| parameter.near.as_ref());
    let behind = values.map(|value| &value.citation).chain(near.map(|near| &near.caution.citation));
    let content = html! {
        <>
            { for guide.book.parameters.iter().map(|parameter| html! {
                <div data-entry="">
                    <h3 class="guide__title">{ guide.text(parameter.title) }</h3>
                    <ul class="plain-list">
                        { for parameter.values.iter().map(|value| html! {
                            <li>{ dated(guide, value) }{ " " }{ citation::mark(guide, value.citation.certainty()) }</li>
                        }) }
                        { for parameter.near.iter().map(|near| html! {
                            <li>
                                <strong>{ guide.fill(ui::GUIDE_NEAR, &[("percent", &near.percent.to_string())]) }</strong>{ " " }
                                { guide.statement(&near.caution) }
                            </li>
                        }) }
                    </ul>
                </div>
            }) }
            { sources::cited(guide, behind) }
        </>
    };
    Section::new("limits", guide.text(ui::RULES_MONEY), content)
}

/// A limit within the list of who can get help: the values not yet over when the book was checked.
pub(super) fn still_in_force(guide: &Guide, limit: ParameterId) -> Html {
    let Some(limit) = guide.book.parameter(limit) else { return html! {} };
    let checked = |value: &&DatedValue| value.span.until >= guide.book.edition.checked;
    html! {
        { for limit.values.iter().filter(checked).map(|value| html! {
            <p class="guide__detail">{ limit_on(guide, limit, value) }{ " " }{ citation::mark(guide, value.citation.certainty()) }</p>
        }) }
    }
}

fn limit_on(guide: &Guide, limit: &Parameter, value: &DatedValue) -> String {
    guide.pair(&guide.text(limit.title), &dated(guide, value))
}

fn dated(guide: &Guide, value: &DatedValue) -> String {
    let sum = guide.say.tenge(value.tenge);
    guide.fill(ui::RULES_VALUE, &[("days", &super::days(value.span)), ("sum", &sum)])
}

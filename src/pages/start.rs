//! The first page: what this is in a sentence, and at once the first question. Whatever else there is to say stands
//! below it, so that the answers are in sight on a phone.

use content::ui;
use rules::Answers;
use rules::book::Topic;
use yew::prelude::*;

use super::Page;
use super::question;
use crate::components::element::{On, element, group};
use crate::components::{citation, notice};
use crate::model::Msg;
use crate::route::Route;

pub(super) fn view(page: &Page<'_>) -> Html {
    let begun = page.model.answers != Answers::default();
    let about = page.book.statements.iter().filter(|statement| statement.topic == Topic::About);
    let again = || {
        let button = element("button", "button button--quiet")
            .attr("type", "button")
            .on(On::Click, page.on(Msg::StartedAgain))
            .text(page, ui::START_AGAIN);
        element("div", "actions").with(button)
    };
    let rules = element("a", "")
        .attr("href", page.link(Route::Rules))
        .on(On::Click, page.on(Msg::WentTo(Route::Rules)))
        .text(page, ui::RULES_TITLE);
    let caution = element("p", "caution")
        .text(page, ui::START_CAUTION)
        .with(" ")
        .text(page, ui::CHILDREN_LATER);
    let details = element("details", "details")
        .with(element("summary", "details__summary").text(page, ui::START_ABOUT))
        .each(about.clone().map(|statement| element("p", "").text(page, statement.text)))
        .with(citation::list(page, about.map(|statement| &statement.citation)))
        .with(element("p", "").with(rules));
    group()
        .with(super::h1(None).text(page, ui::START_TITLE))
        .with(element("p", "lead").text(page, ui::START_LEAD))
        .with(notice::outside_edition(page))
        .with(question::first(page))
        .with(element("div", "again-place").with(begun.then(again)))
        .with(element("p", "privacy").text(page, ui::START_PRIVACY))
        .with(caution)
        .with(details)
        .with(super::stamp(page, false))
        .into()
}

//! The first page: what this is in a sentence, and at once the first question. Whatever else there is to say is
//! below it, so that the answers are in sight on a phone.

use content::ui;
use yew::prelude::*;

use super::question;
use crate::components::element::{On, element, group};
use crate::components::{heading, notice, stamp};
use crate::model::Msg;
use crate::model::route::Route;
use crate::page::Page;
use crate::platform;

pub(super) fn view(page: &Page<'_>) -> Html {
    let begun = !page.model.answers.is_empty();
    let again = || {
        let button = element("button", "button button--quiet")
            .attr("type", "button")
            .on(On::Click, page.start_again())
            .text(page, ui::START_AGAIN);
        element("div", "actions").with(button)
    };
    let caution = element("p", "caution")
        .text(page, ui::START_CAUTION)
        .with(" ")
        .text(page, ui::CHILDREN_LATER);
    // Both lead away from a question that is to be answered at a kiosk.
    let more = || {
        let rules = element("a", "")
            .attr("href", page.link(Route::Rules))
            .on(On::Click, page.on(Msg::WentTo(Route::Rules)))
            .text(page, ui::RULES_TITLE);
        // What the consultation is for is in the guide: it is long, and nobody needs it to answer.
        let about = element("a", "").attr("href", platform::guide(page.model.lang, "#about"));
        element("ul", "more")
            .with(element("li", "").with(about.text(page, ui::START_ABOUT)))
            .with(element("li", "").with(rules))
    };
    group()
        .with(heading::view(page, None).text(page, ui::START_TITLE))
        .with(element("p", "lead").text(page, ui::START_LEAD))
        .with(question::first(page))
        // Below the question: the page is made before anybody knows the day, and must not move once the app does.
        .with(notice::place(page.late().map(|late| (late.notices)(page))))
        .with(element("div", "again-place").with(begun.then(again)))
        .with(element("p", "privacy").text(page, ui::START_PRIVACY))
        .with(caution)
        .with(page.model.kiosk.is_none().then(more))
        .with(stamp::view(page, false))
        .into()
}

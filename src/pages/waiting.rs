//! A page whose code is not there yet, or could not be fetched: its own heading, and what to do meanwhile.

use content::ui;
use yew::prelude::*;

use crate::components::element::{On, element, group};
use crate::components::{back, heading};
use crate::model::Msg;
use crate::model::parts::Happened;
use crate::page::Page;
use crate::platform;

pub(super) fn view(page: &Page<'_>) -> Html {
    let failed = page.model.waited_in_vain();
    let said = if failed { ui::LATER_FAILED } else { ui::LATER_WAITING };
    let help = || {
        let retry = element("button", "button")
            .attr("type", "button")
            .attr("id", "retry")
            .on(On::Click, page.on(Msg::Later(Happened::Retried)))
            .text(page, ui::LATER_RETRY);
        let guide = element("a", "").attr("href", platform::guide(page.model.lang, ""));
        group()
            .with(element("p", "").text(page, ui::LATER_RELOAD))
            .with(element("div", "actions").with(retry))
            .with(
                page.model
                    .kiosk
                    .is_none()
                    .then(|| element("p", "").with(guide.text(page, ui::LATER_GUIDE))),
            )
    };
    group()
        .with(back::view(page))
        .with(heading::view(page, None).with(heading::text(page)))
        .with(element("p", "lead").attr("role", "status").text(page, said))
        .with(element("div", "later-place").with(failed.then(help)))
        .into()
}

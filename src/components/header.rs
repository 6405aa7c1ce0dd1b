//! The product's name, the language switch and one thin line of ornament.

use content::ui;
use rules::Lang;
use yew::prelude::*;

use crate::components::element::{Element, On, element};
use crate::model::route::Route;
use crate::model::{Model, Msg};
use crate::page::Page;

pub fn view(page: &Page<'_>) -> Html {
    let skip = element("a", "skip-link")
        .attr("href", "#main")
        .on(On::Click, skip())
        .text(page, ui::SKIP_LINK);
    let product = element("a", "header__product")
        .attr("href", page.link(Route::Start))
        .on(On::Click, page.on(Msg::WentTo(Route::Start)))
        .text(page, ui::PRODUCT);
    let languages = element("nav", "languages")
        .attr("aria-label", page.text(ui::LANGUAGE))
        .each(Lang::ALL.into_iter().map(|lang| language(page, lang)));
    let status = element("p", "languages__status").attr("role", "status");
    let status = match page.model {
        Model { wanted: Some(_), .. } => status.text(page, ui::LATER_WAITING),
        Model { wordless: true, .. } => status.text(page, ui::LANGUAGE_FAILED),
        _ => status,
    };
    let finish = page.kiosk().map(|(_, kiosk)| (kiosk.finish)(page));
    element("header", "header")
        .key("header".to_owned())
        .with(skip)
        .with(element("div", "header__row").with(product).with(languages).with(status).with(finish))
        .with(ornament())
        .into()
}

/// The fragment is the app's address, so a real jump to `#main` would leave the page.
fn skip() -> Callback<Event> {
    Callback::from(|event: Event| {
        event.prevent_default();
        crate::platform::focus("heading");
    })
}

fn language(page: &Page<'_>, lang: Lang) -> Element {
    let current = lang == page.model.lang;
    element("a", "languages__link")
        .attr("href", page.link_in(lang, page.model.route))
        .attr("lang", lang.tag())
        .attr("hreflang", lang.tag())
        .attr("aria-current", current.then_some("true"))
        .on(On::Click, page.on(Msg::ChoseLanguage(lang)))
        .with(lang.own_name())
}

/// *Қошқар мүйіз*, the ram's horn of Kazakh ornament, drawn as one stroke and repeated.
pub fn ornament() -> Html {
    let horn = "M0 11H16C24 11 24 3 18.5 3C15 3 15 7.5 18 7.5M48 11H32C24 11 24 3 29.5 3C33 3 33 7.5 30 7.5";
    let pattern = element("pattern", "")
        .attr("id", "horns")
        .attr("width", "48")
        .attr("height", "12")
        .attr("patternUnits", "userSpaceOnUse")
        .with(element("path", "").attr("d", horn));
    let line =
        element("rect", "").attr("width", "100%").attr("height", "12").attr("fill", "url(#horns)");
    element("svg", "ornament")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .attr("width", "100%")
        .attr("height", "12")
        .with(element("defs", "").with(pattern))
        .with(line)
        .into()
}

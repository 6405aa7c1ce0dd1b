//! The product's name, the language switch and one thin line of ornament.

use content::ui;
use rules::Lang;
use yew::prelude::*;

use crate::model::Msg;
use crate::pages::Page;
use crate::route::Route;

pub fn view(page: &Page<'_>) -> Html {
    html! {
        <header class="header">
            <a class="skip-link" href="#main" onclick={skip()}>{ page.text(ui::SKIP_LINK) }</a>
            <div class="header__row">
                <a class="header__product" href={page.link(Route::Start)} onclick={page.on::<MouseEvent>(Msg::WentTo(Route::Start))}>
                    { page.text(ui::PRODUCT) }
                </a>
                <nav class="languages" aria-label={page.text(ui::LANGUAGE)}>
                    { for Lang::ALL.into_iter().map(|lang| language(page, lang)) }
                </nav>
            </div>
            { ornament() }
        </header>
    }
}

/// The fragment is the app's address, so a real jump to `#main` would leave the page.
fn skip() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        crate::platform::focus("heading");
    })
}

fn language(page: &Page<'_>, lang: Lang) -> Html {
    let current = lang == page.model.lang;
    let href = page.link_in(lang, page.model.route);
    html! {
        <a
            class="languages__link"
            {href}
            lang={lang.tag()}
            hreflang={lang.tag()}
            aria-current={current.then_some("true")}
            onclick={page.on::<MouseEvent>(Msg::ChoseLanguage(lang))}
        >{ lang.own_name() }</a>
    }
}

/// *Қошқар мүйіз*, the ram's horn of Kazakh ornament, drawn as one stroke and repeated.
fn ornament() -> Html {
    html! {
        <svg class="ornament" aria-hidden="true" focusable="false" width="100%" height="12">
            <defs>
                <pattern id="horns" width="48" height="12" patternUnits="userSpaceOnUse">
                    <path d="M0 11H16C24 11 24 3 18.5 3C15 3 15 7.5 18 7.5M48 11H32C24 11 24 3 29.500 3C33 3 33 7.500 30 7.500" />
                </pattern>
            </defs>
            <rect width="100%" height="12" fill="url(#horns)" />
        </svg>
    }
}

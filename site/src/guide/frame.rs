//! Around the guide: its header, its addresses, and the document that a browser opens.
//!
//! The site lies in any folder, so that every address is relative: Kazakh is at the root of the app and of the guide,
//! the other languages in folders of their own.

use content::{ui, words};
use komek::components::header::ornament;
use komek::model::route::folder;
use rules::Lang;
use yew::prelude::*;

use super::{Guide, title};

/// The page allows its style sheet and nothing else.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// Where a language's page lies in the site.
pub fn path(lang: Lang) -> String {
    ["guide/", folder(lang), "index.html"].concat()
}

/// The whole document around a rendered page. `styles` and `icon` are addresses as seen from [`path`].
pub fn document(lang: Lang, styles: &str, icon: &str, content: &str) -> String {
    let alternates = Lang::ALL.map(|other| {
        let (tag, href) = (other.tag(), guide(lang, other));
        format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\">\n")
    });
    format!(
        "<!doctype html>\n\
         <html lang=\"{lang}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"format-detection\" content=\"telephone=no\">\n\
         <meta name=\"description\" content=\"{description}\">\n\
         <title>{title} – {product}</title>\n\
         {alternates}\
         <link rel=\"icon\" href=\"{icon}\">\n\
         <link rel=\"stylesheet\" href=\"{styles}\">\n\
         </head>\n\
         <body>\n\
         {content}\n\
         </body>\n\
         </html>\n",
        lang = lang.tag(),
        alternates = alternates.concat(),
        description = escaped(words(lang).get(ui::GUIDE_LEAD)),
        title = escaped(title(lang)),
        product = escaped(words(lang).get(ui::PRODUCT)),
        styles = escaped(styles),
        icon = escaped(icon),
    )
}

pub(super) fn header(here: &Guide) -> Html {
    html! {
        <header class="header">
            <a class="skip-link" href="#main">{ here.text(ui::SKIP_LINK) }</a>
            <div class="header__row">
                <a class="header__product" href={app(here.lang)}>{ here.text(ui::PRODUCT) }</a>
                <nav class="languages" aria-label={here.text(ui::LANGUAGE)}>
                    { for Lang::ALL.into_iter().map(|lang| html! {
                        <a
                            class="languages__link"
                            href={guide(here.lang, lang)}
                            lang={lang.tag()}
                            hreflang={lang.tag()}
                            aria-current={(lang == here.lang).then_some("page")}
                        >{ lang.own_name() }</a>
                    }) }
                </nav>
            </div>
            { ornament() }
        </header>
    }
}

/// The first page of the app in the same language.
pub(super) fn app(lang: Lang) -> String {
    [up(lang), "../", folder(lang)].concat()
}

/// The page of the app with every rule line by line.
pub(super) fn every_rule(lang: Lang) -> String {
    [&app(lang), "#/", lang.tag(), "/rules"].concat()
}

/// The guide in another language.
fn guide(here: Lang, there: Lang) -> String {
    let address = [up(here), folder(there)].concat();
    if address.is_empty() { "./".to_owned() } else { address }
}

/// From a language's page to the Kazakh one.
fn up(lang: Lang) -> &'static str {
    if folder(lang).is_empty() { "" } else { "../" }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

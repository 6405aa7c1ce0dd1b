//! Around a page without the app: its header, its addresses, and the document that a browser opens.
//!
//! The site can be in any folder, so that every address is relative: Kazakh is at the root of the app and of the guide,
//! the other languages in folders of their own. The questions on paper lie in a folder beside the guide of a language, what
//! a school needs to have Komek on its site in one beside the guide.

use content::{ui, words};
use komek::components::header::ornament;
use komek::model::route::folder;
use rules::{Lang, TextId};
use yew::prelude::*;

use crate::policy;

/// Which of the pages without the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Guide,
    /// The questions on paper.
    Questions,
    /// The line for a school's site.
    Embed,
}

impl Place {
    pub const ALL: [Place; 3] = [Place::Guide, Place::Questions, Place::Embed];

    /// The folder of its languages.
    fn root(self) -> &'static str {
        match self {
            Place::Guide | Place::Questions => "guide/",
            Place::Embed => "embed/",
        }
    }

    /// Its folder below that of the language.
    fn folder(self) -> &'static str {
        match self {
            Place::Guide | Place::Embed => "",
            Place::Questions => "questions/",
        }
    }

    /// What it is called, and what it is.
    fn words(self) -> [TextId; 2] {
        match self {
            Place::Guide => [ui::GUIDE_TITLE, ui::GUIDE_LEAD],
            Place::Questions => [ui::GUIDE_QUESTIONS, ui::GUIDE_QUESTIONS_LEAD],
            Place::Embed => [ui::EMBED_TITLE, ui::EMBED_LEAD],
        }
    }

    /// From here to the folder of its languages.
    fn up(self, lang: Lang) -> String {
        "../".repeat([folder(lang), self.folder()].concat().matches('/').count())
    }
}

/// What a page has beside its text: addresses as seen from its [`path`], and its own inline script.
pub struct Beside<'a> {
    pub styles: &'a str,
    pub icon: &'a str,
    pub script: Option<&'a str>,
}

/// Where a language's page is in the site.
pub fn path(place: Place, lang: Lang) -> String {
    [place.root(), folder(lang), place.folder(), "index.html"].concat()
}

/// The whole document around a rendered page.
pub fn document(place: Place, lang: Lang, beside: &Beside<'_>, content: &str) -> String {
    let Beside { styles, icon, script } = beside;
    let [title, lead] = place.words().map(|text| escaped(words(lang).get(text)));
    let alternates = Lang::ALL.map(|other| {
        let (tag, href) = (other.tag(), address(place, lang, other));
        format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\">\n")
    });
    format!(
        "<!doctype html>\n\
         <html lang=\"{lang}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"format-detection\" content=\"telephone=no\">\n\
         <meta name=\"description\" content=\"{description}\">\n\
         <title>{title} – {product}</title>\n\
         {alternates}\
         <link rel=\"icon\" href=\"{icon}\">\n\
         <link rel=\"stylesheet\" href=\"{styles}\">\n\
         {script}\
         </head>\n\
         <body>\n\
         {content}\n\
         </body>\n\
         </html>\n",
        lang = lang.tag(),
        policy = policy::of_page(*script, place == Place::Embed),
        alternates = alternates.concat(),
        description = lead,
        product = escaped(words(lang).get(ui::PRODUCT)),
        styles = escaped(styles),
        icon = escaped(icon),
        script = script.map(|script| format!("<script>{script}</script>\n")).unwrap_or_default(),
    )
}

pub(crate) fn header(place: Place, here: Lang) -> Html {
    let say = |text| words(here).get(text);
    html! {
        <header class="header">
            <a class="skip-link" href="#main">{ say(ui::SKIP_LINK) }</a>
            <div class="header__row">
                <a class="header__product" href={app(place, here)}>{ say(ui::PRODUCT) }</a>
                <nav class="languages" aria-label={say(ui::LANGUAGE)}>
                    { for Lang::ALL.into_iter().map(|lang| html! {
                        <a
                            class="languages__link"
                            href={address(place, here, lang)}
                            lang={lang.tag()}
                            hreflang={lang.tag()}
                            aria-current={(lang == here).then_some("page")}
                        >{ lang.own_name() }</a>
                    }) }
                </nav>
            </div>
            { ornament() }
        </header>
    }
}

/// The first page of the app in the same language.
pub(crate) fn app(place: Place, lang: Lang) -> String {
    [&*root(place, lang), folder(lang)].concat()
}

/// The root of the site.
pub(crate) fn root(place: Place, lang: Lang) -> String {
    [&*place.up(lang), "../"].concat()
}

/// The page of the app with every rule line by line.
pub(crate) fn every_rule(lang: Lang) -> String {
    [&*app(Place::Guide, lang), "#/", lang.tag(), "/rules"].concat()
}

/// The same page in another language.
fn address(place: Place, here: Lang, there: Lang) -> String {
    let address = [&*place.up(here), folder(there), place.folder()].concat();
    if address.is_empty() { "./".to_owned() } else { address }
}

/// The questions on paper, as seen from the guide.
pub(crate) fn questions() -> &'static str {
    Place::Questions.folder()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

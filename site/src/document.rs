//! The first page of a language, made from the page that Trunk has built.

use komek::model::route::folder;
use komek::page::{Page, Views};
use komek::pages;
use lol_html::html_content::ContentType;
use lol_html::{comments, element};
use rules::Lang;
use yew::Callback;

use crate::files::Files;
use crate::sections::Section;
use site::{policy, render};

use crate::{Failure, rewritten, templates};

/// The root of the site, from the pages of a language.
fn root(lang: Lang) -> &'static str {
    match lang {
        Lang::Kk => "./",
        Lang::Ru | Lang::En => "../",
    }
}

/// What Trunk has built without what only Trunk and whoever edits the page read.
pub(crate) fn bare(built: &str) -> Result<String, Failure> {
    let handlers = vec![
        comments!("*", |comment| {
            comment.remove();
            Ok(())
        }),
        element!("link[data-trunk]", |link| {
            link.remove();
            Ok(())
        }),
    ];
    let page = rewritten(built, handlers)?;
    let lines: Vec<&str> = page.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    Ok(lines.join("\n"))
}

/// `built` is [`bare`], and without its styles.
pub(crate) fn page(
    built: &str,
    files: &Files,
    sections: &[Section],
    lang: Lang,
) -> Result<String, Failure> {
    let Some(first) = sections.first() else { return Err("the rule book asks nothing".into()) };
    let shown = first.shown(content::book(), lang);
    let title = pages::title(&Page::new(&shown, &Views::default(), Callback::noop()));
    let app = [render::page(&shown), templates::all(sections, lang)].concat();
    let head = head(files, lang);
    let policy = policy::of_app(&files.first_script, &files.first_style);
    let page = rewritten(
        built,
        vec![
            element!("html", |html| Ok(html.set_attribute("lang", lang.tag())?)),
            element!("title", |element| {
                element.set_inner_content(&title, ContentType::Text);
                Ok(())
            }),
            element!("meta[http-equiv]", |meta| Ok(meta.set_attribute("content", &policy)?)),
            element!("link[rel=icon]", |link| {
                // It comes from here as the page does, and no code depends on it.
                link.remove_attribute("integrity");
                let address = link.get_attribute("href").unwrap_or_default();
                let file = address.trim_start_matches("./");
                Ok(link.set_attribute("href", &[root(lang), file].concat())?)
            }),
            element!("head", |element| {
                element.append(&head, ContentType::Html);
                Ok(())
            }),
            element!("[data-lang]", |own| {
                if own.get_attribute("data-lang").as_deref() == Some(lang.tag()) {
                    own.remove_attribute("data-lang");
                } else {
                    own.remove();
                }
                Ok(())
            }),
            element!("a[data-guide]", |link| {
                let of = link.get_attribute("data-guide").and_then(|tag| Lang::from_tag(&tag));
                link.remove_attribute("data-guide");
                let address = [root(lang), "guide/", folder(of.unwrap_or(lang))].concat();
                Ok(link.set_attribute("href", &address)?)
            }),
            element!("#app", |place| {
                place.prepend(&app, ContentType::Html);
                Ok(())
            }),
        ],
    )?;
    linked(&page, lang)
}

/// The icon of the page that Trunk has built, from the root of the site.
pub(crate) fn icon(built: &str) -> Result<String, Failure> {
    let mut icon = String::new();
    rewritten(
        built,
        vec![element!("link[rel=icon]", |link| {
            let address = link.get_attribute("href").unwrap_or_default();
            icon.push_str(address.trim_start_matches("./"));
            Ok(())
        })],
    )?;
    Ok(icon)
}

/// What is loaded, and what is inline. What starts the app is asked for as soon as it is named here; the wasm is
/// the largest, so it comes first.
fn head(files: &Files, lang: Lang) -> String {
    let at = |file: &str| [root(lang), file].concat();
    // `crossorigin`, for in a sandbox without an origin of its own even this site is another one, and nothing comes with
    // `integrity` from there without it.
    // Without `integrity`, which browsers do not support for a preload of wasm and complain about; `boot.js` asks for
    // the same with it.
    format!(
        "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{wasm}\" type=\"application/wasm\">\
         <link rel=\"preload\" as=\"fetch\" crossorigin href=\"{words}\">\
         <style>{style}</style><script>{first}</script>\
         <script id=\"boot\" crossorigin src=\"{boot}\" integrity=\"{integrity}\" defer></script>",
        wasm = at(&files.wasm()),
        words = at(&files.first_words(lang)),
        style = files.first_style,
        first = files.first_script,
        boot = at(&files.boot()),
        integrity = files.boot_integrity,
    )
}

/// Without the app, the languages are pages and not states, and the guide is found from here.
fn linked(page: &str, lang: Lang) -> Result<String, Failure> {
    rewritten(
        page,
        vec![
            element!("a[hreflang]", |link| {
                let to = link.get_attribute("hreflang").and_then(|tag| Lang::from_tag(&tag));
                let address = [root(lang), folder(to.unwrap_or(lang))].concat();
                Ok(link.set_attribute("href", &address)?)
            }),
            element!("#app a[href^='guide/']", |link| {
                let address = link.get_attribute("href").unwrap_or_default();
                Ok(link.set_attribute("href", &[root(lang), &address].concat())?)
            }),
        ],
    )
}

//! The first page of a language, made from the page that Trunk has built.

use komek::model::{Msg, update};
use komek::pages::{self, Page};
use lol_html::element;
use lol_html::html_content::{ContentType, Element};
use rules::Lang;
use yew::Callback;

use crate::sections::Section;
use crate::styles::Styles;
use crate::{Failure, policy, render, rewritten};

/// Where the pages of a language lie, from the root of the site.
pub(crate) fn folder(lang: Lang) -> &'static str {
    match lang {
        Lang::Kk => "",
        Lang::Ru => "ru/",
        Lang::En => "en/",
    }
}

/// The root of the site, from the pages of a language.
fn root(lang: Lang) -> &'static str {
    match lang {
        Lang::Kk => "./",
        Lang::Ru | Lang::En => "../",
    }
}

/// What answers the first questions before the app is there.
const SCRIPT: &str = include_str!("../../../first.js");

/// `words` are the files of every language.
pub(crate) fn page(
    styles: &Styles,
    words: &[(Lang, String)],
    lang: Lang,
    sections: &[Section],
) -> Result<String, Failure> {
    let Some(first) = sections.first() else { return Err("the rule book asks nothing".into()) };
    let shown = first.shown(content::book(), lang);
    let title = pages::title(&Page::new(&shown, Callback::noop()));
    let app =
        [render::page(&shown), sections.iter().map(|section| templates(section, lang)).collect()]
            .concat();
    let script = bare(SCRIPT);
    let policy = policy::of(&script, &styles.first);
    let own = words.iter().find(|(of, _)| *of == lang).map_or("", |(_, file)| file);
    let inline = format!(
        "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{root}{own}\"><style>{}</style><script>{script}</script><link rel=\"stylesheet\" id=\"later\" media=\"print\" href=\"{root}{}\">",
        styles.first,
        styles.later,
        root = root(lang),
    );
    let handlers = vec![
        element!("html", |html| Ok(html.set_attribute("lang", lang.tag())?)),
        element!("title", |element| {
            element.set_inner_content(&title, ContentType::Text);
            Ok(())
        }),
        element!("meta[http-equiv]", |meta| Ok(meta.set_attribute("content", &policy)?)),
        element!("meta[name=app-bundle]", |meta| {
            for name in ["data-js", "data-wasm"] {
                relocate(meta, name, lang)?;
            }
            for (lang_of, file) in words {
                let name = ["data-", lang_of.tag()].concat();
                meta.set_attribute(&name, &[root(lang), file].concat())?;
            }
            Ok(meta.set_attribute("data-root", root(lang))?)
        }),
        element!("link[href]", |link| relocate(link, "href", lang)),
        element!("script[src]", |script| relocate(script, "src", lang)),
        element!("[data-lang]", |own| {
            if own.get_attribute("data-lang").as_deref() == Some(lang.tag()) {
                own.remove_attribute("data-lang");
            } else {
                own.remove();
            }
            Ok(())
        }),
        element!("[data-guide]", |link| {
            let own = link.get_attribute("data-guide").and_then(|tag| Lang::from_tag(&tag));
            link.remove_attribute("data-guide");
            Ok(link.set_attribute(
                "href",
                &[root(lang), "guide/", folder(own.unwrap_or(lang))].concat(),
            )?)
        }),
        element!("head", |head| {
            head.append(&inline, ContentType::Html);
            Ok(())
        }),
        element!("#app", |place| {
            place.prepend(&app, ContentType::Html);
            Ok(())
        }),
    ];
    let page = rewritten(&styles.page, handlers)?;
    linked(&page, lang)
}

/// Addresses that Trunk has written from the root of the site.
fn relocate(element: &mut Element<'_, '_>, name: &str, lang: Lang) -> Result<(), Failure> {
    if let Some(address) = element.get_attribute(name)
        && let Some(rest) = address.strip_prefix("./")
    {
        element.set_attribute(name, &[root(lang), rest].concat())?;
    }
    Ok(())
}

/// Without the app, the languages are pages and not states.
fn linked(page: &str, lang: Lang) -> Result<String, Failure> {
    let handlers = vec![element!("a[hreflang]", |link| {
        let to =
            link.get_attribute("hreflang").and_then(|tag| Lang::from_tag(&tag)).unwrap_or_default();
        Ok(link.set_attribute("href", &[root(lang), folder(to)].concat())?)
    })];
    rewritten(page, handlers)
}

/// A script without its comments and indents, which stand on lines of their own.
fn bare(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// A section that waits to be shown, and the same with its mistake. The first is in the page already.
fn templates(section: &Section, lang: Lang) -> String {
    let book = content::book();
    let model = section.shown(book, lang);
    let (html, title) = render::main(&model);
    let (mistaken, mistaken_title) = render::main(&update(book, model.clone(), Msg::Continued));
    let path = section.route.path(book, lang);
    let path = path.trim_start_matches(&["/", lang.tag(), "/"].concat());
    let html = if section.when.is_empty() { "" } else { &html };
    let (title, mistaken_title) = (attribute(&title), attribute(&mistaken_title));
    let (key, when) = (&section.key, section.when.join(" "));
    format!(
        "<template data-at=\"{path}\" data-key=\"{key}\" data-when=\"{when}\" data-title=\"{title}\">{html}</template>\
         <template data-title=\"{mistaken_title}\">{mistaken}</template>"
    )
}

fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}

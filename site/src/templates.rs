//! The sections that first.js shows: each waits in a template, followed by one with its mistake.

use komek::model::{Msg, update};
use rules::Lang;

use crate::sections::Section;
use site::render;

pub(crate) fn all(sections: &[Section], lang: Lang) -> String {
    sections.iter().map(|section| pair(section, lang)).collect()
}

fn pair(section: &Section, lang: Lang) -> String {
    let book = content::book();
    let model = section.shown(book, lang);
    let (html, title) = render::main(&model);
    let (mistaken, mistaken_title) = render::main(&update(book, model.clone(), Msg::Continued));
    let path = section.route.path(book, lang);
    let path = path.trim_start_matches(&["/", lang.tag(), "/"].concat());
    // The first is in the page already.
    let html = if section.when.is_empty() { "" } else { &html };
    let (key, when) = (&section.key, section.when.join(" "));
    let (title, mistaken_title) = (attribute(&title), attribute(&mistaken_title));
    format!(
        "<template data-at=\"{path}\" data-key=\"{key}\" data-when=\"{when}\" data-title=\"{title}\">{html}</template>\
         <template data-title=\"{mistaken_title}\">{mistaken}</template>"
    )
}

fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}

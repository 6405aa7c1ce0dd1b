//! What a page loads by itself, read from the page: whatever its HTML names, and whatever those files name in turn.

use std::fs;
use std::io;
use std::path::Path;

use scraper::{ElementRef, Html, Selector};

/// A page and what it loads, in the order of naming; each file once.
pub(super) struct Page {
    pub files: Vec<File>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct File {
    /// In the site, like `app-1a2b/komek.js`.
    pub path: String,
    /// Whether nothing is painted, or can be tapped, without it.
    pub blocks: bool,
}

impl Page {
    pub(super) fn read(site: &Path, page: &str) -> io::Result<Page> {
        let html = fs::read_to_string(site.join(page))?;
        let mut named = vec![File { path: page.to_owned(), blocks: true }];
        named.extend(
            named_in(&html, page).into_iter().filter(|file| site.join(&file.path).is_file()),
        );
        let mut files: Vec<File> = Vec::new();
        while !named.is_empty() {
            let file = named.remove(0);
            match files.iter_mut().find(|known| known.path == file.path) {
                Some(known) => known.blocks |= file.blocks,
                None => {
                    let text = match Path::new(&file.path).extension() {
                        Some(kind) if kind == "js" || kind == "css" => {
                            fs::read_to_string(site.join(&file.path))?
                        }
                        _ => String::new(),
                    };
                    let further =
                        imported(&text).into_iter().map(|name| resolved(name, &file.path));
                    let further = further.filter(|path| site.join(path).is_file());
                    named.extend(further.map(|path| File { path, blocks: file.blocks }));
                    files.push(file);
                }
            }
        }
        Ok(Page { files })
    }
}

/// What the HTML names: links that load something, scripts, pictures, and the files of the app, which are the values of
/// `<meta name="app-bundle" data-…>`.
fn named_in(html: &str, page: &str) -> Vec<File> {
    let html = Html::parse_document(html);
    let selector = Selector::parse("link[href], script[src], img[src], meta[name=app-bundle]")
        .expect("the selector is right");
    html.select(&selector)
        .flat_map(|element| {
            let blocks = blocks(element);
            let names = names(element);
            names.into_iter().map(move |name| File { path: resolved(name, page), blocks })
        })
        .collect()
}

fn names(element: ElementRef<'_>) -> Vec<&str> {
    let loads = ["stylesheet", "preload", "modulepreload", "icon", "manifest"];
    match element.value().name() {
        "link" if relations(element).any(|relation| loads.contains(&relation)) => {
            element.attr("href").into_iter().collect()
        }
        "link" => Vec::new(),
        "meta" => {
            let attributes = element.value().attrs();
            attributes
                .filter(|(name, _)| name.starts_with("data-"))
                .map(|(_, value)| value)
                .collect()
        }
        _ => element.attr("src").into_iter().collect(),
    }
}

/// A style sheet keeps the page from being painted, unless it is for paper; a script, unless it may run later.
fn blocks(element: ElementRef<'_>) -> bool {
    match element.value().name() {
        "link" => {
            relations(element).any(|relation| relation == "stylesheet")
                && element.attr("media") != Some("print")
        }
        "script" => {
            let later = ["async", "defer"].iter().any(|name| element.attr(name).is_some());
            !later && element.attr("type") != Some("module")
        }
        _ => false,
    }
}

fn relations(element: ElementRef<'_>) -> impl Iterator<Item = &str> {
    element.attr("rel").unwrap_or_default().split_whitespace()
}

/// The relative names that a script or a style sheet imports: `from"./a.js"`, `import"./a.js"`, `@import "a.css"`,
/// `url(a.svg)`. What a script imports on demand, `import("./a.js")`, is not among them.
fn imported(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for before in ["from", "import", "url("] {
        for (at, _) in text.match_indices(before) {
            let rest = text[at + before.len()..].trim_start();
            let end = match rest.chars().next() {
                Some(quote @ ('"' | '\'')) => rest[1..].find(quote).map(|end| (1, end + 1)),
                _ if before == "url(" => rest.find(')').map(|end| (0, end)),
                _ => None,
            };
            found.extend(end.and_then(|(from, until)| rest.get(from..until)));
        }
    }
    found
}

/// A name in a file of the site, as a path from the site's folder.
fn resolved(name: &str, from: &str) -> String {
    let name = name.split(['?', '#']).next().unwrap_or_default();
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for step in name.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                folders.pop();
            }
            step => folders.push(step),
        }
    }
    folders.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, blocks: bool) -> File {
        File { path: path.to_owned(), blocks }
    }

    #[test]
    fn a_page_loads_what_it_names_and_what_that_names() {
        let site = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            let path = site.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write(
            "ru/index.html",
            r#"<link rel="stylesheet" href="../all.css"><link rel="stylesheet" media="print" href="../paper.css">
            <link rel="alternate" href="../index.html"><meta name="app-bundle" data-js="../app/a.js">
            <link rel="modulepreload" href="../app/a.js"><script src="../boot.js" defer></script>
            <a href="../guide/ru/index.html">…</a>"#,
        );
        write("index.html", "");
        write("guide/ru/index.html", "");
        write("all.css", "@import 'more.css'; a { background: url(./icon.svg) }");
        write("more.css", "");
        write("icon.svg", "");
        write("paper.css", "");
        write("boot.js", "import('./later.js')");
        write("later.js", "");
        write("app/a.js", r#"import{x}from"./b.js";new URL("c.wasm",import.meta.url)"#);
        write("app/b.js", "");
        write("app/c.wasm", "");
        let page = Page::read(site.path(), "ru/index.html").unwrap();
        let expected = [
            file("ru/index.html", true),
            file("all.css", true),
            file("paper.css", false),
            file("app/a.js", false),
            file("boot.js", false),
            file("more.css", true),
            file("icon.svg", true),
            file("app/b.js", false),
        ];
        assert_eq!(page.files, expected);
    }
}

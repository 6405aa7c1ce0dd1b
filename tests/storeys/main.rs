//! The storeys of the house: no file takes anything from a storey above its own, and no module of a storey from one that
//! takes from it.

#![expect(clippy::unwrap_used, reason = "a test that cannot read the source has failed")]

mod imports;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use imports::{Source, Way};

/// Of the app, from the ground up.
const APP: [&str; 6] = ["model", "platform", "page", "components", "pages", "app"];

/// Of the rules. Modules of one storey do not know each other, but for what one concept is divided into.
const RULES: [&[&str]; 11] = [
    &["truth", "text", "id"],
    &["answer"],
    &["condition"],
    &["book"],
    &["judge", "calendar", "named"],
    &["hand_in", "assessment", "division"],
    &["verdict", "bag", "change", "complaint"],
    &["checklist", "contrast", "find_out"],
    &["assess"],
    &["relevance", "remaining", "comparison"],
    &["portable"],
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file of a module, which may have a folder, as a module.
fn files(file: &Path, module: &Way) -> Vec<(Way, Source)> {
    let mut found =
        vec![(module.clone(), Source::read(&file.with_extension("rs"), module.clone()))];
    for path in entries(file).into_iter().filter(|path| path.extension().is_some()) {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        found.extend(files(&path.with_extension(""), &[&**module, &[name]].concat()));
    }
    found
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn below(folder: &Path) -> Vec<PathBuf> {
    let within = |path: PathBuf| if path.is_dir() { below(&path) } else { vec![path] };
    entries(folder).into_iter().flat_map(within).collect()
}

fn of_module(source: &str, module: &str) -> Vec<(Way, Source)> {
    files(&root().join(source).join(module), &vec![module.to_owned()])
}

/// What `source` takes by a name that the root of the crate hands on is taken from where that is.
fn origin<'a>(way: &'a Way, library: &'a Source) -> Option<&'a str> {
    let first = way.first()?;
    Some(library.handed_on.get(first).unwrap_or(first))
}

#[track_caller]
fn takes_nothing_from(source: &str, module: &str, above: &[&str]) -> usize {
    let library = Source::read(&root().join(source).join("lib.rs"), Vec::new());
    let all = of_module(source, module);
    for (of, file) in &all {
        for way in &file.taken {
            let from = origin(way, &library).unwrap_or_default();
            let (of, way) = (of.join("::"), way.join("::"));
            assert!(!above.contains(&from), "{source}: `{of}` takes `{way}`");
        }
    }
    all.len()
}

#[test]
fn nothing_in_the_app_takes_from_a_storey_above() {
    let storeys = APP.iter().enumerate();
    let seen: usize =
        storeys.map(|(storey, module)| takes_nothing_from("src", module, &APP[storey + 1..])).sum();
    assert!(seen > 50, "only {seen} files");
}

#[test]
fn every_module_is_in_a_storey() {
    let modules = |source: &str| Source::read(&root().join(source).join("lib.rs"), vec![]).children;
    let told = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(modules("src"), told(&APP));
    let rules: Vec<&str> = RULES.concat();
    // Only whoever writes a book takes it, and what it takes is all the rest.
    assert_eq!(modules("crates/rules/src"), told(&[&*rules, &["authoring"]].concat()));
}

#[test]
fn the_model_knows_no_yew_and_no_browser() {
    const FOREIGN: [&str; 5] = ["yew", "web_sys", "js_sys", "gloo", "wasm_bindgen"];
    let mut files = below(&root().join("src/model"));
    assert!(files.len() > 15, "only {} files", files.len());
    files.push(root().join("src/model.rs"));
    for file in files {
        let code = fs::read_to_string(&file).unwrap();
        let code = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            let foreign = FOREIGN.iter().find(|name| line.contains(**name));
            assert!(foreign.is_none(), "{}: {line}", file.display());
        }
    }
}

#[test]
fn nothing_in_the_rules_takes_from_its_own_storey_or_one_above() {
    for (storey, modules) in RULES.iter().enumerate() {
        for module in *modules {
            let above = RULES[storey..].iter().copied().flatten().copied();
            let above: Vec<&str> = above.filter(|other| other != module).collect();
            takes_nothing_from("crates/rules/src", module, &above);
        }
    }
}

/// Which modules of a concept take from which. A file deep in a module is that module's; the concept's own file is a module
/// like the others, but that it names them and hands on what they hold is no more than a table of contents.
fn neighbours(concept: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
    let way: Way = concept.iter().copied().map(str::to_owned).collect();
    let all = files(&concept.iter().fold(root().join("src"), |path, part| path.join(part)), &way);
    let (_, own) = &all[0];
    let own_name = concept.join("::");
    let part = |way: &Way| way.get(concept.len()).cloned();
    let modules: BTreeSet<String> = all.iter().filter_map(|(module, _)| part(module)).collect();
    let place = |way: &Way| match part(way) {
        Some(name) if modules.contains(&name) => name,
        Some(name) => own.handed_on.get(&name).cloned().unwrap_or_else(|| own_name.clone()),
        None => own_name.clone(),
    };
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (module, file) in &all {
        let of = place(module);
        let taken = file.taken.iter().filter(|taken| taken.starts_with(&way));
        let taken = taken.map(place).filter(|from| *from != of).collect::<Vec<_>>();
        found.entry(of).or_default().extend(taken);
    }
    found
}

/// The modules of a circle, if there is one.
fn circle(takes: &BTreeMap<String, BTreeSet<String>>) -> Option<Vec<&str>> {
    let mut left: BTreeSet<&str> = takes.keys().map(String::as_str).collect();
    // Whoever takes nothing from those that are left is in no circle.
    while let Some(free) = left
        .iter()
        .copied()
        .find(|one| !takes[*one].iter().any(|from| left.contains(from.as_str())))
    {
        left.remove(free);
    }
    let mut way = vec![*left.first()?];
    loop {
        let here = way[way.len() - 1];
        let next = takes[here].iter().find(|from| left.contains(from.as_str()))?;
        if let Some(start) = way.iter().position(|before| before == next) {
            return Some(way.split_off(start));
        }
        way.push(next);
    }
}

#[test]
fn no_modules_of_a_concept_take_from_each_other_in_a_circle() {
    let divided: [&[&str]; 3] =
        [&["pages", "result"], &["pages", "question"], &["pages", "inspector"]];
    let storeys: Vec<&[&str]> = APP.iter().map(std::slice::from_ref).collect();
    for concept in storeys.into_iter().chain(divided) {
        let takes = neighbours(concept);
        let found = circle(&takes);
        assert!(found.is_none(), "{concept:?}: {}", found.unwrap().join(" takes from "));
    }
}

#[test]
fn every_way_of_taking_is_seen() {
    let taken = |text: &str| {
        let module = ["pages", "result"].map(str::to_owned).to_vec();
        let source = Source::of(text, module).unwrap();
        source.taken.iter().map(|way| way.join("::")).collect::<Vec<_>>().join(" ")
    };
    for (text, expected) in [
        ("use crate::{model, app::Held as Other};", "app::Held model"),
        ("use crate::app;", "app"),
        ("use super::super::{self, page::{self, Page}};", " page page::Page"),
        ("use super::h1; use std::fmt; use yew::prelude::*;", "pages::h1"),
        (
            "mod paper; fn view() -> paper::View { paper::view() }",
            "pages::result::paper::View pages::result::paper::view",
        ),
        (
            "fn view() { html! { <p>{ for super::all(&crate::app::one) }</p> } }",
            "app::one pages::all",
        ),
        ("fn view() { html! { <p id={self::id(x)}>{ other::view }</p> } }", "pages::result::id"),
        ("#[cfg(test)] mod tests { use crate::app; }", ""),
        ("#[cfg(test)] use crate::app;", ""),
        ("mod paper; pub use paper::Paper;", ""),
        ("pub(in crate::pages) fn f() {}", ""),
        ("fn f(x: ::app::X) -> Option<crate::app::X> { None }", "app::X"),
    ] {
        assert_eq!(taken(text), expected, "{text}");
    }
    let edges = |pairs: &[(&str, &[&str])]| {
        let pairs = pairs.iter();
        pairs
            .map(|(of, from)| {
                ((*of).to_owned(), from.iter().map(|one| (*one).to_owned()).collect())
            })
            .collect::<BTreeMap<String, BTreeSet<String>>>()
    };
    let straight = edges(&[("a", &["b", "c"]), ("b", &["c"]), ("c", &[])]);
    assert_eq!(circle(&straight), None);
    let round = edges(&[("a", &["b"]), ("b", &["c"]), ("c", &["d"]), ("d", &["b"])]);
    assert_eq!(circle(&round), Some(vec!["b", "c", "d"]));
}

const BEGIN: &str = "<!-- storeys -->\n";
const END: &str = "<!-- /storeys -->";

/// The modules directly below a module, by name.
fn parts(module: &Path) -> String {
    let entries = fs::read_dir(module).into_iter().flatten();
    let files = entries.map(|entry| entry.unwrap().path());
    let mut names: Vec<String> = files
        .filter(|path| path.extension().is_some_and(|end| end == "rs"))
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names.join(", ")
}

/// The storeys from the top down, each with what it is divided into.
fn picture() -> String {
    let app = APP.iter().rev().map(|module| (*module, parts(&root().join("src").join(module))));
    let source = root().join("crates/rules/src");
    let rules = RULES.iter().rev().map(|modules| {
        let divided: Vec<String> = modules
            .iter()
            .map(|module| parts(&source.join(module)))
            .filter(|parts| !parts.is_empty())
            .collect();
        (modules.join(", "), divided.join(", "))
    });
    let line = |(name, parts): (String, String)| format!("{name:<46}{parts}").trim_end().to_owned();
    let app: Vec<String> = app.map(|(name, parts)| line((name.to_owned(), parts))).collect();
    let rules: Vec<String> = rules.map(line).collect();
    format!(
        "```text\nsrc\n    {}\ncrates/rules\n    {}\n```\n",
        app.join("\n    "),
        rules.join("\n    ")
    )
}

#[test]
fn the_picture_of_the_storeys_is_that_of_the_code() {
    let file = root().join("ARCHITECTURE.md");
    let text = fs::read_to_string(&file).unwrap();
    let (before, rest) = text.split_once(BEGIN).unwrap();
    let (drawn, after) = rest.split_once(END).unwrap();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&file, [before, BEGIN, &picture(), END, after].concat()).unwrap();
    } else {
        assert_eq!(drawn, picture(), "by hand: UPDATE=1 cargo test -p komek --test storeys");
    }
}

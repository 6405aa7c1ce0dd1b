//! The storeys of the house: no file takes anything from a storey above its own.

#![expect(clippy::unwrap_used, reason = "a test that cannot read the source has failed")]

use std::fs;
use std::path::{Path, PathBuf};

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

/// Every file of a module, which may have a folder.
fn files(module: &Path) -> Vec<PathBuf> {
    let mut found = vec![module.with_extension("rs")];
    if let Ok(entries) = fs::read_dir(module) {
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                // A folder whose module stands beside it is read with that.
                found.extend(files(&path).into_iter().skip(1));
            } else {
                found.push(path);
            }
        }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The file without its comments and its tests.
fn code(file: &Path) -> String {
    let text =
        fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let code = text.split("#[cfg(test)]").next().unwrap();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn takes_nothing(file: &Path, from: &str) {
    let code = code(file);
    assert!(!code.contains(from), "{} takes from `{from}`", file.display());
}

#[test]
fn nothing_in_the_app_takes_from_a_storey_above() {
    let mut seen = 0;
    for (storey, module) in APP.iter().enumerate() {
        for file in files(&root().join("src").join(module)) {
            for above in &APP[storey + 1..] {
                for end in ["::", ";", "}", ","] {
                    takes_nothing(&file, &format!("crate::{above}{end}"));
                }
            }
            seen += 1;
        }
    }
    assert!(seen > 50, "only {seen} files");
}

#[test]
fn the_model_knows_no_yew_and_no_browser() {
    for file in files(&root().join("src/model")) {
        for foreign in ["yew", "web_sys", "js_sys", "gloo", "wasm_bindgen"] {
            takes_nothing(&file, foreign);
        }
    }
}

#[test]
fn nothing_in_the_rules_takes_from_a_storey_above() {
    let source = root().join("crates/rules/src");
    for (storey, modules) in RULES.iter().enumerate() {
        for file in modules.iter().flat_map(|module| files(&source.join(module))) {
            for above in RULES[storey + 1..].iter().copied().flatten() {
                for end in ["::", ";", "}", ","] {
                    takes_nothing(&file, &format!("crate::{above}{end}"));
                }
            }
        }
    }
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

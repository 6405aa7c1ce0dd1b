//! The storeys of the house: no file takes anything from a storey above its own.

#![expect(clippy::unwrap_used, reason = "a test that cannot read the source has failed")]

use std::fs;
use std::path::{Path, PathBuf};

/// Of the app, from the ground up.
const APP: [&str; 6] = ["model", "platform", "page", "components", "pages", "app"];

/// Of the rules. Modules of one storey do not know each other, but for what one concept is divided into.
const RULES: [&[&str]; 10] = [
    &["truth", "text", "id"],
    &["answer"],
    &["condition"],
    &["book"],
    &["judge", "calendar", "named"],
    &["hand_in", "assessment"],
    &["verdict", "bag", "change", "complaint", "contrast"],
    &["checklist"],
    &["assess"],
    &["relevance", "comparison"],
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

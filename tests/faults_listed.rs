//! `docs/FAULTS.md` lists what is done to the page on purpose, from the names of the tests that do it. It is held to be so,
//! and written with `UPDATE=1`.

#![expect(clippy::unwrap_used, reason = "a list that cannot be read has failed")]

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

/// Where faults are made, and of what kind they are.
const KINDS: &[(&str, &[&str])] = &[
    (
        "Files that do not come, or come broken",
        &["tests/browser/faults.rs", "tests/browser/later.rs"],
    ),
    ("The app cannot start, or stops", &["tests/browser/failure.rs"]),
    (
        "Tapped, or left, before the app is there",
        &["tests/browser/starting.rs", "tests/engines/starting.rs"],
    ),
    ("The device, the browser and the network", &["tests/browser/devices.rs"]),
    (
        "Without a network, and between two releases",
        &["tests/engines/offline.rs", "tests/engines/updates.rs", "tests/engines/drafts.rs"],
    ),
    ("Frames of other sites", &["tests/browser/frames.rs"]),
    ("Back, Forward, Reload", &["tests/engines/history.rs", "tests/model/visits.rs"]),
    ("Links from elsewhere", &["tests/model/links.rs"]),
    ("Entries that are no numbers", &["tests/engines/errors.rs"]),
    ("Names of children", &["tests/browser/labels.rs"]),
    ("Clocks and days", &["tests/browser/dates.rs", "tests/browser/edition.rs"]),
    (
        "Narrow screens, large letters, fonts",
        &["tests/browser/narrow.rs", "tests/browser/fonts.rs"],
    ),
    ("A rule book with mistakes", &["crates/rules/tests/broken.rs"]),
];

/// The names of the tests of a file, as sentences.
fn sentences(file: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join(file)).unwrap();
    let mut lines = text.lines();
    let mut sentences = Vec::new();
    while let Some(line) = lines.next() {
        if line.trim() != "#[test]" {
            continue;
        }
        // Other attributes may come between.
        let name = lines.by_ref().find_map(|line| line.trim().strip_prefix("fn ")).unwrap();
        let name = name.split('(').next().unwrap().replace('_', " ");
        let (first, rest) = name.split_at(1);
        sentences.push(format!("{}{rest}", first.to_uppercase()));
    }
    sentences
}

#[test]
fn the_list_of_faults_is_that_of_the_tests() {
    let mut list = "# What is done to Komek on purpose\n\nEach line is a test: `cargo xtask test` runs all of them, \
        and none may fail. This list is made of their names by\n`UPDATE=1 cargo test -p komek --test faults_listed`.\n"
        .to_owned();
    let mut count = 0;
    for (kind, files) in KINDS {
        write!(list, "\n## {kind}\n\n").unwrap();
        for sentence in files.iter().flat_map(|file| sentences(file)) {
            writeln!(list, "- {sentence}.").unwrap();
            count += 1;
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/FAULTS.md");
    if env::var_os("UPDATE").is_some() {
        fs::write(&path, &list).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(written, list, "by hand: UPDATE=1 cargo test -p komek --test faults_listed");
    println!("komek: kinds of fault made on purpose: {count}");
}

//! Each kind of mistake an author can make, with the exact messages it gets.
//!
//! A folder of `broken/` holds the mistaken files only; they are laid over the small rule book, which is whole.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its files has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use rules::authoring::{Problem, compile};

#[test]
fn the_small_rule_book_without_a_mistake_compiles() {
    let compiled = compile(&small_folder()).unwrap();
    assert_eq!(compiled.book.services.len(), 2);
    assert_eq!(compiled.ui.len(), 1);
}

#[test]
fn each_mistake_is_named_with_its_file_and_line_and_the_valid_words() {
    let folders = folders(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken"));
    assert!(folders.len() >= 40, "only {} kinds of mistake", folders.len());
    let wrong: Vec<String> = folders.iter().filter_map(|folder| difference(folder)).collect();
    assert!(
        wrong.is_empty(),
        "{} of {} kinds of mistake; as they are now: UPDATE=1 cargo test -p rules --test broken\n{}",
        wrong.len(),
        folders.len(),
        wrong.join("\n")
    );
    println!("kinds of mistake: {}", folders.len());
}

#[test]
fn a_folder_that_is_not_there_is_a_problem_and_no_panic() {
    let problems = compile(Path::new("no/such/folder")).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!((problems[0].file.as_str(), problems[0].line), ("no/such/folder", None));
}

fn small_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/small")
}

fn difference(folder: &Path) -> Option<String> {
    let name = folder.file_name().unwrap().to_str().unwrap();
    let file = folder.join("expected.txt");
    let expected = fs::read_to_string(&file).unwrap_or_default();
    let found = messages(&laid_over_the_small_book(name, folder));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&file, found).unwrap();
        return None;
    }
    (found != expected).then(|| format!("== {name}\n-- expected\n{expected}-- found\n{found}"))
}

fn messages(folder: &Path) -> String {
    let problems = compile(folder).err().unwrap_or_default();
    problems.iter().map(|problem: &Problem| problem.to_string() + "\n").collect()
}

/// A copy of the small book with the mistaken files in it, in cargo's own folder for what tests write.
fn laid_over_the_small_book(name: &str, mistaken: &Path) -> PathBuf {
    let book = Path::new(env!("CARGO_TARGET_TMPDIR")).join("broken").join(name);
    if book.exists() {
        fs::remove_dir_all(&book).unwrap();
    }
    copy(&small_folder(), &book);
    copy(mistaken, &book);
    book
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap().path();
        let place = to.join(entry.file_name().unwrap());
        if entry.is_dir() {
            copy(&entry, &place);
        } else {
            fs::copy(&entry, &place).unwrap();
        }
    }
}

fn folders(below: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(below).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

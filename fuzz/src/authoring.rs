//! The rule book, as somebody writes it who has not read how.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use rules::authoring::{File, compile_files, read};
use rules::{Answers, assess, inquire};

use crate::text;

/// The smallest whole book there is, and where it is.
static SMALL: LazyLock<(PathBuf, Vec<File>)> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/rules/tests/fixtures/small");
    let files = read(&folder).unwrap_or_else(|problem| panic!("{problem}"));
    (folder, files)
});

/// The first byte chooses the file that the rest replaces, or adds one. The compiler has a book, which can then be asked
/// anything, or names at least one mistake.
pub fn book(bytes: &[u8]) {
    let Some((first, written)) = bytes.split_first() else { return };
    let (folder, files) = &*SMALL;
    let mut files = files.clone();
    let text = text(written).into_owned();
    let chosen = usize::from(*first) % (files.len() + 1);
    match files.get_mut(chosen) {
        Some(file) => file.text = text,
        None => files.push(File { name: "z-extra.toml".to_owned(), text }),
    }
    match compile_files(folder, &files) {
        Err(problems) => {
            assert!(!problems.is_empty(), "refused without a word");
            assert!(problems.iter().all(|problem| !problem.to_string().is_empty()));
        }
        Ok(compiled) => {
            let book = &compiled.book;
            let today = book.edition.checked;
            let nothing = Answers::default();
            inquire(book, &nothing, today);
            assess(book, &nothing, today);
        }
    }
}

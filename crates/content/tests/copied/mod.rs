//! The book that ships, changed in a copy of its folder.

use std::fs;
use std::path::Path;

use rules::CompleteBook;
use rules::authoring::compile;

/// The book after a change to its files.
pub(crate) fn changed(change: impl FnOnce(&Path)) -> CompleteBook {
    let folder = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("book"), folder.path());
    change(folder.path());
    compile(folder.path()).unwrap().book
}

pub(crate) fn copy(from: &Path, into: &Path) {
    fs::create_dir_all(into).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let from = entry.unwrap().path();
        let into = into.join(from.file_name().unwrap());
        if from.is_dir() {
            copy(&from, &into);
        } else {
            fs::copy(from, into).unwrap();
        }
    }
}

//! The site with a fourth service that is nothing but a folder of TOML, for the test that walks it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use xtask::{BOOK, Machine, Problem, build, folder, process, setup::BuildTools};

/// A service of its own, below the folder of tests.
pub(crate) const SERVICE: &str = "tests/fixtures/fourth-service";

pub(crate) struct FourthService {
    pub book: PathBuf,
    pub dist: PathBuf,
}

/// Builds it as `serve` does, which shares the compiled dependencies and needs no optimising.
pub(crate) fn build(machine: &Machine, tools: &BuildTools) -> Result<FourthService, Problem> {
    let folder = machine.root.join("target/fourth-service");
    let (book, dist) = (folder.join("book"), folder.join("dist"));
    let by_hand = format!("cp -r {BOOK} {SERVICE}/* …; KOMEK_BOOK={} trunk build", book.display());
    lay_out(&machine.root, &book).map_err(|error| {
        Problem::new(
            format!("the book with a fourth service cannot be copied ({error})"),
            &*by_hand,
        )
    })?;
    let mut trunk = build::trunk(machine, tools, "build", &dist);
    process::run(trunk.env("KOMEK_BOOK", &book), by_hand)?;
    Ok(FourthService { book, dist })
}

/// The book that ships, with the service among its own.
pub(crate) fn lay_out(root: &Path, book: &Path) -> io::Result<()> {
    if book.exists() {
        fs::remove_dir_all(book)?;
    }
    folder::copy(&root.join(BOOK), book)?;
    folder::copy(&root.join(SERVICE), &book.join("services"))
}

//! The wasm taken apart along the functions marked in `src/app/loader/split.rs`, and each part made small.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use xtask::{Machine, Problem};

use super::{failed, tool};

/// What `wasm-split-cli` leaves.
pub(super) struct Split {
    /// What starts, for wasm-bindgen to finish.
    pub main: PathBuf,
    /// The parts that are fetched later, finished.
    pub later: Vec<PathBuf>,
    /// The script that fetches them.
    pub loader: PathBuf,
}

pub(super) fn split(machine: &Machine, wasm: &Path, into: &Path) -> Result<Split, Problem> {
    tool(
        machine,
        "wasm-split-cli",
        ["--out-name".as_ref(), "komek".as_ref(), wasm.as_os_str(), into.as_os_str()],
    )?;
    let main = into.join("komek.wasm");
    let parts = || {
        let files =
            fs::read_dir(into)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
        let later = files
            .into_iter()
            .filter(|file| file.extension().is_some_and(|ext| ext == "wasm") && *file != main);
        Ok(later.collect())
    };
    let later = parts().map_err(|error| failed("the parts of the wasm cannot be read", &error))?;
    Ok(Split { main, later, loader: into.join("__wasm_split.js") })
}

/// Of all the settings tried on the main wasm, these gave the least brotli: 64.0 kB, against 64.5 with `-Oz` twice and
/// its own limits of inlining. Loops and branches are found again in flat code; functions of a name are put side by side, for
/// they are alike. Nothing is in the first kilobyte of memory: it is the far end of the stack.
const SMALL: &[&str] = &[
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "-Oz",
    "--always-inline-max-function-size=3",
    "--one-caller-inline-max-function-size=20",
    "--low-memory-unused",
    "--reorder-functions-by-name",
    "--debuginfo",
];
const NAMELESS: &[&str] = &["--strip-debug", "--strip-producers"];

/// Puts a small wasm of the same name into a folder, and with the names of its functions into another.
pub(super) fn shrink(
    machine: &Machine,
    wasm: &Path,
    named: &Path,
    into: &Path,
) -> Result<(), Problem> {
    fs::create_dir_all(named).map_err(|error| failed("no folder for the wasm", &error))?;
    let name = wasm.file_name().unwrap_or_default();
    let (named, small) = (named.join(name), into.join(name));
    for (flags, from, to) in [(SMALL, wasm, &named), (NAMELESS, &named, &small)] {
        let flags = flags.iter().map(AsRef::as_ref);
        tool(machine, "wasm-opt", flags.chain([from.as_os_str(), "-o".as_ref(), to.as_os_str()]))?;
    }
    Ok(())
}

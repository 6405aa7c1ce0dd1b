//! The wasm taken apart along the functions marked in `src/later/split.rs`, and each part made small.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{failed, tool};
use crate::machine::Machine;
use crate::problem::Problem;

/// What `wasm-split-cli` leaves.
pub(super) struct Parts {
    /// What starts, for wasm-bindgen to finish.
    pub main: PathBuf,
    /// The parts that are fetched later, finished.
    pub later: Vec<PathBuf>,
    /// The script that fetches them.
    pub loader: PathBuf,
}

pub(super) fn split(machine: &Machine, wasm: &Path, into: &Path) -> Result<Parts, Problem> {
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
    Ok(Parts { main, later, loader: into.join("__wasm_split.js") })
}

/// Puts a small wasm of the same name into a folder.
pub(super) fn shrink(machine: &Machine, wasm: &Path, into: &Path) -> Result<(), Problem> {
    let small = into.join(wasm.file_name().unwrap_or_default());
    let flags = ["-Oz", "--strip-debug", "--strip-producers"].map(AsRef::as_ref);
    tool(
        machine,
        "wasm-opt",
        flags.into_iter().chain([wasm.as_os_str(), "-o".as_ref(), small.as_os_str()]),
    )
}

//! The script between the browser and the wasm.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use xtask::{Machine, Problem};

use super::{GLUE, failed, tool};

/// wasm-bindgen's script and wasm, in a folder that it makes.
pub(super) fn bind(
    machine: &Machine,
    wasm: &Path,
    into: &Path,
    flags: &[&str],
) -> Result<PathBuf, Problem> {
    let always =
        ["--target", "web", "--no-typescript", "--keep-debug", "--out-name", "komek", "--out-dir"];
    let arguments =
        flags.iter().chain(&always).map(OsStr::new).chain([into.as_os_str(), wasm.as_os_str()]);
    tool(machine, "wasm-bindgen", arguments)?;
    Ok(into.to_owned())
}

/// Puts wasm-bindgen's script into a folder, and the one that fetches the later parts beside it, which imports it and is
/// imported by it.
pub(super) fn put(script: &Path, loader: &Path, into: &Path) -> Result<(), Problem> {
    (|| {
        let loader = through_load(&fs::read_to_string(loader)?)?;
        fs::write(into.join("__wasm_split.js"), loader)?;
        fs::copy(script, into.join(GLUE))
    })()
    .map(drop)
    .map_err(|error| failed("the script that fetches the later parts is not as expected", &error))
}

/// The loader of the parts, with that of the page (`load.js`) in place of `fetch`. It compiles a part once all of it is there:
/// while it arrives takes a server that says `application/wasm`, which not every server of files does.
fn through_load(loader: &str) -> io::Result<String> {
    let edits = [
        (
            "WebAssembly.instantiateStreaming(src, imports)",
            "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)",
        ),
        ("fetch(new URL(\"./", "loadPart(\""),
        ("\", import.meta.url))", "\")"),
    ];
    let loader = ["import { loadPart } from \"./load.js\";\n", loader].concat();
    edits.into_iter().try_fold(loader, |loader, (old, new)| {
        if loader.contains(old) {
            Ok(loader.replace(old, new))
        } else {
            Err(io::Error::other(format!("no `{old}`")))
        }
    })
}

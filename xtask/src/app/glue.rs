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

/// The script and the one that fetches the later parts, which import each other, as one short file.
pub(super) fn shrink(
    machine: &Machine,
    script: &Path,
    loader: &Path,
    into: &Path,
) -> Result<(), Problem> {
    let beside = script.with_file_name("__wasm_split.js");
    fs::read_to_string(loader).and_then(|loader| fs::write(beside, any_host(&loader)?)).map_err(
        |error| failed("the script that fetches the later parts is not as expected", &error),
    )?;
    let outfile = [OsStr::new("--outfile="), into.join(GLUE).as_os_str()]
        .into_iter()
        .collect::<std::ffi::OsString>();
    let flags = [
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2020",
        "--log-level=warning",
        // wasm-bindgen names the loader once for each part.
        "--log-override:duplicate-object-key=silent",
    ]
    .map(OsStr::new);
    tool(machine, "esbuild", flags.into_iter().chain([outfile.as_os_str(), script.as_os_str()]))
}

/// Compiling while it arrives takes a server that says `application/wasm`, which not every server of files does.
fn any_host(loader: &str) -> io::Result<String> {
    const STREAMING: &str = "WebAssembly.instantiateStreaming(src, imports)";
    const WHOLE: &str = "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)";
    if loader.contains(STREAMING) {
        Ok(loader.replace(STREAMING, WHOLE))
    } else {
        Err(io::Error::other(format!("no `{STREAMING}`")))
    }
}

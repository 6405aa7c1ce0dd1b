//! Scripts and styles as short as they can be said, by esbuild, which the set-up puts on `PATH`.

use std::ffi::OsStr;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::Failure;

#[derive(Clone, Copy)]
pub(crate) enum Kind {
    Script,
    /// A script that browsers without modules or service workers never read.
    Module,
    Style,
}

pub(crate) fn minified(text: &str, kind: Kind) -> Result<String, Failure> {
    let (target, loader) = match kind {
        Kind::Script => ("--target=es2017", "--loader=js"),
        Kind::Module => ("--target=es2020", "--loader=js"),
        Kind::Style => ("--target=es2017", "--loader=css"),
    };
    esbuild(&[target.as_ref(), loader.as_ref()], text)
}

/// A script and all that it imports as one that imports nothing.
pub(crate) fn bundled(script: &Path) -> Result<String, Failure> {
    let flags = [
        "--bundle",
        "--format=iife",
        "--target=es2020",
        // wasm-bindgen's script would find the wasm by its own address if it were not given one.
        "--define:import.meta.url=0",
        // It would warn of how it is called, which boot.js decides.
        "--pure:console.warn",
        // It names the loader of the parts once for each part.
        "--log-override:duplicate-object-key=silent",
    ];
    let flags: Vec<&OsStr> = flags.iter().map(OsStr::new).chain([script.as_os_str()]).collect();
    esbuild(&flags, "")
}

fn esbuild(flags: &[&OsStr], input: &str) -> Result<String, Failure> {
    let mut esbuild = Command::new("esbuild")
        .args(["--minify", "--charset=utf8", "--log-level=warning"])
        .args(flags)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|why| {
            format!("esbuild does not start ({why}); `cargo xtask build` puts it on PATH")
        })?;
    if let Some(mut stdin) = esbuild.stdin.take() {
        // Not read where there is a file to read.
        let _ = stdin.write_all(input.as_bytes());
    }
    let done = esbuild.wait_with_output()?;
    if !done.status.success() {
        return Err(format!("esbuild ended with {}", done.status).into());
    }
    Ok(String::from_utf8(done.stdout)?.trim_end().to_owned())
}

//! From Rust to wasm.

use std::io::{self, IsTerminal as _};
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;
use xtask::{Machine, Problem, process};

use super::{BY_HAND, failed};
use crate::staging::Profile;

const BUILD: &[&str] = &[
    "build",
    "--package=komek",
    "--bin=app",
    "--target=wasm32-unknown-unknown",
    "--locked",
    // A build cannot hang on the network: the set-up has fetched what it needs.
    "--offline",
    "--message-format=json-render-diagnostics",
];

pub(super) enum Compiled {
    Wasm(PathBuf),
    /// What was said instead, for whoever works at it.
    Broken(String),
}

/// The compiled app.
pub(super) fn wasm(machine: &Machine, profile: Profile) -> Result<Compiled, Problem> {
    let mut cargo = machine.command("cargo");
    cargo.args(BUILD);
    if profile == Profile::Release {
        cargo.args(["--release", "--features=split"]);
        for_size(&mut cargo);
    }
    let (mut wasm, mut said) = (None, String::new());
    let status = if profile == Profile::Serve {
        if io::stderr().is_terminal() {
            // Its output passes through a pipe here, which would cost it the colours.
            cargo.env("CARGO_TERM_COLOR", "always");
        }
        process::run_overhearing(cargo, |line| {
            if line.starts_with('{') {
                wasm = artifact(line).or(wasm.take());
            } else {
                eprintln!("{line}");
                said.push_str(line);
                said.push('\n');
            }
        })
    } else {
        process::run_listening(&mut cargo, |message| wasm = artifact(message).or(wasm.take()))
    };
    let status = status.map_err(|error| failed("cargo does not start", &error))?;
    if !status.success() && profile == Profile::Serve {
        return Ok(Compiled::Broken(said));
    }
    if !status.success() {
        return Err(Problem::new(format!("the app does not compile ({status})"), BY_HAND));
    }
    let wasm = wasm.map(Compiled::Wasm);
    wasm.ok_or_else(|| Problem::new("cargo does not say where the compiled app is", BY_HAND))
}

/// Compiles the standard library along with the app, without the code that words a panic: 214 kB of brotli became 193.
/// A panic then traps in silence, which the page hears as it hears any error. Stable cargo and rustc take these
/// switches only with `RUSTC_BOOTSTRAP`. The relocations tell `wasm-split-cli` what refers to what.
fn for_size(cargo: &mut Command) {
    cargo.env("RUSTC_BOOTSTRAP", "1");
    cargo.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
    cargo.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
    let flags = "-Zunstable-options -Cpanic=immediate-abort -Clink-arg=--emit-relocs";
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
}

/// The file that a message of cargo is about, if that is the program.
fn artifact(message: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(message).ok()?;
    let files = message.get("filenames")?.as_array()?.iter().filter_map(Value::as_str);
    files.map(PathBuf::from).find(|file| file.ends_with("app.wasm"))
}

//! The source of the standard library: the release compiles it again, for size, and a bare machine does not have it.

use std::path::PathBuf;

use crate::machine::Machine;
use crate::problem::Problem;

use super::run;

const ADD: &str = "rustup component add rust-src";

/// Adds the source if it is missing, and fetches the crates it is built from: Trunk builds offline.
pub(super) fn ensure(machine: &Machine) -> Result<(), Problem> {
    let manifest = match manifest(machine) {
        Some(found) => found,
        None => add(machine)?,
    };
    let by_hand =
        format!("RUSTC_BOOTSTRAP=1 cargo fetch --locked --manifest-path {}", manifest.display());
    let mut cargo = machine.command("cargo");
    // Its manifest uses what only a nightly cargo reads, unless told so.
    cargo.env("RUSTC_BOOTSTRAP", "1").args(["fetch", "--locked", "--manifest-path"]).arg(manifest);
    run(&mut cargo, "the crates of the standard library could not be fetched", &by_hand)?;
    println!("  rust-src: there");
    Ok(())
}

fn add(machine: &Machine) -> Result<PathBuf, Problem> {
    if machine.find("rustup").is_none() {
        let what =
            "the source of Rust's standard library is missing, and so is `rustup` that adds it";
        return Err(Problem::new(what, ADD));
    }
    println!("  rust-src: installing, a few seconds …");
    let mut rustup = machine.command("rustup");
    run(
        rustup.args(["component", "add", "rust-src"]),
        "the source of Rust's standard library could not be added",
        ADD,
    )?;
    manifest(machine).ok_or_else(|| {
        let what = "the source of Rust's standard library is installed but not where rustc looks";
        Problem::new(what, format!("rustup component remove rust-src && {ADD}"))
    })
}

/// The workspace of the standard library, if its source is there.
fn manifest(machine: &Machine) -> Option<PathBuf> {
    let sysroot = PathBuf::from(machine.says("rustc", &["--print", "sysroot"])?);
    let manifest = sysroot.join("lib/rustlib/src/rust/library/Cargo.toml");
    manifest.is_file().then_some(manifest)
}

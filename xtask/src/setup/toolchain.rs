//! What the compiler needs beside itself: the standard library for the browser, and its source, which the release
//! compiles again for size.
//!
//! `rust-toolchain.toml` names both, and rustup installs them with the toolchain before this program is compiled, unless
//! it was told not to (`RUSTUP_AUTO_INSTALL=0`).

use std::path::PathBuf;

use crate::machine::Machine;
use crate::problem::Problem;

use super::run;

const TARGET: &str = "wasm32-unknown-unknown";
const INSTALL: &str = "rustup toolchain install";

/// Also fetches the crates that the standard library is built from: Trunk builds offline.
pub(super) fn ensure(machine: &Machine) -> Result<(), Problem> {
    if !is_whole(machine) {
        install(machine)?;
    }
    let Some(manifest) = manifest(machine).filter(|_| compiles(machine)) else {
        let what = format!("rustc lacks {TARGET} or the source of the standard library");
        return Err(Problem::new(what, INSTALL));
    };
    let by_hand =
        format!("RUSTC_BOOTSTRAP=1 cargo fetch --locked --manifest-path {}", manifest.display());
    let mut cargo = machine.command("cargo");
    // Its manifest uses what only a nightly cargo reads, unless told so.
    cargo.env("RUSTC_BOOTSTRAP", "1").args(["fetch", "--locked", "--manifest-path"]).arg(manifest);
    run(&mut cargo, "the crates of the standard library could not be fetched", &by_hand)?;
    println!("  toolchain: {TARGET} compiles, rust-src is there");
    Ok(())
}

/// Adds the standard library of another target where it is missing.
pub(super) fn ensure_target(machine: &Machine, target: &str) -> Result<(), Problem> {
    let library = machine.says("rustc", &["--print", "target-libdir", "--target", target]);
    if library.is_some_and(|folder| PathBuf::from(folder).is_dir()) {
        return Ok(());
    }
    println!("  toolchain: adding {target} …");
    let mut rustup = machine.command("rustup");
    rustup.args(["target", "add", target]);
    let what = format!("the standard library for {target} could not be installed");
    run(&mut rustup, &what, &format!("rustup target add {target}"))
}

fn is_whole(machine: &Machine) -> bool {
    manifest(machine).is_some() && compiles(machine)
}

/// Adds what the toolchain lacks of `rust-toolchain.toml`.
fn install(machine: &Machine) -> Result<(), Problem> {
    if machine.find("rustup").is_none() {
        let what = format!(
            "rustc lacks {TARGET} or the source of the standard library, and there is no `rustup` to add them"
        );
        return Err(Problem::new(what, INSTALL));
    }
    println!("  toolchain: installing what rust-toolchain.toml names …");
    let mut rustup = machine.command("rustup");
    // Set by the rustup that started cargo; it would count for more than the file.
    rustup.env_remove("RUSTUP_TOOLCHAIN");
    run(
        rustup.args(["toolchain", "install"]),
        "what rust-toolchain.toml names could not be installed",
        INSTALL,
    )
}

/// The workspace of the standard library, if its source is there.
fn manifest(machine: &Machine) -> Option<PathBuf> {
    let sysroot = PathBuf::from(machine.says("rustc", &["--print", "sysroot"])?);
    let manifest = sysroot.join("lib/rustlib/src/rust/library/Cargo.toml");
    manifest.is_file().then_some(manifest)
}

/// Links the smallest possible module: proves that the library is whole and that the linker is there.
fn compiles(machine: &Machine) -> bool {
    let Ok(folder) = tempfile::tempdir() else { return false };
    let source = folder.path().join("probe.rs");
    if std::fs::write(&source, "").is_err() {
        return false;
    }
    let mut rustc = machine.command("rustc");
    rustc.args(["--target", TARGET, "--crate-type", "cdylib", "--out-dir"]).arg(folder.path());
    rustc.arg(source).output().is_ok_and(|output| output.status.success())
}

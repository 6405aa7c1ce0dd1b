//! The standard library for the browser, which a bare machine does not have.

use crate::machine::Machine;
use crate::problem::Problem;

use super::run;

const TARGET: &str = "wasm32-unknown-unknown";
const ADD: &str = "rustup target add wasm32-unknown-unknown";

pub(super) fn ensure(machine: &Machine) -> Result<(), Problem> {
    if !compiles(machine) {
        if machine.find("rustup").is_none() {
            let what =
                format!("Rust's {TARGET} target is missing, and so is `rustup` that adds it");
            return Err(Problem::new(what, ADD));
        }
        println!("  {TARGET}: installing, a few seconds …");
        let mut rustup = machine.command("rustup");
        run(
            rustup.args(["target", "add", TARGET]),
            &format!("Rust's {TARGET} target could not be added"),
            ADD,
        )?;
        if !compiles(machine) {
            let what = format!("Rust's {TARGET} target is installed but compiles nothing");
            return Err(Problem::new(what, format!("rustup target remove {TARGET} && {ADD}")));
        }
    }
    println!("  {TARGET}: compiles");
    Ok(())
}

/// Links the smallest possible module: proves that the library is whole and that the linker is
/// there.
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

//! The pages around the app's own files: Trunk calls `cargo xtask site` as its last hook (`Trunk.toml`).

use xtask::{Machine, Problem, process};

use crate::broken;
use crate::staging::Staging;

/// `cargo xtask site`
pub(crate) fn run(machine: &Machine) -> Result<(), Problem> {
    let staging = Staging::of_trunk()?;
    let shown = broken::show(&staging.folder).map_err(|error| {
        Problem::new(format!("the mistake cannot be shown ({error})"), "cargo xtask build")
    })?;
    if shown {
        return Ok(());
    }
    let mut cargo = machine.command("cargo");
    process::run(cargo.args(["run", "--quiet", "--package", "site"]), "cargo xtask build")
}

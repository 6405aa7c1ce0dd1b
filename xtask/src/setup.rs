//! Everything that building and testing need, found on the machine or installed.

mod browser;
mod debian;
mod engines;
mod pinned;
mod program;
mod servers;
#[cfg(test)]
mod tests;
mod toolchain;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use crate::machine::Machine;
use crate::pins::Pins;
use crate::problem::Problem;
use crate::process;
use crate::tool;

pub use browser::Browser;
pub use engines::Engines;
pub use servers::Servers;

/// What building needs.
pub struct BuildTools {
    pub trunk: PathBuf,
    /// `PATH` on which the build finds the right `wasm-bindgen`, `wasm-split-cli`, `wasm-opt` and `esbuild`.
    pub path: OsString,
}

/// What the tests in a browser need besides.
pub struct TestTools {
    pub browser: Browser,
    pub engines: Engines,
    pub servers: Servers,
    pub axe: PathBuf,
    pub deny: PathBuf,
}

pub fn for_building(machine: &Machine) -> Result<BuildTools, Problem> {
    println!("Set-up for building");
    let pins = Pins::of(&machine.root)?;
    let tools = pinned::for_building(&pins);
    if let Some(announcement) = tool::announcement(machine, &tools) {
        println!("{announcement}");
    }
    fetch(machine)?;
    toolchain::ensure(machine)?;
    let [trunk, others @ ..] = tools;
    let trunk = trunk.ensure(machine)?;
    let mut in_front = Vec::new();
    for tool in others {
        let found = tool.ensure(machine)?;
        in_front.extend(found.file.parent().filter(|_| found.cached).map(PathBuf::from));
    }
    Ok(BuildTools { trunk: trunk.file, path: machine.path_behind(&in_front) })
}

pub fn for_testing(machine: &Machine) -> Result<TestTools, Problem> {
    println!("Set-up for testing");
    let pins = Pins::of(&machine.root)?;
    let axe = pinned::axe(&pins).ensure(machine)?.file;
    let deny = cargo_deny(machine)?;
    let browser = browser::ensure(machine)?;
    let engines = engines::ensure(machine)?;
    debian::ensure_fonts_and_pdf(machine)?;
    let servers = servers::ensure(machine)?;
    Ok(TestTools { browser, engines, servers, axe, deny })
}

/// What compiles for another target than this machine and the browser.
pub fn ensure_target(machine: &Machine, target: &str) -> Result<(), Problem> {
    toolchain::ensure_target(machine, target)
}

/// The web servers, and what loads them.
pub fn for_load(machine: &Machine) -> Result<(Servers, PathBuf), Problem> {
    println!("Set-up for load");
    Ok((servers::ensure(machine)?, servers::load(machine)?))
}

/// What says which licences the crates have, and what is known against them.
pub fn cargo_deny(machine: &Machine) -> Result<PathBuf, Problem> {
    Ok(pinned::cargo_deny().ensure(machine)?.file)
}

/// Trunk passes `--offline` to cargo, so that a build cannot hang on the network: the crates have
/// to be there.
fn fetch(machine: &Machine) -> Result<(), Problem> {
    let by_hand = "cargo fetch --locked";
    let mut cargo = machine.command("cargo");
    run(
        cargo.args(["fetch", "--locked"]),
        "the crates in Cargo.lock could not be fetched",
        by_hand,
    )?;
    println!("  crates: as in Cargo.lock");
    Ok(())
}

/// Runs a command that has to succeed, and says what it was for where it does not.
fn run(command: &mut Command, what: &str, by_hand: &str) -> Result<(), Problem> {
    process::run(command, by_hand).map_err(|problem| problem.within(what))
}

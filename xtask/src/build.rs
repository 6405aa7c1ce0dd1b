//! The site as it is published.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::compressed;
use crate::machine::Machine;
use crate::problem::Problem;
use crate::process;
use crate::setup::{self, BuildTools};
use crate::sums;

const BY_HAND: &str = "cargo xtask build";

/// `cargo xtask build`
pub fn run(machine: &Machine) -> Result<(), Problem> {
    let tools = setup::for_building(machine)?;
    let dist = release(machine, &tools)?;
    // Not in the site, as no page loads it, and where no server that builds on every change watches.
    let file = machine.target().join("dist.sha256");
    let hash = write_sums(&dist, &file)
        .map_err(|error| Problem::new(format!("no {} ({error})", file.display()), BY_HAND))?;
    println!(
        "Built {}; its files by sha256 in {}, whose own is {hash}",
        dist.display(),
        file.display()
    );
    Ok(())
}

/// For `cd dist && sha256sum --check ../target/dist.sha256`.
fn write_sums(dist: &Path, file: &Path) -> io::Result<String> {
    let sums = sums::of(dist)?;
    fs::write(file, &sums)?;
    Ok(sums::hash(&sums))
}

/// Where a release build goes. All paths in it are relative, so it can be served from any folder.
pub fn dist(machine: &Machine) -> PathBuf {
    machine.root.join("dist")
}

pub fn release(machine: &Machine, tools: &BuildTools) -> Result<PathBuf, Problem> {
    let dist = dist(machine);
    // What is published is the book of this repository, whatever book somebody is trying out.
    release_of(machine, tools, None, &dist)?;
    compressed::leave(&dist).map_err(|error| {
        Problem::new(format!("{} is not compressed ({error})", dist.display()), BY_HAND)
    })?;
    Ok(dist)
}

/// The same of another book than this repository's, to measure it.
pub fn release_of(
    machine: &Machine,
    tools: &BuildTools,
    book: Option<&Path>,
    dist: &Path,
) -> Result<(), Problem> {
    let mut trunk = trunk(machine, tools, "build", dist);
    trunk.arg("--release");
    match book {
        Some(book) => trunk.env("KOMEK_BOOK", book),
        None => trunk.env_remove("KOMEK_BOOK"),
    };
    process::run(&mut trunk, BY_HAND)
}

/// Trunk, ready for more arguments, with the tools it calls on its `PATH`.
pub fn trunk(machine: &Machine, tools: &BuildTools, task: &str, dist: &Path) -> Command {
    let mut trunk = machine.command(&tools.trunk);
    trunk.env("PATH", &tools.path).args([task, "--skip-version-check", "--dist"]).arg(dist);
    // A compiler error is what somebody wants to read, not where in Trunk it was passed on.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    accept_no_color(&mut trunk);
    trunk
}

/// Trunk 0.21 takes `NO_COLOR` for a flag that must be `true` or `false`; everybody else sets it to
/// 1.
fn accept_no_color(trunk: &mut Command) {
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
}

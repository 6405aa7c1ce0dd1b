//! The pages, side by side: the peers and Komek built, proved on the same questionnaire and timed in a browser.

mod proof;
mod questionnaire;
mod rules;
mod slice;

use std::path::PathBuf;

use xtask::{Machine, Problem, build, process, setup};

use crate::BY_HAND;

pub(crate) use questionnaire::write as write_questionnaire;

pub(crate) fn run(machine: &Machine, runs: Option<u32>) -> Result<(), Problem> {
    let tools = setup::for_building(machine)?;
    questionnaire::write(machine)?;
    install_harness(machine)?;
    process::run(machine.command("node").arg(harness(machine).join("build.js")), BY_HAND)?;
    process::run(machine.command("node").arg("--test").current_dir(harness(machine)), BY_HAND)?;
    build::release(machine, &tools)?;
    harness_runs(machine, runs, &[])
}

/// The harness and the peers, as in their lock file.
pub(crate) fn install_harness(machine: &Machine) -> Result<(), Problem> {
    let mut npm = machine.command("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    process::run(npm.current_dir(machine.root.join("bench")), BY_HAND)
}

pub(crate) fn harness_runs(
    machine: &Machine,
    runs: Option<u32>,
    arguments: &[String],
) -> Result<(), Problem> {
    let browser = setup::for_testing(machine)?.browser;
    let mut node = machine.command("node");
    node.arg(harness(machine).join("main.js")).args(arguments);
    if let Some(runs) = runs {
        node.arg("--runs").arg(runs.to_string());
    }
    process::run(node.env("KOMEK_CHROMIUM", browser.chromium), BY_HAND)
}

fn harness(machine: &Machine) -> PathBuf {
    machine.root.join("bench/harness")
}

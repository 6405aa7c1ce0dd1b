//! The pages, side by side: the peers and Komek built, proved on the same questionnaire and timed in a browser.

use std::path::PathBuf;

use xtask::{Machine, Problem, build, setup};

use super::{questionnaire, step};

pub(super) fn run(machine: &Machine, runs: Option<u32>) -> Result<(), Problem> {
    let tools = setup::for_building(machine)?;
    questionnaire::check(&machine.root)?;
    install_harness(machine)?;
    step(machine.command("node").arg(harness(machine).join("build.js")))?;
    step(machine.command("node").arg("--test").current_dir(harness(machine)))?;
    build::release(machine, &tools)?;
    harness_runs(machine, runs, &[])
}

/// The harness and the peers, as in their lock file.
pub(super) fn install_harness(machine: &Machine) -> Result<(), Problem> {
    let mut npm = machine.command("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    step(npm.current_dir(machine.root.join("bench")))
}

pub(super) fn harness_runs(
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
    step(node.env("KOMEK_CHROMIUM", browser.chromium))
}

fn harness(machine: &Machine) -> PathBuf {
    machine.root.join("bench/harness")
}

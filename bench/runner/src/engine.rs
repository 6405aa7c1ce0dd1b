//! `cargo xtask bench engine`: complete assessments per second beside other rules engines, all given the same rules.
//!
//! What is timed, and how, is in `bench/engine/README.md`. This module makes what it needs: the assessment as two wasm
//! modules, one built for speed and one as the site has it, and the rule book and the family cases as JSON.

mod export;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use xtask::{
    Machine, Problem, process,
    setup::{self, BuildTools},
};

const BY_HAND: &str = "cargo xtask bench engine";

/// Names of `[profile]` in `Cargo.toml`, and how far wasm-opt goes with what they build.
const BUILDS: [(&str, &str); 2] = [("speed", "-O4"), ("release", "-Oz")];

/// Leaves the tables as Markdown in `target/bench/engine.md`, the generated rule sets beside it.
pub(crate) fn run(machine: &Machine) -> Result<(), Problem> {
    let tools = setup::for_building(machine)?;
    let out = machine.root.join("target/bench/engine");
    write_rules(machine, &out)
        .map_err(|error| Problem::new(format!("the rules cannot be written ({error})"), BY_HAND))?;
    for (profile, level) in BUILDS {
        build_wasm(machine, &tools, &out, profile, level)?;
    }
    let bench = machine.root.join("bench/engine");
    process::run(
        machine.command("npm").current_dir(&bench).args(["ci", "--no-audit", "--no-fund"]),
        BY_HAND,
    )?;
    process::run(
        machine.command("node").arg("--expose-gc").arg(bench.join("run.mjs")).arg(&out),
        BY_HAND,
    )
}

fn write_rules(machine: &Machine, out: &Path) -> io::Result<()> {
    let write = |name: &str, value: &Value| fs::write(out.join(name), format!("{value:#}\n"));
    fs::create_dir_all(out)?;
    write("rules.json", &export::rule_book(content::book()))?;
    write("cases.json", &export::cases(&machine.root.join("crates/content/cases"))?)
}

/// The module and its glue, in a folder named after the profile.
fn build_wasm(
    machine: &Machine,
    tools: &BuildTools,
    out: &Path,
    profile: &str,
    level: &str,
) -> Result<(), Problem> {
    let target = target_folder(machine);
    let mut cargo = machine.command("cargo");
    cargo.args(["build", "--package=engine-bench", "--target=wasm32-unknown-unknown", "--locked"]);
    // What is timed is the book of this repository, whatever book somebody is trying out.
    cargo.arg("--profile").arg(profile).arg("--target-dir").arg(&target).env_remove("KOMEK_BOOK");
    process::run(&mut cargo, BY_HAND)?;
    let built = target.join("wasm32-unknown-unknown").join(profile).join("engine_bench.wasm");
    let folder = out.join(profile);
    let mut bindgen = with_tools(machine, tools, "wasm-bindgen");
    bindgen.args(["--target=nodejs", "--no-typescript", "--out-name=komek", "--out-dir"]);
    process::run(bindgen.arg(&folder).arg(built), BY_HAND)?;
    let module = folder.join("komek_bg.wasm");
    process::run(
        with_tools(machine, tools, "wasm-opt").arg(level).arg(&module).arg("-o").arg(&module),
        BY_HAND,
    )
}

fn target_folder(machine: &Machine) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| machine.root.join("target"), PathBuf::from)
}

/// A tool of the set-up, found as Trunk finds it.
fn with_tools(machine: &Machine, tools: &BuildTools, program: &str) -> Command {
    let with_tools = Machine { path: tools.path.clone(), ..machine.clone() };
    with_tools.command(with_tools.find(program).unwrap_or_else(|| program.into()))
}

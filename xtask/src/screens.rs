//! `cargo xtask screens`: pictures of every screen and every printed sheet, for people to look at.

use xtask::{Machine, Problem, build, process, setup};

/// Left out of every other run by `test = false` in the root `Cargo.toml`.
const SCREENS: &[&str] = &["test", "--package=komek", "--test=screens", "--locked"];

pub(crate) fn run(machine: &Machine) -> Result<(), Problem> {
    let tools = setup::for_building(machine)?;
    let test_tools = setup::for_testing(machine)?;
    let dist = build::release(machine, &tools)?;
    let mut cargo = machine.command("cargo");
    cargo
        .args(SCREENS)
        .env("KOMEK_DIST", dist)
        .env("KOMEK_CHROMIUM", &test_tools.browser.chromium)
        .env("KOMEK_CHROMEDRIVER", &test_tools.browser.chromedriver)
        .env("KOMEK_SCREENS", machine.root.join("target/screens"));
    process::run(&mut cargo, "cargo xtask screens")
}

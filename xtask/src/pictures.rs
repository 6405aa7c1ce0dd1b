//! `cargo xtask pictures`: the pages as they are now, against the pictures that somebody has looked at; `--update` draws
//! those again.

use xtask::{Machine, Problem, build, process, setup};

/// The test that `cargo xtask test` runs among all others.
const PICTURES: &[&str] =
    &["test", "--package=komek", "--test=browser", "--locked", "--", "--show-output", "pictures::"];

pub(crate) fn run(machine: &Machine, update: bool) -> Result<(), Problem> {
    let tools = setup::for_building(machine)?;
    let test_tools = setup::for_testing(machine)?;
    let dist = build::release(machine, &tools)?;
    let mut cargo = machine.command("cargo");
    cargo
        .args(PICTURES)
        .env("KOMEK_DIST", dist)
        .env("KOMEK_CHROMIUM", &test_tools.browser.chromium)
        .env("KOMEK_CHROMEDRIVER", &test_tools.browser.chromedriver);
    if update {
        cargo.env("UPDATE", "1");
    } else {
        cargo.env_remove("UPDATE");
    }
    process::run(&mut cargo, "cargo xtask pictures")?;
    if update {
        println!("Drawn into tests/pictures: look at what `git status` names, then commit it");
    }
    Ok(())
}

//! `cargo xtask`: everything that is done with this repository, on any machine with Rust and a C
//! compiler.

mod app;
mod arguments;
mod broken;
mod checks;
mod counts;
mod deny;
mod figures;
mod fourth_service;
mod fresh_copy;
mod fuzz;
mod load;
mod pictures;
mod publish;
mod release;
mod reproduce;
mod samples;
mod screens;
mod serve;
mod site;
mod size;
mod staging;

use std::os::unix::process::CommandExt as _;
use std::process::{self, ExitCode};

use clap::{CommandFactory as _, Parser as _};
use xtask::{Machine, Problem, build, machine, setup, with_machine};

use arguments::{Arguments, Command, Only};
use samples::Extent;

fn main() -> ExitCode {
    let Some(command) = Arguments::parse().command else {
        println!("{}", Arguments::command().render_help());
        return ExitCode::SUCCESS;
    };
    let done = match command {
        Command::Serve => with_machine(serve::run),
        Command::Build => with_machine(build::run),
        Command::Publish { folder } => with_machine(|machine| publish::run(machine, &folder)),
        Command::Release => with_machine(release::run),
        Command::Load => with_machine(load::run),
        Command::App => with_machine(app::run),
        Command::Site => with_machine(site::run),
        Command::Size => with_machine(size::run),
        Command::Test { quick: true, .. } => with_machine(checks::quick),
        Command::Test { release: true, .. } => {
            with_machine(|machine| checks::run(machine, Extent::Whole))
        }
        Command::Test { .. } => with_machine(|machine| checks::run(machine, Extent::Sample)),
        Command::Fuzz { only: Some(Only::Keep), .. } => with_machine(fuzz::keep),
        Command::Fuzz { how, only: None } => {
            with_machine(|machine| fuzz::run(machine, how.target.as_deref(), how.runs).map(drop))
        }
        Command::Reproduce => with_machine(|machine| reproduce::run(machine).map(drop)),
        Command::Advisories => with_machine(deny::advisories),
        Command::Pictures { update } => with_machine(|machine| pictures::run(machine, update)),
        Command::Screens => with_machine(screens::run),
        Command::Setup => with_machine(set_up),
        Command::Bench(_) | Command::Grow(_) => return forward("bench-runner"),
        Command::Questions(_)
        | Command::Assess(_)
        | Command::Sources(_)
        | Command::New(_)
        | Command::CheckSchool(_) => return forward("shell"),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// Another program of the workspace takes the place of this one, with its arguments, its terminal, its folder and its
/// exit status.
fn forward(package: &str) -> ExitCode {
    let manifest = machine::repository().join("Cargo.toml");
    let mut cargo = process::Command::new("cargo");
    cargo.args(["run", "--quiet", "--package", package, "--manifest-path"]).arg(manifest);
    let error = cargo.arg("--").args(std::env::args_os().skip(1)).exec();
    eprintln!("cargo does not start ({error})");
    ExitCode::FAILURE
}

fn set_up(machine: &Machine) -> Result<(), Problem> {
    setup::for_building(machine)?;
    setup::for_testing(machine)?;
    println!("Everything is there.");
    Ok(())
}

//! `cargo xtask fuzz`: libFuzzer makes up hostile input for the targets of `fuzz/`.
//!
//! What is worth keeping of it is kept in `target/fuzz/corpus`, from where the next run goes on, and begins with what git
//! has of it in `fuzz/corpus`. How many inputs were tried is counted for as long as the program is the same one.

mod target;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use xtask::{Machine, Problem, process};

use target::{Leg, Target};

/// Inputs for each target before a release. The compiler of the rule book takes milliseconds for one: it has an hour.
const BEFORE_A_RELEASE: u64 = 10_000_000;
const BOOK_BEFORE_A_RELEASE: u64 = 1_000_000;
/// Inputs between two notes of how far it has come.
const LEG: u64 = 100_000;
const BY_HAND: &str = "cargo xtask fuzz";

/// Coverage as libFuzzer reads it, which stable Rust takes. Of the targets alone, as they are for a named platform: build
/// scripts and macros are not slowed down.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";

/// `cargo xtask fuzz [TARGET] [--runs N]`; how many inputs this program has tried by now, and how many it was to try.
pub(crate) fn run(
    machine: &Machine,
    name: Option<&str>,
    runs: Option<u64>,
) -> Result<(u64, u64), Problem> {
    let chosen = chosen(name)?;
    let programs = build(machine)?;
    let (mut tried, mut all) = (0, 0);
    for name in chosen {
        let target = Target::new(machine, &programs, name).map_err(|error| failed(&error))?;
        let (mut done, wanted) = match runs {
            Some(runs) => (0, runs),
            None => (target.done(), before_a_release(name)),
        };
        println!("{}: {done} of {wanted} inputs tried", target.name);
        while done < wanted {
            let leg = target.go_on(&Leg { runs: LEG.min(wanted - done), seed: None })?;
            done += leg.executed;
            target.note(leg.executed).map_err(|error| failed(&error))?;
            println!("{}: {done} of {wanted}, {leg}", target.name);
        }
        // It may have tried more, when it was started by hand.
        (tried, all) = (tried + done.min(wanted), all + wanted);
    }
    Ok((tried, all))
}

fn before_a_release(name: &str) -> u64 {
    if name == "book" { BOOK_BEFORE_A_RELEASE } else { BEFORE_A_RELEASE }
}

/// `cargo xtask fuzz keep`: takes into `fuzz/corpus` what reaches code that nothing in there reaches.
pub(crate) fn keep(machine: &Machine) -> Result<(), Problem> {
    let programs = build(machine)?;
    for name in target::NAMES {
        Target::new(machine, &programs, name).map_err(|error| failed(&error))?.keep()?;
    }
    Ok(())
}

/// A step of `cargo xtask test`: the same inputs each time, from what git has. How many, of how many before a release.
pub(crate) fn bounded(machine: &Machine) -> Result<(u64, u64), Problem> {
    let programs = build(machine)?;
    let mut tried = 0;
    for (name, runs) in target::BOUNDED {
        let target = Target::new(machine, &programs, name).map_err(|error| failed(&error))?;
        let leg = target.try_kept(&Leg { runs, seed: Some(1) })?;
        println!("{name}: {leg}");
        tried += leg.executed;
    }
    Ok((tried, target::NAMES.into_iter().map(before_a_release).sum()))
}

fn chosen(name: Option<&str>) -> Result<Vec<&'static str>, Problem> {
    let chosen: Vec<_> =
        target::NAMES.into_iter().filter(|known| name.is_none_or(|name| name == *known)).collect();
    match (chosen.is_empty(), name) {
        (true, Some(name)) => {
            let what = format!("`{name}` is no target: {}", target::NAMES.join(", "));
            Err(Problem::new(what, BY_HAND))
        }
        _ => Ok(chosen),
    }
}

/// The folder with a program for each target.
fn build(machine: &Machine) -> Result<PathBuf, Problem> {
    let says = machine.says("rustc", &["--print", "host-tuple"]);
    let host = says.ok_or_else(|| Problem::new("rustc does not name its platform", "rustc -vV"))?;
    if machine.find("c++").is_none() {
        let install = machine.as_root("apt-get install --yes g++");
        return Err(Problem::new("libFuzzer cannot be compiled without `c++`", install));
    }
    let variable =
        format!("CARGO_TARGET_{}_RUSTFLAGS", host.to_uppercase().replace(['-', '.'], "_"));
    let mut cargo = machine.command("cargo");
    cargo.args(["build", "--package=fuzz", "--bins", "--features=libfuzzer", "--profile=fuzz"]);
    cargo.args(["--locked", "--target", &host]).env(variable, COVERAGE).env_remove("KOMEK_BOOK");
    process::run(&mut cargo, BY_HAND)?;
    Ok(machine.cargo_target().join(host).join("fuzz"))
}

fn failed(error: &io::Error) -> Problem {
    Problem::new(format!("the corpus cannot be kept ({error})"), BY_HAND)
}

/// The files of a corpus; none where there is no folder.
fn files(folder: &Path) -> usize {
    fs::read_dir(folder).map_or(0, Iterator::count)
}

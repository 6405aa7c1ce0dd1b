//! `cargo xtask`: everything that is done with this repository, on any machine with Rust and a C
//! compiler.

mod app;
mod broken;
mod checks;
mod counts;
mod deny;
mod figures;
mod fourth_service;
mod fresh_copy;
mod fuzz;
mod screens;
mod serve;
mod site;
mod size;
mod staging;

use std::os::unix::process::CommandExt as _;
use std::process::{Command, ExitCode};

use xtask::{Machine, Problem, build, machine, setup, with_machine};

const USAGE: &str = "\
cargo xtask <subcommand>

  serve    build and serve on 127.0.0.1, building anew on every change
  build    build what is published, into dist/
  size     what a first visit weighs, what loads later, and what is big in it
  test [--quick]
           every check there is; --quick leaves out what needs a browser or a release: format, lints, native tests
  fuzz [TARGET] [--runs N]
           try what a stranger can write, until 10 million inputs are tried of each target (1 million books), going on
           where it was stopped; `fuzz keep` takes what was found into fuzz/corpus
  advisories
           ask what is known against the crates and packages that are used; takes the network
  screens  pictures of every screen and printed sheet, into target/screens/
  bench [pages] [growth] [engine] [--runs N]
           weight and speed beside other tools, with larger rule books, and beside other rules engines, into
           bench/RESULTS.md; a part alone leaves the others as they were measured last
  bench questionnaire
           only prove what the candidates are asked, and write it to target/bench/questionnaire.json
  questions [--now 2026-12-15T20:00 | --today 2026-11-23]
           print every question as JSON
  assess FILE [--now 2026-12-15T20:00 | --today 2026-11-23] [--lang kk|ru|en] [--explain]
           print the assessment of the answers in FILE as JSON; --explain adds the reasons as sentences
  sources [ID] [--lang kk|ru|en]
           print every line that rests on the source ID, by annex and point; without ID, every source and how many
           lines cite it
  new service ID
           lay out a folder of the book for another service, with every key explained
  grow N FOLDER
           lay out a book of N generated services in FOLDER, to measure what grows with it
  setup    only look for the tools that these need, and install what is missing

Tools are kept in $KOMEK_TOOLS, else $XDG_CACHE_HOME/komek/tools, else ~/.cache/komek/tools.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        [] | ["help" | "--help" | "-h", ..] => {
            println!("{USAGE}");
            Ok(())
        }
        ["serve"] => with_machine(serve::run),
        ["build"] => with_machine(build::run),
        // For Trunk alone (Trunk.toml).
        ["app"] => with_machine(app::run),
        ["site"] => with_machine(site::run),
        ["size"] => with_machine(size::run),
        ["test"] => with_machine(checks::run),
        ["test", "--quick"] => with_machine(checks::quick),
        ["fuzz", "keep"] => with_machine(fuzz::keep),
        ["fuzz", ref how @ ..] => match fuzz_arguments(how) {
            Some((target, runs)) => with_machine(|machine| fuzz::run(machine, target, runs)),
            None => return unknown(&arguments),
        },
        ["advisories"] => with_machine(deny::advisories),
        ["screens"] => with_machine(screens::run),
        ["bench" | "grow", ..] => return forward("bench-runner", &arguments),
        ["setup"] => with_machine(set_up),
        ["questions" | "assess" | "sources" | "new", ..] => return forward("shell", &arguments),
        _ => return unknown(&arguments),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn unknown(arguments: &[&str]) -> ExitCode {
    eprintln!("`cargo xtask {}` is not known.\n\n{USAGE}", arguments.join(" "));
    ExitCode::from(2)
}

/// The target, and how many inputs to try.
fn fuzz_arguments<'a>(arguments: &[&'a str]) -> Option<(Option<&'a str>, Option<u64>)> {
    match *arguments {
        [] => Some((None, None)),
        [target] => Some((Some(target), None)),
        ["--runs", runs] => Some((None, Some(runs.parse().ok()?))),
        [target, "--runs", runs] => Some((Some(target), Some(runs.parse().ok()?))),
        _ => None,
    }
}

/// Another program of the workspace takes the place of this one, with its terminal, its folder and its exit status.
fn forward(package: &str, arguments: &[&str]) -> ExitCode {
    let manifest = machine::repository().join("Cargo.toml");
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--package", package, "--manifest-path"]).arg(manifest);
    let error = cargo.arg("--").args(arguments).exec();
    eprintln!("cargo does not start ({error})");
    ExitCode::FAILURE
}

fn set_up(machine: &Machine) -> Result<(), Problem> {
    setup::for_building(machine)?;
    setup::for_testing(machine)?;
    println!("Everything is there.");
    Ok(())
}

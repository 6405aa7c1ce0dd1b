//! What grows with the rule book: the site built with books of more and more services and timed in a browser, and its
//! steps timed natively.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::build;
use crate::fourth_service::BOOK;
use crate::growth::lay_out;
use crate::machine::Machine;
use crate::problem::Problem;
use crate::process;
use crate::setup;

use super::pages::{harness_runs, install_harness};
use super::{BY_HAND, Part};

/// Numbers of services that the repository's book is grown to.
const GROWN: [usize; 2] = [30, 300];

pub(super) fn run(machine: &Machine, runs: Option<u32>) -> Result<(), Problem> {
    let tools = setup::for_building(machine)?;
    install_harness(machine)?;
    let real = content::book().services.len();
    println!("Building with {real} services");
    let mut sites = vec![grown(real, &build::release(machine, &tools)?)];
    let mut natively = String::from("\n### The same steps natively\n");
    natively += &steps(machine, None)?;
    for services in GROWN {
        let folder = machine.root.join(format!("target/bench/grown-{services}"));
        let (book, dist) = (folder.join("book"), folder.join("dist"));
        fresh_book(machine, services, &folder, &book)?;
        println!("Building with {services} services");
        build::release_of(machine, &tools, Some(&book), &dist)?;
        sites.push(grown(services, &dist));
        natively += &steps(machine, Some(&book))?;
    }
    harness_runs(machine, runs, &sites)?;
    let file = Part::Growth.file(&machine.root);
    fs::read_to_string(&file)
        .and_then(|tables| fs::write(&file, tables + &natively))
        .map_err(|error| Problem::new(format!("{} ({error})", file.display()), BY_HAND))
}

fn grown(services: usize, dist: &Path) -> String {
    format!("--grown={services}={}", dist.display())
}

fn fresh_book(
    machine: &Machine,
    services: usize,
    folder: &Path,
    book: &Path,
) -> Result<(), Problem> {
    let laid_out = || {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        lay_out(&machine.root.join(BOOK), services, book)
    };
    laid_out().map_err(|error| {
        let by_hand = format!("cargo xtask grow {services} {}", book.display());
        Problem::new(
            format!("the book of {services} services cannot be laid out ({error})"),
            by_hand,
        )
    })
}

/// What `benches/steps.rs` says of this book, as Markdown.
fn steps(machine: &Machine, book: Option<&Path>) -> Result<String, Problem> {
    let mut cargo = machine.command("cargo");
    cargo.args(["bench", "--package=komek", "--bench=steps", "--locked"]);
    match book {
        Some(book) => cargo.env("KOMEK_BOOK", book),
        None => cargo.env_remove("KOMEK_BOOK"),
    };
    let mut said = String::new();
    let ended = process::run_hearing(&mut cargo, |line| {
        let _ = writeln!(said, "{line}");
    });
    match ended {
        Ok(status) if status.success() => Ok(format!("\n{}\n", said.trim())),
        Ok(status) => {
            Err(Problem::new(format!("the steps could not be timed ({status})"), BY_HAND))
        }
        Err(error) => Err(Problem::new(format!("cargo does not start ({error})"), BY_HAND)),
    }
}

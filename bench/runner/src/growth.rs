//! What grows with the rule book: the site built with books of more and more services and timed in a browser.

mod book;
mod service;

use std::fs;
use std::path::Path;

use xtask::{BOOK, Machine, Problem, build, setup};

use crate::pages::{harness_runs, install_harness};

pub(crate) use book::grow;
use book::lay_out;

/// Numbers of services that the repository's book is grown to.
const GROWN: [usize; 2] = [30, 300];

pub(crate) fn run(machine: &Machine, runs: Option<u32>) -> Result<(), Problem> {
    let tools = setup::for_building(machine)?;
    install_harness(machine)?;
    let real = content::book().services.len();
    println!("Building with {real} services");
    let mut sites = vec![grown(real, &build::release(machine, &tools)?)];
    for services in GROWN {
        let folder = machine.root.join(format!("target/bench/grown-{services}"));
        let (book, dist) = (folder.join("book"), folder.join("dist"));
        fresh_book(machine, services, &folder, &book)?;
        println!("Building with {services} services");
        build::release_of(machine, &tools, Some(&book), &dist)?;
        sites.push(grown(services, &dist));
    }
    harness_runs(machine, runs, &sites)
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

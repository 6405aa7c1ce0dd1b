//! `cargo xtask test`: every check there is, in order, from the quickest to the slowest.

use std::io::IsTerminal;
use std::mem;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use xtask::{
    Machine, Problem, process,
    setup::{self, TestTools},
};

use crate::counts::Counts;
use crate::deny;
use crate::figures::Figures;
use crate::fourth_service::{self, FourthService};
use crate::fresh_copy;
use crate::fuzz;
use crate::release;
use crate::reproduce;
use crate::samples::{Extent, Samples};
use crate::size;

const FORMATTING: &[&str] = &["fmt", "--all", "--check"];
const CLIPPY: &[&str] =
    &["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"];
/// A target with `test = false` is no part of `--all-targets`.
const CLIPPY_BROWSER: &[&str] = &[
    "clippy",
    "--package=komek",
    "--test=browser",
    "--test=engines",
    "--test=screens",
    "--test=serving",
    "--locked",
    "--",
    "-D",
    "warnings",
];
/// The crates that end up in the page, for the target that they are built for.
const CLIPPY_WASM: &[&str] = &[
    "clippy",
    "--package=komek",
    "--package=rules",
    "--package=content",
    "--lib",
    "--bins",
    // As it is published, in parts: what is tested in a browser with another book is compiled whole.
    "--features=komek/split",
    "--target=wasm32-unknown-unknown",
    "--locked",
    "--",
    "-D",
    "warnings",
];
/// The tests in a browser are left out by `test = false` in the root `Cargo.toml`.
/// What a test says is shown even when it passes: some tell what they prove in figures.
const NATIVE: &[&str] = &["test", "--workspace", "--locked", "--", "--show-output"];
const BROWSER: &[&str] =
    &["test", "--package=komek", "--test=browser", "--locked", "--", "--show-output"];
const ENGINES: &[&str] =
    &["test", "--package=komek", "--test=engines", "--locked", "--", "--show-output"];
const SERVING: &[&str] =
    &["test", "--package=komek", "--test=serving", "--locked", "--", "--show-output"];
const CLEAN: &str = "clean builds compared";
/// Each with its step, which shows in the table at the end what ran in it and for how long.
const EVERY_ENGINE: [(&str, &str, u32); 3] =
    [("Chromium", "in Chromium", 3), ("Firefox", "in Firefox", 7), ("WebKit", "in WebKit", 3)];

/// Runs every check, stops at the first that fails, and ends with what the tests prove in figures, what they tried of
/// what there is, and the number of tests as the very last line.
pub(crate) fn run(machine: &Machine, extent: Extent) -> Result<(), Problem> {
    let mut report = Report::default();
    let (tools, test_tools) = report
        .step("set-up", 8, |_| Ok((setup::for_building(machine)?, setup::for_testing(machine)?)))?;
    without_a_browser(machine, &mut report)?;
    report.step("licences", 1, |_| deny::check(machine, &test_tools.deny))?;
    report.step("hostile input", extent.minutes(3, 240), |heard| {
        let (tried, all) = match extent {
            Extent::Sample => fuzz::bounded(machine)?,
            Extent::Whole => fuzz::run(machine, None, None)?,
        };
        heard.samples.tell("hostile inputs", tried, all);
        Ok(())
    })?;
    let dist = report.step("fresh copy", 7, |heard| {
        let tried = fresh_copy::run(machine)?;
        heard.figures.tell("README commands", &tried.commands.to_string());
        Ok(tried.dist)
    })?;
    report.step("budget", 1, |_| size::check(&dist))?;
    if extent == Extent::Whole {
        report.step("clean builds", 12, |heard| {
            heard.samples.tell(CLEAN, reproduce::run(machine)?, reproduce::BUILDS);
            Ok(())
        })?;
    } else {
        report.samples.tell(CLEAN, 0, reproduce::BUILDS);
    }
    let fourth = report.step("fourth service", 2, |_| fourth_service::build(machine, &tools))?;
    report.step("browser tests", extent.minutes(12, 90), |heard| {
        let mut browser = in_browser(machine, &test_tools, &dist, &fourth);
        match extent {
            Extent::Sample => browser.env_remove(Extent::VARIABLE),
            Extent::Whole => browser.env(Extent::VARIABLE, "1"),
        };
        count(&mut browser, BROWSER, heard)
    })?;
    for (engine, step, minutes) in EVERY_ENGINE {
        report.step(step, minutes, |heard| {
            count(&mut in_engine(machine, &test_tools, &dist, engine), ENGINES, heard)
        })?;
    }
    report.step("web servers", 1, |heard| {
        let stick = release::pack(machine, &dist)?;
        let mut serving = with_servers(machine, &test_tools, &dist);
        count(serving.env("KOMEK_STICK", stick), SERVING, heard)
    })?;
    report.print();
    println!("\n{}\n{}", report.samples, report.total());
    Ok(())
}

/// What takes no tool but cargo: the loop while somebody works.
pub(crate) fn quick(machine: &Machine) -> Result<(), Problem> {
    let mut report = Report::default();
    without_a_browser(machine, &mut report)?;
    report.print();
    println!("\n{}", report.total());
    Ok(())
}

fn without_a_browser(machine: &Machine, report: &mut Report) -> Result<(), Problem> {
    report.step("formatting", 1, |_| check(machine, FORMATTING))?;
    report.step("clippy, native", 3, |_| {
        check(machine, CLIPPY)?;
        check(machine, CLIPPY_BROWSER)
    })?;
    report.step("clippy, wasm32", 1, |_| check(machine, CLIPPY_WASM))?;
    report.step("native tests", 5, |heard| count(&mut cargo(machine, NATIVE), NATIVE, heard))
}

fn cargo(machine: &Machine, arguments: &[&str]) -> Command {
    let mut cargo = machine.command("cargo");
    if std::io::stderr().is_terminal() {
        // Its output passes through a pipe here, which would cost it the colours.
        cargo.env("CARGO_TERM_COLOR", "always");
    }
    cargo.args(arguments).env_remove("KOMEK_BOOK");
    cargo
}

fn in_browser(
    machine: &Machine,
    tools: &TestTools,
    dist: &Path,
    fourth: &FourthService,
) -> Command {
    let mut cargo = in_chromium(cargo(machine, BROWSER), tools, dist);
    cargo
        .env("KOMEK_FOURTH_DIST", &fourth.dist)
        .env("KOMEK_FOURTH_BOOK", &fourth.book)
        .env("KOMEK_AXE", &tools.axe);
    cargo
}

fn in_engine(machine: &Machine, tools: &TestTools, dist: &Path, engine: &str) -> Command {
    let mut cargo = in_chromium(cargo(machine, ENGINES), tools, dist);
    cargo
        .env("KOMEK_ENGINE", engine)
        .env("KOMEK_FIREFOX", &tools.engines.firefox)
        .env("KOMEK_GECKODRIVER", &tools.engines.geckodriver)
        .env("KOMEK_WEBKIT_DRIVER", &tools.engines.webkit_driver)
        .env("KOMEK_XVFB", &tools.engines.xvfb);
    cargo
}

fn with_servers(machine: &Machine, tools: &TestTools, dist: &Path) -> Command {
    let mut cargo = in_chromium(cargo(machine, SERVING), tools, dist);
    cargo
        .env("KOMEK_NGINX", &tools.servers.nginx)
        .env("KOMEK_APACHE", &tools.servers.apache)
        .env("KOMEK_CADDY", &tools.servers.caddy);
    cargo
}

fn in_chromium(mut cargo: Command, tools: &TestTools, dist: &Path) -> Command {
    cargo
        .env("KOMEK_DIST", dist)
        .env("KOMEK_CHROMIUM", &tools.browser.chromium)
        .env("KOMEK_CHROMEDRIVER", &tools.browser.chromedriver);
    cargo
}

fn check(machine: &Machine, arguments: &[&str]) -> Result<(), Problem> {
    process::run(&mut cargo(machine, arguments), by_hand(arguments))
}

/// Runs tests, adds up what they report and remembers their figures.
fn count(cargo: &mut Command, arguments: &[&str], heard: &mut Heard) -> Result<(), Problem> {
    let status = process::run_hearing(cargo, |line| {
        heard.counts += Counts::in_line(line).unwrap_or_default();
        heard.figures.hear(line);
        heard.samples.hear(line);
    });
    process::ended_well("cargo", status, by_hand(arguments))
        .map_err(|problem| problem.within(heard.counts))
}

fn by_hand(arguments: &[&str]) -> String {
    format!("cargo {}", arguments.join(" "))
}

/// What the test programs said.
#[derive(Default)]
struct Heard {
    counts: Counts,
    figures: Figures,
    samples: Samples,
}

/// What was done, for the table at the end.
#[derive(Default)]
struct Report {
    /// Name, what was counted, how long it took, and how many minutes it may take on two cores.
    steps: Vec<(&'static str, Counts, Duration, u32)>,
    figures: Figures,
    samples: Samples,
}

impl Report {
    fn step<T>(
        &mut self,
        name: &'static str,
        minutes: u32,
        work: impl FnOnce(&mut Heard) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        println!("\n== {name}");
        let start = Instant::now();
        let mut heard = Heard {
            counts: Counts::default(),
            figures: mem::take(&mut self.figures),
            samples: mem::take(&mut self.samples),
        };
        let done = work(&mut heard)
            .map_err(|problem| problem.within(format_args!("the step `{name}` failed")))?;
        let lasted = start.elapsed();
        println!("== {name}: good, {:.1} s", lasted.as_secs_f32());
        (self.figures, self.samples) = (heard.figures, heard.samples);
        self.steps.push((name, heard.counts, lasted, minutes));
        Ok(done)
    }

    fn total(&self) -> Counts {
        let mut total = Counts::default();
        self.steps.iter().for_each(|(_, counts, ..)| total += *counts);
        total
    }

    fn print(&self) {
        println!();
        for (name, counts, lasted, minutes) in &self.steps {
            let tests = match counts {
                Counts { passed: 0, failed: 0, ignored: 0 } => String::new(),
                Counts { ignored: 0, .. } => counts.to_string(),
                Counts { ignored, .. } => format!("{counts}, {ignored} ignored"),
            };
            let lasted = lasted.as_secs_f32() / 60.0;
            let line = format!("{name:<18} {lasted:>5.1} of {minutes:>2} min  {tests}");
            println!("{}", line.trim_end());
        }
        let lasted: Duration = self.steps.iter().map(|(_, _, lasted, _)| *lasted).sum();
        let minutes: u32 = self.steps.iter().map(|(.., minutes)| *minutes).sum();
        println!("{:<18} {:>5.1} of {minutes:>2} min", "all", lasted.as_secs_f32() / 60.0);
        print!("\n{}", self.figures);
    }
}

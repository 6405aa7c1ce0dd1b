//! One target: its program, its inputs, and what libFuzzer says while it tries them.

use std::fmt;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use xtask::{Machine, Problem, process};

use super::files;

pub(super) const NAMES: [&str; 5] = ["fragment", "state", "labels", "number", "book"];
/// How many inputs `cargo xtask test` tries: about ten seconds of each on 2 cores.
pub(super) const BOUNDED: [(&str, u64); 5] = [
    ("fragment", 30_000),
    ("state", 30_000),
    ("labels", 60_000),
    ("number", 150_000),
    ("book", 3_000),
];

/// In bytes. A link of a dozen children is as long.
const LONGEST: &str = "-max_len=2048";
/// In seconds for one input, on however busy a machine: whatever takes as long hangs.
const HANGS: &str = "-timeout=30";
/// In MB; a run takes 40.
const MOST_MEMORY: &str = "-rss_limit_mb=512";

/// How many inputs to try, and the seed of the dice, where each run is to be the same.
pub(super) struct Leg {
    pub(super) runs: u64,
    pub(super) seed: Option<u32>,
}

pub(super) struct Target<'a> {
    pub(super) name: &'static str,
    machine: &'a Machine,
    program: PathBuf,
    /// What git has.
    kept: PathBuf,
    /// What was found on this machine.
    found: PathBuf,
    /// How many inputs this very program has tried, in a file.
    tally: PathBuf,
}

impl<'a> Target<'a> {
    pub(super) fn new(
        machine: &'a Machine,
        programs: &Path,
        name: &'static str,
    ) -> io::Result<Self> {
        let program = programs.join(format!("fuzz-{name}"));
        let mut hash = DefaultHasher::new();
        hash.write(&fs::read(&program)?);
        let work = machine.target().join("fuzz");
        let found = work.join("corpus").join(name);
        fs::create_dir_all(&found)?;
        fs::create_dir_all(work.join("failed"))?;
        let tally = work.join(format!("{name}-{:016x}", hash.finish()));
        let kept = machine.root.join("fuzz/corpus").join(name);
        Ok(Self { name, machine, program, kept, found, tally })
    }

    pub(super) fn done(&self) -> u64 {
        fs::read_to_string(&self.tally).ok().and_then(|done| done.parse().ok()).unwrap_or(0)
    }

    pub(super) fn note(&self, executed: u64) -> io::Result<()> {
        fs::write(&self.tally, (self.done() + executed).to_string())
    }

    /// Tries more, and keeps what is new.
    pub(super) fn go_on(&self, leg: &Leg) -> Result<Tried, Problem> {
        self.try_inputs(leg, &[&self.found, &self.kept])
    }

    /// Tries from what git has, and keeps nothing.
    pub(super) fn try_kept(&self, leg: &Leg) -> Result<Tried, Problem> {
        let folder = tempfile::tempdir().map_err(|error| super::failed(&error))?;
        self.try_inputs(leg, &[folder.path(), &self.kept])
    }

    /// Takes into git the fewest inputs that reach what all found ones reach.
    pub(super) fn keep(&self) -> Result<(), Problem> {
        let fewest =
            tempfile::tempdir_in(self.machine.target()).map_err(|error| super::failed(&error))?;
        let mut program = self.command();
        program
            .args(["-set_cover_merge=1", "-use_counters=0"])
            .arg(fewest.path())
            .args([&self.kept, &self.found]);
        let status = process::run_overhearing(program, |_| {});
        process::ended_well(self.name, status, super::BY_HAND)?;
        let put = || {
            let _ = fs::remove_dir_all(&self.kept);
            xtask::folder::copy(fewest.path(), &self.kept)
        };
        put().map_err(|error| super::failed(&error))?;
        println!("{}: {} inputs in {}", self.name, files(&self.kept), self.kept.display());
        Ok(())
    }

    fn command(&self) -> Command {
        let mut program = self.machine.command(&self.program);
        program.args([LONGEST, HANGS, MOST_MEMORY, "-print_final_stats=1"]);
        let failed = self.machine.target().join("fuzz/failed").join(self.name);
        program.arg(format!("-artifact_prefix={}-", failed.display()));
        program
    }

    fn try_inputs(&self, leg: &Leg, corpora: &[&Path]) -> Result<Tried, Problem> {
        let mut program = self.command();
        program.arg(format!("-runs={}", leg.runs));
        program.args(leg.seed.map(|seed| format!("-seed={seed}"))).args(corpora);
        let (mut tried, mut last, start) = (Tried::default(), Vec::new(), Instant::now());
        let status = process::run_overhearing(program, |line| {
            tried.hear(line);
            last.push(line.to_owned());
        });
        tried.lasted = start.elapsed();
        if status.as_ref().is_ok_and(std::process::ExitStatus::success) {
            return Ok(tried);
        }
        last.iter().rev().take(40).rev().for_each(|line| eprintln!("{line}"));
        let again = tried.failed.as_ref().map_or_else(
            || super::BY_HAND.to_owned(),
            |input| format!("{} {input}", self.program.display()),
        );
        process::ended_well(self.name, status, again)?;
        Ok(tried)
    }
}

/// What came of a run.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tried {
    pub(super) executed: u64,
    /// Edges of the program that were reached.
    coverage: u64,
    /// The input that something is wrong with.
    failed: Option<String>,
    lasted: Duration,
}

impl Tried {
    /// Remembers what a line of libFuzzer tells, as in `#1234  DONE   cov: 567 ft: 890 corp: …`.
    fn hear(&mut self, line: &str) {
        let after = |key: &str| line.split_once(key).map(|(_, rest)| rest.trim_start());
        let number = |key: &str| after(key)?.split_whitespace().next()?.parse().ok();
        if line.starts_with('#') {
            self.coverage = number(" cov: ").unwrap_or(self.coverage);
        }
        self.executed = number("stat::number_of_executed_units:").unwrap_or(self.executed);
        self.failed = after("Test unit written to ").map(str::to_owned).or(self.failed.take());
    }
}

impl fmt::Display for Tried {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { executed, coverage, lasted, .. } = self;
        write!(f, "{executed} inputs in {:.0} s, {coverage} edges reached", lasted.as_secs_f32())
    }
}

#[cfg(test)]
mod tests {
    use super::Tried;

    #[test]
    fn what_libfuzzer_says_is_read() {
        let mut tried = Tried::default();
        for line in [
            "INFO: Seed: 1",
            "#1234\tNEW    cov: 567 ft: 890 corp: 12/3456b lim: 4 exec/s: 9 rss: 30Mb L: 5/5 MS: 1",
            "some text cov: 9",
            "stat::number_of_executed_units: 2000",
            "artifact_prefix='a/'; Test unit written to a/crash-1",
            "Base64: eA==",
        ] {
            tried.hear(line);
        }
        assert_eq!((tried.executed, tried.coverage), (2000, 567));
        assert_eq!(tried.failed.as_deref(), Some("a/crash-1"));
    }
}

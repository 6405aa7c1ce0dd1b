//! `cargo xtask bench`: Komek beside what a family would otherwise get. How: `bench/README.md`.
//!
//! Each part leaves its tables in a file of `target/bench`, so that a part can be measured again alone; the report is put
//! together from all of them.

mod growth;
mod pages;
mod proof;
mod questionnaire;
mod report;
mod rules;
mod slice;

use std::path::{Path, PathBuf};
use std::process::Command;

use xtask::{Machine, Problem, process};

use crate::engine_bench;

pub(crate) use questionnaire::write as write_questionnaire;

const BY_HAND: &str = "cargo xtask bench";

/// What is measured, in the order of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Pages,
    Growth,
    Engine,
}

impl Part {
    const ALL: [Self; 3] = [Self::Pages, Self::Growth, Self::Engine];

    fn name(self) -> &'static str {
        match self {
            Self::Pages => "pages",
            Self::Growth => "growth",
            Self::Engine => "engine",
        }
    }

    /// Where it leaves its tables, as Markdown.
    fn file(self, root: &Path) -> PathBuf {
        root.join("target/bench").join(self.name()).with_extension("md")
    }
}

/// What stands after `bench`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wanted {
    parts: Vec<Part>,
    /// Cold runs of each candidate, in every profile.
    runs: Option<u32>,
}

impl Wanted {
    /// No part is all of them.
    pub(crate) fn of(arguments: &[&str]) -> Option<Self> {
        let (mut parts, mut runs) = (Vec::new(), None);
        let mut arguments = arguments.iter();
        while let Some(&argument) = arguments.next() {
            if argument == "--runs" {
                runs = Some(arguments.next()?.parse().ok().filter(|runs| *runs > 0)?);
            } else {
                parts.push(Part::ALL.into_iter().find(|part| part.name() == argument)?);
            }
        }
        if parts.is_empty() {
            parts = Part::ALL.into();
        }
        Some(Self { parts, runs })
    }
}

/// `cargo xtask bench`, `cargo xtask bench pages --runs 1`
pub(crate) fn run(machine: &Machine, wanted: &Wanted) -> Result<(), Problem> {
    for &part in &wanted.parts {
        match part {
            Part::Pages => pages::run(machine, wanted.runs)?,
            Part::Growth => growth::run(machine, wanted.runs)?,
            Part::Engine => engine_bench::run(machine)?,
        }
        report::stamp(machine, part)?;
    }
    report::write(machine)
}

fn step(command: &mut Command) -> Result<(), Problem> {
    let program = command.get_program().to_string_lossy().into_owned();
    match process::run(command) {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Problem::new(format!("{program} ended with {status}"), BY_HAND)),
        Err(error) => Err(Problem::new(format!("{program} does not start ({error})"), BY_HAND)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, Wanted};

    #[test]
    fn a_part_is_chosen_by_name_and_no_name_is_everything() {
        let wanted = |parts: &[Part], runs| Some(Wanted { parts: parts.to_vec(), runs });
        assert_eq!(Wanted::of(&[]), wanted(&Part::ALL, None));
        assert_eq!(Wanted::of(&["--runs", "3"]), wanted(&Part::ALL, Some(3)));
        assert_eq!(Wanted::of(&["engine"]), wanted(&[Part::Engine], None));
        assert_eq!(Wanted::of(&["growth", "--runs", "1"]), wanted(&[Part::Growth], Some(1)));
    }

    #[test]
    fn what_is_not_understood_measures_nothing() {
        for arguments in [&["pagse"][..], &["--runs"], &["--runs", "0"], &["--runs", "many"]] {
            assert_eq!(Wanted::of(arguments), None, "{arguments:?}");
        }
    }
}

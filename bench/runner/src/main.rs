//! `cargo xtask bench`: Komek beside what a family would otherwise get. How: `bench/README.md`.
//!
//! Each part leaves its tables in a file of `target/bench`, so that a part can be measured again alone; the report is put
//! together from all of them.

mod engine;
mod growth;
mod pages;
mod report;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use xtask::{Machine, Problem, with_machine};

const BY_HAND: &str = "cargo xtask bench";

#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask")]
enum Command {
    /// Weight and speed beside other tools, with larger rule books, and beside other rules engines, into
    /// bench/RESULTS.md; a part alone leaves the others as they were measured last
    #[command(args_conflicts_with_subcommands = true)]
    Bench {
        #[command(flatten)]
        wanted: Wanted,
        #[command(subcommand)]
        only: Option<Only>,
    },
    /// Lay out a book of generated services, to measure what grows with it
    Grow {
        /// How many services the book is to have, as 30
        services: usize,
        /// A folder that is not there yet, as target/book-30
        folder: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
enum Only {
    /// Prove the slice against the rules and write target/bench/questionnaire.json
    Questionnaire,
}

/// What is measured, in the order of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
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

#[derive(Debug, Clone, PartialEq, Eq, Args)]
struct Wanted {
    /// What to measure; everything if nothing is named
    parts: Vec<Part>,
    /// Cold runs of each candidate, in every profile
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    runs: Option<u32>,
}

fn main() -> ExitCode {
    let done = match Command::parse() {
        Command::Bench { only: Some(Only::Questionnaire), .. } => {
            with_machine(pages::write_questionnaire)
        }
        Command::Bench { wanted, .. } => with_machine(|machine| measure(machine, &wanted)),
        Command::Grow { services, folder } => growth::grow(services, &folder),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// `cargo xtask bench`, `cargo xtask bench pages --runs 1`
fn measure(machine: &Machine, wanted: &Wanted) -> Result<(), Problem> {
    let parts = if wanted.parts.is_empty() { &Part::ALL[..] } else { &wanted.parts };
    for &part in parts {
        match part {
            Part::Pages => pages::run(machine, wanted.runs)?,
            Part::Growth => growth::run(machine, wanted.runs)?,
            Part::Engine => engine::run(machine)?,
        }
        report::stamp(machine, part)?;
    }
    report::write(machine)
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::{Command, Part, Wanted};

    fn wanted(arguments: &[&str]) -> Result<Wanted, String> {
        match Command::try_parse_from([&["cargo xtask", "bench"], arguments].concat()) {
            Ok(Command::Bench { wanted, only: None }) => Ok(wanted),
            Ok(other) => panic!("{other:?}"),
            Err(error) => Err(error.to_string()),
        }
    }

    #[test]
    fn a_part_is_chosen_by_name() {
        let asked = |parts: &[Part], runs| Ok(Wanted { parts: parts.to_vec(), runs });
        assert_eq!(wanted(&[]), asked(&[], None));
        assert_eq!(wanted(&["--runs", "3"]), asked(&[], Some(3)));
        assert_eq!(wanted(&["engine"]), asked(&[Part::Engine], None));
        assert_eq!(wanted(&["growth", "--runs", "1"]), asked(&[Part::Growth], Some(1)));
    }

    #[test]
    fn what_is_not_understood_is_named_with_the_valid_words() {
        for (arguments, named) in [
            (&["pagse"][..], &["pagse", "pages", "growth", "engine"][..]),
            (&["--runs"], &["--runs"]),
            (&["--runs", "0"], &["--runs", "0"]),
            (&["--runs", "many"], &["--runs", "many"]),
        ] {
            let message = wanted(arguments).unwrap_err();
            for word in named {
                assert!(message.contains(word), "{message} lacks {word}");
            }
        }
    }
}

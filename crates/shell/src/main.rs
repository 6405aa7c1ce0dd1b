//! `komek`: the rules from a shell. `cargo xtask` forwards `questions`, `assess`, `sources`, `new` and `check-school` to it;
//! README.md has the shapes.

mod answers;
mod arguments;
mod check_school;
mod explain;
mod new_service;
mod report;
mod rests_on;
#[cfg(test)]
mod tests;

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use clap::Parser as _;
use content::cited::cited;
use content::sentence::Speaker;
use content::{agreements, book};
use rules::named::Mistake;
use rules::{Lang, assess};
use serde::Serialize;

use arguments::{Command, How, New};
use report::{Assessed, Report};

/// A message for standard error; the exit status is 2, as of arguments that are not understood.
type BadInput = String;

fn main() -> ExitCode {
    match done(Command::parse()) {
        Ok(told) => {
            // Whoever reads only the beginning (`| head`) closes the pipe early; that is no failure.
            let _ = writeln!(std::io::stdout(), "{}", told.trim_end());
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

/// What is printed.
fn done(command: Command) -> Result<String, BadInput> {
    match command {
        Command::Questions { moment } => json(&report::questions(book(), moment.now().date())),
        Command::Assess { file, how } => json(&assess_file(&file, how)?),
        Command::Sources { id, lang } => resting(id.as_deref(), lang),
        Command::New { what: New::Service { id } } => new_service::run(&id),
        Command::CheckSchool { file, lang } => check_school::run(&file, lang),
    }
}

fn json(printed: &impl Serialize) -> Result<String, BadInput> {
    serde_json::to_string_pretty(printed).map_err(|error| error.to_string())
}

/// Reads a family's answers from a file; every mistake in it is named with the file.
fn assess_file(file: &Path, how: How) -> Result<Assessed, BadInput> {
    let shown = file.display();
    let text = fs::read_to_string(file).map_err(|error| format!("{shown}: {error}"))?;
    assessed(&text, how).map_err(|mistakes| {
        mistakes.iter().map(|mistake| format!("{shown}: {mistake}")).collect::<Vec<_>>().join("\n")
    })
}

fn assessed(text: &str, how: How) -> Result<Assessed, Vec<Mistake>> {
    let How { moment, lang, explain } = how;
    let now = moment.now();
    // Editors on Windows begin a file with a byte order mark.
    let answers = answers::read(book(), text.trim_start_matches('\u{feff}'))?;
    let speaker = Speaker::new(lang, now.date());
    let report = Report { book: book(), speaker, now, answers: &answers, explain };
    Ok(report.whole(&assess(book(), &answers, now.date())))
}

/// What rests on a source, or all sources when none is named.
fn resting(id: Option<&str>, lang: Lang) -> Result<String, BadInput> {
    let today = arguments::this_moment().date();
    let (speaker, cited) = (Speaker::new(lang, today), cited(book(), agreements()));
    match id {
        Some(id) => rests_on::one(&speaker, &cited, id),
        None => Ok(rests_on::all(&speaker, &cited)),
    }
}

//! `cargo xtask questions` and `cargo xtask assess`: the rules from a shell, as JSON; shapes: README. `cargo xtask
//! sources`: what rests on an act, as text.

mod answers;
mod explain;
mod options;
mod report;
mod rests_on;
#[cfg(test)]
mod tests;

use std::fmt::Display;
use std::fs;
use std::io::Write as _;

use content::cited::cited;
use content::sentence::Speaker;
use content::{agreements, book};
use rules::assess;
use rules::named::Mistake;
use serde_json::{Value, json};

use options::Options;
use report::Report;

/// A message for standard error; the exit status is 2.
pub(crate) type BadInput = String;

/// Prints every question of the book, with the limits and the quarter of the day.
pub(crate) fn questions(options: &[&str]) -> Result<(), BadInput> {
    let Options { now, .. } = Options::of_questions(options)?;
    print(&json!({ "questions": report::questions(book(), now.date()) }));
    Ok(())
}

/// Reads a family's answers and prints the whole assessment.
pub(crate) fn assessment(file: &str, options: &[&str]) -> Result<(), BadInput> {
    if file.starts_with("--") {
        return Err(format!("FILE is missing before `{file}`: the JSON file with the answers"));
    }
    let options = Options::of_assess(options)?;
    let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let assessed = assessed(&text, &options).map_err(|mistakes| {
        mistakes.iter().map(|mistake| format!("{file}: {mistake}")).collect::<Vec<_>>().join("\n")
    })?;
    print(&assessed);
    Ok(())
}

/// Prints what rests on a source, or all sources when none is named.
pub(crate) fn sources(words: &[&str]) -> Result<(), BadInput> {
    print(&resting(words)?.trim_end());
    Ok(())
}

fn resting(words: &[&str]) -> Result<String, BadInput> {
    let (id, options) = match words {
        [id, options @ ..] if !id.starts_with("--") => (Some(*id), options),
        options => (None, options),
    };
    let Options { lang, now, .. } = Options::of_sources(options)?;
    let (speaker, cited) = (Speaker::new(lang, now.date()), cited(book(), agreements()));
    match id {
        Some(id) => rests_on::one(&speaker, &cited, id),
        None => Ok(rests_on::all(&speaker, &cited)),
    }
}

/// Whoever reads only the beginning (`| head`) closes the pipe early; that is no failure.
fn print(told: &impl Display) {
    let _ = writeln!(std::io::stdout(), "{told:#}");
}

fn assessed(text: &str, options: &Options) -> Result<Value, Vec<Mistake>> {
    let &Options { now, lang, explain } = options;
    // Editors on Windows begin a file with a byte order mark.
    let answers = answers::read(book(), text.trim_start_matches('\u{feff}'))?;
    let speaker = Speaker::new(lang, now.date());
    let report = Report { book: book(), speaker, now, answers: &answers, explain };
    Ok(report.whole(&assess(book(), &answers, now.date())))
}

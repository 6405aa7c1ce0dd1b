//! `cargo xtask questions` and `cargo xtask assess`: the rules from a shell, as JSON. Shapes: README.

mod answers;
mod explain;
mod options;
mod report;
#[cfg(test)]
mod tests;

use std::fs;
use std::io::Write as _;

use content::book;
use content::sentence::Speaker;
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

/// Whoever reads only the beginning (`| head`) closes the pipe early; that is no failure.
fn print(value: &Value) {
    let _ = writeln!(std::io::stdout(), "{value:#}");
}

fn assessed(text: &str, options: &Options) -> Result<Value, Vec<Mistake>> {
    let &Options { now, lang, explain } = options;
    // Editors on Windows begin a file with a byte order mark.
    let answers = answers::read(book(), text.trim_start_matches('\u{feff}'))?;
    let speaker = Speaker::new(lang, now.date());
    let report = Report { book: book(), speaker, now, answers: &answers, explain };
    Ok(report.whole(&assess(book(), &answers, now.date())))
}

//! `cargo xtask bench`: Komek beside what a family would otherwise get, on the same questionnaire. How: `bench/README.md`.

mod proof;
mod questionnaire;
mod rules;
mod slice;

use std::fs;
use std::path::Path;

use crate::machine::Machine;
use crate::problem::Problem;

use questionnaire::Questionnaire;
use slice::Slice;

const QUESTIONNAIRE: &str = "bench/questionnaire.json";
const WRITE: &str = "cargo xtask bench questionnaire";

/// `cargo xtask bench questionnaire`: writes the file anew from the rule book.
pub(crate) fn write_questionnaire(machine: &Machine) -> Result<(), Problem> {
    let (text, states) = questionnaire(&machine.root)?;
    fs::write(machine.root.join(QUESTIONNAIRE), text)
        .map_err(|error| Problem::new(format!("{QUESTIONNAIRE} cannot be written ({error})"), WRITE))?;
    println!("{QUESTIONNAIRE}: {states} states agree with the rules");
    Ok(())
}

/// The text that the file should have, and in how many states it agrees with the rules.
fn questionnaire(root: &Path) -> Result<(String, usize), Problem> {
    let slice = Slice::read(root)?;
    let made = || {
        let questionnaire = Questionnaire::of(&slice)?;
        let states = questionnaire.prove()?;
        Ok((questionnaire.text()?, states))
    };
    made().map_err(|why: String| {
        Problem::new(format!("{} does not agree with the rules: {why}", slice::FILE), WRITE)
    })
}

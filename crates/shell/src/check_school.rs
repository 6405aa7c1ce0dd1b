//! `cargo xtask check-school`: what a page would say of a school's file, for whoever writes it.

use std::fs;
use std::path::Path;

use content::{book, school_words, ui};
use rules::Lang;
use school::{Mistake, Reading};

use crate::BadInput;

/// That there is no mistake, or every mistake: `school.json:12: hours[0].from: …`.
pub(crate) fn run(file: &Path, lang: Lang) -> Result<String, BadInput> {
    let shown = file.display().to_string();
    let text = fs::read_to_string(file).map_err(|error| format!("{shown}: {error}"))?;
    let Reading { mistakes, .. } = school::read(book(), &text);
    if mistakes.is_empty() {
        return Ok(school_words(lang).fill(ui::SCHOOL_CHECK_GOOD, &[("file", &shown)]));
    }
    let said = mistakes.iter().map(|mistake| said(&shown, mistake, lang));
    Err(said.collect::<Vec<_>>().join("\n"))
}

fn said(file: &str, mistake: &Mistake, lang: Lang) -> String {
    let (line, wrong) = (mistake.line, mistake.wrong.say(lang));
    if mistake.field.is_empty() {
        return format!("{file}:{line}: {wrong}");
    }
    format!("{file}:{line}: {}: {wrong}", mistake.field)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use rules::Lang;

    use super::run;

    #[test]
    fn a_mistake_has_its_file_line_and_field() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("school.json");
        let checked = |text: &str| {
            fs::write(&file, text).unwrap();
            run(&file, Lang::En).map_err(|said| said.replace(&file.display().to_string(), "f"))
        };
        assert!(checked("{\"name\": {\"en\": \"School 5\"}}").unwrap().contains("no mistakes"));
        let said =
            checked("{\"name\": {\"en\": \"School 5\"},\n\"colour\": \"#ffff00\",\n\"room\": 5}");
        let said = said.unwrap_err();
        let lines: Vec<&str> = said.lines().collect();
        assert!(lines[0].starts_with("f:2: colour: ") && lines[0].contains("1.0"), "{said}");
        assert!(lines[1].starts_with("f:3: room: "), "{said}");
        assert!(checked("{").unwrap_err().starts_with("f:1: "));
        assert!(run(&folder.path().join("none.json"), Lang::En).unwrap_err().contains("none.json"));
    }
}

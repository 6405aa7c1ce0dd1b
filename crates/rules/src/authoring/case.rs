//! Families worked out by hand, as people write them: a `[[case]]` has the family, the day, and what must come out.

use std::fs;
use std::path::Path;

use time::{Date, Month, PrimitiveDateTime, Time};
use toml::value::{Array, Datetime};
use toml::{Table, Value};

use super::files_below;
use crate::answer::Answers;
use crate::book::RuleBook;
use crate::named::{self, Given};

/// One `[[case]]`; answers and what is expected stay as they are written.
#[derive(Clone, Debug)]
pub struct Case {
    /// The name of its file, without `.toml`.
    pub file: String,
    pub name: String,
    /// What it rests on: ids of the book's sources, with places in them.
    pub source: String,
    /// The day is that of the assessment, the hour that of handing the application in: `at`, or noon.
    pub now: PrimitiveDateTime,
    /// Answers by name.
    pub family: Table,
    pub children: Vec<Table>,
    /// What must come out for each child.
    pub of_children: Vec<Table>,
    /// What must come out for the family: every key with no other meaning.
    pub of_family: Table,
}

/// Every case of the TOML files in a folder, in the order of files and of cases; or what of the first that cannot be
/// read is wrong.
pub fn cases(folder: &Path) -> Result<Vec<Case>, String> {
    let files = files_below(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut all = Vec::new();
    for path in files {
        let wrong = |what: String| format!("{}: {what}", path.display());
        let file = path.file_stem().unwrap_or_default().to_string_lossy();
        let text = fs::read_to_string(&path).map_err(|error| wrong(error.to_string()))?;
        all.extend(cases_in(&file, &text).map_err(wrong)?);
    }
    Ok(all)
}

fn cases_in(file: &str, text: &str) -> Result<Vec<Case>, String> {
    let mut table: Table = text.parse().map_err(|error: toml::de::Error| error.to_string())?;
    let Some(Value::Array(written)) = table.remove("case") else {
        return Err("there is no [[case]]".to_owned());
    };
    let read = |(index, case): (usize, Value)| {
        let name = case.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
        let number = index.saturating_add(1);
        Case::read(file, case).map_err(|what| format!("case {number} ({name}): {what}"))
    };
    written.into_iter().enumerate().map(read).collect()
}

impl Case {
    fn read(file: &str, written: Value) -> Result<Case, String> {
        let Value::Table(mut written) = written else { return Err("no table".to_owned()) };
        let name = taken(&mut written, "name")?.ok_or("no `name`")?;
        let source = taken(&mut written, "source")?.ok_or("no `source`")?;
        let today = taken(&mut written, "today")?.and_then(date).ok_or("no `today`")?;
        let at = match taken(&mut written, "at")? {
            Some(at) => time(at).ok_or("`at` is no time of day")?,
            // Within the hours of every channel: a case that does not say when is not about the hour.
            None => Time::MIDNIGHT.replace_hour(12).unwrap_or(Time::MIDNIGHT),
        };
        Ok(Case {
            file: file.to_owned(),
            name,
            source,
            now: PrimitiveDateTime::new(today, at),
            family: taken(&mut written, "family")?.unwrap_or_default(),
            children: tables(&mut written, "child")?,
            of_children: tables(&mut written, "expect")?,
            of_family: written,
        })
    }

    /// The answers, or every mistake in them.
    pub fn answers(&self, book: &RuleBook) -> Result<Answers, String> {
        let children: Vec<_> = self.children.iter().map(given).collect();
        named::read(book, &given(&self.family), &children).map_err(|mistakes| {
            let mistakes: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
            format!("{}: {}", self.name, mistakes.join("; "))
        })
    }
}

fn taken<T: serde::de::DeserializeOwned>(
    table: &mut Table,
    key: &str,
) -> Result<Option<T>, String> {
    let read = |value: Value| value.try_into().map_err(|error| format!("`{key}`: {error}"));
    table.remove(key).map(read).transpose()
}

fn tables(table: &mut Table, key: &str) -> Result<Vec<Table>, String> {
    let written: Array = taken(table, key)?.ok_or_else(|| format!("no `{key}`"))?;
    written
        .into_iter()
        .map(|value| value.try_into().map_err(|error| format!("`{key}`: {error}")))
        .collect()
}

fn date(written: Datetime) -> Option<Date> {
    let date = written.date?;
    Date::from_calendar_date(date.year.into(), Month::try_from(date.month).ok()?, date.day).ok()
}

fn time(written: Datetime) -> Option<Time> {
    let time = written.time?;
    Time::from_hms(time.hour, time.minute, 0).ok()
}

fn given(table: &Table) -> Vec<(String, Given)> {
    table.iter().map(|(name, value)| (name.clone(), value_given(value))).collect()
}

fn value_given(value: &Value) -> Given {
    let number = |value: &Value| value.as_integer().and_then(|number| u64::try_from(number).ok());
    let given = match value {
        Value::String(word) => Some(Given::Word(word.clone())),
        Value::Array(words) => words
            .iter()
            .map(|word| word.as_str().map(str::to_owned))
            .collect::<Option<_>>()
            .map(Given::Words),
        Value::Table(parts) => parts
            .iter()
            .map(|(name, sum)| Some((name.clone(), number(sum)?)))
            .collect::<Option<_>>()
            .map(Given::Sums),
        value => number(value).map(Given::Number),
    };
    given.unwrap_or_else(|| Given::Other(value.to_string()))
}

#[cfg(test)]
mod tests {
    use super::cases_in;

    const WHOLE: &str = r#"
[[case]]
name = "One child"
source = "practice"
today = 2026-11-23
open = ["channel"]
family = { members = 3 }
[[case.child]]
care = "parents"
[[case.expect]]
verdicts = { meals = "need" }
"#;

    #[test]
    fn what_is_not_about_a_child_is_expected_of_the_family() {
        let read = |text: &str| cases_in("meals", text).unwrap().remove(0);
        let case = read(WHOLE);
        assert_eq!(case.now.to_string(), "2026-11-23 12:00:00.0");
        assert_eq!(case.of_family.keys().collect::<Vec<_>>(), ["open"]);
        assert_eq!((case.children.len(), case.of_children.len()), (1, 1));
        let late = read(&WHOLE.replace("11-23", "11-23\nat = 18:31:00"));
        assert_eq!(late.now.to_string(), "2026-11-23 18:31:00.0");
    }

    #[test]
    fn a_case_that_cannot_be_read_is_named() {
        let wrong = [
            ("today = 2026-11-23", "", "no `today`"),
            ("today = 2026-11-23", "today = 10:00:00", "no `today`"),
            ("today = 2026-11-23", "today = 2026-11-23\nat = 2026-11-23", "`at` is no time of day"),
            ("source = \"practice\"", "", "no `source`"),
            ("[[case.child]]", "[case.kid]", "no `child`"),
        ];
        for (before, after, what) in wrong {
            let mistake = cases_in("meals", &WHOLE.replace(before, after)).unwrap_err();
            assert_eq!(mistake, format!("case 1 (One child): {what}"));
        }
        assert_eq!(cases_in("meals", "").unwrap_err(), "there is no [[case]]");
    }
}

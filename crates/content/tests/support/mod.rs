//! Reading family cases. A case says of each child which verdicts, grounds and papers it gets, no entry meaning none; of
//! everything else it may say nothing, but what it does say must be all there is:
//!
//! | of a child | |
//! | --- | --- |
//! | `notes`, `steps`, `list-notes` | the conditional ones, by service or channel; with `?` what only may hold |
//! | `looked-up` | the papers whose content the office can see itself, as `meals: salary-certificate`, by channel |
//! | `advice` | the conditional ones, by service: what the family can do where no ground is seen |
//! | `instead`, `missing` | other categories that hold, and questions that would decide, by service |
//! | `cautions` | `near-limit` and `outside-edition`, by service |
//!
//! | of the family | |
//! | --- | --- |
//! | `open` | the questions still to be asked, in order; `grade of child 2` for a child's own |
//! | `opens`, `accepted-on` | when each channel opens, and the day that counts |
//! | `due` | by when the answer is due, by service and channel; `unstated`, `outside-edition` |
//! | `days` | what the calendar makes of a day: `working`, `weekend`, a holiday, `outside-edition` |
//!
//! `today` is the day of the assessment, `at` the time of handing in, noon if it is left out.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its cases has failed")]

mod told;

use std::fs;
use std::path::Path;

use rules::assessment::ServiceAssessment;
use rules::change::changes;
use rules::named::{self, Given};
use rules::{Answers, CompleteBook, Date, Month, PrimitiveDateTime, Time, assess};
use toml::value::Datetime;
use toml::{Table, Value};

pub(crate) struct Case {
    pub(crate) name: String,
    /// The day is that of the assessment, the hour that of handing the application in.
    pub(crate) now: PrimitiveDateTime,
    pub(crate) answers: Answers,
    /// What is said of the family as a whole.
    family: Table,
    children: Vec<Table>,
}

/// What a case always says of a child; no entry says "nothing".
const ALWAYS: [&str; 3] = ["verdicts", "grounds", "papers"];
/// What a case consists of beside what it says of the family.
const GIVEN: [&str; 7] = ["name", "source", "today", "at", "family", "child", "expect"];

/// Every case in the folder `cases`.
pub(crate) fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
        .iter()
        .flat_map(|file| cases_in(&fs::read_to_string(file).unwrap(), &file.display().to_string()))
        .collect()
}

fn cases_in(text: &str, file: &str) -> Vec<Case> {
    let table: Table = text.parse().unwrap_or_else(|error| panic!("{file}: {error}"));
    table["case"].as_array().unwrap().iter().map(case).collect()
}

impl Case {
    /// Where a book says something else than what is written down: one line each.
    pub(crate) fn contradicted_by(&self, book: &CompleteBook) -> Vec<String> {
        let assessment = assess(book, &self.answers, self.now.date());
        let mut wrong = Vec::new();
        let mut compare = |what: String, written: &Value, told: Option<Value>| {
            let told = told.unwrap_or_else(|| panic!("{}: nothing is called {what}", self.name));
            if *written != told {
                wrong.push(format!("{what}\n    written {written}\n    told    {told}"));
            }
        };
        assert_eq!(self.children.len(), assessment.children.len(), "{}: children", self.name);
        for (key, written) in &self.family {
            let told = told::of_family(book, &assessment, self.now, key, written);
            compare(key.clone(), written, told);
        }
        for (index, (written, child)) in self.children.iter().zip(&assessment.children).enumerate()
        {
            for (key, written) in written {
                let advised = |one: &ServiceAssessment| {
                    changes(book, &self.answers, self.now.date(), index, one)
                };
                let told = told::of_child(book, child, advised, key).map(told::tidy);
                compare(format!("child {}: {key}", index + 1), written, told);
            }
        }
        wrong
    }
}

fn case(case: &Value) -> Case {
    let name = case["name"].as_str().unwrap().to_owned();
    let family = case.get("family").map(given).unwrap_or_default();
    let children: Vec<_> = case["child"].as_array().unwrap().iter().map(given).collect();
    let answers = named::read(content::book(), &family, &children)
        .unwrap_or_else(|mistakes| panic!("{name}: {mistakes:?}"));
    let now = moment(case["today"].as_datetime().unwrap(), case.get("at"));
    let said = case.as_table().unwrap().iter().filter(|(key, _)| !GIVEN.contains(&key.as_str()));
    Case {
        now,
        answers,
        family: said.map(|(key, value)| (key.clone(), told::written(value.clone()))).collect(),
        children: case["expect"].as_array().unwrap().iter().map(expected).collect(),
        name,
    }
}

fn expected(table: &Value) -> Table {
    let mut said = table.as_table().unwrap().clone();
    for key in ALWAYS {
        said.entry(key).or_insert_with(|| Table::new().into());
    }
    said.into_iter().map(|(key, value)| (key, told::tidy(value))).collect()
}

fn given(table: &Value) -> Vec<(String, Given)> {
    let table = table.as_table().unwrap();
    table.iter().map(|(name, value)| (name.clone(), one(value))).collect()
}

fn one(value: &Value) -> Given {
    let number = |value: &Value| value.as_integer().unwrap().try_into().unwrap();
    match value {
        Value::String(word) => Given::Word(word.clone()),
        Value::Array(words) => {
            Given::Words(words.iter().map(|word| word.as_str().unwrap().to_owned()).collect())
        }
        Value::Integer(_) => Given::Number(number(value)),
        Value::Table(parts) => {
            Given::Sums(parts.iter().map(|(part, sum)| (part.clone(), number(sum))).collect())
        }
        other => Given::Other(other.to_string()),
    }
}

fn date(written: &Datetime) -> Date {
    let date = written.date.unwrap();
    Date::from_calendar_date(date.year.into(), Month::try_from(date.month).unwrap(), date.day)
        .unwrap()
}

/// Noon, where no hour is written.
fn moment(today: &Datetime, at: Option<&Value>) -> PrimitiveDateTime {
    let (hour, minute) = at.map_or((12, 0), |at| {
        let time = at.as_datetime().unwrap().time.unwrap();
        (time.hour, time.minute)
    });
    PrimitiveDateTime::new(date(today), Time::from_hms(hour, minute, 0).unwrap())
}

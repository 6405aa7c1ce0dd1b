//! Reading family cases, and an assessment by names, for comparison.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its cases has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use content::book;
use rules::assessment::{ChildAssessment, Take};
use rules::named::{self, Given};
use rules::{Answers, Date, Month};
use toml::Value;

/// Papers by channel and group: `"document: form"`, or the document alone where it is not to be brought.
pub(crate) type Papers = BTreeMap<String, BTreeMap<String, Vec<String>>>;

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Expected {
    pub(crate) verdicts: BTreeMap<String, String>,
    pub(crate) grounds: BTreeMap<String, String>,
    pub(crate) papers: Papers,
}

pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) today: Date,
    pub(crate) answers: Answers,
    pub(crate) expected: Vec<Expected>,
}

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
    let table: toml::Table = text.parse().unwrap_or_else(|error| panic!("{file}: {error}"));
    table["case"].as_array().unwrap().iter().map(case).collect()
}

fn case(case: &Value) -> Case {
    let name = case["name"].as_str().unwrap().to_owned();
    let family = case.get("family").map(given).unwrap_or_default();
    let children: Vec<_> = case["child"].as_array().unwrap().iter().map(given).collect();
    let answers = named::read(book(), &family, &children)
        .unwrap_or_else(|mistakes| panic!("{name}: {mistakes:?}"));
    let expected = case["expect"].as_array().unwrap().iter().map(expected).collect();
    let today = date(case["today"].as_datetime().unwrap());
    Case { name, today, answers, expected }
}

fn given(table: &Value) -> Vec<(String, Given)> {
    let table = table.as_table().unwrap();
    table.iter().map(|(name, value)| (name.clone(), one(value))).collect()
}

fn one(value: &Value) -> Given {
    match value {
        Value::String(word) => Given::Word(word.clone()),
        Value::Array(words) => {
            Given::Words(words.iter().map(|word| word.as_str().unwrap().to_owned()).collect())
        }
        Value::Integer(number) => Given::Number((*number).try_into().unwrap()),
        other => Given::Other(other.to_string()),
    }
}

fn date(written: &toml::value::Datetime) -> Date {
    let date = written.date.unwrap();
    Date::from_calendar_date(date.year.into(), Month::try_from(date.month).unwrap(), date.day)
        .unwrap()
}

fn expected(table: &Value) -> Expected {
    let words = |key: &str| -> BTreeMap<String, String> {
        table.get(key).map(|table| table.clone().try_into().unwrap()).unwrap_or_default()
    };
    let mut papers: Papers =
        table.get("papers").map(|table| table.clone().try_into().unwrap()).unwrap_or_default();
    papers.values_mut().for_each(tidy);
    Expected { verdicts: words("verdicts"), grounds: words("grounds"), papers }
}

/// The order within a group is the sheet's own, and an empty group is no group.
fn tidy(groups: &mut BTreeMap<String, Vec<String>>) {
    groups.retain(|_, papers| !papers.is_empty());
    for papers in groups.values_mut() {
        papers.sort();
    }
}

/// A paper asked for alike, but surer for one service than for another, is two lines and one paper.
fn once(groups: &mut BTreeMap<String, Vec<String>>) {
    groups.values_mut().for_each(Vec::dedup);
}

/// What the program says of one child, by names.
pub(crate) fn found(child: &ChildAssessment) -> Expected {
    let book = book();
    let service = |id: rules::book::ServiceId| book.services[id.index()].name.clone();
    let verdicts = child
        .services
        .iter()
        .map(|one| (service(one.service), one.verdict.name().to_owned()))
        .collect();
    let grounds = child
        .services
        .iter()
        .filter_map(|one| {
            Some((service(one.service), book.categories[one.category?.index()].name.clone()))
        })
        .collect();
    let mut papers = Papers::new();
    for list in &child.checklists {
        let groups = papers.entry(book.channels[list.channel.index()].name.clone()).or_default();
        for line in &list.lines {
            let document = &book.documents[line.document.index()].name;
            let paper = match line.take {
                Take::DoNotBring => document.clone(),
                _ => format!("{document}: {}", line.form.name()),
            };
            groups.entry(line.take.name().to_owned()).or_default().push(paper);
        }
        tidy(groups);
        once(groups);
    }
    Expected { verdicts, grounds, papers }
}

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

use std::mem::take;
use std::path::Path;

use rules::assessment::ServiceAssessment;
use rules::authoring::{Case, cases};
use rules::change::changes;
use rules::{Answers, CompleteBook, assess};
use toml::{Table, Value};

/// A case with what its answers come to in the book that ships.
pub(crate) struct Family {
    pub(crate) case: Case,
    pub(crate) answers: Answers,
}

/// What a case always says of a child; no entry says "nothing".
const ALWAYS: [&str; 3] = ["verdicts", "grounds", "papers"];

/// Every case in the folder `cases`.
pub(crate) fn families() -> Vec<Family> {
    let cases = cases(&Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")).unwrap();
    cases.into_iter().map(family).collect()
}

fn family(mut case: Case) -> Family {
    for expected in &mut case.of_children {
        for key in ALWAYS {
            expected.entry(key).or_insert_with(|| Table::new().into());
        }
        let written = take(expected).into_iter();
        *expected = written.map(|(key, value)| (key, told::tidy(value))).collect();
    }
    let written = take(&mut case.of_family).into_iter();
    case.of_family = written.map(|(key, value)| (key, told::written(value))).collect();
    let answers = case.answers(content::book()).unwrap();
    Family { case, answers }
}

impl Family {
    /// Where a book says something else than what is written down: one line each.
    pub(crate) fn contradicted_by(&self, book: &CompleteBook) -> Vec<String> {
        let assessment = assess(book, &self.answers, self.case.now.date());
        let mut wrong = Vec::new();
        let mut compare = |what: String, written: &Value, told: Option<Value>| {
            let told =
                told.unwrap_or_else(|| panic!("{}: nothing is called {what}", self.case.name));
            if *written != told {
                wrong.push(format!("{what}\n    written {written}\n    told    {told}"));
            }
        };
        assert_eq!(
            self.case.of_children.len(),
            assessment.children.len(),
            "{}: children",
            self.case.name
        );
        for (key, written) in &self.case.of_family {
            let told = told::of_family(book, &assessment, self.case.now, key, written);
            compare(key.clone(), written, told);
        }
        for (index, (written, child)) in
            self.case.of_children.iter().zip(&assessment.children).enumerate()
        {
            for (key, written) in written {
                let advised = |one: &ServiceAssessment| {
                    changes(book, &self.answers, self.case.now.date(), index, one)
                };
                let told = told::of_child(book, child, advised, key).map(told::tidy);
                compare(format!("child {}: {key}", index + 1), written, told);
            }
        }
        wrong
    }
}

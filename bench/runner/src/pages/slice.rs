//! `bench/slice.toml`: the part of the questionnaire that the bench asks, as a form's author would write it down.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};
use xtask::Problem;

pub(super) const FILE: &str = "bench/slice.toml";

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Slice {
    /// Like `2026-11-23`: the day whose limit counts.
    pub(super) day: String,
    pub(super) service: String,
    pub(super) channel: String,
    pub(super) facts: BTreeMap<String, When>,
    /// In the order of asking.
    #[serde(rename = "question")]
    pub(super) questions: Vec<SliceQuestion>,
    /// The first that holds.
    #[serde(rename = "verdict")]
    pub(super) verdicts: Vec<Judged>,
    #[serde(rename = "paper")]
    pub(super) papers: Vec<Paper>,
    #[serde(rename = "family")]
    pub(super) families: Vec<Family>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SliceQuestion {
    pub(super) id: String,
    pub(super) ask: Option<When>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Judged {
    pub(super) id: String,
    pub(super) when: Option<When>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Paper {
    pub(super) id: String,
    pub(super) bring: Option<When>,
    pub(super) only_if: Option<When>,
    pub(super) do_not_bring: Option<When>,
}

impl Paper {
    /// The groups by the core's names, in the order in which the first that holds counts.
    pub(super) fn groups(&self) -> [(&'static str, Option<&When>); 3] {
        [
            ("bring", self.bring.as_ref()),
            ("only-if", self.only_if.as_ref()),
            ("do-not-bring", self.do_not_bring.as_ref()),
        ]
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Family {
    pub(super) name: String,
    pub(super) answers: Answers,
}

/// By question. What is absent has not been asked.
pub(super) type Answers = BTreeMap<String, Answer>;

#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(untagged)]
pub(super) enum Answer {
    Number(u64),
    One(String),
    Several(Vec<String>),
    /// Tenge by part.
    Sums(BTreeMap<String, u64>),
}

/// A condition in plain logic: nothing is unknown here, "I don't know" is one more answer.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum When {
    All(Vec<When>),
    Any(Vec<When>),
    Not(Box<When>),
    /// The question, and the answers one of which was given.
    Is(Vec<String>),
    /// The sum of this question, over three months and the members, is below the limit.
    Below(String),
    /// The sum of this question is known and not nothing.
    MoreThanNothing(String),
    /// A sum and a part of it that is more than nothing.
    Part([String; 2]),
    Fact(String),
}

impl Slice {
    pub(super) fn read(root: &Path) -> Result<Self, Problem> {
        let problem = |why: String| {
            Problem::new(format!("{FILE} cannot be read ({why})"), format!("git checkout {FILE}"))
        };
        let text =
            std::fs::read_to_string(root.join(FILE)).map_err(|error| problem(error.to_string()))?;
        toml::from_str(&text).map_err(|error| problem(error.to_string()))
    }

    /// The first question that is asked of these answers and not answered by them.
    pub(super) fn next(&self, answers: &Answers, limit: u64) -> Option<&str> {
        let mut open = self.questions.iter().filter(|question| !answers.contains_key(&question.id));
        open.find(|question| {
            question.ask.as_ref().is_none_or(|ask| self.holds(ask, answers, limit))
        })
        .map(|question| question.id.as_str())
    }

    pub(super) fn verdict(&self, answers: &Answers, limit: u64) -> &str {
        let first = self.verdicts.iter().find(|verdict| {
            verdict.when.as_ref().is_none_or(|when| self.holds(when, answers, limit))
        });
        first.map_or("", |verdict| &verdict.id)
    }

    /// Each paper with its group.
    pub(super) fn papers<'a>(
        &'a self,
        answers: &Answers,
        limit: u64,
    ) -> Vec<(&'static str, &'a str)> {
        let group = |paper: &'a Paper| {
            let mut groups = paper.groups().into_iter();
            groups
                .find(|(_, when)| when.is_some_and(|when| self.holds(when, answers, limit)))
                .map(|(take, _)| (take, paper.id.as_str()))
        };
        self.papers.iter().filter_map(group).collect()
    }

    fn holds(&self, when: &When, answers: &Answers, limit: u64) -> bool {
        let holds = |when: &When| self.holds(when, answers, limit);
        match when {
            When::All(all) => all.iter().all(holds),
            When::Any(any) => any.iter().any(holds),
            When::Not(not) => !holds(not),
            When::Fact(name) => self.facts.get(name).is_some_and(holds),
            When::Is(words) => {
                let Some((question, wanted)) = words.split_first() else { return false };
                match answers.get(question) {
                    Some(Answer::One(word)) => wanted.contains(word),
                    Some(Answer::Several(chosen)) => {
                        chosen.iter().any(|word| wanted.contains(word))
                    }
                    _ => false,
                }
            }
            When::Below(question) => {
                let Some(sum) = sum(answers, question) else { return false };
                match answers.get("members") {
                    Some(Answer::Number(members)) => sum < limit * 3 * members,
                    // Nothing is below the limit whoever shares it, so that the members are not asked.
                    _ => sum == 0,
                }
            }
            When::MoreThanNothing(question) => sum(answers, question).is_some_and(|sum| sum > 0),
            When::Part([question, part]) => match answers.get(question) {
                Some(Answer::Sums(sums)) => sums.get(part).is_some_and(|sum| *sum > 0),
                _ => false,
            },
        }
    }
}

fn sum(answers: &Answers, question: &str) -> Option<u64> {
    match answers.get(question) {
        Some(Answer::Sums(sums)) => Some(sums.values().sum()),
        _ => None,
    }
}

//! Answers and assessments by name, as the oracle speaks of them.

use content::book;
use rules::assessment::{ChildAssessment, Take};
use rules::book::{Question, QuestionId};
use rules::named::options;
use rules::{Answers, Facts, Value};

use crate::oracle::{self, Answer, Expected};

pub(crate) fn question(name: &str) -> QuestionId {
    book().question_named(name).unwrap()
}

/// What was answered, for the oracle.
pub(crate) fn given(facts: &Facts) -> oracle::Answers {
    let said = |(id, value): (QuestionId, &Value)| {
        let question = &book().questions[id.index()];
        (question.name.clone(), answer_of(question, value))
    };
    facts.iter().map(said).collect()
}

fn answer_of(question: &Question, value: &Value) -> Answer {
    let names = || options(book(), question);
    match value {
        Value::One(option) => Answer::One(names()[option.index()].to_owned()),
        Value::Several(_) | Value::Services(_) => {
            let names = names();
            let chosen = value.chosen().into_iter();
            Answer::Several(chosen.map(|option| names[option.index()].to_owned()).collect())
        }
        Value::Number(number) => Answer::Number(*number),
        Value::Sums(parts) => {
            let names = names();
            let part = |(index, sum): (usize, &u64)| (names[index].to_owned(), *sum);
            Answer::Sums(parts.iter().enumerate().map(part).collect())
        }
        Value::DontKnow => Answer::DontKnow,
    }
}

/// What the program says of one child, in the oracle's shape.
pub(crate) fn found(child: &ChildAssessment) -> Expected {
    let book = book();
    let mut found = Expected::default();
    for one in &child.services {
        let service = &book.services[one.service.index()].name;
        found.verdicts.insert(service.clone(), one.verdict.name().to_owned());
        if let Some(ground) = one.category {
            found.grounds.insert(service.clone(), book.categories[ground.index()].name.clone());
        }
    }
    for list in &child.checklists {
        let closed = if list.closed.is_some() { ", closed" } else { "" };
        let door = book.channels[list.channel.index()].name.clone() + closed;
        let groups = found.papers.entry(door).or_default();
        for line in &list.lines {
            let document = &book.documents[line.document.index()].name;
            let paper = match line.take {
                Take::DoNotBring => document.clone(),
                _ => format!("{document}: {}", line.form.name()),
            };
            groups.entry(line.take.name().to_owned()).or_default().push(paper);
        }
        for papers in groups.values_mut() {
            papers.sort();
            papers.dedup();
        }
    }
    found
}

/// Every answer in one line, for messages.
pub(crate) fn told(answers: &Answers) -> String {
    let facts = answers.children.iter().chain([&answers.family]).flat_map(Facts::iter);
    facts
        .map(|(id, value)| format!("{} = {value:?}", book().questions[id.index()].name))
        .collect::<Vec<_>>()
        .join(", ")
}

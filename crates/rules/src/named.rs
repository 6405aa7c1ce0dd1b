//! Answers by name, as a shell or a test writes them, and what is wrong with one that cannot be read.

use std::fmt;

use crate::answer::{Answers, Facts, MOST_CHILDREN, Value};
use crate::book::{Kind, OptionId, Question, RuleBook, Scope};

/// The word for "I don't know".
pub const DONT_KNOW: &str = "dont-know";

/// A value as somebody wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    Word(String),
    Words(Vec<String>),
    Number(u64),
    /// A sum by its parts.
    Sums(Vec<(String, u64)>),
    /// Anything else, as it is written: no question takes it.
    Other(String),
}

/// Which field is wrong and why, with the valid words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// `family.care` or `children[0].care`.
    pub field: String,
    pub message: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.field, self.message)
    }
}

/// Reads a family's answers, or names every mistake in them.
pub fn read(
    book: &RuleBook,
    family: &[(String, Given)],
    children: &[Vec<(String, Given)>],
) -> Result<Answers, Vec<Mistake>> {
    let mut mistakes = Vec::new();
    let family = facts(book, Scope::Family, "family", family, &mut mistakes);
    let children: Vec<Facts> = children
        .iter()
        .enumerate()
        .map(|(index, child)| {
            facts(book, Scope::Child, &format!("children[{index}]"), child, &mut mistakes)
        })
        .collect();
    if children.is_empty() {
        mistakes.push(Mistake {
            field: "children".to_owned(),
            message: "name one child at least, as in [{}]".to_owned(),
        });
    }
    if children.len() > MOST_CHILDREN {
        let message = format!("{} are too many; valid are up to {MOST_CHILDREN}", children.len());
        mistakes.push(Mistake { field: "children".to_owned(), message });
    }
    for (id, value) in family.iter() {
        let Some(question) = book.question(id) else { continue };
        if value.number().is_some_and(|number| number < question.least(children.len())) {
            let message = format!("fewer than the {} children", children.len());
            mistakes.push(Mistake { field: format!("family.{}", question.name), message });
        }
    }
    if mistakes.is_empty() { Ok(Answers { family, children }) } else { Err(mistakes) }
}

fn facts(
    book: &RuleBook,
    scope: Scope,
    place: &str,
    given: &[(String, Given)],
    mistakes: &mut Vec<Mistake>,
) -> Facts {
    let mut facts = Facts::default();
    for (name, given) in given {
        let id = book.question_named(name);
        let question = id.and_then(|id| book.question(id));
        let read = match (id, question) {
            (Some(id), Some(question)) if question.scope == scope => {
                value(book, question, given).map(|value| facts.set(id, value))
            }
            (_, Some(_)) => Err(match scope {
                Scope::Family => {
                    "this is asked for each child; it belongs into `children`".to_owned()
                }
                Scope::Child => {
                    "this is asked once for the family; it belongs into `family`".to_owned()
                }
            }),
            _ => Err(format!("there is no such question; valid are {}", questions(book, scope))),
        };
        if let Err(message) = read {
            mistakes.push(Mistake { field: format!("{place}.{name}"), message });
        }
    }
    facts
}

fn questions(book: &RuleBook, scope: Scope) -> String {
    let of_scope = book.questions.iter().filter(|question| question.scope == scope);
    listed(of_scope.map(|question| question.name.as_str()))
}

fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

fn value(book: &RuleBook, question: &Question, given: &Given) -> Result<Value, String> {
    if matches!(given, Given::Word(word) if word == DONT_KNOW) {
        return Ok(Value::DontKnow);
    }
    match (question.kind, given) {
        (Kind::One | Kind::Channel, Given::Word(word)) => {
            option(book, question, word).map(Value::One)
        }
        (Kind::Several | Kind::Services, Given::Words(words)) => several(book, question, words),
        (Kind::Number | Kind::Money, Given::Number(number)) => {
            let (least, most) = question.range;
            if (least..=most).contains(number) {
                Ok(Value::Number(*number))
            } else {
                Err(format!("{number} is out of range; {}", valid(book, question)))
            }
        }
        (Kind::Money, Given::Sums(parts)) if !question.options.is_empty() => {
            sums(book, question, parts)
        }
        _ => Err(format!("{} does not fit; {}", shown(given), valid(book, question))),
    }
}

/// A part left out is nothing.
fn sums(book: &RuleBook, question: &Question, given: &[(String, u64)]) -> Result<Value, String> {
    let mut parts = vec![0; question.options.len()];
    for (name, tenge) in given {
        let id = option(book, question, name)?;
        if let Some(part) = parts.get_mut(id.index()) {
            *part = *tenge;
        }
    }
    let value = Value::Sums(parts.into());
    let (least, most) = question.range;
    match value.number() {
        Some(total) if (least..=most).contains(&total) => Ok(value),
        _ => Err(format!("the total is out of range; {}", valid(book, question))),
    }
}

fn several(book: &RuleBook, question: &Question, words: &[String]) -> Result<Value, String> {
    let options: Vec<OptionId> = words
        .iter()
        .map(|word| option(book, question, word))
        .collect::<Result<Vec<OptionId>, String>>()?;
    let alone = options.iter().find(|id| question.choice(**id).is_some_and(|option| option.alone));
    match alone {
        Some(alone) if options.iter().any(|other| other != alone) => {
            let name = question.choice(*alone).map_or("", |option| &option.name);
            Err(format!("`{name}` cannot stand beside another option"))
        }
        _ => question
            .kind
            .choosing(&options)
            .ok_or_else(|| format!("name one option at least; {}", valid(book, question))),
    }
}

fn option(book: &RuleBook, question: &Question, word: &str) -> Result<OptionId, String> {
    let found =
        options(book, question).iter().position(|name| *name == word).and_then(OptionId::at);
    found.ok_or_else(|| format!("there is no option `{word}`; {}", valid(book, question)))
}

/// The names of a question's options; services and channels are options too.
pub fn options<'a>(book: &'a RuleBook, question: &'a Question) -> Vec<&'a str> {
    match question.kind {
        Kind::Services => book.services.iter().map(|service| service.name.as_str()).collect(),
        Kind::Channel => book.channels.iter().map(|channel| channel.name.as_str()).collect(),
        Kind::One | Kind::Several | Kind::Number | Kind::Money => {
            question.options.iter().map(|option| option.name.as_str()).collect()
        }
    }
}

fn valid(book: &RuleBook, question: &Question) -> String {
    let words = listed(options(book, question).into_iter().chain([DONT_KNOW]));
    match question.kind {
        Kind::One | Kind::Channel => format!("valid is one of {words}"),
        Kind::Several | Kind::Services => {
            format!("valid is a list of {words} (the last alone, without a list)")
        }
        Kind::Number | Kind::Money => {
            let (least, most) = question.range;
            let parts = listed(options(book, question).into_iter());
            let parts = if parts.is_empty() {
                String::new()
            } else {
                format!(", or such numbers by part ({parts})")
            };
            format!("valid is a whole number from {least} to {most}{parts}, or `{DONT_KNOW}`")
        }
    }
}

fn shown(given: &Given) -> String {
    match given {
        Given::Word(word) => format!("\"{word}\""),
        Given::Words(_) => "a list".to_owned(),
        Given::Number(number) => number.to_string(),
        Given::Sums(_) => "a sum by parts".to_owned(),
        Given::Other(other) => other.clone(),
    }
}

//! How many questions are left, as far as the rules know: from the fewest that any answers lead to, to the most.

use time::Date;

use crate::answer::{Answers, Value};
use crate::assess::inquire;
use crate::assessment::Next;
use crate::book::{Kind, OptionId, RuleBook};

/// Counted with the question that is asked now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remaining {
    /// None where it was not looked for: more children have too many ways to look for the shortest.
    pub least: Option<usize>,
    pub most: usize,
}

const MOST_CHILDREN: usize = 3;
/// With so few questions open every way is tried, so many answers deep.
const FEW: usize = 7;
const MOST_STEPS: usize = 3;

/// What is left of the questions. Every open question may come to be asked, and an answer closes at least its own: so
/// the most are those that are open, and with each answer they grow fewer. For the least, we take the answers that close the
/// most questions. The proof of the book holds both against every walk.
pub fn remaining(book: &RuleBook, answers: &Answers, today: Date) -> Remaining {
    let most = inquire(book, answers, today).open.len();
    if answers.children.len() > MOST_CHILDREN {
        return Remaining { least: None, most };
    }
    let mut least = shortest(book, answers, today);
    if most <= FEW {
        // Near the end an answer that closes less now may close all with the next.
        let steps = least.saturating_sub(1).min(MOST_STEPS);
        least = ends_within(book, answers, today, steps).unwrap_or(least);
    }
    Remaining { least: Some(least), most }
}

/// How many answers are enough, if so few are.
fn ends_within(book: &RuleBook, answers: &Answers, today: Date, steps: usize) -> Option<usize> {
    let Some(next) = inquire(book, answers, today).next() else { return Some(0) };
    let fewer = steps.checked_sub(1)?;
    ways(book, next)
        .into_iter()
        .filter_map(|way| ends_within(book, &with(answers, next, way), today, fewer))
        .min()
        .map(|steps| steps.saturating_add(1))
}

fn shortest(book: &RuleBook, answers: &Answers, today: Date) -> usize {
    let mut answers = answers.clone();
    let mut asked = 0_usize;
    while let Some(next) = inquire(book, &answers, today).next() {
        asked = asked.saturating_add(1);
        let answered = ways(book, next).into_iter().map(|way| with(&answers, next, way));
        match answered.min_by_key(|other| inquire(book, other, today).open.len()) {
            Some(fewest) => answers = fewest,
            None => break,
        }
    }
    asked
}

fn with(answers: &Answers, next: Next, value: Value) -> Answers {
    let mut answers = answers.clone();
    let facts = match next.child {
        None => Some(&mut answers.family),
        Some(child) => answers.children.get_mut(child),
    };
    if let Some(facts) = facts {
        facts.set(next.question, value);
    }
    answers
}

/// The ways to answer that may close different questions: each option, nothing and as much as can be, and not knowing.
fn ways(book: &RuleBook, next: Next) -> Vec<Value> {
    let Some(question) = book.question(next.question) else { return Vec::new() };
    let parts = question.options.len();
    let (least, most) = question.range;
    let options = match question.kind {
        Kind::One | Kind::Several => parts,
        Kind::Services => book.services.len(),
        Kind::Channel => book.channels.len(),
        Kind::Number | Kind::Money => 0,
    };
    let chosen =
        (0..options).filter_map(OptionId::at).filter_map(|one| question.kind.choosing(&[one]));
    let numbers: Vec<Value> = match question.kind {
        Kind::Money if parts > 0 => {
            // One part alone, so that the total stays within what can be entered.
            let all = (0..parts).map(|part| if part == 0 { most } else { 0 }).collect();
            vec![Value::Sums(vec![0; parts].into()), Value::Sums(all)]
        }
        Kind::Number | Kind::Money => vec![Value::Number(least), Value::Number(most)],
        _ => Vec::new(),
    };
    chosen.chain(numbers).chain([Value::DontKnow]).collect()
}

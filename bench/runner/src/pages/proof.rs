//! Holds the slice against the rules in every state that somebody can walk to.

use std::collections::BTreeMap;

use content::book;
use rules::book::{Kind, Question};
use rules::named::{self, DONT_KNOW};

use super::rules::{Outcome, Rules};
use super::slice::{Answer, Answers, Slice};

/// How many states agreed; the error is the first that does not, with the answers that lead there.
pub(super) fn prove(slice: &Slice, rules: &Rules<'_>, limit: u64) -> Result<usize, String> {
    let first =
        Answers::from([("services".to_owned(), Answer::Several(vec![slice.service.clone()]))]);
    let mut open = vec![first];
    let mut agreed = 0;
    while let Some(answers) = open.pop() {
        let ours = outcome(slice, &answers, limit);
        let theirs = rules.assess(&answers)?;
        if ours != theirs {
            return Err(format!("the slice says {ours:?} and the rules {theirs:?} of {answers:?}"));
        }
        agreed += 1;
        if let Outcome::Asks(id) = theirs {
            for answer in samples(id, limit) {
                let mut answers = answers.clone();
                answers.insert(id.to_owned(), answer);
                open.push(answers);
            }
        }
    }
    Ok(agreed)
}

pub(super) fn outcome<'a>(slice: &'a Slice, answers: &Answers, limit: u64) -> Outcome<'a> {
    if let Some(id) = slice.next(answers, limit) {
        return Outcome::Asks(id);
    }
    let mut papers = slice.papers(answers, limit);
    papers.sort_unstable();
    Outcome::Ends { verdict: slice.verdict(answers, limit), papers }
}

/// Every answer that can make a difference: each option alone, two together, sums around the limit, not knowing.
fn samples(id: &str, limit: u64) -> Vec<Answer> {
    let book = book();
    let question = book.question_named(id).map(|id| &book.questions[id.index()]);
    let Some(question) = question else { return Vec::new() };
    let words = named::options(book, question).into_iter().map(str::to_owned);
    let mut samples: Vec<Answer> = match question.kind {
        Kind::One | Kind::Channel => words.map(Answer::One).collect(),
        Kind::Several | Kind::Services => {
            let two = Answer::Several(words.clone().take(2).collect());
            words.map(|word| Answer::Several(vec![word])).chain([two]).collect()
        }
        Kind::Number => [1, 4].map(Answer::Number).into(),
        Kind::Money => sums(question, limit),
    };
    samples.push(Answer::One(DONT_KNOW.to_owned()));
    samples
}

/// For a family of one and of four: nothing, one tenge below its limit, its limit; in one part and in two.
fn sums(question: &Question, limit: u64) -> Vec<Answer> {
    let sum = |amounts: [u64; 2]| {
        let names = question.options.iter().map(|part| part.name.clone());
        let amounts = amounts.into_iter().chain(std::iter::repeat(0));
        Answer::Sums(names.zip(amounts).collect::<BTreeMap<_, _>>())
    };
    [[0, 0], [limit * 3 - 1, 0], [0, limit * 3], [0, limit * 12 - 1], [limit * 12 - 1, 1]]
        .map(sum)
        .into()
}

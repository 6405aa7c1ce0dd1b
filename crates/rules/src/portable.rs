//! The answers that may travel in a link or a code: none of them is a number.

use time::Date;

use crate::answer::{Answers, Facts, OptionSet, Value};
use crate::assess::assess;
use crate::assessment::{Assessment, Line, Take, Verdict};
use crate::book::{CompleteBook, DocumentId, Form, OptionId, QuestionId, ServiceId};
use crate::condition::{Condition, SumPart};
use crate::relevance::without_idle;
use crate::truth::Truth;

/// What a family without numbers would have answered to be told the same: a sum becomes "below the limit" or "not
/// below", and the kinds of income that it was made of. What no such answer says is left out, and asked again wherever
/// the rest is opened.
pub fn portable(book: &CompleteBook, answers: &Answers, today: Date) -> Answers {
    let answers = without_idle(book, answers, today);
    let plain = Answers {
        family: without_numbers(&answers.family),
        children: answers.children.iter().map(without_numbers).collect(),
    };
    if plain == answers {
        return answers;
    }
    let parts = parts(book);
    let said = said(&assess(book, &answers, today));
    let others = parts.first().map(|(part, _)| alternatives(book, *part)).unwrap_or_default();
    let mut plain = plain;
    for (question, kinds) in kinds(book, &answers.family, &parts) {
        plain.family.set(question, kinds);
    }
    for (question, value) in others {
        let mut other = plain.clone();
        other.family.set(question, value);
        let other = without_idle(book, &other, today);
        if self::said(&assess(book, &other, today)) == said {
            return other;
        }
    }
    without_idle(book, &plain, today)
}

fn without_numbers(facts: &Facts) -> Facts {
    let mut plain = Facts::default();
    for (question, value) in facts.iter().filter(|(_, value)| value.number().is_none()) {
        plain.set(question, value.clone());
    }
    plain
}

/// Each part of a sum that a rule asks about, with the question and the options that say the same without the sum.
fn parts(book: &CompleteBook) -> Vec<(SumPart, Option<(QuestionId, OptionSet)>)> {
    let mut found = Vec::new();
    for condition in book.services.iter().flat_map(|service| book.conditions_of(service)) {
        condition.walk(&mut |condition| {
            if let Condition::Includes { part, otherwise } = condition {
                let said = match **otherwise {
                    Condition::Is { question, options } => Some((question, options)),
                    _ => None,
                };
                if !found.contains(&(*part, said)) {
                    found.push((*part, said));
                }
            }
        });
    }
    found
}

/// The other ways to answer what the sum was entered for; "I don't know" is the last.
fn alternatives(book: &CompleteBook, part: SumPart) -> Vec<(QuestionId, Value)> {
    let (question, entered) = part.while_answered;
    let options = book.question(question).map_or(0, |question| question.options.len());
    let others = (0..options).filter_map(OptionId::at).filter(|option| *option != entered);
    let values = others.map(Value::One).chain([Value::DontKnow]);
    values.map(|value| (question, value)).collect()
}

/// The kinds of income that the sums say, as answers; where all are nothing, the option that stands alone.
fn kinds(
    book: &CompleteBook,
    family: &Facts,
    parts: &[(SumPart, Option<(QuestionId, OptionSet)>)],
) -> Vec<(QuestionId, Value)> {
    let mut kinds: Vec<(QuestionId, OptionSet)> = Vec::new();
    for (part, said) in parts {
        let (Some(Value::Sums(sums)), Some((question, options))) = (family.get(part.sum), said)
        else {
            continue;
        };
        let there = sums.get(part.part.index()).is_some_and(|sum| *sum > 0);
        let options = if there { *options } else { OptionSet::default() };
        match kinds.iter_mut().find(|(known, _)| known == question) {
            Some((_, known)) => *known = known.union(options),
            None => kinds.push((*question, options)),
        }
    }
    let value = |(question, options): (QuestionId, OptionSet)| {
        let asked = book.question(question)?;
        let alone = asked.options.iter().position(|option| option.alone).and_then(OptionId::at);
        let chosen: Vec<OptionId> =
            if options.is_empty() { alone.into_iter().collect() } else { options.iter().collect() };
        Some((question, asked.kind.choosing(&chosen)?))
    };
    kinds.into_iter().filter_map(value).collect()
}

/// What a family acts on: verdicts, with what is known of each ground, and papers. Not the reasons, which name the sum. An
/// unknown ground is not one that fails, even where another holds.
type Said = Vec<(Vec<(ServiceId, Verdict, Vec<Truth>)>, Vec<Vec<Paper>>)>;
type Paper = (Take, DocumentId, Form, Vec<(ServiceId, bool)>);

fn said(assessment: &Assessment) -> Said {
    let paper = |line: &Line| {
        let asked = line.asked.iter().map(|asked| (asked.service, asked.ask)).collect();
        (line.take, line.document, line.form, asked)
    };
    assessment
        .children
        .iter()
        .map(|child| {
            let services = child.services.iter();
            let verdicts = services.map(|one| {
                let truths = one.findings.iter().map(|finding| finding.truth);
                (one.service, one.verdict, truths.collect())
            });
            let lists = child.checklists.iter();
            let papers = lists.map(|list| list.lines.iter().map(paper).collect());
            (verdicts.collect(), papers.collect())
        })
        .collect()
}

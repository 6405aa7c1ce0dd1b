//! A reason as a line: what was asked, what was answered, and a sum beside its limit.

use content::ui;
use rules::book::{OptionId, Question, QuestionId};
use rules::{OptionSet, Reason, Value};

use crate::format;
use crate::pages::Page;

pub fn line(page: &Page<'_>, reason: &Reason) -> String {
    match reason {
        Reason::Answered { question, chosen, .. } => {
            labelled(page, *question, |question| options(page, question, *chosen))
        }
        Reason::Compared { per_head, limit, .. } => page.fill(
            ui::REASON_COMPARED,
            &[("income", &format::tenge(*per_head)), ("limit", &format::tenge(*limit))],
        ),
        Reason::DontKnow(question) | Reason::NotAsked(question) => {
            match page.book.questions.get(question.index()) {
                Some(question) => {
                    page.fill(ui::REASON_UNKNOWN, &[("question", page.text(question.short))])
                }
                None => String::new(),
            }
        }
        Reason::OutsideEdition(_) => page.text(ui::REASON_OUTSIDE).to_owned(),
        Reason::Category { category, .. } => page
            .book
            .categories
            .get(category.index())
            .map_or("", |category| page.text(category.short))
            .to_owned(),
    }
}

fn labelled(
    page: &Page<'_>,
    question: QuestionId,
    answer: impl FnOnce(&Question) -> String,
) -> String {
    let Some(question) = page.book.questions.get(question.index()) else { return String::new() };
    page.fill(
        ui::REASON_ANSWER,
        &[("question", page.text(question.short)), ("answer", &answer(question))],
    )
}

/// The answer to a question, in words.
pub fn answer(page: &Page<'_>, question: &Question, value: Value) -> String {
    match value {
        Value::DontKnow => page.text(ui::DONT_KNOW).to_owned(),
        Value::Number(number) if question.kind == rules::book::Kind::Money => format::tenge(number),
        Value::Number(number) => format::grouped(number),
        Value::One(option) => options(page, question, OptionSet::of(option)),
        Value::Several(chosen) => options(page, question, chosen),
    }
}

fn options(page: &Page<'_>, question: &Question, chosen: OptionSet) -> String {
    chosen
        .iter()
        .map(|OptionId(index)| page.option_answer(question, usize::from(index)))
        .collect::<Vec<String>>()
        .join("; ")
}

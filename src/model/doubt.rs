//! Answers that contradict each other: a family is no smaller than the children asked about.

use rules::book::Question;
use rules::{RuleBook, Value};

use super::Model;
use super::draft::{Draft, Mistake, Wrong};
use super::route::Route;

/// An answer, unless it contradicts what is known.
pub(crate) fn accepted(model: &Model, question: &Question, value: Value) -> Result<Value, Mistake> {
    let children = model.answers.children.len();
    match value.number() {
        Some(number) if number < question.least(children) => {
            Err(Mistake::Fields(vec![(0, Wrong::Fewer { children })]))
        }
        _ => Ok(value),
    }
}

/// Takes back what has been contradicted since it was answered. It stands in its field, to be mended.
pub(crate) fn take_back(book: &RuleBook, model: &mut Model) {
    for (id, question) in book.ordered_questions() {
        let Some(value) = model.answers.family.take(id) else { continue };
        let draft = Draft::of(Some(&value));
        if let Ok(value) = accepted(model, question, value) {
            model.answers.family.set(id, value);
        } else {
            let route = Route::Question { question: id, child: None };
            model.drafts.retain(|(other, _)| *other != route);
            model.drafts.push((route, draft));
        }
    }
}

/// Why the question shown is asked once more, for an answer that was taken back.
pub(crate) fn again(book: &RuleBook, model: &Model) -> Option<Mistake> {
    let (id, _) = model.route.asked(book)?;
    let question = book.questions.get(id.index())?;
    if model.answers.family.get(id).is_some() {
        return None;
    }
    let value = model.draft(book).answer(question, model.read()).ok()?;
    accepted(model, question, value).err()
}

//! Answers that cannot be: a family is no smaller than the children asked about, and the sums of one quarter are not those
//! of the next.

use rules::book::{Question, Role};
use rules::calendar::Quarter;
use rules::{Date, RuleBook, Value};

use super::draft::{Draft, Mistake, Wrong};
use super::route::Route;
use super::{Focus, Model};

/// The number entered on the question shown, unless it cannot be.
pub(super) fn answer(
    book: &RuleBook,
    model: &mut Model,
    question: &Question,
) -> Result<Value, Mistake> {
    let value = accepted(model, question, model.draft(book).sums(question)?)?;
    if matches!(question.role, Role::Sum { .. }) {
        model.sums_of = quarter(book, model).and_then(julian);
    }
    Ok(value)
}

/// An answer, unless it contradicts what is known.
pub fn accepted(model: &Model, question: &Question, value: Value) -> Result<Value, Mistake> {
    let children = model.answers.children.len();
    match value.number() {
        Some(number) if number < question.least(children) => {
            Err(Mistake::Fields(vec![(0, Wrong::Fewer { children })]))
        }
        _ => Ok(value),
    }
}

/// The quarter whose income counts today, where the calendar knows the day.
pub fn quarter(book: &RuleBook, model: &Model) -> Option<Quarter> {
    let today = Some(model.now.date()).filter(|day| book.edition.calendar.contains(*day))?;
    Some(Quarter::of(today).previous())
}

/// Takes back what has been contradicted since it was answered. It stays in its field, to be mended.
pub(super) fn take_back(book: &RuleBook, model: &mut Model) {
    for (id, question) in book.ordered_questions() {
        let Some(value) = model.answers.family.take(id) else { continue };
        let draft = Draft::of(Some(&value));
        let kept = accepted(model, question, value).ok();
        if let Some(value) = kept.filter(|_| outdated(book, model, question).is_none()) {
            model.answers.family.set(id, value);
        } else {
            let route = Route::Question { question: id, child: None };
            model.drafts.retain(|(other, _)| *other != route);
            model.drafts.push((route, Draft { taken_back: true, ..draft }));
        }
    }
}

/// Says at once why the question shown is asked once more, for an answer that was taken back.
pub(super) fn explain(book: &RuleBook, model: &mut Model) {
    if let Some(mistake) = again(book, model) {
        model.mistake = Some(mistake);
        model.focus = Focus::ErrorSummary;
    }
}

fn again(book: &RuleBook, model: &Model) -> Option<Mistake> {
    let (id, _) = model.route.asked(book)?;
    let question = book.question(id).filter(|one| one.role != Role::Plain)?;
    let draft = model.draft(book);
    // What somebody is still typing is looked at on Continue.
    if !draft.taken_back || draft.dont_know {
        return None;
    }
    let value = draft.sums(question).ok()?;
    match outdated(book, model, question) {
        Some(before) => Some(Mistake::Fields(vec![(0, Wrong::Quarter { before })])),
        None => accepted(model, question, value).err(),
    }
}

/// The first day of the quarter of the sums, where another one counts by now.
fn outdated(book: &RuleBook, model: &Model, question: &Question) -> Option<Date> {
    let counts = quarter(book, model).and_then(julian)?;
    let before = model.sums_of.filter(|before| *before != counts)?;
    let before = Date::from_julian_day(i32::try_from(before).ok()?).ok()?;
    matches!(question.role, Role::Sum { .. }).then_some(before)
}

fn julian(quarter: Quarter) -> Option<u32> {
    u32::try_from(quarter.first_day().to_julian_day()).ok()
}

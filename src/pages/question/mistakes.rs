//! What is said of a number that cannot be an answer: what is wrong, and how to mend it.

use content::{format, ui};
use rules::book::{Kind, Question};
use rules::calendar::Quarter;

use super::fields::{FieldError, field_id};
use crate::model::doubt;
use crate::model::draft::{Mistake, Wrong};
use crate::page::Page;

/// Every mistake of the last Continue, in the order of the fields.
pub(super) fn errors(page: &Page<'_>, question: &Question) -> Vec<FieldError> {
    match &page.model.mistake {
        Some(Mistake::Fields(wrong)) => {
            wrong.iter().map(|(field, wrong)| field_error(page, question, *field, *wrong)).collect()
        }
        Some(Mistake::NothingChosen) | None => Vec::new(),
    }
}

fn field_error(page: &Page<'_>, question: &Question, field: usize, wrong: Wrong) -> FieldError {
    let text = match question.kind {
        Kind::Money => of_sum(page, question, wrong),
        _ => of_number(page, question, wrong),
    };
    let part = part(page, question, field, wrong);
    let summary =
        part.map(|part| page.fill(ui::ERROR_OF_PART, &[("part", &part), ("message", &text)]));
    FieldError { field: field_id(question, field), summary, text }
}

/// What the field is called, where the summary must tell it from others. What is wrong with all fields together belongs
/// to none of them.
fn part(page: &Page<'_>, question: &Question, field: usize, wrong: Wrong) -> Option<String> {
    match wrong {
        Wrong::Nothing
        | Wrong::Quarter { .. }
        | Wrong::Fewer { .. }
        | Wrong::Total { .. }
        | Wrong::OutOfRange { .. } => None,
        Wrong::Letters
        | Wrong::Minus
        | Wrong::Unclear { .. }
        | Wrong::Keyboard { .. }
        | Wrong::TooLong { .. } => Some(page.fill(question.options.get(field)?.label, &[])),
    }
}

fn of_sum(page: &Page<'_>, question: &Question, wrong: Wrong) -> String {
    let grouped = |number| format::grouped(page.model.lang, number);
    let example = grouped(12_500);
    match wrong {
        Wrong::Nothing => page.text(ui::ERROR_NO_SUM).to_owned(),
        Wrong::Letters => page.fill(ui::ERROR_SUM_LETTERS, &[("example", &example)]),
        Wrong::Minus => page.text(ui::ERROR_SUM_MINUS).to_owned(),
        Wrong::Unclear { reading } => {
            page.fill(ui::ERROR_SUM_UNCLEAR, &[("reading", &grouped(reading))])
        }
        Wrong::Keyboard { reading } => {
            page.fill(ui::ERROR_SUM_KEYBOARD, &[("reading", &grouped(reading))])
        }
        Wrong::TooLong { digits, most } => page
            .fill(ui::ERROR_SUM_LONG, &[("digits", &digits.to_string()), ("most", &grouped(most))]),
        Wrong::Quarter { before } => {
            let now = doubt::quarter(page.book, page.model);
            let [before, now] = [Some(Quarter::of(before)), now].map(|quarter| {
                quarter.map(|quarter| page.say.months_of(quarter)).unwrap_or_default()
            });
            page.fill(ui::ERROR_SUM_QUARTER, &[("before", &before), ("now", &now)])
        }
        Wrong::Total { most } => page.fill(ui::ERROR_SUM_TOTAL, &[("most", &grouped(most))]),
        Wrong::Fewer { .. } | Wrong::OutOfRange { .. } => range(page, question),
    }
}

fn of_number(page: &Page<'_>, question: &Question, wrong: Wrong) -> String {
    match wrong {
        Wrong::Nothing => page.text(ui::ERROR_ENTER_NUMBER).to_owned(),
        Wrong::Letters | Wrong::Minus | Wrong::Unclear { .. } | Wrong::Keyboard { .. } => {
            page.fill(ui::ERROR_ONLY_DIGITS, &[("example", "4")])
        }
        Wrong::Fewer { children } => {
            page.fill(ui::ERROR_FEWER_THAN_CHILDREN, &[("children", &children.to_string())])
        }
        Wrong::TooLong { .. }
        | Wrong::OutOfRange { .. }
        | Wrong::Quarter { .. }
        | Wrong::Total { .. } => range(page, question),
    }
}

fn range(page: &Page<'_>, question: &Question) -> String {
    let (least, most) = question.range;
    let [least, most] = [least, most].map(|number| format::grouped(page.model.lang, number));
    page.fill(ui::ERROR_RANGE, &[("least", &least), ("most", &most)])
}

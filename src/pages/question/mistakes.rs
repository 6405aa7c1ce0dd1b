//! What is said of an entry that cannot be an answer: what is wrong, and how to mend it.

use content::{format, ui};
use rules::book::{Kind, Question};

use super::super::Page;
use super::field_id;
use crate::later;
use crate::model::draft::{Mistake, Wrong};

/// One mistake, as it is said above and beside its field.
pub(crate) struct Said {
    /// The id of the field.
    pub(super) field: String,
    /// What the field is called, where the summary must tell it from others.
    pub(super) part: Option<String>,
    pub(super) text: String,
}

impl Said {
    /// As the summary says it, away from the field.
    pub(super) fn in_summary(&self, page: &Page<'_>) -> String {
        match &self.part {
            Some(part) => page.fill(ui::ERROR_OF_PART, &[("part", part), ("message", &self.text)]),
            None => self.text.clone(),
        }
    }
}

/// Every mistake of the last Continue, in the order of the fields.
pub(super) fn said(page: &Page<'_>, question: &Question) -> Vec<Said> {
    match &page.model.mistake {
        None => Vec::new(),
        Some(Mistake::NothingChosen) => {
            let several = matches!(question.kind, Kind::Several | Kind::Services);
            let text = if several { ui::ERROR_CHOOSE_SOME } else { ui::ERROR_CHOOSE_ONE };
            vec![Said {
                field: field_id(question, 0),
                part: None,
                text: page.text(text).to_owned(),
            }]
        }
        Some(Mistake::Fields(wrong)) => wrong
            .iter()
            .filter_map(|(field, wrong)| later::wrong(page, question, *field, *wrong))
            .collect(),
    }
}

/// What is wrong with a number.
pub(crate) fn wrong(page: &Page<'_>, question: &Question, field: usize, wrong: Wrong) -> Said {
    Said {
        field: field_id(question, field),
        part: part(page, question, field, wrong),
        text: match question.kind {
            Kind::Money => of_sum(page, question, wrong),
            _ => of_number(page, question, wrong),
        },
    }
}

/// What is wrong with all fields together belongs to none of them.
fn part(page: &Page<'_>, question: &Question, field: usize, wrong: Wrong) -> Option<String> {
    match wrong {
        Wrong::Nothing | Wrong::Fewer { .. } | Wrong::Total { .. } | Wrong::OutOfRange { .. } => {
            None
        }
        Wrong::Letters | Wrong::Minus | Wrong::Unclear { .. } | Wrong::TooLong { .. } => {
            Some(page.fill(question.options.get(field)?.label, &[]))
        }
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
        Wrong::TooLong { digits, most } => page
            .fill(ui::ERROR_SUM_LONG, &[("digits", &digits.to_string()), ("most", &grouped(most))]),
        Wrong::Total { most } => page.fill(ui::ERROR_SUM_TOTAL, &[("most", &grouped(most))]),
        Wrong::Fewer { .. } | Wrong::OutOfRange { .. } => range(page, question),
    }
}

fn of_number(page: &Page<'_>, question: &Question, wrong: Wrong) -> String {
    match wrong {
        Wrong::Nothing => page.text(ui::ERROR_ENTER_NUMBER).to_owned(),
        Wrong::Letters | Wrong::Minus | Wrong::Unclear { .. } => {
            page.fill(ui::ERROR_ONLY_DIGITS, &[("example", "4")])
        }
        Wrong::Fewer { children } => {
            page.fill(ui::ERROR_FEWER_THAN_CHILDREN, &[("children", &children.to_string())])
        }
        Wrong::TooLong { .. } | Wrong::OutOfRange { .. } | Wrong::Total { .. } => {
            range(page, question)
        }
    }
}

fn range(page: &Page<'_>, question: &Question) -> String {
    let (least, most) = question.range;
    let [least, most] = [least, most].map(|number| format::grouped(page.model.lang, number));
    page.fill(ui::ERROR_RANGE, &[("least", &least), ("most", &most)])
}

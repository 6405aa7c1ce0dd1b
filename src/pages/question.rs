//! One question per page. The heading is the question; a mistake is said only on Continue, above and beside the field.
//! The first page asks the first one below a heading of its own.

mod fields;
mod form;
mod mistakes;
mod number;

use content::ui;
use rules::book::{Kind, Question};
use yew::prelude::*;

use crate::components::element::{Element, group};
use crate::page::Page;
use fields::{FieldError, field_id};
pub(crate) use number::number;

pub(super) fn view(page: &Page<'_>) -> Html {
    of_options(page, form::above(page))
}

/// The question of the first page.
pub(super) fn first(page: &Page<'_>) -> Html {
    of_options(page, group())
}

fn of_options(page: &Page<'_>, above: Element) -> Html {
    let Some(question) = page.model.question(page.book) else { return Html::default() };
    let said: Vec<FieldError> =
        page.model.mistake.iter().map(|_| nothing_chosen(page, question)).collect();
    let fields = fields::options(page, question, &said);
    form::view(page, above, question, &said, fields, None)
}

/// All that can be wrong where options are chosen.
fn nothing_chosen(page: &Page<'_>, question: &Question) -> FieldError {
    let several = matches!(question.kind, Kind::Several | Kind::Services);
    let text = if several { ui::ERROR_CHOOSE_SOME } else { ui::ERROR_CHOOSE_ONE };
    FieldError { field: field_id(question, 0), summary: None, text: page.text(text).to_owned() }
}

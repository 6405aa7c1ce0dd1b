//! Fields for numbers.

use content::book;
use content::format::{grouped, tenge};
use komek::model::draft::Draft;
use komek::model::{Msg, update};
use rules::Lang;
use rules::book::{Kind, Question};

use crate::{open, text};

/// The first byte chooses the question and the field, the rest is typed. A number that is accepted is in range, and
/// means the same where it is written as the app writes it.
pub fn number(bytes: &[u8]) {
    let Some((first, typed)) = bytes.split_first() else { return };
    let typed = text(typed);
    let numbers =
        book().questions.iter().filter(|one| matches!(one.kind, Kind::Number | Kind::Money));
    let numbers: Vec<&Question> = numbers.collect();
    let first = usize::from(*first);
    let Some(question) = numbers.get(first % numbers.len()) else { return };
    let field = first / numbers.len() % question.options.len().max(1);
    let mut draft = Draft::default();
    draft.type_in(question, field, typed.clone().into_owned());
    let read = draft.number_in(question, field);
    if let Some(number) = read {
        let digits = typed.chars().filter(|letter| letter.is_numeric()).count();
        assert!(
            number.checked_ilog10().is_none_or(|log| (log as usize) < digits),
            "{number} of {typed:?}"
        );
        let written = Lang::ALL.map(|lang| [grouped(lang, number), tenge(lang, number)]);
        for written in written.as_flattened() {
            let mut again = Draft::default();
            again.type_in(question, field, written.clone());
            assert_eq!(again.number_in(question, field), read, "{written:?} for {typed:?}");
        }
    }
    if let Some(total) = draft.number(question) {
        let (least, most) = question.range;
        assert!((least..=most).contains(&total), "{total} of {typed:?}");
    }
    let model = open(&["/en/question/", &question.name, "?v=1&services=aid"].concat(), None);
    let typing = Msg::Typed { field, text: typed.into_owned() };
    let monthly = (first > 127).then_some(Msg::TookForMonthly(field));
    let done = [typing].into_iter().chain(monthly).chain([Msg::Continued]);
    let model = done.fold(model, |model, msg| update(book(), model, msg));
    let state = model.state(book());
    let restored = open(&model.fragment(book()), Some(&state));
    assert_eq!(restored.answers, model.answers, "{state}");
}

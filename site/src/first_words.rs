//! Which texts a page needs before the later parts are there, with which all others come: those that it can then show.
//!
//! A list of them would be wrong one day. So the pages themselves are drawn, in words that carry their ids.

use std::collections::BTreeSet;

use komek::model::parts::Parts;
use komek::model::route::Route;
use komek::model::{Model, Msg, update};
use komek::page::{Page, Views};
use komek::pages;
use rules::book::{OptionId, QuestionId, Scope};
use rules::{Date, Facts, Lang, RuleBook, TextId, Words};
use yew::Callback;

use crate::sections::opened;
use site::render;

/// Around the id of a text, before the text. No text has letters of the private use area.
const MARKS: [char; 2] = ['\u{e000}', '\u{e001}'];

/// Everything that is said before the later parts are there.
pub(crate) fn texts(book: &'static RuleBook) -> BTreeSet<TextId> {
    let words = marked();
    pages_before(book).iter().flat_map(|model| said_on(words, model)).collect()
}

/// Every text with its id.
fn marked() -> &'static Words {
    let [before, after] = MARKS;
    let texts = (0..).zip(content::words(Lang::default()).as_str().lines());
    let texts = texts.map(|(id, text): (u16, _)| format!("{before}{id}{after}{text}\n"));
    Box::leak(Box::new(Words::new(texts.collect())))
}

fn said_on(words: &'static Words, model: &Model) -> BTreeSet<TextId> {
    let none = Views::default();
    let mut page = Page::new(model, &none, Callback::noop());
    page.say.words = words;
    let [before, after] = MARKS;
    let said = [render::html(pages::view(&page, None)), pages::title(&page)].concat();
    let ids = said.split(before).skip(1).filter_map(|said| said.split_once(after)?.0.parse().ok());
    ids.map(TextId).collect()
}

/// Every page as it can be shown then: each question, of one child and of several, with and without a mistake, inside
/// the edition and outside; each page that is waited for, whether it comes or not, and with a language that did not come.
fn pages_before(book: &'static RuleBook) -> Vec<Model> {
    let unanswered = opened(book, Lang::default());
    let chosen = |services: &mut dyn Iterator<Item = OptionId>| {
        services.fold(unanswered.clone(), |model, service| update(book, model, Msg::Chose(service)))
    };
    let services = || (0..book.services.len()).filter_map(OptionId::at);
    // With every service in question, every channel is offered; a service alone may close some.
    let start = chosen(&mut services());
    let alone = services()
        .map(|service| update(book, chosen(&mut std::iter::once(service)), Msg::Continued));
    let one = update(book, start.clone(), Msg::Continued);
    let several = of_two_children(one.clone());
    let mut shown = Vec::new();
    for model in [unanswered.clone(), start, one, several].into_iter().chain(alone) {
        for route in routes(book) {
            let model = Model { route, ..model.clone() };
            let outside = Model { now: Date::MIN.midnight(), ..model.clone() };
            let mistaken =
                update(book, Model { drafts: Vec::new(), ..model.clone() }, Msg::Continued);
            let failed = Parts { failed: Some(model.arrivals), ..model.parts };
            let failed = Model { parts: failed, ..model.clone() };
            let wordless = Model { wordless: true, ..model.clone() };
            shown.extend([model, outside, mistaken, failed, wordless]);
        }
    }
    shown
}

/// As a link opens it: children are added on a page that comes later.
fn of_two_children(mut model: Model) -> Model {
    model.answers.children.push(Facts::default());
    model
}

fn routes(book: &RuleBook) -> Vec<Route> {
    let questions = (0..book.questions.len()).filter_map(QuestionId::at).map(|question| {
        let of_child = book.question(question).is_some_and(|one| one.scope == Scope::Child);
        Route::Question { question, child: of_child.then_some(0) }
    });
    let others = [
        Route::Start,
        Route::Check,
        Route::Result,
        Route::Keep,
        Route::Application,
        Route::Code,
        Route::Children,
        Route::Refusal,
        Route::Rules,
    ];
    others.into_iter().chain(questions).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whatever somebody taps, nothing is said that the first words lack.
    #[test]
    fn whatever_is_tapped_is_answered_in_first_words() {
        let (book, words) = (content::book(), marked());
        let first = texts(book);
        assert!(first.len() < words.len() / 2, "{} of {}", first.len(), words.len());
        let mut seen = BTreeSet::new();
        // A generator of numbers with a known course, so that a failure can be had again.
        let mut number = 4_u64;
        let mut under = |limit: u64| {
            number = number
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (number >> 33) % limit
        };
        for walk in 0..300 {
            let mut model = opened(book, Lang::default());
            if walk % 2 == 0 {
                model = of_two_children(model);
            }
            for _ in 0..30 {
                let tap = match under(12) {
                    0 | 1 => Msg::WentTo(Route::Start),
                    2 | 3 => Msg::ChoseDontKnow,
                    4 | 5 => Msg::Chose(OptionId::at(0).unwrap()),
                    6 => Msg::Chose(OptionId::at(usize::try_from(under(6)).unwrap()).unwrap()),
                    _ => Msg::Continued,
                };
                model = update(book, model, tap);
                let said = said_on(words, &model);
                assert!(said.is_subset(&first), "{:?} on {:?}", &said - &first, model.route);
                seen.extend(said);
            }
        }
        assert!(seen.len() * 2 > first.len(), "{} of {} were seen", seen.len(), first.len());
    }
}

//! Links from anybody.

use content::book;
use komek::model::labels::MOST;
use komek::model::route::Route;
use komek::model::{Model, Msg, update};

use crate::{is_one_of, open, rendered, text};

/// More than the answers of a family of the most children take, each with every option.
const LONGEST: usize = 20_000;
const DRAWN: u64 = 512;

/// A link is read as far as it makes sense. What is made of it is bounded, written as a link again it says the same, and
/// whoever follows it and goes on stays within pages that can be drawn.
pub fn fragment(bytes: &[u8]) {
    let link = text(bytes);
    let model = open(&link, None);
    let written = model.fragment(book());
    assert!(written.len() <= LONGEST, "{} bytes of {}", written.len(), link.len());
    assert!((1..=MOST).contains(&model.answers.children.len()), "children");
    let again = open(&written, None);
    assert_eq!(again.fragment(book()), written, "written once more");
    assert_eq!(
        (&again.answers, again.route, again.lang),
        (&model.answers, model.route, model.lang)
    );
    assert_eq!(again.lack.filter(|_| model.lack.is_none()), None, "our own link lacks nothing");
    let followed = Msg::Returned { fragment: link.into_owned(), state: None };
    let followed = update(book(), open("/ru/", None), followed);
    assert_eq!(followed.answers, model.answers, "followed from within");
    if is_one_of(DRAWN, bytes) {
        drawn(&model);
    }
    let on = [Msg::Continued, Msg::WentBack, Msg::WentTo(Route::Result), Msg::Woke];
    on.into_iter().fold(model, |model, msg| update(book(), model, msg));
}

fn drawn(model: &Model) {
    for route in [model.route, Route::Check, Route::Result, Route::Children] {
        rendered::check(&update(book(), model.clone(), Msg::WentTo(route)));
    }
}

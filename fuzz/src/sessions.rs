//! What a tab remembers, which a script or an extension may have written, and what parents call their children.

use content::book;
use content::format::is_unseen;
use komek::model::labels::{Labels, MOST};
use komek::model::route::Route;
use komek::model::{Model, Msg, update};

use crate::{is_one_of, open, rendered, text};

/// More than the sums of the family and the labels of the most children take.
const LONGEST: usize = 4_000;
const DRAWN: u64 = 512;

/// A family of three who are asked for a sum and for their number.
const FAMILY: &str = "/en/check?v=1&children=3&services=meals.camp.aid&targeted-assistance=no&income-route=amount\
    &emergency=no&hardship=none&marriage-record=yes&channel=school&c1.grade=5-11&c1.school=state&c1.care=parents\
    &c1.birth-record=yes&c2.grade=1-4&c2.school=state&c2.care=guardian&c2.birth-record=yes&c3.grade=5-11\
    &c3.school=private&c3.care=parents&c3.birth-record=abroad";

/// A state is restored as far as it makes sense, and written again it restores the same.
pub fn state(bytes: &[u8]) {
    let saved = text(bytes);
    let model = open(FAMILY, Some(&saved));
    let written = model.state(book());
    assert!(written.len() <= LONGEST, "{} bytes of {}", written.len(), saved.len());
    let again = open(FAMILY, Some(&written));
    assert_eq!(again.state(book()), written, "written once more");
    assert_eq!(
        (&again.answers, again.depth, again.visit),
        (&model.answers, model.depth, model.visit)
    );
    for child in 0..MOST {
        assert_eq!(again.labels.of(child), model.labels.of(child), "child {child}");
    }
    let entry = Msg::Returned { fragment: FAMILY.to_owned(), state: Some(saved.into_owned()) };
    let returned = update(book(), open("/ru/", None), entry);
    if is_one_of(DRAWN, bytes) {
        rendered::check(&model);
        rendered::check(&returned);
    }
    let on = [Msg::WentTo(Route::Result), Msg::WentBack, Msg::StartedAgain];
    on.into_iter().fold(returned, |model, msg| update(book(), model, msg));
}

/// Each line is one thing done: `+` a child is added, `-1` removed, `!` that is undone; `1…` is the label typed for a
/// child. Labels stay one short line each, are in no link, and never become markup.
pub fn labels(bytes: &[u8]) {
    let done = text(bytes);
    let mut model = open(&FAMILY.replace("check", "children"), Some("1"));
    for line in done.split('\n').take(64) {
        let Some(msg) = msg(line) else { continue };
        model = update(book(), model, msg);
        assert!((1..=MOST).contains(&model.answers.children.len()), "children");
    }
    for child in 0..MOST {
        let typed = model.labels.typed(child);
        assert!(typed.chars().count() <= Labels::LONGEST, "{typed:?}");
        assert!(!typed.contains(is_unseen), "{typed:?}");
    }
    let restored = Labels::restore(&model.state(book()));
    for child in 0..MOST {
        assert_eq!(restored.of(child), model.labels.of(child), "child {child}");
    }
    let nameless = Model { labels: Labels::default(), ..model.clone() };
    assert_eq!(model.fragment(book()), nameless.fragment(book()), "a label in the link");
    if is_one_of(DRAWN, bytes) {
        for route in [Route::Children, Route::Check, Route::Result] {
            let [model, nameless] =
                [&model, &nameless].map(|model| update(book(), model.clone(), Msg::WentTo(route)));
            rendered::check_labels(&model, &nameless);
        }
    }
}

fn msg(line: &str) -> Option<Msg> {
    let mut letters = line.chars();
    let first = letters.next()?;
    let rest = letters.as_str();
    let child = |letter: char| letter.to_digit(36)?.checked_sub(1)?.try_into().ok();
    match first {
        '+' => Some(Msg::AddedChild),
        '!' => Some(Msg::UndidRemoval),
        '-' => Some(Msg::RemovedChild(child(rest.chars().next()?)?)),
        _ => Some(Msg::Labelled { child: child(first)?, text: rest.to_owned() }),
    }
}

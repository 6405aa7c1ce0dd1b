//! Whose an entry of the browser's history is: of this visit, of one before it, or of one that was ended.

use komek::model::route::Route;
use komek::model::{Model, Msg};

use super::{ONE, after, book, open, shown};

/// What the browser keeps of the page shown.
fn entry(model: &Model) -> Msg {
    Msg::Returned { fragment: model.fragment(book()), state: Some(model.state(book())) }
}

fn link(fragment: &str) -> Msg {
    Msg::Returned { fragment: fragment.to_owned(), state: None }
}

#[test]
fn back_from_a_link_of_somebody_else_finds_the_own_answers_again() {
    let own = open(&format!("/kk/result?{ONE}"));
    let back = entry(&own);
    let other = after(own.clone(), [link("/kk/result?v=1&services=aid&c1.school=private")]);
    assert_ne!(other.answers, own.answers);
    let on = entry(&other);
    let returned = after(other.clone(), [back]);
    assert_eq!((&returned.answers, returned.route), (&own.answers, own.route));
    assert_eq!(returned.assessed(book()).1, own.assessed(book()).1);
    let forward = after(returned, [on]);
    assert_eq!((&forward.answers, forward.route), (&other.answers, other.route));
}

/// Two links in a row are two visits, and so is a link opened from the first again.
#[test]
fn each_link_is_a_visit_of_its_own() {
    let first = open(&format!("/kk/result?{ONE}"));
    let second = after(first.clone(), [link("/kk/check?v=1&services=aid")]);
    let third = after(second.clone(), [link("/kk/check?v=1&services=meals")]);
    for of in [&first, &second, &third] {
        let returned = after(third.clone(), [entry(of)]);
        assert_eq!((&returned.answers, returned.route), (&of.answers, of.route));
    }
}

#[test]
fn start_again_leaves_nothing_to_go_back_to() {
    let before = open(&format!("/kk/result?{ONE}"));
    let back = entry(&before);
    let again = after(before, [Msg::StartedAgain]);
    let returned = after(again.clone(), [back.clone()]);
    assert_eq!(returned.route, Route::Start);
    assert_eq!(returned.answers, again.answers);
    assert_eq!(shown(&returned), "/kk/");
    // Not even after a link, and a page loaded again.
    let linked = after(again, [link("/kk/check?v=1&services=aid")]);
    let state = linked.state(book());
    let loaded = Model::open(
        book(),
        linked.lang,
        &linked.fragment(book()),
        Some(&state),
        linked.now,
        linked.parts,
    );
    assert_eq!(after(loaded, [back]).route, Route::Start);
}

#[test]
fn sums_and_labels_come_back_with_their_visit() {
    let state = "3;income=183000;members=4;c1.=Ә";
    let fragment = "/kk/question/care/1?v=1&services=camp&income-route=amount&c1.school=state";
    let own = Model::open(
        book(),
        open("").lang,
        fragment,
        Some(state),
        super::now(),
        komek::model::parts::Parts::whole(),
    );
    let back = entry(&own);
    let other = after(own.clone(), [link("/kk/check?v=1&services=aid")]);
    assert_eq!(other.labels.of(0), None);
    let returned = after(other, [back]);
    assert_eq!((returned.answers, returned.labels), (own.answers, own.labels));
    assert_eq!(returned.depth, 3);
}

/// Somebody else's script may have written it; the first found by `cargo xtask fuzz state`.
#[test]
fn a_count_that_cannot_go_on_stays_where_it_is() {
    for state in ["1;.visit=4294967295,0", "4294967295"] {
        let returned = Msg::Returned { fragment: "/kk/".to_owned(), state: Some(state.to_owned()) };
        let on = [returned, link("/kk/check?v=1&services=aid"), Msg::StartedAgain];
        assert_eq!(after(open(""), on).route, Route::Start, "{state}");
    }
}

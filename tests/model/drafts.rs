//! What is entered and not continued from, kept by the tab and found again.

use content::book;
use komek::model::kiosk::Kiosk;
use komek::model::parts::Parts;
use komek::model::{Model, Msg};
use rules::Lang;
use rules::book::OptionId;

use super::{after, now, open};

const INCOME: &str = "/kk/question/income?v=1&services=camp&targeted-assistance=no&income-route=amount\
    &c1.school=state&c1.care=parents";

fn typed(field: usize, text: &str) -> Msg {
    Msg::Typed { field, text: text.to_owned() }
}

/// The same tab after it was ended.
fn restored(model: &Model) -> Model {
    let (fragment, state) = (model.fragment(book()), model.state(book()));
    let again = Model::open(book(), Lang::Kk, &fragment, Some(&state), now(), Parts::whole());
    found(again, model)
}

/// What the tab has kept is found.
fn found(model: Model, before: &Model) -> Model {
    after(model, [Msg::FoundDrafts(before.kept_drafts(book()))])
}

#[test]
fn what_was_typed_comes_back_to_the_letter() {
    let texts = [typed(1, "150 000,5 тг"), typed(0, "сто\u{1e}\u{1f};=&"), Msg::TookForMonthly(1)];
    let model = after(open(INCOME), texts);
    let again = restored(&model);
    assert_eq!(again.draft(book()).texts, ["сто;=&", "150 000,5 тг", "", ""]);
    assert!(again.draft(book()).is_monthly(1) && !again.draft(book()).is_monthly(0));
    assert_eq!((again.arrivals, &again.answers), (0, &model.answers), "it is no answer");
}

#[test]
fn what_was_ticked_comes_back_and_what_is_ticked_since_stays() {
    let option = |index| Msg::Chose(OptionId::at(index).unwrap());
    let model = after(open("/kk/"), [option(0), option(2)]);
    assert_eq!(restored(&model).draft(book()).chosen, model.draft(book()).chosen);
    let unknown = after(open("/kk/question/grade/1?v=1&services=meals"), [Msg::ChoseDontKnow]);
    assert!(restored(&unknown).draft(book()).dont_know);
    let state = model.state(book());
    let again = Model::open(book(), Lang::Kk, "/kk/", Some(&state), now(), Parts::whole());
    let again = found(after(again, [option(1)]), &model);
    assert_eq!(again.draft(book()).chosen, [OptionId::at(1).unwrap()]);
}

#[test]
fn nobody_gets_what_somebody_else_has_entered() {
    let model = after(open(INCOME), [typed(0, "5")]);
    // From a link, even to the same answers.
    assert!(found(open(INCOME), &model).drafts.is_empty());
    // With others.
    let other = "/kk/question/income?v=1&services=aid&income-route=amount&c1.school=state";
    let state = Some("0");
    let other = Model::open(book(), Lang::Kk, other, state, now(), Parts::whole());
    assert!(found(other, &model).drafts.is_empty());
}

#[test]
fn nothing_is_kept_once_somebody_starts_again_leaves_or_is_at_a_kiosk() {
    let model = after(open(INCOME), [typed(0, "5")]);
    assert_ne!(model.kept_drafts(book()), "");
    assert!(!model.kept_drafts(book()).contains("state"), "no answer is kept with them");
    let again = after(model.clone(), [Msg::StartedAgain]);
    let link = Msg::Returned { fragment: "/kk/check?v=1&services=aid".to_owned(), state: None };
    let left = after(model.clone(), [link]);
    let kiosk = Model { kiosk: Some(Kiosk::READY), ..model.clone() };
    for gone in [&again, &left, &kiosk] {
        assert_eq!(gone.kept_drafts(book()), "");
    }
    assert!(found(Model { kiosk: Some(Kiosk::READY), ..open("/kk/") }, &model).drafts.is_empty());
}

#[test]
fn whatever_else_is_kept_there_is_no_draft() {
    let whose = after(open("/kk/"), [Msg::ChoseDontKnow]).kept_drafts(book());
    let (whose, _) = whose.split_once('\u{1e}').unwrap();
    for drafts in [
        "",
        "\u{1f}",
        "/kk/question/nothing\u{1f}x\u{1f}0",
        "/kk/\u{1f}camp",
        "/kk/\u{1f}camp\u{1f}-1\u{1f}5",
    ] {
        let model = Model::open(book(), Lang::Kk, "/kk/", Some("0"), now(), Parts::whole());
        let kept = format!("{whose}\u{1e}{drafts}");
        assert!(after(model, [Msg::FoundDrafts(kept)]).drafts.is_empty(), "{drafts:?}");
    }
}

/// They are found a moment after the start, when somebody may just have continued.
#[test]
fn a_page_that_is_not_drawn_yet_is_kept_in_the_history_all_the_same() {
    let model = after(open("/kk/"), [Msg::Chose(OptionId::at(1).unwrap())]);
    let on = after(model.clone(), [Msg::Continued]);
    let before = on.history;
    let on = after(found(on, &model), [Msg::ReleaseWaits]);
    assert_eq!(on.history, before);
}

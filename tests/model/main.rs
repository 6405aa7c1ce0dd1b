//! The pure `update`: what a person does, in order, and where they end up. No browser, no yew.

#![expect(clippy::unwrap_used, reason = "the lint knows test functions, not what they call")]

mod children;
mod codes;
mod drafts;
mod later;
mod links;
mod many_services;
mod round_trips;
mod takeover;
mod visits;

use content::book;
use komek::model::draft::{Mistake, Wrong};
use komek::model::parts::Parts;
use komek::model::route::Route;
use komek::model::saved;
use komek::model::{Focus, History, Model, Msg, path, update};
use rules::book::OptionId;
use rules::{Date, Lang, Month, PrimitiveDateTime, Value};

fn now() -> PrimitiveDateTime {
    Date::from_calendar_date(2026, Month::November, 23).unwrap().midnight()
}

fn open(fragment: &str) -> Model {
    Model::open(book(), Lang::Kk, fragment, None, now(), Parts::whole())
}

fn after(model: Model, messages: impl IntoIterator<Item = Msg>) -> Model {
    messages.into_iter().fold(model, |model, msg| update(book(), model, msg))
}

/// A family of one child at "check your answers", who go to the camp.
const ONE: &str = "v=1&services=camp&targeted-assistance=yes&marriage-record=yes&channel=school&c1.school=state\
    &c1.birth-record=yes";

/// Taps the option of this name on the question shown and continues.
fn answer(model: Model, option: &str) -> Model {
    let question =
        model.question(book()).unwrap_or_else(|| panic!("no question is shown for `{option}`"));
    let names = rules::named::options(book(), question);
    let index = names
        .iter()
        .position(|name| *name == option)
        .unwrap_or_else(|| panic!("{option} of {names:?}"));
    after(model, [Msg::Chose(OptionId::at(index).unwrap()), Msg::Continued])
}

fn shown(model: &Model) -> String {
    model.route.path(book(), Lang::Kk)
}

#[test]
fn a_family_walks_from_the_start_to_the_result() {
    let mut model = open("");
    for option in ["camp", "state", "yes", "yes", "yes", "school"] {
        model = answer(model, option);
    }
    assert_eq!(model.route, Route::Check);
    assert_eq!(after(model, [Msg::WentTo(Route::Result)]).route, Route::Result);
}

#[test]
fn a_change_comes_straight_back_and_asks_first_what_it_opens() {
    let check = open(&format!("/ru/check?{ONE}"));
    assert_eq!(check.route, Route::Check);
    let place = |name: &str| {
        path(book(), &check)
            .into_iter()
            .find(|route| route.path(book(), Lang::Kk).contains(name))
            .unwrap()
    };
    let back = answer(after(check.clone(), [Msg::WentTo(place("marriage-record"))]), "no");
    assert_eq!(back.route, Route::Check, "nothing new to ask");
    let opened = answer(after(check.clone(), [Msg::WentTo(place("targeted-assistance"))]), "no");
    assert_eq!(shown(&opened), "/kk/question/care/1", "the change opens a question");
}

#[test]
fn an_answer_that_no_longer_matters_is_not_shown_and_not_lost() {
    let state = "2;income=100000;members=4";
    let fragment = "/kk/check?v=1&services=aid&targeted-assistance=no&income-route=amount&marriage-record=yes&c1.care=parents&c1.school=state&c1.birth-record=yes";
    let model = Model::open(book(), Lang::Kk, fragment, Some(state), now(), Parts::whole());
    assert_eq!(model.route, Route::Check);
    let has_income = |model: &Model| {
        path(book(), model)
            .iter()
            .any(|route| shown(&Model { route: *route, ..model.clone() }).ends_with("/income"))
    };
    assert!(has_income(&model));
    let route = path(book(), &model)
        .into_iter()
        .find(|route| route.path(book(), Lang::Kk).ends_with("income-route"))
        .unwrap();
    let below = answer(after(model, [Msg::WentTo(route)]), "below");
    assert!(!has_income(&below));
    let again = answer(after(below, [Msg::WentTo(route)]), "amount");
    assert_eq!(again.route, Route::Check, "the sums are still there");
}

#[test]
fn continue_without_an_answer_stays_and_says_so() {
    let model = after(open("/kk/question/services"), [Msg::Continued]);
    assert_eq!(model.mistake, Some(Mistake::NothingChosen));
    assert_eq!(model.focus, Focus::ErrorSummary);
    assert_eq!(model.history, History::Keep);
    let mended = answer(model, "aid");
    assert_eq!(mended.mistake, None);
}

#[test]
fn what_was_typed_survives_an_error_and_a_change_of_language() {
    let text = Msg::Typed { field: 1, text: "сто мың".to_owned() };
    let typed = after(open("/kk/question/income"), [text, Msg::Continued]);
    assert_eq!(typed.mistake, Some(Mistake::Fields(vec![(1, Wrong::Letters)])));
    let russian = after(typed, [Msg::ChoseLanguage(Lang::Ru)]);
    assert_eq!(russian.draft(book()).texts[1], "сто мың");
    assert_eq!((russian.lang, russian.history), (Lang::Ru, History::Replace));
}

#[test]
fn none_of_these_and_another_option_exclude_each_other() {
    let hardship = open("/kk/question/hardship");
    let names = rules::named::options(book(), hardship.question(book()).unwrap());
    let option =
        |name: &str| OptionId::at(names.iter().position(|other| *other == name).unwrap()).unwrap();
    let both =
        after(hardship.clone(), [Msg::Chose(option("illness")), Msg::Chose(option("disability"))]);
    assert_eq!(both.draft(book()).chosen.len(), 2);
    let none = after(both, [Msg::Chose(option("none"))]);
    assert_eq!(none.draft(book()).chosen, [option("none")]);
    let one = after(none, [Msg::Chose(option("illness"))]);
    assert_eq!(one.draft(book()).chosen, [option("illness")]);
    let unknown = after(one, [Msg::ChoseDontKnow]);
    assert!(unknown.draft(book()).dont_know && unknown.draft(book()).chosen.is_empty());
}

#[test]
fn the_browsers_back_keeps_every_answer() {
    let mut model = open("");
    let before = saved::fragment(book(), model.lang, model.route, &model.answers);
    for option in ["camp", "state", "no"] {
        model = answer(model, option);
    }
    let answers = model.answers.clone();
    let back = after(model, [Msg::Returned { fragment: before, state: Some("1".to_owned()) }]);
    assert_eq!(shown(&back), "/kk/");
    assert_eq!(back.answers, answers);
    assert_eq!(
        (back.depth, back.history),
        (1, History::Replace),
        "the older entry's link learns the answers"
    );
}

#[test]
fn a_link_from_elsewhere_brings_its_own_answers() {
    let model = open("/kk/check?v=1&services=camp&targeted-assistance=yes&c1.school=state");
    let fragment = "/en/question/care/1?v=1&services=aid".to_owned();
    let linked = after(model, [Msg::Returned { fragment, state: None }]);
    assert_eq!(linked.answers, open("/en/question/care/1?v=1&services=aid").answers);
}

#[test]
fn the_result_is_not_shown_while_a_question_is_open() {
    let model = open("/kk/result?v=1&services=camp&c1.school=state");
    assert_eq!(shown(&model), "/kk/question/targeted-assistance");
}

#[test]
fn back_without_history_goes_to_the_answer_before() {
    let model =
        open("/kk/question/care/1?v=1&services=camp&targeted-assistance=no&c1.school=state");
    assert_eq!(shown(&after(model, [Msg::WentBack])), "/kk/question/targeted-assistance");
    let first = open("/kk/question/services");
    assert_eq!(after(first, [Msg::WentBack]).route, Route::Start);
}

#[test]
fn start_again_forgets_everything() {
    let model = open("/kk/check?v=1&services=camp&targeted-assistance=yes");
    let again = after(model, [Msg::StartedAgain]);
    assert_eq!(again.route, Route::Start);
    assert_eq!(again.fragment(book()), "/kk/");
}

#[test]
fn a_fragment_holds_ids_and_never_a_number() {
    let state = "4;income=183000;members=4";
    let fragment = "/en/question/care/1?v=1&services=meals.aid&income-route=amount&hardship=dont-know&c1.grade=5-11";
    let model = Model::open(book(), Lang::Kk, fragment, Some(state), now(), Parts::whole());
    assert_eq!(model.fragment(book()), fragment);
    assert_eq!(saved::state(book(), &model.answers, model.depth), state);
    let income = book().question_named("income").unwrap();
    assert_eq!(model.answers.family.get(income), Some(&Value::Number(183_000)));
}

#[test]
fn a_broken_link_is_read_as_far_as_it_makes_sense() {
    for (fragment, route) in [
        ("", "/kk/"),
        ("/xx/question/nothing?v=1&=&&c.=x", "/kk/"),
        ("/ru/question/care", "/kk/"),
        ("/ru/question/care/0", "/kk/"),
        ("/ru/question/care/99", "/kk/"),
        ("/ru/question/services/1", "/kk/"),
        ("/ru/question/care/1?v=2&services=camp", "/kk/question/care/1"),
        (
            "/ru/question/grade/1?v=1&services=nope&c1.grade=nope&c77.grade=1-4&income=5&c1.services=camp",
            "/kk/question/grade/1",
        ),
    ] {
        let model = open(fragment);
        assert_eq!(shown(&model), route, "{fragment}");
        assert_eq!(model.answers.children.len(), 1, "{fragment}");
        assert_eq!(
            model.answers.family.iter().count() + model.answers.children[0].iter().count(),
            0,
            "{fragment}"
        );
    }
}

#[test]
fn a_state_somebody_tampered_with_is_read_as_far_as_it_makes_sense() {
    for state in [
        "",
        "x",
        "1;income=-5",
        "1;income=99999999999999999999",
        "1;members=31;members=0",
        "1;care=1",
        "1;c9.income=5",
    ] {
        let model = Model::open(book(), Lang::Kk, "/kk/", Some(state), now(), Parts::whole());
        assert_eq!(model.answers.family.iter().count(), 0, "{state}");
    }
}

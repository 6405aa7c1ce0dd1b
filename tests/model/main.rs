//! The pure `update`: what a person does, in order, and where they end up. No browser, no yew.

#![expect(clippy::unwrap_used, reason = "the lint knows test functions, not what they call")]

use content::book;
use komek::draft::{Mistake, Wrong};
use komek::model::{Focus, History, Model, Msg, path, update};
use komek::route::Route;
use komek::saved;
use rules::book::OptionId;
use rules::{Date, Lang, Month, PrimitiveDateTime, Value};

fn now() -> PrimitiveDateTime {
    Date::from_calendar_date(2026, Month::November, 23).unwrap().midnight()
}

fn open(fragment: &str) -> Model {
    Model::open(book(), fragment, None, now())
}

fn after(model: Model, messages: impl IntoIterator<Item = Msg>) -> Model {
    messages.into_iter().fold(model, |model, msg| update(book(), model, msg))
}

/// A family of one child at "check your answers", who go to the camp.
const ONE: &str = "v=1&services=camp&targeted-assistance=yes&marriage-record=yes&channel=school&c1.school=state\
    &c1.birth-record=yes";

fn labelled(model: Model, labels: &[(usize, &str)]) -> Model {
    let named = |&(child, text): &(usize, &str)| Msg::Labelled { child, text: text.to_owned() };
    after(model, labels.iter().map(named))
}

fn labels(model: &Model) -> Vec<Option<&str>> {
    (0..model.answers.children.len()).map(|child| model.labels.of(child)).collect()
}

/// What the tab keeps, opened anew.
fn reloaded(model: &Model) -> Model {
    let (fragment, state) = (model.fragment(book()), model.state(book()));
    Model::open(book(), &fragment, Some(&state), now())
}

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
    let mut model = after(open(""), [Msg::Started]);
    for option in ["camp", "state", "yes", "yes", "yes", "school"] {
        model = answer(model, option);
    }
    assert_eq!(model.route, Route::Check);
    assert_eq!(after(model, [Msg::WentTo(Route::Result)]).route, Route::Result);
}

#[test]
fn a_change_comes_straight_back_and_asks_first_what_it_opens() {
    let answers = "v=1&services=camp&targeted-assistance=yes&marriage-record=yes&channel=school&c1.school=state\
        &c1.birth-record=yes";
    let check = open(&format!("/ru/check?{answers}"));
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
    let fragment = "/kk/check?v=1&services=aid&targeted-assistance=no&income-route=amount&c1.care=parents&c1.school=state";
    let model = Model::open(book(), fragment, Some(state), now());
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
    assert_eq!(russian.draft().texts[1], "сто мың");
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
    assert_eq!(both.draft().chosen.iter().count(), 2);
    let none = after(both, [Msg::Chose(option("none"))]);
    assert_eq!(none.draft().chosen.iter().collect::<Vec<_>>(), [option("none")]);
    let one = after(none, [Msg::Chose(option("illness"))]);
    assert_eq!(one.draft().chosen.iter().collect::<Vec<_>>(), [option("illness")]);
    let unknown = after(one, [Msg::ChoseDontKnow]);
    assert!(unknown.draft().dont_know && unknown.draft().chosen.is_empty());
}

#[test]
fn the_browsers_back_keeps_every_answer() {
    let mut model = after(open(""), [Msg::Started]);
    let before = saved::fragment(book(), model.lang, model.route, &model.answers);
    for option in ["camp", "state", "no"] {
        model = answer(model, option);
    }
    let answers = model.answers.clone();
    let back = after(model, [Msg::Returned { fragment: before, state: Some("1".to_owned()) }]);
    assert_eq!(shown(&back), "/kk/question/services");
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
    let model = Model::open(book(), fragment, Some(state), now());
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
        let model = Model::open(book(), "/kk/", Some(state), now());
        assert_eq!(model.answers.family.iter().count(), 0, "{state}");
    }
}

#[test]
fn a_second_child_is_asked_about_itself_and_the_family_nothing_again() {
    let one = open(&format!("/kk/check?{ONE}"));
    let listed = after(one, [Msg::AddedChild]);
    assert_eq!((listed.route, listed.answers.children.len()), (Route::Children, 2));
    let mut model = after(listed, [Msg::Continued]);
    for (question, option) in [("school/2", "state"), ("birth-record/2", "abroad")] {
        assert_eq!(shown(&model), format!("/kk/question/{question}"));
        model = answer(model, option);
    }
    assert_eq!(model.route, Route::Check);
    let of_second = |route: &Route| matches!(route, Route::Question { child: Some(1), .. });
    assert_eq!(path(book(), &model).iter().filter(|route| of_second(route)).count(), 2);
}

#[test]
fn a_child_without_an_answer_is_in_the_link_too() {
    let model = after(open(&format!("/kk/check?{ONE}")), [Msg::AddedChild, Msg::AddedChild]);
    let fragment = model.fragment(book());
    assert!(fragment.starts_with("/kk/children?v=1&children=3&services=camp&"), "{fragment}");
    assert_eq!(open(&fragment).answers, model.answers);
    let none_answered = after(open(""), [Msg::AddedChild]);
    assert_eq!(none_answered.fragment(book()), "/kk/children?v=1&children=2");
}

#[test]
fn a_child_removed_takes_its_answers_label_and_entries_with_it() {
    let fragment = "/kk/children?v=1&children=3&services=camp&c1.school=state&c2.school=private&c3.school=dont-know";
    let before = labelled(open(fragment), &[(0, "6-сынып"), (2, "кішісі")]);
    let school = book().question_named("school").unwrap();
    let page = |child| Route::Question { question: school, child: Some(child) };
    let entered = [1, 2]
        .into_iter()
        .fold(before, |model, child| after(model, [Msg::WentTo(page(child)), Msg::ChoseDontKnow]));
    let before = after(entered, [Msg::WentTo(Route::Children)]);
    let removed = after(before.clone(), [Msg::RemovedChild(1)]);
    assert_eq!(labels(&removed), [Some("6-сынып"), Some("кішісі")]);
    assert_eq!(removed.answers.children[1], before.answers.children[2]);
    let entries: Vec<Route> = removed.drafts.iter().map(|(route, _)| *route).collect();
    assert_eq!(entries, [page(1)], "what was entered about the third child is now the second's");
    assert_eq!((removed.focus, removed.history), (Focus::Undo, History::Replace));
    let undone = after(removed, [Msg::UndidRemoval]);
    assert_eq!(undone.answers, before.answers);
    assert_eq!(labels(&undone), [Some("6-сынып"), None, Some("кішісі")]);
    assert_eq!(undone.removed, None);
}

#[test]
fn the_last_child_stays_and_the_thirteenth_does_not_come() {
    let one = after(open("/kk/children"), [Msg::RemovedChild(0), Msg::RemovedChild(7)]);
    assert_eq!((one.answers.children.len(), one.removed), (1, None));
    let many = after(open("/kk/children"), std::iter::repeat_n(Msg::AddedChild, 20));
    assert_eq!(many.answers.children.len(), 12);
    assert_eq!(open(&many.fragment(book())).answers.children.len(), 12);
    for children in ["13", "0", "-1", "x", "99999999999999999999", ""] {
        let model = open(&format!("/kk/children?v=1&children={children}&services=camp"));
        assert_eq!(model.answers.children.len(), 1, "{children}");
    }
}

#[test]
fn a_label_survives_reload_back_and_another_language_and_is_in_no_link() {
    let listed = after(open(&format!("/kk/check?{ONE}")), [Msg::AddedChild]);
    let before = listed.fragment(book());
    let model = labelled(listed, &[(0, "6-сынып; үлкені"), (1, "a=b%3B")]);
    let expected = [Some("6-сынып; үлкені"), Some("a=b%3B")];
    let russian = after(model, [Msg::Continued, Msg::ChoseLanguage(Lang::Ru)]);
    assert_eq!(labels(&russian), expected);
    assert_eq!(labels(&reloaded(&russian)), expected);
    let state = Some("1".to_owned());
    let back = after(russian, [Msg::Returned { fragment: before, state }]);
    assert_eq!(labels(&back), expected);
    assert_eq!(back.history, History::Replace, "the older entry learns the labels");
    let fragment = back.fragment(book());
    assert_eq!(fragment, format!("/ru/children?v=1&children=2&{}", &ONE[4..]));
    assert_eq!(labels(&open(&fragment)), [None, None], "a link brings no labels");
}

#[test]
fn start_again_leaves_no_child_and_no_label() {
    let model = labelled(after(open(""), [Msg::AddedChild]), &[(0, "6-сынып"), (1, "кішісі")]);
    let again = after(model, [Msg::StartedAgain]);
    assert_eq!((again.fragment(book()).as_str(), again.answers.children.len()), ("/kk/", 1));
    assert_eq!(again.state(book()), again.depth.to_string());
    assert_eq!(labels(&reloaded(&after(again, [Msg::AddedChild]))), [None, None]);
}

#[test]
fn back_from_the_children_without_history_goes_to_the_answers() {
    let check = after(open(&format!("/kk/children?{ONE}")), [Msg::WentBack]);
    assert_eq!(check.route, Route::Check);
    let open_question = after(open("/kk/children?v=1&services=camp"), [Msg::WentBack]);
    assert_eq!(shown(&open_question), "/kk/question/school/1");
}

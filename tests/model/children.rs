//! Several children: added, removed, brought back, and called what the parent calls them.

use content::book;
use komek::model::draft::{Mistake, Wrong};
use komek::model::parts::Parts;
use komek::model::route::Route;
use komek::model::{Focus, History, Model, Msg, path};
use rules::Lang;

use super::{ONE, after, answer, now, open, shown};

fn labelled(model: Model, labels: &[(usize, &str)]) -> Model {
    let named = |&(child, text): &(usize, &str)| Msg::Labelled { child, text: text.to_owned() };
    after(model, labels.iter().map(named))
}

fn labels(model: &Model) -> Vec<Option<&str>> {
    (0..model.answers.children.len()).map(|child| model.labels.of(child)).collect()
}

/// What the tab keeps, opened again.
fn reloaded(model: &Model) -> Model {
    let (fragment, state) = (model.fragment(book()), model.state(book()));
    Model::open(book(), Lang::Kk, &fragment, Some(&state), now(), Parts::whole())
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
    assert_eq!(again.state(book()), [&again.depth.to_string(), ";.visit=1,1"].concat());
    assert_eq!(labels(&reloaded(&after(again, [Msg::AddedChild]))), [None, None]);
}

#[test]
fn back_from_the_children_without_history_goes_to_the_answers() {
    let check = after(open(&format!("/kk/children?{ONE}")), [Msg::WentBack]);
    assert_eq!(check.route, Route::Check);
    let open_question = after(open("/kk/children?v=1&services=camp"), [Msg::WentBack]);
    assert_eq!(shown(&open_question), "/kk/question/school/1");
}

/// A family of one with an income, at the question of how many they are.
const ALONE: &str = "/kk/question/members?v=1&services=camp&targeted-assistance=no&care=parents\
    &income-route=amount&c1.school=state&c1.care=parents";

fn fewer(children: usize) -> Mistake {
    Mistake::Fields(vec![(0, Wrong::Fewer { children })])
}

fn type_members(model: Model, members: &str) -> Model {
    after(model, [Msg::Typed { field: 0, text: members.to_owned() }, Msg::Continued])
}

#[test]
fn a_family_smaller_than_its_children_is_questioned_and_not_accepted() {
    let fragment = ALONE.replace("v=1", "v=1&children=3");
    let model =
        Model::open(book(), Lang::Kk, &fragment, Some("1;income=300000"), now(), Parts::whole());
    let refused = type_members(model, "2");
    assert_eq!(
        (shown(&refused).as_str(), refused.focus),
        ("/kk/question/members", Focus::ErrorSummary)
    );
    assert_eq!(refused.mistake, Some(fewer(3)));
    assert_eq!(refused.draft(book()).texts, ["2"], "what was typed stays");
    let accepted = type_members(refused, "3");
    assert_ne!(shown(&accepted), "/kk/question/members");
}

#[test]
fn a_family_that_its_children_outgrow_is_asked_again_and_told_why() {
    let model =
        Model::open(book(), Lang::Kk, ALONE, Some("1;income=300000"), now(), Parts::whole());
    let mut model = type_members(model, "1");
    let members = book().question_named("members").unwrap();
    assert_eq!(model.answers.family.get(members), Some(&rules::Value::Number(1)));
    let answered = model.clone();
    model = after(model, [Msg::AddedChild, Msg::AddedChild, Msg::Continued]);
    while shown(&model) != "/kk/question/members" {
        assert!(matches!(model.route, Route::Question { child: Some(_), .. }), "{}", shown(&model));
        model = after(model, [Msg::ChoseDontKnow, Msg::Continued]);
    }
    assert_eq!((model.mistake.as_ref(), model.focus), (Some(&fewer(3)), Focus::ErrorSummary));
    assert_eq!(model.draft(book()).texts, ["1"], "the answer stands there to be mended");
    assert_eq!(model.answers.family.get(members), None);
    let mended = type_members(model, "5");
    assert_eq!(mended.answers.family.get(members), Some(&rules::Value::Number(5)));
    // On the page of the children nothing is questioned yet: one may be taken out again.
    let back = after(answered, [Msg::AddedChild, Msg::RemovedChild(1), Msg::Continued]);
    assert_eq!(back.answers.family.get(members), Some(&rules::Value::Number(1)));
}

#[test]
fn sums_of_another_quarter_are_taken_back_into_their_fields_with_the_reason() {
    let on = |month, day| rules::Date::from_calendar_date(2026, month, day).unwrap().midnight();
    let fragment = ALONE.replace("question/members", "question/income");
    let model = Model::open(
        book(),
        Lang::Kk,
        &fragment,
        None,
        on(rules::Month::September, 20),
        Parts::whole(),
    );
    let typed = after(model, [Msg::Typed { field: 0, text: "300000".to_owned() }, Msg::Continued]);
    let income = book().question_named("income").unwrap();
    let reloaded = |model: &Model, now| {
        let (fragment, state) = (model.fragment(book()), model.state(book()));
        Model::open(book(), Lang::Kk, &fragment, Some(&state), now, Parts::whole())
    };
    let same = reloaded(&typed, on(rules::Month::September, 30));
    assert!(same.answers.family.get(income).is_some(), "it is the same quarter");
    for model in [typed.clone(), reloaded(&typed, on(rules::Month::October, 2))] {
        let woken = after(Model { now: on(rules::Month::October, 2), ..model }, [Msg::Woke]);
        assert_eq!(woken.answers.family.get(income), None);
        let asked = after(woken, [Msg::WentTo(Route::Question { question: income, child: None })]);
        let before = rules::Date::from_calendar_date(2026, rules::Month::April, 1).unwrap();
        let wrong = Mistake::Fields(vec![(0, Wrong::Quarter { before })]);
        assert_eq!(asked.mistake, Some(wrong));
        assert_eq!(asked.draft(book()).texts[0], "300000", "the sum stays, to be mended");
        let mended = after(asked, [Msg::Continued]);
        assert!(mended.answers.family.get(income).is_some(), "told again, it is of this quarter");
    }
}

#[test]
fn what_is_still_being_typed_is_not_questioned_when_somebody_comes_back() {
    let fragment = ALONE.replace("v=1", "v=1&children=3");
    let state = Some("1;income=300000");
    let model = Model::open(book(), Lang::Kk, &fragment, state, now(), Parts::whole());
    let typing = after(model, [Msg::Typed { field: 0, text: "1".to_owned() }, Msg::Woke]);
    assert_eq!(typing.mistake, None);
    assert_eq!(after(typing, [Msg::Continued]).mistake, Some(fewer(3)));
}

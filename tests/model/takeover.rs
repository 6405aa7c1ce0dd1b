//! The app begins where the person is on the static page: with what is ticked, said and waited for there.

use komek::model::draft::Mistake;
use komek::model::parts::Parts;
use komek::model::takeover::take_over;
use komek::model::{Focus, History, Model};
use rules::Lang;

use super::{after, answer, book, now, open, shown};

/// As the script of the static page leaves the address and its entry of the history.
fn found(fragment: &str, state: Option<&str>, before: &str) -> Model {
    take_over(book(), Model::open(book(), Lang::Ru, fragment, state, now(), Parts::whole()), before)
}

fn ticked(model: &Model) -> Vec<&'static str> {
    let question = model.question(book()).unwrap();
    let names = rules::named::options(book(), question);
    let draft = model.draft(book());
    let mut ticked: Vec<&str> = draft.chosen.iter().map(|option| names[option.index()]).collect();
    if draft.dont_know {
        ticked.push(rules::named::DONT_KNOW);
    }
    ticked
}

#[test]
fn a_page_nobody_has_touched_opens_in_its_own_language() {
    let model = found("", None, ";");
    assert_eq!(model, Model { drafts: model.drafts.clone(), ..open("/ru/") });
    assert_eq!(ticked(&model), [""; 0]);
}

#[test]
fn what_is_ticked_stays_ticked() {
    assert_eq!(ticked(&found("", None, "meals.camp;")), ["meals", "camp"]);
    assert_eq!(ticked(&found("", None, "dont-know;")), ["dont-know"]);
    let school = found("/ru/question/school/1?v=1&services=camp", Some("1"), "private;");
    assert_eq!((ticked(&school), school.depth), (vec!["private"], 1));
}

#[test]
fn an_answer_taken_back_on_the_way_is_not_ticked_again() {
    assert_eq!(ticked(&found("/ru/?v=1&services=meals", Some("0"), "camp;")), ["camp"]);
    assert_eq!(ticked(&found("/ru/?v=1&services=meals", Some("0"), ";")), [""; 0]);
}

#[test]
fn a_continue_that_waits_is_carried_out_once() {
    let model = found(
        "/ru/question/targeted-assistance?v=1&services=camp&c1.school=state",
        Some("2"),
        "no;continue",
    );
    assert_eq!(shown(&model), "/kk/question/care/1");
    assert_eq!((model.history, model.depth, model.focus), (History::Push, 3, Focus::Heading));
    let walked = answer(
        found("/ru/question/targeted-assistance?v=1&services=camp&c1.school=state", Some("2"), ";"),
        "no",
    );
    assert_eq!(model.answers, walked.answers);
}

#[test]
fn a_mistake_that_is_said_stays_said_and_the_focus_where_it_is() {
    let model = found("", None, ";mistake");
    assert_eq!(model.mistake, Some(Mistake::NothingChosen));
    assert_eq!((model.focus, model.history), (Focus::Stay, History::Replace));
    let mended = found("", None, "aid;mistake");
    assert_eq!((ticked(&mended), mended.mistake), (vec!["aid"], Some(Mistake::NothingChosen)));
}

#[test]
fn names_nobody_knows_are_passed_over() {
    assert_eq!(ticked(&found("", None, "meals.nothing..;what")), ["meals"]);
    let rules = found("/ru/rules", None, "meals;continue");
    assert_eq!(after(rules, []).answers, open("").answers);
}

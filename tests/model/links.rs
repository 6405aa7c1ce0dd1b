//! Links from elsewhere: whole, damaged on the way, or of another release.

use komek::model::Lack;
use komek::model::parts::Parts;
use komek::model::route::Route;
use komek::model::{Model, Msg, path};
use rules::{Date, Lang, Month, Value};

use super::{ONE, after, answer, book, open, shown};

fn whole() -> String {
    format!("/ru/check?{ONE}")
}

#[test]
fn what_others_do_to_a_link_on_the_way_is_undone() {
    let link = whole();
    let expected = open(&link);
    assert_eq!((shown(&expected).as_str(), expected.lack), ("/kk/check", None));
    for damaged in [
        link.replace('&', "&amp;"),
        link.replace('/', "%2F"),
        link.replace('=', "%3D").replace('&', "%26").replace('?', "%3F"),
        [&link, "#tgWebAppData=query_id%3DAA%26user%3D%7B%7D&tgWebAppVersion=8.0"].concat(),
        [&link, "&tgWebAppData=query_id%3DAA%26user%3D%7B%7D"].concat(),
        [&link, ":~:text=%D0%9A"].concat(),
        [&link, "&utm_source=whatsapp&fbclid=IwAR0"].concat(),
        [&link, "&"].concat(),
    ] {
        let model = open(&damaged);
        assert_eq!(model.answers, expected.answers, "{damaged}");
        assert_eq!((model.route, model.lang), (expected.route, expected.lang), "{damaged}");
        assert_eq!(model.lack, None, "{damaged}");
    }
}

/// From "services=camp" on, wherever a link is cut, no answer goes without a word: it is read, asked for, or said to be
/// missing.
#[test]
fn an_answer_that_cannot_be_read_is_told_of() {
    let link = whole();
    for unread in [
        link.replace("services=camp", "services=camp.swimming"),
        link.replace("c1.school=state", "c1.school=sta"),
        link.replace("marriage-record", "marriage"),
        link.replace("v=1", "v=2"),
        [&link, "&c1.sch"].concat(),
    ] {
        assert_eq!(open(&unread).lack, Some(Lack::Answers), "{unread}");
    }
    for end in link.find("services").unwrap()..link.len() {
        let cut = &link[..end];
        let model = open(cut);
        let said = model.lack == Some(Lack::Answers);
        let asked = shown(&model).starts_with("/kk/question/");
        assert!(said || asked || model.answers == open(&link).answers, "{cut}: {}", shown(&model));
    }
}

#[test]
fn a_link_says_that_it_carries_no_sums() {
    let link = "/ru/result?v=1&services=camp&targeted-assistance=no&income-route=amount&marriage-record=yes\
        &channel=school&c1.school=state&c1.care=parents&c1.birth-record=yes";
    let model = open(link);
    assert_eq!(shown(&model), "/kk/question/income");
    assert_eq!(model.lack, Some(Lack::Sums));
    let typed = Msg::Typed { field: 0, text: "200000".to_owned() };
    let on = after(model, [typed, Msg::Continued]);
    assert_eq!(on.lack, None, "told once");
}

/// A ground on the result is one that the family was asked about, and sees before the result.
#[test]
fn an_answer_that_nobody_asks_for_is_no_ground() {
    let asked = open(&whole());
    let link = format!("{}&hardship=illness&emergency=yes", whole());
    let linked = open(&link);
    assert_eq!(path(book(), &linked), path(book(), &asked), "what is shown before the result");
    assert_eq!(linked.assessed(book()).1, asked.assessed(book()).1);
}

/// The same where an answer was changed, and one after it is no longer asked for.
#[test]
fn an_answer_that_is_no_longer_asked_for_is_no_ground() {
    let mut model = open("");
    for option in ["camp", "state", "no", "guardian"] {
        model = answer(model, option);
    }
    let assistance = book().question_named("targeted-assistance").unwrap();
    let route = Route::Question { question: assistance, child: None };
    model = answer(after(model, [Msg::WentTo(route)]), "yes");
    let care = book().question_named("care").unwrap();
    assert!(model.answers.children[0].get(care).is_some(), "it is remembered");
    let mut without = model.clone();
    without.answers.children[0].take(care);
    assert_eq!(model.assessed(book()).1.children, without.assessed(book()).1.children);
}

/// Where no limit is known, nobody asks for sums; sums of nothing had closed the question of where the income is from.
#[test]
fn a_question_that_only_an_answer_out_of_turn_has_closed_is_asked() {
    let fragment = "/kk/result?v=1&services=meals&targeted-assistance=no&income-route=amount&emergency=no&hardship=none\
        &marriage-record=yes&channel=school&c1.grade=5-11&c1.school=state&c1.care=parents&c1.birth-record=yes";
    let now = Date::from_calendar_date(2027, Month::January, 11).unwrap().midnight();
    let state = "1;income=wages:0,business:0,alimony:0,other:0";
    let opened = Model::open(book(), Lang::Kk, fragment, Some(state), now, Parts::whole());
    let income = book().question_named("income").unwrap();
    assert_eq!(opened.answers.family.get(income), Some(&Value::Sums([0; 4].into())));
    assert_eq!(shown(&opened), "/kk/question/income-kinds");
    let answered = after(answer(opened, "wages"), [Msg::WentTo(Route::Result)]);
    assert_eq!(shown(&answered), "/kk/result");
    assert_eq!(answered.assessed(book()).1.inquiry.next(), None);
}

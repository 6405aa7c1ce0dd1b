//! The answers as a code: what a printed sheet says to the phone that reads it.

use komek::model::Lack;
use komek::model::code::{read, write};
use komek::model::route::Route;
use komek::model::{History, Model, Msg};
use rules::book::{Kind, Scope};
use rules::{Answers, Date, Lang, Month, Value, portable};

use super::{after, open, path, shown};
use content::{book, signs};

/// Two children, three services, and everything asked that can be.
const FAMILY: &str = "v=1&children=2&services=meals.camp.aid&targeted-assistance=no&income-route=below&emergency=no\
    &hardship=many-children.disability.illness.one-parent.income-loss.other&marriage-record=yes\
    &income-kinds=wages.business.alimony.other&channel=state-corporation&c1.grade=5-11&c1.school=private&c1.care=parents\
    &c1.birth-record=abroad&c2.grade=5-11&c2.school=state&c2.care=relatives&c2.birth-record=yes";

fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 23).unwrap()
}

fn family() -> Answers {
    open(&format!("/kk/result?{FAMILY}")).answers
}

fn code(answers: &Answers) -> String {
    write(book(), signs(), answers, today())
}

fn opened(code: &str) -> Model {
    open(&format!("/ru/code/{code}"))
}

/// Printed sheets live for years: whoever changes one of these has made old ones unreadable, or wrong.
#[test]
fn a_code_says_what_it_has_always_said() {
    let code = code(&family());
    assert_eq!(code, "1092S123T2L2E2H123456M1K1234W3.G2F2C1B3.G2F1C5B1-jgm");
    let read = read(book(), signs(), &code);
    assert_eq!((read.answers, read.written, read.whole), (family(), Some(today()), true));
}

#[test]
fn every_answer_of_the_book_has_its_sign() {
    for (id, question) in book().ordered_questions() {
        let sign = signs().iter().find(|sign| sign.question == id);
        let sign = sign.unwrap_or_else(|| panic!("{} has no sign: book/signs.toml", question.name));
        for (index, name) in rules::named::options(book(), question).iter().enumerate() {
            let number = matches!(question.kind, Kind::Number | Kind::Money);
            let there = sign.answers.iter().flatten().any(|answer| answer.index() == index);
            assert!(number || there, "{name} of {}: book/signs.toml", question.name);
        }
    }
}

#[test]
fn two_children_and_three_services_take_120_characters_at_most() {
    let mut longest = family();
    for (id, question) in book().ordered_questions() {
        let holders = match question.scope {
            Scope::Family => std::slice::from_mut(&mut longest.family),
            Scope::Child => longest.children.as_mut_slice(),
        };
        for facts in holders.iter_mut().filter(|facts| facts.get(id).is_none()) {
            facts.set(id, Value::DontKnow);
        }
    }
    let fragment = format!("/ru/code/{}", code(&longest));
    assert!(fragment.len() <= 120, "{}: {fragment}", fragment.len());
}

#[test]
fn a_code_opens_the_result_that_it_was_made_of() {
    let model = opened(&code(&family()));
    assert_eq!((model.route, model.lang, model.lack), (Route::Result, Lang::Ru, None));
    assert_eq!(model.answers, family());
    assert_eq!((model.history, &model.link), (History::Replace, &None));
    assert!(model.fragment(book()).starts_with("/ru/result?v=1&"), "the address is a link again");
}

#[test]
fn what_others_do_to_a_code_on_the_way_is_undone() {
    let code = code(&family());
    for end in [".", ")", "?utm_source=whatsapp", "&fbclid=x", ":~:text=a", "/"] {
        let model = opened(&[&code, end].concat());
        assert_eq!((model.route, model.lack), (Route::Result, None), "{end}");
    }
    let model = open(&format!("/ru/code/{code}").replace('/', "%2F"));
    assert_eq!((model.route, model.answers), (Route::Result, family()));
}

/// Wherever it is cut and whatever sign is changed, nobody is shown a verdict without a word: answers first.
#[test]
fn a_damaged_code_keeps_what_can_be_kept_and_says_so() {
    let code = code(&family());
    let shows_no_result = |damaged: &str| {
        let model = opened(damaged);
        assert_eq!(model.lack, Some(Lack::Answers), "{damaged}");
        assert_ne!(model.route, Route::Result, "{damaged}");
    };
    for end in 0..code.len() {
        shows_no_result(&code[..end]);
    }
    for place in 0..code.len() {
        for sign in ["0", "7", "z", "Z", ".", "-"] {
            if code[place..=place] != *sign {
                shows_no_result(&[&code[..place], sign, &code[place + 1..]].concat());
            }
        }
    }
    for other in ["", "-", "....", "1", "ÄÖ", "1é9S", &"9".repeat(5000), &".".repeat(5000)] {
        shows_no_result(other);
    }
    let kept = opened(&code.replace("-jgm", "-jgn"));
    assert_eq!((kept.route, kept.answers), (Route::Check, family()));
}

#[test]
fn a_newer_code_is_read_as_far_as_it_is_known() {
    let newer = code(&family()).replace("T2", "T2QX3");
    let read = read(book(), signs(), &newer);
    assert!(!read.whole);
    assert_eq!(read.answers, family());
    let another = code(&family()).replacen('1', "2", 1);
    assert!(opened(&another).answers.is_empty(), "its letters may mean something else");
}

#[test]
fn what_was_said_of_income_is_asked_again_once_another_quarter_counts() {
    let before = Date::from_calendar_date(2026, Month::September, 30).unwrap();
    let model = opened(&write(book(), signs(), &family(), before));
    assert_eq!(model.lack, Some(Lack::Quarter(before)));
    assert_eq!(shown(&model), "/kk/question/income-route");
    let same = Date::from_calendar_date(2026, Month::October, 1).unwrap();
    assert_eq!(opened(&write(book(), signs(), &family(), same)).lack, None);
}

#[test]
fn who_said_nothing_of_income_is_not_asked_about_it_in_another_quarter() {
    let before = Date::from_calendar_date(2026, Month::June, 30).unwrap();
    let family = open(
        "/kk/result?v=1&services=camp&targeted-assistance=yes&marriage-record=yes&channel=school\
        &c1.school=state&c1.birth-record=yes",
    );
    let model = opened(&write(book(), signs(), &family.answers, before));
    assert_eq!((model.route, model.lack), (Route::Result, None));
}

#[test]
fn a_code_has_neither_sums_nor_labels_and_opens_the_same_verdicts() {
    let family = FAMILY
        .replace("income-route=below", "income-route=amount")
        .replace("&income-kinds=wages.business.alimony.other", "");
    let state = "0;income=wages:120000,business:0,alimony:45000,other:0;members=5;c1.=Айша";
    let model = Model::open(
        book(),
        Lang::Kk,
        &format!("/kk/result?{family}"),
        Some(state),
        super::now(),
        komek::model::parts::Parts::whole(),
    );
    assert_eq!(model.route, Route::Result);
    let code = code(&portable(book(), &model.answers, today()));
    let there = opened(&code);
    assert_eq!(there.route, Route::Result, "{code}");
    let said = |model: &Model| {
        let children = model.assessed(book()).1.children.into_iter();
        let said = children.map(|child| {
            let verdicts = child.services.iter().map(|one| (one.verdict, one.category));
            let papers = child.checklists.iter().flat_map(|list| &list.lines);
            let papers = papers.map(|line| (line.take, line.document, line.form));
            (verdicts.collect::<Vec<_>>(), papers.collect::<Vec<_>>())
        });
        said.collect::<Vec<_>>()
    };
    assert_eq!(said(&there), said(&model));
    for secret in ["120000", "45000", "165000", "5;", "Айша"] {
        assert!(!code.contains(secret), "{secret} in {code}");
    }
    assert_eq!(there.labels.of(0), None);
}

#[test]
fn a_code_in_the_address_is_kept_until_it_has_been_read() {
    use komek::model::parts::Parts;
    let link = format!("/ru/code/{}", code(&family()));
    let early = Parts { keep: None, ..Parts::whole() };
    let state = "0";
    for state in [None, Some(state)] {
        let waits = Model::open(book(), Lang::Kk, &link, state, super::now(), early);
        assert_eq!((waits.route, waits.fragment(book())), (Route::Code, link.clone()));
        let keep = komek::model::parts::Keep::here();
        let came = komek::model::parts::Happened::Arrived(komek::model::parts::Arrived::Keep(keep));
        let there = after(waits, [Msg::Later(came)]);
        assert_eq!((there.route, &there.answers), (Route::Result, &family()));
        // What comes before the page is drawn leaves the address to be written.
        let worded = komek::model::parts::Happened::Worded(Lang::En);
        assert_eq!(after(there, [Msg::Later(worded)]).history, History::Replace);
    }
}

#[test]
fn what_a_code_asks_for_once_more_leads_on_as_any_question() {
    let cut = code(&family());
    let model = opened(cut.split('.').next().unwrap());
    assert!(!path(book(), &model).is_empty());
    assert!(shown(&model).starts_with("/kk/question/"), "{}", shown(&model));
}

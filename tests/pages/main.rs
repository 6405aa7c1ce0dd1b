//! Every kind of page, rendered natively in each language and checked as HTML.

#![expect(clippy::unwrap_used, reason = "the lint knows test functions, not what they call")]

mod ahead;
mod children;
mod days;
mod folds;
mod idle;
mod keep;
mod left;
#[path = "../fixtures/school.rs"]
mod own;
mod release;
#[path = "../rendered/mod.rs"]
mod rendered;
mod school;
mod services;
mod sheet;

use std::collections::BTreeSet;

use content::{book, words};
use komek::app::loader::views;
use komek::model::parts::Parts;
use komek::model::{Model, Msg, update};
use komek::page::Page;
use komek::pages;
use rules::book::Kind;
use rules::{Date, Lang, Month, PrimitiveDateTime};
use scraper::Html as Document;
use yew::Callback;

use children::{CHILDREN, labelled};
use rendered::{all, page as render, text};

const FAMILY: &str = "v=1&services=meals.camp.aid&targeted-assistance=no&emergency=no&hardship=none\
    &marriage-record=no&income-route=below&income-kinds=wages.alimony&channel=dont-know\
    &c1.grade=5-11&c1.school=private&c1.care=parents&c1.birth-record=abroad";

fn now() -> PrimitiveDateTime {
    Date::from_calendar_date(2026, Month::November, 23).unwrap().midnight()
}

fn open(lang: Lang, page: &str, answers: &str) -> Model {
    Model::open(
        book(),
        Lang::Kk,
        &format!("/{}/{page}?{answers}", lang.tag()),
        None,
        now(),
        Parts::whole(),
    )
}

/// Start, each question, an error on each kind of question, check, and each verdict's result.
fn every_page(lang: Lang) -> Vec<(String, Model)> {
    let mut pages = vec![("start".to_owned(), open(lang, "", ""))];
    for question in &book().questions {
        let child = if question.scope == rules::book::Scope::Child { "/1" } else { "" };
        let model = open(lang, &format!("question/{}{child}", question.name), "");
        pages.push((
            format!("{} with an error", question.name),
            update(book(), model.clone(), Msg::Continued),
        ));
        pages.push((question.name.clone(), model));
    }
    pages.push(("check".to_owned(), open(lang, "check", FAMILY)));
    pages.push(("the children, one".to_owned(), open(lang, "children", FAMILY)));
    for page in ["children", "question/care/2", "check", "result"] {
        pages.push((format!("{page} of three"), open(lang, page, CHILDREN)));
        pages.push((format!("{page} of three with labels"), labelled(open(lang, page, CHILDREN))));
    }
    let removed = update(book(), open(lang, "children", CHILDREN), Msg::RemovedChild(1));
    pages.push(("a child removed".to_owned(), removed));
    pages.push(("refusal".to_owned(), open(lang, "refusal", FAMILY)));
    for (name, from, to) in [
        ("likely", "", ""),
        ("board", "hardship=none", "hardship=illness.disability"),
        ("need", "income-route=below", "income-route=dont-know"),
        ("none", "income-route=below", "income-route=not-below"),
    ] {
        let model = open(
            lang,
            "result",
            &FAMILY.replace(from, to).replace("income-route=below", {
                if name == "board" { "income-route=not-below" } else { "income-route=below" }
            }),
        );
        pages.push((format!("result {name}"), model));
    }
    let outside = Date::from_calendar_date(2027, Month::February, 1).unwrap();
    pages.push((
        "outside the edition".to_owned(),
        Model { now: outside.midnight(), ..open(lang, "result", FAMILY) },
    ));
    pages
}

/// Renders every page in every language and hands each to a check.
fn check(check: impl Fn(&str, Lang, &Document)) {
    for lang in Lang::ALL {
        for (name, model) in every_page(lang) {
            check(&format!("{name}, {}", lang.tag()), lang, &render(&model));
        }
    }
}

#[test]
fn a_page_has_one_heading_of_the_first_level_and_skips_no_level() {
    check(|name, _, page| {
        assert_eq!(all(page, "h1#heading[tabindex='-1']").len(), 1, "{name}");
        assert_eq!(all(page, "h1").len(), 1, "{name}");
        let mut before = 1;
        for heading in all(page, "h1, h2, h3, h4, h5, h6") {
            let level: usize = heading.value().name()[1..].parse().unwrap();
            let after_title = before.max(1);
            assert!(
                level <= after_title + 1,
                "{name}: h{level} after h{before}: {}",
                text(heading)
            );
            before = level;
        }
    });
}

#[test]
fn every_control_has_a_label_and_a_name() {
    check(|name, _, page| {
        for input in all(page, "input") {
            let id = input.value().id().unwrap_or_else(|| panic!("{name}: an input has no id"));
            let labels = all(page, &format!("label[for='{id}']"));
            assert_eq!(labels.len(), 1, "{name}: {id}");
            assert!(!text(labels[0]).is_empty(), "{name}: {id}");
            assert!(input.value().attr("name").is_some(), "{name}: {id}");
            assert!(
                input.value().attr("required").is_none(),
                "{name}: {id} is checked on Continue, not by the browser"
            );
        }
        for control in all(page, "button, a, summary") {
            assert!(!text(control).is_empty(), "{name}: {}", control.html());
        }
        for group in all(page, "fieldset") {
            assert!(all(group, "legend").iter().any(|legend| !text(*legend).is_empty()), "{name}");
        }
    });
}

#[test]
fn ids_are_unique_and_what_refers_to_one_finds_it() {
    check(|name, _, page| {
        let ids: Vec<&str> =
            all(page, "[id]").iter().map(|element| element.value().id().unwrap()).collect();
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "{name}: {ids:?}");
        for attribute in ["aria-describedby", "aria-labelledby", "for"] {
            for element in all(page, &format!("[{attribute}]")) {
                for id in element.value().attr(attribute).unwrap().split(' ') {
                    assert!(known.contains(id), "{name}: {attribute}=\"{id}\" finds nothing");
                }
            }
        }
    });
}

#[test]
fn a_page_says_its_language_and_names_the_others_in_theirs() {
    check(|name, lang, page| {
        assert_eq!(all(page, &format!(".page[lang={}]", lang.tag())).len(), 1, "{name}");
        let links = all(page, ".languages__link");
        let tags: Vec<_> = links.iter().map(|link| link.value().attr("lang").unwrap()).collect();
        assert_eq!(tags, ["kk", "ru", "en"], "{name}");
        assert_eq!(all(page, ".languages__link[aria-current]").len(), 1, "{name}");
    });
}

#[test]
fn no_style_stands_in_an_attribute_and_no_place_is_left_unfilled() {
    check(|name, _, page| {
        assert!(all(page, "[style]").is_empty(), "{name}: the policy refuses style attributes");
        let shown = text(page.root_element());
        assert!(!shown.contains('{') && !shown.contains('}'), "{name}: {shown}");
    });
}

#[test]
fn the_title_says_the_step_and_an_error_first() {
    let model = open(Lang::En, "question/care/1", "");
    let title = |model: &Model| pages::title(&Page::new(model, &views(), Callback::noop()));
    assert_eq!(title(&model), "Who does the child live with? – Komek");
    let wrong = update(book(), model, Msg::Continued);
    assert_eq!(title(&wrong), "Error: Who does the child live with? – Komek");
}

#[test]
fn an_error_stands_above_and_beside_the_field_in_the_same_words() {
    for question in
        book().questions.iter().filter(|question| question.scope == rules::book::Scope::Family)
    {
        let model = open(Lang::Kk, &format!("question/{}", question.name), "");
        let page = render(&update(book(), model, Msg::Continued));
        let link = all(&page, "#error-summary a")[0];
        assert_eq!(link.value().attr("href"), Some(format!("#{}", question.name).as_str()));
        assert_eq!(text(link), text(all(&page, &format!("#{}-error", question.name))[0]));
        assert_eq!(
            all(&page, &format!("input#{}", question.name)).len(),
            1,
            "the link leads to a field"
        );
    }
}

#[test]
fn dont_know_is_an_answer_to_every_question_and_the_last_one() {
    for question in &book().questions {
        let child = if question.scope == rules::book::Scope::Child { "/1" } else { "" };
        let page = render(&open(Lang::Ru, &format!("question/{}{child}", question.name), ""));
        let last = *all(&page, ".option").last().unwrap();
        assert_eq!(text(last), words(Lang::Ru).get(content::ui::DONT_KNOW), "{}", question.name);
        let expected =
            if matches!(question.kind, Kind::One | Kind::Channel) { "radio" } else { "checkbox" };
        assert_eq!(
            all(&page, ".option input")[0].value().attr("type"),
            Some(expected),
            "{}",
            question.name
        );
    }
}

#[test]
fn each_verdict_is_said_in_its_own_words_and_none_says_what_to_do_next() {
    for lang in Lang::ALL {
        let verdict = |name: &str| {
            let (_, model) = every_page(lang)
                .into_iter()
                .find(|(page, _)| page == &format!("result {name}"))
                .unwrap();
            let page = render(&model);
            assert!(!all(&page, &format!(".verdict--{name}")).is_empty(), "{name}");
            (text(all(&page, &format!(".verdict--{name} .verdict__words"))[0]), page)
        };
        let words: BTreeSet<String> =
            ["likely", "board", "need", "none"].map(|name| verdict(name).0).into();
        assert_eq!(words.len(), 4);
        let (_, none) = verdict("none");
        assert!(all(&none, ".verdict--none .change").len() >= 2, "a next step is always there");
        assert!(all(&none, ".papers").is_empty(), "no papers where no ground is seen");
    }
}

#[test]
fn a_sum_that_fails_stands_beside_its_limit() {
    let state = "3;income=732000;members=4";
    let fragment = "/en/result?v=1&services=aid&targeted-assistance=no&income-route=amount&emergency=no\
        &hardship=none&c1.care=parents&c1.school=state";
    let page = render(&Model::open(book(), Lang::Kk, fragment, Some(state), now(), Parts::whole()));
    let why = text(all(&page, ".verdict--none .why")[0]);
    assert_eq!(why, "Income per head per month: 61,000 ₸. The limit: 50,851 ₸");
}

#[test]
fn only_uncertain_lines_carry_the_mark() {
    let answers = "v=1&services=camp&targeted-assistance=yes&marriage-record=no&channel=school\
        &c1.school=state&c1.care=parents&c1.birth-record=no";
    let page = render(&open(Lang::En, "result", answers));
    let marked: Vec<String> = all(&page, ".paper__title .mark").into_iter().map(text).collect();
    assert_eq!(marked, Vec::<String>::new(), "the order states every paper of this list");
    let aid = answers.replace("services=camp", "services=aid");
    let page = render(&open(Lang::En, "result", &aid));
    let noted: Vec<String> = all(&page, ".good-to-know li").into_iter().map(text).collect();
    let marked: Vec<String> =
        all(&page, ".good-to-know li:has(.mark)").into_iter().map(text).collect();
    assert_eq!(marked.len(), 4, "what rests on Decree No. 64: {noted:?}");
}

#[test]
fn a_mark_sends_to_whoever_can_know() {
    let answers = "v=1&services=camp&targeted-assistance=yes&marriage-record=yes&channel=school\
        &c1.school=state&c1.care=parents&c1.birth-record=yes";
    let marks = |path: &str, place: &str| -> Vec<String> {
        let page = render(&open(Lang::En, path, answers));
        all(&page, place).into_iter().map(text).collect()
    };
    let remarks = marks("result", ".mark");
    assert!(
        remarks.iter().any(|mark| mark == "Confirm with the social protection office"),
        "{remarks:?}"
    );
    let refusal = marks("refusal", ".mark");
    assert!(!refusal.is_empty());
    let nobody_asks_the_school =
        |mark: &String| mark == "Confirm by calling 1414" || mark == "Usual practice";
    assert!(refusal.iter().all(nobody_asks_the_school), "{refusal:?}");
}

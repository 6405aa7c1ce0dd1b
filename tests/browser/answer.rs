//! The answer on one screen and the route on one sheet: how long each is, for typical families in three languages.

use rules::Lang;

use crate::support::families::{
    BOARD, CHILDREN, GUARDIAN, LIKELY, LOW_INCOME, NEED, NONE, PRIMARY,
};
use crate::support::pdf::Sheet;
use crate::support::screens::fragment;
use crate::support::{Page, Setting, run};

/// The phone that is measured.
const SIZE: (u32, u32) = (360, 740);

/// A family, on how many screens of the phone its result takes with everything closed, and on how many sheets of A4.
struct Family {
    name: &'static str,
    answers: String,
    screens: f64,
    sheets: u32,
}

/// One child that may get all three services, but for what is replaced.
fn usual(replaced: &[(&str, &str)]) -> String {
    let usual = "services=meals.camp.aid&targeted-assistance=no&income-route=below&emergency=no&hardship=none\
        &marriage-record=yes&income-kinds=wages&channel=school&c1.grade=5-11&c1.school=state&c1.care=parents\
        &c1.birth-record=yes";
    replaced.iter().fold(usual.to_owned(), |answers, (name, value)| {
        let known = |pair: &&str| pair.split_once('=').is_some_and(|(other, _)| other == *name);
        let pair = answers.split('&').find(known).expect("an answer of the usual family");
        answers.replace(pair, &format!("{name}={value}"))
    })
}

/// The same with several children, each like the first.
fn with_children(count: usize, replaced: &[(&str, &str)]) -> String {
    let family = usual(replaced);
    let (shared, child) = family.split_once("&c1.").expect("a child");
    let child = format!("c1.{child}");
    let children = (1..=count).map(|one| child.replace("c1.", &format!("c{one}.")));
    format!("children={count}&{shared}&{}", children.collect::<Vec<_>>().join("&"))
}

fn families() -> Vec<Family> {
    let one = |name, answers: String| Family { name, answers, screens: 3.0, sheets: 2 };
    let single = |name, answers: String| Family { sheets: 1, ..one(name, answers) };
    let long = |name, answers: String, screens| Family { screens, ..one(name, answers) };
    let portal = |service| usual(&[("services", service), ("channel", "portal")]);
    vec![
        Family { sheets: 1, ..one("usual", usual(&[])) },
        single("meals at the school", usual(&[("services", "meals")])),
        single("camp at the school", usual(&[("services", "camp")])),
        single("aid at the school", usual(&[("services", "aid")])),
        single("meals on the portal", portal("meals")),
        Family { sheets: 1, ..long("camp on the portal", portal("camp"), 3.1) },
        single(
            "camp at the office",
            usual(&[("services", "camp"), ("channel", "state-corporation")]),
        ),
        single("meals of a first-grader", PRIMARY.to_owned()),
        single(
            "meals that the board decides",
            usual(&[("services", "meals"), ("income-route", "not-below"), ("hardship", "illness")]),
        ),
        single(
            "meals of which nothing is known",
            usual(&[
                ("services", "meals"),
                ("targeted-assistance", "dont-know"),
                ("income-route", "dont-know"),
            ]),
        ),
        long("assisted", usual(&[("targeted-assistance", "yes")]), 3.1),
        long("stricken", usual(&[("income-route", "not-below"), ("emergency", "yes")]), 3.5),
        one("many children", usual(&[("hardship", "many-children.one-parent")])),
        one("a camp for a child born abroad", LIKELY.to_owned()),
        long("two services that the board decides", BOARD.to_owned(), 3.1),
        long("two services of a guardian on the portal", GUARDIAN.to_owned(), 3.4),
        long("every door and every kind of income", LOW_INCOME.to_owned(), 3.4),
        long("nothing is known", NEED.to_owned(), 4.0),
        long("no ground for two services", NONE.to_owned(), 2.0),
        long("no ground for three", usual(&[("income-route", "not-below")]), 2.0),
        long("two children", with_children(2, &[]), 4.0),
        Family { sheets: 3, ..long("three children who differ", CHILDREN.to_owned(), 5.0) },
        Family { sheets: 3, ..long("five children", with_children(5, &[]), 6.0) },
    ]
}

fn every_family(lang: Lang) {
    run(Setting { size: SIZE, ..Setting::default() }, async |page| {
        let mut wrong = Vec::new();
        for family in families() {
            page.load(&fragment(lang, "result", &family.answers)).await;
            page.at("result").await;
            let screens = height(page).await / f64::from(SIZE.1);
            let first = verdicts_on_the_first_screen(page).await;
            let sheets = Sheet::print(page).await.count();
            println!(
                "| {} | {} | {:.0} ({sheets}) |",
                family.name,
                lang.tag(),
                screens * f64::from(SIZE.1)
            );
            if screens > family.screens {
                wrong.push(format!("{}: {screens:.2} screens", family.name));
            }
            if sheets > family.sheets {
                wrong.push(format!("{}: {sheets} sheets", family.name));
            }
            if !first && !family.answers.contains("children=") {
                wrong.push(format!("{}: a verdict is below the first screen", family.name));
            }
        }
        assert_eq!(wrong, Vec::<String>::new(), "{}", lang.tag());
    });
}

async fn height(page: &Page) -> f64 {
    let height = page.script("return document.documentElement.scrollHeight", vec![]).await;
    height.as_f64().expect("a height")
}

async fn verdicts_on_the_first_screen(page: &Page) -> bool {
    let seen = "return [...document.querySelectorAll('.verdict__words')].every(one =>
        one.getBoundingClientRect().bottom + scrollY <= innerHeight)";
    page.script(seen, vec![]).await.as_bool().expect("yes or no")
}

#[test]
fn the_answer_and_the_route_are_short_in_kazakh() {
    every_family(Lang::Kk);
}

#[test]
fn the_answer_and_the_route_are_short_in_russian() {
    every_family(Lang::Ru);
}

#[test]
fn the_answer_and_the_route_are_short_in_english() {
    every_family(Lang::En);
}

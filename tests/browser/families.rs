//! Whole families, from the start page to the printed sheet. What they have to bring was written by hand from the
//! order, as in `crates/content/cases`.

use content::{book, ui};
use rules::Lang;

use crate::support::families::LIKELY;
use crate::support::pdf::Sheet;
use crate::support::person::{Choices, answer_all, see_result};
use crate::support::screens::fragment;
use crate::support::wording::{document, flat, form, text};
use crate::support::{Page, Setting, run};

/// Papers by their id; those to bring with their form.
struct Papers {
    bring: &'static [(&'static str, &'static str)],
    only_if: &'static [&'static str],
    do_not_bring: &'static [&'static str],
}

/// Meals at the school: a guardian, and a child born abroad.
const GUARDIAN: &Choices = &[
    ("services", "meals"),
    ("grade", "5-11"),
    ("school", "state"),
    ("targeted-assistance", "no"),
    ("care", "guardian"),
    ("birth-record", "abroad"),
    ("marriage-record", "yes"),
    ("channel", "school"),
];
const GUARDIAN_PAPERS: Papers = Papers {
    bring: &[
        ("application", "written"),
        ("identity", "original-or-digital"),
        ("birth-certificate", "electronic-or-copy"),
        ("guardianship-decision", "copy-with-original"),
    ],
    only_if: &[],
    do_not_bring: &["marriage-certificate"],
};

/// The camp at the school: targeted assistance; nobody knows whether the birth is on record.
const ASSISTED: &Choices = &[
    ("services", "camp"),
    ("school", "state"),
    ("targeted-assistance", "yes"),
    ("birth-record", "dont-know"),
    ("marriage-record", "no"),
    ("channel", "school"),
];
const ASSISTED_PAPERS: Papers = Papers {
    bring: &[
        ("application", "written"),
        ("identity", "original-or-digital"),
        ("marriage-certificate", "copy"),
        ("medical-071", "original"),
        ("assistance-certificate", "copy"),
    ],
    only_if: &["birth-certificate"],
    do_not_bring: &[],
};

/// Aid at the school: an income that is too high by one tenge, and an emergency.
const STRICKEN: &Choices = &[
    ("services", "aid"),
    ("school", "state"),
    ("targeted-assistance", "no"),
    ("care", "parents"),
    ("income-route", "amount"),
    ("income", "610213"),
    ("members", "4"),
    ("emergency", "yes"),
    ("birth-record", "yes"),
    ("marriage-record", "never"),
];
const STRICKEN_PAPERS: Papers = Papers {
    bring: &[
        ("application", "written"),
        ("identity", "original-or-digital"),
        ("emergency-act", "original"),
    ],
    only_if: &[],
    do_not_bring: &["birth-certificate"],
};

#[test]
fn a_guardian_learns_what_to_bring_for_meals_in_kazakh() {
    learns(Lang::Kk, GUARDIAN, &GUARDIAN_PAPERS);
}

#[test]
fn a_guardian_learns_what_to_bring_for_meals_in_russian() {
    learns(Lang::Ru, GUARDIAN, &GUARDIAN_PAPERS);
}

#[test]
fn an_assisted_family_learns_what_to_bring_for_the_camp_in_kazakh() {
    learns(Lang::Kk, ASSISTED, &ASSISTED_PAPERS);
}

#[test]
fn an_assisted_family_learns_what_to_bring_for_the_camp_in_russian() {
    learns(Lang::Ru, ASSISTED, &ASSISTED_PAPERS);
}

#[test]
fn a_stricken_family_learns_what_to_bring_for_aid_in_kazakh() {
    learns(Lang::Kk, STRICKEN, &STRICKEN_PAPERS);
}

#[test]
fn a_stricken_family_learns_what_to_bring_for_aid_in_russian() {
    learns(Lang::Ru, STRICKEN, &STRICKEN_PAPERS);
}

#[test]
fn the_button_asks_the_browser_to_print() {
    run(Setting::default(), async |page| {
        let print = "window.print = () => { window.printed = !!document.querySelector('.sheet'); }";
        page.before_every_load(print).await;
        page.load(&fragment(Lang::Kk, "result", LIKELY)).await;
        page.at("result").await;
        page.tap(".actions--result .button").await;
        page.wait("the browser to print the sheet", "return window.printed === true").await;
    });
}

fn learns(lang: Lang, family: &Choices, papers: &Papers) {
    run(Setting::default(), async |page| {
        answer_all(page, lang, family).await;
        see_result(page).await;
        shows(page, lang, papers).await;
        prints(page, lang, papers).await;
    });
}

/// The page names exactly these papers, each in its group.
async fn shows(page: &Page, lang: Lang, papers: &Papers) {
    let bring = page.texts(".group--bring .paper__title").await;
    assert_eq!(bring.len(), papers.bring.len(), "{bring:?}");
    for (shown, (name, wanted)) in bring.iter().zip(papers.bring) {
        let expected = format!("{} — {}", document(lang, name), form(lang, wanted));
        assert!(shown.starts_with(&expected), "«{shown}» begins with «{expected}»");
    }
    for (group, names) in [("only-if", papers.only_if), ("do-not-bring", papers.do_not_bring)] {
        let shown = page.texts(&format!(".group--{group} .paper__title")).await;
        assert_eq!(shown.len(), names.len(), "{group}: {shown:?}");
        for (shown, name) in shown.iter().zip(names) {
            assert!(shown.starts_with(document(lang, name)), "{group}: «{shown}» is {name}");
        }
    }
}

/// The sheet names exactly these papers, on A4, with the form of those to bring.
async fn prints(page: &Page, lang: Lang, papers: &Papers) {
    let sheet = Sheet::print(page).await;
    assert!(sheet.about().contains("(A4)"), "{}", sheet.about());
    let printed = sheet.text();
    let titled = |id| flat(text(lang, id));
    let list = between(&printed, &titled(ui::SHEET_TITLE), &titled(ui::SHEET_CLERK));
    // Where a line is broken, within "071/у" too, there is a space.
    let list = list.replace(' ', "");
    let solid = |text: &str| flat(text).replace(' ', "");
    for (name, wanted) in papers.bring {
        let line = solid(&format!("{} — {}", document(lang, name), form(lang, wanted)));
        assert!(list.contains(&line), "the sheet says «{line}»: {list}");
    }
    let brought = papers.bring.iter().map(|(name, _)| name);
    let expected: Vec<_> = brought.chain(papers.only_if).chain(papers.do_not_bring).collect();
    for document in &book().documents {
        let title = solid(text(lang, document.title));
        let wanted = expected.contains(&&document.name.as_str());
        assert_eq!(list.contains(&title), wanted, "«{title}» stands on the sheet: {list}");
    }
}

fn between<'a>(text: &'a str, from: &str, until: &str) -> &'a str {
    let (_, rest) = text.split_once(from).unwrap_or_else(|| panic!("«{from}» in {text}"));
    rest.split_once(until).unwrap_or_else(|| panic!("«{until}» in {rest}")).0
}

//! Several children: each added without a question about the family, told apart by labels that stay on the device.

use content::{ui, words};
use rules::Lang;

use crate::engine::{Engine, run};
use crate::support::Page;
use crate::support::families::CHILDREN;
use crate::support::pdf::Sheet;
use crate::support::person::{Choices, answer_all, choose, go_on, see_result};
use crate::support::screens::fragment;
use crate::support::wording::{document, flat, text};

/// The camp at the school for the first child.
const FIRST: &Choices = &[
    ("services", "camp"),
    ("school", "state"),
    ("targeted-assistance", "yes"),
    ("birth-record", "yes"),
    ("marriage-record", "no"),
    ("channel", "school"),
];

const LABELS: [&str; 3] = ["6-сынып; үлкені", "2-сынып", "3=100%"];

/// What is asked about a further child, and nothing else.
async fn answers_about(page: &Page, lang: Lang, child: usize) {
    for (question, answer) in [("school", "state"), ("birth-record", "abroad")] {
        assert_eq!(page.path().await, format!("question/{question}/{}", child + 1));
        assert_eq!(page.texts("#whose").await, [LABELS[child]]);
        choose(page, lang, question, answer).await;
        go_on(page).await;
    }
    page.at("check").await;
}

/// A parent of one child adds two more, up to the result.
async fn three_children(page: &Page, lang: Lang) {
    answer_all(page, lang, FIRST).await;
    page.tap(".more-children a").await;
    page.at("children").await;
    page.enter("label-1", LABELS[0]).await;
    page.enter("label-2", LABELS[1]).await;
    go_on(page).await;
    answers_about(page, lang, 1).await;
    page.tap(".more-children a").await;
    page.at("children").await;
    page.tap("#add-child").await;
    has_focus(page, "label-3").await;
    page.enter("label-3", LABELS[2]).await;
    go_on(page).await;
    answers_about(page, lang, 2).await;
    see_result(page).await;
}

async fn has_focus(page: &Page, id: &str) {
    let focused = "return document.activeElement.id === arguments[0]";
    page.wait_with(&format!("the focus on {id}"), focused, vec![id.into()]).await;
}

/// What holds for all three is said once, under all their names; so do papers that two need alike, each of them its own, and
/// the family's once above them.
async fn names_them(page: &Page, lang: Lang, names: [&str; 3]) {
    assert_eq!(page.texts(".verdicts > h2").await, [names.join(", ")]);
    let [first, second, third] = names;
    let family = text(lang, ui::FAMILY_PAPERS);
    let both = words(lang).fill(ui::FOR_EACH_CHILD, &[("children", &[second, third].join(", "))]);
    assert_eq!(page.texts(".papers__whose").await, [family, first, &both]);
    let papers = page.texts(".paper__title").await;
    for (name, times) in [("identity", 1), ("marriage-certificate", 1), ("application", 2)] {
        let title = document(lang, name);
        let found = papers.iter().filter(|paper| paper.starts_with(title)).count();
        assert_eq!(found, times, "{name} among {papers:?}");
    }
}

#[test]
fn two_children_are_added_without_a_question_about_the_family_in_kazakh() {
    adds_two_children(Lang::Kk);
}

#[test]
fn two_children_are_added_without_a_question_about_the_family_in_russian() {
    adds_two_children(Lang::Ru);
}

fn adds_two_children(lang: Lang) {
    run(async |page| {
        three_children(page, lang).await;
        names_them(page, lang, LABELS).await;
        if Engine::this().prints() {
            let sheet = Sheet::print_anywhere(page).await.text();
            for label in LABELS {
                assert!(sheet.contains(&flat(label)), "«{label}» stands on the sheet: {sheet}");
            }
        }
    });
}

#[test]
fn labels_outlive_a_reload_back_and_another_language_and_stand_in_no_address_or_title() {
    run(async |page| {
        three_children(page, Lang::Kk).await;
        page.browser.refresh().await.expect("reload");
        page.at("result").await;
        names_them(page, Lang::Kk, LABELS).await;
        page.tap(".languages [lang=ru]").await;
        page.wait("Russian", "return document.documentElement.lang === 'ru'").await;
        names_them(page, Lang::Ru, LABELS).await;
        for path in ["check", "question/birth-record/3", "question/school/3", "children"] {
            page.browser.back().await.expect("back");
            page.at(path).await;
            page.browser.refresh().await.expect("reload");
            page.at(path).await;
            let said = page.string("return decodeURI(location.href) + document.title").await;
            assert!(LABELS.iter().all(|label| !said.contains(label)), "{said}");
        }
        for (field, label) in ["label-1", "label-2", "label-3"].into_iter().zip(LABELS) {
            assert_eq!(page.value(field).await, label);
        }
    });
}

#[test]
fn a_label_half_typed_outlives_a_reload() {
    run(async |page| {
        page.load(&fragment(Lang::Ru, "children", CHILDREN)).await;
        page.at("children").await;
        page.enter("label-2", "6 кл").await;
        page.browser.refresh().await.expect("reload");
        page.at("children").await;
        assert_eq!(page.value("label-2").await, "6 кл");
    });
}

#[test]
fn a_link_opened_elsewhere_brings_every_child_and_no_label() {
    run(async |page| {
        three_children(page, Lang::Kk).await;
        let link = page.string("return location.hash.slice(1)").await;
        page.browser.new_tab().await.expect("a new tab");
        let tabs = page.browser.windows().await.expect("two tabs");
        page.browser.switch_to_window(tabs[1].clone()).await.expect("the new tab");
        page.load(&link).await;
        page.at("result").await;
        names_them(page, Lang::Kk, ["1-бала", "2-бала", "3-бала"]).await;
    });
}

#[test]
fn a_child_removed_can_come_back_with_its_answers() {
    run(async |page| {
        page.load(&fragment(Lang::En, "children", CHILDREN)).await;
        page.at("children").await;
        page.enter("label-2", "grade 2").await;
        page.tap(".child:nth-child(2) .child__remove").await;
        has_focus(page, "undo").await;
        assert_eq!(page.texts(".child__number").await, ["Child 1", "Child 2"]);
        assert_eq!(page.value("label-2").await, "");
        let address = "return location.hash.includes('children=' + arguments[0])";
        page.wait_with("a link of two", address, vec!["2".into()]).await;
        page.tap("#undo").await;
        has_focus(page, "label-2").await;
        assert_eq!(page.value("label-2").await, "grade 2");
        page.wait_with("a link of three", address, vec!["3".into()]).await;
        go_on(page).await;
        see_result(page).await;
        assert_eq!(page.texts(".verdicts > h2").await, ["Child 1", "grade 2", "Child 3"]);
    });
}

#[test]
fn start_again_leaves_no_child_and_no_label_behind() {
    run(async |page| {
        three_children(page, Lang::Ru).await;
        page.tap(".again__button:last-child").await;
        page.at("").await;
        assert_eq!(page.string("return location.hash").await, "#/ru/");
        let state = page.string("return String(history.state)").await;
        let numbers = state.replace(";.visit=1,1", "");
        assert!(numbers.chars().all(|letter| letter.is_ascii_digit()), "{state}");
        page.load("/ru/children").await;
        page.at("children").await;
        assert_eq!(page.texts(".child").await.len(), 1);
        assert_eq!(page.value("label-1").await, "");
    });
}

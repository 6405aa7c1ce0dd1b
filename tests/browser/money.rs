//! A sum by its parts: typed as people type, kept by Back and Reload, never in the address.

use rules::Lang;

use super::accessibility::assert_accessible;
use crate::support::person::go_on;
use crate::support::screens::fragment;
use crate::support::wording::{flat, question, text};
use crate::support::{Page, Setting, run};

const ANSWERS: &str =
    "services=camp&targeted-assistance=no&income-route=amount&c1.school=state&c1.care=parents";

async fn open(page: &Page, lang: Lang, name: &str) {
    let path = format!("question/{name}");
    page.load(&fragment(lang, &path, ANSWERS)).await;
    page.at(&path).await;
}

/// What is in the four fields.
async fn parts(page: &Page) -> Vec<String> {
    page.strings(
        "return [...document.querySelectorAll('#main .number__input')].map(field => field.value)",
    )
    .await
}

async fn total_is(page: &Page, total: &str) {
    let shown = "return document.getElementById('income-total').textContent.replaceAll('\\u00a0', ' ') === arguments[0]";
    page.wait_with(total, shown, vec![total.into()]).await;
}

/// Pastes over what a field holds, as the clipboard does: in one piece.
async fn paste(page: &Page, id: &str, text: &str) {
    page.clear(id).await;
    page.devtools("Input.insertText", serde_json::json!({"text": text})).await;
}

#[test]
fn each_wrong_part_has_a_link_that_leads_to_it_and_keeps_what_was_typed() {
    run(Setting::default(), async |page| {
        open(page, Lang::Kk, "income").await;
        let typed = ["сто мың", "550000", "-5", "1234567890123456"];
        for (id, entry) in ["income", "income-2", "income-3", "income-4"].iter().zip(typed) {
            page.enter(id, entry).await;
        }
        page.tap("button[type=submit]").await;
        page.wait(
            "the error summary to have the focus",
            "return document.activeElement.id === 'error-summary'",
        )
        .await;
        let links = page.texts(".error-summary__link").await;
        let labels = [0, 2, 3].map(|part| text(Lang::Kk, question("income").options[part].label));
        assert_eq!(links.len(), labels.len(), "{links:?}");
        for (place, (id, label)) in
            ["income", "income-3", "income-4"].iter().zip(labels).enumerate()
        {
            assert!(links[place].starts_with(label), "{} is about {label}", links[place]);
            page.tap(&format!(".error-summary__list li:nth-child({}) a", place + 1)).await;
            assert_eq!(page.focused().await, *id);
        }
        assert_eq!(parts(page).await, typed);
        paste(page, "income", "").await;
        paste(page, "income-3", "60 000 тг").await;
        paste(page, "income-4", "0").await;
        total_is(page, "610 000 ₸").await;
        go_on(page).await;
        assert_eq!(page.path().await, "question/members");
    });
}

#[test]
fn sums_are_pasted_with_spaces_of_any_kind_and_the_total_runs_along() {
    run(Setting::default(), async |page| {
        open(page, Lang::Ru, "income").await;
        total_is(page, "—").await;
        paste(page, "income", "\u{a0}550\u{202f}000\u{a0}₸ ").await;
        total_is(page, "550 000 ₸").await;
        paste(page, "income-3", "60\u{2009}000 тенге").await;
        total_is(page, "610 000 ₸").await;
        paste(page, "income-2", "1 тыс").await;
        total_is(page, "—").await;
        paste(page, "income-2", "").await;
        total_is(page, "610 000 ₸").await;
    });
}

#[test]
fn the_division_appears_while_the_family_is_counted_and_takes_no_focus() {
    run(Setting::default(), async |page| {
        open(page, Lang::Kk, "income").await;
        page.enter("income", "550000").await;
        page.enter("income-3", "60000").await;
        go_on(page).await;
        page.script("document.getElementById('members').marked = true", vec![]).await;
        page.enter("members", "4").await;
        page.find(".division").await;
        let division = page.texts(".division__steps, .division__exact").await;
        let division: Vec<String> = division.iter().map(|line| flat(line)).collect();
        assert_eq!(
            division,
            ["610 000 ₸ ÷ 3 ай ÷ 4 адам = 50 833 ₸", "610 000 < 50 851 × 3 × 4 = 610 212"]
        );
        page.wait(
            "the same field to keep the focus",
            "return document.activeElement.id === 'members' && document.activeElement.marked",
        )
        .await;
        page.tap(".what-counts-place summary").await;
        assert_accessible(page, "the division and what counts").await;
    });
}

#[test]
fn back_keeps_what_was_typed_and_a_reload_keeps_each_part_and_neither_stands_in_the_address() {
    run(Setting::default(), async |page| {
        open(page, Lang::Ru, "income-route").await;
        go_on(page).await;
        page.at("question/income").await;
        let silent = async |page: &Page| {
            let address = page.string("return location.href").await;
            for trace in ["550", "600", "60 0", "income="] {
                assert!(!address.contains(trace), "{address}");
            }
        };
        page.enter("income", "550 000").await;
        page.enter("income-3", "60").await;
        page.tap(".back").await;
        page.at("question/income-route").await;
        silent(page).await;
        go_on(page).await;
        page.at("question/income").await;
        assert_eq!(parts(page).await, ["550 000", "", "60", ""], "as it was typed");
        page.enter("income-3", " 000").await;
        go_on(page).await;
        page.at("question/members").await;
        page.browser.refresh().await.expect("reload");
        page.at("question/members").await;
        silent(page).await;
        page.browser.back().await.expect("back");
        page.at("question/income").await;
        page.browser.refresh().await.expect("reload");
        page.at("question/income").await;
        assert_eq!(parts(page).await, ["550000", "", "60000", ""]);
        total_is(page, "610 000 ₸").await;
        silent(page).await;
    });
}

/// Every way in which people write one sum: typed, with what the page reads.
#[test]
fn a_sum_is_typed_with_spaces_points_commas_tiyn_and_the_digits_of_other_scripts() {
    run(Setting::default(), async |page| {
        open(page, Lang::Ru, "income").await;
        for (typed, total) in [
            ("150000", "150 000 ₸"),
            ("150 000", "150 000 ₸"),
            ("150.000", "150 000 ₸"),
            ("150,000", "150 000 ₸"),
            ("150000,50", "150 000 ₸"),
            ("150 000.5", "150 000 ₸"),
            ("150 000 ₸", "150 000 ₸"),
            ("١٥٠٠٠٠", "150 000 ₸"),
            ("１５０，０００", "150 000 ₸"),
            ("1500,000", "—"),
            ("150000 200000", "—"),
            ("\"ғққққ", "—"),
        ] {
            page.clear("income").await;
            page.enter("income", typed).await;
            total_is(page, total).await;
        }
    });
}

#[test]
fn what_may_be_meant_otherwise_is_asked_about_with_the_reading() {
    run(Setting::default(), async |page| {
        open(page, Lang::Kk, "income").await;
        // Two sums in one field, and the digit row of a Kazakh keyboard.
        for (typed, reading) in [("1500 2000", "15 002 000"), ("\"ғққққ", "150 000")] {
            page.clear("income").await;
            page.enter("income", typed).await;
            page.tap("button[type=submit]").await;
            page.wait("the error", "return document.activeElement.id === 'error-summary'").await;
            let said = flat(&page.texts(".error-summary__link").await.concat());
            assert!(said.contains(reading), "{said}");
            assert_eq!(parts(page).await[0], typed, "what was typed stays");
        }
    });
}

#[test]
fn enter_leads_to_the_next_empty_sum_and_never_sends_the_rest_as_nothing() {
    run(Setting::default(), async |page| {
        open(page, Lang::Ru, "income").await;
        page.enter("income", "150000").await;
        page.enter("income-3", "20000").await;
        page.tap("#income").await;
        for next in ["income-2", "income-4", "continue"] {
            page.press(thirtyfour::Key::Enter).await;
            assert_eq!(page.focused().await, next);
            assert_eq!(page.path().await, "question/income", "nothing is sent off");
        }
        // On the button Enter is what it says.
        page.press(thirtyfour::Key::Enter).await;
        page.at("question/members").await;
        page.tap(".back").await;
        page.at("question/income").await;
        page.enter("income-2", "0").await;
        page.enter("income-4", "0").await;
        page.press(thirtyfour::Key::Enter).await;
        page.at("question/members").await;
    });
}

#[test]
fn a_months_sum_is_multiplied_in_sight_and_counts_as_the_quarters() {
    run(Setting::default(), async |page| {
        open(page, Lang::Kk, "income").await;
        page.enter("income", "150 000").await;
        page.tap("label[for=income-monthly]").await;
        total_is(page, "450 000 ₸").await;
        let product = flat(&page.texts(".monthly__product").await.concat());
        assert_eq!(product, "150 000 ₸ × 3 = 450 000 ₸");
        assert_accessible(page, "a month's sum").await;
        go_on(page).await;
        page.at("question/members").await;
        page.tap(".back").await;
        page.at("question/income").await;
        total_is(page, "450 000 ₸").await;
    });
}

#[test]
fn a_family_smaller_than_its_children_is_questioned() {
    run(Setting::default(), async |page| {
        let three = [
            "children=3&",
            ANSWERS,
            "&c2.school=state&c2.care=parents&c3.school=state&c3.care=parents",
        ]
        .concat();
        page.load(&fragment(Lang::Ru, "question/income", &three)).await;
        page.at("question/income").await;
        page.enter("income", "150000").await;
        go_on(page).await;
        page.at("question/members").await;
        page.enter("members", "1").await;
        page.tap("button[type=submit]").await;
        page.wait("the question", "return document.activeElement.id === 'error-summary'").await;
        let said = page.texts(".error-summary__link").await.concat();
        assert!(said.contains("Детей, о которых вы спрашиваете: 3"), "{said}");
        assert_eq!(page.path().await, "question/members");
        page.clear("members").await;
        page.enter("members", "5").await;
        go_on(page).await;
        assert_ne!(page.path().await, "question/members");
    });
}

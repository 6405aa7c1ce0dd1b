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

/// What stands in the four fields.
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

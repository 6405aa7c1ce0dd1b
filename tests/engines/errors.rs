//! A mistake is said only on Continue, above and beside the field, and nothing entered is lost.

use content::ui;
use rules::Lang;

use crate::engine::run;
use crate::support::Page;
use crate::support::person::go_on;
use crate::support::screens::fragment;
use crate::support::wording::{question, text};

/// Continues with what cannot be an answer.
async fn refused(page: &Page, lang: Lang) -> String {
    page.tap("button[type=submit]").await;
    page.wait(
        "the error summary to have the focus",
        "return document.activeElement.id === 'error-summary'",
    )
    .await;
    page.wait_with(
        "the title to say so",
        "return document.title.startsWith(arguments[0])",
        vec![text(lang, ui::ERROR_PREFIX).trim().into()],
    )
    .await;
    let said = page.texts(".error-summary__link").await;
    let beside = page.texts(".error").await;
    assert_eq!(said.len(), beside.len(), "as much above as beside the fields");
    for (above, beside) in said.iter().zip(beside) {
        assert!(above.ends_with(&beside), "the same is said: «{above}», «{beside}»");
    }
    said.concat()
}

async fn open_income(page: &Page, lang: Lang) {
    let answers =
        "services=camp&targeted-assistance=no&income-route=amount&c1.school=state&c1.care=parents";
    page.load(&fragment(lang, "question/income", answers)).await;
    page.at("question/income").await;
}

#[test]
fn nothing_chosen_is_said_and_the_link_leads_to_the_first_option() {
    run(async |page| {
        for (lang, path, name, message) in [
            (Lang::Kk, "question/care/1", "care", ui::ERROR_CHOOSE_ONE),
            (Lang::Ru, "question/hardship", "hardship", ui::ERROR_CHOOSE_SOME),
            (Lang::En, "question/channel", "channel", ui::ERROR_CHOOSE_ONE),
        ] {
            page.load(&fragment(lang, path, "services=camp&c1.grade=5-11")).await;
            page.at(path).await;
            assert_eq!(refused(page, lang).await, text(lang, message));
            page.tap(".error-summary__link").await;
            assert_eq!(page.focused().await, name);
        }
    });
}

#[test]
fn an_empty_sum_is_said_and_the_link_leads_to_the_field() {
    run(async |page| {
        open_income(page, Lang::Kk).await;
        assert_eq!(refused(page, Lang::Kk).await, text(Lang::Kk, ui::ERROR_NO_SUM));
        page.tap(".error-summary__link").await;
        assert_eq!(page.focused().await, "income");
        let described = "return document.getElementById('income').getAttribute('aria-describedby').includes('income-error')";
        page.wait("the field to be described by the error", described).await;
    });
}

#[test]
fn what_is_no_sum_is_refused_and_kept_for_correction() {
    run(async |page| {
        for (entry, message) in [
            ("сто мың", ui::ERROR_SUM_LETTERS),
            ("1e5", ui::ERROR_SUM_LETTERS),
            ("-5", ui::ERROR_SUM_MINUS),
            ("150000 200000", ui::ERROR_SUM_UNCLEAR),
        ] {
            open_income(page, Lang::Ru).await;
            page.enter("income", entry).await;
            let said = refused(page, Lang::Ru).await;
            let message = text(Lang::Ru, message).split('{').next().unwrap();
            assert!(said.contains(message), "{entry}: {said}");
            assert_eq!(page.value("income").await, entry);
        }
    });
}

#[test]
fn a_sum_of_sixteen_digits_is_out_of_range_and_kept() {
    run(async |page| {
        open_income(page, Lang::En).await;
        page.enter("income", "1234567890123456").await;
        let said = refused(page, Lang::En).await;
        assert!(said.contains("The largest sum: 999,999,999."), "{said}");
        assert_eq!(page.value("income").await, "1234567890123456");
    });
}

#[test]
fn a_corrected_entry_goes_on_and_the_title_is_plain_again() {
    run(async |page| {
        open_income(page, Lang::Ru).await;
        page.enter("income", "много").await;
        refused(page, Lang::Ru).await;
        page.clear("income").await;
        page.enter("income", "610211").await;
        go_on(page).await;
        assert_eq!(page.path().await, "question/members");
        assert!(page.title().await.starts_with(text(Lang::Ru, question("members").title)));
        page.enter("members", "0").await;
        refused(page, Lang::Ru).await;
        assert_eq!(page.value("members").await, "0");
    });
}

#[test]
fn a_sum_with_spaces_of_any_kind_and_the_tenge_sign_is_accepted() {
    run(async |page| {
        for entry in [" 183 000 ", "183\u{a0}000\u{a0}₸", "183\u{202f}000"] {
            open_income(page, Lang::Kk).await;
            page.enter("income", entry).await;
            go_on(page).await;
            assert_eq!(page.path().await, "question/members", "{entry:?}");
            page.browser.back().await.expect("back");
            page.at("question/income").await;
            assert_eq!(page.value("income").await, "183000");
        }
    });
}

#[test]
fn dont_know_takes_the_place_of_a_sum_and_a_sum_that_of_dont_know() {
    run(async |page| {
        open_income(page, Lang::Kk).await;
        page.tap("label[for=income-dont-know]").await;
        page.enter("income", "5").await;
        assert_eq!(page.chosen().await, [""; 0]);
        page.tap("label[for=income-dont-know]").await;
        go_on(page).await;
        assert_ne!(
            page.path().await,
            "question/members",
            "without a sum the number of people decides nothing"
        );
    });
}

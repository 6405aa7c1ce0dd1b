//! The applications: filled in, printed, and kept nowhere.

use rules::Lang;

use crate::engine::{Engine, run};
use crate::support::Page;
use crate::support::families::{LIKELY, LOW_INCOME};
use crate::support::pdf::Sheet;
use crate::support::screens::fragment;
use crate::support::wording::flat;

/// Letters that only Kazakh has, a name longer than a line, and signs that mean something to a browser.
const NAME: &str = "Әбдіғаппарқызы-Өтепбергенова Ұлжалғас Һәкімқызы <b>&amp;";

async fn application(page: &Page, lang: Lang, answers: &str) {
    page.load(&fragment(lang, "application", answers)).await;
    page.at("application").await;
}

async fn printed(page: &Page) -> String {
    flat(&page.string("return document.querySelector('.on-paper').textContent").await)
}

#[test]
fn what_is_typed_stands_in_every_form_and_the_rest_is_left_blank() {
    run(async |page| {
        for lang in [Lang::Kk, Lang::Ru] {
            application(page, lang, LOW_INCOME).await;
            assert_eq!(page.texts(".application").await.len(), 3);
            let blanks = page.texts(".application__blank").await.len();
            page.enter("form-child", NAME).await;
            page.enter("form-child-to", NAME).await;
            page.enter("form-class", "7 «Ә»").await;
            page.wait_with(
                "the name in the forms",
                "return [...document.querySelectorAll('.application')].every(form => form.textContent.includes(arguments[0]))",
                vec![NAME.into()],
            )
            .await;
            assert!(page.texts(".application__blank").await.len() < blanks);
            assert!(printed(page).await.contains("7 «Ә»"));
        }
    });
}

#[test]
fn a_form_is_there_for_each_help_that_was_asked_about_and_for_no_other() {
    run(async |page| {
        application(page, Lang::Ru, LIKELY).await;
        assert_eq!(page.texts(".application").await.len(), 1);
        assert!(printed(page).await.contains("путевкой в загородные и пришкольные лагеря"));
        assert!(
            page.texts("label[for=form-reason]").await.is_empty(),
            "its form asks for no reason"
        );
    });
}

#[test]
fn nothing_typed_is_stored_and_it_is_gone_with_the_page() {
    run(async |page| {
        application(page, Lang::Ru, LIKELY).await;
        page.enter("form-applicant", NAME).await;
        let kept = "return [location.href, JSON.stringify(history.state), JSON.stringify({...localStorage}), JSON.stringify({...sessionStorage})].join(' ')";
        assert!(!page.string(kept).await.contains("Ұлжалғас"));
        page.tap(".back").await;
        page.at("keep").await;
        page.tap(".keep a.button--quiet").await;
        page.at("application").await;
        assert_eq!(page.value("form-applicant").await, "");
        assert!(!printed(page).await.contains("Ұлжалғас"));
    });
}

/// In another app, in another tab, while it prints.
#[test]
fn what_is_typed_stays_while_nobody_leaves_and_back_does_not_bring_it_back() {
    run(async |page| {
        application(page, Lang::Ru, LIKELY).await;
        page.enter("form-applicant", NAME).await;
        let here = page.browser.window().await.expect("this window");
        let elsewhere = page.browser.new_tab().await.expect("another tab");
        page.browser.switch_to_window(elsewhere).await.expect("there");
        page.browser.close_window().await.expect("closed");
        page.browser.switch_to_window(here).await.expect("back here");
        for event in ["beforeprint", "afterprint", "blur", "focus"] {
            page.script("dispatchEvent(new Event(arguments[0]))", vec![event.into()]).await;
        }
        for event in ["visibilitychange", "freeze", "resume"] {
            page.script("document.dispatchEvent(new Event(arguments[0]))", vec![event.into()])
                .await;
        }
        assert_eq!(page.value("form-applicant").await, NAME);
        assert!(printed(page).await.contains("Ұлжалғас"));
        page.guide(Lang::Ru).await;
        page.browser.back().await.expect("back");
        page.at("application").await;
        assert_eq!(page.value("form-applicant").await, "");
        assert!(!printed(page).await.contains("Ұлжалғас"));
    });
}

#[test]
fn each_application_is_printed_on_a_page_of_its_own() {
    if !Engine::this().prints() {
        println!("komek: printed by WebKit's driver: nothing, it has no such command");
        return;
    }
    run(async |page| {
        for lang in Lang::ALL {
            application(page, lang, LOW_INCOME).await;
            page.enter("form-child", NAME).await;
            page.enter("form-child-to", NAME).await;
            page.enter("form-reason", &"себеп ".repeat(40)).await;
            let sheet = Sheet::print_anywhere(page).await;
            assert_eq!(sheet.count(), 3, "{}", lang.tag());
            let text = sheet.text_as_drawn();
            assert!(text.contains("Ұлжалғас"), "{text}");
            assert!(!text.contains("form-"), "no field is printed: {text}");
        }
    });
}

//! From the start to the result without a pointer.

use thirtyfour::Key;

use crate::engine::run;
use crate::support::Page;
use crate::support::person::arrived;

/// Tab until the focus is on an element; it has to be seen there.
async fn tab_to(page: &Page, selector: &str) {
    for _ in 0..40 {
        page.press(Key::Tab).await;
        let there = page
            .script("return document.activeElement.matches(arguments[0])", vec![selector.into()])
            .await;
        if there == true {
            let seen = "const box = document.activeElement.getBoundingClientRect();
                return document.activeElement.matches(':focus-visible') && box.top >= 0 && box.bottom <= innerHeight";
            page.wait(&format!("{selector} to be seen with its focus"), seen).await;
            return;
        }
    }
    panic!("forty steps by Tab do not reach {selector}; the focus is on #{}", page.focused().await);
}

async fn assert_checked(page: &Page, id: &str) {
    page.wait_with(id, "return document.getElementById(arguments[0]).checked", vec![id.into()])
        .await;
}

async fn enter(page: &Page, next: &str) {
    page.press(Key::Enter).await;
    page.at(next).await;
}

#[test]
fn tab_space_arrows_and_enter_lead_from_start_to_result() {
    run(async |page| {
        page.load("/kk/").await;
        page.at("").await;
        // The second box is the camp; Space ticks it, Enter in the form goes on.
        tab_to(page, "#services-2").await;
        page.press(Key::Space).await;
        assert_checked(page, "services-2").await;
        enter(page, "question/school/1").await;
        tab_to(page, "#school").await;
        page.press(Key::Space).await;
        assert_checked(page, "school").await;
        enter(page, "question/targeted-assistance").await;

        // Tab enters a group of radios at its first, Space chooses it; arrows choose as they move.
        tab_to(page, "#targeted-assistance").await;
        page.press(Key::Space).await;
        assert_checked(page, "targeted-assistance").await;
        page.press(Key::Down).await;
        assert_checked(page, "targeted-assistance-2").await;
        page.press(Key::Up).await;
        assert_checked(page, "targeted-assistance").await;
        tab_to(page, "button[type=submit]").await;
        enter(page, "question/birth-record/1").await;

        for (id, next) in [
            ("birth-record", "question/marriage-record"),
            ("marriage-record", "question/channel"),
            ("channel", "check"),
        ] {
            tab_to(page, &format!("#{id}")).await;
            page.press(Key::Space).await;
            assert_checked(page, id).await;
            enter(page, next).await;
        }
        tab_to(page, ".actions .button").await;
        enter(page, "result").await;
        tab_to(page, ".details__summary").await;
        page.press(Key::Enter).await;
        page.wait("the source to open", "return document.querySelector('.verdict .details').open")
            .await;
    });
}

#[test]
fn the_first_stop_is_a_link_to_the_content() {
    run(async |page| {
        page.load("/ru/").await;
        page.at("").await;
        page.press(Key::Tab).await;
        page.wait("the skip link", "return document.activeElement.matches('.skip-link')").await;
        page.press(Key::Enter).await;
        page.wait("the heading", "return document.activeElement.id === 'heading'").await;
        arrived(page).await;
    });
}

#[test]
fn language_and_back_are_reached_by_keyboard_too() {
    run(async |page| {
        page.load("/kk/question/care/1?v=1&services=camp&targeted-assistance=no").await;
        page.at("question/care/1").await;
        tab_to(page, ".languages [lang=en]").await;
        page.press(Key::Enter).await;
        page.wait("English", "return document.documentElement.lang === 'en'").await;
        tab_to(page, ".back").await;
        enter(page, "question/targeted-assistance").await;
    });
}

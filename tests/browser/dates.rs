//! Days by the clock of the device, and the page about a refusal.

use content::{keep_words, ui};
use rules::Lang;

use crate::support::families::LOW_INCOME;
use crate::support::pdf::Sheet;
use crate::support::screens::fragment;
use crate::support::server::broken::NOTHING;
use crate::support::wording::text;
use crate::support::{Page, Setting, run};

/// 20:00 in Kazakhstan on the evening before Independence Day.
const EVENING: Setting =
    Setting { now: "2026-12-15T15:00:00Z", size: (360, 800), broken: NOTHING, patient: true };

#[test]
fn the_result_says_which_day_counts_by_the_clock_of_the_device() {
    run(EVENING, async |page| {
        page.load(&fragment(Lang::En, "result", LOW_INCOME)).await;
        page.at("result").await;
        let said = page.texts(".hand-in .dated").await;
        let days = ["15.12.2026, Tuesday", "17.12.2026, Thursday", "17.12.2026, Thursday"];
        assert_eq!(said[..3], days);
        assert_eq!(page.texts(".days__day--accepted .days__date").await[0], "17");
    });
}

#[test]
fn the_text_of_a_complaint_is_copied_whole() {
    run(EVENING, async |page| {
        page.load("/ru/refusal").await;
        page.at("refusal").await;
        page.script(
            "document.addEventListener('copy', () => { window.copied = document.getSelection().toString(); })",
            vec![],
        )
        .await;
        page.tap(".copy .button").await;
        let copied = text(Lang::Ru, ui::REFUSAL_COPIED);
        page.wait_with(
            "the confirmation",
            "return document.querySelector('.copy__said').textContent === arguments[0]",
            vec![copied.into()],
        )
        .await;
        assert_eq!(page.string("return window.copied").await, page.value("letter").await);
        assert!(page.value("letter").await.contains(keep_words(Lang::Ru).get(ui::KEEP_LETTER_ASK)));
    });
}

/// The clock runs on by so many hours while somebody looks at another tab.
async fn come_back_after(page: &Page, hours: u32) {
    let here = page.browser.window().await.expect("this window");
    let elsewhere = page.browser.new_tab().await.expect("another tab");
    page.browser.switch_to_window(elsewhere).await.expect("there");
    page.browser.close_window().await.expect("closed");
    page.browser.switch_to_window(here).await.expect("back here");
    let later = "const before = Date.now, hours = arguments[0]; Date.now = () => before() + hours * 3600000";
    page.script(later, vec![hours.into()]).await;
    page.script("window.dispatchEvent(new Event('focus'))", vec![]).await;
}

#[test]
fn a_page_left_open_overnight_shows_the_new_day_to_whoever_returns() {
    run(EVENING, async |page| {
        page.load(&fragment(Lang::En, "result", LOW_INCOME)).await;
        page.at("result").await;
        let day = async || page.texts(".hand-in .dated").await[0].clone();
        assert_eq!(day().await, "15.12.2026, Tuesday");
        page.script("document.querySelector('summary').focus()", vec![]).await;
        come_back_after(page, 9).await;
        page.wait(
            "the new day",
            "return document.querySelector('.hand-in .dated').textContent.startsWith('16.12.2026')",
        )
        .await;
        assert!(page.texts(".stamp").await.concat().contains("16.12.2026"));
        let focused = page.string("return document.activeElement.tagName").await;
        assert_eq!(focused, "SUMMARY", "nobody is taken away from where they were");
    });
}

#[test]
fn past_the_hours_of_the_school_it_is_closed_and_what_is_typed_stays() {
    let afternoon = Setting { now: "2026-12-15T10:00:00Z", ..EVENING };
    run(afternoon, async |page| {
        page.load(&fragment(Lang::En, "result", LOW_INCOME)).await;
        page.at("result").await;
        let state = async || page.texts(".hand-in strong").await[0].clone();
        assert_eq!(state().await, text(Lang::En, ui::HAND_IN_OPEN));
        come_back_after(page, 5).await;
        let closed = text(Lang::En, ui::HAND_IN_CLOSED);
        page.wait_with(
            "the door is closed",
            "return document.querySelector('.hand-in strong').textContent === arguments[0]",
            vec![closed.into()],
        )
        .await;
    });
}

#[test]
fn a_clock_that_is_behind_is_named_until_it_is_set_right() {
    let behind = Setting { now: "2026-11-15T06:00:00Z", ..EVENING };
    run(behind, async |page| {
        page.load(&fragment(Lang::Kk, "result", LOW_INCOME)).await;
        page.at("result").await;
        assert_eq!(page.texts(".notice__title").await, [text(Lang::Kk, ui::CLOCK_TITLE)]);
        assert_eq!(page.texts(".hand-in").await, [""; 0]);
        come_back_after(page, 24 * 20).await;
        page.wait("the day is believed", "return !!document.querySelector('.hand-in')").await;
        assert!(
            !page
                .texts(".notice__title")
                .await
                .contains(&text(Lang::Kk, ui::CLOCK_TITLE).to_owned())
        );
    });
}

/// Nobody touches the page between opening it and printing it on the next day.
#[test]
fn a_page_printed_later_than_it_was_opened_has_the_day_of_printing() {
    run(EVENING, async |page| {
        page.load(&fragment(Lang::En, "result", LOW_INCOME)).await;
        page.at("result").await;
        let later = "const before = Date.now; Date.now = () => before() + 9 * 3600000";
        page.script(later, vec![]).await;
        let sheet = Sheet::print(page).await.text();
        assert!(sheet.contains("Today: 16.12.2026"), "{sheet}");
        assert!(!sheet.contains("15.12.2026"), "{sheet}");
    });
}

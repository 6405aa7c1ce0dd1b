//! Days by the clock of the device, and the page about a refusal.

use content::ui;
use rules::Lang;

use crate::support::families::LOW_INCOME;
use crate::support::screens::fragment;
use crate::support::wording::text;
use crate::support::{Setting, run};

/// 20:00 in Kazakhstan on the evening before Independence Day.
const EVENING: Setting =
    Setting { now: "2026-12-15T15:00:00Z", size: (360, 800), missing: |_| false, patient: true };

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
        assert!(page.value("letter").await.contains(text(Lang::Ru, ui::LETTER_ASK)));
    });
}

//! On a day that the rules were not checked for, the page says so and compares no money.

use content::ui;
use rules::Lang;

use crate::support::families::{LIKELY, LOW_INCOME};
use crate::support::person::{Choices, answer_all, see_result};
use crate::support::screens::fragment;
use crate::support::server::broken::NOTHING;
use crate::support::wording::{flat, text};
use crate::support::{Page, Setting, run};

const OUTSIDE: Setting =
    Setting { now: "2027-02-01T06:00:00Z", size: (360, 800), broken: NOTHING, patient: true };

async fn assert_warned(page: &Page) {
    // On the first page once the part that knows of days is there.
    page.wait("the warning", "return !!document.querySelector('.notice')").await;
    assert_eq!(page.texts(".notice__title").await, [text(Lang::Ru, ui::OUTSIDE_TITLE)]);
    let said = page.texts(".notice p").await.concat();
    assert!(said.contains("01.02.2027"), "the day of this device is named: {said}");
}

#[test]
fn the_start_and_the_result_warn() {
    run(OUTSIDE, async |page| {
        page.load("/ru/").await;
        page.at("").await;
        assert_warned(page).await;
        page.load(&fragment(Lang::Ru, "result", LIKELY)).await;
        page.at("result").await;
        assert_warned(page).await;
    });
}

#[test]
fn inside_the_edition_nothing_warns() {
    run(Setting::default(), async |page| {
        for (path, answers) in [("", ""), ("result", LIKELY)] {
            page.load(&fragment(Lang::Ru, path, answers)).await;
            page.at(path).await;
            assert_eq!(page.texts(".notice").await, [""; 0]);
        }
    });
}

/// Everything that is asked of a family on such a day: nothing about its income.
const POOR: &Choices = &[
    ("services", "aid"),
    ("school", "state"),
    ("targeted-assistance", "no"),
    ("care", "parents"),
    ("emergency", "no"),
    ("hardship", "none"),
    ("birth-record", "yes"),
    ("marriage-record", "yes"),
];

#[test]
fn sums_are_not_compared_with_a_limit_that_nobody_knows() {
    run(OUTSIDE, async |page| {
        answer_all(page, Lang::Ru, POOR).await;
        see_result(page).await;
        assert_eq!(page.texts(".verdict--need").await.len(), 1);
        let said = flat(&page.texts(".verdict").await.concat());
        assert!(said.contains(&flat(text(Lang::Ru, ui::RESULT_OUTSIDE_MONEY))), "{said}");
        assert!(!said.contains('₸'), "no limit is named: {said}");
    });
}

#[test]
fn who_says_to_be_below_a_limit_that_nobody_knows_is_left_to_the_board() {
    run(OUTSIDE, async |page| {
        page.load(&fragment(Lang::Ru, "result", LOW_INCOME)).await;
        page.at("result").await;
        assert_warned(page).await;
        assert_eq!(page.texts(".verdict--likely").await, [""; 0]);
        assert_eq!(page.texts(".verdict--board .verdict__service").await.len(), 3);
    });
}

#[test]
fn the_day_begins_at_midnight_in_kazakhstan() {
    for (now, day) in
        [("2026-12-31T18:59:00Z", "31.12.2026"), ("2026-12-31T19:00:00Z", "01.01.2027")]
    {
        run(Setting { now, ..Setting::default() }, async |page| {
            page.devtools(
                "Emulation.setTimezoneOverride",
                serde_json::json!({"timezoneId": "America/New_York"}),
            )
            .await;
            page.load(&fragment(Lang::En, "result", LIKELY)).await;
            page.at("result").await;
            let stamp = page.texts(".stamp").await.concat();
            assert!(stamp.contains(day), "{now}: {stamp}");
        });
    }
}

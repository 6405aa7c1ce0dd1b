//! What the pages say of quarters: named by the calendar, left out where the calendar ends.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its own data has failed")]

use content::book;
use content::sentence::Speaker;
use rules::book::{ChannelId, ServiceId};
use rules::hand_in::hand_in;
use rules::{Date, Lang, Month, Time};

#[test]
fn the_quarter_that_counts_is_told_by_the_calendar_even_where_no_limit_is_known() {
    let hint = income_hint(Lang::En, day(2027, Month::February, 3));
    for said in ["quarter 4 of 2026", "October, November, December", "31.03.2027"] {
        assert!(hint.contains(said), "{hint} lacks {said}");
    }
}

#[test]
fn outside_the_calendar_no_sentence_names_a_quarter_and_the_rest_is_said() {
    for (lang, rest) in [
        (Lang::Kk, "бос қалдырыңыз"),
        (Lang::Ru, "оставьте поле пустым"),
        (Lang::En, "Leave a field empty"),
    ] {
        for today in [day(2025, Month::June, 2), day(2028, Month::January, 1)] {
            let hint = income_hint(lang, today);
            assert!(hint.contains(rest), "{hint}");
            let digits = hint.chars().any(|letter| letter.is_ascii_digit());
            assert!(!digits && !hint.contains('{'), "{hint}");
        }
    }
}

#[test]
fn what_is_handed_in_after_hours_on_the_last_day_counts_in_the_next_quarter() {
    let next_quarter = |day: Date, hour: u8, minute: u8| {
        let now = day.with_time(Time::from_hms(hour, minute, 0).unwrap());
        hand_in(book(), ServiceId(0), ChannelId(0), now).unwrap().unwrap().next_quarter
    };
    let last = day(2026, Month::December, 31);
    assert_eq!([next_quarter(last, 18, 29), next_quarter(last, 18, 30)], [false, true]);
    assert!(next_quarter(day(2026, Month::September, 30), 20, 0));
    assert!(!next_quarter(day(2026, Month::November, 30), 20, 0));
}

fn income_hint(lang: Lang, today: Date) -> String {
    let id = book().question_named("income").unwrap();
    let hint = book().questions[id.index()].hint.unwrap();
    Speaker::new(lang, today).fill(hint, &[]).replace('\u{a0}', " ")
}

fn day(year: i32, month: Month, day: u8) -> Date {
    Date::from_calendar_date(year, month, day).unwrap()
}

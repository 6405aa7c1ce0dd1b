//! When it can be handed in and when the answer is due, by the hour.

use content::book;
use content::sentence::Speaker;
use rules::Lang;
use rules::book::{ChannelId, ServiceId};
use rules::hand_in::{DueUnknown, answer, hand_in};
use serde_json::{Value, json};

use crate::answers;
use crate::report::Report;

use super::{POOR, TWO, UNASKED, fields, found, how, report};

/// A channel of meals, by name, at a moment.
fn channel(now: &str, name: &str) -> Value {
    channel_of("meals", now, name)
}

fn channel_of(service: &str, now: &str, name: &str) -> Value {
    let report = report(TWO, &["--now", now]);
    let service = found(&report["children"][0]["services"], "service", service);
    found(&service["channels"], "channel", name).clone()
}

const DAYS: [&str; 7] = [
    "open_now",
    "next_open",
    "accepted_on",
    "due",
    "due_unknown",
    "working_days",
    "outside_edition",
];

#[test]
fn the_last_evening_of_a_quarter_is_told() {
    let told = |now: &str| channel(now, "school")["next_quarter"].clone();
    assert_eq!(told("2026-12-31T18:29"), json!(false));
    assert_eq!(told("2026-12-31T18:30"), json!(true));
    assert_eq!(told("2025-12-31T18:30"), json!(null));
}

#[test]
fn an_evening_before_a_holiday_counts_on_the_day_after_it() {
    // 16.12.2026 is Independence Day, a Wednesday. Day 0 is the 17th; days 1 to 5 are the 18th and the 21st to 24th.
    let school = channel("2026-12-15T20:00", "school");
    assert_eq!(
        fields(&school, &DAYS),
        json!({"open_now": false, "next_open": "2026-12-17T09:00", "accepted_on": "2026-12-17",
            "due": "2026-12-24", "due_unknown": null, "working_days": 5, "outside_edition": false})
    );
    // The order gives both the hours and the term.
    assert_eq!((&school["standing"], &school["confirm"]), (&json!("current-law"), &json!(false)));
    let portal = channel("2026-12-15T20:00", "portal");
    assert_eq!(
        fields(&portal, &DAYS[..4]),
        json!({"open_now": true, "next_open": "2026-12-15T20:00", "accepted_on": "2026-12-17",
            "due": "2026-12-24"})
    );
    // After working hours the next day counts; after whose, nobody says.
    assert_eq!((&portal["standing"], &portal["confirm"]), (&json!("unstated"), &json!(true)));
}

#[test]
fn the_centre_closes_before_the_school_does() {
    // The day of handing in is not counted: 25, 26, 27 and 30 November, 1 December.
    let centre = channel_of("camp", "2026-11-23T18:00", "state-corporation");
    assert_eq!(
        fields(&centre, &DAYS),
        json!({"open_now": false, "next_open": "2026-11-24T09:00", "accepted_on": "2026-11-24",
            "due": "2026-12-01", "due_unknown": null, "working_days": 5, "outside_edition": false})
    );
    assert_eq!((&centre["standing"], &centre["confirm"]), (&json!("current-law"), &json!(false)));
    assert_eq!(channel_of("camp", "2026-11-23T18:00", "school")["open_now"], true);
    assert_eq!(channel_of("camp", "2026-11-23T13:30", "school")["open_now"], false);
    assert_eq!(channel_of("camp", "2026-11-23T13:30", "state-corporation")["open_now"], true);
}

#[test]
fn a_day_alone_is_its_morning() {
    let today = report(POOR, &["--today", "2026-12-15"]);
    assert_eq!(
        (&today["today"], &today["now"]),
        (&json!("2026-12-15"), &json!("2026-12-15T09:00"))
    );
    assert_eq!(today["children"][0]["services"][0]["channels"][0]["open_now"], true);
}

#[test]
fn a_term_that_no_source_gives_is_not_invented() {
    // Every service has one through each door it is open at; meals have none at the centre.
    let (book, now) = (book(), how(&["--now", "2026-11-23T10:00"]).moment.now());
    let meals = book.services.iter().position(|one| one.name == "meals").and_then(ServiceId::at);
    let centre = book.channels.iter().position(|one| one.name == "state-corporation");
    let (meals, centre) = (meals.unwrap(), centre.and_then(ChannelId::at).unwrap());
    let day = hand_in(book, meals, centre, now);
    assert!(day.as_ref().unwrap().as_ref().unwrap().open_now);
    assert_eq!(answer(&day), Err(DueUnknown::NotStated));
    let (answers, speaker) =
        (answers::read(book, UNASKED).unwrap(), Speaker::new(Lang::En, now.date()));
    let report = Report { book, speaker, now, answers: &answers, explain: true };
    let said = report.explain_dates(meals, centre);
    assert!(said.contains("open. Counts as handed in on: 23.11.2026"), "{said}");
    assert!(said.contains("the sources give no time limit"), "{said}");
}

#[test]
fn outside_the_calendar_no_day_is_told() {
    let outside = channel("2028-01-10T10:00", "school");
    assert_eq!(
        fields(&outside, &DAYS),
        json!({"open_now": null, "next_open": null, "accepted_on": null, "due": null,
            "due_unknown": "outside-edition", "working_days": null, "outside_edition": true})
    );
    let edition = &report(POOR, &["--now", "2028-01-10T10:00"])["edition"];
    assert_eq!(
        fields(edition, &["inside", "inside_calendar"]),
        json!({"inside": false, "inside_calendar": false})
    );
    let edition = &report(POOR, &["--now", "2027-06-10T10:00"])["edition"];
    assert_eq!(
        fields(edition, &["inside", "inside_calendar"]),
        json!({"inside": false, "inside_calendar": true})
    );
}

#[test]
fn an_answer_due_after_the_calendar_is_not_told_though_the_hours_are() {
    let last = channel("2027-12-30T10:00", "school");
    assert_eq!(
        fields(&last, &DAYS),
        json!({"open_now": true, "next_open": "2027-12-30T10:00", "accepted_on": "2027-12-30",
            "due": null, "due_unknown": "outside-edition", "working_days": null, "outside_edition": false})
    );
}

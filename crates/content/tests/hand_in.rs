//! When the door opens, which day counts and by when the answer is due, worked out by hand on the calendar of
//! 2026 and 2027. Monday to Friday 9:00–13:00 and 14:30–18:30 (line 4); the portal at any hour, after working hours on
//! the next working day (line 5).

#![expect(clippy::unwrap_used, reason = "a test that cannot read its own data has failed")]

use content::book;
use rules::book::{ChannelId, ServiceId, Shift, Week};
use rules::hand_in::{HandIn, hand_in};
use rules::{CompleteBook, Date, Month, PrimitiveDateTime, Time};

#[test]
fn the_school_by_the_hour() {
    // Tuesday 24.11.2026; five working days on from there is Tuesday 1 December.
    check(
        "meals",
        "school",
        &[
            (
                "2026-11-24 08:59",
                "shut until 2026-11-24 09:00, counts on 2026-11-24, due 2026-12-01",
            ),
            ("2026-11-24 09:00", "open, counts on 2026-11-24, due 2026-12-01"),
            ("2026-11-24 12:59", "open, counts on 2026-11-24, due 2026-12-01"),
            (
                "2026-11-24 13:00",
                "shut until 2026-11-24 14:30, counts on 2026-11-24, due 2026-12-01",
            ),
            (
                "2026-11-24 14:29",
                "shut until 2026-11-24 14:30, counts on 2026-11-24, due 2026-12-01",
            ),
            ("2026-11-24 14:30", "open, counts on 2026-11-24, due 2026-12-01"),
            ("2026-11-24 18:29", "open, counts on 2026-11-24, due 2026-12-01"),
            (
                "2026-11-24 18:30",
                "shut until 2026-11-25 09:00, counts on 2026-11-25, due 2026-12-02",
            ),
            (
                "2026-11-24 23:59",
                "shut until 2026-11-25 09:00, counts on 2026-11-25, due 2026-12-02",
            ),
        ],
    );
}

#[test]
fn the_school_over_weekends_and_holidays() {
    check(
        "camp",
        "school",
        &[
            // Friday evening, Saturday and Sunday count on Monday.
            (
                "2026-11-27 18:30",
                "shut until 2026-11-30 09:00, counts on 2026-11-30, due 2026-12-07",
            ),
            (
                "2026-11-28 10:00",
                "shut until 2026-11-30 09:00, counts on 2026-11-30, due 2026-12-07",
            ),
            (
                "2026-11-29 10:00",
                "shut until 2026-11-30 09:00, counts on 2026-11-30, due 2026-12-07",
            ),
            // Independence Day, Wednesday 16 December, is not counted, neither before nor within.
            (
                "2026-12-15 18:30",
                "shut until 2026-12-17 09:00, counts on 2026-12-17, due 2026-12-24",
            ),
            ("2026-12-15 10:00", "open, counts on 2026-12-15, due 2026-12-23"),
            (
                "2026-12-16 10:00",
                "shut until 2026-12-17 09:00, counts on 2026-12-17, due 2026-12-24",
            ),
            // Nauryz of 2026: from Saturday 21 to Wednesday 25 March.
            (
                "2026-03-20 18:30",
                "shut until 2026-03-26 09:00, counts on 2026-03-26, due 2026-04-02",
            ),
            ("2026-03-20 18:29", "open, counts on 2026-03-20, due 2026-04-01"),
            // New Year of 2027: from Friday 1 to Monday 4 January; Christmas is Thursday 7.
            (
                "2026-12-31 18:30",
                "shut until 2027-01-05 09:00, counts on 2027-01-05, due 2027-01-13",
            ),
            ("2026-12-31 12:00", "open, counts on 2026-12-31, due 2027-01-12"),
        ],
    );
}

#[test]
fn ten_working_days_for_assistance() {
    check(
        "aid",
        "school",
        &[
            ("2026-11-24 10:00", "open, counts on 2026-11-24, due 2026-12-08"),
            // Independence Day is within.
            ("2026-12-07 10:00", "open, counts on 2026-12-07, due 2026-12-22"),
        ],
    );
}

#[test]
fn the_portal_is_always_open_and_counts_by_working_hours() {
    check(
        "meals",
        "portal",
        &[
            ("2026-11-24 07:00", "open, counts on 2026-11-24, due 2026-12-01"),
            ("2026-11-24 13:30", "open, counts on 2026-11-24, due 2026-12-01"),
            ("2026-11-24 18:29", "open, counts on 2026-11-24, due 2026-12-01"),
            ("2026-11-24 18:30", "open, counts on 2026-11-25, due 2026-12-02"),
            ("2026-11-29 12:00", "open, counts on 2026-11-30, due 2026-12-07"),
            ("2026-12-16 12:00", "open, counts on 2026-12-17, due 2026-12-24"),
        ],
    );
}

#[test]
fn the_state_corporation_keeps_no_lunch_break_and_does_not_count_the_day_of_acceptance() {
    check(
        "camp",
        "state-corporation",
        &[
            ("2026-11-24 13:30", "open, counts on 2026-11-24, due 2026-12-01"),
            ("2026-11-24 17:59", "open, counts on 2026-11-24, due 2026-12-01"),
            (
                "2026-11-24 18:00",
                "shut until 2026-11-25 09:00, counts on 2026-11-25, due 2026-12-02",
            ),
            // The departments on duty work on Saturday; which one that is nobody can know here.
            (
                "2026-11-28 10:00",
                "shut until 2026-11-30 09:00, counts on 2026-11-30, due 2026-12-07",
            ),
        ],
    );
}

#[test]
fn what_would_end_outside_the_calendar_is_an_error() {
    check(
        "meals",
        "school",
        &[
            ("2027-12-24 10:00", "open, counts on 2027-12-24, due 2027-12-31"),
            ("2027-12-27 10:00", "open, counts on 2027-12-27, due outside"),
            ("2027-12-31 18:29", "open, counts on 2027-12-31, due outside"),
            ("2027-12-31 18:30", "outside"),
            ("2025-12-31 10:00", "outside"),
            ("2028-01-03 10:00", "outside"),
        ],
    );
    check("meals", "portal", &[("2027-12-31 18:30", "outside")]);
}

/// On Tuesday from 10 to 12, on Saturday from 9 to 13.
#[test]
fn a_door_with_hours_of_its_own_moves_the_day_and_no_weekend_counts() {
    let mut week = Week::default();
    week.0[1] = vec![Shift { from: 600, until: 720 }];
    week.0[5] = vec![Shift { from: 540, until: 780 }];
    let school = book().channels.iter().position(|one| one.name == "school").unwrap();
    let own_hours = vec![(ChannelId::at(school).unwrap(), week)];
    let own = CompleteBook { own_hours, ..book().clone() };
    let cases = [
        ("2026-11-24 09:00", "shut until 2026-11-24 10:00, counts on 2026-11-24, due 2026-12-01"),
        ("2026-11-24 11:59", "open, counts on 2026-11-24, due 2026-12-01"),
        // Saturday is no working day by law: what is handed in then counts on Monday.
        ("2026-11-24 12:00", "shut until 2026-11-28 09:00, counts on 2026-11-30, due 2026-12-07"),
        ("2026-11-28 10:00", "open, counts on 2026-11-30, due 2026-12-07"),
        ("2026-11-28 13:00", "shut until 2026-12-01 10:00, counts on 2026-12-01, due 2026-12-08"),
        // Nobody is there on a day off, whichever day of the week it is.
        ("2027-12-31 10:00", "outside"),
    ];
    check_in(&own, "meals", "school", &cases);
    // The other doors keep theirs.
    check_in(
        &own,
        "meals",
        "portal",
        &[("2026-11-24 07:00", "open, counts on 2026-11-24, due 2026-12-01")],
    );
}

fn check(service: &str, channel: &str, cases: &[(&str, &str)]) {
    check_in(book(), service, channel, cases);
}

fn check_in(book: &CompleteBook, service: &str, channel: &str, cases: &[(&str, &str)]) {
    let services = book.services.iter().position(|one| one.name == service);
    let channels = book.channels.iter().position(|one| one.name == channel);
    let service = ServiceId::at(services.unwrap()).unwrap();
    let channel = ChannelId::at(channels.unwrap()).unwrap();
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(at, expected)| {
            let found = match hand_in(book, service, channel, moment(at)) {
                Ok(found) => described(&found.unwrap()),
                Err(_) => "outside".to_owned(),
            };
            (found != *expected).then(|| format!("{at}\n  expected {expected}\n  found    {found}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn described(found: &HandIn) -> String {
    let open = if found.open_now {
        "open".to_owned()
    } else {
        let time = found.next_open.time();
        format!("shut until {} {:02}:{:02}", found.next_open.date(), time.hour(), time.minute())
    };
    let due = match &found.due {
        Ok(Some(due)) => format!("due {}", due.on),
        Ok(None) => "no term".to_owned(),
        Err(_) => "due outside".to_owned(),
    };
    format!("{open}, counts on {}, {due}", found.accepted_on)
}

/// `2026-11-24 08:59`
fn moment(written: &str) -> PrimitiveDateTime {
    let mut parts = written.split(['-', ' ', ':']).map(|part| part.parse::<u16>().unwrap());
    let year = i32::from(parts.next().unwrap());
    let [month, day, hour, minute] = [(); 4].map(|()| u8::try_from(parts.next().unwrap()).unwrap());
    let date = Date::from_calendar_date(year, Month::try_from(month).unwrap(), day).unwrap();
    date.with_time(Time::from_hms(hour, minute, 0).unwrap())
}

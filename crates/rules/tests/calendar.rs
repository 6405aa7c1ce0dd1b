//! Working days of the small book, quarters, and hand-in at its two doors.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its own data has failed")]

#[expect(dead_code, reason = "other tests use the rest")]
mod support;

use rules::book::{ChannelId, ServiceId};
use rules::calendar::{Day, Quarter};
use rules::hand_in::hand_in;
use rules::{Date, Time};
use support::{day, small};

#[test]
fn a_day_is_working_or_a_weekend_or_off_and_beyond_the_calendar_nothing() {
    let book = small();
    let calendar = book.calendar();
    let kind = |month, of_month| match calendar.day(day(2026, month, of_month)).unwrap() {
        Day::Working => "working".to_owned(),
        Day::Weekend => "weekend".to_owned(),
        Day::Off(holiday, off) => {
            format!("{}{}", holiday.name, if off.moved_from.is_some() { " moved" } else { "" })
        }
    };
    // 21 March 2026 is a Saturday.
    let days = [(1, 1), (3, 20), (3, 21), (3, 22), (3, 23), (3, 24), (3, 25), (3, 26), (3, 28)];
    assert_eq!(
        days.map(|(month, of_month)| kind(month, of_month)),
        [
            "new-year",
            "working",
            "spring",
            "spring",
            "spring",
            "spring moved",
            "spring moved",
            "working",
            "weekend",
        ]
    );
    for outside in [day(2025, 12, 31), day(2027, 1, 1), Date::MIN, Date::MAX] {
        assert_eq!(calendar.day(outside).unwrap_err().day, outside);
        assert_eq!(calendar.is_working(outside).unwrap_err().day, outside);
    }
}

#[test]
fn day_0_is_not_counted() {
    let book = small();
    let after = |from, count| book.calendar().after_working_days(from, count);
    assert_eq!(after(day(2026, 3, 20), 0), Ok(day(2026, 3, 20)));
    assert_eq!(after(day(2026, 3, 20), 1), Ok(day(2026, 3, 26)));
    assert_eq!(after(day(2026, 3, 20), 2), Ok(day(2026, 3, 27)));
    assert_eq!(after(day(2026, 3, 20), 3), Ok(day(2026, 3, 30)));
    // From a day off, the first working day after it is day 1.
    assert_eq!(after(day(2026, 3, 21), 1), Ok(day(2026, 3, 26)));
    assert_eq!(after(day(2026, 12, 30), 1), Ok(day(2026, 12, 31)));
    assert_eq!(after(day(2026, 12, 30), 2).unwrap_err().day, day(2027, 1, 1));
    assert_eq!(after(day(2026, 1, 5), 255).unwrap().year(), 2026);
    assert!(after(Date::MAX, 1).is_err());
    assert_eq!(after(Date::MAX, 0), Ok(Date::MAX));
}

#[test]
fn a_door_that_is_always_open_counts_by_its_hours() {
    let book = small();
    let trip =
        ServiceId::at(book.services.iter().position(|one| one.name == "trip").unwrap()).unwrap();
    let at = |channel: &str, date: Date, hour| {
        let channels = book.channels.iter().position(|one| one.name == channel);
        let moment = date.with_time(Time::from_hms(hour, 0, 0).unwrap());
        let found = hand_in(&book, trip, ChannelId::at(channels.unwrap()).unwrap(), moment)
            .unwrap()
            .unwrap();
        (
            found.open_now,
            found.accepted_on,
            found.due.map(|due| due.map(|due| (due.on, due.working_days))),
        )
    };
    let [friday, thursday, april] = [day(2026, 3, 20), day(2026, 3, 26), day(2026, 4, 2)];
    assert_eq!(at("desk", friday, 19), (false, thursday, Ok(Some((april, 5)))));
    assert_eq!(at("desk", friday, 13), (false, friday, Ok(Some((day(2026, 4, 1), 5)))));
    // No term is named for the portal.
    assert_eq!(at("web", friday, 3), (true, friday, Ok(None)));
    assert_eq!(at("web", friday, 19), (true, thursday, Ok(None)));
    assert_eq!(at("web", day(2026, 3, 22), 12), (true, thursday, Ok(None)));
}

#[test]
fn what_is_not_in_the_book_has_no_hours_and_no_term() {
    let book = small();
    let noon = day(2026, 6, 1).with_time(Time::from_hms(12, 0, 0).unwrap());
    assert_eq!(hand_in(&book, ServiceId(0), ChannelId(9), noon), Ok(None));
    let found = hand_in(&book, ServiceId(9), ChannelId(0), noon).unwrap().unwrap();
    assert_eq!(found.due, Ok(None));
}

#[test]
fn quarters_by_hand() {
    let quarter = |of: Date| {
        let quarter = Quarter::of(of);
        (quarter.number(), quarter.year(), quarter.first_day(), quarter.last_day())
    };
    let fourth = (4, 2026, day(2026, 10, 1), day(2026, 12, 31));
    assert_eq!(quarter(day(2026, 10, 1)), fourth);
    assert_eq!(quarter(day(2026, 11, 23)), fourth);
    assert_eq!(quarter(day(2026, 12, 31)), fourth);
    assert_eq!(quarter(day(2027, 1, 1)), (1, 2027, day(2027, 1, 1), day(2027, 3, 31)));
    assert_eq!(quarter(day(2028, 2, 29)), (1, 2028, day(2028, 1, 1), day(2028, 3, 31)));
    assert_eq!(quarter(day(2026, 4, 30)), (2, 2026, day(2026, 4, 1), day(2026, 6, 30)));
    assert_eq!(quarter(day(2026, 9, 30)), (3, 2026, day(2026, 7, 1), day(2026, 9, 30)));
    let before = Quarter::of(day(2027, 1, 10)).previous();
    assert_eq!((before.number(), before.year(), before.last_day()), (4, 2026, day(2026, 12, 31)));
    let before = Quarter::of(day(2026, 11, 23)).previous();
    assert_eq!((before.first_day(), before.last_day()), (day(2026, 7, 1), day(2026, 9, 30)));
}

#[test]
fn every_day_lies_in_its_quarter_and_quarters_follow_each_other() {
    let mut today = day(2023, 12, 30);
    while today < day(2030, 1, 2) {
        let (this, tomorrow) = (Quarter::of(today), Quarter::of(today.next_day().unwrap()));
        assert!(this.first_day() <= today && today <= this.last_day(), "{today}");
        assert_eq!(this == tomorrow, today != this.last_day(), "{today}");
        if this != tomorrow {
            assert_eq!(tomorrow.previous(), this, "{today}");
            assert_eq!(tomorrow.first_day().previous_day().unwrap(), this.last_day(), "{today}");
        }
        today = today.next_day().unwrap();
    }
    // The ends of time are no panic.
    for end in [Date::MIN, Date::MAX] {
        let quarter = Quarter::of(end);
        assert!(quarter.previous().first_day() <= quarter.last_day());
    }
}

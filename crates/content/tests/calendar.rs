//! The days off of 2026 and 2027, written out a second time by hand; the rule that moves them, worked out again; and
//! every day of 2025–2029: inside the edition each has a kind, outside it each is an error, never the last one known.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its own data has failed")]

use std::collections::{BTreeMap, BTreeSet};

use content::book;
use rules::book::{ChannelId, ServiceId};
use rules::calendar::Day;
use rules::hand_in::hand_in;
use rules::{Answers, Date, Month, PrimitiveDateTime, Time, assess};

/// Days off by month and day, weekends that are holidays among them.
const DAYS_OFF: [(i32, &[(u8, u8)]); 2] = [
    (
        2026,
        &[
            (1, 1),
            (1, 2),
            (1, 7),
            (3, 8),
            (3, 9),
            (3, 21),
            (3, 22),
            (3, 23),
            (3, 24),
            (3, 25),
            (5, 1),
            (5, 7),
            (5, 9),
            (5, 11),
            (5, 27),
            (7, 6),
            (10, 25),
            (10, 26),
            (12, 16),
        ],
    ),
    (
        2027,
        &[
            (1, 1),
            (1, 2),
            (1, 4),
            (1, 7),
            (3, 8),
            (3, 15),
            (3, 21),
            (3, 22),
            (3, 23),
            (3, 24),
            (5, 1),
            (5, 3),
            (5, 7),
            (5, 9),
            (5, 10),
            (5, 16),
            (7, 6),
            (10, 25),
            (12, 16),
        ],
    ),
];

/// Kept on their day whatever it is (Labour Code, article 84, point 5).
const NOT_MOVED: [&str; 2] = ["orthodox-christmas", "kurban-ait"];

#[test]
fn the_days_off_are_those_written_out_by_hand() {
    let written: BTreeSet<Date> = DAYS_OFF
        .iter()
        .flat_map(|(year, days)| days.iter().map(|(month, of_month)| day(*year, *month, *of_month)))
        .collect();
    let kept = book().holidays.iter().flat_map(|holiday| &holiday.days).map(|day| day.on);
    assert_eq!(kept.collect::<BTreeSet<Date>>(), written);
    for (year, _) in DAYS_OFF {
        let working = days(year, year).filter(|day| book().calendar().is_working(*day).unwrap());
        assert_eq!(working.count(), 247, "{year}");
    }
}

#[test]
fn a_holiday_at_a_weekend_moves_to_the_next_working_day_after_it() {
    let calendar = book().edition.calendar;
    let mut kept: BTreeSet<Date> = BTreeSet::new();
    let mut moved: BTreeMap<Date, Date> = BTreeMap::new();
    for holiday in &book().holidays {
        kept.extend(holiday.days.iter().filter(|day| day.moved_from.is_none()).map(|day| day.on));
        for day in &holiday.days {
            moved.extend(day.moved_from.map(|from| (from, day.on)));
        }
    }
    let not_moved = |day: &Date| {
        let holiday = book().holidays.iter().find(|one| one.days.iter().any(|off| off.on == *day));
        holiday.is_some_and(|holiday| NOT_MOVED.contains(&holiday.name.as_str()))
    };
    let mut expected: BTreeMap<Date, Date> = BTreeMap::new();
    for holiday in kept.iter().filter(|day| is_weekend(**day) && !not_moved(day)) {
        let taken: BTreeSet<Date> = kept.iter().chain(expected.values()).copied().collect();
        let mut next = holiday.next_day().unwrap();
        while is_weekend(next) || taken.contains(&next) {
            next = next.next_day().unwrap();
        }
        expected.insert(*holiday, next);
    }
    assert!(calendar.contains(*expected.values().last().unwrap()));
    assert_eq!(moved, expected);
}

#[test]
fn outside_the_edition_nothing_is_computed_from_money_or_days() {
    let [money, calendar] = [book().edition.money, book().edition.calendar];
    let mut walked = 0;
    for day in days(2025, 2029) {
        let found = book().calendar().day(day);
        let weekend = is_weekend(day);
        match found {
            Ok(Day::Working) => assert!(calendar.contains(day) && !weekend),
            Ok(Day::Weekend) => assert!(calendar.contains(day) && weekend),
            Ok(Day::Off(_, off)) => assert!(calendar.contains(day) && off.on == day),
            Err(outside) => assert!(!calendar.contains(day) && outside.day == day),
        }
        for parameter in &book().parameters {
            assert_eq!(
                parameter.on(day).is_ok(),
                money.contains(day),
                "{} on {day}",
                parameter.name
            );
        }
        let limit = book().parameters[0].on(day).map(|value| value.tenge);
        let by_law = match day.year() {
            2025 => Some(46_228),
            2026 => Some(50_851),
            _ => None,
        };
        assert_eq!(limit.ok(), by_law, "{day}");
        for (service, channel) in doors() {
            check_hand_in(service, channel, day);
        }
        // Whatever the day, somebody who asks is answered.
        let assessment = assess(book(), &Answers::default(), day);
        assert_eq!(assessment.children[0].services.len(), book().services.len());
        walked += 1;
    }
    assert_eq!(walked, 365 * 4 + 366);
}

/// A moment inside the calendar has a hand-in or an error, never a day outside of it.
fn check_hand_in(service: ServiceId, channel: ChannelId, day: Date) {
    let calendar = book().edition.calendar;
    let noon = PrimitiveDateTime::new(day, Time::from_hms(12, 0, 0).unwrap());
    match hand_in(book(), service, channel, noon) {
        Err(outside) => assert!(!calendar.contains(outside.day), "{day}"),
        Ok(None) => assert!(calendar.contains(day)),
        Ok(Some(found)) => {
            assert!(calendar.contains(day) && calendar.contains(found.accepted_on));
            match found.due {
                Ok(Some(due)) => assert!(calendar.contains(due.on) && due.on > found.accepted_on),
                Ok(None) => {}
                Err(outside) => assert!(!calendar.contains(outside.day), "{day}"),
            }
        }
    }
    if !calendar.contains(day) {
        assert_eq!(hand_in(book(), service, channel, noon).unwrap_err().day, day);
    }
}

fn doors() -> impl Iterator<Item = (ServiceId, ChannelId)> {
    book().services.iter().enumerate().flat_map(|(index, service)| {
        service.lists.iter().map(move |list| (ServiceId::at(index).unwrap(), list.channel))
    })
}

fn days(first: i32, last: i32) -> impl Iterator<Item = Date> {
    let end = day(last, 12, 31);
    let next = move |day: &Date| day.next_day().filter(|day| *day <= end);
    std::iter::successors(Some(day(first, 1, 1)), next)
}

fn day(year: i32, month: u8, day: u8) -> Date {
    Date::from_calendar_date(year, Month::try_from(month).unwrap(), day).unwrap()
}

fn is_weekend(day: Date) -> bool {
    day.weekday().number_from_monday() > 5
}

//! One below, at and one above every threshold of the rule book, and the first and the last day of every dated value.
//!
//! The thresholds are read from the book, so that a new one is tested as soon as it is written; what must come out is
//! worked out here.

use content::book;
use rules::assessment::{ServiceAssessment, Verdict};
use rules::book::{CategoryId, DatedValue, Kind, Opening, Parameter, ServiceId, Shift};
use rules::condition::PerHead;
use rules::hand_in::hand_in;
use rules::{Answers, Date, Month, PrimitiveDateTime, Time, Truth, Value, assess};

use crate::day;
use crate::names::question;

const MEMBERS: [u64; 7] = [1, 2, 3, 4, 7, 12, 30];

#[test]
fn both_sides_of_every_threshold() {
    let sums = sums();
    let near = near_edges();
    let days = days();
    let hours = hours();
    assert!(sums > 0 && near > 0 && days > 0 && hours > 0);
    println!("komek: boundary pairs: {}", sums + near + days + hours);
}

/// A sum one below the limit is below it, a sum at the limit is not, nor is one above; and what is not a sum, but a
/// day, is tried on the first and the last day of each value.
fn sums() -> usize {
    let mut pairs = 0;
    for (category, per_head) in comparisons() {
        for (parameter, value) in values() {
            if parameter.name != book().parameters[per_head.limit.index()].name {
                continue;
            }
            for members in MEMBERS {
                let at = value.tenge * u64::from(per_head.months) * members;
                for today in [value.span.from, value.span.until] {
                    for (sum, truth) in [(at - 1, Truth::Yes), (at, Truth::No), (at + 1, Truth::No)]
                    {
                        for given in [Value::Number(sum), by_part(per_head, sum)] {
                            let found = finding(category, &family(per_head, given, members), today);
                            assert_eq!(found, truth, "{sum} for {members} on {today}");
                        }
                    }
                    pairs += 2;
                }
            }
        }
    }
    pairs
}

/// Close to the limit is close up to and including the percentage, on either side.
fn near_edges() -> usize {
    let mut pairs = 0;
    for (_, per_head) in comparisons() {
        let parameter = &book().parameters[per_head.limit.index()];
        let Some(near) = &parameter.near else { continue };
        for value in &parameter.values {
            for members in MEMBERS {
                let at = value.tenge * u64::from(per_head.months) * members;
                let reach = at * u64::from(near.percent) / 100;
                let edges = [
                    (at - reach - 1, false),
                    (at - reach, true),
                    (at + reach, true),
                    (at + reach + 1, false),
                ];
                for (sum, close) in edges {
                    let answers = family(per_head, Value::Number(sum), members);
                    for service in services(&answers, value.span.from) {
                        assert_eq!(service.near_limit.is_some(), close, "{sum} for {members}");
                        let below = sum < at;
                        assert_eq!(
                            service.verdict == Verdict::Likely,
                            below,
                            "{sum} for {members}"
                        );
                    }
                }
                pairs += 2;
            }
        }
    }
    pairs
}

/// A value holds from its first day to its last, and a day beyond has another or none: never the last one known.
fn days() -> usize {
    let mut pairs = 0;
    for (parameter, value) in values() {
        let [first, last] = [value.span.from, value.span.until];
        for (inside, outside) in [(first, first.previous_day()), (last, last.next_day())] {
            assert_eq!(parameter.on(inside).unwrap(), value);
            assert_ne!(parameter.on(outside.unwrap()), Ok(value));
            pairs += 1;
        }
    }
    for span in [book().edition.money, book().edition.calendar] {
        for (inside, outside) in
            [(span.from, span.from.previous_day()), (span.until, span.until.next_day())]
        {
            assert!(span.contains(inside) && !span.contains(outside.unwrap()));
            pairs += 1;
        }
    }
    let money = book().edition.money;
    for parameter in &book().parameters {
        for outside in [money.from.previous_day(), money.until.next_day()] {
            assert_eq!(parameter.on(outside.unwrap()).unwrap_err().day, outside.unwrap());
        }
    }
    let calendar = book().edition.calendar;
    for (inside, outside) in
        [(calendar.from, calendar.from.previous_day()), (calendar.until, calendar.until.next_day())]
    {
        book().calendar().day(inside).unwrap();
        assert_eq!(book().calendar().day(outside.unwrap()).unwrap_err().day, outside.unwrap());
    }
    pairs
}

/// The minute before a door opens or shuts, and the minute itself, on a working day before a working day.
fn hours() -> usize {
    let (today, tomorrow) = (day(2026, Month::November, 24), day(2026, Month::November, 25));
    let mut pairs = 0;
    for (service, channel, opening) in doors() {
        let at = |minutes: u16| {
            let moment = PrimitiveDateTime::new(today, clock(minutes));
            hand_in(book(), service, channel, moment).unwrap().unwrap()
        };
        let expect = |minutes: u16, open: bool, counts_on: Date| {
            let found = at(minutes);
            let told = format!("{channel:?} at {}", clock(minutes));
            assert_eq!(found.open_now, open || opening.always, "{told}");
            assert_eq!(found.accepted_on, counts_on, "{told}");
            assert_eq!(found.next_open.time() == clock(minutes), found.open_now, "{told}");
        };
        for (place, Shift { from, until }) in opening.shifts.iter().enumerate() {
            let last = place + 1 == opening.shifts.len();
            let after = if last { tomorrow } else { today };
            expect(from - 1, false, today);
            expect(*from, true, today);
            expect(until - 1, true, today);
            expect(*until, false, after);
            pairs += 2;
        }
    }
    pairs
}

fn values() -> impl Iterator<Item = (&'static Parameter, &'static DatedValue)> {
    book().parameters.iter().flat_map(|one| one.values.iter().map(move |value| (one, value)))
}

fn doors() -> Vec<(ServiceId, rules::book::ChannelId, &'static Opening)> {
    let services = book().services.iter().enumerate();
    services
        .flat_map(|(index, service)| {
            service.lists.iter().filter_map(move |list| {
                let opening = book().channels[list.channel.index()].opening.as_ref()?;
                Some((ServiceId::at(index)?, list.channel, opening))
            })
        })
        .collect()
}

fn clock(minutes: u16) -> Time {
    let [hour, minute] = [minutes / 60, minutes % 60].map(|part| u8::try_from(part).unwrap());
    Time::from_hms(hour, minute, 0).unwrap()
}

/// Every comparison with a limit, and the category that rests on it.
fn comparisons() -> Vec<(CategoryId, PerHead)> {
    let categories = book().categories.iter().enumerate();
    categories
        .flat_map(|(index, category)| {
            let found = category.when.comparisons().into_iter();
            found.map(move |one| (CategoryId::at(index).unwrap(), one))
        })
        .collect()
}

/// The sum in its last part but one tenge, which is in its first.
fn by_part(per_head: PerHead, sum: u64) -> Value {
    let mut parts = vec![0; book().questions[per_head.sum.index()].options.len()];
    let last = parts.len() - 1;
    parts[0] = 1;
    parts[last] = sum - 1;
    Value::Sums(parts.into())
}

/// A family without any other ground, so that the sum alone decides.
fn family(per_head: PerHead, sum: Value, members: u64) -> Answers {
    let mut answers = Answers::default();
    for (name, option) in [
        ("targeted-assistance", "no"),
        ("income-route", "amount"),
        ("emergency", "no"),
        ("grade", "5-11"),
        ("care", "parents"),
    ] {
        let id = question(name);
        let asked = &book().questions[id.index()];
        let value = Value::One(asked.option(option).unwrap());
        match asked.scope {
            rules::book::Scope::Family => answers.family.set(id, value),
            rules::book::Scope::Child => answers.children[0].set(id, value),
        }
    }
    let none = book().questions[question("hardship").index()].option("none").unwrap();
    answers.family.set(question("hardship"), Value::Several([none].into_iter().collect()));
    answers.family.set(per_head.sum, sum);
    answers.family.set(per_head.heads, Value::Number(members));
    assert_eq!(book().questions[per_head.sum.index()].kind, Kind::Money);
    answers
}

fn services(answers: &Answers, today: Date) -> Vec<ServiceAssessment> {
    assess(book(), answers, today).children.remove(0).services
}

fn finding(category: CategoryId, answers: &Answers, today: Date) -> Truth {
    let services = services(answers, today);
    let mut findings = services.iter().flat_map(|service| &service.findings);
    findings.find(|finding| finding.category == category).unwrap().truth
}

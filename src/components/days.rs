//! A small calendar in whole weeks: the days off, the day that counts and the days of the answers. A table, so that it
//! is read as one; each day says in words what its mark says in a shape.

use content::{format, ui};
use rules::book::{Certainty, Citation, DayOff, Holiday, Shift, Standing, Week};
use rules::calendar::Day;
use rules::{Date, TextId};
use yew::prelude::*;

use super::citation;
use crate::page::LatePage;

/// What to mark.
pub struct Days<'a> {
    pub today: Date,
    /// Day 0.
    pub accepted: Date,
    /// In order, one at least.
    pub due: &'a [Date],
}

impl Days<'_> {
    fn shown(&self, last: Date) -> Vec<Date> {
        weeks(self.today.min(self.accepted), last)
    }

    /// What says that the days off shown are days off.
    pub fn citations<'a>(&self, page: &LatePage<'a>) -> Vec<&'a Citation> {
        let shown = self.due.last().map(|last| self.shown(*last)).unwrap_or_default();
        days_off(page, &shown).into_iter().map(|(_, off)| &off.citation).collect()
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Today,
    Accepted,
    Due,
    Off,
}

impl Mark {
    const ALL: [Mark; 4] = [Mark::Today, Mark::Accepted, Mark::Due, Mark::Off];

    fn text(self) -> TextId {
        match self {
            Mark::Today => ui::DAYS_TODAY,
            Mark::Accepted => ui::DAYS_ACCEPTED,
            Mark::Due => ui::DAYS_DUE,
            Mark::Off => ui::DAYS_OFF,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Mark::Today => "today",
            Mark::Accepted => "accepted",
            Mark::Due => "due",
            Mark::Off => "off",
        }
    }

    /// A shape of its own on a grid of 12 × 12, drawn by strokes: a browser prints these, and no background.
    fn draw(self) -> Html {
        let strokes = match self {
            Mark::Today => "M6 3.500A2.500 2.500 0 1 1 6 8.500A2.500 2.500 0 1 1 6 3.500Z",
            Mark::Accepted => "M2 6.500L5 9.500L10.500 2.500",
            Mark::Due => "M3 11V1.500H10L8 4L10 6.500H3",
            Mark::Off => "M3 3L9 9M9 3L3 9",
        };
        html! {
            <svg class={class("days__mark", self)} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
                <path d={strokes} />
            </svg>
        }
    }
}

fn class(name: &'static str, mark: Mark) -> Classes {
    classes!(name, [name, "--", mark.name()].concat())
}

pub fn view(page: &LatePage<'_>, days: &Days<'_>) -> Html {
    let Some(last) = days.due.last().copied() else { return html! {} };
    let shown = days.shown(last);
    let Some((from, until)) = shown.first().zip(shown.last()) else { return html! {} };
    let caption = page.fill(
        ui::DAYS_CAPTION,
        &[("from", &format::date(*from)), ("until", &format::date(*until))],
    );
    html! {
        <div class="days">
            <table class="days__table">
                <caption class="days__caption">{ caption }</caption>
                <thead><tr>{ for WEEKDAYS.iter().map(|(full, short)| html! {
                    <th scope="col"><abbr title={page.text(*full)}>{ page.text(*short) }</abbr></th>
                }) }</tr></thead>
                <tbody>
                    { for shown.chunks(7).map(|week| html! { <tr>{ for week.iter().map(|day| cell(page, days, *day)) }</tr> }) }
                </tbody>
            </table>
            { legend(page) }
            { holidays(page, &shown) }
        </div>
    }
}

/// Monday first: the whole name and the short one.
const WEEKDAYS: [(TextId, TextId); 7] = [
    (ui::WEEKDAY_MONDAY, ui::WEEKDAY_SHORT_MONDAY),
    (ui::WEEKDAY_TUESDAY, ui::WEEKDAY_SHORT_TUESDAY),
    (ui::WEEKDAY_WEDNESDAY, ui::WEEKDAY_SHORT_WEDNESDAY),
    (ui::WEEKDAY_THURSDAY, ui::WEEKDAY_SHORT_THURSDAY),
    (ui::WEEKDAY_FRIDAY, ui::WEEKDAY_SHORT_FRIDAY),
    (ui::WEEKDAY_SATURDAY, ui::WEEKDAY_SHORT_SATURDAY),
    (ui::WEEKDAY_SUNDAY, ui::WEEKDAY_SHORT_SUNDAY),
];

/// The hours of a week, days of the same hours together: `Mo–Fr 9:00–13:00, 14:00–18:00`.
pub fn week(page: &LatePage<'_>, week: &Week) -> String {
    let mut runs: Vec<(usize, usize, &[Shift])> = Vec::new();
    for (day, shifts) in week.0.iter().enumerate().filter(|(_, shifts)| !shifts.is_empty()) {
        match runs.last_mut() {
            Some((_, last, same)) if *last + 1 == day && *same == shifts.as_slice() => *last = day,
            _ => runs.push((day, day, shifts)),
        }
    }
    let name = |day: usize| WEEKDAYS.get(day).map_or("", |(_, short)| page.text(*short));
    let run = |(first, last, shifts): &(usize, usize, &[Shift])| {
        let days = if first == last {
            name(*first).to_owned()
        } else {
            [name(*first), "–", name(*last)].concat()
        };
        let hours =
            |shift: &Shift| [format::clock(shift.from), format::clock(shift.until)].join("–");
        let hours: Vec<String> = shifts.iter().map(hours).collect();
        [days, hours.join(", ")].join(" ")
    };
    runs.iter().map(run).collect::<Vec<_>>().join("; ")
}

/// `16.12.2026`, and the day of the week beside it.
pub fn dated(page: &LatePage<'_>, day: Date) -> Html {
    let weekday = WEEKDAYS.get(usize::from(day.weekday().number_days_from_monday()));
    html! {
        <span class="dated">
            { format::date(day) }
            { ", " }
            { weekday.map_or("", |(full, _)| page.text(*full)) }
        </span>
    }
}

/// Every day from the Monday of one to the Sunday of the other.
fn weeks(from: Date, until: Date) -> Vec<Date> {
    let back = usize::from(from.weekday().number_days_from_monday());
    let ahead = usize::from(6 - until.weekday().number_days_from_monday());
    let monday = std::iter::successors(Some(from), |day| day.previous_day()).nth(back);
    let sunday = std::iter::successors(Some(until), |day| day.next_day()).nth(ahead);
    let Some((monday, sunday)) = monday.zip(sunday) else { return Vec::new() };
    std::iter::successors(Some(monday), |day| day.next_day())
        .take_while(|day| *day <= sunday)
        .collect()
}

/// A day outside the calendar stays empty: nobody knows whether it is one off.
fn cell(page: &LatePage<'_>, days: &Days<'_>, day: Date) -> Html {
    let Ok(kind) = page.book.calendar().day(day) else { return html! { <td></td> } };
    let marks = Mark::ALL.into_iter().filter(|mark| match mark {
        Mark::Today => day == days.today,
        Mark::Accepted => day == days.accepted,
        Mark::Due => days.due.contains(&day),
        Mark::Off => kind != Day::Working,
    });
    let marks: Vec<Mark> = marks.collect();
    let mut said: Vec<&str> = marks.iter().map(|mark| page.text(mark.text())).collect();
    if let Day::Off(holiday, _) = kind {
        said.push(page.text(holiday.title));
    }
    let said: String = said.iter().flat_map(|words| [", ", words]).collect();
    let within =
        days.accepted.min(days.today) <= day && days.due.last().is_some_and(|last| day <= *last);
    let mut classes = classes!("days__day", (!within).then_some("days__day--beyond"));
    classes.extend(marks.iter().map(|mark| ["days__day--", mark.name()].concat()));
    html! {
        <td class={classes}>
            <span class="days__date">{ short(day) }</span>
            <span class="visually-hidden">{ said }</span>
            <span class="days__marks" aria-hidden="true">
                { for marks.into_iter().map(Mark::draw) }
                { for number(page, days, day).map(|number| html! { <span class="days__number">{ number }</span> }) }
            </span>
        </td>
    }
}

/// `17`, and on the first of a month or a week's Monday with its month: `21.12`.
fn short(day: Date) -> String {
    let number = day.day().to_string();
    if day.day() == 1 || day.weekday().number_days_from_monday() == 0 {
        [&number, ".", &format::two(u8::from(day.month()))].concat()
    } else {
        number
    }
}

/// How many working days after day 0 this one is, so that the count can be checked by hand.
fn number(page: &LatePage<'_>, days: &Days<'_>, day: Date) -> Option<usize> {
    if day <= days.accepted || days.due.last().is_none_or(|last| day > *last) {
        return None;
    }
    let calendar = page.book.calendar();
    if !calendar.is_working(day).ok()? {
        return None;
    }
    let so_far = std::iter::successors(days.accepted.next_day(), |day| day.next_day())
        .take_while(|other| *other <= day);
    Some(so_far.filter(|other| calendar.is_working(*other) == Ok(true)).count())
}

fn legend(page: &LatePage<'_>) -> Html {
    html! {
        <ul class="days__legend" aria-hidden="true">
            { for Mark::ALL.into_iter().map(|mark| html! { <li>{ mark.draw() }{ page.text(mark.text()) }</li> }) }
            <li><span class="days__number">{ "1, 2…" }</span>{ page.text(ui::DAYS_NUMBER) }</li>
        </ul>
    }
}

/// The holidays within the weeks shown, each with how sure its day is.
fn holidays(page: &LatePage<'_>, shown: &[Date]) -> Html {
    let off = days_off(page, shown);
    if off.is_empty() {
        return html! {};
    }
    html! {
        <div class="days__holidays">
            <p>{ page.text(ui::DAYS_HOLIDAYS) }{ ":" }</p>
            <ul class="plain-list">
                { for off.iter().map(|(holiday, off)| html! {
                    <li>
                        { format::date(off.on) }{ ": " }{ page.text(holiday.title) }
                        { for off.moved_from.map(|day| html! { <>{ ", " }{ page.fill(ui::DAYS_MOVED, &[("day", &format::date(day))]) }</> }) }
                        { " " }{ how_sure(page, off.citation.certainty()) }
                    </li>
                }) }
            </ul>
        </div>
    }
}

fn days_off<'a>(page: &LatePage<'a>, shown: &[Date]) -> Vec<(&'a Holiday, &'a DayOff)> {
    let off = shown.iter().filter_map(|day| match page.book.calendar().day(*day) {
        Ok(Day::Off(holiday, off)) => Some((holiday, off)),
        _ => None,
    });
    off.collect()
}

/// A day that is only expected says so at length.
fn how_sure(page: &LatePage<'_>, certainty: Certainty) -> Html {
    match certainty.standing {
        Standing::Unstated => citation::mark(page, certainty),
        _ => citation::short_mark(page, certainty),
    }
}

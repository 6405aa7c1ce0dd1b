//! The days as a file for the phone's calendar (RFC 5545): when to apply, and by when the answer. Calendars are copied to
//! servers: it says the place and the kinds of help, and nothing else of the answers.

use content::{format, ui};
use rules::Date;
use rules::bag::Bag;
use rules::book::{Channel, ServiceId};
use rules::hand_in::{HandIn, hand_in};
use yew::prelude::*;

use super::way::Save;
use super::{file, say};
use crate::components::days::week;
use crate::page::LatePage;

/// A file for each place; nothing where no day can be counted.
pub(super) fn view(page: &LatePage<'_>, bags: &[Bag]) -> Option<Html> {
    let files: Vec<(&Channel, String)> = bags
        .iter()
        .filter_map(|bag| {
            let channel = page.book.channel(bag.channel)?;
            Some((channel, of(page, channel, bag)?))
        })
        .collect();
    if files.is_empty() {
        return None;
    }
    Some(html! {
        <>
            <p class="hint">{ say(page, ui::KEEP_CALENDAR_HINT) }</p>
            { for files.into_iter().map(|(channel, made)| {
                let name = file::name(page, &["-", &channel.name, ".ics"].concat());
                html! {
                    <Save
                        id={["save-days-", &channel.name].concat()}
                        button={say(page, ui::KEEP_CALENDAR).replace("{place}", page.text(channel.heading))}
                        kind="text/calendar"
                        make={Callback::from(move |()| made.clone())}
                        done={say(page, ui::KEEP_DAYS_SAVED).replace("{name}", &name)}
                        {name}
                    />
                }
            }) }
        </>
    })
}

fn of(page: &LatePage<'_>, channel: &Channel, bag: &Bag) -> Option<String> {
    let count = |id: &ServiceId| {
        let counted = hand_in(page.book, *id, bag.channel, page.model.now).ok()??;
        Some((*id, counted))
    };
    let counted: Vec<(ServiceId, HandIn)> = bag.services.iter().filter_map(count).collect();
    let (_, door) = counted.first()?;
    let mut answers: Vec<(Date, Vec<ServiceId>)> = Vec::new();
    for (service, counted) in &counted {
        let Ok(Some(due)) = &counted.due else { continue };
        match answers.iter_mut().find(|(on, _)| *on == due.on) {
            Some((_, services)) => services.push(*service),
            None => answers.push((due.on, vec![*service])),
        }
    }
    let place = page.text(channel.heading);
    let hours = if let Some(own) = page.book.own_hours(bag.channel) {
        week(page, own)
    } else {
        let hours = channel.hours.iter().map(|hours| page.text(hours.text));
        hours.collect::<Vec<&str>>().join("\n")
    };
    let about = |what: &str, services: &[ServiceId]| {
        [what, ": ", &page.services(services.iter().copied()), ", ", place].concat()
    };
    let visit = about(say(page, ui::KEEP_VISIT), &bag.services);
    let days = std::iter::once((door.next_open.date(), visit));
    let days = days.chain(
        answers.iter().map(|(on, services)| (*on, about(say(page, ui::KEEP_DUE), services))),
    );
    let made = [&*written(page.model.now.date()), "T000000Z"].concat();
    let mut file = String::new();
    let mut line = |name: &str, value: &str| push(&mut file, &[name, value].concat());
    line("BEGIN:", "VCALENDAR");
    line("VERSION:", "2.0");
    line("PRODID:", "-//Komek//Komek//EN");
    for (number, (on, summary)) in days.enumerate() {
        line("BEGIN:", "VEVENT");
        line("UID:", &[&*channel.name, "-", &number.to_string(), "@komek"].concat());
        line("DTSTAMP:", &made);
        // A whole day: an hour of it would be made up.
        line("DTSTART;VALUE=DATE:", &written(on));
        line("SUMMARY:", &escaped(&summary));
        line("DESCRIPTION:", &escaped(&hours));
        line("END:", "VEVENT");
    }
    line("END:", "VCALENDAR");
    Some(file)
}

/// `20261130`.
fn written(day: Date) -> String {
    let [month, of_month] = [u8::from(day.month()), day.day()].map(format::two);
    [format::year(day.year()), month, of_month].concat()
}

/// What separates values is no longer one (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ',' | ';' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// In octets, without the end of the line (RFC 5545, 3.1).
const LONGEST: usize = 75;

/// Adds a line; one that is too long goes on in the next, after a space.
fn push(file: &mut String, line: &str) {
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LONGEST {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(letter);
        length += letter.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, escaped, push};

    #[test]
    fn a_long_line_goes_on_in_the_next_and_no_letter_is_cut() {
        let line = "Қ".repeat(100);
        let mut file = String::new();
        push(&mut file, &line);
        assert!(file.lines().count() > 2);
        assert!(file.split("\r\n").all(|line| line.len() <= LONGEST), "{file}");
        assert_eq!(file.replace("\r\n ", ""), [&line, "\r\n"].concat());
    }

    #[test]
    fn what_separates_values_is_escaped() {
        assert_eq!(escaped("9:00, обед; a\\b\nдальше"), "9:00\\, обед\\; a\\\\b\\nдальше");
    }
}

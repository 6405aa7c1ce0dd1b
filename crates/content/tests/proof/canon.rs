//! All that is said of a family, by names and words alone: so that two versions of the code can be held against each
//! other, whatever their types are called. The sum over every state walked is printed by the walk.

use std::fmt::Write as _;

use content::{book, words};
use rules::assessment::{Assessment, Checklist, ServiceAssessment};
use rules::book::{ChannelId, ServiceId};
use rules::hand_in::hand_in;
use rules::{Date, Lang, Month, TextId, Time};

use crate::diagram::digest;

/// What does not depend on the order in which it is summed up.
pub(crate) fn figure(said: &str) -> u64 {
    digest(said.as_bytes())[0]
}

/// Verdicts, grounds, findings, notes, papers, steps and the questions still open.
pub(crate) fn canon(assessment: &Assessment) -> String {
    let mut said = String::new();
    for child in &assessment.children {
        for service in &child.services {
            service_in(service, &mut said);
        }
        for list in &child.checklists {
            checklist_in(list, &mut said);
        }
    }
    for next in &assessment.inquiry.open {
        line(&mut said, &format!("open {} {:?}", question(next.question), next.child));
    }
    said
}

fn service_in(one: &ServiceAssessment, said: &mut String) {
    let category = |id: &rules::book::CategoryId| book().categories[id.index()].name.as_str();
    let service = &book().services[one.service.index()];
    let ground = one.category.as_ref().map(category);
    line(said, &format!("{} {} {ground:?}", service.name, one.verdict.name()));
    for finding in &one.findings {
        line(said, &format!("  {} {:?}", category(&finding.category), finding.truth));
    }
    let instead: Vec<&str> = one.instead.iter().map(category).collect();
    let missing: Vec<&str> = one.missing.iter().map(|id| question(*id)).collect();
    line(
        said,
        &format!("  instead {instead:?} missing {missing:?} outside {}", one.outside_edition),
    );
    for note in &one.notes {
        line(said, &format!("  note {}", text(service.notes[*note].text)));
    }
}

fn checklist_in(list: &Checklist, said: &mut String) {
    let closed = list.closed.as_ref().map(|closed| text(closed.text));
    line(said, &format!("at {} {closed:?}", book().channels[list.channel.index()].name));
    for paper in &list.lines {
        let document = &book().documents[paper.document.index()];
        line(said, &format!("  {} {} {}", paper.take.name(), document.name, paper.form.name()));
        for asked in &paper.asked {
            let service = &book().services[asked.service.index()].name;
            line(
                said,
                &format!("    {service} ask {} seen {}", asked.ask, asked.looked_up.is_some()),
            );
        }
    }
    for step in &list.steps {
        let services: Vec<&str> =
            step.services.iter().map(|id| book().services[id.index()].name.as_str()).collect();
        line(said, &format!("  {services:?} {} {}", step.said.certain, text(step.said.text)));
    }
    for note in &list.notes {
        line(said, &format!("  {} {}", note.certain, text(note.text)));
    }
}

fn line(said: &mut String, text: &str) {
    writeln!(said, "{text}").unwrap();
}

fn question(id: rules::book::QuestionId) -> &'static str {
    &book().questions[id.index()].name
}

fn text(id: TextId) -> &'static str {
    words(Lang::Kk).get(id)
}

/// Every door on every day of two years and one before and after them, in the night, at lunch and in the evening.
pub(crate) fn doors() -> (usize, u64) {
    let first = Date::from_calendar_date(2025, Month::December, 31).unwrap();
    let days: Vec<Date> =
        std::iter::successors(Some(first), |day| day.next_day()).take(732).collect();
    let (mut sum, mut told) = (0_u64, 0);
    for service in (0..book().services.len()).filter_map(ServiceId::at) {
        for channel in (0..book().channels.len()).filter_map(ChannelId::at) {
            for day in &days {
                for hour in [3, 13, 19] {
                    let now = day.with_time(Time::from_hms(hour, 0, 0).unwrap());
                    let found = hand_in(book(), service, channel, now).map(|found| {
                        found.map(|found| {
                            let due = found.due.map(|due| due.map(|due| due.on.to_string()));
                            (found.open_now, found.next_open, found.accepted_on, due.ok())
                        })
                    });
                    let names = (service.index(), channel.index());
                    sum = sum.wrapping_add(figure(&format!("{names:?} {now} {found:?}")));
                    told += 1;
                }
            }
        }
    }
    (told, sum)
}

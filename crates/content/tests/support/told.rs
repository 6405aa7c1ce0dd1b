//! What an assessment says, by names, each under the key that cases use for it.

use std::collections::BTreeMap;

use rules::assessment::{Assessment, Checklist, ChildAssessment, Said, ServiceAssessment, Take};
use rules::book::{CategoryId, ChannelId, CompleteBook, QuestionId, ServiceId};
use rules::calendar::Day;
use rules::change::Change;
use rules::hand_in::hand_in;
use rules::{Date, Month, PrimitiveDateTime};
use toml::Value;
use toml::value::Datetime;

type Names<T> = BTreeMap<String, T>;

const OUTSIDE: &str = "outside-edition";
const UNSTATED: &str = "unstated";

/// Of one child, in any order; `advised` gives what would change a service's verdict.
pub(super) fn of_child(
    book: &CompleteBook,
    child: &ChildAssessment,
    advised: impl Fn(&ServiceAssessment) -> Vec<Change>,
    key: &str,
) -> Option<Value> {
    let told = match key {
        "verdicts" => by_service(book, child, |one| Some(one.verdict.name().to_owned())),
        "grounds" => by_service(book, child, |one| Some(category(book, one.category?))),
        "papers" => by_channel(book, child, |list| papers(book, list)),
        // The conditional ones: the others are there whatever is answered.
        "looked-up" => by_channel(book, child, |list| looked_up(book, list)),
        "notes" => by_service(book, child, |one| some(notes(book, one))),
        "advice" => by_service(book, child, |one| some(advice(book, &advised(one)))),
        "steps" => by_channel(book, child, |list| named(list.steps.iter().map(|step| &step.said))),
        "list-notes" => by_channel(book, child, |list| named(list.notes.iter())),
        "instead" => by_service(book, child, |one| {
            some(one.instead.iter().map(|other| category(book, *other)).collect())
        }),
        "missing" => by_service(book, child, |one| {
            some(one.missing.iter().map(|open| question(book, *open)).collect())
        }),
        "cautions" => by_service(book, child, |one| some(cautions(one))),
        _ => return None,
    };
    Some(told)
}

/// Of the family, at a moment: the questions still open in the order of asking; for each channel on the way, when it
/// opens and which day counts; for each service through it, when the answer is due; what the days written down are.
pub(super) fn of_family(
    book: &CompleteBook,
    assessment: &Assessment,
    now: PrimitiveDateTime,
    key: &str,
    written: &Value,
) -> Option<Value> {
    let open = || {
        let name = |next: &rules::assessment::Next| match next.child {
            Some(child) => format!("{} of child {}", question(book, next.question), child + 1),
            None => question(book, next.question),
        };
        assessment.inquiry.open.iter().map(name).collect::<Vec<_>>()
    };
    Some(match key {
        "open" => Value::from(open()),
        "opens" => Value::try_from(doors(book, assessment, now, Moment::Opens)).ok()?,
        "accepted-on" => Value::try_from(doors(book, assessment, now, Moment::Accepts)).ok()?,
        "due" => Value::try_from(due(book, assessment, now)).ok()?,
        "days" => Value::try_from(days(book, written)?).ok()?,
        _ => return None,
    })
}

/// Days and moments as text, as [`of_family`] gives them.
pub(super) fn written(value: Value) -> Value {
    match value {
        Value::Datetime(moment) => moment.to_string().into(),
        Value::Table(table) => {
            Value::Table(table.into_iter().map(|(key, value)| (key, written(value))).collect())
        }
        other => other,
    }
}

/// The order within a group is the sheet's own, and an empty group is no group. A paper asked for alike, but surer for
/// one service than for another, is two lines and one paper.
pub(super) fn tidy(value: Value) -> Value {
    match value {
        Value::Table(table) => Value::Table(
            table
                .into_iter()
                .map(|(key, value)| (key, tidy(value)))
                .filter(|(_, value)| value.as_array().is_none_or(|group| !group.is_empty()))
                .collect(),
        ),
        Value::Array(mut group) => {
            group.sort_by_key(ToString::to_string);
            group.dedup();
            Value::Array(group)
        }
        other => other,
    }
}

fn by_service<T: Into<Value>>(
    book: &CompleteBook,
    child: &ChildAssessment,
    tell: impl Fn(&ServiceAssessment) -> Option<T>,
) -> Value {
    let told = |one: &ServiceAssessment| Some((service(book, one.service), tell(one)?.into()));
    Value::Table(child.services.iter().filter_map(told).collect())
}

fn by_channel<T: Into<Value>>(
    book: &CompleteBook,
    child: &ChildAssessment,
    tell: impl Fn(&Checklist) -> T,
) -> Value {
    let told = |list: &Checklist| (door(book, list), tell(list).into());
    Value::Table(child.checklists.iter().map(told).collect())
}

fn some(names: Vec<String>) -> Option<Vec<String>> {
    (!names.is_empty()).then_some(names)
}

fn papers(book: &CompleteBook, list: &Checklist) -> Value {
    let mut groups: Names<Vec<String>> = Names::new();
    for line in &list.lines {
        let document = &book.documents[line.document.index()].name;
        let paper = match line.take {
            Take::DoNotBring => document.clone(),
            _ => format!("{document}: {}", line.form.name()),
        };
        groups.entry(line.take.name().to_owned()).or_default().push(paper);
    }
    Value::Table(groups.into_iter().map(|(take, papers)| (take, papers.into())).collect())
}

/// The papers that the office can look up itself, with the service that lets it.
fn looked_up(book: &CompleteBook, list: &Checklist) -> Vec<String> {
    let lines = list.lines.iter().flat_map(|line| line.asked.iter().map(move |one| (line, one)));
    let found = lines.filter(|(_, asked)| asked.looked_up.is_some());
    found
        .map(|(line, asked)| {
            let document = &book.documents[line.document.index()].name;
            format!("{}: {document}", book.services[asked.service.index()].name)
        })
        .collect()
}

fn notes(book: &CompleteBook, one: &ServiceAssessment) -> Vec<String> {
    let notes = &book.services[one.service.index()].notes;
    one.notes.iter().filter_map(|index| Some(notes[*index].name.as_deref()?.to_owned())).collect()
}

fn advice(book: &CompleteBook, changes: &[Change]) -> Vec<String> {
    let advice = changes.iter().flat_map(|change| change.advice(book));
    advice.filter_map(|advice| advice.name.as_deref().map(str::to_owned)).collect()
}

/// With a question mark what only may hold.
fn named<'a>(said: impl Iterator<Item = &'a Said>) -> Vec<String> {
    said.filter_map(|said| {
        let mark = if said.certain { "" } else { "?" };
        Some(format!("{}{mark}", said.name.as_deref()?))
    })
    .collect()
}

fn cautions(one: &ServiceAssessment) -> Vec<String> {
    let said = [(one.near_limit.is_some(), "near-limit"), (one.outside_edition, OUTSIDE)];
    said.into_iter().filter(|(holds, _)| *holds).map(|(_, name)| name.to_owned()).collect()
}

#[derive(Clone, Copy)]
enum Moment {
    Opens,
    Accepts,
}

fn doors(
    book: &CompleteBook,
    assessment: &Assessment,
    now: PrimitiveDateTime,
    door: Moment,
) -> Names<String> {
    let told = |one: ServiceId, place| match (hand_in(book, one, place, now), door) {
        (Err(_), _) => OUTSIDE.to_owned(),
        (Ok(None), _) => UNSTATED.to_owned(),
        (Ok(Some(found)), Moment::Opens) => moment(found.next_open),
        (Ok(Some(found)), Moment::Accepts) => found.accepted_on.to_string(),
    };
    ways(assessment).map(|(one, place)| (channel(book, place), told(one, place))).collect()
}

fn due(
    book: &CompleteBook,
    assessment: &Assessment,
    now: PrimitiveDateTime,
) -> Names<Names<String>> {
    let mut told: Names<Names<String>> = Names::new();
    for (one, place) in ways(assessment) {
        let due = hand_in(book, one, place, now).map(|found| found.map(|found| found.due));
        let told_day = match due {
            Err(_) | Ok(Some(Err(_))) => OUTSIDE.to_owned(),
            Ok(None | Some(Ok(None))) => UNSTATED.to_owned(),
            Ok(Some(Ok(Some(due)))) => due.on.to_string(),
        };
        told.entry(service(book, one)).or_default().insert(channel(book, place), told_day);
    }
    told
}

fn days(book: &CompleteBook, written: &Value) -> Option<Names<String>> {
    let days = written.as_table()?.keys();
    let told = |name: &String| {
        let day = date(name)?;
        let told = match book.calendar().day(day) {
            Err(_) => OUTSIDE.to_owned(),
            Ok(Day::Working) => "working".to_owned(),
            Ok(Day::Weekend) => "weekend".to_owned(),
            Ok(Day::Off(holiday, _)) => holiday.name.clone(),
        };
        Some((name.clone(), told))
    };
    days.map(told).collect()
}

fn date(written: &str) -> Option<Date> {
    let date = written.parse::<Datetime>().ok()?.date?;
    Date::from_calendar_date(date.year.into(), Month::try_from(date.month).ok()?, date.day).ok()
}

/// Every service and channel that some child's checklists name, of those that take applications.
fn ways(assessment: &Assessment) -> impl Iterator<Item = (ServiceId, ChannelId)> {
    let lists = assessment.children.iter().flat_map(|child| &child.checklists);
    let open = lists.filter(|list| list.closed.is_none());
    open.flat_map(|list| list.services.iter().map(|one| (*one, list.channel)))
}

fn moment(moment: PrimitiveDateTime) -> String {
    format!("{}T{:02}:{:02}:00", moment.date(), moment.hour(), moment.minute())
}

fn service(book: &CompleteBook, id: ServiceId) -> String {
    book.services[id.index()].name.clone()
}

/// Its channel; a list that is only printed somewhere says so.
fn door(book: &CompleteBook, list: &Checklist) -> String {
    let closed = if list.closed.is_some() { ", closed" } else { "" };
    channel(book, list.channel) + closed
}

fn channel(book: &CompleteBook, id: ChannelId) -> String {
    book.channels[id.index()].name.clone()
}

fn category(book: &CompleteBook, id: CategoryId) -> String {
    book.categories[id.index()].name.clone()
}

fn question(book: &CompleteBook, id: QuestionId) -> String {
    book.questions[id.index()].name.clone()
}

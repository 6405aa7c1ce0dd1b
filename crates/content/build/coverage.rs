//! Assesses every case and notes which lines of the rule book it exercises.

use std::fs;
use std::path::Path;

use rules::assessment::{Asked, Assessment, Checklist, ChildAssessment, Line, Take, Verdict};
use rules::book::{ChannelId, Item, ItemRule, ServiceId, Statement};
use rules::named::{self, Given};
use rules::{Date, Month, Reason, RuleBook, Truth, assess};
use toml::{Table, Value};

use crate::inspection::{self, Place, Rule};

/// As `content::coverage` reads it.
type Written = (Vec<(String, u16)>, Vec<(Vec<u8>, Vec<u8>)>);

/// Whether a line shows in a case, and whether it could have and did not.
#[derive(Clone, Copy, Default)]
struct Seen {
    shows: bool,
    absent: bool,
}

impl Seen {
    fn or(self, other: Seen) -> Seen {
        Seen { shows: self.shows || other.shows, absent: self.absent || other.absent }
    }

    /// Of a line that has a place here.
    fn at_its_place(shows: bool) -> Seen {
        Seen { shows, absent: !shows }
    }
}

/// The table of the whole book, or what cannot be read in a case.
pub(crate) fn table(book: &RuleBook, folder: &Path) -> Result<Vec<u8>, String> {
    let mut files = Vec::new();
    let mut assessed = Vec::new();
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    for path in paths {
        let cases = cases(book, &path).map_err(|error| format!("{}: {error}", path.display()))?;
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        files.push((stem, u16::try_from(cases.len()).unwrap_or(u16::MAX)));
        assessed.extend(cases);
    }
    let lines = inspection::lines(book)
        .iter()
        .map(|line| {
            let seen: Vec<Seen> =
                assessed.iter().map(|(today, case)| seen(book, &line.rule, case, *today)).collect();
            (bits(seen.iter().map(|seen| seen.shows)), bits(seen.iter().map(|seen| seen.absent)))
        })
        .collect();
    let written: Written = (files, lines);
    postcard::to_allocvec(&written).map_err(|error| error.to_string())
}

fn bits(set: impl Iterator<Item = bool>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (index, holds) in set.enumerate() {
        if index % 8 == 0 {
            bytes.push(0_u8);
        }
        if let Some(byte) = bytes.last_mut() {
            *byte |= u8::from(holds) << (index % 8);
        }
    }
    while bytes.last() == Some(&0) {
        bytes.pop();
    }
    bytes
}

fn cases(book: &RuleBook, path: &Path) -> Result<Vec<(Date, Assessment)>, String> {
    let text = fs::read_to_string(path).map_err(|error| error.to_string())?;
    let table: Table = text.parse().map_err(|error: toml::de::Error| error.to_string())?;
    let cases = table.get("case").and_then(Value::as_array).ok_or("there is no [[case]]")?;
    cases.iter().enumerate().map(|(index, case)| one(book, index, case)).collect()
}

fn one(book: &RuleBook, index: usize, case: &Value) -> Result<(Date, Assessment), String> {
    let name = case.get("name").and_then(Value::as_str).unwrap_or_default();
    let wrong = |what: String| format!("case {} ({name}): {what}", index + 1);
    let today = case.get("today").and_then(date).ok_or_else(|| wrong("no `today`".to_owned()))?;
    let family = case.get("family").map(given).unwrap_or_default();
    let children = case.get("child").and_then(Value::as_array);
    let children: Vec<_> = children.into_iter().flatten().map(given).collect();
    let answers = named::read(book, &family, &children).map_err(|mistakes| {
        wrong(mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
    })?;
    Ok((today, assess(book, &answers, today)))
}

fn date(written: &Value) -> Option<Date> {
    let date = written.as_datetime()?.date?;
    Date::from_calendar_date(date.year.into(), Month::try_from(date.month).ok()?, date.day).ok()
}

fn given(table: &Value) -> Vec<(String, Given)> {
    let table = table.as_table().into_iter().flatten();
    table.map(|(name, value)| (name.clone(), value_given(value))).collect()
}

fn value_given(value: &Value) -> Given {
    let number = |value: &Value| value.as_integer().and_then(|number| u64::try_from(number).ok());
    let given = match value {
        Value::String(word) => Some(Given::Word(word.clone())),
        Value::Array(words) => words
            .iter()
            .map(|word| word.as_str().map(str::to_owned))
            .collect::<Option<_>>()
            .map(Given::Words),
        Value::Table(parts) => parts
            .iter()
            .map(|(name, sum)| Some((name.clone(), number(sum)?)))
            .collect::<Option<_>>()
            .map(Given::Sums),
        value => number(value).map(Given::Number),
    };
    given.unwrap_or_else(|| Given::Other(value.to_string()))
}

fn seen(book: &RuleBook, rule: &Rule<'_>, case: &Assessment, today: Date) -> Seen {
    let by_child = case.children.iter().map(|child| of_child(book, rule, child, today));
    by_child.fold(Seen::default(), Seen::or)
}

fn of_child(book: &RuleBook, rule: &Rule<'_>, child: &ChildAssessment, today: Date) -> Seen {
    let findings = || child.services.iter().flat_map(|service| &service.findings);
    match rule {
        Rule::Value(id, value) => Seen {
            shows: value.span.contains(today)
                && findings().flat_map(|finding| &finding.reasons).any(
                    |reason| matches!(reason, Reason::Compared { parameter, .. } if parameter == id),
                ),
            absent: false,
        },
        Rule::Near(id, _) => Seen {
            shows: child.services.iter().any(|service| service.near_limit == Some(*id)),
            absent: false,
        },
        Rule::Category(id, _) => {
            let found = |truth| findings().any(|one| one.category == *id && one.truth == truth);
            Seen { shows: found(Truth::Yes), absent: found(Truth::No) }
        }
        Rule::Item(service, channel, item) => lists(child, *service, *channel)
            .map(|list| Seen::at_its_place(asks(list, *service, item)))
            .fold(Seen::default(), Seen::or),
        Rule::Said(place, statement) if statement.when.is_some() => {
            said(book, *place, statement, child)
        }
        // What holds for everyone and always, no case can exercise.
        Rule::DayOff(..)
        | Rule::Question(..)
        | Rule::Service(_)
        | Rule::List(_)
        | Rule::Term(_)
        | Rule::Opening(_)
        | Rule::Said(..) => Seen::default(),
    }
}

/// The checklists of one channel that the service goes through.
fn lists(
    child: &ChildAssessment,
    service: ServiceId,
    channel: ChannelId,
) -> impl Iterator<Item = &Checklist> {
    child
        .checklists
        .iter()
        .filter(move |list| list.channel == channel && list.services.contains(&service))
}

/// Whether the list has the item, in the group in which the item's condition puts it when it holds or may hold.
fn asks(list: &Checklist, service: ServiceId, item: &Item) -> bool {
    let of_item = |line: &Line, asked: &Asked| {
        let leaves = item.rule == ItemRule::Leave;
        asked.service == service
            && asked.ask == (item.rule == ItemRule::Ask)
            && asked.citation == item.citation
            && (line.take == Take::DoNotBring) == leaves
            && (leaves || line.form == item.form)
    };
    list.lines
        .iter()
        .filter(|line| line.document == item.document)
        .any(|line| line.asked.iter().any(|asked| of_item(line, asked)))
}

fn said(book: &RuleBook, place: Place, statement: &Statement, child: &ChildAssessment) -> Seen {
    let alike = |text, name: &Option<_>| text == statement.text && *name == statement.name;
    match place {
        Place::Note(service, index) => child
            .services
            .iter()
            .filter(|one| one.service == service && one.verdict != Verdict::None)
            .map(|one| Seen::at_its_place(one.notes.contains(&index)))
            .fold(Seen::default(), Seen::or),
        Place::Step(service, channel) => lists(child, service, channel)
            .map(|list| {
                Seen::at_its_place(list.steps.iter().any(|step| {
                    step.services.contains(&service) && alike(step.said.text, &step.said.name)
                }))
            })
            .fold(Seen::default(), Seen::or),
        Place::ListNote(service, channel) => lists(child, service, channel)
            .map(|list| {
                Seen::at_its_place(list.notes.iter().any(|note| alike(note.text, &note.name)))
            })
            .fold(Seen::default(), Seen::or),
        Place::ChannelStep(channel) => child
            .checklists
            .iter()
            .filter(|list| list.channel == channel)
            .map(|list| {
                let mut steps = list.steps.iter();
                Seen::at_its_place(steps.any(|step| alike(step.said.text, &step.said.name)))
            })
            .fold(Seen::default(), Seen::or),
        Place::Remark(document, _) | Place::Left(document, _) => child
            .checklists
            .iter()
            .flat_map(|list| &list.lines)
            .filter(|line| line.document == document)
            .filter(|line| matches!(place, Place::Left(..)) == (line.take == Take::DoNotBring))
            .map(|line| {
                let adds = book.documents.get(document.index()).map(|one| one.adds(line.take));
                let index = adds.and_then(|adds| adds.iter().position(|one| one == statement));
                Seen::at_its_place(index.is_some_and(|index| line.remarks.contains(&index)))
            })
            .fold(Seen::default(), Seen::or),
        Place::Advice
        | Place::Basis
        | Place::Hours
        | Place::Address
        | Place::AtHand
        | Place::Obtain
        | Place::Statement => Seen::default(),
    }
}

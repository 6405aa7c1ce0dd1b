//! The lines of the book, put together: what is inspected after what, and under which name.

use std::collections::BTreeMap;

use rules::CompleteBook;
use rules::book::{
    Category, CategoryId, Channel, ChannelId, Document, DocumentId, Holiday, List, Parameter,
    ParameterId, Question, QuestionId, Service, ServiceId, Statement,
};

use super::{About, Line, Position, Rule, Section};

/// The whole book.
pub fn sections(book: &CompleteBook) -> Vec<Section<'_>> {
    let mut sections = vec![
        Section::whole(About::Money, book.parameters.iter().enumerate().map(parameter).collect()),
        Section::flat(About::Holidays, book.holidays.iter().flat_map(holiday).collect()),
        Section::flat(About::Questions, book.questions.iter().enumerate().map(question).collect()),
        Section::flat(
            About::Categories,
            book.categories.iter().enumerate().flat_map(category).collect(),
        ),
    ];
    sections.extend(book.services.iter().enumerate().map(|(index, one)| service(book, index, one)));
    sections.extend([
        Section::whole(About::Channels, book.channels.iter().enumerate().map(channel).collect()),
        Section::whole(About::Documents, book.documents.iter().enumerate().map(document).collect()),
        Section::flat(
            About::Statements,
            sentences("statement", "line", &book.statements, |_| Position::Statement).collect(),
        ),
    ]);
    number(&mut sections, &mut BTreeMap::new());
    sections
}

/// The second line of a name becomes `…-2`: a list may ask for a paper under one condition and not under another.
fn number(sections: &mut [Section<'_>], seen: &mut BTreeMap<String, usize>) {
    for section in sections {
        for line in &mut section.lines {
            let count = seen.entry(line.name.clone()).or_default();
            *count += 1;
            if *count > 1 {
                line.name = [&line.name, "-", &count.to_string()].concat();
            }
        }
        number(&mut section.parts, seen);
    }
}

impl<'a> Section<'a> {
    fn flat(about: About<'a>, lines: Vec<Line<'a>>) -> Section<'a> {
        Section { about, lines, parts: Vec::new() }
    }

    fn whole(about: About<'a>, parts: Vec<Section<'a>>) -> Section<'a> {
        Section { about, lines: Vec::new(), parts }
    }
}

impl<'a> Line<'a> {
    fn new(parts: &[&str], rule: Rule<'a>) -> Line<'a> {
        Line { name: parts.join("/"), rule }
    }
}

/// The sentences of one place: by their own name, or by their number there.
fn sentences<'a>(
    below: &str,
    kind: &str,
    statements: &'a [Statement],
    position: impl Fn(usize) -> Position,
) -> impl Iterator<Item = Line<'a>> {
    statements.iter().enumerate().map(move |(index, statement)| {
        let numbered = [kind, "-", &(index + 1).to_string()].concat();
        let name = statement.name.as_deref().unwrap_or(&numbered);
        Line::new(&[below, name], Rule::Said(position(index), statement))
    })
}

fn parameter((index, parameter): (usize, &Parameter)) -> Section<'_> {
    let mut lines = Vec::new();
    if let Some(id) = ParameterId::at(index) {
        lines.extend(parameter.values.iter().map(|value| {
            let from = value.span.from.to_string();
            Line::new(&["parameter", &parameter.name, &from], Rule::Value(id, value))
        }));
        lines.extend(
            parameter.near.iter().map(|near| {
                Line::new(&["parameter", &parameter.name, "near"], Rule::Near(id, near))
            }),
        );
    }
    Section::flat(About::Parameter(parameter), lines)
}

fn holiday(holiday: &Holiday) -> impl Iterator<Item = Line<'_>> {
    holiday.days.iter().map(move |day| {
        Line::new(&["holiday", &holiday.name, &day.on.to_string()], Rule::DayOff(holiday, day))
    })
}

fn question((index, question): (usize, &Question)) -> Line<'_> {
    let id = QuestionId::at(index).unwrap_or(QuestionId(u16::MAX));
    Line::new(&["question", &question.name], Rule::Question(id, question))
}

fn category((index, category): (usize, &Category)) -> impl Iterator<Item = Line<'_>> {
    let id = CategoryId::at(index).unwrap_or(CategoryId(u16::MAX));
    let rule = Line::new(&["category", &category.name], Rule::Category(id, category));
    let below = ["category", &category.name].join("/");
    let advice = sentences(&below, "advice", &category.advice, |index| Position::Advice(id, index));
    let advice: Vec<Line<'_>> = advice.collect();
    std::iter::once(rule).chain(advice)
}

fn service<'a>(book: &'a CompleteBook, index: usize, service: &'a Service) -> Section<'a> {
    let mut section = Section::flat(
        About::Service(service),
        vec![Line::new(&[&service.name], Rule::Service(service))],
    );
    let Some(id) = ServiceId::at(index) else { return section };
    section.lines.extend(service.grounds.iter().map(|ground| {
        let category = book.category(ground.category);
        let category = category.map_or("", |category| &category.name);
        Line::new(&[&service.name, "ground", category], Rule::Ground(ground))
    }));
    section.lines.extend(sentences(&service.name, "basis", &service.basis, |_| Position::Basis));
    section.lines.extend(service.terms.iter().enumerate().map(|(index, term)| {
        let numbered = ["term-", &(index + 1).to_string()].concat();
        Line::new(&[&service.name, &numbered], Rule::Term(term))
    }));
    for (name, place, said) in
        [("result", Position::Result, &service.result), ("fee", Position::Fee, &service.fee)]
    {
        section.lines.push(Line::new(&[&service.name, name], Rule::Said(place, said)));
    }
    section
        .lines
        .extend(sentences(&service.name, "note", &service.notes, |at| Position::Note(id, at)));
    section.parts = service.lists.iter().map(|one| list(book, service, id, one)).collect();
    section
}

fn list<'a>(book: &CompleteBook, service: &Service, id: ServiceId, list: &'a List) -> Section<'a> {
    let channel = list.channel;
    let door = book.channel(channel).map_or("", |channel| &channel.name);
    let below = [&service.name, "/", door].concat();
    let mut lines = vec![Line::new(&[&below], Rule::List(list))];
    let closed = list.closed.iter();
    lines.extend(
        closed.map(|said| Line::new(&[&below, "closed"], Rule::Said(Position::Closed, said))),
    );
    for item in &list.items {
        let document = book.document(item.document).map_or("", |paper| &paper.name);
        lines.push(Line::new(&[&below, document], Rule::Item(id, channel, item)));
        lines.extend(item.looked_up.iter().map(|found| {
            Line::new(&[&below, document, "looked-up"], Rule::LookedUp(id, channel, found))
        }));
    }
    lines.extend(sentences(&below, "step", &list.steps, |_| Position::Step(id, channel)));
    lines.extend(sentences(&below, "note", &list.notes, |_| Position::ListNote(id, channel)));
    Section::flat(About::List(list), lines)
}

fn channel((index, channel): (usize, &Channel)) -> Section<'_> {
    let below = ["channel/", &channel.name].concat();
    let mut lines = Vec::new();
    lines.extend(sentences(&below, "hours", &channel.hours, |_| Position::Hours));
    lines.extend(
        channel
            .opening
            .iter()
            .map(|opening| Line::new(&[&below, "opening"], Rule::Opening(opening))),
    );
    lines.extend(sentences(&below, "address", &channel.address, |_| Position::Address));
    lines.extend(sentences(&below, "at-hand", &channel.at_hand, |_| Position::AtHand));
    let id = ChannelId::at(index).unwrap_or(ChannelId(u16::MAX));
    lines.extend(sentences(&below, "step", &channel.steps, |_| Position::ChannelStep(id)));
    Section::flat(About::Channel(channel), lines)
}

fn document((index, document): (usize, &Document)) -> Section<'_> {
    let below = ["document/", &document.name].concat();
    let id = DocumentId::at(index).unwrap_or(DocumentId(u16::MAX));
    let mut lines: Vec<Line<'_>> =
        sentences(&below, "obtain", document.obtain.as_slice(), |_| Position::Obtain).collect();
    lines.extend(sentences(&below, "remark", &document.remarks, |at| Position::Remark(id, at)));
    lines.extend(sentences(&below, "left", &document.left, |at| Position::Left(id, at)));
    Section::flat(About::Document(document), lines)
}

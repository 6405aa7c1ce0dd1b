//! Every line of the rule book in the order in which it is inspected, each under a name of its own, so that a page,
//! the cases and a person who signs it off mean the same line by the same name.

use std::collections::BTreeMap;

use rules::book::{
    Category, CategoryId, Channel, ChannelId, Citation, DatedValue, DayOff, Document, DocumentId,
    Ground, Holiday, Item, List, LookedUp, Near, Opening, Parameter, ParameterId, Question,
    QuestionId, Service, ServiceId, Statement, Term,
};
use rules::{CompleteBook, Condition};

/// Lines that belong together, and the parts within.
pub struct Section<'a> {
    pub about: About<'a>,
    pub lines: Vec<Line<'a>>,
    pub parts: Vec<Section<'a>>,
}

#[derive(Clone, Copy)]
pub enum About<'a> {
    Money,
    Parameter(&'a Parameter),
    Holidays,
    Questions,
    Categories,
    Service(&'a Service),
    List(&'a List),
    Channels,
    Channel(&'a Channel),
    Documents,
    Document(&'a Document),
    Statements,
}

/// One line, to be signed off by itself.
pub struct Line<'a> {
    /// `camp/state-corporation/birth-certificate`.
    pub name: String,
    pub rule: Rule<'a>,
}

#[derive(Clone, Copy)]
pub enum Rule<'a> {
    Value(ParameterId, &'a DatedValue),
    Near(ParameterId, &'a Near),
    DayOff(&'a Holiday, &'a DayOff),
    Question(QuestionId, &'a Question),
    Category(CategoryId, &'a Category),
    /// The service's official name.
    Service(&'a Service),
    Ground(&'a Ground),
    /// That the service is applied for here.
    List(&'a List),
    Item(ServiceId, ChannelId, &'a Item),
    /// That the office can look up what the item above says.
    LookedUp(ServiceId, ChannelId, &'a LookedUp),
    Term(&'a Term),
    Opening(&'a Opening),
    Said(Position, &'a Statement),
}

/// Where a sentence is said; an index is its place among the sentences there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// What the family can do when a category does not hold.
    Advice(CategoryId, usize),
    Basis,
    Note(ServiceId, usize),
    Step(ServiceId, ChannelId),
    /// Why nobody should go there.
    Closed,
    Result,
    Fee,
    ListNote(ServiceId, ChannelId),
    Hours,
    Address,
    AtHand,
    ChannelStep(ChannelId),
    Obtain,
    Remark(DocumentId, usize),
    /// What to know of a paper that is not to be brought.
    Left(DocumentId, usize),
    Statement,
}

impl<'a> Rule<'a> {
    pub fn citation(&self) -> &'a Citation {
        match self {
            Rule::Value(_, value) => &value.citation,
            Rule::Near(_, near) => &near.caution.citation,
            Rule::DayOff(_, day) => &day.citation,
            Rule::Question(_, question) => &question.citation,
            Rule::Category(_, category) => &category.citation,
            Rule::Service(service) => &service.citation,
            Rule::Ground(ground) => &ground.citation,
            Rule::List(list) => &list.citation,
            Rule::Item(_, _, item) => &item.citation,
            Rule::LookedUp(_, _, found) => &found.citation,
            Rule::Term(term) => &term.said.citation,
            Rule::Opening(opening) => &opening.citation,
            Rule::Said(_, statement) => &statement.citation,
        }
    }

    pub fn when(&self) -> Option<&'a Condition> {
        match self {
            Rule::Category(_, category) => Some(&category.when),
            Rule::Item(_, _, item) => item.when.as_ref(),
            Rule::LookedUp(_, _, found) => found.when.as_ref(),
            Rule::Term(term) => term.said.when.as_ref(),
            Rule::Said(_, statement) => statement.when.as_ref(),
            Rule::Value(..)
            | Rule::Near(..)
            | Rule::DayOff(..)
            | Rule::Question(..)
            | Rule::Service(_)
            | Rule::Ground(_)
            | Rule::List(_)
            | Rule::Opening(_) => None,
        }
    }
}

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

/// The lines of the whole book one after another.
pub fn lines(book: &CompleteBook) -> Vec<Line<'_>> {
    fn collect<'a>(sections: Vec<Section<'a>>, lines: &mut Vec<Line<'a>>) {
        for section in sections {
            lines.extend(section.lines);
            collect(section.parts, lines);
        }
    }
    let mut all = Vec::new();
    collect(sections(book), &mut all);
    all
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

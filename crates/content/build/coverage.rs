//! Assesses every case and notes which lines of the rule book it exercises.

use std::path::Path;

use rules::assessment::{
    Asked, Assessment, Checklist, ChildAssessment, Finding, Line, Said, ServiceAssessment, Take,
};
use rules::authoring::cases;
use rules::book::{CategoryId, ChannelId, Item, ItemRule, ServiceId, Statement};
use rules::change::{Change, changes};
use rules::{Answers, CompleteBook, Date, Reason, Truth, assess};

use crate::inspection::{self, Position, Rule};

/// One case, assessed.
struct Assessed {
    today: Date,
    answers: Answers,
    assessment: Assessment,
}

/// One child of a case.
struct Child<'a> {
    book: &'a CompleteBook,
    case: &'a Assessed,
    index: usize,
    assessed: &'a ChildAssessment,
}

impl Assessed {
    fn children<'a>(&'a self, book: &'a CompleteBook) -> impl Iterator<Item = Child<'a>> {
        let children = self.assessment.children.iter().enumerate();
        children.map(move |(index, assessed)| Child { book, case: self, index, assessed })
    }
}

/// As `content::coverage` reads it.
type Written = (Vec<(String, u16)>, Vec<(Vec<u8>, Vec<u8>)>);

/// The table of the whole book, or what cannot be read in a case.
pub(crate) fn table(book: &CompleteBook, folder: &Path) -> Result<Vec<u8>, String> {
    let cases = cases(folder)?;
    let files = cases.chunk_by(|one, next| one.file == next.file);
    let files = files.map(|cases| {
        let file = cases.first().map(|case| case.file.clone()).unwrap_or_default();
        (file, u16::try_from(cases.len()).unwrap_or(u16::MAX))
    });
    let files = files.collect();
    let assessed = cases.iter().map(|case| {
        let (today, answers) = (case.now.date(), case.answers(book)?);
        let assessment = assess(book, &answers, today);
        Ok(Assessed { today, answers, assessment })
    });
    let assessed: Vec<Assessed> = assessed.collect::<Result<_, String>>()?;
    let lines = inspection::lines(book)
        .iter()
        .map(|line| {
            let over = |exercises: fn(&Rule<'_>, &Child<'_>) -> bool| {
                bits(
                    assessed
                        .iter()
                        .map(|case| case.children(book).any(|child| exercises(&line.rule, &child))),
                )
            };
            (over(shows), over(fails))
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

/// A category holds, a value is compared with, a paper or a sentence is shown.
fn shows(rule: &Rule<'_>, one: &Child<'_>) -> bool {
    let child = one.assessed;
    match rule {
        Rule::Value(id, value) => {
            let compared = |reason: &Reason| matches!(reason, Reason::Compared { parameter, .. } if parameter == id);
            value.span.contains(one.case.today)
                && findings(child).any(|finding| finding.reasons.iter().any(compared))
        }
        Rule::Near(id, _) => child.services.iter().any(|service| service.near_limit == Some(*id)),
        Rule::Category(id, _) => found(child, *id, Truth::Yes),
        Rule::Item(service, channel, item) => {
            lists(child, *service, *channel).any(|list| asks(list, *service, item))
        }
        Rule::LookedUp(service, channel, found) => lists(child, *service, *channel)
            .flat_map(|list| list.lines.iter().flat_map(|line| &line.asked))
            .any(|asked| {
                asked.service == *service && asked.looked_up.as_ref() == Some(&found.citation)
            }),
        Rule::Said(position, statement) if statement.when.is_some() => {
            is_said(*position, statement, one)
        }
        // What holds for everyone and always, no case can exercise.
        Rule::DayOff(..)
        | Rule::Question(..)
        | Rule::Service(_)
        | Rule::Ground(_)
        | Rule::List(_)
        | Rule::Term(_)
        | Rule::Opening(_)
        | Rule::Said(..) => false,
    }
}

/// A category does not hold.
fn fails(rule: &Rule<'_>, one: &Child<'_>) -> bool {
    matches!(rule, Rule::Category(id, _) if found(one.assessed, *id, Truth::No))
}

fn findings(child: &ChildAssessment) -> impl Iterator<Item = &Finding> {
    child.services.iter().flat_map(|service| &service.findings)
}

fn found(child: &ChildAssessment, category: CategoryId, truth: Truth) -> bool {
    findings(child).any(|finding| finding.category == category && finding.truth == truth)
}

/// The checklists of one channel that the service goes through.
fn lists(
    child: &ChildAssessment,
    service: ServiceId,
    channel: ChannelId,
) -> impl Iterator<Item = &Checklist> {
    let of_service = move |list: &&Checklist| list.services.contains(&service);
    child.checklists.iter().filter(move |list| list.channel == channel).filter(of_service)
}

/// Whether the list has the item in the group it has when its condition holds or may hold.
fn asks(list: &Checklist, service: ServiceId, item: &Item) -> bool {
    let leaves = item.rule == ItemRule::Leave;
    let of_item = |asked: &Asked| {
        asked.service == service
            && asked.ask == (item.rule == ItemRule::Ask)
            && asked.citation == item.citation
    };
    let stands = |line: &Line| {
        line.document == item.document
            && (line.take == Take::DoNotBring) == leaves
            && (leaves || line.form == item.form)
            && line.asked.iter().any(of_item)
    };
    list.lines.iter().any(stands)
}

fn is_said(position: Position, statement: &Statement, one: &Child<'_>) -> bool {
    let child = one.assessed;
    let same = |said: &Said| said.text == statement.text && said.name == statement.name;
    match position {
        Position::Advice(category, index) => {
            let Assessed { today, answers, .. } = one.case;
            let advised =
                |change: &Change| change.category == category && change.advised.contains(&index);
            child.services.iter().any(|service| {
                changes(one.book, answers, *today, one.index, service).iter().any(advised)
            })
        }
        Position::Note(service, index) => {
            let of_service = |one: &&ServiceAssessment| one.service == service;
            child.services.iter().filter(of_service).any(|one| one.notes.contains(&index))
        }
        Position::Step(service, channel) => lists(child, service, channel)
            .flat_map(|list| &list.steps)
            .any(|step| step.services.contains(&service) && same(&step.said)),
        Position::ListNote(service, channel) => {
            lists(child, service, channel).flat_map(|list| &list.notes).any(same)
        }
        Position::ChannelStep(channel) => child
            .checklists
            .iter()
            .filter(|list| list.channel == channel)
            .flat_map(|list| &list.steps)
            .any(|step| same(&step.said)),
        Position::Remark(document, index) | Position::Left(document, index) => {
            let left = matches!(position, Position::Left(..));
            let lines = child.checklists.iter().flat_map(|list| &list.lines);
            lines
                .filter(|line| line.document == document && (line.take == Take::DoNotBring) == left)
                .any(|line| line.remarks.contains(&index))
        }
        Position::Basis
        | Position::Closed
        | Position::Result
        | Position::Fee
        | Position::Hours
        | Position::Address
        | Position::AtHand
        | Position::Obtain
        | Position::Statement => false,
    }
}

//! Every line of the rule book in the order in which it is inspected, each under a name of its own, so that a page,
//! the cases and a person who signs it off mean the same line by the same name.

// The build reads this file too, from another place.
#[path = "inspection/sections.rs"]
mod sections;

use rules::book::{
    Category, CategoryId, Channel, ChannelId, Citation, DatedValue, DayOff, Document, DocumentId,
    Ground, Holiday, Item, List, LookedUp, Near, Opening, Parameter, ParameterId, Question,
    QuestionId, Service, ServiceId, Statement, Term,
};
use rules::{CompleteBook, Condition};

pub use sections::sections;

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

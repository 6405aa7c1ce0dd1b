//! The whole family at once: one bag of papers for each channel.

use rules::assessment::Assessment;
use rules::bag::{self, Packed, pack};
use schemars::JsonSchema;
use serde::Serialize;

use super::Report;
use super::checklist::{Line, Step};
use super::sources::Statement;
use super::vocabulary::Id;

/// What goes to one channel for all children.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Bag {
    channel: Id,
    /// Why nobody should go there.
    closed: Option<Statement>,
    services: Vec<Id>,
    /// The children who go there, counted from 0.
    who: Vec<usize>,
    family: Vec<OfChildren<Line>>,
    children: Vec<Own>,
    steps: Vec<OfChildren<Step>>,
    notes: Vec<Statement>,
}

/// The papers of one child.
#[derive(Serialize, JsonSchema)]
struct Own {
    child: usize,
    lines: Vec<OfChildren<Line>>,
}

/// A paper or a step, and the children for whose sake it is there.
#[derive(Serialize, JsonSchema)]
struct OfChildren<T> {
    #[serde(flatten)]
    what: T,
    children: Vec<usize>,
}

impl Report<'_> {
    pub(super) fn bags(&self, assessment: &Assessment) -> Vec<Bag> {
        pack(self.book, &assessment.children).iter().map(|bag| self.bag(bag)).collect()
    }

    fn bag(&self, bag: &bag::Bag) -> Bag {
        let lines =
            |lines: &[Packed]| lines.iter().map(|line| self.packed(bag, line)).collect::<Vec<_>>();
        let children =
            bag.children.iter().map(|(child, own)| Own { child: *child, lines: lines(own) });
        let steps = bag.steps.iter().map(|step| OfChildren {
            what: self.step(&step.what),
            children: step.children.clone(),
        });
        let notes = bag.notes.iter().map(|note| self.statement(note.text, note.citation));
        let closed = bag.closed.as_ref();
        Bag {
            channel: &self.book.channels[bag.channel.index()].name,
            closed: closed.map(|closed| self.statement(closed.text, closed.citation)),
            services: self.names(&bag.services),
            who: bag.who().collect(),
            family: lines(&bag.family),
            children: children.collect(),
            steps: steps.collect(),
            notes: notes.collect(),
        }
    }

    fn packed(&self, bag: &bag::Bag, line: &Packed) -> OfChildren<Line> {
        OfChildren {
            what: self.line(bag.channel, &line.what, bag.closed.is_none()),
            children: line.children.clone(),
        }
    }
}

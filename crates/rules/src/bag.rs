//! One bag of papers for the whole family: the family's papers once, each child's under the child.

mod row;

pub use row::{Cell, Row, children_alike, rows, rows_of_child, rows_of_family};

use crate::assessment::{Asked, Checklist, ChildAssessment, Line, Said, Step, Take};
use crate::book::{ChannelId, CompleteBook, DocumentId, Form, Scope, ServiceId};

/// The papers and steps of one channel, for every child who goes through it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bag {
    pub channel: ChannelId,
    /// Why nobody should go there: such papers are packed apart.
    pub closed: Option<Said>,
    pub services: Vec<ServiceId>,
    pub family: Vec<Packed>,
    /// By child, counted from 0; a child without papers of its own is left out.
    pub children: Vec<(usize, Vec<Packed>)>,
    pub steps: Vec<Shared<Step>>,
    pub notes: Vec<Said>,
    /// The children who go through this channel, each with the services it applies for there.
    applying: Vec<(usize, Vec<ServiceId>)>,
}

impl Bag {
    /// The children who go through this channel.
    pub fn who(&self) -> impl ExactSizeIterator<Item = usize> {
        self.applying.iter().map(|(child, _)| *child)
    }

    /// The services that a child applies for here.
    fn services_of(&self, child: usize) -> &[ServiceId] {
        let found = self.applying.binary_search_by_key(&child, |(child, _)| *child).ok();
        found.and_then(|place| Some(&*self.applying.get(place)?.1)).unwrap_or_default()
    }

    fn applies(&self, child: usize, service: ServiceId) -> bool {
        self.services_of(child).binary_search(&service).is_ok()
    }

    /// The papers of one child alone.
    fn of_child(&self, child: usize) -> impl Iterator<Item = &Packed> {
        let own = self.children.iter().filter(move |(whose, _)| *whose == child);
        own.flat_map(|(_, packed)| packed)
    }
}

/// A line, and the children for whose sake it is in the bag.
pub type Packed = Shared<Line>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared<T> {
    pub what: T,
    pub children: Vec<usize>,
}

/// The bags of a family, one for each channel in play, in the book's order, a closed door's after an open one's.
pub fn pack(book: &CompleteBook, children: &[ChildAssessment]) -> Vec<Bag> {
    let door = |list: &Checklist| (list.channel, list.closed.is_some());
    let mut doors: Vec<(ChannelId, bool)> =
        children.iter().flat_map(|child| child.checklists.iter().map(door)).collect();
    doors.sort_unstable();
    doors.dedup();
    doors
        .into_iter()
        .map(|wanted| {
            let lists: Vec<(usize, &Checklist)> = children
                .iter()
                .enumerate()
                .flat_map(|(index, child)| child.checklists.iter().map(move |list| (index, list)))
                .filter(|(_, list)| door(list) == wanted)
                .collect();
            bag(book, wanted.0, &lists)
        })
        .collect()
}

fn bag(book: &CompleteBook, channel: ChannelId, lists: &[(usize, &Checklist)]) -> Bag {
    let mut bag = Bag {
        channel,
        closed: lists.first().and_then(|(_, list)| list.closed.clone()),
        services: lists.iter().flat_map(|(_, list)| list.services.iter().copied()).collect(),
        family: family(book, lists),
        children: Vec::new(),
        steps: Vec::new(),
        notes: Vec::new(),
        applying: lists.iter().map(|(child, list)| (*child, list.services.clone())).collect(),
    };
    bag.services.sort_unstable();
    bag.services.dedup();
    for (child, list) in lists {
        let own: Vec<Packed> = list
            .lines
            .iter()
            .filter(|line| !is_of_family(book, line.document))
            .map(|line| Shared { what: line.clone(), children: vec![*child] })
            .collect();
        if !own.is_empty() {
            bag.children.push((*child, own));
        }
        weave(&mut bag.steps, *child, &list.steps);
        for note in &list.notes {
            if !bag.notes.contains(note) {
                bag.notes.push(note.clone());
            }
        }
    }
    bag
}

fn is_of_family(book: &CompleteBook, document: DocumentId) -> bool {
    book.document(document).is_some_and(|found| found.scope == Scope::Family)
}

/// A paper of the family is brought as soon as one child's service wants it, whatever holds for the others.
fn family(book: &CompleteBook, lists: &[(usize, &Checklist)]) -> Vec<Packed> {
    let mut wanted: Vec<(usize, &Line, &Asked)> = lists
        .iter()
        .flat_map(|(child, list)| list.lines.iter().map(move |line| (*child, line)))
        .filter(|(_, line)| is_of_family(book, line.document))
        .flat_map(|(child, line)| line.asked.iter().map(move |asked| (child, line, asked)))
        .collect();
    let mut surest: Vec<(DocumentId, ServiceId, Take)> =
        wanted.iter().map(|(_, line, asked)| (line.document, asked.service, line.take)).collect();
    surest.sort_unstable();
    surest.dedup_by_key(|(document, service, _)| (*document, *service));
    wanted.retain(|(_, line, asked)| {
        surest.binary_search(&(line.document, asked.service, line.take)).is_ok()
    });
    wanted.sort_by_key(|(_, line, _)| key(line));
    let mut packed: Vec<Packed> = Vec::new();
    for (child, line, asked) in wanted {
        let same = |known: &&mut Packed| key(&known.what) == key(line);
        let known = packed.iter_mut().rev().take_while(same).find(|known| {
            known.what.asked.first().is_some_and(|other| {
                (other.ask, other.citation.standing) == (asked.ask, asked.citation.standing)
            })
        });
        let Some(known) = known else {
            let what = Line { asked: vec![asked.clone()], ..line.clone() };
            packed.push(Shared { what, children: vec![child] });
            continue;
        };
        let of_service = known.what.asked.binary_search_by_key(&asked.service, |one| one.service);
        if let Err(place) = of_service {
            known.what.asked.insert(place, asked.clone());
        }
        if !known.children.contains(&child) {
            known.children.push(child);
        }
        known.what.remarks.extend(&line.remarks);
        known.what.remarks.sort_unstable();
        known.what.remarks.dedup();
    }
    packed
}

/// What a line says of its paper, in the order of the lines.
fn key(line: &Line) -> (Take, DocumentId, Form) {
    (line.take, line.document, line.form)
}

/// Adds one child's steps to those of the others, in their order; the same step appears once, and what one child alone
/// needs comes right before the next step they share.
fn weave(steps: &mut Vec<Shared<Step>>, child: usize, own: &[Step]) {
    let mut place = steps.len();
    for step in own.iter().rev() {
        let same = |known: &Shared<Step>| {
            (known.what.said.text, known.what.said.certain) == (step.said.text, step.said.certain)
        };
        let found = steps.iter_mut().enumerate().take(place).rfind(|(_, known)| same(known));
        if let Some((index, known)) = found {
            known.children.push(child);
            known.what.services.extend(&step.services);
            known.what.services.sort_unstable();
            known.what.services.dedup();
            known.what.cite(&step.citations);
            place = index;
        } else {
            steps.insert(place, Shared { what: step.clone(), children: vec![child] });
        }
    }
}

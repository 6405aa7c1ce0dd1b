//! One paper over all bags: what every door asks of it, for which services and children, and what of that has to
//! be said.

use super::{Bag, Packed};
use crate::assessment::{Asked, Line, Take};
use crate::book::{DocumentId, ServiceId};

/// A paper, and every line of every bag that names it; never without a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    pub document: DocumentId,
    pub cells: Vec<Cell<'a>>,
}

/// A line, and the bag that it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell<'a> {
    pub bag: &'a Bag,
    pub packed: &'a Packed,
}

/// Every paper of these bags, in the order of the documents.
pub fn rows(bags: &[Bag]) -> Vec<Row<'_>> {
    collect(bags, |bag| bag.family.iter().chain(bag.children.iter().flat_map(|(_, own)| own)))
}

/// The papers of the family.
pub fn rows_of_family(bags: &[Bag]) -> Vec<Row<'_>> {
    collect(bags, |bag| &bag.family)
}

/// One child's own papers.
pub fn rows_of_child(bags: &[Bag], child: usize) -> Vec<Row<'_>> {
    collect(bags, |bag| bag.of_child(child))
}

fn collect<'a, P: IntoIterator<Item = &'a Packed>>(
    bags: &'a [Bag],
    packed: impl Fn(&'a Bag) -> P,
) -> Vec<Row<'a>> {
    let of_bag = |bag| packed(bag).into_iter().map(move |packed| Cell { bag, packed });
    let mut cells: Vec<Cell<'_>> = bags.iter().flat_map(of_bag).collect();
    let document = |cell: &Cell<'_>| cell.packed.what.document;
    cells.sort_by_key(document);
    cells
        .chunk_by(|one, other| document(one) == document(other))
        .filter_map(|cells| Some(Row { document: document(cells.first()?), cells: cells.to_vec() }))
        .collect()
}

/// The children, those together whose own papers are the same at every door.
pub fn children_alike(bags: &[Bag], children: usize) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for child in 0..children {
        let same = |other: usize| {
            bags.iter().all(|bag| {
                let lines = |child| bag.of_child(child).map(|packed| &packed.what);
                lines(other).eq(lines(child))
            })
        };
        match groups.iter_mut().find(|group| group.first().copied().is_some_and(same)) {
            Some(group) => group.push(child),
            None => groups.push(vec![child]),
        }
    }
    groups
}

impl<'a> Row<'a> {
    pub fn lines(&self) -> impl Iterator<Item = &'a Line> {
        self.cells.iter().map(|cell| &cell.packed.what)
    }

    /// The group of the whole paper: to have at hand wherever some place wants it.
    pub fn take(&self) -> Take {
        self.lines().map(|line| line.take).min().unwrap_or(Take::DoNotBring)
    }

    /// Whether it is had ready without asking anybody.
    pub fn is_ready(&self) -> bool {
        matches!(self.take(), Take::Bring | Take::Upload)
    }

    /// The line that says on which condition the paper is needed, or why it is not; none where it is needed in any case
    /// or only to be asked about.
    pub fn deciding(&self) -> Option<&'a Line> {
        let left = self.take() == Take::DoNotBring;
        self.lines().find(|line| left || line.is_conditional())
    }

    /// The children for whose sake it is there.
    pub fn children(&self) -> Vec<usize> {
        sorted(self.cells.iter().flat_map(|cell| cell.packed.children.iter().copied()))
    }

    /// Who wants it, where somebody may.
    pub fn asked(&self) -> impl Iterator<Item = &'a Asked> {
        self.lines().filter(|line| line.take != Take::DoNotBring).flat_map(|line| &line.asked)
    }

    /// The services that want it, where some may.
    pub fn services(&self) -> Vec<ServiceId> {
        sorted(self.asked().map(|asked| asked.service))
    }

    /// The services that it need not be brought for.
    pub fn left_by(&self) -> Vec<ServiceId> {
        let left = self.lines().filter(|line| line.take == Take::DoNotBring);
        sorted(left.flat_map(|line| line.asked.iter().map(|asked| asked.service)))
    }

    /// Whether no line has to say which services it is for.
    pub fn is_for_all_services(&self) -> bool {
        !self.cells.iter().any(|cell| self.has_to_name_services(cell))
    }

    /// Whether it is there for the sake of every child who goes to one of these doors.
    pub fn is_for_all_children(&self, bags: &[Bag]) -> bool {
        let children = self.children();
        bags.iter().flat_map(Bag::who).all(|child| children.contains(&child))
    }

    /// Whether it has to be said which services a line is for: not for all there, or not for the same at every door.
    pub fn has_to_name_services(&self, cell: &Cell<'_>) -> bool {
        !cell.is_for_all_services()
            || !self.cells.iter().all(|one| one.services().eq(cell.services()))
    }

    /// Whether it has to be said which children a line is for: not for just those of the paper's children who apply
    /// there for one of the services that ask for it.
    pub fn has_to_name_children(&self, cell: &Cell<'_>) -> bool {
        let wants = |child: &usize| cell.services().any(|one| cell.bag.applies(*child, one));
        !self.children().into_iter().filter(wants).eq(cell.packed.children.iter().copied())
    }
}

impl Cell<'_> {
    pub fn services(&self) -> impl Iterator<Item = ServiceId> {
        self.packed.what.asked.iter().map(|asked| asked.service)
    }

    /// Whether every service asks for it that could there, for the sake of the same children.
    fn is_for_all_services(&self) -> bool {
        let asked = &self.packed.what.asked;
        let asks =
            |service: &ServiceId| asked.binary_search_by_key(service, |one| one.service).is_ok();
        let children = self.packed.children.iter();
        // Nearly every paper of a long list is asked for by few: the first service that does not ends it.
        children.flat_map(|child| self.bag.services_of(*child)).all(asks)
    }
}

fn sorted<T: Ord>(found: impl Iterator<Item = T>) -> Vec<T> {
    let mut all: Vec<T> = found.collect();
    all.sort_unstable();
    all.dedup();
    all
}

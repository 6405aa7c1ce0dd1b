//! Which services and children a paper is for, and what of that goes without saying.

use rules::assessment::Checklist;
use rules::bag::{Bag, Packed};
use rules::book::ServiceId;

use super::paper::Row;
use crate::page::LatePage;

/// Whether a child's checklist was packed into this bag.
fn is_of(list: &Checklist, bag: &Bag) -> bool {
    (list.channel, list.closed.is_some()) == (bag.channel, bag.closed.is_some())
}

/// Whether every service asks for it that could there, for the sake of the same children.
fn asked_by_all(page: &LatePage<'_>, bag: &Bag, packed: &Packed) -> bool {
    let children = packed.children.iter().filter_map(|child| page.assessed.get(*child));
    let lists = children.flat_map(|child| &child.checklists);
    let lists = lists.filter(|list| is_of(list, bag));
    let asks = |service: &ServiceId| {
        packed.what.asked.binary_search_by_key(service, |asked| asked.service).is_ok()
    };
    // Nearly every paper of a long list is asked for by few: the first service that does not ends it.
    lists.flat_map(|list| &list.services).all(asks)
}

/// Whether it goes without saying which services a line is for: for all there, and for the same at every place.
pub(super) fn is_for_all(page: &LatePage<'_>, bag: &Bag, packed: &Packed, row: &Row<'_>) -> bool {
    let alike = |(_, other): &(&Bag, &Packed)| asking(other).eq(asking(packed));
    asked_by_all(page, bag, packed) && row.cells.iter().all(alike)
}

pub(super) fn asking(packed: &Packed) -> impl Iterator<Item = ServiceId> {
    packed.what.asked.iter().map(|asked| asked.service)
}

/// Those of the paper's children who ask for these services there: it goes without saying that a line is for them.
pub(super) fn expected(
    page: &LatePage<'_>,
    bag: &Bag,
    packed: &Packed,
    row: &Row<'_>,
) -> Vec<usize> {
    let asks = |child: &usize| {
        let lists = page.assessed.get(*child).map(|child| child.checklists.iter());
        lists.into_iter().flatten().filter(|list| is_of(list, bag)).any(|list| {
            packed
                .what
                .asked
                .iter()
                .any(|asked| list.services.binary_search(&asked.service).is_ok())
        })
    };
    whose(row).into_iter().filter(asks).collect()
}

/// The children for whose sake the paper is here.
pub(super) fn whose(row: &Row<'_>) -> Vec<usize> {
    let mut children: Vec<usize> =
        row.cells.iter().flat_map(|(_, packed)| packed.children.iter().copied()).collect();
    children.sort_unstable();
    children.dedup();
    children
}

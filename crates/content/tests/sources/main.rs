//! What the book cites, against tables written by hand: of the source document while reading that document, of Order
//! No. 158 while reading its annexes 10, 11 and 13 in the edition of 05.05.2026.
//!
//! One table says which words stand in which line of the document, one which points, rows and items stand in the
//! order; the others say which of them each paper, category, question and channel is to cite. A new citation fails
//! here until somebody has read the place and written it down.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its own data has failed")]

mod figures;
mod order;
mod papers;
mod phrases;
mod things;

use std::collections::BTreeMap;
use std::fmt::Debug;

use content::cited::{self, Cited, in_order};
use content::inspection::{self, Line};
use content::{agreements, book};
use rules::book::{Act, Citation, Place, Reference};

const ORDER: &str = "order-158";
const CONSULTATION: &str = "consultation";

fn cited() -> Vec<Cited<'static>> {
    cited::cited(book(), agreements())
}

fn rule_lines() -> Vec<Line<'static>> {
    inspection::lines(book())
}

/// The references of a citation.
fn cited_by(citation: Citation) -> &'static [Reference] {
    book().references(citation)
}

/// The places that references name in one source.
fn places<'a>(references: &'a [Reference], source: &str) -> Vec<Option<&'a Place>> {
    let of = |reference: &&Reference| book().sources[reference.source.index()].name == source;
    let mut places: Vec<_> =
        references.iter().filter(of).map(|reference| reference.at.as_ref()).collect();
    places.sort_by(|one, other| in_order(*one, *other));
    places
}

/// The lines of the source document in a citation, in order.
fn lines_of(references: &[Reference]) -> Vec<u16> {
    let line = |place: Option<&Place>| match place {
        Some(Place::Line(line)) => *line,
        other => panic!("the source document has lines, not {other:?}"),
    };
    places(references, CONSULTATION).into_iter().map(line).collect()
}

/// The places of the order in a citation, in order: `10 p7-1` is annex 10, point 7-1; `11 r9.6` annex 11, row 9 of
/// its list, item 6).
fn order_of(references: &[Reference]) -> Vec<String> {
    let written = |place: Option<&Place>| match place {
        Some(Place::Act(act)) => written(act).unwrap_or_else(|| panic!("no place: {act:?}")),
        other => panic!("the order has annexes, not {other:?}"),
    };
    places(references, ORDER).into_iter().map(written).collect()
}

/// A place in the order; there is none without an annex and either a point or a row.
fn written(act: &Act) -> Option<String> {
    let within = match (&act.article, &act.point, &act.row) {
        (None, Some(point), None) => format!("p{point}"),
        (None, None, Some(row)) => format!("r{row}"),
        _ => return None,
    };
    let item = act.item.as_ref().map(|item| format!(".{item}")).unwrap_or_default();
    Some(format!("{} {within}{item}", act.annex.as_ref()?))
}

/// Fails on what differs, and shows nothing else: the tables are long.
#[track_caller]
fn same<T: PartialEq + Debug>(found: Vec<(String, T)>, expected: Vec<(String, T)>) {
    let count = found.len();
    let found: BTreeMap<String, T> = found.into_iter().collect();
    assert_eq!(found.len(), count, "a name stands twice in the book");
    let count = expected.len();
    let expected: BTreeMap<String, T> = expected.into_iter().collect();
    assert_eq!(expected.len(), count, "a name stands twice in the table");
    let names = found.keys().chain(expected.keys().filter(|name| !found.contains_key(*name)));
    let differing: Vec<_> = names
        .filter(|name| found.get(*name) != expected.get(*name))
        .map(|name| (name, found.get(name), expected.get(name)))
        .collect();
    assert!(differing.is_empty(), "name, book, table: {differing:#?}");
}

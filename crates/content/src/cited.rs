//! Everything that rests on a source, under a name of its own: the lines of the inspection, by when a complaint is
//! answered, and what the order in force says of each line of the source document.

use std::cmp::Ordering;

use rules::CompleteBook;
use rules::book::{Act, Agreement, Citation, Place, Reference, Standing};

use crate::inspection;

/// `camp/school/medical-071`, `complaint/line-1`, `consultation/line-53`.
pub struct Cited<'a> {
    pub name: String,
    pub standing: Standing,
    pub references: &'a [Reference],
}

/// All of it, in the order in which it is inspected.
pub fn cited<'a>(book: &'a CompleteBook, agreements: &'a [Agreement]) -> Vec<Cited<'a>> {
    let cited = |name: String, citation: &Citation| {
        let references = book.references(*citation);
        Cited { name, standing: citation.standing, references }
    };
    let lines = inspection::lines(book).into_iter();
    let lines = lines.map(|line| cited(line.name, line.rule.citation()));
    let complaints = book.complaints.iter().enumerate().map(|(index, complaint)| {
        let name = ["complaint/line-", &(index + 1).to_string()].concat();
        cited(name, &complaint.said.citation)
    });
    let agreements = agreements.iter().map(|agreement| {
        let of = book.source(agreement.source).map_or("", |source| &source.name);
        let name = [of, "/line-", &agreement.line.to_string()].concat();
        cited(name, &agreement.citation)
    });
    lines.chain(complaints).chain(agreements).collect()
}

/// Which of two places comes first in its source: the source as a whole, then lines as they are counted; of an act
/// its annexes and articles by number, in each what is said of it as a whole, its points, the rows of its list.
pub fn in_order(one: Option<&Place>, other: Option<&Place>) -> Ordering {
    match (one, other) {
        (Some(Place::Act(one)), Some(Place::Act(other))) => parts(one).cmp(&parts(other)),
        (Some(Place::Line(one)), Some(Place::Line(other))) => one.cmp(other),
        (one, other) => rank(one).cmp(&rank(other)),
    }
}

fn rank(place: Option<&Place>) -> u8 {
    match place {
        None => 0,
        Some(Place::Line(_)) => 1,
        Some(Place::Act(_)) => 2,
    }
}

/// A part that is not named sorts before all that are; hence points, which name no row, before rows.
fn parts(act: &Act) -> [Option<Number<'_>>; 6] {
    [&act.annex, &act.article, &act.part, &act.row, &act.point, &act.item]
        .map(|part| part.as_deref().map(Number::of))
}

/// `7-1`, which sorts after 7 and before 8; what is no number sorts after all numbers, by its letters.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Number<'a> {
    counted: Vec<u32>,
    written: &'a str,
}

impl Number<'_> {
    fn of(written: &str) -> Number<'_> {
        let counted = written.split('-').map(|part| part.parse().unwrap_or(u32::MAX)).collect();
        Number { counted, written }
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use rules::book::{Act, Place};

    use super::in_order;

    fn part(written: &str) -> Option<String> {
        (!written.is_empty()).then(|| written.to_owned())
    }

    /// Annex, article, point, row, item.
    fn act([annex, article, point, row, item]: [&str; 5]) -> Place {
        Place::Act(Act {
            annex: part(annex),
            article: part(article),
            part: None,
            point: part(point),
            row: part(row),
            item: part(item),
        })
    }

    #[test]
    fn places_stand_as_the_act_has_them() {
        let order = [
            None,
            Some(Place::Line(9)),
            Some(Place::Line(53)),
            Some(act(["", "", "3", "", ""])),
            Some(act(["", "5", "2", "", ""])),
            Some(act(["", "19", "", "", ""])),
            Some(act(["", "19-1", "1", "", ""])),
            Some(act(["", "25", "", "", ""])),
            Some(act(["2", "", "", "", ""])),
            Some(act(["10", "", "", "", ""])),
            Some(act(["10", "", "7", "", ""])),
            Some(act(["10", "", "7-1", "", ""])),
            Some(act(["10", "", "7-2", "", ""])),
            Some(act(["10", "", "8", "", ""])),
            Some(act(["10", "", "10", "", ""])),
            Some(act(["10", "", "10", "", "2"])),
            Some(act(["10", "", "", "3", "1"])),
            Some(act(["10", "", "", "9", ""])),
            Some(act(["10", "", "", "9", "2"])),
            Some(act(["10", "", "", "9", "10"])),
            Some(act(["10", "", "", "10", ""])),
            Some(act(["11", "", "1", "", ""])),
            Some(act(["бір", "", "", "", ""])),
        ];
        for (at, one) in order.iter().enumerate() {
            for (beside, other) in order.iter().enumerate() {
                let found = in_order(one.as_ref(), other.as_ref());
                assert_eq!(found, at.cmp(&beside), "{one:?} beside {other:?}");
            }
        }
        let unnumbered = |written| Some(act([written, "", "", "", ""]));
        assert_eq!(in_order(unnumbered("а").as_ref(), unnumbered("ә").as_ref()), Ordering::Less);
    }
}

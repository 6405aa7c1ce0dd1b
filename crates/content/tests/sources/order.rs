//! What Order No. 158 has, and that nothing is cited which it has not.

use std::collections::BTreeSet;

use content::{book, words};
use rules::Lang;
use rules::book::{Confirm, Place, Standing};

use super::{ORDER, cited, order_of, places, rule_lines};

/// The points of each annex in force, with the number of items that they have. Points 2 of annexes 10 and 11, 8 of
/// annex 10, 5 and 11 of annex 11 were repealed by the order of 21.02.2022 No. 55.
const POINTS: &[(&str, &[(&str, u8)])] = &[
    (
        "10",
        &[
            ("1", 0),
            ("3", 0),
            ("4", 0),
            ("5", 0),
            ("6", 0),
            ("7", 0),
            ("7-1", 2),
            ("7-2", 0),
            ("9", 0),
            ("9-1", 0),
            ("10", 0),
            ("11", 0),
        ],
    ),
    (
        "11",
        &[
            ("1", 0),
            ("3", 0),
            ("4", 0),
            ("6", 0),
            ("7", 0),
            ("8", 0),
            ("9", 0),
            ("10", 0),
            ("12", 0),
            ("13", 0),
            ("13-1", 0),
            ("14", 0),
            ("15", 0),
        ],
    ),
    (
        "13",
        &[
            ("1", 5),
            ("2", 0),
            ("3", 0),
            ("4", 0),
            ("5", 0),
            ("6", 0),
            ("7", 0),
            ("8", 0),
            ("9", 0),
            ("10", 0),
            ("11", 0),
            ("12", 0),
            ("13", 0),
            ("14", 0),
            ("15", 0),
            ("16", 0),
        ],
    ),
];

/// The rows 1 to 11 of each annex's list, with the number of items in each: of row 8 the hours, of row 9 the longer
/// list, on paper. The two addresses below the hours are numbered from 1 again, so that no item means them.
const ROWS: &[(&str, [u8; 11])] = &[
    ("10", [0, 0, 2, 3, 0, 0, 0, 2, 5, 3, 0]),
    ("11", [0, 0, 3, 3, 0, 0, 0, 3, 6, 3, 0]),
    ("13", [0, 0, 0, 3, 0, 0, 0, 1, 6, 3, 0]),
];

#[test]
fn every_line_that_cites_the_order_names_an_annex_and_a_point_or_row_that_stands_in_it() {
    let stands = places_that_stand();
    let mut wrong = Vec::new();
    for found in cited() {
        for place in places(found.references, ORDER) {
            let written = match place {
                Some(Place::Act(act)) => super::written(act),
                _ => None,
            };
            if !written.as_ref().is_some_and(|written| stands.contains(written)) {
                wrong.push((found.name.clone(), written, place));
            }
        }
    }
    assert!(wrong.is_empty(), "not in the order: {wrong:#?}");
}

#[test]
fn a_line_of_a_service_cites_the_annex_of_that_service() {
    let annexes = [("meals", "10 "), ("camp", "11 "), ("aid", "13 ")];
    // Both say what the other annex has: a foster family, and the list that is under the wrong heading.
    // Annex 13, point 1, alone says that the board of trustees is the collegial body.
    let beside = [
        "meals/foster-not-named",
        "camp/foster-not-named",
        "meals/state-corporation/closed",
        "meals/portal/board-first",
        "meals/school/board-first",
        "camp/portal/board-first",
        "camp/school/board-first",
        "camp/state-corporation/board-first",
    ];
    let mut strangers = Vec::new();
    for line in rule_lines() {
        let service = line.name.split('/').next().unwrap();
        let Some((_, annex)) = annexes.iter().find(|(name, _)| *name == service) else { continue };
        let places = order_of(super::cited_by(*line.rule.citation()));
        if places.iter().any(|place| !place.starts_with(annex)) {
            strangers.push(line.name);
        }
    }
    strangers.sort();
    let mut beside = beside.map(str::to_owned);
    beside.sort();
    assert_eq!(strangers, beside);
}

#[test]
fn every_line_has_a_source_or_is_practice() {
    let wrong: Vec<String> = rule_lines()
        .into_iter()
        .filter(|line| {
            let citation = line.rule.citation();
            super::cited_by(*citation).is_empty() != (citation.standing == Standing::Practice)
        })
        .map(|line| line.name)
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

fn places_that_stand() -> BTreeSet<String> {
    let points = POINTS.iter().flat_map(|(annex, points)| {
        points.iter().map(move |(point, items)| (format!("{annex} p{point}"), *items))
    });
    let rows = ROWS.iter().flat_map(|(annex, rows)| {
        rows.iter().zip(1..).map(move |(items, row): (_, u8)| (format!("{annex} r{row}"), *items))
    });
    let whole_and_items = |(place, items): (String, u8)| {
        let within = (1..=items).map(|item| format!("{place}.{item}")).collect::<Vec<_>>();
        std::iter::once(place).chain(within)
    };
    points.chain(rows).flat_map(whole_and_items).collect()
}

/// Whoever reads the line knows whom to ask, or whose hours they are.
#[test]
fn a_line_that_has_said_whom_to_ask_says_it() {
    let texts = book().services.iter().flat_map(|service| {
        let lists = service.lists.iter().flat_map(|list| list.notes.iter().chain(&list.steps));
        service.notes.iter().chain(lists)
    });
    let statements = texts
        .chain(book().documents.iter().flat_map(|document| &document.remarks))
        .chain(book().documents.iter().filter_map(|document| document.obtain.as_ref()))
        .chain(&book().statements)
        .chain(book().complaints.iter().map(|complaint| &complaint.said));
    let said = statements
        .filter(|statement| statement.citation.confirm == Confirm::Said)
        .map(|statement| (statement.text, statement.citation.standing))
        .chain(
            book()
                .questions
                .iter()
                .filter(|one| one.citation.confirm == Confirm::Said)
                .map(|one| (one.why, one.citation.standing)),
        );
    let said: Vec<_> = said.filter(|(_, standing)| standing.needs_confirming()).collect();
    assert!(said.len() > 10);
    for (lang, asks) in [
        (Lang::En, &["ask", "Ask"][..]),
        (Lang::Ru, &["спросите", "Спросите"]),
        (Lang::Kk, &["сұраңыз"]),
    ] {
        for (text, _) in &said {
            let text = words(lang).get(*text);
            let mut words = text.split(|letter: char| !letter.is_alphabetic());
            assert!(words.any(|word| asks.contains(&word)), "{text}");
        }
    }
}

//! What the family cases say they rest on: the `source` of each resolves to ids of `book/sources.toml` and to places in
//! them.
//!
//! A `source` is references parted by `; `, each an id alone or `ID: place, place, …`:
//!
//! | of | a place is | |
//! | --- | --- | --- |
//! | `consultation` | a line of the source document, or a range of lines | `12, 24-31` |
//! | an act | its parts, each word with its number, from the largest down | `annex 10 row 9 item 5` |
//! | a press page | nothing: the id stands alone | `profit-2026` |
//!
//! `practice`, no id, stands for what no source says.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its cases has failed")]

use std::fs;
use std::path::Path;

use content::book;
use rules::authoring::cases;
use rules::book::{Source, Standing};

const CONSULTATION: &str = "consultation";
const ORDER: &str = "order-158";
const PRACTICE: &str = "practice";

/// The parts of an act, from the largest down.
const PARTS: [&str; 6] = ["annex", "article", "part", "point", "row", "item"];
/// One of these a place has to name: a row or an item alone says nothing.
const LARGEST: [&str; 3] = ["annex", "article", "point"];
/// The annexes of the order that are the three services.
const ANNEXES: [&str; 3] = ["10", "11", "13"];

#[test]
fn every_case_rests_on_places_in_sources_of_the_book() {
    let consultation = consultation();
    let mut wrong = Vec::new();
    for case in cases(&Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")).unwrap() {
        for mistake in mistakes(&case.source, &consultation) {
            wrong.push(format!("{}: {}: {mistake}", case.file, case.name));
        }
    }
    assert!(wrong.is_empty(), "{} do not resolve\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_does_not_resolve_is_named() {
    let wrong = [
        ("", "no reference"),
        ("page 12", "`page 12` is no source"),
        ("lines 12", "`lines 12` is no source"),
        ("order 158: annex 10 row 9", "`order 158` is no source"),
        ("practice: 1", "`practice` has no places"),
        ("profit-2026;budget-law: article 7", "`profit-2026;budget-law` is no source"),
        ("profit-2026: point 1", "`profit-2026` is a press page, it has no places"),
        ("consultation", "`consultation` names no place"),
        ("consultation: line 12", "`line 12` is no line"),
        ("consultation: 17", "`17` is blank or not there"),
        ("consultation: 10-19", "`10-19` is blank or not there"),
        ("consultation: 999", "`999` is blank or not there"),
        ("consultation: 0", "`0` is blank or not there"),
        ("consultation: 31-24", "`31-24` is no line"),
        ("consultation: 12,13", "`12,13` is no line"),
        ("budget-law", "`budget-law` names no place"),
        ("budget-law: item 5", "`item 5` names no annex, article or point"),
        ("budget-law: item 5 article 7", "`item 5 article 7` is no place in an act"),
        ("budget-law: article", "`article` is no place in an act"),
        ("budget-law: article seven", "`article seven` is no place in an act"),
        ("budget-law: article 7 article 8", "`article 7 article 8` is no place in an act"),
        ("order-158: annex 12 row 9", "`annex 12 row 9` is not in annex 10, 11 or 13"),
        ("order-158: point 5", "`point 5` is not in annex 10, 11 or 13"),
        ("profit-2026; budget-law: article 7; profit-2026", "`profit-2026` stands twice"),
    ];
    for (source, mistake) in wrong {
        assert_eq!(mistakes(source, &consultation()), [mistake], "{source}");
    }
    let right = "consultation: 12, 24-31; order-158: annex 10 point 7-1 item 2, annex 13 row 9; profit-2026; practice";
    assert_eq!(mistakes(right, &consultation()), [""; 0]);
}

/// What of a `source` does not resolve.
fn mistakes(source: &str, consultation: &[String]) -> Vec<String> {
    if source.is_empty() {
        return vec!["no reference".to_owned()];
    }
    let mut seen = Vec::new();
    let mut mistakes = Vec::new();
    for reference in source.split("; ") {
        let (id, places) = match reference.split_once(": ") {
            Some((id, places)) => (id, places.split(", ").collect()),
            None => (reference, Vec::new()),
        };
        if seen.contains(&id) {
            mistakes.push(format!("`{id}` stands twice"));
        }
        seen.push(id);
        mistakes.extend(of_reference(id, &places, consultation));
    }
    mistakes
}

fn of_reference(id: &str, places: &[&str], consultation: &[String]) -> Vec<String> {
    if id == PRACTICE {
        let places = (!places.is_empty()).then(|| format!("`{id}` has no places"));
        return places.into_iter().collect();
    }
    let Some(source) = source(id) else { return vec![format!("`{id}` is no source")] };
    let press = source.standing == Standing::Press;
    match places {
        [] if press => Vec::new(),
        [] => vec![format!("`{id}` names no place")],
        _ if press => vec![format!("`{id}` is a press page, it has no places")],
        _ if id == CONSULTATION => {
            places.iter().filter_map(|place| wrong_lines(place, consultation)).collect()
        }
        _ => places.iter().filter_map(|place| wrong_parts(id, place)).collect(),
    }
}

fn source(id: &str) -> Option<&'static Source> {
    book().sources.iter().find(|source| source.name == id)
}

fn wrong_lines(place: &str, consultation: &[String]) -> Option<String> {
    let (first, last) = place.split_once('-').unwrap_or((place, place));
    let (Ok(first), Ok(last)) = (first.parse::<usize>(), last.parse::<usize>()) else {
        return Some(format!("`{place}` is no line"));
    };
    if first > last {
        return Some(format!("`{place}` is no line"));
    }
    let stands = |line: usize| {
        let line = line.checked_sub(1).and_then(|index| consultation.get(index));
        line.is_some_and(|line| !line.trim().is_empty())
    };
    (!(first..=last).all(stands)).then(|| format!("`{place}` is blank or not there"))
}

fn wrong_parts(id: &str, place: &str) -> Option<String> {
    let Some(parts) = parts(place) else {
        return Some(format!("`{place}` is no place in an act"));
    };
    let number =
        |part: &str| parts.iter().find(|(word, _)| *word == part).map(|(_, number)| *number);
    if LARGEST.into_iter().all(|part| number(part).is_none()) {
        return Some(format!("`{place}` names no annex, article or point"));
    }
    if id == ORDER && !number("annex").is_some_and(|annex| ANNEXES.contains(&annex)) {
        return Some(format!("`{place}` is not in annex 10, 11 or 13"));
    }
    None
}

/// The words of a place, each with its number; `None` where it does not read so, or not from the largest down.
fn parts(place: &str) -> Option<Vec<(&str, &str)>> {
    let words: Vec<&str> = place.split(' ').collect();
    let mut parts = Vec::new();
    let mut next = 0;
    for part in words.chunks(2) {
        let &[word, number] = part else { return None };
        let rank = PARTS.iter().position(|part| *part == word)?;
        // Inserted points are numbered 7-1, inserted articles 19-1.
        let numbered = number.split('-').all(|number| number.parse::<u16>().is_ok());
        if rank < next || !numbered {
            return None;
        }
        next = rank + 1;
        parts.push((word, number));
    }
    Some(parts)
}

/// The lines of the source document.
fn consultation() -> Vec<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("book/source/consultation.kk.txt");
    fs::read_to_string(file).unwrap().lines().map(str::to_owned).collect()
}

//! How many lines rest on what, printed at the end of `cargo xtask test`; and that no citation is left out of it.

use std::fs;
use std::path::{Path, PathBuf};

use content::cited::Cited;
use content::{agreements, book};
use rules::book::{Agrees, Standing};
use toml::Value;

use super::{CONSULTATION, ORDER, cited};

#[test]
fn every_citation_of_the_book_is_a_line_that_is_counted() {
    let mut written = Vec::new();
    for file in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("book")) {
        let table: toml::Table = fs::read_to_string(&file).unwrap().parse().unwrap();
        collect(&Value::Table(table), &mut written);
    }
    let mut counted: Vec<Vec<String>> = cited()
        .iter()
        .map(|found| {
            let references = found.references.iter();
            references.map(|one| book().sources[one.source.index()].name.clone()).collect()
        })
        .filter(|ids: &Vec<String>| !ids.is_empty())
        .collect();
    written.sort();
    counted.sort();
    assert_eq!(counted.len(), written.len(), "lines with a source");
    assert_eq!(counted, written);
}

/// A line that cites several kinds counts in each. What the order says of the lines of the source document is among
/// the lines that cite the order, as in `cargo xtask sources order-158`.
#[test]
fn how_many_lines_rest_on_what_is_told() {
    let cited = cited();
    let citing = |of: &dyn Fn(&str, Standing) -> bool| {
        let rests = |found: &&Cited<'_>| {
            found.references.iter().any(|reference| {
                let source = &book().sources[reference.source.index()];
                of(&source.name, source.standing)
            })
        };
        cited.iter().filter(rests).count()
    };
    let order = citing(&|id, _| id == ORDER);
    let consultation = citing(&|id, _| id == CONSULTATION);
    let law = |standing| matches!(standing, Standing::CurrentLaw | Standing::OlderEdition);
    let other_law = citing(&|id, standing| id != ORDER && law(standing));
    let press = citing(&|_, standing| standing == Standing::Press);
    // A source of a fifth kind would be counted nowhere.
    let all = citing(&|id, standing| {
        id == ORDER || id == CONSULTATION || law(standing) || standing == Standing::Press
    });
    assert_eq!(all, citing(&|_, _| true), "a source that is none of the four");
    let of = cited.len();
    for (what, count) in [
        ("the order", order),
        ("the source document", consultation),
        ("other law", other_law),
        ("the press", press),
    ] {
        assert!(count > 0, "nothing cites {what}");
        println!("komek: lines that cite {what}: {count} of {of}");
    }
    let [same, differ, absent] =
        Agrees::ALL.map(|agrees| agreements().iter().filter(|one| one.agrees == agrees).count());
    assert_eq!(same + differ + absent, agreements().len());
    println!(
        "komek: lines of the source document that agree with the order: {same} of {}; {differ} differ, {absent} are not in it",
        agreements().len()
    );
}

/// What the order does not have, it cannot be cited for; whatever agrees or differs says where.
#[test]
fn a_line_that_is_held_against_the_order_cites_it_unless_it_is_not_there() {
    for found in agreements() {
        let cites = book().references(found.citation).iter();
        let ids: Vec<&str> =
            cites.map(|one| book().sources[one.source.index()].name.as_str()).collect();
        assert_eq!(ids.is_empty(), found.agrees == Agrees::Absent, "line {}", found.line);
        assert!(ids.iter().all(|id| *id == ORDER), "line {}: {ids:?}", found.line);
        assert_eq!(found.how.is_none(), found.agrees == Agrees::Same, "line {}", found.line);
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect()
}

/// The ids of every `sources` that is written, each list by itself.
fn collect(value: &Value, found: &mut Vec<Vec<String>>) {
    match value {
        Value::Table(table) => {
            for (key, value) in table {
                match value {
                    Value::Array(sources) if key == "sources" => {
                        let id = |source: &Value| source["id"].as_str().unwrap().to_owned();
                        found.push(sources.iter().map(id).collect());
                    }
                    _ => collect(value, found),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, found)),
        _ => {}
    }
}

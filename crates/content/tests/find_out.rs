//! What a family should find out first.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its own data has failed")]

use content::book;
use rules::find_out::{FindOut, find_out};
use rules::named::{self, Given};
use rules::{Answers, Date, Month, assess};

fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 30).unwrap()
}

const SERVICES: [&str; 3] = ["meals", "camp", "aid"];

/// A family with these answers, and all else not known.
fn first(known: &[(&str, &str)], children: usize) -> Option<FindOut> {
    let given = |name: &str| {
        let known = known.iter().find(|(other, _)| *other == name);
        let word = known.map_or("dont-know", |(_, word)| word).to_owned();
        (name.to_owned(), Given::Word(word))
    };
    let family =
        ["targeted-assistance", "income-route", "emergency", "hardship", "marriage-record"];
    let mut family: Vec<(String, Given)> = family.into_iter().map(given).collect();
    let services = SERVICES.map(str::to_owned).to_vec();
    family.push(("services".to_owned(), Given::Words(services)));
    let child = ["grade", "school", "care", "birth-record"].map(given).to_vec();
    let answers: Answers = named::read(book(), &family, &vec![child; children]).unwrap();
    let assessed = assess(book(), &answers, today());
    find_out(book(), &answers, today(), &assessed.children)
}

fn named(found: Option<&FindOut>) -> Option<(&'static str, Option<usize>)> {
    let found = found?;
    Some((&book().question(found.question).unwrap().name, found.child))
}

#[test]
fn who_knows_nothing_asks_about_what_makes_a_ground_by_itself() {
    let found = first(&[], 1);
    assert_eq!(named(found.as_ref()), Some(("targeted-assistance", None)));
    let papers = found.unwrap().papers;
    let papers: Vec<&str> =
        papers.iter().map(|paper| &*book().document(*paper).unwrap().name).collect();
    assert_eq!(papers, ["assistance-certificate"]);
}

#[test]
fn the_answer_for_most_children_comes_first() {
    // With whom a child lives concerns that child alone, the family's income every child.
    let one = first(&[("targeted-assistance", "no")], 1);
    assert_eq!(named(one.as_ref()), Some(("care", Some(0))));
    let two = first(&[("targeted-assistance", "no")], 2);
    assert_eq!(named(two.as_ref()), Some(("income-route", None)));
}

#[test]
fn who_knows_enough_has_nothing_to_find_out() {
    assert_eq!(
        first(&[("targeted-assistance", "yes"), ("grade", "1-4"), ("school", "state")], 1),
        None
    );
}

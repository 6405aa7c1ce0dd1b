//! One bag for the whole family, and the channels side by side: the small book, by hand.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its own data has failed")]

#[expect(dead_code, reason = "other tests use the rest")]
mod support;

use rules::bag::{Bag, Packed, Row, children_alike, pack, rows_of_child, rows_of_family};
use rules::comparison::compare;
use rules::{Answers, CompleteBook, Time, assess};
use support::{answers, small, today};

/// One family's answers, and each child's.
fn family(book: &CompleteBook, family: &str, children: &[&str]) -> Answers {
    let children = children.iter().map(|child| answers(book, child).children.remove(0)).collect();
    Answers { family: answers(book, family).family, children }
}

#[test]
fn a_paper_of_the_family_stands_once_and_each_child_has_its_own() {
    let book = small();
    let answers = family(
        &book,
        "services=trip certificate=yes channel=desk",
        &["record=no", "record=yes", "record=yes care=guardian"],
    );
    let bags = pack(&book, &assess(&book, &answers, today()).children);
    assert_eq!(bags.len(), 1);
    assert!(bags[0].who().eq([0, 1, 2]));
    assert_eq!(
        written(&book, &bags[0]),
        [
            "family: bring proof for 0 1 2",
            "0: bring application, bring birth",
            "1: bring application, do-not-bring birth",
            "2: bring application, do-not-bring birth",
        ]
    );
}

#[test]
fn a_paper_is_brought_as_soon_as_one_child_needs_it() {
    // The first child has custody for a ground; for the second the income may be one, or nothing yet.
    let book = small();
    let answers = family(
        &book,
        "services=trip certificate=no income=899 members=3 channel=desk",
        &["care=guardian record=yes", "care=parents record=yes"],
    );
    let bags = pack(&book, &assess(&book, &answers, today()).children);
    assert_eq!(
        written(&book, &bags[0]),
        [
            "family: bring wages for 1",
            "0: bring application, bring custody, do-not-bring birth",
            "1: bring application, do-not-bring birth",
        ]
    );
    let unsure = family(
        &book,
        "services=trip certificate=no income=dont-know hardship=none channel=desk",
        &["care=parents record=yes", "care=dont-know record=yes"],
    );
    let bags = pack(&book, &assess(&book, &unsure, today()).children);
    assert_eq!(written(&book, &bags[0])[0], "family: only-if wages for 0 1");
}

#[test]
fn a_child_who_needs_nothing_does_not_go() {
    let book = small();
    let answers =
        family(&book, "services=lunch certificate=yes", &["grade=low", "grade=high record=yes"]);
    let bags = pack(&book, &assess(&book, &answers, today()).children);
    assert_eq!(bags.len(), 1);
    assert!(bags[0].who().eq([1]));
    assert_eq!(written(&book, &bags[0]), ["family: only-if proof for 1", "1: upload application"]);
    assert!(pack(&book, &[]).is_empty());
}

#[test]
fn a_line_names_its_services_and_children_only_where_they_are_not_all() {
    let book = small();
    let named = |row: &Row<'_>| {
        let cells = row.cells.iter();
        let named =
            cells.map(|cell| (row.has_to_name_services(cell), row.has_to_name_children(cell)));
        let document = &book.documents[row.document.index()].name;
        (document.clone(), row.children(), named.collect::<Vec<_>>())
    };
    // At the desk the trip alone wants the proof; on the portal lunch alone asks about it, which the first child needs not
    // apply for.
    let answers = family(
        &book,
        "services=lunch+trip certificate=yes",
        &["grade=low record=yes", "grade=high record=yes"],
    );
    let bags = pack(&book, &assess(&book, &answers, today()).children);
    let rows = rows_of_family(&bags);
    let [proof] = rows.as_slice() else { panic!("{rows:?}") };
    assert_eq!(named(proof), ("proof".into(), vec![0, 1], vec![(true, false), (true, false)]));
    assert!(proof.is_for_all_children(&bags) && !proof.is_for_all_services());
    assert_eq!(proof.services().len(), 2);
    // One service, and one child whose ground is the income: that nobody else needs the paper is said by whose it is.
    let answers = family(
        &book,
        "services=trip certificate=no income=899 members=3 channel=desk",
        &["care=guardian record=yes", "care=parents record=yes"],
    );
    let bags = pack(&book, &assess(&book, &answers, today()).children);
    let rows = rows_of_family(&bags);
    let [wages] = rows.as_slice() else { panic!("{rows:?}") };
    assert_eq!(named(wages), ("wages".into(), vec![1], vec![(false, false)]));
    assert!(wages.is_ready() && wages.is_for_all_services() && !wages.is_for_all_children(&bags));
}

#[test]
fn children_with_the_same_papers_of_their_own_are_alike() {
    let book = small();
    let answers =
        family(&book, "services=trip certificate=yes", &["record=no", "record=yes", "record=no"]);
    let bags = pack(&book, &assess(&book, &answers, today()).children);
    assert_eq!(bags.len(), 2);
    assert_eq!(children_alike(&bags, 3), [vec![0, 2], vec![1]]);
    let papers = |child| rows_of_child(&bags, child).iter().map(Row::take).collect::<Vec<_>>();
    assert_eq!(papers(0), papers(2));
    assert_ne!(papers(0), papers(1));
}

#[test]
fn channels_are_compared_whichever_was_chosen() {
    let book = small();
    let now = today().with_time(Time::from_hms(10, 0, 0).unwrap());
    let counted = |chosen: &str| {
        let given = format!("services=trip certificate=yes {chosen}");
        let answers = family(&book, &given, &["record=no", "record=yes"]);
        compare(&book, &answers, now)
            .iter()
            .map(|offer| {
                let due =
                    offer.hand_in[0].1.as_ref().unwrap().as_ref().unwrap().due.as_ref().unwrap();
                (offer.channel.index(), offer.papers, offer.perhaps, due.as_ref().map(|due| due.on))
            })
            .collect::<Vec<_>>()
    };
    // At the desk two applications, one birth certificate and one proof, until Monday 8 June; on the portal the two
    // applications, and no source names a term.
    let by_hand = vec![(0, 4, 0, Some(support::day(2026, 6, 8))), (1, 2, 0, None)];
    assert_eq!(counted("channel=web"), by_hand);
    assert_eq!(counted("channel=desk"), by_hand);
    assert_eq!(counted(""), by_hand);
    let none = family(
        &book,
        "services=trip certificate=no income=900 members=3 hardship=none",
        &["care=parents"],
    );
    assert!(compare(&book, &none, now).is_empty());
}

fn written(book: &CompleteBook, bag: &Bag) -> Vec<String> {
    let line = |packed: &Packed| {
        let document = &book.documents[packed.what.document.index()].name;
        format!("{} {document}", packed.what.take.name())
    };
    let family = bag.family.iter().map(|packed| {
        let whose: Vec<String> = packed.children.iter().map(usize::to_string).collect();
        format!("family: {} for {}", line(packed), whose.join(" "))
    });
    let children = bag.children.iter().map(|(child, lines)| {
        format!("{child}: {}", lines.iter().map(line).collect::<Vec<_>>().join(", "))
    });
    family.chain(children).collect()
}

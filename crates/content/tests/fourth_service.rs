//! A folder of TOML more: what the book says of the services it had already does not change.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its files has failed")]

#[expect(dead_code, reason = "the cases' own expectations are compared elsewhere")]
mod support;

mod copied;

use std::path::Path;

use content::book;
use rules::assessment::{ChildAssessment, ServiceAssessment};
use rules::book::Kind;
use rules::{Answers, CompleteBook, Facts, assess};

#[test]
fn a_fourth_service_changes_nothing_about_the_others() {
    let more = with_a_fourth_service();
    assert_eq!(more.services.len(), book().services.len() + 1);
    let chosen = book().question_of_kind(Kind::Services).unwrap();
    let mut cases = 0;
    for support::Family { case, answers } in support::families() {
        // Where nobody has chosen, the new service is asked about as well: its papers are on the same lists.
        if answers.family.get(chosen).is_none() {
            continue;
        }
        let today = case.now.date();
        let before = assess(book(), &answers, today);
        let after = assess(&more, &by_name(&answers, &more), today);
        for (before, after) in before.children.iter().zip(&after.children) {
            assert_eq!(told(book(), before), told(&more, after), "{}", case.name);
        }
        let asked = |book: &CompleteBook, next: Option<rules::assessment::Next>| {
            next.map(|next| (book.questions[next.question.index()].name.clone(), next.child))
        };
        assert_eq!(
            asked(book(), before.inquiry.next()),
            asked(&more, after.inquiry.next()),
            "{}",
            case.name
        );
        cases += 1;
    }
    assert!(cases >= 100, "only {cases} cases");
}

#[test]
fn what_a_service_brings_comes_after_what_was_there() {
    let more = with_a_fourth_service();
    let last = more.categories.last().map(|category| category.name.as_str());
    assert_eq!(last, Some("far-from-school"), "its paper is preferred last");
    assert_eq!(more.services.last().map(|service| service.name.as_str()), Some("transport"));
    assert_eq!(more.channels.last().map(|channel| channel.name.as_str()), Some("transport-office"));
}

/// The verdicts, grounds and papers of one child, by names.
fn told(book: &CompleteBook, child: &ChildAssessment) -> (Vec<[String; 3]>, Vec<[String; 5]>) {
    let service = |one: &ServiceAssessment| {
        let ground = one.category.map(|id| book.categories[id.index()].name.clone());
        [
            book.services[one.service.index()].name.clone(),
            one.verdict.name().to_owned(),
            ground.unwrap_or_default(),
        ]
    };
    let lines = child.checklists.iter().flat_map(|list| {
        list.lines.iter().map(|line| {
            let services: Vec<&str> = line
                .asked
                .iter()
                .map(|asked| book.services[asked.service.index()].name.as_str())
                .collect();
            [
                book.channels[list.channel.index()].name.clone(),
                line.take.name().to_owned(),
                book.documents[line.document.index()].name.clone(),
                line.form.name().to_owned(),
                services.join(", "),
            ]
        })
    });
    (child.services.iter().map(service).collect(), lines.collect())
}

/// The same answers to the questions of another book. Options have the same order in both.
fn by_name(answers: &Answers, other: &CompleteBook) -> Answers {
    let facts = |facts: &Facts| {
        let mut found = Facts::default();
        for (id, value) in facts.iter() {
            let name = &book().questions[id.index()].name;
            found.set(other.question_named(name).unwrap(), value.clone());
        }
        found
    };
    Answers {
        family: facts(&answers.family),
        children: answers.children.iter().map(facts).collect(),
    }
}

fn with_a_fourth_service() -> CompleteBook {
    let more = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/fourth-service");
    copied::changed(|folder| copied::copy(&more, &folder.join("services")))
}

//! How the cost of one assessment grows with the number of services and of children.
//!
//! A book of n services is made of copies of the shipped ones, in turn. Each copy brings a question, a category, a
//! document and a step of its own, so that nothing but the channels and the family's questions is shared by all.

mod family;

use std::sync::Arc;

use content::book;
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use rules::book::{
    CategoryId, DecidedBy, Document, DocumentId, Ground, Item, ItemRule, OptionId, QuestionId,
    Scope, Service, Statement,
};
use rules::{Answers, CompleteBook, Condition, Date, Month, OptionSet, TextId, Value, assess};

use family::family;

fn main() {
    divan::main();
}

#[divan::bench(args = [1, 10, 100, 1000], sample_count = 50)]
fn services_with_everything_answered(bencher: Bencher<'_, '_>, services: usize) {
    time(bencher, services, 1, true);
}

#[divan::bench(args = [1, 10, 100, 1000], sample_count = 50)]
fn services_with_nothing_answered(bencher: Bencher<'_, '_>, services: usize) {
    time(bencher, services, 1, false);
}

#[divan::bench(args = [1, 2, 3, 6, 12], sample_count = 50)]
fn children_with_everything_answered(bencher: Bencher<'_, '_>, children: usize) {
    time(bencher, book().services.len(), children, true);
}

/// The items counted are services times children: their rate stays level while the cost grows linearly.
fn time(bencher: Bencher<'_, '_>, services: usize, children: usize, answered: bool) {
    let book = book_of(services);
    let answers = if answered {
        everything(&book, children)
    } else {
        Answers { children: vec![rules::Facts::default(); children], ..Answers::default() }
    };
    let today = Date::from_calendar_date(2026, Month::November, 23).expect("there is such a day");
    bencher
        .counter(ItemsCount::new(services * children))
        .bench(|| assess(black_box(&book), black_box(&answers), black_box(today)));
}

fn book_of(services: usize) -> CompleteBook {
    let shipped = book();
    let mut book = shipped.clone();
    book.services.clear();
    for index in 0..services {
        let service = shipped.services[index % shipped.services.len()].clone();
        let own = own_parts(&mut book, index);
        book.services.push(with_own(service, &own));
    }
    book
}

struct Own {
    category: CategoryId,
    document: DocumentId,
    step: Statement,
}

fn own_parts(book: &mut CompleteBook, index: usize) -> Own {
    let name = format!("own-{index}");
    let question = QuestionId::at(book.questions.len()).expect("fewer than 65 536 questions");
    let care = book.question_named("care").expect("the shipped book asks it");
    let mut asked = book.questions[care.index()].clone();
    asked.name.clone_from(&name);
    asked.scope = Scope::Family;
    book.questions.push(asked);
    let mut category = book.categories[book.categories.len() - 1].clone();
    category.name.clone_from(&name);
    category.when = Condition::Is { question, options: OptionSet::of(OptionId(1)) };
    let id = CategoryId::at(book.categories.len()).expect("fewer than 65 536 categories");
    book.categories.push(category);
    let document = Document { name, ..book.documents[0].clone() };
    let document_id = DocumentId::at(book.documents.len()).expect("fewer than 65 536 documents");
    book.documents.push(document);
    let mut step = book.channels[0].steps[0].clone();
    step.text = TextId(u16::try_from(30_000 + index).expect("fewer than 35 536 services"));
    step.name = Some(Arc::from("own"));
    Own { category: id, document: document_id, step }
}

fn with_own(mut service: Service, own: &Own) -> Service {
    let citation = service.citation;
    service.grounds.push(Ground { category: own.category, decided_by: DecidedBy::Board, citation });
    for list in &mut service.lists {
        let citation = list.citation;
        let item = Item {
            document: own.document,
            form: rules::book::Form::Copy,
            when: None,
            rule: ItemRule::Bring,
            looked_up: None,
            citation,
        };
        list.items.push(item);
        list.steps.push(own.step.clone());
    }
    service
}

/// Each service's own question is answered too.
fn everything(book: &CompleteBook, children: usize) -> Answers {
    let mut answers = family(book, children);
    for (id, question) in book.ordered_questions() {
        if question.name.starts_with("own-") {
            answers.family.set(id, Value::One(OptionId(0)));
        }
    }
    answers
}

//! How long one assessment of the shipped rule book takes: it runs again after each answer, on poor phones.

mod family;
#[expect(dead_code, reason = "the cases are run here, not judged")]
#[path = "../tests/support/mod.rs"]
mod support;

use content::book;
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use rules::book::{Scope, ServiceId};
use rules::named::{self, Given};
use rules::{Answers, Date, Month, Value, assess};

use family::family;

fn main() {
    divan::main();
}

/// The families of `cases/`, one after another on one core: the rate is assessments a second.
#[divan::bench(sample_count = 200)]
fn every_family_case(bencher: Bencher<'_, '_>) {
    let families = support::families();
    book(); // Decoding it is not what is timed.
    bencher.counter(ItemsCount::new(families.len())).bench(|| {
        for family in &families {
            black_box(assess(black_box(book()), &family.answers, family.case.now.date()));
        }
    });
}

#[divan::bench(sample_size = 100)]
fn nothing_answered(bencher: Bencher<'_, '_>) {
    time(bencher, &Answers::default());
}

#[divan::bench(sample_size = 100)]
fn everything_answered(bencher: Bencher<'_, '_>) {
    time(bencher, &everything(1));
}

#[divan::bench(sample_size = 100)]
fn three_children(bencher: Bencher<'_, '_>) {
    time(bencher, &everything(3));
}

#[divan::bench(sample_size = 100)]
fn three_children_of_whom_nothing_is_known(bencher: Bencher<'_, '_>) {
    time(bencher, &unknowing(3));
}

fn time(bencher: Bencher<'_, '_>, answers: &Answers) {
    let today = Date::from_calendar_date(2026, Month::November, 23).expect("there is such a day");
    book(); // Decoding it is not what is timed.
    bencher.bench(|| assess(black_box(book()), black_box(answers), black_box(today)));
}

/// All three services, and every answer there is.
fn everything(children: usize) -> Answers {
    let mut answers = family(book(), children);
    let services = book().question_named("services").expect("the shipped book asks it");
    let all = (0..book().services.len()).filter_map(ServiceId::at);
    answers.family.set(services, Value::Services(all.collect()));
    answers
}

fn unknowing(children: usize) -> Answers {
    let of_scope = |scope: Scope| -> Vec<(String, Given)> {
        let questions = book().questions.iter().filter(|question| question.scope == scope);
        questions
            .map(|question| (question.name.clone(), Given::Word(named::DONT_KNOW.to_owned())))
            .collect()
    };
    named::read(book(), &of_scope(Scope::Family), &vec![of_scope(Scope::Child); children])
        .expect("every question takes \"I don't know\"")
}

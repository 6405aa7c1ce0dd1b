//! How long one assessment of the shipped rule book takes: it runs anew after each answer, on poor phones.

#[expect(dead_code, reason = "the cases are run here, not judged")]
#[path = "../tests/support/mod.rs"]
mod support;

use content::book;
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use rules::book::Scope;
use rules::named::{self, Given};
use rules::{Answers, Date, Month, assess};

fn main() {
    divan::main();
}

/// The families of `cases/`, one after another on one core: the rate is assessments a second.
#[divan::bench(sample_count = 200)]
fn every_family_case(bencher: Bencher<'_, '_>) {
    let cases = support::cases();
    book(); // Decoding it is not what is timed.
    bencher.counter(ItemsCount::new(cases.len())).bench(|| {
        for case in &cases {
            black_box(assess(black_box(book()), &case.answers, case.now.date()));
        }
    });
}

#[divan::bench(sample_size = 100)]
fn nothing_answered(bencher: Bencher<'_, '_>) {
    time(bencher, &Answers::default());
}

#[divan::bench(sample_size = 100)]
fn everything_answered(bencher: Bencher<'_, '_>) {
    time(bencher, &family(1));
}

#[divan::bench(sample_size = 100)]
fn three_children(bencher: Bencher<'_, '_>) {
    time(bencher, &family(3));
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

/// All three services on the ground of income, with every kind of income and every paper in question.
fn family(children: usize) -> Answers {
    let word = |name: &str, word: &str| (name.to_owned(), Given::Word(word.to_owned()));
    let words = |name: &str, words: &[&str]| {
        (name.to_owned(), Given::Words(words.iter().map(|word| (*word).to_owned()).collect()))
    };
    let family = [
        words("services", &["meals", "camp", "aid"]),
        word("targeted-assistance", "no"),
        word("income-route", "amount"),
        ("income".to_owned(), Given::Number(457_658)),
        ("members".to_owned(), Given::Number(3)),
        word("emergency", "no"),
        words("hardship", &["one-parent", "illness"]),
        word("marriage-record", "no"),
        words("income-kinds", &["wages", "business", "alimony", "other"]),
        word("channel", named::DONT_KNOW),
    ];
    let child = [
        word("grade", "5-11"),
        word("school", "private"),
        word("care", "parents"),
        word("birth-record", "no"),
    ];
    named::read(book(), &family, &vec![child.to_vec(); children])
        .expect("these are the book's words")
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

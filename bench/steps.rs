//! What one step costs, natively: the answer taken, the next question found, its page written out; and the pages at
//! the end. Built with a book that `cargo xtask grow` laid out, it shows what grows with the number of services:
//!
//! ```text
//! cargo xtask grow 30 target/book-30; KOMEK_BOOK=target/book-30 cargo bench -p komek --bench steps
//! ```

#[path = "../tests/rendered/mod.rs"]
#[expect(dead_code, reason = "it only draws pages, and reads none")]
mod rendered;

use std::hint::black_box;
use std::time::Instant;

use content::book;
use komek::app::loader::views;
use komek::model::parts::Parts;
use komek::model::route::Route;
use komek::model::{Model, Msg, path, update};
use komek::page::Page;
use komek::pages;
use rules::book::{Kind, OptionId};
use rules::{Date, Month};
use yew::Callback;

/// The services a family asks about: the first few of the book, or "I don't know".
#[derive(Clone, Copy)]
enum About {
    First(u16),
    All,
}

/// What it says to everything else.
#[derive(Clone, Copy)]
enum Says {
    /// In a difficult situation and otherwise "no": the papers of every service are in play.
    Other,
    DontKnow,
}

fn main() {
    let started = Instant::now();
    book();
    println!("{} services, book read in {} µs\n", book().services.len(), micros(started));
    println!(
        "| services | says | steps | update | worst | page | worst | path | check page | result page |"
    );
    println!("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for about in [About::First(1), About::First(3), About::All] {
        for says in [Says::Other, Says::DontKnow] {
            row(about, says);
        }
    }
    println!("\nMicroseconds; medians, and the worst step.");
}

fn row(about: About, says: Says) {
    let now = Date::from_calendar_date(2026, Month::November, 23).expect("there is such a day");
    let mut model =
        Model::open(book(), rules::Lang::Kk, "/kk/", None, now.midnight(), Parts::whole());
    let (mut updates, mut pages) = (Vec::new(), Vec::new());
    while let Route::Start | Route::Question { .. } = model.route {
        for msg in taps(&model, about, says) {
            model = update(book(), model, msg);
        }
        updates.push(least(|| update(book(), model.clone(), Msg::Continued)));
        model = update(book(), model, Msg::Continued);
        pages.push(least(|| write(&model)));
    }
    let path = least(|| path(book(), &model));
    let check = pages.pop().unwrap_or_default();
    let model = update(book(), model, Msg::WentTo(Route::Result));
    let result = least(|| write(&model));
    let about = match about {
        About::First(number) => number.to_string(),
        About::All => "all".to_owned(),
    };
    let says = match says {
        Says::Other => "other",
        Says::DontKnow => "don't know",
    };
    let steps = updates.len();
    let ([update, worst_update], [page, worst_page]) = (spread(updates), spread(pages));
    println!(
        "| {about} | {says} | {steps} | {update} | {worst_update} | {page} | {worst_page} | {path} | {check} | {result} |"
    );
}

/// The taps that answer the question shown, before Continue.
fn taps(model: &Model, about: About, says: Says) -> Vec<Msg> {
    let question = model.question(book()).expect("a question is shown");
    let option = |name: &str| question.option(name).map(Msg::Chose);
    match (question.kind, says, about) {
        (Kind::Services, _, About::First(number)) => {
            (0..number).map(|service| Msg::Chose(OptionId(service))).collect()
        }
        (Kind::Services, ..) | (_, Says::DontKnow, _) => vec![Msg::ChoseDontKnow],
        (Kind::Number | Kind::Money, ..) => vec![Msg::Typed { field: 0, text: "1".to_owned() }],
        (Kind::Channel, ..) => vec![Msg::Chose(OptionId(0))],
        _ if question.name == "hardship" => option("other").into_iter().collect(),
        _ => vec![option("no").unwrap_or(Msg::Chose(OptionId(1)))],
    }
}

/// The page a model shows, as the static site has it.
fn write(model: &Model) -> String {
    let html = pages::view(&Page::new(model, &views(), Callback::noop()), None);
    rendered::markup(html)
}

/// Microseconds of the fastest of a few runs: what else the machine does only ever adds.
fn least<T>(run: impl Fn() -> T) -> u128 {
    let timed = || {
        let started = Instant::now();
        black_box(run());
        micros(started)
    };
    (0..5).map(|_| timed()).min().unwrap_or_default()
}

fn micros(started: Instant) -> u128 {
    started.elapsed().as_micros()
}

/// The median and the greatest.
fn spread(mut times: Vec<u128>) -> [u128; 2] {
    times.sort_unstable();
    [times.get(times.len() / 2), times.last()].map(|time| time.copied().unwrap_or_default())
}

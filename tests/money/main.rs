//! Income per head on the pages: every figure here was worked out by hand.

#![expect(clippy::unwrap_used, reason = "the lint knows test functions, not what they call")]

mod parts;
#[path = "../rendered/mod.rs"]
mod rendered;

use content::{book, format, words};
use komek::app::loader::views;
use komek::components::income;
use komek::model::parts::Parts;
use komek::model::{Model, Msg, update};
use komek::page::{LatePage, Page};
use rules::book::Topic;
use rules::{Date, Lang, Month, PrimitiveDateTime, Reason};
use scraper::Html as Document;
use yew::{Callback, Html};

use rendered::{all, page, part, text};

const ASKED: &str =
    "v=1&services=aid&targeted-assistance=no&income-route=amount&c1.care=parents&c1.school=state";

fn on(year: i32, month: Month, day: u8) -> PrimitiveDateTime {
    Date::from_calendar_date(year, month, day).unwrap().midnight()
}

fn open(lang: Lang, question: &str, state: &str) -> Model {
    let fragment = format!("/{}/question/{question}?{ASKED}", lang.tag());
    Model::open(
        book(),
        Lang::Kk,
        &fragment,
        Some(state),
        on(2026, Month::November, 23),
        Parts::whole(),
    )
}

/// Only the division, beside the comparison this model's page found.
fn division(model: &Model) -> Document {
    let views = views();
    let page = Page::new(model, &views, Callback::noop());
    let assessment = model.assessed(book()).1;
    let services = assessment.children.iter().flat_map(|child| &child.services);
    let reasons =
        services.flat_map(|service| &service.findings).flat_map(|found| found.reasons.iter());
    let compared = |reason: &&Reason| matches!(reason, Reason::Compared { .. });
    let mut reasons = reasons.filter(compared);
    part(
        reasons
            .next()
            .map_or_else(Html::default, |reason| income::division(&LatePage::of(&page), reason)),
    )
}

/// What is in every such place, one after another.
fn shown(page: &Document, selector: &str) -> String {
    all(page, selector).into_iter().map(text).collect()
}

/// The members page of a family with this income, and so many typed but not continued.
fn members(lang: Lang, sums: &str, heads: &str) -> Document {
    let model = open(lang, "members", &format!("3;income={sums}"));
    page(&typed(model, &[heads]))
}

fn typed(model: Model, texts: &[&str]) -> Model {
    texts.iter().enumerate().fold(model, |model, (field, text)| {
        update(book(), model, Msg::Typed { field, text: (*text).to_owned() })
    })
}

#[test]
fn the_division_can_be_checked_by_hand() {
    let page = members(Lang::Kk, "wages:550000,business:0,alimony:60000,other:0", "4");
    assert_eq!(shown(&page, ".division__steps"), "610 000 ₸ ÷ 3 ай ÷ 4 адам = 50 833 ₸");
    assert_eq!(shown(&page, ".division__parts"), "550 000 + 60 000 = 610 000 ₸");
    assert_eq!(shown(&page, ".division__exact"), "610 000 < 50 851 × 3 × 4 = 610 212");
    assert_eq!(shown(&page, ".division__outcome"), "Табыс шектен төмен");
    let page = members(Lang::En, "610000", "4");
    assert!(all(&page, ".division__parts").is_empty(), "a sum given as one has no parts");
    assert_eq!(
        shown(&page, ".division__steps"),
        "610,000 ₸ ÷ 3 months ÷ 4 in the family = 50,833 ₸"
    );
    assert_eq!(shown(&page, ".division__exact"), "610,000 < 50,851 × 3 × 4 = 610,212");
}

#[test]
fn the_least_sum_below_the_limit_never_reads_as_the_limit() {
    // 610 211 ÷ 12 = 50 850.92; 610 208 ÷ 12 = 50 850.67.
    for sum in ["610211", "610208"] {
        let page = members(Lang::Ru, sum, "4");
        assert!(shown(&page, ".division__steps").ends_with("= 50 850 ₸"), "{sum}");
        assert!(shown(&page, ".division__note").contains("Округлено вниз"), "{sum}");
        assert_eq!(shown(&page, ".division__outcome"), "Доход ниже предела");
    }
}

#[test]
fn an_income_equal_to_the_limit_is_not_below_it_and_nothing_was_rounded() {
    let page = members(Lang::Ru, "610212", "4");
    assert!(shown(&page, ".division__steps").ends_with("= 50 851 ₸"));
    assert!(!shown(&page, ".division__note").contains("Округлено"));
    assert_eq!(shown(&page, ".division__exact"), "610 212 = 50 851 × 3 × 4 = 610 212");
    assert_eq!(shown(&page, ".division__outcome"), "Доход равен пределу, то есть не ниже его");
}

#[test]
fn one_tenge_more_than_the_limit_is_above_it_although_it_rounds_to_it() {
    let page = members(Lang::Ru, "610213", "4");
    assert!(shown(&page, ".division__steps").ends_with("= 50 851 ₸"));
    assert_eq!(shown(&page, ".division__exact"), "610 213 > 50 851 × 3 × 4 = 610 212");
    assert_eq!(shown(&page, ".division__outcome"), "Доход выше предела");
}

#[test]
fn the_bar_says_in_words_what_it_draws() {
    // The limit is at 200 of 300.
    for (sum, words, outline) in [
        ("0", "0 ₸. The limit: 50,851 ₸. The income is below the limit.", "M0 12H0V32H0Z"),
        // 305 106 ÷ 12 = 25 425.5, half the limit.
        (
            "305106",
            "25,425 ₸. The limit: 50,851 ₸. The income is below the limit.",
            "M0 12H99V32H0Z",
        ),
        (
            "610211",
            "50,850 ₸. The limit: 50,851 ₸. The income is below the limit.",
            "M0 12H199V32H0Z",
        ),
        (
            "610212",
            "50,851 ₸. The limit: 50,851 ₸. The income is equal to the limit, so not below it.",
            "M0 12H200V32H0Z",
        ),
        // More than the drawing holds: it ends in a point at its edge.
        (
            "9000000",
            "750,000 ₸. The limit: 50,851 ₸. The income is above the limit.",
            "M0 12H290L300 22L290 32H0Z",
        ),
    ] {
        let page = members(Lang::En, sum, "4");
        let bar = all(&page, "svg.bar[role='img']")[0].value();
        let expected = format!("Per head per month: {words}");
        assert_eq!(bar.attr("aria-label").unwrap().replace('\u{a0}', " "), expected);
        assert_eq!(all(&page, ".bar__income")[0].value().attr("d"), Some(outline), "{sum}");
        assert_eq!(all(&page, ".bar__limit")[0].value().attr("d"), Some("M200 2V42"));
    }
}

#[test]
fn the_division_stands_beside_a_comparison_that_is_answered_and_beside_nothing_else() {
    let beside = |state: &str| division(&open(Lang::Kk, "members", state));
    let compared = beside("4;income=wages:550000,alimony:60000;members=4");
    assert_eq!(shown(&compared, ".division__steps"), "610 000 ₸ ÷ 3 ай ÷ 4 адам = 50 833 ₸");
    assert!(all(&beside("4;income=610000"), ".division").is_empty());
}

#[test]
fn the_result_shows_the_division_under_the_reason_whichever_way_it_went() {
    for (sum, verdict) in [("610211", "likely"), ("610212", "none")] {
        let fragment = format!(
            "/kk/result?{ASKED}&emergency=no&hardship=none&marriage-record=yes&c1.birth-record=yes"
        );
        let state = format!("9;income={sum};members=4");
        let now = on(2026, Month::November, 23);
        let page =
            page(&Model::open(book(), Lang::Kk, &fragment, Some(&state), now, Parts::whole()));
        let inside = format!(".verdict--{verdict} .why + .division .division__exact");
        assert!(shown(&page, &inside).ends_with("= 610 212"), "{sum}");
    }
}

#[test]
fn nothing_is_divided_before_both_numbers_are_there_or_on_a_day_without_a_limit() {
    for heads in ["", "0", "31", "four"] {
        assert!(all(&members(Lang::En, "610000", heads), ".division").is_empty(), "{heads}");
    }
    let typed = typed(open(Lang::En, "members", "3"), &["4"]);
    assert!(all(&page(&typed), ".division").is_empty(), "no sum");
    let model = open(Lang::En, "members", "3;income=610000;members=4");
    let later = Model { now: on(2027, Month::January, 1), ..model.clone() };
    assert_eq!(all(&page(&model), ".division").len(), 1);
    assert!(all(&page(&later), ".division").is_empty(), "no limit is known for 2027");
}

#[test]
fn the_limit_of_the_day_counts() {
    let model = open(Lang::Kk, "members", "3;income=610000;members=4");
    let before = page(&Model { now: on(2025, Month::December, 31), ..model });
    assert_eq!(shown(&before, ".division__exact"), "610 000 > 46 228 × 3 × 4 = 554 736");
}

#[test]
fn who_counts_and_what_counts_stand_with_their_sources_beside_every_question_of_a_limit() {
    for name in ["income-route", "income", "members"] {
        let page = page(&open(Lang::Kk, name, "2"));
        let statements = book().statements.iter();
        let statements: Vec<_> =
            statements.filter(|statement| statement.topic == Topic::Income).collect();
        assert!(statements.len() >= 5);
        let listed = shown(&page, ".what-counts-place .plain-list");
        for statement in statements {
            assert!(listed.contains(words(Lang::Kk).get(statement.text)), "{name}");
        }
        assert!(!all(&page, ".what-counts-place .sources a").is_empty());
    }
    assert!(all(&page(&open(Lang::Kk, "hardship", "2")), ".what-counts-place details").is_empty());
}

#[test]
fn thousands_are_separated_as_each_language_writes_them() {
    let sums = [(0, "0"), (999, "999"), (1000, "1 000"), (999_999_999_999, "999 999 999 999")];
    for (sum, spaced) in sums {
        let spaced = spaced.replace(' ', "\u{a0}");
        assert_eq!(format::grouped(Lang::Kk, sum), spaced);
        assert_eq!(format::grouped(Lang::Ru, sum), spaced);
        assert_eq!(format::grouped(Lang::En, sum), spaced.replace('\u{a0}', ","));
        assert_eq!(format::tenge(Lang::Kk, sum), format!("{spaced}\u{a0}₸"));
    }
}

//! Income per head on the pages: every figure here was worked out by hand.

#![expect(clippy::unwrap_used, reason = "the lint knows test functions, not what they call")]

mod rendered;

use content::{book, format, words};
use komek::app::loader::views;
use komek::components::income;
use komek::model::parts::Parts;
use komek::model::{Model, Msg, update};
use komek::page::Page;
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
    let assessment = model.assessment(book());
    let services = assessment.children.iter().flat_map(|child| &child.services);
    let reasons =
        services.flat_map(|service| &service.findings).flat_map(|found| found.reasons.iter());
    let compared = |reason: &&Reason| matches!(reason, Reason::Compared { .. });
    let mut reasons = reasons.filter(compared);
    part(reasons.next().map_or_else(Html::default, |reason| income::division(&page, reason)))
}

/// What stands in every such place, one after another.
fn said(page: &Document, selector: &str) -> String {
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
    assert_eq!(said(&page, ".division__steps"), "610 000 ₸ ÷ 3 ай ÷ 4 адам = 50 833 ₸");
    assert_eq!(said(&page, ".division__parts"), "550 000 + 60 000 = 610 000 ₸");
    assert_eq!(said(&page, ".division__exact"), "610 000 < 50 851 × 3 × 4 = 610 212");
    assert_eq!(said(&page, ".division__outcome"), "Табыс шектен төмен");
    let page = members(Lang::En, "610000", "4");
    assert!(all(&page, ".division__parts").is_empty(), "a sum given as one has no parts");
    assert_eq!(
        said(&page, ".division__steps"),
        "610,000 ₸ ÷ 3 months ÷ 4 in the family = 50,833 ₸"
    );
    assert_eq!(said(&page, ".division__exact"), "610,000 < 50,851 × 3 × 4 = 610,212");
}

#[test]
fn the_least_sum_below_the_limit_never_reads_as_the_limit() {
    // 610 211 ÷ 12 = 50 850.92; 610 208 ÷ 12 = 50 850.67.
    for sum in ["610211", "610208"] {
        let page = members(Lang::Ru, sum, "4");
        assert!(said(&page, ".division__steps").ends_with("= 50 850 ₸"), "{sum}");
        assert!(said(&page, ".division__note").contains("Округлено вниз"), "{sum}");
        assert_eq!(said(&page, ".division__outcome"), "Доход ниже предела");
    }
}

#[test]
fn an_income_equal_to_the_limit_is_not_below_it_and_nothing_was_rounded() {
    let page = members(Lang::Ru, "610212", "4");
    assert!(said(&page, ".division__steps").ends_with("= 50 851 ₸"));
    assert!(!said(&page, ".division__note").contains("Округлено"));
    assert_eq!(said(&page, ".division__exact"), "610 212 = 50 851 × 3 × 4 = 610 212");
    assert_eq!(said(&page, ".division__outcome"), "Доход равен пределу, то есть не ниже его");
}

#[test]
fn one_tenge_more_than_the_limit_is_above_it_although_it_rounds_to_it() {
    let page = members(Lang::Ru, "610213", "4");
    assert!(said(&page, ".division__steps").ends_with("= 50 851 ₸"));
    assert_eq!(said(&page, ".division__exact"), "610 213 > 50 851 × 3 × 4 = 610 212");
    assert_eq!(said(&page, ".division__outcome"), "Доход выше предела");
}

#[test]
fn the_bar_says_in_words_what_it_draws() {
    // The limit stands at 200 of 300.
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
    assert_eq!(said(&compared, ".division__steps"), "610 000 ₸ ÷ 3 ай ÷ 4 адам = 50 833 ₸");
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
        assert!(said(&page, &inside).ends_with("= 610 212"), "{sum}");
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
    assert_eq!(said(&before, ".division__exact"), "610 000 > 46 228 × 3 × 4 = 554 736");
}

#[test]
fn the_total_runs_along_and_waits_while_a_part_cannot_be_read() {
    let income = |lang, texts: &[&str]| page(&typed(open(lang, "income", "2"), texts));
    for (lang, total) in [(Lang::Kk, "610 000 ₸"), (Lang::Ru, "610 000 ₸"), (Lang::En, "610,000 ₸")]
    {
        let page = income(lang, &["550 000 тг", "", "60\u{202f}000", ""]);
        assert_eq!(said(&page, "output#income-total"), total);
        assert_eq!(said(&page, "output[aria-live='polite']"), total);
    }
    for texts in [["550000", "", "сто", ""], ["", "", "", ""]] {
        assert_eq!(said(&income(Lang::Kk, &texts), "#income-total"), "—", "{texts:?}");
    }
}

#[test]
fn each_wrong_part_says_so_itself_and_the_summary_names_them_all() {
    let texts = ["сто мың", "550000", "-5", "1234567890123456"];
    let model = update(book(), typed(open(Lang::Ru, "income", "2"), &texts), Msg::Continued);
    let page = page(&model);
    let links: Vec<_> = all(&page, "#error-summary a")
        .iter()
        .map(|link| (link.value().attr("href").unwrap(), link.text().collect::<String>()))
        .collect();
    let ids: Vec<_> = links.iter().map(|(href, _)| *href).collect();
    assert_eq!(ids, ["#income", "#income-3", "#income-4"]);
    for ((href, link), label) in links.iter().zip(["Зарплата", "Алименты", "Другие доходы"])
    {
        let id = &href[1..];
        let error = all(&page, &format!("#{id}-error"))[0].text().collect::<String>();
        assert_eq!(*link, format!("{label}. {error}"));
        let field = all(&page, &format!("input#{id}[aria-invalid='true']"))[0].value();
        let described = field.attr("aria-describedby").unwrap();
        assert!(described.split(' ').any(|other| other == format!("{id}-error")), "{described}");
    }
    assert!(links[2].1.contains("Цифр в нём: 16."), "{}", links[2].1);
    let kept: Vec<_> =
        all(&page, ".number__input").iter().map(|field| field.value().attr("value")).collect();
    assert_eq!(kept, texts.map(Some), "nothing typed is lost");
}

#[test]
fn who_counts_and_what_counts_stand_with_their_sources_beside_every_question_of_a_limit() {
    for name in ["income-route", "income", "members"] {
        let page = page(&open(Lang::Kk, name, "2"));
        let statements = book().statements.iter();
        let statements: Vec<_> =
            statements.filter(|statement| statement.topic == Topic::Income).collect();
        assert!(statements.len() >= 5);
        let listed = said(&page, ".what-counts-place .plain-list");
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

#[test]
fn the_months_stand_at_the_field_in_the_total_and_on_the_check_page() {
    for (lang, field, total, check) in [
        (
            Lang::Kk,
            "теңге, 3 айда",
            "Барлығы 3 айда (шілде, тамыз, қыркүйек): 150 000 ₸",
            "3 айда (шілде, тамыз, қыркүйек)",
        ),
        (
            Lang::Ru,
            "тенге за 3 месяца",
            "Всего за 3 месяца (июль, август, сентябрь): 150 000 ₸",
            "за 3 месяца (июль, август, сентябрь)",
        ),
        (
            Lang::En,
            "tenge in 3 months",
            "Total in 3 months (July, August, September): 150,000 ₸",
            "in 3 months (July, August, September)",
        ),
    ] {
        let model = typed(open(lang, "income", "2"), &["150000"]);
        let units: Vec<String> =
            all(&page(&model), ".number__unit").into_iter().map(text).collect();
        assert_eq!(units, [field; 4]);
        assert_eq!(said(&page(&model), ".total"), total);
        let fragment = format!(
            "/{}/check?{ASKED}&emergency=no&hardship=none&marriage-record=yes&c1.birth-record=yes",
            lang.tag()
        );
        let state = "9;income=wages:150000;members=4";
        let now = on(2026, Month::November, 23);
        let shown =
            page(&Model::open(book(), Lang::Kk, &fragment, Some(state), now, Parts::whole()));
        let details: Vec<String> = all(&shown, ".answers__detail").into_iter().map(text).collect();
        assert_eq!(details[0], check);
    }
}

#[test]
fn what_was_left_empty_is_said_on_the_check_page() {
    let empty = |sums: &str| {
        let fragment = format!(
            "/ru/check?{ASKED}&emergency=no&hardship=none&marriage-record=yes&c1.birth-record=yes"
        );
        let state = format!("9;income={sums};members=4");
        let now = on(2026, Month::November, 23);
        let page =
            page(&Model::open(book(), Lang::Kk, &fragment, Some(&state), now, Parts::whole()));
        all(&page, ".answers__detail").into_iter().map(text).skip(1).collect::<Vec<String>>()
    };
    let of_wages = empty("wages:150000");
    assert_eq!(
        of_wages,
        [
            "Считаем, что этих доходов не было: предпринимательство и другая деятельность, алименты, другие доходы"
        ]
    );
    assert_eq!(empty("wages:1,business:2,alimony:3,other:4"), [""; 0]);
    assert_eq!(empty("150000"), [""; 0], "of a sum told as one nobody knows the parts");
}

#[test]
fn a_months_sum_is_multiplied_where_everybody_can_see_it() {
    let model = typed(open(Lang::Ru, "income", "2"), &["150 000", "", "20000"]);
    let ticked = page(&update(book(), model.clone(), Msg::TookForMonthly(0)));
    assert_eq!(said(&ticked, ".monthly__product"), "150 000 ₸ × 3 = 450 000 ₸");
    assert_eq!(said(&ticked, ".total__sum"), "470 000 ₸");
    let units: Vec<String> = all(&ticked, ".number__unit").into_iter().map(text).collect();
    assert_eq!(units[..2], ["тенге за один месяц", "тенге за 3 месяца"]);
    let before = page(&model);
    assert_eq!(
        (said(&before, ".monthly__product"), said(&before, ".total__sum")),
        (String::new(), "170 000 ₸".to_owned())
    );
    let unread = page(&typed(update(book(), model, Msg::TookForMonthly(0)), &["сто"]));
    assert_eq!(said(&unread, ".monthly__product"), "", "what cannot be read is not multiplied");
}

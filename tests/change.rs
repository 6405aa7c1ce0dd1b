//! What would change a verdict, as the result says it.

#![expect(clippy::unwrap_used, reason = "the lint knows test functions, not what they call")]

mod rendered;

use content::book;
use komek::model::Model;
use komek::model::parts::Parts;
use rules::{Date, Month};
use scraper::Html as Document;

use rendered::{all, text};

fn result(answers: &str, state: Option<&str>) -> Document {
    let now = Date::from_calendar_date(2026, Month::November, 23).unwrap().midnight();
    let model = Model::open(
        book(),
        rules::Lang::Kk,
        &format!("/en/result?v=1&{answers}"),
        state,
        now,
        Parts::whole(),
    );
    rendered::page(&model)
}

fn texts(page: &Document, selector: &str) -> Vec<String> {
    all(page, selector).into_iter().map(text).collect()
}

const NONE: &str = "services=camp&targeted-assistance=no&income-route=amount&emergency=no&hardship=none\
    &marriage-record=no&c1.school=state&c1.care=parents";

#[test]
fn no_ground_yet_names_each_answer_that_would_make_one() {
    let page = result(NONE, Some("3;income=732000;members=4"));
    assert_eq!(
        texts(&page, ".change__needs"),
        [
            "Targeted assistance (АӘК): Yes, we do",
            // 50 851 tenge, 3 months, 4 people.
            "Income in the quarter: below 610,212 ₸ (now: 732,000 ₸)",
            "Emergency: Yes",
            "The family's situation, one of these: Many children; Someone has a disability; Someone is seriously ill; \
             One parent raises the child; The family has lost its income; Another hardship",
        ]
    );
    assert_eq!(
        texts(&page, ".change__then")[..3],
        [
            "Then: There seem to be grounds",
            "Then: There seem to be grounds",
            "Then: The school's board of trustees decides"
        ]
    );
    let certificate = &texts(&page, ".change__paper")[0];
    assert!(certificate.contains("From the local executive body"), "{certificate}");
}

#[test]
fn formal_guardianship_is_advised_only_to_who_lives_with_relatives() {
    let advised = |care: &str| {
        let page = result(&NONE.replace("care=parents", care), Some("3;income=732000;members=4"));
        texts(&page, ".change").join(" ").contains("formal guardianship")
    };
    assert!(advised("care=relatives"));
    assert!(!advised("care=parents") && !advised("care=institution"));
}

#[test]
fn where_the_board_decides_only_a_surer_ground_is_a_change() {
    let board = NONE.replace("hardship=none", "hardship=illness");
    let page = result(
        &format!("{board}&channel=school&c1.birth-record=yes"),
        Some("3;income=732000;members=4"),
    );
    assert_eq!(texts(&page, ".verdict--board").len(), 1);
    assert_eq!(texts(&page, ".change__needs").len(), 2);
    assert!(!texts(&page, ".change__then").iter().any(|then| then.contains("board")));
}

#[test]
fn nothing_would_change_what_has_a_ground() {
    let likely = NONE.replace("income-route=amount", "income-route=below");
    let page =
        result(&format!("{likely}&income-kinds=wages&channel=school&c1.birth-record=yes"), None);
    assert_eq!(texts(&page, ".verdict--likely").len(), 1);
    assert_eq!(texts(&page, ".change"), Vec::<String>::new());
}

#[test]
fn what_is_not_known_says_where_each_answer_leads() {
    let need = NONE.replace("targeted-assistance=no", "targeted-assistance=dont-know");
    let page = result(
        &format!("{need}&income-kinds=wages&channel=school&c1.birth-record=yes"),
        Some("3;income=732000;members=4"),
    );
    assert_eq!(texts(&page, ".verdict--need").len(), 1);
    let first = &texts(&page, ".change")[0];
    assert_eq!(first, "Targeted assistance (АӘК): Yes, we doThen: There seem to be grounds");
}

#[test]
fn a_sum_close_to_the_limit_is_said_with_its_reason() {
    // 610 211 tenge are one below the limit for four people.
    for (income, near) in [(610_211, true), (610_212, true), (732_000, false), (300_000, false)] {
        let answers = format!("{NONE}&income-kinds=wages&channel=school&c1.birth-record=yes");
        let page = result(&answers, Some(&format!("3;income={income};members=4")));
        let said = texts(&page, ".verdict").concat().contains("close to the limit");
        assert_eq!(said, near, "{income}");
    }
}

const ALL_STATE: &str = "v=1&services=meals.aid&targeted-assistance=no&income-route=not-below\
    &emergency=no&hardship=none&marriage-record=yes&channel=school&c1.grade=5-11&c1.school=state\
    &c1.care=parents&c1.birth-record=yes";

/// The emergency is the board's matter for meals, and shown by an act for assistance.
#[test]
fn a_change_names_the_service_and_its_own_paper() {
    let emergency = |answers: &str| -> Vec<String> {
        let cards = texts(&result(answers, None), ".change").into_iter();
        cards.filter(|card| card.starts_with("Emergency")).collect()
    };
    let cards = emergency(ALL_STATE);
    let of = |service: &str| {
        let of = format!("For which help: {service}");
        cards.iter().find(|card| card.contains(&of)).unwrap_or_else(|| panic!("{cards:#?}"))
    };
    assert!(of("meals").contains("Decision of the school's collegial body"), "{cards:#?}");
    assert!(!of("meals").contains("Act of investigation"), "{cards:#?}");
    assert!(of("assistance").contains("Act of investigation"), "{cards:#?}");
    assert!(!of("assistance").contains("Decision of the school's collegial body"), "{cards:#?}");

    // What needs no board is assistance alone.
    let board = emergency(&ALL_STATE.replace("hardship=none", "hardship=many-children"));
    assert_eq!(board.len(), 1, "{board:#?}");
    assert!(board[0].contains("For which help: assistance"), "{board:#?}");
    assert!(!board[0].contains("Decision"), "{board:#?}");
}

#[test]
fn a_paper_that_one_service_asks_for_is_not_said_of_the_other() {
    let papers = texts(&result(ALL_STATE, None), ".change__paper");
    let certificate = papers.iter().find(|paper| paper.contains("targeted social assistance"));
    let certificate = certificate.unwrap_or_else(|| panic!("{papers:#?}"));
    assert!(certificate.contains("For which help: meals."), "{certificate}");
}

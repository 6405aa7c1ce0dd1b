//! What a school's file adds to the pages.

use komek::model::route::Route;
use komek::model::school::Asked;
use komek::model::{Model, Msg, update};
use rules::{Date, Lang, Month, Time};
use scraper::Html as Document;

use super::own::{asked, book_of, of};
use super::rendered::{all, page as render, text};
use super::{FAMILY, open};

/// A family that the board decides about.
const BOARD: &str = "v=1&services=meals.camp&targeted-assistance=no&emergency=no&hardship=illness\
    &marriage-record=no&income-route=not-below&channel=school&c1.grade=5-11&c1.school=state&c1.care=parents&c1.birth-record=yes";

const FILE: &str = r##"{
    "name": {"kk": "№ 5 мектеп", "ru": "Школа № 5"},
    "address": {"ru": "ул. Абая, 5"}, "room": {"ru": "каб. 14"}, "post": {"ru": "социальный педагог"},
    "phone": "+7 7242 00 00 00", "whatsapp": "+7 700 000 00 00",
    "hours": [{"days": ["tue", "thu"], "from": "10:00", "to": "12:00"}],
    "services": ["camp"], "colour": "#005f73",
    "notice": {"text": {"ru": "Приём до 20 декабря."}, "from": "2026-11-23", "until": "2026-12-20"},
    "board": [{"title": {"ru": "Многодетные семьи"}, "papers": [{"ru": "Свидетельства о рождении"}]}],
    "values": [{"value": "subsistence-minimum", "from": "2027-01-01", "tenge": 54000,
        "act": {"ru": "Закон о бюджете"}, "link": "https://adilet.zan.kz/rus/"}],
    "page": "https://school-5.example.kz/komek/"
}"##;

fn said(page: &Document, selector: &str) -> String {
    all(page, selector).into_iter().map(text).collect::<Vec<_>>().join(" | ")
}

fn result(lang: Lang) -> Model {
    of(open(lang, "result", BOARD), FILE)
}

#[test]
fn its_name_comes_with_the_next_page_so_that_nothing_moves() {
    let before = open(Lang::Ru, "", "");
    let came = of(before, FILE);
    let page = render(&came);
    assert_eq!(said(&page, ".page > div .school"), "");
    assert_eq!(said(&page, "main .school__name"), "Школа № 5");
    let next = update(book_of(&came), came, Msg::WentTo(Route::Rules));
    assert_eq!(said(&render(&next), ".page > div .school"), "Школа № 5");
    // In another language its text says which it is in.
    let english = render(&Model { lang: Lang::En, ..next });
    assert_eq!(all(&english, ".school__name [lang=kk]").len(), 1);
    assert_eq!(all(&english, ".school__colour rect")[0].attr("fill"), Some("#005f73"));
}

#[test]
fn a_link_that_is_opened_in_its_page_stays_the_schools() {
    let came = of(open(Lang::Ru, "", ""), FILE);
    let returned = Msg::Returned { fragment: "/ru/rules".to_owned(), state: None };
    let opened = update(book_of(&came), came, returned);
    assert_eq!(said(&render(&opened), ".page > div .school"), "Школа № 5");
}

#[test]
fn the_result_leads_to_its_door_at_its_hours() {
    let page = render(&result(Lang::Ru));
    let way = said(&page, ".channel .route li");
    for part in [
        "Школа № 5, ул. Абая, 5, каб. 14",
        "социальный педагог",
        "+7 7242 00 00 00",
        "+77000000000",
        "Вт 10:00–12:00; Чт 10:00–12:00",
    ] {
        assert!(way.contains(part), "{way} lacks {part}");
    }
    assert!(!way.contains("9:00–18:30"), "{way}");
    let links: Vec<_> = all(&page, ".route a").iter().filter_map(|one| one.attr("href")).collect();
    assert_eq!(links, ["tel:+77242000000", "https://wa.me/77000000000"]);
}

#[test]
fn its_hours_move_the_days() {
    // A Monday morning: the door opens on Tuesday, and 5 working days later is a Tuesday again.
    let day = Date::from_calendar_date(2026, Month::November, 23).unwrap();
    let now = day.with_time(Time::from_hms(10, 0, 0).unwrap());
    let (usual, own) = (open(Lang::Ru, "result", BOARD), result(Lang::Ru));
    let due = |model: &Model| {
        let page = render(&Model { now, ..model.clone() });
        said(&page, ".channel .route li:last-child .dated")
    };
    assert!(due(&usual).contains("30.11.2026"), "{}", due(&usual));
    assert!(due(&own).contains("01.12.2026"), "{}", due(&own));
}

#[test]
fn its_notice_is_shown_on_its_days() {
    let model = result(Lang::Ru);
    let shown = |day: u8| {
        let now = Date::from_calendar_date(2026, Month::December, day).unwrap().midnight();
        said(&render(&Model { now, ..model.clone() }), "#notice-school-title + p")
    };
    assert_eq!(shown(20), "Приём до 20 декабря.");
    assert_eq!(shown(21), "");
}

#[test]
fn what_it_does_not_give_keeps_its_verdict_and_asks_another_door() {
    let (usual, own) = (render(&open(Lang::Ru, "result", BOARD)), render(&result(Lang::Ru)));
    assert_eq!(said(&usual, ".verdict__words"), said(&own, ".verdict__words"));
    let elsewhere = said(&own, ".verdict__elsewhere");
    assert!(elsewhere.contains("«питание»") && !elsewhere.contains("лагерь"), "{elsewhere}");
    assert_eq!(all(&usual, ".verdict__elsewhere").len(), 0);
}

#[test]
fn whom_its_board_helps_is_listed_where_the_board_decides() {
    let own = said(&render(&result(Lang::Ru)), ".board");
    assert!(own.contains("Многодетные семьи. Документы: Свидетельства о рождении"), "{own}");
    let other = of(open(Lang::Ru, "result", FAMILY), FILE);
    assert_eq!(said(&render(&other), ".board"), "");
    // Nothing in the law names this family; the board may.
    let unnamed = BOARD.replace("hardship=illness", "hardship=none");
    let own = said(&render(&of(open(Lang::Ru, "result", &unnamed), FILE)), ".verdict--none .board");
    assert!(own.contains("Многодетные семьи"), "{own}");
}

#[test]
fn a_value_of_its_own_counts_and_is_marked_everywhere() {
    let now = Date::from_calendar_date(2027, Month::February, 1).unwrap().midnight();
    let family = FAMILY.replace("income-route=below", "income-route=dont-know");
    let usual = Model { now, ..open(Lang::Ru, "question/income-route", &family) };
    let own = of(usual.clone(), FILE);
    let own = update(book_of(&own), own, Msg::WentTo(usual.route));
    let (usual, own) = (render(&usual), render(&own));
    let limit = "54\u{a0}000\u{a0}₸".replace('\u{a0}', " ");
    assert!(!said(&usual, "main").contains(&limit));
    assert!(said(&own, "main").contains(&limit), "{}", said(&own, "main"));
    let marked = said(&own, ".school__value");
    assert!(marked.contains(&limit) && marked.contains("Закон о бюджете"), "{marked}");
    // It changes no day that the book knows.
    let before = Model {
        now: Date::from_calendar_date(2026, Month::December, 31).unwrap().midnight(),
        ..result(Lang::Ru)
    };
    assert_eq!(said(&render(&before), ".school__value"), "");
}

#[test]
fn the_sheet_says_the_same() {
    let model = result(Lang::Ru);
    let printed = update(book_of(&model), model, Msg::Prints);
    let sheet = said(&render(&printed), ".sheet");
    for part in
        ["Школа № 5", "каб. 14", "Вт 10:00–12:00", "Приём до 20 декабря.", "Многодетные семьи"]
    {
        assert!(sheet.contains(part), "{sheet} lacks {part}");
    }
}

/// Families get the usual page; whoever looks after the file is told.
#[test]
fn a_mistake_is_told_to_whoever_looks_after_the_file_alone() {
    let start = || open(Lang::Ru, "", "");
    let broken = "{\n\"name\": {\"ru\": \"Школа\"},\n\"colour\": \"#ffff00\"}";
    let panel = |search: &str, root: &str, file: &str| {
        said(&render(&asked(start(), Asked::by(search, root), file)), ".school-check")
    };
    let public = "https://school-5.example.kz/";
    assert_eq!(panel("", public, broken), "");
    for (search, root) in [("?school-check", public), ("", "http://localhost:8080/")] {
        let said = panel(search, root, broken);
        assert!(said.contains("Строка 3, colour") && said.contains("контраст"), "{said}");
    }
    let page = render(&of(start(), broken));
    assert_eq!(said(&page, ".school"), "");
    assert!(panel("?school-check", public, FILE).contains("ошибок нет"));
    assert_eq!(panel("", "http://localhost:8080/", FILE), "");
}

#[test]
fn a_file_cannot_write_markup() {
    let file = r#"{"name": {"kk": "<img src=x onerror=alert(1)>"}}"#;
    let page = render(&of(open(Lang::Kk, "", ""), file));
    assert_eq!(said(&page, "main .school__name"), "<img src=x onerror=alert(1)>");
    assert_eq!(all(&page, "img").len(), 0);
}

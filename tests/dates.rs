//! Days on the pages, each worked out by hand from the calendar of 2026 and 2027: when the door opens, which day
//! counts, by when the answer is due. The moments are those of a clock in Kazakhstan.

#![expect(clippy::unwrap_used, reason = "the lint knows test functions, not what they call")]

mod rendered;

use content::forms::lang_of_paper;
use content::{book, keep_words, ui, words};
use komek::model::Model;
use komek::model::parts::Parts;
use rules::{Date, Lang, Month, PrimitiveDateTime};
use scraper::Html as Document;

use rendered::{all, text};

/// Every service, every door: income below the limit.
const FAMILY: &str = "v=1&services=meals.camp.aid&targeted-assistance=no&emergency=no&hardship=none\
    &marriage-record=no&income-route=below&income-kinds=wages&channel=dont-know\
    &c1.grade=5-11&c1.school=state&c1.care=parents&c1.birth-record=no";

/// The day as `2026-12-15`, and the time.
fn at(day: &str, (hour, minute): (u8, u8)) -> PrimitiveDateTime {
    let parts: Vec<u16> = day.split('-').map(|part| part.parse().unwrap()).collect();
    let part = |place: usize| u8::try_from(parts[place]).unwrap();
    let month = Month::try_from(part(1)).unwrap();
    let date = Date::from_calendar_date(i32::from(parts[0]), month, part(2)).unwrap();
    date.with_hms(hour, minute, 0).unwrap()
}

fn render(lang: Lang, page: &str, now: PrimitiveDateTime) -> Document {
    let model = Model::open(
        book(),
        Lang::Kk,
        &format!("/{}/{page}?{FAMILY}", lang.tag()),
        None,
        now,
        Parts::whole(),
    );
    rendered::page(&model)
}

/// Each row of a channel's dates: its label, then what is beside it, without the mark of how sure it is.
fn rows(page: &Document, channel: &str) -> Vec<String> {
    let select = format!("#channel-{channel} .hand-in .dates__row dd");
    all(page, &select)
        .into_iter()
        .map(|row| {
            let marks: Vec<String> = all(row, ".mark").into_iter().map(text).collect();
            marks.iter().fold(text(row), |said, mark| said.replace(mark, "")).trim().to_owned()
        })
        .collect()
}

/// The days of a small calendar that carry a mark, as they are written.
fn marked(page: &Document, channel: &str, mark: &str) -> Vec<String> {
    let day = format!("#channel-{channel} .days__day--{mark} .days__date");
    all(page, &day).into_iter().map(text).collect()
}

#[test]
fn an_evening_before_a_holiday_counts_two_days_later() {
    let page = render(Lang::En, "result", at("2026-12-15", (20, 0)));
    assert_eq!(
        rows(&page, "school"),
        [
            "15.12.2026, Tuesday, 20:00: closed",
            "17.12.2026, Thursday, 09:00",
            "17.12.2026, Thursday",
            // 18, 21, 22, 23, 24 December.
            "meals, camp: 24.12.2026, Thursday (working days: 5)",
            // On with 25, 28, 29, 30 and 31 December.
            "assistance: 31.12.2026, Thursday (working days: 10)",
        ]
    );
    assert_eq!(marked(&page, "school", "accepted"), ["17"]);
    assert_eq!(marked(&page, "school", "due"), ["24", "31"]);
    let off = ["16", "19", "20", "26", "27", "1.01", "2", "3"];
    assert_eq!(marked(&page, "school", "off"), off);
}

#[test]
fn the_portal_is_open_at_night_and_counts_on_the_next_working_day() {
    let page = render(Lang::En, "result", at("2026-11-27", (23, 30)));
    assert_eq!(
        rows(&page, "portal"),
        [
            "27.11.2026, Friday, 23:30: open",
            "30.11.2026, Monday",
            "07.12.2026, Monday (working days: 5)",
        ]
    );
    let rule = text(all(&page, ".hand-in__rule")[0]);
    assert!(rule.contains("18:30") && rule.contains("gives none for the portal"), "{rule}");
    let portal = text(all(&page, "#channel-portal")[0]);
    assert_eq!(
        portal.matches("next working day").count(),
        1,
        "said once, under the hours: {portal}"
    );
    assert_eq!(all(&page, ".hand-in__rule").len(), 1, "it is the portal's alone");
}

#[test]
fn at_lunch_the_school_opens_the_same_afternoon() {
    let page = render(Lang::En, "result", at("2026-11-23", (13, 0)));
    assert_eq!(
        rows(&page, "school")[..3],
        ["23.11.2026, Monday, 13:00: closed", "23.11.2026, Monday, 14:30", "23.11.2026, Monday"]
    );
    let before = render(Lang::En, "result", at("2026-11-23", (12, 59)));
    assert_eq!(rows(&before, "school")[0], "23.11.2026, Monday, 12:59: open");
    assert!(all(&before, ".days__mark--today").len() > 1, "and today is marked");
}

#[test]
fn a_day_that_is_only_expected_says_so() {
    // Monday 17 May, then 18, 19, 20, 21, 24.
    let page = render(Lang::En, "result", at("2027-05-14", (20, 0)));
    let said = rows(&page, "school").join("; ");
    assert!(said.contains("24.05.2027, Monday (working days: 5)"), "{said}");
    let holidays: Vec<String> =
        all(&page, "#channel-school .days__holidays li").into_iter().map(text).collect();
    let moved = "10.05.2027: Victory Day, day off moved from 09.05.2027 to be confirmed";
    let expected =
        "16.05.2027: First day of Kurban Ait The sources do not say. Confirm by calling 1414";
    assert_eq!(holidays, [moved, expected]);
}

#[test]
fn a_calendar_is_a_table_of_whole_weeks_that_begin_on_monday() {
    for lang in Lang::ALL {
        let page = render(lang, "result", at("2026-12-15", (20, 0)));
        let table = "#channel-school .days__table";
        assert_eq!(all(&page, &format!("{table} caption")).len(), 1);
        let days: Vec<String> =
            all(&page, &format!("{table} th[scope=col]")).into_iter().map(text).collect();
        assert_eq!(days.len(), 7);
        assert_eq!(days[0], words(lang).get(ui::WEEKDAY_SHORT_MONDAY));
        assert!(
            all(&page, &format!("{table} tbody tr")).iter().all(|week| all(*week, "td").len() == 7)
        );
        let holiday = text(all(&page, &format!("{table} .days__day--off"))[0]);
        let off = words(lang).get(ui::DAYS_OFF);
        assert!(holiday.contains(off), "a day off is one in words too: {holiday}");
    }
}

/// Every date in the text of a page, the notices and the stamp apart: they say what was checked.
fn dates(page: &Document) -> Vec<String> {
    let apart: String =
        all(page, ".notice, .stamp, .sources, .refusal, .plain-list, .papers, .copy")
            .into_iter()
            .map(text)
            .collect();
    let is_date = |word: &&str| {
        let parts: Vec<&str> = word.split('.').collect();
        parts.len() == 3 && parts.iter().all(|part| part.parse::<u16>().is_ok())
    };
    let said = text(page.root_element());
    let words = said.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
    let words = words.map(|word| word.trim_matches('.'));
    words.filter(is_date).filter(|date| !apart.contains(date)).map(str::to_owned).collect()
}

#[test]
fn outside_the_calendar_there_is_a_warning_and_no_day() {
    for day in ["2025-11-23", "2028-01-03"] {
        for lang in Lang::ALL {
            for path in ["result", "refusal"] {
                let page = render(lang, path, at(day, (11, 0)));
                let warned: Vec<String> =
                    all(&page, ".notice__title").into_iter().map(text).collect();
                let title = words(lang).get(ui::OUTSIDE_DATES_TITLE).to_owned();
                assert!(warned.contains(&title), "{day} {path}: {warned:?}");
                assert!(all(&page, ".days, .hand-in, .dates").is_empty(), "{day} {path}");
                assert_eq!(dates(&page), Vec::<String>::new(), "{day} {path}");
            }
        }
    }
    let page = render(Lang::En, "result", at("2026-11-23", (11, 0)));
    assert!(dates(&page).contains(&"30.11.2026".to_owned()), "this does see dates");
    assert!(all(&page, ".notice").is_empty());
}

#[test]
fn an_answer_due_after_the_calendar_ends_is_not_guessed() {
    // 21, 22, 23, 24 and 27 December are five days; of ten only nine are left.
    let page = render(Lang::En, "result", at("2027-12-20", (11, 0)));
    let said = rows(&page, "school");
    assert_eq!(said[2], "meals, camp: 27.12.2027, Monday (working days: 5)");
    assert_eq!(said[3], "assistance: beyond the calendar we checked: ask when you apply");
}

#[test]
fn a_complaint_is_answered_so_many_working_days_after_it_counts() {
    let page = render(Lang::En, "refusal", at("2026-12-15", (20, 0)));
    let said: Vec<String> = all(&page, ".complaint dd").into_iter().map(text).collect();
    assert_eq!(
        said,
        [
            "17.12.2026, Thursday",
            "24.12.2026, Thursday",
            "17.12.2026, Thursday",
            "24.12.2026, Thursday",
            "17.12.2026, Thursday",
            "12.01.2027, Tuesday",
        ]
    );
}

#[test]
fn the_letter_is_in_kazakh_or_in_russian() {
    for lang in Lang::ALL {
        let page = render(lang, "refusal", at("2026-11-23", (11, 0)));
        let letter = all(&page, "textarea[readonly]#letter");
        assert_eq!(letter.len(), 1);
        let said = letter[0].text().collect::<String>();
        assert!(said.contains(keep_words(lang_of_paper(lang)).get(ui::KEEP_LETTER_ASK)), "{said}");
        assert!(said.contains("____"), "there is something to fill in");
        assert_eq!(all(&page, "label[for=letter]").len(), 1);
    }
}

#[test]
fn the_channels_stand_side_by_side_with_papers_visits_and_the_day_of_the_answer() {
    let page = render(Lang::En, "result", at("2026-11-23", (11, 0)));
    let cells: Vec<String> = all(&page, ".comparison td")
        .into_iter()
        .map(|cell| text(cell).split_once(": ").unwrap().1.to_owned())
        .collect();
    assert_eq!(cells[..3], ["meals, camp, assistance", "meals, camp", "camp"]);
    assert_eq!(cells[6..9], ["1", "0", "2"], "visits");
    assert_eq!(
        cells[9..],
        ["meals, camp: 30.11.2026assistance: 07.12.2026", "30.11.2026", "30.11.2026"]
    );
    // Every paper that the list of the page says to bring to the school.
    let papers: usize = cells[3].split(' ').next().unwrap().parse().unwrap();
    assert!(papers > 3, "{cells:?}");
}

#[test]
fn what_is_at_hand_stands_with_the_portal() {
    let page = render(Lang::Ru, "result", at("2026-11-23", (11, 0)));
    let portal = text(all(&page, "#channel-portal")[0]);
    assert!(portal.contains("ЭЦП") && portal.contains("одноразовый пароль"), "{portal}");
}

#[test]
fn an_act_of_several_points_is_named_once() {
    let page = render(Lang::En, "refusal", at("2026-11-23", (11, 0)));
    assert_eq!(
        text(all(&page, ".complaint .refusal__points")[0]),
        "Order No. 158 of the Minister of Education and Science, 24.04.2020, annex 10, point 10; \
         annex 11, point 14; annex 13, point 15"
    );
}

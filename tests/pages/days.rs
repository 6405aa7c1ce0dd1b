//! What a page says of its own day: the clock is wrong, or a limit is about to end.

use komek::model::clock::Clock;
use komek::model::parts::Parts;

use super::*;

fn on(today: Date, page: &str, answers: &str) -> Model {
    let model = open(Lang::Ru, page, answers);
    Model { now: today.with_hms(12, 0, 0).unwrap(), ..model }
}

fn december(day: u8) -> Date {
    Date::from_calendar_date(2026, Month::December, day).unwrap()
}

fn notices(page: &Document) -> Vec<String> {
    all(page, ".notice").into_iter().map(text).collect()
}

#[test]
fn in_its_last_thirty_days_a_limit_says_so_to_whoever_it_is_held_against() {
    for (day, says) in [(1, false), (2, true), (31, true)] {
        let found = notices(&render(&on(december(day), "result", FAMILY)));
        assert_eq!(found.len(), usize::from(says), "{day}.12: {found:?}");
        for said in found {
            for part in [
                "известен по 31.12.2026 включительно",
                "здесь пока неизвестен",
                "в источниках не сказано",
            ] {
                assert!(said.contains(part), "{said}");
            }
        }
    }
    let by_certificate = FAMILY
        .replace("targeted-assistance=no", "targeted-assistance=yes")
        .replace("&income-route=below&income-kinds=wages.alimony", "");
    assert_eq!(notices(&render(&on(december(15), "result", &by_certificate))), [""; 0]);
}

#[test]
fn a_wrong_clock_is_named_and_nothing_is_counted_from_it() {
    let yesterday = book().edition.checked.previous_day().unwrap();
    let clock = Clock::reading(&book().edition, yesterday.with_hms(12, 0, 0).unwrap());
    for path in ["", "result", "refusal"] {
        for lang in Lang::ALL {
            let mut model = open(lang, path, FAMILY);
            assert!(model.set(clock), "it is another time");
            let page = render(&model);
            let [said] = notices(&page).try_into().unwrap();
            let date = content::format::date(yesterday);
            assert!(said.contains(&date), "{path}, {}: {said}", lang.tag());
            for counted in [".days", ".division", ".dates .dated"] {
                assert!(all(&page, counted).is_empty(), "{path}, {}: {counted}", lang.tag());
            }
            let whole = text(page.root_element());
            assert!(!whole.contains("9999"), "no day is made up: {whole}");
        }
    }
}

#[test]
fn on_another_day_a_page_asks_what_is_open_then() {
    // No limit is known in 2027, so that the income is not asked for; it is once the day is known to be in 2026.
    let answers = FAMILY.replace("&income-route=below", "");
    let next_year = Date::from_calendar_date(2027, Month::January, 2).unwrap().midnight();
    let fragment = format!("/ru/result?{answers}");
    let model = Model::open(book(), Lang::Ru, &fragment, None, next_year, Parts::whole());
    assert_eq!(model.route, komek::model::route::Route::Result);
    let model = update(book(), Model { now: now(), ..model }, Msg::Woke);
    let asked = model.question(book()).map(|question| question.name.as_str());
    assert_eq!(asked, Some("income-route"));
}

//! What print prints of the result: a sheet that says what decides, and nothing that only a screen can show.

use komek::model::{Model, Msg, update};
use rules::{Date, Lang, Month};
use scraper::Html as Document;

use super::open;
use super::rendered::{all, page as render, text};
use content::{book, ui, words};

const FAMILY: &str = "v=1&services=meals.camp.aid&targeted-assistance=no&income-route=below&emergency=no&hardship=none\
    &marriage-record=yes&income-kinds=wages&channel=school&c1.grade=5-11&c1.school=state&c1.care=parents\
    &c1.birth-record=yes";

/// The result as it is when somebody prints it.
fn printed(model: Model) -> Document {
    render(&update(book(), model, Msg::Prints))
}

fn shown(page: &Document, place: &str) -> String {
    all(page, place).into_iter().map(text).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_sheet_is_made_by_printing_and_gone_with_the_result() {
    let result = open(Lang::En, "result", FAMILY);
    assert!(all(&render(&result), ".sheet").is_empty());
    let printed = update(book(), result, Msg::Prints);
    assert_eq!(all(&render(&printed), ".sheet").len(), 1);
    assert_eq!(all(&render(&printed), ".on-screen:not(.on-screen--replaced)").len(), 0);
    let left = update(book(), printed, Msg::WentTo(komek::model::route::Route::Check));
    assert!(!update(book(), left, Msg::WentTo(komek::model::route::Route::Result)).sheet);
    let check = update(book(), open(Lang::En, "check", FAMILY), Msg::Prints);
    assert!(!check.sheet, "another page is printed as it is");
}

#[test]
fn what_is_wrong_with_the_day_is_said_on_paper_too() {
    let model = open(Lang::En, "result", FAMILY);
    let later = Date::from_calendar_date(2027, Month::February, 1).unwrap();
    let page = printed(Model { now: later.with_hms(11, 0, 0).unwrap(), ..model });
    assert_eq!(all(&page, ".notice").len(), 1);
    assert!(
        all(&page, ".on-screen .notice").is_empty(),
        "what is on the screen alone is not printed"
    );
}

#[test]
fn each_service_wants_its_own_application_and_both_pages_say_so() {
    let page = printed(open(Lang::En, "result", FAMILY));
    let separate =
        words(Lang::En).fill(ui::SEPARATE_FOR_EACH, &[("services", "meals, camp, assistance")]);
    for place in [".sheet .paper", ".on-screen .paper > .paper__shared"] {
        assert!(shown(&page, place).contains(&separate), "{place}");
    }
}

#[test]
fn who_does_not_know_is_told_on_paper_what_to_find_out() {
    let unknown = FAMILY
        .replace("targeted-assistance=no", "targeted-assistance=dont-know")
        .replace("income-route=below", "income-route=dont-know");
    let first = shown(&printed(open(Lang::En, "result", &unknown)), ".sheet__first");
    assert!(first.contains("Does your family receive state targeted social assistance"), "{first}");
    assert_eq!(shown(&printed(open(Lang::En, "result", FAMILY)), ".sheet__first"), "");
}

#[test]
fn where_no_ground_is_seen_the_sheet_has_a_next_step_and_nothing_to_hand_in() {
    let none = FAMILY.replace("income-route=below", "income-route=not-below");
    let page = printed(open(Lang::En, "result", &none));
    assert!(all(&page, ".sheet .change").len() > 1);
    assert!(all(&page, ".sheet__clerk").is_empty());
    assert_eq!(all(&printed(open(Lang::En, "result", FAMILY)), ".sheet__clerk").len(), 1);
}

#[test]
fn a_door_that_was_not_chosen_says_so_on_paper() {
    let aid = FAMILY
        .replace("services=meals.camp.aid", "services=meals.aid")
        .replace("channel=school", "channel=portal");
    let page = printed(open(Lang::En, "result", &aid));
    let note = words(Lang::En).get(ui::CHANNEL_NOT_OFFERED);
    assert!(shown(&page, ".sheet__place").contains(note), "{}", shown(&page, ".sheet"));
}

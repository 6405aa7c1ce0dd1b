//! The steps of a door that several services share: each service's own order, and nothing said twice.

use content::{book, words};
use rules::assessment::Checklist;
use rules::named::{self, Given};
use rules::{Date, Lang, Month, assess};

fn checklists(family: &[(&str, &str)], child: &[(&str, &str)]) -> Vec<Checklist> {
    let given = |pairs: &[(&str, &str)]| -> Vec<(String, Given)> {
        pairs
            .iter()
            .map(|(name, value)| {
                let several = ["services", "hardship", "income-kinds"].contains(name);
                let words = value.split(' ').map(str::to_owned).collect();
                let given = if several && *value != named::DONT_KNOW {
                    Given::Words(words)
                } else {
                    Given::Word((*value).to_owned())
                };
                ((*name).to_owned(), given)
            })
            .collect()
    };
    let answers =
        named::read(book(), &given(family), &[given(child)]).expect("the answers are valid");
    let today = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
    assess(book(), &answers, today).children.remove(0).checklists
}

fn texts(list: &Checklist) -> Vec<(&'static str, Vec<&'static str>)> {
    let service = |id: &rules::book::ServiceId| book().services[id.index()].name.as_str();
    list.steps
        .iter()
        .map(|step| {
            (words(Lang::En).get(step.said.text), step.services.iter().map(service).collect())
        })
        .collect()
}

#[test]
fn a_step_that_services_share_stands_once_and_names_them() {
    let family = [
        ("services", "meals camp"),
        ("targeted-assistance", "no"),
        ("income-route", "not-below"),
        ("emergency", "yes"),
        ("channel", "portal"),
    ];
    let lists =
        checklists(&family, &[("grade", "5-11"), ("care", "parents"), ("birth-record", "yes")]);
    let steps = texts(&lists[0]);
    let board: Vec<_> = steps.iter().filter(|(text, _)| text.starts_with("First tell")).collect();
    assert_eq!(board.len(), 1, "{steps:#?}");
    assert_eq!(board[0].1, ["meals", "camp"]);
    assert_eq!(steps[0].0, board[0].0, "it comes first");
    let last: Vec<_> = steps.iter().rev().take(2).map(|(text, _)| *text).collect();
    assert!(last[0].starts_with("Your account shows"), "{steps:#?}");
    assert!(last[1].starts_with("Write down"), "the number comes before it: {steps:#?}");
}

#[test]
fn each_service_keeps_the_order_of_its_own_steps() {
    let family = [
        ("services", "camp aid"),
        ("targeted-assistance", "yes"),
        ("marriage-record", "yes"),
        ("channel", "school"),
    ];
    let lists = checklists(&family, &[("care", "parents"), ("birth-record", "yes")]);
    let steps = texts(&lists[0]);
    let place = |start: &str, service: &str| {
        steps
            .iter()
            .position(|(text, services)| text.starts_with(start) && services.contains(&service))
            .unwrap_or_else(|| panic!("{start} of {service} in {steps:#?}"))
    };
    assert!(place("Collect", "camp") < place("Hand the application", "camp"));
    assert!(place("Collect", "aid") < place("Bring the papers to the school", "aid"));
    assert_eq!(place("Collect", "aid"), place("Collect", "camp"));
}

#[test]
fn a_step_that_may_not_apply_is_not_said_as_an_order() {
    let family = [
        ("services", "camp"),
        ("targeted-assistance", "dont-know"),
        ("emergency", "dont-know"),
        ("channel", "school"),
    ];
    let lists = checklists(&family, &[("care", "parents")]);
    let (board, rest) = lists[0].steps.split_at(2);
    assert!(words(Lang::En).get(board[0].said.text).starts_with("First tell"));
    assert!(board.iter().all(|step| !step.said.certain));
    assert!(rest.iter().all(|step| step.said.certain));
}

#[test]
fn a_closed_door_says_why_and_leads_nobody_on() {
    let family =
        [("services", "meals"), ("targeted-assistance", "yes"), ("channel", "state-corporation")];
    let lists = checklists(&family, &[("grade", "5-11"), ("care", "parents")]);
    let (closed, open): (Vec<_>, Vec<_>) = lists.iter().partition(|list| list.closed.is_some());
    let why = closed[0].closed.as_ref().unwrap();
    assert!(words(Lang::En).get(why.text).contains("1414"));
    assert!(closed[0].steps.is_empty(), "{:#?}", texts(closed[0]));
    assert_eq!(open.len(), 2, "the school and the portal");
}

#[test]
fn one_services_board_is_not_waited_for_before_handing_in_for_another() {
    let family = [
        ("services", "meals aid"),
        ("targeted-assistance", "no"),
        ("income-route", "not-below"),
        ("emergency", "no"),
        ("hardship", "many-children"),
        ("channel", "school"),
    ];
    let child = [("grade", "5-11"), ("care", "parents"), ("birth-record", "yes")];
    let steps = texts(&checklists(&family, &child)[0]);
    let place = |start: &str| {
        let found = steps.iter().position(|(text, _)| text.starts_with(start));
        found.unwrap_or_else(|| panic!("{start} in {steps:#?}"))
    };
    let order =
        ["Hand the application", "Bring the papers to the school", "Ask on which day", "Within 3"];
    assert!(order.map(place).is_sorted(), "{steps:#?}");
}

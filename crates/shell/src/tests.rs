//! What `cargo xtask assess` prints, for families whose days and sums were worked out by hand.

mod days;
mod readme;
mod schema;

use clap::Parser as _;
use content::book;
use rules::{Date, Month};
use serde_json::{Value, json};

use crate::arguments::{Command, How};
use crate::{assessed, report};

/// Two children of one family, whose income is too high by a little: 650 000 for 4 people is 54 166 each, and the
/// limit 50 851. The second child lives in a guardian's family.
const TWO: &str = r#"{"family": {"services": ["meals", "camp"], "targeted-assistance": "no", "income-route": "amount",
    "income": {"wages": 300000, "alimony": 350000}, "members": 4, "emergency": "no", "hardship": ["none"],
    "marriage-record": "no", "channel": "school"},
  "children": [{"grade": "5-11", "school": "state", "care": "foster", "birth-record": "abroad"},
    {"grade": "5-11", "school": "state", "care": "guardian", "birth-record": "yes"}]}"#;
const POOR: &str = r#"{"family": {"services": ["meals"], "targeted-assistance": "no", "income-route": "amount",
    "income": 650000, "members": 4, "emergency": "no", "hardship": ["none"]},
  "children": [{"grade": "5-11", "school": "state", "care": "parents"}]}"#;
/// They want to go to the State Corporation, which takes papers for camp and none for meals.
const CENTRE: &str = r#"{"family": {"services": ["meals", "camp"], "targeted-assistance": "yes",
    "marriage-record": "never", "channel": "state-corporation"},
  "children": [{"grade": "5-11", "school": "state", "birth-record": "yes"}]}"#;
const UNASKED: &str = r#"{"children": [{}, {}, {}]}"#;

fn report(family: &str, options: &[&str]) -> Value {
    json!(assessed(family, how(options)).unwrap())
}

/// The options of `assess`.
fn how(options: &[&str]) -> How {
    match Command::parse_from([&["komek", "assess", "family.json"], options].concat()) {
        Command::Assess { how, .. } => how,
        other => panic!("{other:?}"),
    }
}

fn november() -> Date {
    Date::from_calendar_date(2026, Month::November, 23).unwrap()
}

/// The element of a list in which a field says this.
fn found<'a>(list: &'a Value, field: &str, said: &str) -> &'a Value {
    list.as_array().unwrap().iter().find(|one| one[field] == said).unwrap()
}

/// What a field says in each element of a list.
fn each<'a>(list: &'a Value, field: &str) -> Vec<&'a Value> {
    list.as_array().unwrap().iter().map(|one| &one[field]).collect()
}

/// Some fields of an object, as an object.
fn fields(value: &Value, names: &[&str]) -> Value {
    names.iter().map(|name| ((*name).to_owned(), value[*name].clone())).collect()
}

#[test]
fn a_closed_list_is_told_beside_the_open_ones_and_no_days_are_counted_for_it() {
    let chosen = report(CENTRE, &["--now", "2026-11-23T10:00", "--lang", "en"]);
    let child = &chosen["children"][0];
    let told = |lists: &Value| -> Vec<Value> {
        let lists = lists.as_array().unwrap().iter();
        lists
            .map(|one| json!([one["channel"], one["services"], one["closed"] != json!(null)]))
            .collect()
    };
    let lists = [
        json!(["school", ["meals"], false]),
        json!(["portal", ["meals"], false]),
        json!(["state-corporation", ["camp"], false]),
        json!(["state-corporation", ["meals"], true]),
    ];
    assert_eq!(told(&child["checklists"]), lists);
    assert_eq!(told(&chosen["bag"]), lists);
    for closed in [&child["checklists"][3], &chosen["bag"][3]] {
        let said = &closed["closed"];
        assert!(said["text"].as_str().unwrap().contains("Call 1414 before you go"), "{said}");
        // The order itself says who takes meals, so that nobody has to be asked about it.
        assert_eq!(
            fields(said, &["standing", "confirm_with"]),
            json!({"standing": "current-law", "confirm_with": null})
        );
        assert_eq!(each(&said["sources"], "id"), ["consultation", "order-158", "order-158"]);
        assert_eq!(closed["steps"], json!([]), "nobody is sent there");
    }
    // The page's list breaks off before the papers of a status.
    let explained = report(CENTRE, &["--now", "2026-11-23T10:00", "--explain"]);
    let list = &explained["children"][0]["checklists"][3];
    assert_eq!((&list["hours"], &list["address"]), (&json!([]), &json!([])));
    assert!(each(&list["lines"], "explanation").iter().all(|said| said.is_null()), "{list}");
    let papers = each(&child["checklists"][3]["lines"], "document");
    assert_eq!(papers, ["application", "identity", "birth-certificate"]);
    assert_eq!(each(&child["services"][0]["channels"], "channel"), ["school", "portal"]);
    let door = found(&chosen["comparison"], "channel", "state-corporation");
    assert_eq!(door["services"], json!(["camp"]));

    let open = CENTRE.replace(r#", "channel": "state-corporation""#, "");
    for other in [open, CENTRE.replace("state-corporation", "dont-know")] {
        let lists = &report(&other, &["--now", "2026-11-23T10:00"])["children"][0]["checklists"];
        assert!(each(lists, "closed").iter().all(|closed| closed.is_null()), "{lists:#}");
    }
}

#[test]
fn who_decides_is_each_services_own_and_no_ground_has_nobody() {
    let judged = |answer: &str| {
        let family = format!(
            r#"{{"family": {{"services": ["meals", "camp", "aid"], "targeted-assistance": "no",
                "income-route": "not-below", {answer}}},
              "children": [{{"grade": "5-11", "school": "state", "care": "parents"}}]}}"#
        );
        let services =
            report(&family, &["--today", "2026-11-23"])["children"][0]["services"].clone();
        let services = services.as_array().unwrap().iter();
        services.map(|one| fields(one, &["service", "verdict", "decided_by"])).collect::<Vec<_>>()
    };
    // For aid the act of the investigation shows it; for the others the school's collegial body decides.
    assert_eq!(
        judged(r#""emergency": "yes""#),
        [
            json!({"service": "meals", "verdict": "board", "decided_by": "board"}),
            json!({"service": "camp", "verdict": "board", "decided_by": "board"}),
            json!({"service": "aid", "verdict": "likely", "decided_by": "investigation"}),
        ]
    );
    let none = judged(r#""emergency": "no", "hardship": ["none"]"#);
    assert!(none.iter().all(|one| one["verdict"] == "none" && one["decided_by"].is_null()));
}

#[test]
fn what_the_office_can_look_up_is_told_with_its_source() {
    let report = report(TWO, &["--today", "2026-11-23", "--lang", "en", "--explain"]);
    let decisions = |child: usize| {
        let lines = &report["children"][child]["checklists"][0]["lines"];
        let lines = lines.as_array().unwrap().iter().cloned();
        lines.filter(|line| line["document"] == "guardianship-decision").collect::<Vec<_>>()
    };
    let looked_up = |line: &Value| {
        let asked = &line["asked_by"][0];
        json!([asked["service"], line["form"], asked["looked_up"][0]["point"]])
    };
    // Point 6 of the order's annex on meals lets the school see guardianship, and says nothing of foster families;
    // the annex on camp lets nobody.
    let (foster, guardian) = (decisions(0), decisions(1));
    assert_eq!(
        foster.iter().map(looked_up).collect::<Vec<_>>(),
        [json!(["camp", "copy", null]), json!(["meals", "copy-with-original", null])]
    );
    assert_eq!(
        guardian.iter().map(looked_up).collect::<Vec<_>>(),
        [json!(["camp", "copy", null]), json!(["meals", "copy-with-original", "6"])]
    );
    let said = |lines: &[Value]| {
        lines.iter().map(|line| line["explanation"].to_string()).collect::<String>()
    };
    assert!(
        said(&guardian).contains("can also see it in the state systems"),
        "{}",
        said(&guardian)
    );
    assert!(!said(&foster).contains("in the state systems"), "{}", said(&foster));
}

#[test]
fn a_sum_near_the_limit_is_cautioned_and_what_would_change_the_verdict_is_told() {
    let report = report(POOR, &["--today", "2026-11-23", "--lang", "en"]);
    let meals = &report["children"][0]["services"][0];
    assert_eq!(meals["verdict"], "none");
    assert_eq!(meals["cautions"], json!(["near-limit"]));
    let changes = meals["changes"].as_array().unwrap();
    let of = |category: &str| changes.iter().find(|one| one["category"] == category).unwrap();
    // 50 851 for 3 months and 4 people.
    assert_eq!(
        of("low-income")["needs"],
        json!([{"sum": "income", "heads": "members", "parameter": "subsistence-minimum", "below": 610_212}])
    );
    assert_eq!(
        of("targeted-assistance")["needs"],
        json!([{"question": "targeted-assistance", "options": ["yes"]}])
    );
    assert_eq!(of("emergency")["verdict"], "board");
    assert!(of("targeted-assistance")["advice"][0].as_str().unwrap().contains("apply"));
}

#[test]
fn one_bag_holds_a_family_paper_once_and_a_childs_paper_for_each() {
    let report = report(TWO, &["--today", "2026-11-23"]);
    let bags = report["bag"].as_array().unwrap();
    assert_eq!(bags.len(), 1, "one door was chosen");
    assert_eq!(bags[0]["who"], json!([0, 1]));
    let family: Vec<_> = bags[0]["family"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| fields(line, &["document", "form", "children"]))
        .collect();
    assert_eq!(
        family,
        [
            json!({"document": "identity", "form": "original-or-digital", "children": [0, 1]}),
            // One paper; for meals the original is shown with its copy.
            json!({"document": "marriage-certificate", "form": "copy", "children": [0, 1]}),
            json!({"document": "marriage-certificate", "form": "copy-with-original", "children": [0, 1]}),
        ]
    );
    for (index, child) in bags[0]["children"].as_array().unwrap().iter().enumerate() {
        assert_eq!(child["child"], index);
        let application = &child["lines"][0];
        assert_eq!(
            (&application["document"], &application["children"]),
            (&json!("application"), &json!([index]))
        );
    }
}

#[test]
fn every_door_is_compared_whichever_was_chosen() {
    let report = report(TWO, &["--now", "2026-12-15T20:00"]);
    let doors = report["comparison"].as_array().unwrap();
    let names: Vec<_> = doors.iter().map(|door| door["channel"].as_str().unwrap()).collect();
    assert_eq!(names, ["school", "portal", "state-corporation"]);
    // The centre takes no meals, and is compared for camp alone.
    let served: Vec<_> = doors.iter().map(|door| &door["services"]).collect();
    assert_eq!(served, [&json!(["meals", "camp"]), &json!(["meals", "camp"]), &json!(["camp"])]);
    assert_eq!(
        doors[2]["due"],
        json!([{"service": "camp", "due": "2026-12-24", "due_unknown": null}])
    );
    // The referral is fetched at the centre with an identity card.
    let visits: Vec<_> = doors.iter().map(|door| &door["visits"]).collect();
    assert_eq!(visits, [1, 0, 2]);
}

#[test]
fn explanations_are_told_only_when_asked_for() {
    let told = |options: &[&str]| report(TWO, options).to_string().contains("\"explanation\"");
    assert!(!told(&[]));
    assert!(told(&["--explain"]));
    let report = report(POOR, &["--explain", "--now", "2026-12-15T20:00", "--lang", "en"]);
    let sentences = report["children"][0]["services"][0]["explanation"].to_string();
    for said in [
        "From your answers we see no grounds yet",
        "Does not hold: The family receives targeted social assistance",
        "Your income is close to the limit",
        "What would change this: Income in the quarter: below 610,212\u{a0}₸ (now: 650,000\u{a0}₸). Then: There seem to be grounds",
        "At the school: closed. Opens next: 17.12.2026 09:00. Counts as handed in on: 17.12.2026. \
         Answer no later than about: 24.12.2026\"",
        "On the eGov portal: open. Counts as handed in on: 17.12.2026. \
         Answer no later than about: 24.12.2026\"",
    ] {
        assert!(sentences.contains(said), "{said}: {sentences}");
    }
}

#[test]
fn no_text_has_a_place_left_unfilled_in_any_language_on_any_day() {
    for family in [TWO, POOR, CENTRE, UNASKED] {
        for now in ["2026-12-15T20:00", "2027-02-01T10:00", "2030-01-01T00:00"] {
            for lang in ["kk", "ru", "en"] {
                let report = report(family, &["--now", now, "--lang", lang, "--explain"]);
                assert_eq!(unfilled(&report), [""; 0], "{lang}, {now}");
            }
        }
    }
    assert_eq!(unfilled(&json!(report::questions(book(), november()))), [""; 0]);
}

fn unfilled(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) if text.contains(['{', '}']) => vec![text],
        Value::Array(values) => values.iter().flat_map(unfilled).collect(),
        Value::Object(values) => values.values().flat_map(unfilled).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn the_parts_of_a_sum_are_its_options() {
    let questions = json!(report::questions(book(), november()));
    let income = found(&questions["questions"], "id", "income");
    let ids: Vec<_> = income["options"]
        .as_array()
        .unwrap()
        .iter()
        .map(|option| option["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["wages", "business", "alimony", "other", "dont-know"]);
    assert!(
        income["hint"]["en"].as_str().unwrap().contains("July, August, September"),
        "the quarter is named"
    );
}

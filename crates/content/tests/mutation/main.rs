//! Together the hand-written cases pin the rule book down: whatever single thing is changed in it, some case notices.
//! Where none can, because the change changes nothing, an enumeration proves that.

#[path = "../support/mod.rs"]
mod support;

mod conditions;
mod equivalents;
mod mutants;

use equivalents::EQUIVALENTS;
use mutants::Mutant;
use rules::CompleteBook;
use support::{Family, families};

fn mutants() -> impl Iterator<Item = Mutant> {
    let kinds: [fn(&CompleteBook) -> Vec<Mutant>; 9] = [
        mutants::leaves_flipped,
        mutants::documents_dropped,
        mutants::thresholds_moved,
        mutants::options_changed,
        mutants::conditions_reshaped,
        mutants::items_changed,
        mutants::grounds_changed,
        mutants::doors_and_look_ups_changed,
        mutants::days_moved,
    ];
    kinds.into_iter().flat_map(|kind| kind(content::book()))
}

fn is_noticed(mutant: &Mutant, families: &[Family]) -> bool {
    families.iter().any(|family| !family.contradicted_by(&mutant.book).is_empty())
}

/// Counted as Rust prints it, in which no place can be forgotten.
#[test]
fn every_condition_of_the_book_is_changed() {
    let mut book = content::book().clone();
    let printed = format!("{book:?}");
    let none = printed.matches("when: None").count();
    let conditions = printed.matches("when: ").count() - none;
    assert_eq!(conditions::places(&mut book).len(), conditions);
}

#[test]
fn whatever_one_thing_is_changed_in_the_rule_book_some_case_notices() {
    let families = families();
    let (mut killed, mut survivors) = (0, Vec::new());
    for mutant in mutants() {
        if is_noticed(&mutant, &families) {
            killed += 1;
        } else if !EQUIVALENTS.iter().any(|known| known.describes(&mutant.what)) {
            survivors.push(mutant.what);
        }
    }
    println!("komek: mutants killed: {killed} of {}", killed + survivors.len());
    assert!(survivors.is_empty(), "{} survivors\n{}", survivors.len(), survivors.join("\n"));
}

#[test]
fn a_change_that_no_case_can_notice_changes_nothing() {
    let families = families();
    for known in EQUIVALENTS {
        let unnoticed: Vec<Mutant> = mutants()
            .filter(|mutant| known.describes(&mutant.what) && !is_noticed(mutant, &families))
            .collect();
        assert!(!unnoticed.is_empty(), "every case notices, although {}", known.why);
        let books: Vec<&CompleteBook> = unnoticed.iter().map(|mutant| &mutant.book).collect();
        let difference = known.disproved_by(&books);
        assert!(difference.is_none(), "not so: {}\n{}", known.why, difference.unwrap_or_default());
        println!("changes that change nothing: {} ({})", unnoticed.len(), known.why);
    }
}

#[test]
fn an_enumeration_finds_a_change_that_matters() {
    let changed = |place: &str| {
        let found = mutants().find(|mutant| mutant.what.starts_with(place));
        found.unwrap_or_else(|| panic!("there is no mutant of {place}"))
    };
    for (place, another) in [
        ("category low-income: income-route is [amount]", "category low-income: not income-route"),
        ("service meals: note no-income-paper", "service meals: note no-income-paper: not status"),
        ("service camp: note no-income-paper", "service camp: note no-income-paper: not status"),
        ("service camp: note foster", "service camp: note foster-not-named: not care"),
        ("service meals: note foster", "service meals: note foster-not-named: not care"),
        ("category guardianship: advice", "category guardianship: advice formal-guardianship: not"),
        (
            "service meals, school: guard",
            "service meals, school: guardianship-decision (copy-with-original): looked up: not care",
        ),
        (
            "service meals, portal: guard",
            "service meals, portal: guardianship-decision (electronic-copy): looked up: not care",
        ),
        ("50851 tenge", "50851 tenge: begins a day later"),
        ("channel portal", "channel portal, shift 1: closes a minute later"),
    ] {
        let known = EQUIVALENTS.iter().find(|known| known.is_at(place)).expect("it is listed");
        assert!(known.disproved_by(&[&changed(another).book]).is_some(), "{another}");
    }
}

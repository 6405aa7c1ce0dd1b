//! Pages whose code is fetched after the start.

use content::book;
use komek::later::{Happened, Later, Part};
use komek::model::{Focus, History, Model, Msg, update};
use komek::route::Route;
use rules::{Date, Month};

/// On the children's page, as in a build that is split, before anything was fetched.
fn waiting() -> Model {
    let now = Date::from_calendar_date(2026, Month::November, 23).unwrap().midnight();
    let later = Later { result: false, rules: false, failed: None };
    let answers = "v=1&services=meals&c1.grade=5-11&c2.grade=1-4";
    let model = Model::open(book(), rules::Lang::En, &format!("/en/children?{answers}"), None, now);
    Model { later, ..model }
}

fn after(model: Model, happened: Happened) -> Model {
    update(book(), model, Msg::Later(happened))
}

#[test]
fn a_page_waits_for_its_own_part_alone() {
    let model = waiting();
    assert_eq!(model.awaited(), Some(Part::Result));
    let model = after(model, Happened::Arrived(Part::Rules));
    assert_eq!(model.awaited(), Some(Part::Result));
    let arrivals = model.arrivals;
    let model = after(model, Happened::Arrived(Part::Result));
    assert_eq!(model.awaited(), None);
    // Once for the focus, and no entry in the history.
    assert_eq!((model.arrivals, model.history), (arrivals + 1, History::Keep));
    let start = update(book(), model, Msg::WentTo(Route::Start));
    assert_eq!(start.awaited(), None);
}

#[test]
fn a_failure_is_told_until_it_is_tried_again_and_changes_no_answer() {
    let before = waiting();
    let failed = after(before.clone(), Happened::Failed(Part::Result));
    assert!(failed.waited_in_vain());
    let retried = after(failed.clone(), Happened::Retried);
    assert!(!retried.waited_in_vain());
    assert_eq!(retried.focus, Focus::Heading);
    assert_eq!(retried.awaited(), Some(Part::Result));
    // Whoever arrives again tries again too.
    let again = update(book(), failed, Msg::WentTo(Route::Children));
    assert!(!again.waited_in_vain());
    for model in [&retried, &again] {
        assert_eq!((&model.answers, &model.labels), (&before.answers, &before.labels));
    }
}

#[test]
fn nobody_hears_of_a_failure_who_does_not_wait() {
    let elsewhere = update(book(), waiting(), Msg::WentTo(Route::Start));
    let failed = after(elsewhere, Happened::Failed(Part::Result));
    assert!(!failed.waited_in_vain());
    let inspector = update(book(), failed, Msg::WentTo(Route::Rules));
    assert!(!after(inspector, Happened::Failed(Part::Result)).waited_in_vain());
}

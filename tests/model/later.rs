//! Pages whose code is fetched after the start.

use content::{book, words};
use komek::model::parts::{Arrived, Happened, Late, Part, Parts};
use komek::model::route::Route;
use komek::model::{Focus, History, Model, Msg, update};
use rules::{Date, Lang, Month};

/// On the children's page, as in a build that is split, before anything was fetched.
fn waiting() -> Model {
    let now = Date::from_calendar_date(2026, Month::November, 23).unwrap().midnight();
    let answers = "v=1&services=meals&c1.grade=5-11&c2.grade=1-4";
    Model::open(
        book(),
        rules::Lang::En,
        &format!("/en/children?{answers}"),
        None,
        now,
        Parts::default(),
    )
}

fn after(model: Model, happened: Happened) -> Model {
    update(book(), model, Msg::Later(happened))
}

#[test]
fn a_page_waits_for_its_own_part_and_its_own_words_alone() {
    let model = waiting();
    let arrivals = model.arrivals;
    let mut model = model;
    for unneeded in [Happened::Arrived(Arrived::Inspector), Happened::Worded(Lang::Kk)] {
        model = after(model, unneeded);
        assert_eq!(model.awaited(book()), Some(Part::Result), "after {unneeded:?}");
    }
    for (first, second) in [
        (Happened::Arrived(Arrived::Result(Late::here())), Happened::Worded(Lang::En)),
        (Happened::Worded(Lang::En), Happened::Arrived(Arrived::Result(Late::here()))),
    ] {
        let half = after(model.clone(), first);
        assert_eq!((half.awaited(book()), half.arrivals), (Some(Part::Result), arrivals));
        let whole = after(half, second);
        assert_eq!(whole.awaited(book()), None);
        // Once for the focus, and no further entry in the history: the one there is is written again.
        assert_eq!((whole.arrivals, whole.history), (arrivals + 1, History::Replace));
        let start = update(book(), whole, Msg::WentTo(Route::Start));
        assert_eq!(start.awaited(book()), None);
    }
}

#[test]
fn a_language_comes_with_its_words() {
    let model = update(book(), waiting(), Msg::WentTo(Route::Start));
    let arrivals = model.arrivals;
    let tapped = update(book(), model, Msg::ChoseLanguage(Lang::Ru));
    assert_eq!((tapped.lang, tapped.wanted, tapped.arrivals), (Lang::En, Some(Lang::Ru), arrivals));
    let other = after(tapped.clone(), Happened::Worded(Lang::Kk));
    assert_eq!((other.lang, other.wanted), (Lang::En, Some(Lang::Ru)), "nobody chose it");
    let shown = after(other, Happened::Worded(Lang::Ru));
    assert_eq!((shown.lang, shown.wanted, shown.arrivals), (Lang::Ru, None, arrivals + 1));
    // The later tap counts, and one that fails leaves everything as it is.
    let twice = update(book(), tapped, Msg::ChoseLanguage(Lang::Kk));
    let twice = after(after(twice, Happened::Worded(Lang::Ru)), Happened::Wordless(Lang::Kk));
    assert_eq!((twice.lang, twice.wanted, twice.arrivals), (Lang::En, None, arrivals));
    assert!(twice.wordless && !twice.waited_in_vain());
    let again = update(book(), twice, Msg::ChoseLanguage(Lang::Kk));
    assert_eq!((again.wanted, again.wordless), (Some(Lang::Kk), false));
}

#[test]
fn a_page_whose_words_cannot_be_fetched_says_so() {
    let model = after(waiting(), Happened::Arrived(Arrived::Result(Late::here())));
    let model = after(model, Happened::Wordless(Lang::Ru));
    assert!(!model.waited_in_vain(), "it is shown in English");
    let failed = after(model, Happened::Wordless(Lang::En));
    assert!(failed.waited_in_vain());
    let retried = after(failed, Happened::Retried);
    assert!(!retried.waited_in_vain());
    assert_eq!(after(retried, Happened::Worded(Lang::En)).awaited(book()), None);
}

#[test]
fn a_question_for_a_number_waits_and_the_first_questions_do_not() {
    let at =
        |path: &str| Model::open(book(), Lang::En, path, None, waiting().now, Parts::default());
    for path in ["/en/", "/en/question/services", "/en/question/grade/1"] {
        assert_eq!(at(path).awaited(book()), None, "{path}");
    }
    for path in ["/en/question/members", "/en/question/income"] {
        let model = at(path);
        assert_eq!(model.awaited(book()), Some(Part::Result), "{path}");
        let model = after(
            after(model, Happened::Arrived(Arrived::Result(Late::here()))),
            Happened::Worded(Lang::En),
        );
        assert_eq!(model.awaited(book()), None, "{path}");
    }
}

#[test]
fn a_question_beyond_the_first_waits_for_its_words_alone() {
    let names = ["school/1", "targeted-assistance", "care/1", "channel"];
    let waits = names.map(|name| {
        let path = format!("/en/question/{name}");
        let model = Model::open(book(), Lang::En, &path, None, waiting().now, Parts::default());
        let worded = after(model.clone(), Happened::Worded(Lang::En));
        assert_eq!(worded.awaited(book()), None, "{name}: its code is there");
        model.awaited(book()).is_some()
    });
    assert_eq!(waits, [false, false, true, true]);
}

/// What says these comes late (`ResultViews::fill`).
#[test]
fn no_question_that_is_shown_before_has_a_sum_or_a_quarter_within_its_words() {
    let book = book();
    let mut limits = 0;
    for (id, question) in book.ordered_questions() {
        let route = Route::Question { question: id, child: None };
        if Part::of(book, route).is_some() {
            continue;
        }
        let model = Model { route, ..after(waiting(), Happened::Worded(Lang::En)) };
        if model.awaited(book).is_some() {
            limits += 1;
            continue;
        }
        let own = [Some(question.title), question.hint, Some(question.why)];
        let options = question.options.iter().flat_map(|option| [Some(option.label), option.hint]);
        let services = book.services.iter().flat_map(|one| [Some(one.title), one.hint]);
        let channels = book.channels.iter().flat_map(|one| [Some(one.title), Some(one.hint)]);
        let said = own.into_iter().chain(options).chain(services).chain(channels).flatten();
        for text in said.flat_map(|id| Lang::ALL.map(|lang| words(lang).get(id))) {
            assert!(!text.contains('{'), "{}: {text}", question.name);
        }
    }
    assert_eq!(limits, 1, "whether income is below the limit");
}

#[test]
fn a_failure_is_told_until_it_is_tried_again_and_changes_no_answer() {
    let before = waiting();
    let failed = after(before.clone(), Happened::Failed(Part::Result));
    assert!(failed.waited_in_vain());
    let retried = after(failed.clone(), Happened::Retried);
    assert!(!retried.waited_in_vain());
    assert_eq!(retried.focus, Focus::Heading);
    assert_eq!(retried.awaited(book()), Some(Part::Result));
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

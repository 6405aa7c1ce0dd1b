//! The pages after the questions, made while somebody still looks at what they answered.

use std::collections::BTreeSet;

use komek::app::loader::views;
use komek::model::route::Route;
use komek::model::{Model, Msg, update};
use komek::page::Page;
use komek::pages;
use rules::Lang;
use scraper::{ElementRef, Html as Document};
use yew::Callback;

use crate::children::CHILDREN;
use crate::folds::at_first_sight;
use crate::rendered::{all, part};
use crate::{FAMILY, book, open};

/// A page with what its button leads to.
fn with_ahead(model: &Model) -> Document {
    let views = views();
    let page = Page::new(model, &views, Callback::noop());
    let ahead = page.late().and_then(|late| (late.onward)(&page));
    part(pages::view(&page, ahead))
}

fn inner(page: &Document, selector: &str) -> String {
    all(page, selector).first().map_or_else(String::new, ElementRef::inner_html)
}

/// Pages, and what is done on each to go on to a page after the questions.
const LAST: [(&str, Msg); 2] =
    [("question/targeted-assistance", Msg::Continued), ("check", Msg::WentTo(Route::Result))];

#[test]
fn a_page_is_made_ahead_as_it_is_shown_at_first_sight() {
    for lang in Lang::ALL {
        for (path, onward) in LAST {
            for answers in [FAMILY, CHILDREN] {
                let model = open(lang, path, answers);
                let next = update(book(), model.clone(), onward.clone());
                let shown = inner(&at_first_sight(&next), "#main");
                let ahead = inner(&with_ahead(&model), ".ahead");
                assert_ne!(next.route, model.route);
                assert_eq!(ahead, shown.replace(" id=\"heading\"", ""), "{path}: {answers}");
            }
        }
    }
}

#[test]
fn no_id_of_a_page_is_used_by_what_is_made_ahead() {
    for lang in Lang::ALL {
        for (path, _) in LAST {
            let page = with_ahead(&open(lang, path, CHILDREN));
            let ids = all(&page, "[id]").into_iter().filter_map(|one| one.value().id());
            let ids: Vec<_> = ids.collect();
            assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{ids:?}");
        }
    }
}

#[test]
fn from_the_result_nothing_is_made_ahead() {
    let model = open(Lang::Kk, "result", FAMILY);
    assert!(all(&with_ahead(&model), ".ahead").is_empty());
}

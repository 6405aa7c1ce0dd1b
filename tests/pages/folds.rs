//! What is folded away on a result: made once the page has been seen.

use komek::app::loader::views;
use komek::model::Model;
use komek::page::Page;
use komek::pages;
use rules::Lang;
use scraper::{ElementRef, Html as Document};
use yew::Callback;

use crate::children::CHILDREN;
use crate::rendered::{all, page as render, part};
use crate::{FAMILY, open};

/// A page before it has been seen for a moment.
pub(crate) fn at_first_sight(model: &Model) -> Document {
    let views = views();
    let mut page = Page::new(model, &views, Callback::noop());
    page.seen = false;
    part(pages::view(&page, None))
}

fn is_folded_away(element: ElementRef<'_>) -> bool {
    let mut within = element;
    while let Some(parent) = within.parent().and_then(ElementRef::wrap) {
        if parent.value().name() == "details" && within.value().name() != "summary" {
            return true;
        }
        within = parent;
    }
    false
}

/// Every element that can be seen, with what is said in it.
fn seen(page: &Document) -> Vec<String> {
    let seen = all(page, "#main *").into_iter().filter(|element| !is_folded_away(*element));
    seen.map(|element| {
        let said =
            element.children().filter_map(|child| child.value().as_text().map(|text| &**text));
        [element.value().name(), " ", &said.collect::<String>()].concat()
    })
    .collect()
}

#[test]
fn at_first_sight_all_is_there_but_what_is_folded_away() {
    for lang in Lang::ALL {
        for answers in [FAMILY, CHILDREN] {
            let model = open(lang, "result", answers);
            let (first, whole) = (at_first_sight(&model), render(&model));
            assert_eq!(seen(&first), seen(&whole), "{answers}");
            assert_eq!(all(&first, "#main details > :not(summary)").len(), 0);
            assert_eq!(all(&whole, "#main details > summary:only-child").len(), 0);
        }
    }
}

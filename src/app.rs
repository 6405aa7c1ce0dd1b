//! Wires the model to the browser: messages in, history, title and focus out.

use std::rc::Rc;

use content::{book, has_words, provide_words};
use rules::{Lang, PrimitiveDateTime};
use yew::prelude::*;

use crate::later;
use crate::model::{Focus, History, Model, Msg, update};
use crate::pages::{self, Page};
use crate::platform;
use crate::takeover::take_over;

#[derive(Clone, PartialEq)]
struct State(Model);

impl Reducible for State {
    /// What happened, and when.
    type Action = (Msg, PrimitiveDateTime);

    fn reduce(self: Rc<Self>, (msg, now): Self::Action) -> Rc<Self> {
        Rc::new(State(update(book(), Model { now, ..self.0.clone() }, msg)))
    }
}

#[derive(Properties, PartialEq)]
struct Opening {
    before: Option<String>,
}

#[component]
fn App(opening: &Opening) -> Html {
    let state = use_reducer_eq(|| {
        let (fragment, state) = (platform::fragment(), platform::state());
        let model =
            Model::open(book(), platform::lang(), &fragment, state.as_deref(), platform::now());
        State(match &opening.before {
            Some(before) => take_over(book(), model, before),
            None => model,
        })
    });
    let dispatch = {
        let dispatcher = state.dispatcher();
        Callback::from(move |msg| {
            let dispatcher = dispatcher.clone();
            let waits = matches!(msg, Msg::ChoseLanguage(lang) if !has_words(lang));
            let happened = move || dispatcher.dispatch((msg, platform::now()));
            // The words of other languages are on their way once the app has started.
            if waits { platform::once_provided(happened) } else { happened() }
        })
    };
    later::use_later(&state.0, &dispatch);
    let page = Page::new(&state.0, dispatch.clone());
    let title = pages::title(&page);
    use_effect_with((), move |()| {
        platform::announce_start();
        let listener = platform::on_return(move |fragment, state| {
            dispatch.emit(Msg::Returned { fragment, state });
        });
        move || drop(listener)
    });
    {
        let model = state.0.clone();
        use_effect_with(model.arrivals, move |_| {
            let (fragment, entry) = (model.fragment(book()), model.state(book()));
            match model.history {
                History::Push => platform::push(model.lang, &fragment, &entry),
                History::Replace => platform::replace(model.lang, &fragment, &entry),
                History::Keep => {}
            }
            platform::set_document(model.lang, &title);
            match model.focus {
                Focus::Heading => platform::focus("heading"),
                Focus::ErrorSummary => platform::focus("error-summary"),
                Focus::Label(child) => platform::focus(&pages::label_id(child)),
                Focus::Undo => platform::focus("undo"),
                Focus::Stay => {}
            }
        });
    }
    pages::view(&page)
}

/// Mounts the app over whatever the page showed before, in the language of the page, whose `words` these are. `root` is
/// the address that every page of the site lies below. False where the words are of another release.
pub fn start(root: String, words: String, before: Option<String>) -> bool {
    platform::set_root(root);
    if !provide_words(platform::lang(), words) {
        return false;
    }
    if let Some(place) = platform::place() {
        yew::Renderer::<App>::with_root_and_props(place, Opening { before }).render();
    }
    true
}

/// Takes the words of one more language, named by its tag.
pub fn provide(tag: &str, words: String) {
    if Lang::from_tag(tag).is_some_and(|lang| provide_words(lang, words)) {
        platform::provided();
    }
}

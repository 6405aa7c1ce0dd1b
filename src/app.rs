//! Wires the model to the browser: messages in, history, title and focus out.

use std::cell::Cell;

use content::{book, has_words, provide_words};
use gloo_events::EventListener;
use rules::Lang;
use yew::prelude::*;

use crate::later::{self, Part};
use crate::model::{Focus, History, Model, Msg, update};
use crate::pages::{self, Page};
use crate::platform;
use crate::takeover::take_over;

#[derive(Properties, PartialEq)]
struct Opening {
    before: Option<String>,
}

struct App {
    /// Taken out while it becomes the next.
    model: Option<Model>,
    dispatch: Callback<Msg>,
    /// Of the page shown, until the document has it.
    title: Cell<String>,
    /// The last arrival (`Model::arrivals`) that the browser attended to.
    arrived: Option<u32>,
    /// The part that is being fetched for the page shown.
    awaited: Option<Part>,
    /// Kept for as long as the app: a listener that is dropped is gone.
    returns: Option<EventListener>,
}

impl Component for App {
    type Message = Msg;
    type Properties = Opening;

    fn create(ctx: &Context<App>) -> App {
        let (fragment, state) = (platform::fragment(), platform::state());
        let model =
            Model::open(book(), platform::lang(), &fragment, state.as_deref(), platform::now());
        let model = match &ctx.props().before {
            Some(before) => take_over(book(), model, before),
            None => model,
        };
        let link = ctx.link().clone();
        let dispatch = Callback::from(move |msg| {
            // The words of other languages are on their way once the app has started.
            match msg {
                Msg::ChoseLanguage(lang) if !has_words(lang) => {
                    let link = link.clone();
                    platform::once_provided(lang, move || link.send_message(msg));
                }
                _ => link.send_message(msg),
            }
        });
        let (title, arrived, awaited, returns) = (Cell::default(), None, None, None);
        App { model: Some(model), dispatch, title, arrived, awaited, returns }
    }

    fn update(&mut self, _: &Context<App>, msg: Msg) -> bool {
        let next = |model| update(book(), Model { now: platform::now(), ..model }, msg);
        self.model = self.model.take().map(next);
        true
    }

    fn view(&self, _: &Context<App>) -> Html {
        let Some(model) = &self.model else { return Html::default() };
        let page = Page::new(model, self.dispatch.clone());
        self.title.set(pages::title(&page));
        pages::view(&page)
    }

    fn rendered(&mut self, _: &Context<App>, first: bool) {
        let Some(model) = &self.model else { return };
        later::fetch_awaited(model, &mut self.awaited, &self.dispatch);
        if first {
            later::fetch_when_idle(model, &self.dispatch);
            platform::announce_start();
            let dispatch = self.dispatch.clone();
            self.returns = Some(platform::on_return(move |fragment, state| {
                dispatch.emit(Msg::Returned { fragment, state });
            }));
        }
        if self.arrived != Some(model.arrivals) {
            self.arrived = Some(model.arrivals);
            attend(model, &self.title.take());
        }
    }
}

/// What the browser has to do on an arrival.
fn attend(model: &Model, title: &str) {
    let (fragment, entry) = (model.fragment(book()), model.state(book()));
    match model.history {
        History::Push => platform::push(model.lang, &fragment, &entry),
        History::Replace => platform::replace(model.lang, &fragment, &entry),
        History::Keep => {}
    }
    platform::set_document(model.lang, title);
    match model.focus {
        Focus::Heading => platform::focus("heading"),
        Focus::ErrorSummary => platform::focus("error-summary"),
        Focus::Label(child) => platform::focus(&pages::label_id(child)),
        Focus::Undo => platform::focus("undo"),
        Focus::Stay => {}
    }
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
    if let Some(lang) = Lang::from_tag(tag)
        && provide_words(lang, words)
    {
        platform::provided(lang);
    }
}

//! Wires the model to the browser: messages in, history, title and focus out.

mod ahead;
mod kiosk;
pub mod loader;

use std::cell::Cell;
use std::mem;

use content::{provide_first_words, rule_book};
use gloo_events::EventListener;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::model::clock::Clock;
use crate::model::kiosk::Kiosk;
use crate::model::parts::{Happened, PATIENCE};
use crate::model::takeover::take_over;
use crate::model::{Focus, History, Model, Msg, update};
use crate::page::{self, Page, Views};
use crate::pages;
use crate::platform::{self, Entry, Site};
use loader::{Loaded, Needed, Wanted};

#[derive(Properties, PartialEq)]
struct Opening {
    before: Option<String>,
}

struct App {
    /// Taken out while it becomes the next.
    model: Option<Model>,
    turns: u32,
    /// What Continue leads to, as far as it was looked for.
    ahead: Option<Html>,
    /// Whether the page shown has been seen for a moment; the first is shown whole.
    seen: bool,
    dispatch: Callback<Msg>,
    /// The views that have come by now.
    views: Views,
    /// The last arrival (`Model::arrivals`) that the browser was told of.
    arrived: Cell<Option<u32>>,
    /// What is being fetched for the page shown.
    needed: Needed,
    /// Kept for as long as the app: a listener that is dropped is gone.
    returns: Option<EventListener>,
}

enum Turn {
    Happened(Msg),
    /// Something was fetched, or could not be.
    Fetched(Result<Loaded, Wanted>),
    /// The page of this arrival (`Model::arrivals`) has needed this for a while.
    Waited(u32, Needed),
    /// Nothing happened for a moment after so many turns.
    Paused(u32),
}

impl Component for App {
    type Message = Turn;
    type Properties = Opening;

    fn create(ctx: &Context<App>) -> App {
        let (fragment, state) = (platform::fragment(), platform::state());
        let clock = clock();
        let model = Model::open(
            rule_book(),
            platform::lang(),
            &fragment,
            state.as_deref(),
            clock.now,
            loader::parts(),
        );
        let kiosk = platform::is_kiosk().then_some(Kiosk::READY);
        let model = Model { wrong_day: clock.wrong, kiosk, ..model };
        let model = match &ctx.props().before {
            Some(before) => take_over(rule_book(), model, before),
            None => model,
        };
        let link = ctx.link().clone();
        let dispatch = Callback::from(move |msg| link.send_message(Turn::Happened(msg)));
        let (arrived, needed, returns) = (Cell::default(), Needed::default(), None);
        let views = loader::views();
        App {
            model: Some(model),
            turns: 0,
            ahead: None,
            seen: true,
            dispatch,
            views,
            arrived,
            needed,
            returns,
        }
    }

    fn update(&mut self, ctx: &Context<App>, turn: Turn) -> bool {
        let worded = matches!(turn, Turn::Fetched(Ok(Loaded::Words(_))));
        let msg = match turn {
            Turn::Happened(msg) => msg,
            Turn::Fetched(Ok(loaded)) => self.take_in(&loaded),
            Turn::Fetched(Err(wanted)) => Msg::Later(wanted.failed()),
            Turn::Waited(arrival, needed) => {
                let waits = |model: &Model| model.arrivals == arrival && self.needed == needed;
                if !self.model.as_ref().is_some_and(waits) {
                    return false;
                }
                Msg::Later(Happened::TookLong)
            }
            Turn::Paused(turns) => return turns == self.turns && self.look_ahead(),
        };
        if matches!(msg, Msg::Later(Happened::Retried)) {
            platform::fetch_again();
        }
        if let Some(mut model) = self.model.take() {
            let route = model.route;
            let later = model.set(clock());
            if matches!(msg, Msg::Woke) && !later {
                self.model = Some(model);
                return false;
            }
            let model = update(page::book_of(&model), model, msg);
            if model.route != route {
                platform::leave();
                self.ahead = None;
                self.seen = false;
            }
            if worded {
                loader::fetch_rest(&model, &ctx.link().callback(Turn::Fetched));
            }
            if let Some(views) = self.views.result {
                (views.keep)(&model);
            }
            self.model = Some(model);
        }
        self.turns += 1;
        let (link, turns) = (ctx.link().clone(), self.turns);
        platform::in_a_moment(move || link.send_message(Turn::Paused(turns)));
        true
    }

    fn view(&self, _: &Context<App>) -> Html {
        let Some(model) = &self.model else { return Html::default() };
        let mut page = Page::new(model, &self.views, self.dispatch.clone());
        page.seen = self.seen;
        let before = self.arrived.replace(Some(model.arrivals));
        if before != Some(model.arrivals) {
            // yew draws first, in the same task. It calls `rendered` in a later one where drawing took longer than a
            // frame, and the page would be seen before it has its focus.
            let arrival = Arrival::at(&page, before.is_none());
            spawn_local(async move { arrival.attend() });
        }
        pages::view(&page, self.ahead.clone())
    }

    fn rendered(&mut self, ctx: &Context<App>, first: bool) {
        let Some(model) = &self.model else { return };
        let call = ctx.link().callback(Turn::Fetched);
        let before = self.needed;
        loader::fetch_awaited(model, &mut self.needed, &call);
        if self.needed != before && self.needed != Needed::default() {
            let (link, arrival, needed) = (ctx.link().clone(), model.arrivals, self.needed);
            platform::after(PATIENCE, move || link.send_message(Turn::Waited(arrival, needed)));
        }
        if first {
            if let Some(views) = self.views.result {
                (views.watch)(&self.dispatch);
            }
            if let Some((_, views)) = model.kiosk.zip(self.views.kiosk) {
                (views.watch)(&self.dispatch);
            }
            loader::fetch_soon(model, &call);
            let dispatch = self.dispatch.clone();
            self.returns = Some(platform::on_return(move |fragment, state| {
                dispatch.emit(Msg::Returned { fragment, state });
            }));
        }
    }
}

impl App {
    /// Takes in what has come, and says what the state has to hear of it.
    fn take_in(&mut self, loaded: &Loaded) -> Msg {
        match loaded {
            Loaded::Result(_, views) => {
                (views.watch)(&self.dispatch);
                self.views.result = Some(*views);
            }
            Loaded::Keep(_, views) => self.views.keep = Some(*views),
            Loaded::Inspector(view) => self.views.inspector = Some(*view),
            Loaded::Place(views, _) => {
                (views.watch)(&self.dispatch);
                self.views.kiosk = Some(*views);
            }
            Loaded::Words(_) => {}
        }
        Msg::Later(loaded.happened())
    }

    /// Makes what Continue leads to, and what is folded away. False where there is nothing to show, and was nothing.
    fn look_ahead(&mut self) -> bool {
        let Some(model) = &self.model else { return false };
        let seen = mem::replace(&mut self.seen, true);
        let before = self.ahead.take();
        let page = Page::new(model, &self.views, self.dispatch.clone());
        self.ahead = page.late().and_then(|late| (late.onward)(&page));
        !seen || before.is_some() || self.ahead.is_some()
    }
}

fn clock() -> Clock {
    Clock::reading(&rule_book().edition, platform::now())
}

/// What the browser has to do on an arrival.
struct Arrival {
    /// Of the app itself.
    first: bool,
    entry: Entry,
    focus: Focus,
}

impl Arrival {
    fn at(page: &Page<'_>, first: bool) -> Arrival {
        let Model { lang, focus, kiosk, .. } = *page.model;
        // Whoever goes back at a kiosk must not see what others answered.
        let history = if kiosk.is_some() { History::Keep } else { page.model.history };
        let (fragment, state) = (page.model.fragment(page.book), page.model.state(page.book));
        let title = pages::title(page);
        let entry = Entry { lang, history, fragment, state, title };
        Arrival { first, entry, focus }
    }

    fn attend(self) {
        // A page that could not be drawn is not where somebody is.
        if platform::has_failed() {
            return;
        }
        platform::set_lang(self.entry.lang);
        match self.focus {
            Focus::Heading => platform::focus("heading"),
            Focus::ErrorSummary => platform::focus("error-summary"),
            Focus::Label(child) => platform::focus(&page::label_id(child)),
            Focus::Undo => platform::focus("undo"),
            Focus::Stay => {}
        }
        platform::keep(self.entry);
        if self.first {
            platform::announce_start();
        }
    }
}

/// Mounts the app over whatever the page showed before, in the language of the page, whose first words these are.
/// `before` is what was done there.
pub fn start(site: Site, words: String, before: Option<String>) {
    platform::set_site(site);
    // Never those of another release: `boot.js` knows the hash of each file.
    let read = provide_first_words(platform::lang(), words);
    debug_assert!(read, "the words of another release");
    if let Some(place) = platform::place() {
        yew::Renderer::<App>::with_root_and_props(place, Opening { before }).render();
    }
}

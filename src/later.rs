//! The pages that are code of their own. A first visit starts without them, and they are fetched while the first
//! questions are answered: whoever reaches a page before its code waits for it there.
//!
//! What is split off is a release build's choice (feature `split`); everywhere else the whole app is one piece.

#[cfg(all(target_family = "wasm", feature = "split"))]
#[path = "later/split.rs"]
mod code;
#[cfg(not(all(target_family = "wasm", feature = "split")))]
#[path = "later/whole.rs"]
mod code;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::model::{Focus, History, Model, Msg};
use crate::pages::Page;
use crate::platform;
use crate::route::Route;

/// What is fetched in one go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What follows the last question.
    Result,
    /// The inspector's page: few people open it, and it alone needs every rule in words.
    Rules,
}

/// Which parts are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Later {
    pub result: bool,
    pub rules: bool,
    /// The arrival (`Model::arrivals`) at which a part could not be fetched: whoever arrives again tries again.
    pub failed: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happened {
    Arrived(Part),
    Failed(Part),
    /// Somebody asked for the page once more.
    Retried,
}

/// What a part is for the rest of the app: the view of its pages.
type View = fn(&Page<'_>) -> Html;

impl Part {
    /// The part with the code of a page, unless that is there from the start.
    pub fn of(route: Route) -> Option<Part> {
        match route {
            Route::Start | Route::Question { .. } => None,
            Route::Check | Route::Result | Route::Children | Route::Refusal => Some(Part::Result),
            Route::Rules => Some(Part::Rules),
        }
    }
}

impl Default for Later {
    fn default() -> Self {
        Later { result: code::WHOLE, rules: code::WHOLE, failed: None }
    }
}

impl Model {
    /// The part that the page shown waits for.
    pub fn awaited(&self) -> Option<Part> {
        Part::of(self.route).filter(|part| match part {
            Part::Result => !self.later.result,
            Part::Rules => !self.later.rules,
        })
    }

    /// Whether it has waited in vain.
    pub fn waited_in_vain(&self) -> bool {
        self.later.failed == Some(self.arrivals)
    }
}

/// The state after what happened to a part. Nothing that was entered depends on it.
pub fn update(mut model: Model, happened: Happened) -> Model {
    let awaited = model.awaited();
    model.history = History::Keep;
    match happened {
        Happened::Arrived(part) => {
            match part {
                Part::Result => model.later.result = true,
                Part::Rules => model.later.rules = true,
            }
            // The page is made anew, and the focus has to follow.
            model.arrivals += u32::from(awaited == Some(part));
        }
        // Where nobody waits for it, nobody need know.
        Happened::Failed(part) if awaited == Some(part) => {
            model.later.failed = Some(model.arrivals);
        }
        Happened::Failed(_) => {}
        Happened::Retried => {
            model.arrivals += 1;
            model.focus = Focus::Heading;
        }
    }
    model
}

/// The page, unless its code is still awaited.
pub fn view(page: &Page<'_>) -> Option<Html> {
    let part = Part::of(page.model.route).filter(|_| page.model.awaited().is_none())?;
    code::view(part).map(|view| view(page))
}

/// Fetches what the page shown needs; `before` is what the one before needed.
pub fn fetch_awaited(model: &Model, before: &mut Option<Part>, dispatch: &Callback<Msg>) {
    let needed = needed(model);
    if *before == needed {
        return;
    }
    *before = needed;
    if let Some(part) = needed {
        fetch(part, dispatch.clone());
    }
}

/// Fetches the result as soon as the browser has nothing else to do, unless it is there or on its way.
pub fn fetch_when_idle(model: &Model, dispatch: &Callback<Msg>) {
    if !model.later.result && needed(model) != Some(Part::Result) {
        let dispatch = dispatch.clone();
        platform::when_idle(move || fetch(Part::Result, dispatch));
    }
}

/// What the page shown waits for, and not in vain.
fn needed(model: &Model) -> Option<Part> {
    model.awaited().filter(|_| !model.waited_in_vain())
}

fn fetch(part: Part, dispatch: Callback<Msg>) {
    spawn_local(async move {
        let happened =
            if code::fetch(part).await { Happened::Arrived(part) } else { Happened::Failed(part) };
        dispatch.emit(Msg::Later(happened));
    });
}

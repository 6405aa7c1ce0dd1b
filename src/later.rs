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

use crate::model::{History, Model, Msg};
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

/// How far a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fetch {
    Awaited,
    Here,
    Failed,
}

/// How far each part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Later {
    pub result: Fetch,
    pub rules: Fetch,
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
        Later { result: code::AT_FIRST, rules: code::AT_FIRST }
    }
}

impl Later {
    pub fn of(&self, part: Part) -> Fetch {
        match part {
            Part::Result => self.result,
            Part::Rules => self.rules,
        }
    }

    /// Whether the code of a page is not there.
    pub fn lacks(&self, route: Route) -> bool {
        Part::of(route).is_some_and(|part| self.of(part) != Fetch::Here)
    }

    /// What has to be fetched for a page to be shown.
    fn wanted(&self, route: Route) -> Option<Part> {
        Part::of(route).filter(|part| self.of(*part) == Fetch::Awaited)
    }

    fn with(mut self, part: Part, fetch: Fetch) -> Later {
        match part {
            Part::Result => self.result = fetch,
            Part::Rules => self.rules = fetch,
        }
        self
    }
}

/// The state after what happened to a part. Nothing that was entered depends on it.
pub fn update(model: Model, happened: Happened) -> Model {
    let shown = Part::of(model.route);
    let (part, fetch) = match happened {
        Happened::Arrived(part) => (part, Fetch::Here),
        // Where nobody waits for it, nobody need know: it is fetched again for whoever goes there.
        Happened::Failed(part) if shown != Some(part) => return model,
        Happened::Failed(part) => (part, Fetch::Failed),
        Happened::Retried => match shown {
            Some(part) => (part, Fetch::Awaited),
            None => return model,
        },
    };
    let later = model.later.with(part, fetch);
    // The page is made anew where somebody waited for it, and the focus has to follow.
    let arrivals = model.arrivals + u32::from(fetch == Fetch::Here && shown == Some(part));
    Model { later, arrivals, history: History::Keep, ..model }
}

/// The page, once its code is there.
pub fn view(page: &Page<'_>) -> Option<Html> {
    let part = Part::of(page.model.route)?;
    let view = code::view(part).filter(|_| page.model.later.of(part) == Fetch::Here)?;
    Some(view(page))
}

/// Fetches what a page shown needs at once, and the result as soon as the browser has nothing else to do.
#[hook]
pub fn use_later(model: &Model, dispatch: &Callback<Msg>) {
    use_effect_with(model.later.wanted(model.route), {
        let dispatch = dispatch.clone();
        move |wanted| {
            if let Some(part) = *wanted {
                fetch(part, dispatch);
            }
        }
    });
    let dispatch = dispatch.clone();
    let awaited = model.later.result == Fetch::Awaited;
    use_effect_with((), move |()| {
        if awaited {
            platform::when_idle(move || fetch(Part::Result, dispatch));
        }
    });
}

fn fetch(part: Part, dispatch: Callback<Msg>) {
    spawn_local(async move {
        let happened =
            if code::fetch(part).await { Happened::Arrived(part) } else { Happened::Failed(part) };
        dispatch.emit(Msg::Later(happened));
    });
}

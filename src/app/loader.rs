//! Fetches what comes after the start, code and words: what the page shown waits for at once, the result in any case.
//!
//! What is split off is a release build's choice (feature `split`); everywhere else the whole app is one piece.

#[cfg(all(target_family = "wasm", feature = "split"))]
mod split;
#[cfg(not(all(target_family = "wasm", feature = "split")))]
mod whole;

#[cfg(all(target_family = "wasm", feature = "split"))]
pub use split::{fetch, parts, views};
#[cfg(not(all(target_family = "wasm", feature = "split")))]
pub use whole::{fetch, parts, views};

use content::book;
use rules::Lang;
use yew::Callback;
use yew::platform::spawn_local;

use super::ahead::ahead;
use crate::components::{citation, income, notice};
use crate::model::parts::{Arrived, Happened, Late, Part};
use crate::model::{Model, Msg};
use crate::page::{ResultViews, View};
use crate::pages;
use crate::platform;

/// A part as it comes.
pub enum Loaded {
    Result(Late, ResultViews),
    Rules(View),
}

impl Loaded {
    /// Named by no code of the first part: naming it brings all of it along.
    fn result() -> Loaded {
        let views = ResultViews {
            pages: pages::late,
            what_counts: income::what_counts,
            cited: |page, question| citation::list(page, [&question.citation]),
            notices: notice::outside_edition,
            onward: ahead,
            watch: |dispatch| platform::on_waking(&dispatch.reform(|()| Msg::Woke)),
        };
        Loaded::Result(Late::here(), views)
    }

    fn rules() -> Loaded {
        Loaded::Rules(pages::rules::view)
    }

    /// What the state hears of it.
    pub fn arrived(&self) -> Arrived {
        match self {
            Loaded::Result(late, _) => Arrived::Result(*late),
            Loaded::Rules(_) => Arrived::Rules,
        }
    }
}

/// What is asked for: a part, and the words of a language.
pub type Needed = (Option<Part>, Option<Lang>);

/// Asks for what the page shown needs; `before` is what the one before needed.
pub fn fetch_awaited(model: &Model, before: &mut Needed, call: &Callback<Result<Loaded, Part>>) {
    let (part, words) = needed(model);
    if let Some(part) = part.filter(|_| part != before.0) {
        ask_for(part, call.clone());
    }
    if let Some(lang) = words.filter(|_| words != before.1) {
        platform::await_words(lang);
    }
    *before = (part, words);
}

/// Fetches the result once the page has been painted, unless it is there or on its way.
pub fn fetch_soon(model: &Model, call: &Callback<Result<Loaded, Part>>) {
    if model.parts.late.is_none() && needed(model).0 != Some(Part::Result) {
        let call = call.clone();
        platform::in_a_moment(move || ask_for(Part::Result, call));
    }
}

/// What the page shown waits for, and not in vain; or the words that were chosen.
fn needed(model: &Model) -> Needed {
    let part = model.awaited(book()).filter(|_| !model.waited_in_vain());
    let own = part.map(|_| model.lang).filter(|lang| !model.speaks(*lang));
    (part.filter(|part| !model.parts.has(*part)), model.wanted.or(own))
}

fn ask_for(part: Part, call: Callback<Result<Loaded, Part>>) {
    spawn_local(async move { call.emit(fetch(part).await.ok_or(part)) });
}

/// What is heard of a part that was fetched, or was not.
pub fn happened(loaded: &Result<Loaded, Part>) -> Msg {
    Msg::Later(match loaded {
        Ok(loaded) => Happened::Arrived(loaded.arrived()),
        Err(part) => Happened::Failed(*part),
    })
}

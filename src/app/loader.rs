//! Fetches what comes after the start, code and words: what the page shown waits for at once, the result in any case.
//!
//! What is split off is a release build's choice (feature `split`); everywhere else the whole app is one piece.

mod school;
#[cfg(all(target_family = "wasm", feature = "split"))]
mod split;
#[cfg(not(all(target_family = "wasm", feature = "split")))]
mod whole;

#[cfg(all(target_family = "wasm", feature = "split"))]
pub use split::{parts, views};
#[cfg(not(all(target_family = "wasm", feature = "split")))]
pub use whole::{parts, views};

#[cfg(all(target_family = "wasm", feature = "split"))]
use split::fetch_part;
#[cfg(not(all(target_family = "wasm", feature = "split")))]
use whole::fetch_part;

use content::sentence::Speaker;
use content::{provide_words, rule_book};
use rules::Lang;
use yew::Callback;
use yew::platform::spawn_local;

use super::ahead::ahead;
use super::kiosk;
use crate::components::{citation, income, left, notice};
use crate::model::parts::{Arrived, Happened, Keep, Late, Part};
use crate::model::ticks::Ticks;
use crate::model::{Model, Msg};
use crate::page::{self, KeepViews, KioskViews, LatePage, ResultViews, View};
use crate::pages;
use crate::platform;
use school::Code;

/// What can be fetched.
#[derive(Clone, Copy, PartialEq)]
pub enum Wanted {
    Part(Part),
    Words(Lang),
}

/// The same as it comes.
pub enum Loaded {
    Result(Late, ResultViews),
    Keep(Keep, KeepViews),
    Inspector(View),
    Place(KioskViews, Code),
    Words(Lang),
}

/// Whom to tell what came, or what did not.
pub type Fetched = Callback<Result<Loaded, Wanted>>;

impl Loaded {
    /// Named by no code of the first part: naming it brings all of it along.
    fn result() -> Loaded {
        let views = ResultViews {
            pages: pages::late,
            what_counts: |page, question| income::what_counts(&LatePage::of(page), question),
            cited: |page, question| citation::list(&LatePage::of(page), [&question.citation]),
            left: left::view,
            notices: notice::above,
            onward: ahead,
            school: school::views,
            watch: |dispatch| {
                school::look_for(dispatch);
                platform::on_waking(&dispatch.reform(|()| Msg::Woke));
                platform::on_print(&dispatch.reform(|()| Msg::Prints), &page::print(dispatch));
                platform::set_paper();
                let ticks = Ticks::restore(platform::ticks());
                if !ticks.state().is_empty() {
                    dispatch.emit(Msg::Ticked(ticks));
                }
                let drafts = platform::drafts();
                if !drafts.is_empty() {
                    dispatch.emit(Msg::FoundDrafts(drafts));
                }
                platform::on_release(&dispatch.reform(|()| Msg::ReleaseWaits));
            },
            keep: |model| platform::keep_drafts(model.kept_drafts(rule_book())),
            forget: || platform::keep_ticks(""),
            fill: Speaker::fill,
        };
        Loaded::Result(Late::here(), views)
    }

    fn keep() -> Loaded {
        let views = KeepViews {
            page: pages::kept,
            picture: |page| pages::picture(&LatePage::of(page)),
            apart: |page| pages::apart(&LatePage::of(page)),
        };
        Loaded::Keep(Keep::here(), views)
    }

    fn inspector() -> Loaded {
        Loaded::Inspector(|page| pages::inspector::view(&LatePage::of(page)))
    }

    /// What differs from place to place, and no phone at home needs: what a kiosk shows, and what reads a school's file. One
    /// part, since every further one doubles the pieces that parts have in common, each a request of its own.
    fn place() -> Loaded {
        let kiosk = KioskViews {
            invitation: pages::kiosk::invitation,
            finish: pages::kiosk::finish,
            warning: pages::kiosk::warning,
            digits: pages::kiosk::digits,
            code: pages::kiosk::code,
            watch: kiosk::watch,
        };
        Loaded::Place(kiosk, Code::here())
    }

    /// What the state hears of it.
    pub fn happened(&self) -> Happened {
        match self {
            Loaded::Result(late, _) => Happened::Arrived(Arrived::Result(*late)),
            Loaded::Keep(keep, _) => Happened::Arrived(Arrived::Keep(*keep)),
            Loaded::Inspector(_) => Happened::Arrived(Arrived::Inspector),
            Loaded::Place(..) => Happened::Arrived(Arrived::Kiosk),
            Loaded::Words(lang) => Happened::Worded(*lang),
        }
    }
}

/// What the page shown needs: a part, and the words of a language.
pub type Needed = [Option<Wanted>; 2];

/// Asks for what the page shown needs; `before` is what the one before needed.
pub fn fetch_awaited(model: &Model, before: &mut Needed, call: &Fetched) {
    let needed = needed(model);
    for wanted in needed.into_iter().flatten().filter(|wanted| !before.contains(&Some(*wanted))) {
        fetch(wanted, call.clone());
    }
    *before = needed;
}

/// Fetches the result and the words of the language once the page has been painted, unless they are there or on their
/// way.
pub fn fetch_soon(model: &Model, call: &Fetched) {
    let needed = needed(model);
    let missing = [
        model.parts.late.is_none().then_some(Wanted::Part(Part::Result)),
        (!model.speaks(model.lang)).then_some(Wanted::Words(model.lang)),
    ];
    for wanted in missing.into_iter().flatten().filter(|wanted| !needed.contains(&Some(*wanted))) {
        let call = call.clone();
        platform::in_a_moment(move || fetch(wanted, call));
    }
}

/// Fetches what somebody may want where there is no network any more: the words of the languages that are not there, and
/// the ways to take the result along.
pub fn fetch_rest(model: &Model, call: &Fetched) {
    for lang in Lang::ALL.into_iter().filter(|lang| !model.speaks(*lang)) {
        fetch(Wanted::Words(lang), call.clone());
    }
    if model.parts.keep.is_none() {
        fetch(Wanted::Part(Part::Keep), call.clone());
    }
}

/// What the page shown still waits for, unless it has failed to come; or the words that were chosen.
fn needed(model: &Model) -> Needed {
    let part = model.awaited(rule_book()).filter(|_| !model.waited_in_vain());
    let own = part.map(|_| model.lang).filter(|lang| !model.speaks(*lang));
    let part = part.filter(|part| !model.parts.has(*part));
    [part.map(Wanted::Part), model.wanted.or(own).map(Wanted::Words)]
}

fn fetch(wanted: Wanted, call: Fetched) {
    match wanted {
        Wanted::Part(part) => {
            spawn_local(async move { call.emit(fetch_part(part).await.ok_or(wanted)) });
        }
        Wanted::Words(lang) => platform::fetch_words(lang, move |file| {
            let came = file.is_some_and(|file| provide_words(lang, file));
            call.emit(if came { Ok(Loaded::Words(lang)) } else { Err(wanted) });
        }),
    }
}

impl Wanted {
    /// What the state hears where it did not come.
    pub fn failed(self) -> Happened {
        match self {
            Wanted::Part(part) => Happened::Failed(part),
            Wanted::Words(lang) => Happened::Wordless(lang),
        }
    }
}

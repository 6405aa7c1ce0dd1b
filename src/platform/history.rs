//! The browser's history: each page that was shown is kept, once it has been painted.

use std::cell::RefCell;

use gloo_events::EventListener;
use gloo_utils::{document, window};
use rules::Lang;
use wasm_bindgen::JsValue;

use super::{address, after, fragment, state};
use crate::model::History;

thread_local! {
    /// Pages that were shown and are not kept yet.
    static ENTRIES: RefCell<Vec<Entry>> = const { RefCell::new(Vec::new()) };
}

/// What the browser keeps of a page: its entry in the history, and its title.
pub struct Entry {
    pub lang: Lang,
    pub history: History,
    pub fragment: String,
    pub state: String,
    pub title: String,
}

/// Has the browser keep a page, after it has shown it: in a profile of one step, 8 of 54 ms went into the history.
pub fn keep(entry: Entry) {
    let waits = ENTRIES.with_borrow_mut(|entries| {
        let waits = !entries.is_empty();
        if waits && entry.history == History::Replace {
            entries.pop_if(|last| last.history == History::Replace);
        }
        entries.push(entry);
        waits
    });
    if !waits {
        after(0, settle);
    }
}

/// What is still to be kept, now; what the browser refuses, later. Safari takes 100 changes in 30 seconds and throws,
/// Chromium 200 in 10 and says nothing.
fn settle() {
    let mut entries = ENTRIES.take();
    let kept = entries.iter().position(|entry| !write(entry)).unwrap_or(entries.len());
    drop(entries.drain(..kept));
    if !entries.is_empty() {
        after(1000, settle);
    }
    ENTRIES.set(entries);
}

fn write(entry: &Entry) -> bool {
    document().set_title(&entry.title);
    let Ok(history) = window().history() else { return true };
    let (written, address) =
        (JsValue::from_str(&entry.state), address(entry.lang, &entry.fragment));
    let _ = match entry.history {
        History::Push => history.push_state_with_url(&written, "", Some(&address)),
        History::Replace => history.replace_state_with_url(&written, "", Some(&address)),
        History::Keep => return true,
    };
    state().is_some_and(|state| state == entry.state)
}

/// Goes back in the browser's history. False where the browser has refused to keep the page shown: back would lead too
/// far, and so it does in Firefox where a sandbox gives a frame no origin.
pub fn go_back() -> bool {
    settle();
    let kept = ENTRIES.with_borrow(Vec::is_empty) && window().origin() != "null";
    if kept && let Ok(history) = window().history() {
        let _ = history.back();
    }
    kept
}

/// Calls back with the fragment and our state whenever the browser walks its history.
pub fn on_return(call: impl Fn(String, Option<String>) + 'static) -> EventListener {
    EventListener::new(&window(), "popstate", move |_| {
        // The page that was left before it was kept has no entry to return to.
        drop(ENTRIES.take());
        call(fragment(), state());
    })
}

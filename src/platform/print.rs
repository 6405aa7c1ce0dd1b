//! Printing: what the browser is told before, and what its margin says.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::window;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::Callback;

use super::{address, after, fragment, lang, search, set_root, state};

/// The roll of a kiosk's printer.
const ROLL: &str = "80mm";

thread_local! {
    /// The fragment that is taken off the address while something is printed, and the state of its entry.
    static HIDDEN: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
}

/// Calls back, from now on, before the page is printed, in time to change it; and where somebody asks for that by the
/// keyboard, in place of the browser's own way, which looks at the address before the page hears of it.
pub fn on_print(call: &Callback<()>, by_key: &Callback<()>) {
    let (call, by_key) = (call.clone(), by_key.clone());
    EventListener::new(&window(), "beforeprint", move |_| {
        call.emit(());
        hide_answers();
    })
    .forget();
    EventListener::new(&window(), "afterprint", |_| {
        show_answers();
        set_print("");
    })
    .forget();
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "keydown", options, move |event| {
        if event.dyn_ref().is_some_and(asks_to_print) {
            event.prevent_default();
            by_key.emit(());
        }
    })
    .forget();
}

/// Ctrl or Command with P, on the key that has it in the Latin layout: in a Kazakh one it writes another letter.
fn asks_to_print(event: &KeyboardEvent) -> bool {
    let held = |keys: [&str; 2]| keys.into_iter().any(|key| event.get_modifier_state(key));
    event.code() == "KeyP" && held(["Control", "Meta"]) && !held(["Shift", "Alt"])
}

/// Tells the style sheets of print, by the root, which paper the address names: `?paper=80mm`. Without one it is A4.
pub fn set_paper() {
    if is_roll() {
        set_root("data-paper", ROLL);
    }
}

/// Whether somebody prints on the roll of a kiosk's printer.
pub fn is_roll() -> bool {
    let search = search();
    search.trim_start_matches('?').split('&').any(|pair| pair.strip_prefix("paper=") == Some(ROLL))
}

/// What is printed next, and not again: `large` for large letters, `letter` for the complaint alone, else the page.
pub fn set_print(what: &str) {
    set_root("data-print", what);
}

/// A browser prints the address in the margin: while it prints there are no answers in it. A phone may drop the tab
/// meanwhile, so they are kept in its state, where `first.js` finds them when the tab is restored.
fn hide_answers() {
    let fragment = fragment();
    if !fragment.is_empty() {
        let state = state().unwrap_or_default();
        replace("", &[&*fragment, "#", &state].concat());
        HIDDEN.set(Some((fragment, state)));
    }
}

fn show_answers() {
    if let Some((hidden, state)) = HIDDEN.take()
        && fragment().is_empty()
    {
        replace(&hidden, &state);
    }
}

/// Changes the entry shown, and nothing else of the history.
fn replace(fragment: &str, state: &str) {
    if let Ok(history) = window().history() {
        let address = address(lang(), fragment);
        let _ = history.replace_state_with_url(&state.into(), "", Some(&address));
    }
}

/// Prints the page, and calls back if nothing of that began: a frame without `allow-modals` ignores it in silence, and so
/// do the browsers within other apps.
pub fn print(failed: Callback<()>) {
    let began = Rc::new(Cell::new(false));
    let heard = Rc::clone(&began);
    let listener = EventListener::once(&window(), "beforeprint", move |_| heard.set(true));
    hide_answers();
    // Throws where there is no such function.
    let _ = window().print();
    after(1000, move || {
        drop(listener);
        if !began.get() {
            show_answers();
            set_print("");
            failed.emit(());
        }
    });
}

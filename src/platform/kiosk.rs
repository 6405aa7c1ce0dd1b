//! What a kiosk hears and does: whether somebody is there, and the start anew.

use std::cell::Cell;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::{document, window};
use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, Response};
use yew::Callback;
use yew::platform::spawn_local;

use super::release::{release_waits, take_release};
use super::{go_to, keep_ticks, search};
use crate::model::kiosk::Patience;

thread_local! {
    /// What had the focus before somebody was interrupted.
    static INTERRUPTED: Cell<Option<Element>> = const { Cell::new(None) };
}

/// The time, in milliseconds.
pub fn moment() -> f64 {
    js_sys::Date::now()
}

pub fn patience() -> Patience {
    Patience::asked(&search())
}

/// Calls back, from now on, whenever somebody touches the page or a key, and each second.
pub fn on_presence(touched: &Callback<()>, second: &Callback<()>) {
    for event in ["pointerdown", "keydown", "wheel", "touchmove"] {
        let touched = touched.clone();
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&window(), event, options, move |_| touched.emit(()))
            .forget();
    }
    // A long press would offer to open a link beside the kiosk, or to save the page.
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "contextmenu", options, |event| {
        event.prevent_default();
    })
    .forget();
    let second = second.clone();
    let each: Closure<dyn Fn()> = Closure::new(move || second.emit(()));
    let call: Function = each.into_js_value().unchecked_into();
    // Refused by no browser.
    let _ = window().set_interval_with_callback_and_timeout_and_arguments_0(&call, 1000);
}

/// Calls back with whether something begins to be printed, or has been.
pub fn on_printing(call: &Callback<bool>) {
    for (event, begins) in [("beforeprint", true), ("afterprint", false)] {
        let call = call.clone();
        EventListener::new(&window(), event, move |_| call.emit(begins)).forget();
    }
}

/// Moves the focus to what interrupts somebody.
pub fn interrupt(id: &str) {
    INTERRUPTED.set(document().active_element());
    go_to(id);
}

/// Gives it back where somebody goes on.
pub fn resume() {
    if let Some(element) = INTERRUPTED.take() {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// Wipes what this device keeps of a family, and opens the page anew, which frees its memory and takes a newer release.
/// Where it cannot be fetched the page stays: a browser would show its own failure in place of it.
pub fn renew() {
    keep_ticks("");
    if let Ok(Some(kept)) = window().session_storage() {
        let _ = kept.clear();
    }
    if release_waits() {
        return take_release();
    }
    let Ok(path) = window().location().pathname() else { return };
    let address = path + &search();
    let fetched = JsFuture::from(window().fetch_with_str(&address));
    spawn_local(async move {
        let answer = fetched.await.ok().and_then(|answer| answer.dyn_into::<Response>().ok());
        if answer.is_some_and(|answer| answer.ok()) {
            // Refused by no browser.
            let _ = window().location().replace(&address);
        }
    });
}

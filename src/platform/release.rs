//! A newer release that waits. `release.js` says so on the root element, and hears there when somebody takes it.

use gloo_events::EventListener;
use gloo_utils::document;
use yew::Callback;

use super::set_root;

const RELEASE: &str = "data-release";

/// Calls back, now or later, when a newer release is here whole.
pub fn on_release(call: &Callback<()>) {
    if release_waits() {
        call.emit(());
    }
    let call = call.clone();
    EventListener::new(&document(), "release", move |_| call.emit(())).forget();
}

pub(super) fn release_waits() -> bool {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute(RELEASE)).is_some_and(|release| release == "waiting")
}

/// Opens the page anew, of that release.
pub fn take_release() {
    set_root(RELEASE, "taken");
}

//! The only module that touches the browser. Everything it reads is handed to the model as a plain value.

#![expect(clippy::disallowed_methods, reason = "this is the module the lint keeps them in")]

mod drafts;
mod file;
mod history;
mod kiosk;
mod print;
mod release;

use std::cell::{OnceCell, RefCell};

use gloo_events::EventListener;
use gloo_utils::{document, window};
use js_sys::Function;
use rules::{Date, Lang, PrimitiveDateTime, Time};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Event, EventTarget, HtmlDocument, HtmlElement, HtmlTextAreaElement, KeyboardEvent, Storage,
};
use yew::Callback;

use crate::model::route::folder;

pub use drafts::{drafts, keep_drafts};
pub use file::file;
pub use history::{Entry, go_back, keep, on_return};
pub use kiosk::{interrupt, moment, on_presence, on_printing, patience, renew, resume};
pub use print::{is_roll, on_print, print, set_paper, set_print};
pub use release::{on_release, take_release};

/// The whole country keeps UTC+5 all year since 1 March 2024, whatever the phone's own zone says.
const OFFSET_MINUTES: i64 = 5 * 60;

const MINUTES_IN_A_DAY: i64 = 24 * 60;

/// The Julian day of 1 January 1970, which the browser counts from.
const EPOCH: i64 = 2_440_588;

/// The moment it is in Kazakhstan, by this device's clock; the seconds are left out.
pub fn now() -> PrimitiveDateTime {
    #[expect(clippy::cast_possible_truncation, reason = "whole milliseconds, 8.64e15 at most")]
    let minutes = (js_sys::Date::now() as i64).div_euclid(60_000) + OFFSET_MINUTES;
    let day = i32::try_from(EPOCH + minutes.div_euclid(MINUTES_IN_A_DAY)).ok();
    // A clock beyond what a date can be is a clock outside the edition.
    let date = day.and_then(|day| Date::from_julian_day(day).ok()).unwrap_or(Date::MIN);
    let minute = minutes.rem_euclid(MINUTES_IN_A_DAY);
    let [hour, minute] = [minute / 60, minute % 60].map(|part| u8::try_from(part).unwrap_or(0));
    date.with_time(Time::from_hms(hour, minute, 0).unwrap_or(Time::MIDNIGHT))
}

/// The fragment of the address, without `#`.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// What this app saved with the current entry of the history.
pub fn state() -> Option<String> {
    window().history().ok()?.state().ok()?.as_string()
}

/// What the ticks are kept under.
const TICKS: &str = "komek-ticks";

/// The ticks kept on this device; none where it keeps nothing.
pub fn ticks() -> String {
    let kept = storage().and_then(|storage| storage.get_item(TICKS).ok()?);
    kept.unwrap_or_default()
}

/// Keeps ticks for the next time, unless the device keeps nothing.
pub fn keep_ticks(ticks: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(TICKS, ticks);
    }
}

/// Refused in some frames and by some settings.
fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}

/// The language of the page that was loaded.
pub fn lang() -> Lang {
    let tag = document().document_element().and_then(|root| root.get_attribute("lang"));
    tag.and_then(|tag| Lang::from_tag(&tag)).unwrap_or_default()
}

/// What the page hands the app at its start.
pub struct Site {
    /// The address that every page of the site is below.
    pub root: String,
    /// Fetches the words of a language.
    pub fetch: Function,
    /// Asks once more for what is on its way.
    pub again: Function,
    /// Hands a text to another app, where the browser can.
    pub share: Option<Function>,
    /// Whether another page has this one in a frame.
    pub framed: bool,
}

thread_local! {
    static SITE: OnceCell<Site> = const { OnceCell::new() };
    static SEARCH: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Remembers what the page has handed over, and what it was asked for: `?paper=80mm`.
pub fn set_site(site: Site) {
    SEARCH.set(window().location().search().unwrap_or_default());
    // There is one start.
    SITE.with(|kept| drop(kept.set(site)));
}

/// Fetches the file with all words of a language, and calls back with it, or with nothing if it cannot be fetched.
pub fn fetch_words(lang: Lang, call: impl FnOnce(Option<String>) + 'static) {
    let then = Closure::once_into_js(move |file: JsValue| call(file.as_string()));
    SITE.with(|site| {
        let Some(site) = site.get() else { return };
        // It throws nothing: what fails, fails later.
        let _ = site.fetch.call2(&JsValue::NULL, &lang.tag().into(), &then);
    });
}

/// Asks once more for all code and words that are on their way and may never come.
pub fn fetch_again() {
    SITE.with(|site| site.get().map(|site| site.again.call0(&JsValue::NULL)));
}

/// The static guide, which needs no code at all, at one of its sections.
pub fn guide(lang: Lang, section: &str) -> String {
    at_root(&["guide/", folder(lang), section])
}

/// The address of something of the site, from its root on.
fn at_root(parts: &[&str]) -> String {
    SITE.with(|site| [&[site.get().map_or("", |site| &site.root)], parts].concat().concat())
}

/// The address that every page of the site is below.
pub fn root() -> String {
    at_root(&[])
}

/// What the page was asked for.
pub fn search() -> String {
    SEARCH.with_borrow(String::clone)
}

/// A page of the app in a language: each language has a static page of its own, which a reload then finds.
pub fn address(lang: Lang, fragment: &str) -> String {
    at_root(&[folder(lang), &search(), "#", fragment])
}

/// Calls back, from now on, whenever somebody may have come back to the page after a while: to its tab, to its window or
/// by Back.
pub fn on_waking(call: &Callback<()>) {
    let (document, window) = (document().into(), window().into());
    let events: [(&EventTarget, &str); 3] =
        [(&document, "visibilitychange"), (&window, "focus"), (&window, "pageshow")];
    for (target, event) in events {
        let call = call.clone();
        EventListener::new(target, event, move |_| call.emit(())).forget();
    }
}

/// Calls back whenever the page is really left, for another or for good: not when somebody only looks at another app or
/// prints. It may be kept as it is, to be shown again by Back.
pub fn on_leaving(call: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "pagehide", move |_| call())
}

/// The language of what is shown. Not set to the same: the styles of the whole page would be worked out again.
pub fn set_lang(shown: Lang) {
    if lang() != shown
        && let Some(root) = document().document_element()
    {
        let _ = root.set_attribute("lang", shown.tag());
    }
}

/// Takes the focus off a page that is about to go. Chromium lays the whole page out on the spot when an element is
/// removed that has it, and once more for what then gets it.
pub fn leave() {
    if let Some(element) = document().active_element() {
        let _ = element.unchecked_into::<HtmlElement>().blur();
    }
}

/// Focuses an element and brings it to view. A heading takes no focus by itself, so it carries `tabindex="-1"`.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// Moves the focus on within a page, which scrolls no further than it must.
pub fn go_to(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// Whether a key was Enter, and not one that ends a composed word.
pub fn is_enter(event: &Event) -> bool {
    let key = event.dyn_ref::<KeyboardEvent>();
    key.is_some_and(|key| key.key() == "Enter" && !key.is_composing())
}

/// Selects the text of a field and copies it, and says whether that worked. The old command, not the clipboard of
/// today: that one is missing on pages served without encryption and forbidden within frames.
pub fn copy(id: &str) -> bool {
    let Some(element) = document().get_element_by_id(id) else { return false };
    let field: HtmlTextAreaElement = element.unchecked_into();
    let _ = field.focus();
    field.select();
    let page: HtmlDocument = document().unchecked_into();
    page.exec_command("copy").unwrap_or(false)
}

/// The markup of an element, as the page has it by now.
pub fn markup(id: &str) -> String {
    document().get_element_by_id(id).map(|element| element.outer_html()).unwrap_or_default()
}

/// Sends a link that is being tapped to another address.
pub fn lead_to(id: &str, address: &str) {
    if let Some(link) = document().get_element_by_id(id) {
        let _ = link.set_attribute("href", address);
    }
}

/// Whether the browser can hand a text to other apps.
pub fn can_share() -> bool {
    SITE.with(|site| site.get().is_some_and(|site| site.share.is_some()))
}

/// Hands a text to an app of the person's choice, and calls back with whether it was taken.
pub fn share(title: &str, text: &str, told: Callback<bool>) {
    let then = Closure::once_into_js(move |taken: bool| told.emit(taken));
    SITE.with(|site| {
        let Some(share) = site.get().and_then(|site| site.share.as_ref()) else { return };
        // It throws nothing: what is refused is told.
        let _ = share.call3(&JsValue::NULL, &title.into(), &text.into(), &then);
    });
}

/// Whether the address asks for a kiosk: `first.js` says so to the styles.
pub fn is_kiosk() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute("data-kiosk"))
}

/// Whether the page is in a frame of another one.
pub fn is_framed() -> bool {
    SITE.with(|site| site.get().is_some_and(|site| site.framed))
}

/// Whether `first.js` has heard of an error: what was to be shown is not there.
pub fn has_failed() -> bool {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute("data-app")).is_some_and(|app| app == "failed")
}

/// Says that the app has started: `first.js` answers no tap from now on, and hides its notice.
pub fn announce_start() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-app", "started");
    }
}

/// Calls back in a moment (milliseconds), when what was just done has been painted. The browser is not asked when it
/// is idle: where no frame is due, Chromium 156 was seen not to say so for 20 seconds.
pub fn in_a_moment(call: impl FnOnce() + 'static) {
    after(100, call);
}

/// Calls back after so many milliseconds.
pub fn after(milliseconds: i32, call: impl FnOnce() + 'static) {
    let call: Function = Closure::once_into_js(call).unchecked_into();
    // Refused by no browser.
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&call, milliseconds);
}

fn set_root(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(name, value);
    }
}

/// The place the app is mounted in.
pub fn place() -> Option<web_sys::Element> {
    document().get_element_by_id("app")
}

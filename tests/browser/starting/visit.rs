//! A visit before the app is there, which comes when the site lets it.

use serde_json::json;

use crate::support::{Page, Setting};

/// The driver must not wait for the page: what is tapped here is a page that has not loaded yet.
pub(super) fn at_once() -> Setting {
    Setting { patient: false, ..Setting::default() }
}

/// Opens the first page, whose app stays on its way until the site lets it go.
pub(super) async fn open_without_app(page: &Page) {
    page.site.hold(true);
    open(page).await;
}

/// Lets the app come.
pub(super) async fn let_start(page: &Page) {
    assert!(!has_started(page).await, "the app is not there yet");
    page.site.hold(false);
    started(page).await;
}

/// A processor six times slower, 300 ms to any answer and 1.6 Mbit/s.
pub(super) async fn slow_phone(page: &Page) {
    page.devtools("Network.enable", json!({})).await;
    page.devtools("Network.setCacheDisabled", json!({"cacheDisabled": true})).await;
    let line = json!({"offline": false, "latency": 300, "downloadThroughput": 200_000, "uploadThroughput": 93_750});
    page.devtools("Network.emulateNetworkConditions", line).await;
    page.devtools("Emulation.setCPUThrottlingRate", json!({"rate": 6})).await;
}

/// A page that is left while its later part is on its way says so in the console, and no test should.
pub(super) async fn leave(page: &Page) {
    let quiet = "const came = performance.getEntriesByType('resource').filter(one => one.responseEnd > 0).map(one => one.name);
        return document.documentElement.dataset.app !== 'started'
            || ['split_result.wasm', 'split_keep.wasm', 'words-kk.txt', 'words-ru.txt', 'words-en.txt', 'later.css'].every(file => came.some(name => name.endsWith(file)))";
    page.wait("all that comes later", quiet).await;
}

/// Opens the first page and waits until the first question can be read.
pub(super) async fn open(page: &Page) {
    leave(page).await;
    page.browser.goto("about:blank").await.expect("an empty page");
    page.wait("an empty page", "return location.href === 'about:blank'").await;
    page.browser.goto(page.site.address()).await.expect("the page is asked for");
    page.wait(
        "the first question",
        "return document.querySelector('button[type=submit]') !== null",
    )
    .await;
}

pub(super) async fn has_started(page: &Page) -> bool {
    page.string("return document.documentElement.dataset.app ?? ''").await == "started"
}

pub(super) async fn started(page: &Page) {
    page.wait("the app to start", "return document.documentElement.dataset.app === 'started'")
        .await;
}

/// A finger on the middle of an element, down or up.
pub(super) async fn finger(page: &Page, kind: &str, selector: &str) {
    let place = "const one = document.querySelector(arguments[0]);
        let box = one.getBoundingClientRect();
        if (box.top < 0 || box.bottom > innerHeight) { one.scrollIntoView({block: 'center'}); box = one.getBoundingClientRect(); }
        return [box.x + Math.min(box.width / 2, 40), box.y + box.height / 2]";
    let at = page.script(place, vec![selector.into()]).await;
    let tap = json!({"type": kind, "x": at[0], "y": at[1], "button": "left", "clickCount": 1});
    page.devtools("Input.dispatchMouseEvent", tap).await;
}

pub(super) async fn tap(page: &Page, selector: &str) {
    finger(page, "mousePressed", selector).await;
    finger(page, "mouseReleased", selector).await;
}

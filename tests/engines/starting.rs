//! A page that is left while the app is on its way, and come back to: no notice of a failure that is none, neither while
//! the next page is awaited nor on the way back. Every document listens for the notice (`engine`).

use rules::Lang;

use crate::engine::run_leaving;
use crate::support::Page;
use crate::support::server::broken::{Files, is_boot, is_wasm};

const GUIDE: (&str, &str) = (".guide-link a", "/guide/");
const RUSSIAN: (&str, &str) = (".languages [lang=ru]", "/b/ru/");

/// Opens the first page, leaves it by a link before its app is there, and comes back.
fn is_there_on_the_way_back(late: Files, (link, end): (&str, &str)) {
    run_leaving(late, async |page| {
        page.browser.goto(page.site.address()).await.expect("the page is asked for");
        page.tap("#services-2").await;
        assert_ne!(app(page).await, "started", "the app is not there yet");
        page.tap(link).await;
        arrives(page, end).await;
        page.browser.back().await.expect("back");
        arrives(page, "/b/").await;
        page.wait("the app", "return document.documentElement.dataset.app === 'started'").await;
        page.at("").await;
        // A browser that cut a file short says so at once; the notice would have come a second later.
        page.wait("the notice to have had its time", "return performance.now() > 1500").await;
        assert_eq!(app(page).await, "started");
    });
}

async fn app(page: &Page) -> String {
    page.string("return document.documentElement.dataset.app ?? ''").await
}

async fn arrives(page: &Page, end: &str) {
    page.wait_with(end, "return location.pathname.endsWith(arguments[0])", vec![end.into()]).await;
}

fn page_or(file: &str, other: Files) -> bool {
    other(file) || file.starts_with("guide/") || file.starts_with("ru/")
}

#[test]
fn left_for_the_guide_while_the_script_is_on_its_way() {
    is_there_on_the_way_back(|file| page_or(file, is_boot), GUIDE);
}

#[test]
fn left_for_the_guide_while_the_code_is_on_its_way() {
    is_there_on_the_way_back(|file| page_or(file, is_wasm), GUIDE);
}

#[test]
fn left_for_another_language_while_the_script_is_on_its_way() {
    is_there_on_the_way_back(|file| page_or(file, is_boot), RUSSIAN);
}

#[test]
fn left_for_another_language_while_the_code_is_on_its_way() {
    is_there_on_the_way_back(|file| page_or(file, is_wasm), RUSSIAN);
}

#[test]
fn left_after_the_start() {
    run_leaving(
        |_| false,
        async |page| {
            page.load("/kk/").await;
            page.guide(Lang::Kk).await;
            page.browser.back().await.expect("back");
            page.at("").await;
        },
    );
}

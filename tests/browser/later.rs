//! Pages whose code is fetched after the start.

use rules::Lang;
use serde_json::json;

use crate::support::families::LIKELY;
use crate::support::screens::fragment;
use crate::support::server::is_after_questions;
use crate::support::{Page, Setting, run, watch};

const FAILED: &str = "return document.getElementById('retry') !== null";

async fn went_to_check(page: &Page) {
    let address = fragment(Lang::Ru, "check", LIKELY);
    page.script("location.hash = arguments[0]", vec![json!(address)]).await;
}

#[test]
fn a_page_that_cannot_be_fetched_says_so_and_comes_once_it_can() {
    run(Setting { missing: is_after_questions, ..Setting::default() }, async |page| {
        // The start needs none of it, and nobody hears of what was fetched in vain.
        page.load("/ru/").await;
        page.at("").await;
        went_to_check(page).await;
        page.wait("the way to try again", FAILED).await;
        assert_eq!(page.focused().await, "heading");
        assert_eq!(page.texts(".later-place a[href$='guide/ru/']").await.len(), 1);
        page.tap("#retry").await;
        page.wait("the way to try again, again", FAILED).await;
        page.site.mend();
        page.tap("#retry").await;
        page.at("check").await;
        assert_eq!(page.focused().await, "heading");
        assert_ne!(page.texts(".answers__answer").await, [""; 0]);
        // What the failures wrote to the console is no fault of the test's.
        assert_ne!(watch::complaints(page).await, Vec::<String>::new());
    });
}

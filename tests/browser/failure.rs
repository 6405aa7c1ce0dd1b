//! When the app cannot start, or stops: a notice in three languages, and a way on.

use serde_json::json;

use crate::support::families::LIKELY;
use crate::support::server::broken::{Fault, Files, is_boot, is_wasm};
use crate::support::{Page, Setting, run, watch};

/// Seen by a person: laid out, not hidden, and nothing of the app beside it.
const NOTICE_ALONE: &str = "
    const style = getComputedStyle(document.getElementById('failure'));
    const app = document.getElementById('app');
    return style.display !== 'none' && style.visibility === 'visible' && app.getBoundingClientRect().height === 0";

/// In the language of the page first, which the title and the focus follow.
async fn assert_notice(page: &Page, lang: &str) {
    let languages = page
        .strings("return [...document.querySelectorAll('#failure section')].map(one => one.lang)")
        .await;
    assert_eq!(languages[0], lang);
    assert_eq!(languages.len(), 3);
    let title = page.texts("#failure h1").await[0].clone();
    assert_eq!(page.string("return document.title").await, title);
    assert_eq!(page.string("return document.activeElement.textContent").await, title);
    let said = page.texts("#failure section p").await;
    assert!(said.len() == 3 && said.iter().all(|text| text.len() > 80), "{said:?}");
}

/// What a failing page writes to the console is its failure, and no fault of the test's.
async fn complained(page: &Page) {
    assert_ne!(watch::complaints(page).await, Vec::<String>::new());
}

fn without(files: Files) -> Setting {
    Setting { broken: (Fault::Missing, files), ..Setting::default() }
}

#[test]
fn without_its_wasm_the_page_says_so_and_reload_starts_it_once_it_is_there() {
    run(without(is_wasm), async |page| {
        page.load_only("/ru/question/services").await;
        page.wait("the notice alone", NOTICE_ALONE).await;
        assert_notice(page, "ru").await;
        complained(page).await;
        page.site.mend();
        page.tap("#reload").await;
        page.at("question/services").await;
    });
}

#[test]
fn without_its_script_the_page_says_so() {
    run(without(is_boot), async |page| {
        page.load_only("/kk/").await;
        page.wait("the notice alone", NOTICE_ALONE).await;
        assert_notice(page, "kk").await;
        complained(page).await;
    });
}

#[test]
fn without_javascript_the_page_says_so_and_leads_to_the_guide() {
    run(Setting::default(), async |page| {
        page.devtools("Emulation.setScriptExecutionDisabled", json!({"value": true})).await;
        for (lang, guide) in [("kk", "./guide/"), ("ru", "../guide/ru/"), ("en", "../guide/en/")] {
            page.load_only(&format!("/{lang}/")).await;
            // The driver's own scripts run all the same.
            let shown = page.texts(".no-script").await;
            assert_eq!(shown.len(), 1, "{lang}: {shown:?}");
            let seen =
                "return document.querySelector('.no-script').getBoundingClientRect().height > 20";
            page.wait("the sentence", seen).await;
            let links = page
                .strings("return [...document.querySelectorAll('.no-script a, .guide-link a')].map(link => link.getAttribute('href'))")
                .await;
            assert_eq!(links, [guide; 2]);
        }
    });
}

/// Breaks the ground under the app: its next change to the page panics, and the shipped build traps.
async fn break_the_app(page: &Page) {
    page.load(&format!("/ru/result?v=1&{LIKELY}")).await;
    page.at("result").await;
    let broken =
        "for (const name of ['insertBefore', 'appendChild', 'removeChild', 'replaceChild'])
        Node.prototype[name] = () => { throw new Error('broken on purpose'); };";
    page.script(broken, vec![]).await;
    page.tap(".again__button:first-child").await;
    page.wait("the notice alone", NOTICE_ALONE).await;
    complained(page).await;
}

#[test]
fn an_app_that_stops_gives_way_to_the_notice_and_start_again_leads_to_a_working_start() {
    run(Setting::default(), async |page| {
        break_the_app(page).await;
        assert_notice(page, "ru").await;
        page.tap("#failure .actions a[href]").await;
        page.at("").await;
        assert!(
            !page.string("return location.href").await.contains("services"),
            "the answers that broke it are gone"
        );
        assert_eq!(page.chosen().await, [""; 0]);
    });
}

#[test]
fn an_app_that_stops_can_be_reloaded_where_it_was() {
    run(Setting::default(), async |page| {
        break_the_app(page).await;
        page.tap("#reload").await;
        page.at("result").await;
        assert_eq!(page.texts(".verdict--likely").await.len(), 1);
    });
}

#[test]
fn a_link_that_makes_no_sense_opens_the_start_page() {
    run(Setting::default(), async |page| {
        for fragment in
            ["/kk/question/nonsense/9?v=1&services=.&c99.care=%", "nonsense", "/ru/result?v=9&=&&&"]
        {
            page.load(fragment).await;
            page.wait("a page", "return document.querySelector('h1#heading') !== null").await;
        }
    });
}

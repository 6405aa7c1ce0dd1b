//! axe finds nothing on any kind of page, in light and in dark.

use std::fs;

use rules::Lang;
use serde_json::{Value, json};

use crate::support::server::{Fault, NOTHING, is_wasm};
use crate::support::{Page, Setting, environment, run, screens, watch};

const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
        .then(found => done(found.violations.map(one => one.id + ': ' + one.help + ' at '
            + one.nodes.map(node => node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join('; '))))
        .catch(error => done([String(error)]));";

const OUTSIDE: Setting =
    Setting { now: "2027-02-01T06:00:00Z", size: (360, 800), broken: NOTHING, patient: true };

pub(crate) async fn assert_accessible(page: &Page, what: &str) {
    // Handed over by the driver: the page's own policy lets no other script in.
    let axe = fs::read_to_string(environment::axe()).expect("axe-core is there");
    page.script(&axe, vec![]).await;
    for colours in ["light", "dark"] {
        let media = json!({"features": [{"name": "prefers-color-scheme", "value": colours}]});
        page.devtools("Emulation.setEmulatedMedia", media).await;
        let found = page.browser.execute_async(RUN, Vec::<Value>::new()).await.expect("axe runs");
        assert_eq!(found.json(), &json!([]), "{what}, {colours}");
    }
}

fn every_kind_of_page(lang: Lang) {
    run(Setting::default(), async |page| {
        for screen in screens::kinds() {
            screen.show(page, lang).await;
            page.script(
                "document.querySelectorAll('details').forEach(one => one.open = true)",
                vec![],
            )
            .await;
            assert_accessible(page, &screen.name).await;
        }
    });
}

#[test]
fn axe_finds_nothing_on_any_kind_of_page_in_kazakh() {
    every_kind_of_page(Lang::Kk);
}

#[test]
fn axe_finds_nothing_on_any_kind_of_page_in_russian() {
    every_kind_of_page(Lang::Ru);
}

#[test]
fn axe_finds_nothing_on_any_kind_of_page_in_english() {
    every_kind_of_page(Lang::En);
}

#[test]
fn axe_finds_nothing_on_pages_outside_the_edition() {
    run(OUTSIDE, async |page| {
        for screen in screens::kinds()
            .iter()
            .filter(|screen| ["start", "result-low-income"].contains(&&*screen.name))
        {
            screen.show(page, Lang::Kk).await;
            assert_accessible(page, &screen.name).await;
        }
    });
}

#[test]
fn axe_finds_nothing_on_the_failure_notice() {
    run(Setting { broken: (Fault::Missing, is_wasm), ..Setting::default() }, async |page| {
        page.load_only("/kk/").await;
        page.wait("the notice", "return document.documentElement.dataset.app === 'failed'").await;
        assert_accessible(page, "the notice").await;
        watch::complaints(page).await;
    });
}

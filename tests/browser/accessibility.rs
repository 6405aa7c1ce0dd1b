//! axe finds nothing on any kind of page: in light and dark, forced colours, on a narrow screen and with large letters.

use std::fs;

use rules::Lang;
use serde_json::{Value, json};

use crate::support::server::broken::{Fault, NOTHING, is_wasm};
use crate::support::{Page, Setting, environment, run, sample, screens, watch};

const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
        .then(found => done(found.violations.map(one => one.id + ': ' + one.help + ' at '
            + one.nodes.map(node => node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join('; '))))
        .catch(error => done([String(error)]));";

const OUTSIDE: Setting =
    Setting { now: "2027-02-01T06:00:00Z", size: (360, 800), broken: NOTHING, patient: true };

/// How a page may be seen: what the device asks for, its width (CSS px), and the size of letters (%).
#[derive(Clone, Copy)]
struct Sight {
    name: &'static str,
    media: &'static [(&'static str, &'static str)],
    width: u32,
    letters: u32,
}

const LIGHT: Sight =
    Sight { name: "light", media: &[("prefers-color-scheme", "light")], width: 360, letters: 100 };
const DARK: Sight = Sight { name: "dark", media: &[("prefers-color-scheme", "dark")], ..LIGHT };
const FORCED: Sight = Sight {
    name: "forced colours",
    media: &[("forced-colors", "active"), ("prefers-color-scheme", "dark")],
    ..LIGHT
};
const NARROW: Sight = Sight { name: "320 px", width: 320, ..LIGHT };
const LARGE: Sight = Sight { name: "letters of 200 %", letters: 200, ..LIGHT };

pub(crate) async fn assert_accessible(page: &Page, what: &str) {
    assert_seen(page, what, &[LIGHT, DARK]).await;
}

async fn assert_seen(page: &Page, what: &str, sights: &[Sight]) {
    // Handed over by the driver: the page's own policy lets no other script in.
    let axe = fs::read_to_string(environment::axe()).expect("axe-core is there");
    page.script(&axe, vec![]).await;
    for sight in sights {
        let features: Vec<Value> =
            sight.media.iter().map(|(name, value)| json!({"name": name, "value": value})).collect();
        page.devtools("Emulation.setEmulatedMedia", json!({"features": features})).await;
        page.resize((sight.width, 800)).await;
        let letters = format!("document.documentElement.style.fontSize = '{}%'", sight.letters);
        page.script(&letters, vec![]).await;
        let found = page.browser.execute_async(RUN, Vec::<Value>::new()).await.expect("axe runs");
        assert_eq!(found.json(), &json!([]), "{what}, {}", sight.name);
    }
}

/// Every sight of a page, and two of them in a usual run: each is looked at in one language at least.
const ALL: [Sight; 5] = [FORCED, LIGHT, DARK, NARROW, LARGE];

fn usual(lang: Lang) -> [Sight; 2] {
    match lang {
        Lang::Kk => [LIGHT, NARROW],
        Lang::Ru => [DARK, LARGE],
        Lang::En => [LIGHT, FORCED],
    }
}

/// One page of each kind in the usual sights; before a release every page in every sight.
fn every_kind_of_page(lang: Lang) {
    let usual = usual(lang);
    let (screens, sights) = if sample::is_whole() {
        (screens::all(), &ALL[..])
    } else {
        (screens::kinds(), &usual[..])
    };
    run(Setting::default(), async |page| {
        for screen in &screens {
            screen.show(page, lang).await;
            page.script(
                "document.querySelectorAll('details').forEach(one => one.open = true)",
                vec![],
            )
            .await;
            assert_seen(page, &screen.name, sights).await;
        }
    });
    let all = screens::all().len() * ALL.len();
    sample::tell("axe: screens and sights", screens.len() * sights.len(), all);
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

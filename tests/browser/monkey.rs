//! A monkey walks the app: it answers, goes back, switches the language, adds children, types nonsense, prints and loads
//! again. Whatever it does, the page shows what the same code says natively of the same address and state, and nothing is
//! written to the console.

use content::book;
use komek::model::Model;
use komek::model::parts::Parts;
use komek::model::route::Route;
use rules::{Date, Lang, Month};
use serde::Deserialize;
use serde_json::json;

use super::rendered;
use crate::support::{Page, Setting, run, sample};

/// How many walks, and how many before a release.
const WALKS: usize = 500;
const BEFORE_A_RELEASE: usize = 10_000;
const STEPS: u32 = 15;
/// How many walks in a row use one page: its memory is looked at between them.
const BETWEEN_LOADS: u32 = 25;

/// Counts the app's tasks that are to write entries of the history: nothing else of it waits for no time at all.
const COUNT_ENTRIES: &str = "
    window.entriesToWrite = 0;
    const later = window.setTimeout;
    window.setTimeout = (call, delay, ...rest) => {
        if (delay !== 0) return later(call, delay, ...rest);
        window.entriesToWrite += 1;
        return later(() => { window.entriesToWrite -= 1; call(...rest); }, delay);
    };
";

/// The page after a step.
#[derive(Deserialize)]
struct Told {
    failed: bool,
    hash: String,
    state: Option<String>,
    lang: String,
    heading: String,
    text: String,
    /// It shows what is in no address: a mistake, or a removal that can be undone.
    odd: bool,
}

impl Told {
    /// What the same state is natively.
    fn model(&self) -> Model {
        let now = Date::from_calendar_date(2026, Month::November, 30).expect("a day");
        let now = now.with_hms(11, 0, 0).expect("an hour");
        let lang = Lang::from_tag(&self.lang).expect("a language");
        let fragment = self.hash.trim_start_matches('#');
        Model::open(book(), lang, fragment, self.state.as_deref(), now, Parts::whole())
    }

    /// Holds the page against the same state drawn natively; its heading alone where it shows more than that state. Whether
    /// the whole was held.
    fn is_as_natively(&self, seed: u32, step: usize) -> bool {
        let at = format!("seed {seed}, step {step}: {} {:?}", self.hash, self.state);
        assert!(!self.failed, "{at}");
        if self.odd {
            return false;
        }
        let model = self.model();
        let page = rendered::page(&model);
        let main = rendered::all(&page, "#main");
        let heading = rendered::all(&page, "#heading").first().map(|one| rendered::text(*one));
        assert_eq!(Some(&self.heading), heading.as_ref(), "{at}");
        // What is ticked or typed is in no address, and a question shows it.
        let whole = matches!(model.route, Route::Check | Route::Result | Route::Refusal);
        if whole {
            // As in monkey.js: what is typed into, and what is on paper alone.
            let unseen = ["textarea", ".on-paper"].into_iter();
            let unseen = unseen.flat_map(|selector| rendered::all(&page, selector));
            let drawn = unseen.fold(rendered::text(main[0]), |drawn, one| {
                drawn.replacen(&rendered::text(one), "", 1)
            });
            assert_same(&self.text, &drawn, &at);
        }
        whole
    }
}

/// Two long texts, told apart where they part.
fn assert_same(shown: &str, drawn: &str, at: &str) {
    let [shown, drawn] = [shown, drawn].map(|text| text.chars().collect::<Vec<_>>());
    let same = shown.iter().zip(&drawn).take_while(|(one, other)| one == other).count();
    let from =
        |text: &[char]| text.iter().skip(same.saturating_sub(40)).take(120).collect::<String>();
    assert_eq!(from(&shown), from(&drawn), "{at}");
    assert_eq!(shown.len(), drawn.len(), "{at}");
}

async fn walk(page: &Page, seed: u32) -> Vec<Told> {
    let script = include_str!("monkey.js");
    let told = page.browser.execute_async(script, vec![json!(STEPS), json!(seed)]).await;
    let told = told.unwrap_or_else(|error| panic!("seed {seed}: {error}"));
    serde_json::from_value(told.json().clone()).expect("what the page is")
}

/// Nodes, listeners and bytes of the heap that are left after a walk and a collection.
async fn memory(page: &Page) -> [f64; 3] {
    page.devtools("HeapProfiler.collectGarbage", json!({})).await;
    let metrics = page.devtools("Performance.getMetrics", json!({})).await;
    let metrics = metrics["metrics"].as_array().expect("metrics");
    ["Nodes", "JSEventListeners", "JSHeapUsedSize"].map(|name| {
        let metric = metrics.iter().find(|metric| metric["name"] == name);
        metric.and_then(|metric| metric["value"].as_f64()).expect("a number")
    })
}

#[test]
fn whatever_a_monkey_does_the_page_is_what_the_rules_say() {
    let walks = if sample::is_whole() { BEFORE_A_RELEASE } else { WALKS };
    run(Setting::default(), async |page| {
        // The clock is stopped, so that no minute passes between the page and its likeness.
        page.before_every_load(
            "{ const now = Date.parse('2026-11-30T06:00:00Z'); Date.now = () => now; }",
        )
        .await;
        page.before_every_load(COUNT_ENTRIES).await;
        page.devtools("Performance.enable", json!({})).await;
        let (mut steps, mut whole) = (0, 0);
        let mut first = None;
        for seed in (0..).take(walks) {
            if seed % BETWEEN_LOADS == 0 {
                page.load("/kk/").await;
                first = None;
            } else if seed % 5 == 0 {
                // Where it is, as somebody who pulls the page down does.
                page.browser.refresh().await.expect("the page is loaded anew");
                page.wait("the app", "return document.documentElement.dataset.app === 'started'")
                    .await;
                first = None;
            }
            for (step, told) in walk(page, seed).await.iter().enumerate() {
                whole += u32::from(told.is_as_natively(seed, step));
                steps += 1;
            }
            let [nodes, listeners, heap] = memory(page).await;
            let [most_nodes, most_listeners, most_heap] =
                *first.get_or_insert([nodes + 20_000.0, listeners + 500.0, heap + 8e6]);
            assert!(nodes < most_nodes, "seed {seed}: {nodes} nodes");
            assert!(listeners < most_listeners, "seed {seed}: {listeners} listeners");
            assert!(heap < most_heap, "seed {seed}: {heap} bytes");
        }
        assert!(whole * 20 > steps, "{whole} of {steps} steps came to the answers or the result");
        sample::tell("monkey walks", walks, BEFORE_A_RELEASE);
        println!("komek: monkey steps: {steps}");
        println!(
            "komek: monkey steps on pages of answers and results, each as the rules say: {whole}"
        );
    });
}

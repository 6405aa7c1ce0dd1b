//! A terminal in a lobby: `?kiosk=1`. Nothing of one family is there for the next.

use content::{kiosk_words, ui};
use rules::Lang;
use serde_json::json;

use crate::support::person::choose;
use crate::support::server::broken::{Fault, is_wasm};
use crate::support::{Page, Setting, run, sample, watch};

/// A family that the portal has nothing for, by a short way.
const ANSWERS: [(&str, &str); 6] = [
    ("services", "camp"),
    ("school", "state"),
    ("targeted-assistance", "yes"),
    ("birth-record", "yes"),
    ("marriage-record", "yes"),
    ("channel", "school"),
];

/// As a terminal stands upright in a lobby. The others try the smallest screen there is.
fn lobby() -> Setting {
    Setting { size: (1080, 1920), ..Setting::default() }
}

/// A minute goes by in three seconds, by the clock and by the timers.
const HURRY: &str = "{
    const [began, now] = [Date.now(), Date.now.bind(Date)];
    Date.now = () => began + (now() - began) * 20;
    const interval = setInterval;
    window.setInterval = (call, wait, ...rest) => interval(call, wait / 20, ...rest);
}";

const INVITES: &str = "return document.querySelectorAll('.invitation__start').length === 3";

async fn open(page: &Page, search: &str) {
    page.browser.goto("about:blank").await.expect("an empty page");
    let address = format!("{}ru/{search}", page.site.address());
    page.browser.goto(address).await.expect("the page loads");
    page.wait("the invitation", INVITES).await;
}

async fn begin(page: &Page) {
    page.tap(".invitation__part[lang=ru] .invitation__start").await;
    page.wait("the first question", "return document.querySelector('form.question') !== null")
        .await;
}

/// Whether the address, the history and what the device keeps have nothing of a family.
async fn leaves_no_trace(page: &Page) {
    assert_eq!(page.string("return location.hash").await, "");
    assert_eq!(page.string("return JSON.stringify(history.state)").await, "null");
    assert_eq!(page.string("return localStorage.getItem('komek-ticks') ?? ''").await, "");
    let linked = "return [...document.querySelectorAll('a[href]')].filter(one => one.checkVisibility({visibilityProperty: true})).map(one => one.getAttribute('href')).filter(href => /[?&]|:\\/\\//.test(href))";
    assert_eq!(page.strings(linked).await, [""; 0], "no link has answers or leads away");
}

/// Answers the question shown, and waits for the next page.
async fn answer(page: &Page, question: &str, option: &str) {
    let shown = "return document.querySelector(`form.question [id=\"${arguments[0]}\"]`) !== null";
    page.wait_with(question, shown, vec![question.into()]).await;
    choose(page, Lang::Ru, question, option).await;
    page.tap("form.question button[type=submit]").await;
    leaves_no_trace(page).await;
}

async fn tap_digit(page: &Page, digit: &str) {
    let place = "const shown = [...document.querySelectorAll('.digits')].find(one => one.checkVisibility());
        return [...shown.children].findIndex(one => one.textContent === arguments[0]) + 1";
    let place = page.script(place, vec![digit.into()]).await;
    page.tap(&format!(".part:focus-within .digits > :nth-child({place})")).await;
}

async fn finish(page: &Page) {
    page.tap(".finish").await;
    page.wait("the invitation", INVITES).await;
    leaves_no_trace(page).await;
}

#[test]
fn a_family_gets_its_result_and_leaves_no_trace_of_it() {
    run(Setting::default(), async |page| {
        open(page, "?kiosk=1").await;
        let entries = page.string("return String(history.length)").await;
        begin(page).await;
        for (question, option) in ANSWERS {
            answer(page, question, option).await;
        }
        page.wait("the answers", "return document.querySelector('.answers') !== null").await;
        page.tap(".actions .button").await;
        page.wait("the code", "return document.querySelector('.take-along .qr') !== null").await;
        page.tap(".paper__tick").await;
        page.wait("the tick", "return document.querySelector('.paper__tick :checked') !== null")
            .await;
        leaves_no_trace(page).await;
        assert_eq!(page.string("return String(history.length)").await, entries);
        // The own Back leads from page to page all the same.
        page.tap(".back").await;
        page.wait("the answers", "return document.querySelector('.answers') !== null").await;
        finish(page).await;
        page.browser.refresh().await.expect("the page is loaded again");
        page.wait("the invitation", INVITES).await;
        begin(page).await;
        let ticked = "return [...document.querySelectorAll(':checked')].map(one => one.id)";
        assert_eq!(page.strings(ticked).await, [""; 0]);
    });
}

#[test]
fn whoever_does_nothing_is_warned_may_go_on_and_is_wiped() {
    run(Setting::default(), async |page| {
        page.before_every_load(HURRY).await;
        open(page, "?kiosk=1&idle=60&warn=40").await;
        begin(page).await;
        answer(page, "services", "camp").await;
        let warned = "return document.activeElement?.id === 'stay'";
        page.wait("the warning", warned).await;
        let title = kiosk_words(Lang::Ru).get(ui::KIOSK_THERE);
        assert_eq!(page.texts("[role=alertdialog] h2").await, [title]);
        page.tap("#stay").await;
        let gone = "return document.querySelector('.warning') === null";
        page.wait("the warning to go", gone).await;
        let next = "return document.querySelector('form.question [id=school]') !== null";
        assert!(page.script(next, Vec::new()).await.as_bool().unwrap_or_default(), "the same page");
        page.wait("the warning", warned).await;
        page.wait("the invitation", INVITES).await;
        leaves_no_trace(page).await;
    });
}

/// What can be tapped and is lower than 60 px, within the page.
const LOW: &str = "return [...document.querySelectorAll('#main :is(a[href], button, summary, label, input:not([type=checkbox], [type=radio]))')]
    .filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.matches('.visually-hidden'))
    .filter(one => one.getBoundingClientRect().height < 60)
    .map(one => one.outerHTML.slice(0, 120))";

#[test]
fn whatever_can_be_tapped_is_60_px_high_standing_and_lying() {
    for size in [(1080, 1920), (1920, 1080)] {
        run(Setting { size, ..Setting::default() }, async |page| {
            open(page, "?kiosk=1").await;
            begin(page).await;
            page.tap("form.question button[type=submit]").await;
            page.wait("a mistake", "return document.querySelector('.error-summary') !== null")
                .await;
            assert_eq!(page.strings(LOW).await, [""; 0], "a mistake");
            for (question, option) in ANSWERS {
                answer(page, question, option).await;
                assert_eq!(page.strings(LOW).await, [""; 0], "after {question}");
            }
            page.wait("the answers", "return document.querySelector('.answers') !== null").await;
            page.tap(".actions .button").await;
            page.wait("the code", "return document.querySelector('.take-along .qr') !== null")
                .await;
            assert_eq!(page.strings(LOW).await, [""; 0], "the result");
        });
    }
}

/// Fifteen seconds go by in less than one.
const SOON: &str = "{
    const wait = setInterval;
    window.setInterval = (call, time, ...rest) => wait(call, time / 20, ...rest);
}";

#[test]
fn where_it_does_not_start_nothing_leads_away_and_it_begins_anew_by_itself() {
    run(Setting { broken: (Fault::Missing, is_wasm), ..lobby() }, async |page| {
        page.before_every_load(SOON).await;
        page.browser.goto("about:blank").await.expect("an empty page");
        let address = format!("{}ru/?kiosk=1", page.site.address());
        page.browser.goto(address).await.expect("the page loads");
        page.wait("the notice", "return document.documentElement.dataset.app === 'failed'").await;
        let away = "return [...document.querySelectorAll('#failure a')].filter(one => one.checkVisibility({ visibilityProperty: true })).map(one => one.href)";
        assert_eq!(page.strings(away).await, [""; 0]);
        let said = page.string("return document.getElementById('failure').innerText").await;
        assert!(said.contains("не работает") && !said.contains("ответы на месте"), "{said}");
        page.site.mend();
        page.wait("the invitation", INVITES).await;
        watch::complaints(page).await;
    });
}

#[test]
fn numbers_are_tapped() {
    run(lobby(), async |page| {
        open(page, "?kiosk=1").await;
        begin(page).await;
        for (question, option) in [
            ("services", "aid"),
            ("school", "state"),
            ("targeted-assistance", "no"),
            ("care", "parents"),
            ("income-route", "amount"),
        ] {
            answer(page, question, option).await;
        }
        // The digits are below the sum that is filled in, and below no other.
        let shown = "return [...document.querySelectorAll('.digits')].filter(one => one.checkVisibility()).length === arguments[0]";
        page.wait("the sums", "return document.querySelectorAll('.digits').length === 4").await;
        page.wait_with("no digits yet", shown, vec![0.into()]).await;
        page.tap("#income").await;
        page.wait_with("digits of one sum", shown, vec![1.into()]).await;
        for digit in ["4", "2", "000"] {
            tap_digit(page, digit).await;
        }
        let typed = "return document.getElementById('income').value === arguments[0]";
        page.wait_with("what was tapped", typed, vec!["42000".into()]).await;
        page.tap(".part:focus-within .digits__key[aria-label]").await;
        page.wait_with("one digit less", typed, vec!["4200".into()]).await;
    });
}

/// A day's families: what one leaves in memory would add up.
#[test]
fn a_row_of_families_leaves_nothing_behind() {
    const ALL: usize = 200;
    let tried = if sample::is_whole() { ALL } else { 40 };
    sample::tell("families in a row at a kiosk", tried, ALL);
    run(lobby(), async |page| {
        open(page, "?kiosk=1").await;
        let entries = page.string("return String(history.length)").await;
        let mut heaps = Vec::new();
        for family in 1..=tried {
            begin(page).await;
            answer(page, "services", "camp").await;
            // The page is opened anew a moment after it was wiped.
            page.script("window.before = true", Vec::new()).await;
            finish(page).await;
            page.wait("the page to be opened anew", "return window.before === undefined").await;
            page.wait("the invitation", INVITES).await;
            if family % (tried / 4) == 0 {
                page.devtools("HeapProfiler.collectGarbage", json!({})).await;
                let heap = page.devtools("Runtime.getHeapUsage", json!({})).await;
                heaps.push(heap["usedSize"].as_f64().unwrap_or_default());
            }
        }
        let (first, last) = (heaps[0], heaps[heaps.len() - 1]);
        assert!(last < first * 1.2, "{heaps:?}");
        assert_eq!(page.string("return String(history.length)").await, entries);
    });
}

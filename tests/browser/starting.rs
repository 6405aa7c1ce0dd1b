//! Between the first byte and the start of the app, on a slow phone: every tap counts, and none counts twice.

mod deed;
mod visit;

use std::time::Instant;

use rules::Lang;
use serde_json::json;

use crate::support::families::LIKELY;
use crate::support::screens::fragment;
use crate::support::{Page, run, sample};
use deed::{CAMP, CONTINUE, Deed};
use visit::{
    at_once, finger, has_started, leave, let_start, open, open_without_app, slow_phone, started,
    tap,
};

/// From the page that can be read to the app that has started.
const MOMENTS: u32 = 20;

#[test]
fn a_tap_at_any_moment_before_the_start_is_kept() {
    run(at_once(), async |page| {
        slow_phone(page).await;
        open(page).await;
        let readable = Instant::now();
        started(page).await;
        let start = readable.elapsed();
        let moments = if sample::is_whole() { MOMENTS } else { MOMENTS / 2 };
        let mut before = 0;
        for moment in 0..moments {
            let deed = [Deed::Ticks, Deed::Answers, Deed::ContinuesWithNothing, Deed::AnswersTwo]
                [moment as usize % 4];
            open(page).await;
            // The moment is what is tried here, not something waited for.
            let later = start * moment / moments;
            tokio::time::sleep(later).await;
            before += u32::from(!has_started(page).await);
            deed.done(page).await;
            started(page).await;
            deed.counted(page, &format!("{} ms after the page", later.as_millis())).await;
        }
        println!("komek: taps before the app had started: {before}");
        sample::tell("moments of the start", moments as usize, MOMENTS as usize);
        assert!(before * 4 >= moments, "only {before} of the taps came before the start");
    });
}

#[test]
fn a_finger_that_is_down_is_waited_for() {
    run(at_once(), async |page| {
        open_without_app(page).await;
        finger(page, "mousePressed", CAMP).await;
        page.site.hold(false);
        // The app is there, and would take over if it did not wait.
        let ready = "return performance.getEntriesByType('resource').some(one => one.name.endsWith('.wasm') && one.responseEnd > 0)";
        page.wait("the wasm", ready).await;
        let frames = "const done = arguments[arguments.length - 1];
            let left = 60;
            (function next() { left -= 1; if (left) requestAnimationFrame(next); else done(true); })();";
        page.browser.execute_async(frames, vec![]).await.expect("frames are drawn");
        assert!(!has_started(page).await, "the app has taken the page from under the finger");
        finger(page, "mouseReleased", CAMP).await;
        started(page).await;
        Deed::Ticks.counted(page, "after the finger was lifted").await;
    });
}

#[test]
fn the_start_moves_nothing() {
    run(at_once(), async |page| {
        page.before_every_load(
            "window.shifts = []; new PerformanceObserver(list => list.getEntries().forEach(one => shifts.push([one.value, document.documentElement.dataset.app, ...one.sources.map(source => `${source.node?.nodeName} ${source.node?.className}`)].join(' '))))
                .observe({type: 'layout-shift', buffered: true});",
        )
        .await;
        slow_phone(page).await;
        for lang in ["", "ru/", "en/"] {
            leave(page).await;
            page.browser.goto(format!("{}{lang}", page.site.address())).await.expect("the page");
            page.wait("the site", &format!("return location.pathname.endsWith('/b/{lang}')")).await;
            started(page).await;
            page.browser
                .execute_async(
                    "requestAnimationFrame(() => requestAnimationFrame(arguments[0]))",
                    vec![],
                )
                .await
                .expect("frames");
            assert_eq!(page.script("return window.shifts", vec![]).await, json!([]), "{lang}");
        }
    });
}

#[test]
fn what_is_unfolded_and_has_the_focus_stays_so() {
    run(at_once(), async |page| {
        open_without_app(page).await;
        tap(page, ".question summary").await;
        page.wait("the details", "return document.querySelector('.question details').open").await;
        page.script("document.getElementById('services').focus()", vec![]).await;
        let_start(page).await;
        page.wait("the focus", "return document.activeElement.id === 'services'").await;
        page.wait("the details", "return document.querySelector('.question details').open").await;
    });
}

#[test]
fn back_before_the_start_returns_to_the_first_question_with_its_answer() {
    run(at_once(), async |page| {
        open_without_app(page).await;
        tap(page, CAMP).await;
        tap(page, CONTINUE).await;
        page.wait("the school", "return document.querySelector('#main #school') !== null").await;
        page.tap(".back").await;
        page.wait("the services", "return document.getElementById('services-2')?.checked").await;
        let_start(page).await;
        Deed::Ticks.counted(page, "after going back").await;
    });
}

/// To the Russian page while there is no app, which then comes.
async fn go_to_russian_and_start(page: &Page) {
    page.tap(".languages [lang=ru]").await;
    page.wait("Russian", "return location.pathname.endsWith('/ru/')").await;
    page.site.hold(false);
    started(page).await;
}

#[test]
fn another_language_before_the_start_takes_the_answer_along() {
    run(at_once(), async |page| {
        open_without_app(page).await;
        tap(page, CAMP).await;
        tap(page, CONTINUE).await;
        page.wait("the school", "return document.querySelector('#main #school') !== null").await;
        go_to_russian_and_start(page).await;
        page.at("question/school/1").await;
        assert_eq!(page.string("return document.documentElement.lang").await, "ru");
        assert!(page.string("return location.hash").await.contains("services=camp"));
    });
}

#[test]
fn what_is_only_ticked_goes_along_to_another_language() {
    run(at_once(), async |page| {
        open_without_app(page).await;
        tap(page, CAMP).await;
        go_to_russian_and_start(page).await;
        page.at("").await;
        assert_eq!(page.string("return document.documentElement.lang").await, "ru");
        page.wait("the tick", "return document.getElementById('services-2').checked").await;
        assert!(!page.string("return location.hash").await.contains("ticked"));
    });
}

/// A kiosk's address names its paper.
#[test]
fn what_the_address_asks_for_goes_along_to_another_language() {
    run(at_once(), async |page| {
        let start = page.site.address();
        page.site.hold(true);
        page.browser.goto("about:blank").await.expect("an empty page");
        page.browser.goto(format!("{start}?paper=80mm")).await.expect("the page is asked for");
        tap(page, CAMP).await;
        go_to_russian_and_start(page).await;
        let search = "return location.search";
        assert_eq!(page.string(search).await, "?paper=80mm");
        page.browser.goto("about:blank").await.expect("an empty page");
        let link = format!("{start}?paper=80mm#{}", fragment(Lang::Ru, "result", LIKELY));
        page.browser.goto(link).await.expect("the page is asked for");
        page.at("result").await;
        assert_eq!(page.string("return document.documentElement.dataset.paper").await, "80mm");
        assert!(page.string("return location.pathname").await.ends_with("/ru/"));
        page.tap(".languages [lang=en]").await;
        page.wait("English", "return document.documentElement.lang === 'en'").await;
        assert!(page.string(search).await.contains("paper=80mm"));
    });
}

#[test]
fn an_answer_that_waits_for_the_app_starts_it_like_any_other() {
    run(at_once(), async |page| {
        open_without_app(page).await;
        tap(page, "#services").await;
        tap(page, CONTINUE).await;
        page.wait("the grade", "return document.querySelector('#main #grade') !== null").await;
        tap(page, "#grade").await;
        tap(page, CONTINUE).await;
        page.wait("waiting", "return document.documentElement.dataset.app === 'waiting'").await;
        // The way on without the app is in sight.
        let seen = "scrollTo(0, document.body.scrollHeight);
            return [...document.querySelectorAll('.loading a, .guide-link a')].filter(link => {
                const box = link.getBoundingClientRect();
                return box.height && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === link;
            }).length === 2";
        page.wait("both links to the guide", seen).await;
        page.site.hold(false);
        started(page).await;
        page.at("check").await;
        page.tap(".languages [lang=ru]").await;
        page.wait("Russian", "return document.documentElement.lang === 'ru'").await;
        page.browser.back().await.expect("the page before");
        page.at("question/grade/1").await;
        assert!(has_started(page).await);
    });
}

/// The second tap of two in one place lands on a page that the person has not seen.
#[test]
fn a_second_tap_in_the_same_place_answers_nothing() {
    run(at_once(), async |page| {
        open_without_app(page).await;
        for start in [false, true] {
            if start {
                page.site.hold(false);
                page.load("/kk/").await;
                page.at("").await;
            }
            tap(page, CAMP).await;
            twice(page, CONTINUE).await;
            page.wait("the school", "return document.querySelector('#main #school') !== null")
                .await;
            // A third tap is meant again, and tells that the second has been dealt with.
            page.tap(".question summary").await;
            page.wait("the details", "return document.querySelector('.question details').open")
                .await;
            let touched = "return String(document.querySelectorAll(':checked, .error').length)";
            assert_eq!(page.string(touched).await, "0", "app there: {start}");
        }
    });
}

/// Taps in the middle of an element, and once more in the same place whatever is there by then.
async fn twice(page: &Page, selector: &str) {
    let place = "const one = document.querySelector(arguments[0]);
        one.scrollIntoView({block: 'center'});
        const box = one.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2]";
    let place = page.script(place, vec![json!(selector)]).await;
    for count in [1, 2] {
        for kind in ["mousePressed", "mouseReleased"] {
            let tap = json!({"type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": count});
            page.devtools("Input.dispatchMouseEvent", tap).await;
        }
    }
}

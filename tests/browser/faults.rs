//! What goes wrong on the way to a page: files that do not come or come broken, hosts that answer with something else,
//! and faults of others, which are not the page's.

use crate::support::families::LIKELY;
use crate::support::server::broken::{
    Broken, Fault, Files, NOTHING, is_after_questions, is_boot, is_first_words, is_hashes,
    is_styles, is_wasm, is_words,
};
use crate::support::{Page, Setting, run, watch};

/// Every kind of file that a page of the app is made of.
const FILES: [(&str, Files); 7] = [
    ("the script", is_boot),
    ("the code", is_wasm),
    ("the first words", is_first_words),
    ("the hashes", is_hashes),
    ("the code after the questions", is_after_questions),
    ("all words", is_words),
    ("the styles", is_styles),
];

/// The notice, or the page's own button to try again.
const OFFERED: &str = "return [...document.querySelectorAll('#reload, #retry')]
    .some(one => one.getBoundingClientRect().height > 0)";

/// A page's time runs faster, so that nobody waits for its patience to end.
const HURRY: &str = "{ const real = setTimeout; window.setTimeout = (call, wait, ...rest) => real(call, wait / 10, ...rest); }";

fn broken(broken: Broken) -> Setting {
    Setting { broken, patient: false, ..Setting::default() }
}

/// Opens a page that needs every file, sees a way to try again and to the guide, and gets there once the files are whole.
async fn is_overcome(page: &Page, what: &str) {
    page.before_every_load(HURRY).await;
    page.load_only(&format!("/ru/check?v=1&{LIKELY}")).await;
    page.wait(&format!("a way to try again: {what}"), OFFERED).await;
    let guides = "return [...document.querySelectorAll('a[href$=\"guide/ru/\"]')]
        .some(one => one.getBoundingClientRect().height > 0)";
    page.wait(&format!("the guide: {what}"), guides).await;
    page.site.mend();
    let seen = "return [...document.querySelectorAll('#reload, #retry')]
        .find(one => one.getBoundingClientRect().height > 0).id";
    let button = page.string(seen).await;
    page.tap(&format!("#{button}")).await;
    page.at("check").await;
    assert!(page.string("return location.hash").await.contains(LIKELY), "{what}");
    assert_ne!(page.texts(".answers__answer").await, [""; 0], "{what}");
    // What the browser wrote of the files is no fault of the page.
    watch::complaints(page).await;
}

fn are_overcome(fault: Fault) {
    for (name, files) in FILES {
        run(broken((fault, files)), async |page| {
            is_overcome(page, &format!("{name}, {fault:?}")).await;
        });
    }
}

#[test]
fn a_file_that_is_missing_is_asked_for_again() {
    are_overcome(Fault::Missing);
}

#[test]
fn a_page_in_place_of_a_file_is_not_taken_for_it() {
    are_overcome(Fault::Page);
}

#[test]
fn half_a_file_is_not_taken_for_it() {
    are_overcome(Fault::Cut);
}

#[test]
fn a_file_of_another_release_is_not_taken_for_it() {
    are_overcome(Fault::Other);
}

#[test]
fn every_wait_for_a_file_ends() {
    are_overcome(Fault::Stalled);
}

/// What is answered while the app does not come is there after loading the page again.
#[test]
fn what_was_answered_in_a_wait_that_ended_is_kept() {
    run(broken((Fault::Stalled, is_wasm)), async |page| {
        page.before_every_load(HURRY).await;
        page.load_only("").await;
        for (option, next) in [("#services", "#grade"), ("#grade", "")] {
            page.tap(option).await;
            page.tap("button[type=submit]").await;
            if !next.is_empty() {
                page.find(&format!("#main {next}")).await;
            }
        }
        page.wait("the notice", OFFERED).await;
        page.site.mend();
        page.tap("#reload").await;
        page.at("question/grade/1").await;
        let checked = "return [...document.querySelectorAll(':checked')].map(one => one.id)";
        assert_eq!(page.strings(checked).await, ["grade"]);
        watch::complaints(page).await;
    });
}

#[test]
fn an_app_that_comes_after_the_notice_takes_over() {
    run(Setting { patient: false, ..Setting::default() }, async |page| {
        page.before_every_load(HURRY).await;
        page.site.hold(true);
        page.load_only(&format!("/ru/check?v=1&{LIKELY}")).await;
        page.wait("the notice", OFFERED).await;
        page.site.hold(false);
        page.at("check").await;
        let shown = "return getComputedStyle(document.getElementById('failure')).display";
        assert_eq!(page.string(shown).await, "none");
        watch::complaints(page).await;
    });
}

/// Extensions, antivirus programs and the site around do all of this on pages that are not theirs.
#[test]
fn faults_of_others_are_not_the_pages() {
    let deeds = [
        "Promise.reject(new Error('theirs'))",
        "Promise.reject('theirs')",
        "Promise.reject()",
        "setTimeout(() => { throw new Error('theirs'); })",
        "setTimeout(() => { throw undefined; })",
        "dispatchEvent(new ErrorEvent('error', {message: 'Script error.'}))",
        "dispatchEvent(new ErrorEvent('error', {message: 'ResizeObserver loop completed with undelivered notifications.', filename: location.href}))",
        "{ const box = document.body.appendChild(document.createElement('div')); let high = 1;
           new ResizeObserver(() => { box.style.height = `${high += 1}px`; }).observe(box); box.style.height = '1px'; }",
        "document.head.appendChild(Object.assign(document.createElement('img'), {src: 'nothing.png'}))",
        // A script tag that the page's policy refuses.
        "{ const any = trustedTypes.createPolicy('theirs', {createScriptURL: address => address});
           document.head.appendChild(Object.assign(document.createElement('script'), {src: any.createScriptURL('data:text/javascript,0')})); }",
    ];
    run(Setting::default(), async |page| {
        for started in [true, false] {
            page.site.hold(!started);
            if started {
                page.load(&format!("/ru/check?v=1&{LIKELY}")).await;
            } else {
                page.load_only("/ru/").await;
            }
            for deed in deeds {
                page.script(deed, vec![]).await;
            }
            let frames = "const done = arguments[arguments.length - 1];
                let left = 30;
                (function next() { left -= 1; if (left) requestAnimationFrame(next); else setTimeout(done, 50); })();";
            page.browser.execute_async(frames, vec![]).await.expect("frames are drawn");
            let shown = "return getComputedStyle(document.getElementById('failure')).display";
            assert_eq!(page.string(shown).await, "none", "app there: {started}");
        }
        page.site.hold(false);
        watch::complaints(page).await;
    });
}

/// Where no WebAssembly may run, the page says so before anybody answers anything.
#[test]
fn a_browser_that_cannot_run_the_app_is_led_to_the_guide() {
    let missing = [
        "delete window.WebAssembly",
        "WebAssembly.Module = function () { throw new Error('refused by a policy'); }",
    ];
    for script in missing {
        run(Setting::default(), async |page| {
            page.before_every_load(script).await;
            page.load_only("/ru/").await;
            let seen =
                "return document.querySelector('.no-script').getBoundingClientRect().height > 20
                && getComputedStyle(document.querySelector('.question')).display === 'none'";
            page.wait("the sentence alone", seen).await;
            let shown = "return getComputedStyle(document.getElementById('failure')).display";
            assert_eq!(page.string(shown).await, "none", "{script}");
            watch::complaints(page).await;
        });
    }
}

/// A host may answer every address that it does not know with the first page.
#[test]
fn a_host_that_answers_everywhere_with_the_same_page_sends_nobody_in_circles() {
    run(broken(NOTHING), async |page| {
        page.site.answer_with_the_first_page();
        page.load_only(&format!("/ru/check?v=1&{LIKELY}")).await;
        page.wait("the notice", OFFERED).await;
        let hops = page.string("return location.pathname.split('/b/')[1]").await;
        assert_eq!(hops, "ru/ru/", "one hop from where it was opened, and no more");
        watch::complaints(page).await;
    });
}

//! From one release to the next, with a worker and without.

use rules::Lang;
use serde_json::json;

use crate::engine::{run_release, run_release_at_once};
use crate::release::{Release, opened, release, run_kept, update};
use crate::support::Page;
use crate::support::person::{choose, go_on, see_result};

const CAMP: [(&str, &str); 5] = [
    ("school", "state"),
    ("targeted-assistance", "yes"),
    ("birth-record", "yes"),
    ("marriage-record", "yes"),
    ("channel", "school"),
];

const OFFERED: &str = "return document.querySelector('.notice[role=status] button') !== null";

async fn is_offered(page: &Page) -> bool {
    page.script(OFFERED, vec![]).await == json!(true)
}

#[test]
fn a_newer_release_waits_for_the_end_of_the_questions() {
    let [first, second] = [1, 2].map(Release::number);
    run_kept(&first, async |page| {
        choose(page, Lang::Kk, "services", "camp").await;
        go_on(page).await;
        page.site.release(second.folder());
        update(page).await;
        page.wait("it", "return document.documentElement.dataset.release === 'waiting'").await;
        for (question, answer) in CAMP {
            assert!(!is_offered(page).await, "in the middle of the questions");
            choose(page, Lang::Kk, question, answer).await;
            go_on(page).await;
        }
        see_result(page).await;
        page.wait("the offer", OFFERED).await;
        let papers = page.texts(".paper__title").await;
        assert_eq!((release(page).await, opened(page).await), ("1".into(), "1".into()));
        page.tap(".notice[role=status] button").await;
        page.wait("the next release", "return window.release === 2").await;
        page.at("result").await;
        assert_eq!(page.texts(".paper__title").await, papers);
        assert_eq!(opened(page).await, "2", "one reload");
        assert!(!is_offered(page).await, "there is no other");
        page.browser.back().await.expect("back");
        page.at("check").await;
    });
}

#[test]
fn a_newer_release_is_offered_on_the_first_page() {
    let [first, second] = [1, 2].map(Release::number);
    run_kept(&first, async |page| {
        choose(page, Lang::Kk, "services", "camp").await;
        page.site.release(second.folder());
        update(page).await;
        page.wait("the offer", OFFERED).await;
        page.tap(".notice[role=status] button").await;
        page.wait("the next release", "return window.release === 2").await;
        page.at("").await;
        page.wait("what was ticked", "return document.getElementById('services-2').checked").await;
    });
}

/// In the first release's page everything goes on to be there, although its server has forgotten it.
#[test]
fn another_tab_goes_on_with_its_release() {
    let [first, second] = [1, 2].map(Release::number);
    run_kept(&first, async |page| {
        let here = page.browser.window().await.expect("this tab");
        let other = page.browser.new_tab().await.expect("another tab");
        page.browser.switch_to_window(other).await.expect("there");
        page.load("/kk/").await;
        page.site.release(second.folder());
        update(page).await;
        page.wait("the offer", OFFERED).await;
        page.tap(".notice[role=status] button").await;
        page.wait("the next release", "return window.release === 2").await;
        page.browser.close_window().await.expect("closed");
        page.browser.switch_to_window(here).await.expect("back here");
        page.tap(".more a[href*=rules]").await;
        page.at("rules").await;
        assert_eq!((release(page).await, opened(page).await), ("1".into(), "1".into()));
    });
}

#[test]
fn what_has_not_changed_is_not_fetched_again() {
    let [first, second] = [1, 2].map(Release::number);
    run_kept(&first, async |page| {
        let icons = page.site.asked(|file| file.starts_with("icons/"));
        page.site.release(second.folder());
        update(page).await;
        page.wait("it", "return document.documentElement.dataset.release === 'waiting'").await;
        let asked = |start: &'static str| page.site.asked(move |file| file.starts_with(start));
        assert_eq!(asked("app-2"), 1, "the one script that is another");
        assert_eq!((asked("icons/"), asked("guide-")), (icons, 1));
    });
}

#[test]
fn a_release_that_is_not_whole_is_not_taken() {
    let [first, second] = [1, 2].map(Release::number);
    second.lose("split_keep.wasm");
    second.lose("boot.js");
    run_kept(&first, async |page| {
        page.site.release(second.folder());
        let ended = "const done = arguments[arguments.length - 1];
            navigator.serviceWorker.ready.then(kept => {
                kept.addEventListener('updatefound', () => {
                    const worker = kept.installing;
                    worker.addEventListener('statechange', () => done(worker.state));
                });
                kept.update();
            });";
        let ended = page.browser.execute_async(ended, vec![]).await.expect("it ends");
        assert_eq!(ended.json(), "redundant");
        page.site.stop();
        page.load("/ru/").await;
        assert_eq!(release(page).await, "1");
    });
}

#[test]
fn a_worker_can_be_ended_from_the_server() {
    let [first, second] = [1, 2].map(Release::number);
    second.end_worker();
    run_kept(&first, async |page| {
        choose(page, Lang::Kk, "services", "camp").await;
        go_on(page).await;
        page.site.release(second.folder());
        update(page).await;
        let gone = "const done = arguments[arguments.length - 1];
            (async function look() {
                const kept = [...await navigator.serviceWorker.getRegistrations(), ...await caches.keys()];
                if (kept.length) setTimeout(look, 20); else done(true);
            })();";
        page.browser.execute_async(gone, vec![]).await.expect("nothing is kept");
        page.at("question/school/1").await;
        assert_eq!((release(page).await, opened(page).await), ("1".into(), "1".into()));
        page.browser.refresh().await.expect("loaded again");
        page.at("question/school/1").await;
        assert_eq!(release(page).await, "2");
    });
}

#[test]
fn a_kiosk_takes_a_newer_release_between_two_families() {
    let [first, second] = [1, 2].map(Release::number);
    run_kept(&first, async |page| {
        let invites = "return document.querySelector('.invitation__start') !== null";
        page.browser.goto(page.site.address() + "?kiosk=1").await.expect("a kiosk");
        page.wait("the invitation", invites).await;
        page.tap(".invitation__start").await;
        page.wait("a question", "return document.querySelector('form.question') !== null").await;
        page.tap("#services-2").await;
        page.site.release(second.folder());
        update(page).await;
        page.wait("it", "return document.documentElement.dataset.release === 'waiting'").await;
        page.tap("button[type=submit]").await;
        page.find("#school").await;
        assert_eq!(release(page).await, "1");
        page.tap(".finish").await;
        page.wait("the next release", "return window.release === 2").await;
        page.wait("the invitation", invites).await;
        assert_eq!(page.string("return sessionStorage.getItem('komek-drafts')").await, "");
    });
}

#[test]
fn a_release_before_the_app_is_there_is_taken_with_what_is_ticked() {
    let [first, second] = [1, 2].map(Release::without_worker);
    run_release_at_once(&first, async |page| {
        page.site.hold(true);
        page.browser.goto(page.site.address()).await.expect("the page is asked for");
        page.tap("#services-2").await;
        page.site.release(second.folder());
        page.site.hold(false);
        page.wait("the next release", "return window.release === 2").await;
        page.at("").await;
        page.wait("what was ticked", "return document.getElementById('services-2').checked").await;
        assert_eq!(opened(page).await, "2", "one reload");
        page.script("sessionStorage.removeItem('complaints')", vec![]).await;
    });
}

#[test]
fn a_part_that_is_missing_leads_to_one_reload_of_each_release_and_no_more() {
    let [first, second] = [1, 2].map(Release::without_worker);
    for release in [&first, &second] {
        release.lose("split_inspector.wasm");
    }
    run_release(&first, async |page| {
        page.load("/kk/").await;
        page.tap(".more a[href*=rules]").await;
        let said = "return document.getElementById('retry') !== null";
        page.wait("what is missing", said).await;
        // Now the one release and now the other, as two servers behind one name answer.
        for (served, shown) in [(&second, 2), (&first, 1)] {
            page.site.release(served.folder());
            page.tap("#retry").await;
            page.wait_with(
                "the other",
                "return window.release === arguments[0]",
                vec![shown.into()],
            )
            .await;
            page.wait("what is missing", said).await;
        }
        page.site.release(second.folder());
        let looked = || page.site.asked(|file| file.is_empty() || file == "?");
        let before = looked();
        page.tap("#retry").await;
        while looked() == before {
            page.wait("a moment", "return true").await;
        }
        page.wait("what is missing", said).await;
        assert_eq!((release(page).await, opened(page).await), ("1".into(), "3".into()));
        // The loader of the parts complains.
        page.script("sessionStorage.removeItem('complaints')", vec![]).await;
    });
}

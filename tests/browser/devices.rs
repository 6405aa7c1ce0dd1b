//! What a device, a browser or a network does to a page that is in use.

use content::ui;
use rules::Lang;
use serde_json::json;

use crate::support::families::{LIKELY, LOW_INCOME};
use crate::support::person::{choose, go_on};
use crate::support::screens::fragment;
use crate::support::wording::text;
use crate::support::{Page, Setting, run};

async fn offline(page: &Page, offline: bool) {
    let line =
        json!({"offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
    page.devtools("Network.enable", json!({})).await;
    page.devtools("Network.emulateNetworkConditions", line).await;
}

/// Once the first question can be answered with the app, the network is needed no more.
#[test]
fn a_network_lost_after_the_start_is_needed_no_more() {
    run(Setting::default(), async |page| {
        page.load("/kk/").await;
        let whole = "return performance.getEntriesByType('resource')
            .filter(one => /split_(result|keep)|words-(kk|ru|en)|later/.test(one.name) && one.responseEnd > 0).length >= 6";
        page.wait("the later files", whole).await;
        offline(page, true).await;
        for (question, answer) in [
            ("services", "camp"),
            ("school", "state"),
            ("targeted-assistance", "yes"),
            ("birth-record", "yes"),
            ("marriage-record", "yes"),
            ("channel", "school"),
        ] {
            choose(page, Lang::Kk, question, answer).await;
            go_on(page).await;
        }
        page.at("check").await;
        page.tap(".actions .button").await;
        page.at("result").await;
        page.tap(".languages [lang=ru]").await;
        page.wait("Russian", "return document.documentElement.lang === 'ru'").await;
        page.at("result").await;
        page.tap(".actions--result a").await;
        page.at("keep").await;
    });
}

/// Private windows, frames and managed devices refuse all of it. Only ticks are kept, and they stay until the page is left.
#[test]
fn where_storage_is_refused_ticks_alone_are_forgotten() {
    run(Setting::default(), async |page| {
        page.before_every_load(
            "window.asked = [];
            for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
                Object.defineProperty(window, name, { get() { asked.push(name); throw new DOMException('refused', 'SecurityError'); } });
            Object.defineProperty(Document.prototype, 'cookie', { get() { asked.push('cookie'); return ''; }, set() { asked.push('cookie'); } });",
        )
        .await;
        page.load(&fragment(Lang::Kk, "result", LIKELY)).await;
        page.at("result").await;
        page.tap(".languages [lang=ru]").await;
        page.wait("Russian", "return document.documentElement.lang === 'ru'").await;
        page.tap(".paper__tick").await;
        page.wait("a tick", "return document.querySelector('.papers__wipe') !== null").await;
        let asked = page.strings("return [...new Set(window.asked)]").await;
        assert_eq!(asked, ["localStorage", "sessionStorage"], "nothing else is asked for");
    });
}

/// The state of a history entry that is not ours, or was cut, is read as far as it makes sense.
#[test]
fn a_history_that_was_tampered_with_starts_the_page_all_the_same() {
    run(Setting::default(), async |page| {
        for state in [
            "'x;income=-1;c99.=;.visit=,;.quarter=x'",
            "{ not: 'text' }",
            "[[1]]",
            "'9'.repeat(9999)",
        ] {
            page.load(&fragment(Lang::Ru, "check", LIKELY)).await;
            page.at("check").await;
            page.script(&format!("history.replaceState({state}, '')"), vec![]).await;
            page.browser.refresh().await.expect("loaded anew");
            page.at("check").await;
        }
    });
}

#[test]
fn two_tabs_know_nothing_of_each_other() {
    run(Setting::default(), async |page| {
        page.load(&fragment(Lang::Ru, "check", LIKELY)).await;
        page.at("check").await;
        let answers = page.texts(".answers__answer").await;
        let here = page.browser.window().await.expect("this tab");
        let other = page.browser.new_tab().await.expect("another tab");
        page.browser.switch_to_window(other).await.expect("there");
        page.load(&fragment(Lang::Kk, "check", LOW_INCOME)).await;
        page.browser.close_window().await.expect("closed");
        page.browser.switch_to_window(here).await.expect("back here");
        page.tap(".actions .button").await;
        page.at("result").await;
        page.browser.back().await.expect("back");
        page.at("check").await;
        assert_eq!(page.texts(".answers__answer").await, answers);
    });
}

/// A phone that needs the memory ends a tab and opens it again: with its address and the state of its history.
#[test]
fn a_tab_that_was_ended_and_restored_has_its_sums() {
    run(Setting::default(), async |page| {
        page.load("/ru/question/income?v=1&services=camp&targeted-assistance=no&income-route=amount&c1.school=state&c1.care=parents").await;
        page.at("question/income").await;
        page.enter("income", "610211").await;
        go_on(page).await;
        page.at("question/members").await;
        page.browser.back().await.expect("back");
        page.at("question/income").await;
        let [address, state] =
            ["location.href", "history.state"].map(|what| format!("return {what}"));
        let (address, state) = (page.string(&address).await, page.string(&state).await);
        page.browser.goto("about:blank").await.expect("the tab is gone");
        page.browser.goto(&address).await.expect("the tab is restored");
        // The app writes its own state first, and would write it over this one.
        page.at("question/income").await;
        page.script("history.replaceState(arguments[0], '')", vec![state.into()]).await;
        page.browser.refresh().await.expect("with its state");
        page.at("question/income").await;
        assert_eq!(page.value("income").await, "610211");
    });
}

#[test]
fn a_text_that_cannot_be_copied_is_selected_and_that_is_said() {
    run(Setting::default(), async |page| {
        page.load("/ru/refusal").await;
        page.at("refusal").await;
        page.script("document.execCommand = () => false", vec![]).await;
        page.tap(".copy .button").await;
        let said = text(Lang::Ru, ui::REFUSAL_SELECT);
        page.wait_with(
            "what to do",
            "return document.querySelector('.copy__said').textContent === arguments[0]",
            vec![said.into()],
        )
        .await;
        let selected = "const field = document.getElementById('letter');
            return String(field.selectionEnd - field.selectionStart === field.value.length)";
        assert_eq!(page.string(selected).await, "true");
    });
}

/// In a browser within another app, print may be missing altogether.
#[test]
fn a_browser_that_cannot_print_is_told_of_other_ways() {
    run(Setting::default(), async |page| {
        page.load(&fragment(Lang::Kk, "result", LIKELY)).await;
        page.at("result").await;
        for missing in ["window.print = undefined", "window.print = () => {}"] {
            page.script(missing, vec![]).await;
            page.tap(".actions--result .button").await;
            page.wait_with(
                "the other ways",
                "return document.querySelector('.print-failed').textContent === arguments[0]",
                vec![text(Lang::Kk, ui::PRINT_FAILED).into()],
            )
            .await;
            page.tap(".again__button:first-child").await;
            page.at("check").await;
            page.browser.back().await.expect("back");
            page.at("result").await;
        }
    });
}

//! The code on the printed sheet, and what a browser prints beside it.

use std::fs;

use content::{keep_words, ui};
use rules::Lang;

use crate::support::families::{CHILDREN, LIKELY, LOW_INCOME, NONE};
use crate::support::pdf::Sheet;
use crate::support::screens::fragment;
use crate::support::{Setting, qr, run};

/// The code comes a moment after the result, and is on every sheet from then on.
const CODE_CAN_COME: &str = "return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('split_keep.wasm'))";

#[test]
fn the_code_on_a_sheet_is_read_from_grey_paper() {
    run(Setting::default(), async |page| {
        let folder = tempfile::tempdir().expect("a folder");
        for (lang, answers) in [(Lang::Kk, LIKELY), (Lang::En, CHILDREN)] {
            page.load(&fragment(lang, "result", answers)).await;
            page.at("result").await;
            page.wait("the code", CODE_CAN_COME).await;
            let sheet = loop {
                let sheet = Sheet::print(page).await;
                let there =
                    page.script("return document.querySelector('.sheet .qr') !== null", vec![]);
                if there.await == true {
                    break sheet;
                }
            };
            let prefix = folder.path().join(lang.tag());
            sheet.grey(&prefix, 150);
            let first = fs::read_dir(folder.path()).expect("the pages").filter_map(Result::ok);
            let first = first.map(|entry| entry.path()).find(|path| {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                name.starts_with(lang.tag()) && name.contains("1.png")
            });
            let link = qr::read(&fs::read(first.expect("a first page")).expect("its picture"));
            let link = link.expect("a code on the sheet");
            let (_, code) = link.split_once("#/").expect("a fragment");
            page.load(&format!("/{code}")).await;
            page.at("result").await;
        }
    });
}

/// A browser prints the address in the margin of a sheet.
#[test]
fn the_address_has_no_answers_while_it_is_printed() {
    run(Setting::default(), async |page| {
        page.before_every_load("window.print = () => { window.printed = location.href; dispatchEvent(new Event('beforeprint')); };").await;
        page.load(&fragment(Lang::Ru, "result", LIKELY)).await;
        page.at("result").await;
        let before = page.string("return location.href").await;
        let control_p = "dispatchEvent(new KeyboardEvent('keydown', {code: 'KeyP', ctrlKey: true, cancelable: true}))";
        for asks in ["document.querySelector('.actions--result button').click()", control_p] {
            page.script("window.printed = null", vec![]).await;
            page.script(asks, vec![]).await;
            page.wait("it is printed", "return window.printed !== null").await;
            let address = page.string("return window.printed").await;
            assert!(address.ends_with("/ru/#") && !address.contains('?'), "{address}");
            page.script("dispatchEvent(new Event('afterprint'))", vec![]).await;
            assert_eq!(page.string("return location.href").await, before);
        }
        // By the browser's menu.
        page.script("dispatchEvent(new Event('beforeprint'))", vec![]).await;
        assert!(page.string("return location.href").await.ends_with("/ru/#"));
        page.script("dispatchEvent(new Event('afterprint'))", vec![]).await;
        assert_eq!(page.string("return location.href").await, before);
        let other =
            "return dispatchEvent(new KeyboardEvent('keydown', {code: 'KeyP', cancelable: true}))";
        assert_eq!(page.script(other, vec![]).await, true, "a letter alone is left to the browser");
    });
}

/// What the button prints is what the browser's own way prints.
#[test]
fn the_button_prints_as_many_pages_as_the_menu() {
    run(Setting::default(), async |page| {
        page.before_every_load("window.print = () => { window.printed = true; };").await;
        page.load(&fragment(Lang::Ru, "result", LOW_INCOME)).await;
        page.at("result").await;
        let by_menu = Sheet::print(page).await.count();
        page.tap(".actions--result button").await;
        page.wait("it is printed", "return window.printed === true").await;
        assert_eq!(Sheet::print(page).await.count(), by_menu);
    });
}

/// A phone that wants its memory back closes the tab behind the window in which it prints.
#[test]
fn a_tab_that_was_dropped_while_it_printed_opens_where_it_was() {
    run(Setting::default(), async |page| {
        page.load(&fragment(Lang::Ru, "result", LIKELY)).await;
        page.at("result").await;
        let now = async || {
            let [address, state] =
                ["location.href", "history.state"].map(|what| format!("return {what}"));
            (page.string(&address).await, page.string(&state).await)
        };
        let before = now().await;
        page.script("dispatchEvent(new Event('beforeprint'))", vec![]).await;
        let (address, state) = now().await;
        assert!(address.ends_with("/ru/#"), "{address}");
        page.load("/ru/").await;
        page.wait("the start to be kept", "return history.state !== null").await;
        page.script("history.replaceState(arguments[0], '')", vec![state.into()]).await;
        page.browser.refresh().await.expect("the tab is restored");
        page.at("result").await;
        assert_eq!(now().await, before);
    });
}

/// In a frame without `allow-modals` nothing is printed, and nothing is lost.
#[test]
fn the_address_is_as_before_where_nothing_was_printed() {
    run(Setting::default(), async |page| {
        page.before_every_load("window.print = () => {};").await;
        page.load(&fragment(Lang::Ru, "result", LIKELY)).await;
        page.at("result").await;
        let before = page.string("return location.href").await;
        page.tap(".actions--result button").await;
        page.wait(
            "that it did not",
            "return document.querySelector('.print-failed').textContent !== ''",
        )
        .await;
        assert_eq!(page.string("return location.href").await, before);
    });
}

#[test]
fn a_sheet_fits_the_roll_of_a_kiosk_s_printer() {
    run(Setting::default(), async |page| {
        for (lang, answers) in [(Lang::Kk, LIKELY), (Lang::Ru, LOW_INCOME), (Lang::En, NONE)] {
            let folder = if lang == Lang::Kk { String::new() } else { format!("{}/", lang.tag()) };
            let fragment = fragment(lang, "result", answers);
            let address = format!("{}{folder}?paper=80mm#{fragment}", page.site.address());
            page.browser.goto("about:blank").await.expect("an empty page");
            page.browser.goto(address).await.expect("the page loads");
            page.at("result").await;
            let sheet = Sheet::print(page).await;
            let about = sheet.about();
            let size = about.lines().find(|line| line.starts_with("Page size:"));
            let width = size.and_then(|size| size.strip_prefix("Page size:"));
            let width = width.and_then(|size| size.trim().split(' ').next()?.parse::<f64>().ok());
            let width = width.expect("a width in points") / 72.0 * 25.4;
            assert!((79.0..=81.0).contains(&width), "{width} mm");
            let letters = |text: &str| -> String {
                text.chars().filter(|one| one.is_alphanumeric()).collect()
            };
            let printed = letters(&sheet.text_as_drawn());
            for verdict in page.texts(".sheet__words").await {
                assert!(printed.contains(&letters(&verdict)), "{verdict} in {printed}");
            }
            assert!(page.string("return location.search").await.contains("80mm"), "it stays");
            page.script("document.documentElement.dataset.print = 'large'", vec![]).await;
            let large = Sheet::print(page).await;
            assert!(large.count() > sheet.count(), "in larger letters, on the same roll");
            assert_eq!(large.about().lines().find(|line| line.starts_with("Page size:")), size);
        }
    });
}

#[test]
fn what_needs_a_sheet_is_not_offered_on_a_roll() {
    run(Setting::default(), async |page| {
        let said = keep_words(Lang::Ru).get(ui::KEEP_FORM_ROLL);
        for (path, seen) in [("keep", ".keep"), ("application", "h1"), ("refusal", ".copy")] {
            let fragment = fragment(Lang::Ru, path, LOW_INCOME);
            let address = format!("{}ru/?paper=80mm#{fragment}", page.site.address());
            page.browser.goto("about:blank").await.expect("an empty page");
            page.browser.goto(address).await.expect("the page loads");
            let there = "return document.documentElement.dataset.app === 'started' && [...document.querySelectorAll('.hint')].some(hint => hint.textContent === arguments[0]) && !!document.querySelector(arguments[1])";
            page.wait_with("what it needs", there, vec![said.into(), seen.into()]).await;
            assert_eq!(page.texts(".application").await, [""; 0], "{path}");
        }
    });
}

#[test]
fn large_letters_are_larger_and_only_for_once() {
    run(Setting::default(), async |page| {
        page.before_every_load("window.print = () => { window.printed = document.documentElement.dataset.print || ''; };").await;
        page.load(&fragment(Lang::Ru, "keep", LIKELY)).await;
        page.at("keep").await;
        for (button, paper) in
            [(".actions .button--quiet", "large"), (".actions .button:not(.button--quiet)", "")]
        {
            page.script("window.printed = null", vec![]).await;
            page.tap(button).await;
            page.wait("it is printed", "return window.printed !== null").await;
            assert_eq!(page.string("return window.printed").await, paper);
        }
        let usual = Sheet::print(page).await.count();
        page.script("document.documentElement.dataset.print = 'large'", vec![]).await;
        assert!(Sheet::print(page).await.count() > usual);
    });
}

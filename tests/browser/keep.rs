//! The code on the printed sheet, and what a browser prints beside it.

use std::fs;

use rules::Lang;
use serde_json::json;

use crate::support::families::{CHILDREN, LIKELY};
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
            let (_, code) = link.split_once("#/").expect("a fragment");
            page.load(&format!("/{code}")).await;
            page.at("result").await;
        }
    });
}

#[test]
fn the_margin_of_a_sheet_has_an_address_without_answers() {
    run(Setting::default(), async |page| {
        page.load(&fragment(Lang::Ru, "result", LIKELY)).await;
        page.at("result").await;
        let before = page.string("return location.href").await;
        let wanted = json!({
            "displayHeaderFooter": true, "marginTop": 1, "marginBottom": 1,
            "footerTemplate": "<div style='font-size: 8px'><span class='url'></span></div>",
        });
        let printed = page.devtools("Page.printToPDF", wanted).await;
        let text = Sheet::of_devtools(&printed).text();
        assert!(text.contains("127.0.0.1"), "the margin has the address: {text}");
        for answer in ["services=", "targeted-assistance", "birth-record"] {
            assert!(!text.contains(answer), "{answer} in {text}");
        }
        assert_eq!(page.string("return location.href").await, before);
    });
}

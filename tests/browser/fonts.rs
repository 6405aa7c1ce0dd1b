//! Kazakh letters come from the font of their neighbours, on screen and on paper.

use std::process::Command;

use serde_json::json;

use crate::support::pdf::Sheet;
use crate::support::screens::fragment;
use crate::support::{Page, Setting, families, run};
use rules::Lang;

const PANGRAM: &str = "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі Аа Бб Яя ₸";

/// The families of the fonts that an element is drawn with.
pub(super) async fn fonts(page: &Page, selector: &str) -> Vec<String> {
    page.devtools("DOM.enable", json!({})).await;
    page.devtools("CSS.enable", json!({})).await;
    let document = page.devtools("DOM.getDocument", json!({})).await;
    let within = json!({"nodeId": document["root"]["nodeId"], "selector": selector});
    let node = page.devtools("DOM.querySelector", within).await;
    let used =
        page.devtools("CSS.getPlatformFontsForNode", json!({"nodeId": node["nodeId"]})).await;
    let used = used["fonts"].as_array().expect("a list of fonts").clone();
    used.iter().map(|font| font["familyName"].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn every_kazakh_letter_and_the_tenge_sign_come_from_one_font() {
    run(Setting::default(), async |page| {
        page.load("/kk/").await;
        page.at("").await;
        for selector in [".lead", "h1#heading", ".actions .button"] {
            let write = "document.querySelector(arguments[0]).textContent = arguments[1]";
            page.script(write, vec![selector.into(), PANGRAM.into()]).await;
            let found = fonts(page, selector).await;
            assert_eq!(found.len(), 1, "{selector} is drawn with {found:?}");
        }
    });
}

#[test]
fn the_printed_sheet_needs_one_family() {
    run(Setting::default(), async |page| {
        page.load(&fragment(Lang::Kk, "result", families::LOW_INCOME)).await;
        page.at("result").await;
        let sheet = Sheet::print(page).await;
        let listed =
            Command::new("pdffonts").arg(sheet.file()).output().expect("pdffonts of poppler runs");
        let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
        // `ABCDEF+NotoSans-Bold` is one face of the family before the hyphen.
        let faces = listed.lines().skip(2).filter_map(|line| line.split_whitespace().next());
        let mut families: Vec<_> = faces
            .map(|face| face.rsplit('+').next().unwrap_or(face).split('-').next().unwrap_or(face))
            .collect();
        families.sort_unstable();
        families.dedup();
        assert_eq!(families.len(), 1, "{listed}");
    });
}

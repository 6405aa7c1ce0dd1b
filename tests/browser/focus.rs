//! Where the focus is after each step, what the title says, and in which language.

use rules::Lang;
use serde_json::json;

use crate::support::person::{Choices, choose, go_on, see_result};
use crate::support::screens;
use crate::support::wording::text;
use crate::support::{Page, Setting, run};

const FAMILY: &Choices = &[
    ("services", "aid"),
    ("school", "private"),
    ("targeted-assistance", "no"),
    ("care", "parents"),
    ("income-route", "not-below"),
    ("emergency", "no"),
    ("hardship", "illness.other"),
    ("birth-record", "yes"),
    ("marriage-record", "yes"),
];

async fn assert_spoken(page: &Page, lang: Lang) {
    let heading = page.heading().await;
    assert_eq!(page.focused().await, "heading", "after the step to «{heading}»");
    assert_eq!(page.title().await, format!("{heading} – {}", text(lang, content::ui::PRODUCT)));
    assert_eq!(page.string("return document.documentElement.lang").await, lang.tag());
    assert_eq!(page.texts("#app h1").await.len(), 1, "the page has one title");
    assert_eq!(page.string("return String(scrollY)").await, "0", "the step begins at its top");
}

#[test]
fn each_step_moves_the_focus_to_its_heading_and_names_itself() {
    run(Setting::default(), async |page| {
        for lang in Lang::ALL {
            page.load(&format!("/{}/", lang.tag())).await;
            page.at("").await;
            assert_eq!(page.focused().await, "", "a page that has just been opened takes no focus");
            for (question, answer) in FAMILY {
                choose(page, lang, question, answer).await;
                go_on(page).await;
                assert_spoken(page, lang).await;
            }
            see_result(page).await;
            assert_spoken(page, lang).await;
            page.browser.back().await.expect("back");
            page.at("check").await;
            assert_spoken(page, lang).await;
        }
    });
}

#[test]
fn in_forced_colours_the_focus_is_told_from_a_ticked_answer() {
    run(Setting::default(), async |page| {
        let colours = json!({"features": [{"name": "forced-colors", "value": "active"}]});
        page.devtools("Emulation.setEmulatedMedia", colours).await;
        page.load("/kk/").await;
        page.at("").await;
        page.tap("label[for=services]").await;
        page.tap("label[for=services-2]").await;
        let outlines = "return [...document.querySelectorAll('.option:has(:checked)')]
            .map(one => getComputedStyle(one).outlineStyle)";
        assert_eq!(page.strings(outlines).await, ["none", "solid"]);
    });
}

#[test]
fn every_page_has_a_title_of_its_own_in_its_language() {
    run(Setting::default(), async |page| {
        let mut titles = Vec::new();
        for lang in Lang::ALL {
            for screen in screens::all().iter().filter(|screen| !screen.name.contains("error")) {
                screen.show(page, lang).await;
                let another = screen.name.starts_with("result-") && screen.name != "result-likely";
                if !another && screen.name != "check-children" {
                    titles.push(page.title().await);
                }
            }
        }
        let all = titles.len();
        titles.sort();
        titles.dedup();
        assert_eq!(titles.len(), all, "{titles:#?}");
    });
}

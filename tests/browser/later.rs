//! Pages whose code is fetched after the start.

use rules::Lang;
use serde_json::json;

use crate::support::families::LIKELY;
use crate::support::screens::fragment;
use crate::support::server::broken::{Fault, is_after_questions, is_words};
use crate::support::wording::text;
use crate::support::{Page, Setting, run, watch};

const FAILED: &str = "return document.getElementById('retry') !== null";

async fn went_to_check(page: &Page) {
    let address = fragment(Lang::Ru, "check", LIKELY);
    page.script("location.hash = arguments[0]", vec![json!(address)]).await;
}

#[test]
fn a_page_that_cannot_be_fetched_says_so_and_comes_once_it_can() {
    run(
        Setting { broken: (Fault::Missing, is_after_questions), ..Setting::default() },
        async |page| {
            // The start needs none of it, and nobody hears of what could not be fetched.
            page.load("/ru/").await;
            page.at("").await;
            went_to_check(page).await;
            page.wait("the way to try again", FAILED).await;
            assert_eq!(page.focused().await, "heading");
            assert_eq!(page.texts(".later-place a[href$='guide/ru/']").await.len(), 1);
            // The notice that is there already is not the next one.
            let watch = "window.went = false; new MutationObserver(() => { window.went ||= !document.getElementById('retry'); })
                .observe(document.body, {childList: true, subtree: true})";
            page.script(watch, vec![]).await;
            page.tap("#retry").await;
            let again = FAILED.replacen("return", "return window.went && ", 1);
            page.wait("the way to try again, again", &again).await;
            page.site.mend();
            // Of two files one may still be asked for once more, and bring the page before anybody taps.
            page.script("document.getElementById('retry')?.click()", vec![]).await;
            page.at("check").await;
            assert_eq!(page.focused().await, "heading");
            assert_ne!(page.texts(".answers__answer").await, [""; 0]);
            // What the failures wrote to the console is no fault of the test's.
            assert_ne!(watch::complaints(page).await, Vec::<String>::new());
        },
    );
}

#[test]
fn a_page_waits_for_its_words_and_the_first_questions_need_none_of_them() {
    run(Setting { broken: (Fault::Missing, is_words), ..Setting::default() }, async |page| {
        page.load("/ru/").await;
        page.at("").await;
        let title = page.heading().await;
        // A language whose words do not come leaves the page as it is, and says so.
        page.tap(".languages [lang=kk]").await;
        let said = "return document.querySelector('[role=status]').textContent === arguments[0]";
        let failed = text(Lang::Ru, content::ui::LANGUAGE_FAILED);
        page.wait_with("the sentence about the language", said, vec![json!(failed)]).await;
        page.tap("[id='services']").await;
        page.tap("[type=submit]").await;
        page.at("question/grade/1").await;
        assert_eq!(page.string("return document.documentElement.lang").await, "ru");
        assert_ne!(page.heading().await, title);
        assert_eq!(page.texts(".option__label").await.last().map(String::as_str), Some("Не знаю"));
        went_to_check(page).await;
        page.wait("the way to try again", FAILED).await;
        page.site.mend();
        page.tap("#retry").await;
        page.at("check").await;
        let answers = page.texts(".answers__answer").await;
        assert!(
            !answers.is_empty() && answers.iter().all(|answer| !answer.is_empty()),
            "{answers:?}"
        );
        page.tap(".languages [lang=kk]").await;
        page.wait("Kazakh", "return document.documentElement.lang === 'kk'").await;
        assert_ne!(watch::complaints(page).await, Vec::<String>::new());
    });
}

//! The page that makes the line for a school's site: by its script, and what the line then does on another site.

use rules::Lang;
use site::embed;

use super::accessibility::assert_accessible;
use crate::support::{Page, Setting, run, watch};

async fn open(page: &Page, lang: Lang) {
    let folder = komek::model::route::folder(lang);
    let address = format!("{}embed/{folder}", page.site.address());
    page.browser.goto(address).await.expect("the page");
    page.wait(
        "the line with the address",
        "return document.getElementById('line').value.includes('http://127')",
    )
    .await;
}

#[test]
fn the_line_is_what_was_chosen_and_works_on_another_site() {
    run(Setting::default(), async |page| {
        let site = page.site.address();
        let script = format!("{site}{}", embed::NAME);
        let tag = format!(
            "<script src=\"{script}\" integrity=\"{}\" crossorigin async",
            embed::INTEGRITY
        );
        open(page, Lang::Ru).await;
        let frame = page.value("line").await;
        assert!(
            frame.starts_with(&format!("<iframe src=\"{site}ru/\" title=\"Көмек\"")),
            "{frame}"
        );
        page.tap("[value=element]").await;
        let element = page.value("line").await;
        assert_eq!(
            element,
            format!("{tag}></script>\n<komek-checker lang=\"ru\"></komek-checker>")
        );
        page.tap("[value='en/']").await;
        page.tap("[value=script]").await;
        let line = page.value("line").await;
        assert_eq!(line, format!("{tag} data-lang=\"en\"></script>"));
        let shown = "return document.querySelector('#preview komek-checker').shadowRoot.querySelector('iframe').src";
        assert_eq!(page.string(shown).await, format!("{site}en/"));
        page.enter("school", "№ 12").await;
        let wrong = "return document.getElementById('wrong').textContent";
        assert_ne!(page.string(wrong).await, "");
        assert_eq!(page.value("line").await, line, "what is no ID is in no line");
        page.clear("school").await;
        page.enter("school", "12").await;
        assert_eq!(page.string(wrong).await, "");
        let of_a_school = page.value("line").await;
        assert_eq!(of_a_school, format!("{tag} data-lang=\"en\" data-school=\"12\"></script>"));
        page.tap("[value=element]").await;
        assert_eq!(page.string(shown).await, format!("{site}en/?school=12"));
        page.tap("[value=frame]").await;
        let frame_of_a_school = page.value("line").await;
        assert!(
            frame_of_a_school.starts_with(&format!("<iframe src=\"{site}en/?school=12\"")),
            "{frame_of_a_school}"
        );
        page.tap("#copy").await;
        page.wait(
            "what became of copying",
            "return document.getElementById('said').textContent !== ''",
        )
        .await;
        for line in [frame, element, line, of_a_school] {
            let host = format!("<!doctype html><link rel=icon href=data:,><body>{line}");
            let host = page.site.host_elsewhere(host);
            page.browser.goto(host).await.expect("a page of another site");
            let there = "return [...document.querySelectorAll('iframe, komek-checker')].some(one => one.offsetHeight >= 700)";
            page.wait("Komek on it", there).await;
        }
        // Chromium knows no `web-share` in a frame's permissions on every system, and says so.
        watch::complaints(page).await;
    });
}

#[test]
fn axe_finds_nothing_on_it() {
    run(Setting::default(), async |page| {
        for lang in Lang::ALL {
            open(page, lang).await;
            assert_accessible(page, lang.tag()).await;
        }
        watch::complaints(page).await;
    });
}

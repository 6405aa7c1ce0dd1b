//! In a frame of another site, whatever that forbids.

use content::{keep_words, ui};
use rules::Lang;

use crate::support::families::LIKELY;
use crate::support::{Page, Setting, run, watch};

/// A page of somebody else with the site in a frame.
async fn framed(page: &Page, sandbox: &str, fragment: &str) {
    let address = format!("{}ru/#{fragment}", page.site.address());
    let host = page.site.host(format!(
        "<!doctype html><link rel=icon href=data:,><iframe title='Komek' width=340 height=700 sandbox='{sandbox}' src='{address}'></iframe>"
    ));
    page.browser.goto(&host).await.expect("a page of somebody else");
    page.browser.enter_frame(0).await.expect("its frame");
}

async fn started(page: &Page) {
    page.wait("the app", "return document.documentElement.dataset.app === 'started'").await;
}

#[test]
fn continue_works_where_forms_are_forbidden() {
    run(Setting { patient: false, ..Setting::default() }, async |page| {
        page.site.hold(true);
        framed(page, "allow-scripts allow-same-origin", "").await;
        page.tap("#services-2").await;
        page.tap("button[type=submit]").await;
        page.find("#main #school").await;
        page.site.hold(false);
        started(page).await;
        page.tap("#school").await;
        page.press(thirtyfour::Key::Enter).await;
        page.at("question/targeted-assistance").await;
        // The browser warns of the two permissions, which a site may well give together.
        watch::complaints(page).await;
    });
}

#[test]
fn a_frame_that_forbids_printing_is_told_of_other_ways() {
    run(Setting::default(), async |page| {
        framed(page, "allow-scripts allow-same-origin", &format!("/ru/result?v=1&{LIKELY}")).await;
        page.at("result").await;
        page.find(".actions--result a[target=_blank]").await;
        let told = page.texts(".apart").await;
        assert_eq!(told, [keep_words(Lang::Ru).get(ui::KEEP_APART_HINT)]);
        // It opens nothing, and what else is printed says by itself that it is not.
        page.tap(".actions--result a[target=_blank]").await;
        assert_eq!(page.browser.windows().await.expect("the windows").len(), 1);
        page.browser.enter_default_frame().await.expect("the page around it");
        framed(page, "allow-scripts allow-same-origin", &format!("/ru/application?v=1&{LIKELY}"))
            .await;
        page.at("application").await;
        page.tap(".actions .button").await;
        let told = "return document.querySelector('.print-failed').textContent.length > 60";
        page.wait("the other ways", told).await;
        watch::complaints(page).await;
    });
}

/// A source opened in the frame would leave a page there that refuses to be framed.
#[test]
fn a_source_leaves_the_frame_as_it_is() {
    run(Setting::default(), async |page| {
        page.load(&format!("/ru/result?v=1&{LIKELY}")).await;
        page.at("result").await;
        let links = "return [...document.querySelectorAll('a[href^=http]')].filter(link => link.origin !== origin)
            .map(link => link.target)";
        let links = page.strings(links).await;
        assert!(links.len() > 5 && links.iter().all(|target| target == "_blank"), "{links:?}");
    });
}

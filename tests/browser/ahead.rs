//! The page that a button leads to, which is made before it is tapped.

use rules::Lang;
use thirtyfour::Key;

use crate::support::families::LOW_INCOME;
use crate::support::person::{choose, go_on, see_result};
use crate::support::screens::fragment;
use crate::support::watch::assert_clean;
use crate::support::{Page, Setting, run};

/// The heading of what Continue will show, once it is the one with this id among its options.
async fn made(page: &Page, option: &str) {
    let there = "return document.querySelector('.ahead #' + arguments[0]) !== null";
    page.wait_with("the next question to be made", there, vec![option.into()]).await;
}

const ALIKE: &str = "const ids = [...document.querySelectorAll('[id]')].map(one => one.id);
    return ids.filter((id, at) => ids.indexOf(id) < at)";

#[test]
fn continue_shows_the_very_elements_that_were_made_ahead_and_nobody_meets_them_before() {
    run(Setting::default(), async |page| {
        page.load("/kk/").await;
        page.at("").await;
        choose(page, Lang::Kk, "services", "aid").await;
        made(page, "school").await;
        go_on(page).await;
        page.at("question/school/1").await;
        assert_eq!(page.texts("#app main").await.len(), 1);
        // Another answer leads elsewhere.
        choose(page, Lang::Kk, "school", "state").await;
        made(page, "targeted-assistance").await;
        assert_eq!(page.strings(ALIKE).await, Vec::<String>::new());
        page.script("document.querySelector('.ahead h1').made = true", vec![]).await;

        assert_eq!(page.string(SEEN).await, "0false");
        // Nor reached by a key.
        for _ in 0..20 {
            page.press(Key::Tab).await;
            let within = "return String(document.activeElement.closest('.ahead') === null)";
            assert_eq!(page.string(within).await, "true");
        }
        go_on(page).await;
        page.at("question/targeted-assistance").await;
        assert_eq!(page.string(SAME).await, "true");
        assert_eq!(page.texts("#app main").await.len(), 1);
        assert_eq!(page.strings(ALIKE).await, Vec::<String>::new());
        assert_clean(page).await;
    });
}

/// Neither seen, nor in the way.
const SEEN: &str = "const { height } = document.querySelector('.ahead').getBoundingClientRect();
    const within = [...document.querySelectorAll('.ahead *')];
    return String(height) + within.some(one => one.checkVisibility({ visibilityProperty: true }))";
/// Whether the heading shown is the one that was marked, with the focus.
const SAME: &str = "const heading = document.querySelector('#main h1');
    return String(heading.made && heading === document.activeElement)";

#[test]
fn the_result_is_there_before_it_is_asked_for_and_in_nobodys_way() {
    run(Setting::default(), async |page| {
        page.load(&fragment(Lang::Ru, "check", LOW_INCOME)).await;
        page.at("check").await;
        page.wait("the result", "return document.querySelector('.ahead .verdicts') !== null").await;
        assert_eq!(page.strings(ALIKE).await, Vec::<String>::new());
        assert_eq!(page.string(SEEN).await, "0false");
        page.script("document.querySelector('.ahead h1').made = true", vec![]).await;
        see_result(page).await;
        assert_eq!(page.string(SAME).await, "true");
        assert_eq!(page.texts("#app main").await.len(), 1);
        page.browser.back().await.expect("back");
        page.at("check").await;
        assert_clean(page).await;
    });
}

#[test]
fn an_answer_changed_at_the_last_moment_leads_where_it_leads() {
    run(Setting::default(), async |page| {
        page.load("/ru/").await;
        page.at("").await;
        choose(page, Lang::Ru, "services", "aid").await;
        go_on(page).await;
        choose(page, Lang::Ru, "school", "private").await;
        made(page, "targeted-assistance").await;
        page.browser.back().await.expect("back");
        page.at("").await;
        // In one task, so that nothing could be made for it.
        let other = "document.getElementById('services').click();
            document.querySelector('#main [type=submit]').click()";
        page.script(other, vec![]).await;
        page.at("question/grade/1").await;
        assert_eq!(page.texts("#app main").await.len(), 1);
        assert_clean(page).await;
    });
}

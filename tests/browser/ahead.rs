//! The question that Continue leads to, which is made before it is tapped.

use rules::Lang;
use thirtyfour::Key;

use crate::support::person::{choose, go_on};
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

        // Neither seen, nor reached by a key, nor on paper, nor in the way.
        let seen = "const { height } = document.querySelector('.ahead').getBoundingClientRect();
            const within = [...document.querySelectorAll('.ahead *')];
            return String(height) + within.some(one => one.checkVisibility({ visibilityProperty: true }))";
        assert_eq!(page.string(seen).await, "0false");
        for _ in 0..20 {
            page.press(Key::Tab).await;
            let within = "return String(document.activeElement.closest('.ahead') === null)";
            assert_eq!(page.string(within).await, "true");
        }
        go_on(page).await;
        page.at("question/targeted-assistance").await;
        let same = "const heading = document.querySelector('#main h1');
            return String(heading.made && heading === document.activeElement)";
        assert_eq!(page.string(same).await, "true");
        assert_eq!(page.texts("#app main").await.len(), 1);
        assert_eq!(page.strings(ALIKE).await, Vec::<String>::new());
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

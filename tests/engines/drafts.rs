//! What was entered and not continued from, in a tab that was ended.

use rules::Lang;

use crate::engine::{run, run_release};
use crate::release::{Release, opened};
use crate::support::Page;
use crate::support::person::{arrived, choose, go_on};

/// To the question for sums.
const SUMS: [(&str, &str); 5] = [
    ("services", "camp"),
    ("school", "state"),
    ("targeted-assistance", "no"),
    ("care", "parents"),
    ("income-route", "amount"),
];

/// The same as a link, of a family that is asked for them.
const INCOME: &str = "/ru/question/income?v=1&services=camp&targeted-assistance=no&income-route=amount\
    &c1.school=state&c1.care=parents";

async fn to_the_sums(page: &Page) {
    page.load("/ru/").await;
    for (question, answer) in SUMS {
        choose(page, Lang::Ru, question, answer).await;
        go_on(page).await;
    }
    page.at("question/income").await;
}

async fn back_to_the_start(page: &Page) {
    loop {
        let before = page.path().await;
        if before.is_empty() {
            break page.at("").await;
        }
        page.tap(".back").await;
        let moved =
            "return location.hash.replace(/^#\\/\\w+\\//, '').split('?')[0] !== arguments[0]";
        page.wait_with("the page before", moved, vec![before.into()]).await;
        arrived(page).await;
    }
}

/// A phone ends a tab that it needs the memory of.
#[test]
fn what_was_entered_comes_back_in_the_same_tab() {
    run(async |page| {
        page.load(INCOME).await;
        page.at("question/income").await;
        page.enter("income", "610 2").await;
        page.browser.refresh().await.expect("loaded again");
        page.at("question/income").await;
        page.wait("the sum", "return document.getElementById('income').value === '610 2'").await;
        // Not to whoever opens the same question from a link.
        page.load(INCOME).await;
        page.at("question/income").await;
        page.tap("label.option").await;
        assert_eq!(page.value("income").await, "");
    });
}

#[test]
fn what_was_entered_is_forgotten_when_somebody_starts_again() {
    run(async |page| {
        to_the_sums(page).await;
        page.enter("income", "610").await;
        let kept = "return sessionStorage.getItem('komek-drafts')";
        assert!(page.string(kept).await.contains("610"));
        back_to_the_start(page).await;
        page.tap(".again-place button").await;
        page.wait("nothing", "return sessionStorage.getItem('komek-drafts') === ''").await;
    });
}

/// A release in between, and no worker that has kept the one before.
#[test]
fn a_part_that_is_gone_leads_to_the_new_release_with_what_was_entered() {
    let [first, second] = [1, 2].map(Release::without_worker);
    run_release(&first, async |page| {
        to_the_sums(page).await;
        page.enter("income", "610 2").await;
        back_to_the_start(page).await;
        page.site.release(second.folder());
        page.tap(".more a[href*=rules]").await;
        page.wait("the next release", "return window.release === 2").await;
        page.at("rules").await;
        assert_eq!(opened(page).await, "2", "one reload");
        page.guide(Lang::Kk).await;
        page.browser.back().await.expect("back");
        page.at("rules").await;
        assert!(page.string("return location.hash").await.contains("income-route=amount"));
        assert!(
            page.string("return sessionStorage.getItem('komek-drafts')").await.contains("610 2")
        );
    });
}

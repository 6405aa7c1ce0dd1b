//! The browser's own buttons: Back, Forward and Reload lose nothing, and sums stay out of the address.

use rules::Lang;

use crate::engine::run;
use crate::support::Page;
use crate::support::person::{Choices, answer_all, choose, go_on, see_result};
use crate::support::wording::{option, question};

/// Every kind of question, with both numbers.
const FAMILY: &Choices = &[
    ("services", "camp.aid"),
    ("school", "state"),
    ("targeted-assistance", "no"),
    ("care", "parents"),
    ("income-route", "amount"),
    ("income", "610211"),
    ("members", "4"),
    ("birth-record", "yes"),
    ("marriage-record", "never"),
    ("channel", "school"),
];

/// The paths of the family's pages, in the order in which they came.
const PATHS: [&str; 12] = [
    "",
    "question/school/1",
    "question/targeted-assistance",
    "question/care/1",
    "question/income-route",
    "question/income",
    "question/members",
    "question/birth-record/1",
    "question/marriage-record",
    "question/channel",
    "check",
    "result",
];

/// What the family answered is on the page.
async fn stands(page: &Page, path: &str) {
    page.at(path).await;
    let name = match path.strip_prefix("question/").and_then(|rest| rest.split('/').next()) {
        Some(name) => name,
        None if path.is_empty() => "services",
        None => return,
    };
    let (_, answer) =
        FAMILY.iter().find(|(question, _)| *question == name).expect("the family's page");
    if ["income", "members"].contains(&name) {
        assert_eq!(page.value(name).await, *answer, "{path}");
    } else {
        let labels: Vec<_> =
            answer.split('.').map(|one| option(Lang::Kk, question(name), one)).collect();
        assert_eq!(page.chosen().await, labels, "{path}");
    }
}

async fn to_the_result(page: &Page) {
    answer_all(page, Lang::Kk, FAMILY).await;
    see_result(page).await;
}

#[test]
fn back_and_forward_walk_every_page_with_its_answer() {
    run(async |page| {
        to_the_result(page).await;
        for path in PATHS.iter().rev().skip(1) {
            page.browser.back().await.expect("back");
            stands(page, path).await;
        }
        for path in PATHS.iter().skip(1) {
            page.browser.forward().await.expect("forward");
            stands(page, path).await;
        }
    });
}

#[test]
fn the_link_back_walks_the_same_way() {
    run(async |page| {
        to_the_result(page).await;
        for path in PATHS.iter().rev().skip(1) {
            page.tap(".back").await;
            stands(page, path).await;
        }
    });
}

#[test]
fn a_reload_on_any_page_keeps_every_answer_and_the_sums() {
    run(async |page| {
        to_the_result(page).await;
        let papers = page.texts(".paper__title").await;
        page.browser.refresh().await.expect("reload");
        page.at("result").await;
        assert_eq!(page.texts(".paper__title").await, papers);
        for path in PATHS.iter().rev().skip(1) {
            page.browser.back().await.expect("back");
            page.at(path).await;
            page.browser.refresh().await.expect("reload");
            stands(page, path).await;
        }
    });
}

#[test]
fn no_sum_and_no_number_ever_stands_in_the_address() {
    run(async |page| {
        to_the_result(page).await;
        for path in PATHS.iter().rev().skip(1) {
            let address = page.string("return location.href").await;
            assert!(!address.contains("610211") && !address.contains("members="), "{address}");
            page.browser.back().await.expect("back");
            page.at(path).await;
        }
    });
}

#[test]
fn the_link_back_works_where_a_shared_link_opened_in_the_middle() {
    run(async |page| {
        page.load("/ru/question/care/1?v=1&services=camp&c1.school=state&targeted-assistance=no")
            .await;
        page.at("question/care/1").await;
        // What knows the way comes with the sources.
        page.wait("the later code", "return document.querySelector('.sources-place > *') !== null")
            .await;
        page.tap(".back").await;
        page.at("question/targeted-assistance").await;
        assert_eq!(page.chosen().await, [option(Lang::Ru, question("targeted-assistance"), "no")]);
    });
}

#[test]
fn start_again_leaves_no_answer_behind() {
    run(async |page| {
        to_the_result(page).await;
        page.tap(".again__button:last-child").await;
        page.at("").await;
        assert_eq!(page.string("return location.hash").await, "#/kk/");
        assert_eq!(
            page.string("return String(history.state)")
                .await
                .replace(";.visit=1,1", "")
                .split(';')
                .count(),
            1,
            "no sum is kept"
        );
        page.browser.refresh().await.expect("reload");
        page.at("").await;
        assert_eq!(page.chosen().await, [""; 0]);
        choose(page, Lang::Kk, "services", "camp").await;
        go_on(page).await;
        assert_eq!(page.path().await, "question/school/1");
        assert_eq!(page.chosen().await, [""; 0]);
    });
}

/// Another link opened in the same tab is another visit: Back finds the own result, with the own verdict.
#[test]
fn back_from_a_link_of_somebody_else_shows_the_own_result() {
    run(async |page| {
        to_the_result(page).await;
        let own = page.texts(".verdict__service").await;
        page.script(
            "location.hash = '#/kk/result?v=1&services=camp&targeted-assistance=yes&marriage-record=yes&channel=school&c1.school=state&c1.birth-record=yes'",
            vec![],
        )
        .await;
        let other =
            "return location.hash.includes('targeted-assistance=yes') && history.state !== null";
        page.wait("the other result", other).await;
        page.at("result").await;
        assert_ne!(page.texts(".verdict__service").await, own);
        page.browser.back().await.expect("back");
        page.wait("the own address", "return location.hash.includes('targeted-assistance=no')")
            .await;
        page.at("result").await;
        assert_eq!(page.texts(".verdict__service").await, own);
        page.browser.back().await.expect("back");
        page.at("check").await;
    });
}

/// Safari throws after 100 entries in 30 seconds, Chromium 156 says nothing after 200. Back must not lead out of the site
/// for those that were refused.
#[test]
fn back_leads_one_page_back_where_the_browser_keeps_none() {
    let refusals = ["throw new DOMException('too many', 'SecurityError')", ""];
    run(async |page| {
        for refusal in refusals {
            page.load("/kk/").await;
            choose(page, Lang::Kk, "services", "camp").await;
            go_on(page).await;
            page.at("question/school/1").await;
            page.script(&format!("History.prototype.pushState = () => {{ {refusal} }}"), vec![])
                .await;
            choose(page, Lang::Kk, "school", "state").await;
            page.tap("button[type=submit]").await;
            page.find("#main #targeted-assistance").await;
            page.tap(".back").await;
            page.find("#main #school").await;
            assert_eq!(page.chosen().await.len(), 1, "with its answer");
        }
    });
}

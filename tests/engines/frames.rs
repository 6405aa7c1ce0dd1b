//! In a page of another site: whatever its sandbox forbids, and with the script that makes the frame as high as it is.

use std::time::Duration;

use rules::Lang;
use serde_json::json;
use tokio::time::timeout;

use crate::engine::{Engine, run};
use crate::support::Page;
use crate::support::families::LIKELY;
use crate::support::screens::fragment;

/// From the least that runs at all to no sandbox.
const SANDBOXES: [&str; 4] = [
    " sandbox='allow-scripts'",
    " sandbox='allow-scripts allow-popups'",
    " sandbox='allow-scripts allow-same-origin'",
    "",
];

/// Opens a page of another site with this in it.
async fn host(page: &Page, content: &str) {
    let host = page.site.host_elsewhere(format!(
        "<!doctype html><title>host</title><link rel=icon href=data:,><body>{content}"
    ));
    page.browser.goto("about:blank").await.expect("an empty page");
    page.browser.goto(host).await.expect("a page of another site");
}

fn frame(page: &Page, more: &str, fragment: &str) -> String {
    let address = page.site.address();
    format!(
        "<iframe title=Komek width=340 height=700 src='{address}ru/#{fragment}'{more}></iframe>"
    )
}

/// Where the script is, on the site that is tried.
fn script(page: &Page) -> String {
    format!("{}{}", page.site.address(), site::embed::NAME)
}

async fn leave_the_frame(page: &Page) {
    page.browser.enter_default_frame().await.expect("the page around it");
}

async fn enter(page: &Page, index: u16) {
    leave_the_frame(page).await;
    page.browser.enter_frame(index).await.expect("the frame");
}

const STARTED: &str = "return document.documentElement.dataset.app === 'started'";

/// In the frame. What is tapped before the app is there is the first page's, which the app then replaces.
async fn answer_the_first(page: &Page) {
    page.wait("the app", STARTED).await;
    // What comes with them may move what is tapped.
    page.styled().await;
    page.tap("#services-2").await;
    page.tap("button[type=submit]").await;
    page.find("#main #school").await;
}

/// CSS px of what is within each element that a selector finds, without its border.
async fn heights(page: &Page, selector: &str) -> Vec<i64> {
    let heights =
        "return [...document.querySelectorAll(arguments[0])].map(one => one.clientHeight)";
    let heights = page.script(heights, vec![selector.into()]).await;
    heights.as_array().into_iter().flatten().filter_map(serde_json::Value::as_i64).collect()
}

/// Waits until all are higher than they begin. A frame of another site that is out of sight is not laid out before
/// somebody scrolls to it.
async fn grown(page: &Page, what: &str, count: usize) {
    let grown = "const all = [...document.querySelectorAll('komek-checker, iframe')];
        const low = all.find(one => one.offsetHeight <= 700);
        low?.scrollIntoView();
        return all.length === arguments[0] && !low";
    page.wait_with(what, grown, vec![count.into()]).await;
}

/// Waits until nothing more comes into a frame, and the page around it has heard how high that is: its height, CSS px.
async fn settled(page: &Page, index: u16) -> i64 {
    enter(page, index).await;
    page.wait("the app", STARTED).await;
    page.styled().await;
    let own = "return Math.ceil(document.documentElement.getBoundingClientRect().height / 50) * 50";
    let own = page.script(own, vec![]).await;
    leave_the_frame(page).await;
    let told =
        "return document.querySelectorAll('iframe')[arguments[0]].clientHeight === arguments[1]";
    page.wait_with("its height", told, vec![index.into(), own.clone()]).await;
    own.as_i64().expect("a height")
}

#[test]
fn whatever_a_sandbox_forbids_the_questions_are_asked_and_the_result_is_shown() {
    run(async |page| {
        for sandbox in SANDBOXES.into_iter().filter(|sandbox| is_possible(sandbox)) {
            host(page, &frame(page, sandbox, "")).await;
            enter(page, 0).await;
            answer_the_first(page).await;
            page.tap("#school").await;
            page.tap("button[type=submit]").await;
            page.at("question/targeted-assistance").await;
            page.tap(".back").await;
            page.at("question/school/1").await;
            host(page, &frame(page, sandbox, &fragment(Lang::Ru, "result", LIKELY))).await;
            enter(page, 0).await;
            page.at("result").await;
            page.find(".verdict").await;
            leave_the_frame(page).await;
        }
    });
}

/// WebKit takes the `'self'` of a policy for nobody where a sandbox gives a frame no origin.
fn is_possible(sandbox: &str) -> bool {
    Engine::this() != Engine::WebKit || sandbox.is_empty() || sandbox.contains("allow-same-origin")
}

/// No file comes: the page says so, and leads out.
#[test]
fn where_a_sandbox_keeps_the_files_away_a_notice_leads_out_with_the_answers() {
    run(async |page| {
        if is_possible(SANDBOXES[1]) {
            page.site.close_to_strangers();
        }
        let result = fragment(Lang::Ru, "result", LIKELY);
        host(page, &frame(page, SANDBOXES[1], &result)).await;
        enter(page, 0).await;
        let failed = "return document.documentElement.dataset.app === 'failed'";
        page.wait("the notice", failed).await;
        assert!(page.script("return performance.now() < 5000", vec![]).await == json!(true));
        let apart = page.string("return document.getElementById('apart').href").await;
        assert!(apart.ends_with(&result), "{apart}");
        leave_the_frame(page).await;
    });
}

#[test]
fn a_frame_is_as_high_as_what_is_in_it_and_begins_at_its_top() {
    run(async |page| {
        // Twice on the page, below a screen of something else, and against style sheets that mean no frame well.
        let hostile =
            "<style>iframe { height: 90px !important; } * { position: static !important; }</style>";
        let above = "<div style='height: 900px'></div>";
        let source = script(page);
        let pinned = site::embed::INTEGRITY;
        let script =
            format!("<script src='{source}' integrity='{pinned}' crossorigin async></script>");
        let sandbox = if is_possible(SANDBOXES[0]) { SANDBOXES[0] } else { "" };
        let [first, second] = [frame(page, "", ""), frame(page, sandbox, "")];
        host(page, &format!("{hostile}{above}{first}{second}{script}")).await;
        grown(page, "both frames", 2).await;
        let before = [settled(page, 0).await, settled(page, 1).await];
        assert!(
            before.iter().all(|height| height % 50 == 0),
            "{before:?} says what is on the page"
        );

        page.script("scrollTo(0, 1300)", vec![]).await;
        enter(page, 0).await;
        // WebKit's driver taps elsewhere in a frame that is higher than the window.
        page.wait("the app", STARTED).await;
        let answer = "for (const one of ['#services-2', 'button[type=submit]']) document.querySelector(one).click()";
        page.script(answer, vec![]).await;
        page.find("#main #school").await;
        leave_the_frame(page).await;
        // Where a browser has scrolled to the heading by itself, that is in sight as well.
        let in_sight = "const { top } = document.querySelector('iframe').getBoundingClientRect();
            return top > -2 && top < innerHeight / 2";
        page.wait("the top of the frame", in_sight).await;
        let other =
            format!("return document.querySelector('iframe').offsetHeight !== {}", before[0]);
        page.wait("another height", &other).await;
        assert_eq!(heights(page, "iframe").await[1], before[1], "the other one is as it was");
    });
}

#[test]
fn one_line_or_an_element_puts_it_there_in_its_language_under_a_strict_policy() {
    run(async |page| {
        let site = page.site.address();
        let origin = site.trim_end_matches("/a/b/");
        let policy = format!(
            "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; img-src data:; script-src {origin}; \
             frame-src {origin}; require-trusted-types-for 'script'\">"
        );
        let source = script(page);
        let line = format!("<script src='{source}' data-lang=kk async></script>");
        let element = "<komek-checker lang=en school=12></komek-checker>";
        host(page, &format!("{policy}{line}{element}")).await;
        grown(page, "both", 2).await;
        let addresses = "return [...document.querySelectorAll('komek-checker')].map(one => one.shadowRoot?.querySelector('iframe')?.src ?? '')";
        let addresses = page.strings(addresses).await;
        assert_eq!(addresses, [site.clone(), format!("{site}en/?school=12")]);
    });
}

/// A message counts from the frame it comes from, in the one shape there is.
#[test]
fn forged_messages_change_nothing() {
    run(async |page| {
        let source = script(page);
        let stranger = "<iframe name=stranger srcdoc='<p>stranger'></iframe>";
        let own = frame(page, "", "");
        host(page, &format!("{own}{stranger}<script src='{source}'></script>")).await;
        page.wait(
            "the frame to grow",
            "return document.querySelector('iframe').offsetHeight > 700",
        )
        .await;
        let watch = "window.seen = []; new MutationObserver(() => seen.push(document.querySelector('iframe').style.height))
            .observe(document.querySelector('iframe'), {attributes: true});";
        page.script(watch, vec![]).await;
        // From the page itself, and from a frame that is not Komek's.
        let forged = "postMessage({komek: 1, type: 'height', height: 5000}, '*')";
        page.script(forged, vec![]).await;
        enter(page, 1).await;
        page.script(&format!("parent.{forged}"), vec![]).await;
        // From the right frame in other shapes; the last one is as it should be, and far too high.
        enter(page, 0).await;
        for message in [
            "{komek: 2, type: 'height', height: 5000}",
            "{komek: 1, type: 'height', height: '5000'}",
            "{komek: 1, type: 'size', height: 5000}",
            "'5000'",
            "null",
            "{komek: 1, type: 'height', height: 1e9}",
        ] {
            page.script(&format!("parent.postMessage({message}, '*')"), vec![]).await;
        }
        // Nothing that comes from the page around it is heard.
        leave_the_frame(page).await;
        let told = "frames[0].postMessage({komek: 1, type: 'lang', lang: 'en', height: 1}, '*')";
        page.script(told, vec![]).await;
        page.wait("what is too high", "return seen.includes('20000px')").await;
        let seen = page.strings("return seen").await;
        assert!(!seen.iter().any(|height| height == "5000px"), "{seen:?}");
        enter(page, 0).await;
        assert_eq!(page.string("return document.documentElement.lang").await, "ru");
        leave_the_frame(page).await;
    });
}

#[test]
fn a_result_in_a_frame_is_printed_from_a_page_of_its_own() {
    run(async |page| {
        host(page, &frame(page, "", &fragment(Lang::Ru, "result", LIKELY))).await;
        enter(page, 0).await;
        page.at("result").await;
        page.find(".actions--result a[target=_blank]").await;
        let verdicts = page.texts(".verdict").await;
        page.tap(".actions--result a[target=_blank]").await;
        let own = page.browser.window().await.expect("this window");
        let apart = async {
            loop {
                let windows = page.browser.windows().await.expect("the windows");
                if let Some(apart) = windows.into_iter().find(|one| *one != own) {
                    return apart;
                }
            }
        };
        let apart = timeout(Duration::from_secs(20), apart).await.expect("another window");
        page.browser.switch_to_window(apart).await.expect("the other window");
        page.at("result").await;
        assert_eq!(page.texts(".verdict").await, verdicts);
        page.find(".actions--result button").await;
    });
}

/// What remains of the three lines where a site keeps its pages: each file says whether that was tried.
#[test]
fn the_lines_work_as_other_systems_leave_them() {
    const LEFT: [(&str, &str); 3] = [
        ("wordpress", include_str!("../fixtures/embedding/wordpress.html")),
        ("joomla", include_str!("../fixtures/embedding/joomla.html")),
        ("tilda", include_str!("../fixtures/embedding/tilda.html")),
    ];
    run(async |page| {
        for (system, left) in LEFT {
            host(page, &filled(page, left)).await;
            // One line, an element, and a frame beside them.
            grown(page, system, 3).await;
        }
        // A frame in a frame, which no script of the page reaches.
        host(page, &filled(page, include_str!("../fixtures/embedding/google-sites.html"))).await;
        enter(page, 0).await;
        page.browser.enter_frame(0).await.expect("the frame in it");
        answer_the_first(page).await;
        leave_the_frame(page).await;
    });
}

fn filled(page: &Page, left: &str) -> String {
    left.replace("SITE", &page.site.address()).replace("HASH", site::embed::INTEGRITY)
}

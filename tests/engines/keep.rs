//! Ways to take the result along, each made and read back.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::engine::run;
use crate::support::Page;
use crate::support::families::{CHILDREN, LIKELY};
use crate::support::qr;
use crate::support::screens::fragment;
use crate::support::wording::flat;
use content::{keep_words, ui};
use rules::Lang;

/// A family whose sums are known, as the state of the tab has them.
const SUMS: &str = "services=meals.camp&targeted-assistance=no&income-route=amount&emergency=no&hardship=none\
    &marriage-record=yes&channel=school&c1.grade=5-11&c1.school=state&c1.care=parents&c1.birth-record=yes";

async fn keep(page: &Page, lang: Lang, answers: &str) {
    page.load(&fragment(lang, "keep", answers)).await;
    page.at("keep").await;
}

/// What the picture of the code says to a phone's camera.
async fn read(page: &Page) -> String {
    let seen = "document.querySelector('.keep .qr').scrollIntoView({ block: 'center' })";
    page.script(seen, vec![]).await;
    // WebKit's picture of the window may be one of before it was scrolled.
    let deadline = Instant::now() + Duration::from_secs(20);
    loop {
        let picture = page.browser.screenshot_as_png().await.expect("a picture of the window");
        if let Some(said) = qr::read(&picture) {
            return said;
        }
        assert!(Instant::now() < deadline, "no code is to be seen");
    }
}

async fn verdicts(page: &Page) -> Vec<String> {
    page.texts(".verdict__service, .verdict__words, .papers .paper__title").await
}

#[test]
fn a_code_is_read_from_the_screen_and_opens_the_same_result_on_another_phone() {
    run(async |page| {
        for (lang, answers) in [(Lang::Kk, LIKELY), (Lang::Ru, CHILDREN)] {
            page.load(&fragment(lang, "result", answers)).await;
            page.at("result").await;
            let here = verdicts(page).await;
            page.tap(".actions--result a").await;
            page.at("keep").await;
            let link = read(page).await;
            let (_, code) = link.split_once("#/").expect("a fragment");
            assert!(code.len() < 120, "{link}");
            page.load(&format!("/{code}")).await;
            page.at("result").await;
            assert_eq!(verdicts(page).await, here);
        }
    });
}

#[test]
fn sums_stay_here_and_the_code_opens_the_same_result() {
    run(async |page| {
        page.load(&fragment(Lang::Ru, "result", SUMS)).await;
        page.at("question/income").await;
        page.enter("income", "120000").await;
        page.tap("form button[type=submit]").await;
        page.at("question/members").await;
        page.enter("members", "5").await;
        page.tap("form button[type=submit]").await;
        page.at("check").await;
        page.tap(".actions .button").await;
        page.at("result").await;
        let here = verdicts(page).await;
        page.tap(".actions--result a").await;
        page.at("keep").await;
        let link = read(page).await;
        assert!(!link.contains("120000"), "{link}");
        let (_, code) = link.split_once("#/").expect("a fragment");
        page.load(&format!("/{code}")).await;
        page.at("result").await;
        assert_eq!(verdicts(page).await, here);
    });
}

#[test]
fn a_damaged_code_says_so_and_asks_for_what_is_missing() {
    run(async |page| {
        page.load("/ru/code/1099S123T2L2M1").await;
        page.wait(
            "a page with a notice",
            "return document.querySelector('#notice-link-title') !== null",
        )
        .await;
        assert_ne!(page.path().await, "result");
    });
}

#[test]
fn the_message_is_the_sheet_in_plain_lines_and_can_be_copied() {
    run(async |page| {
        for lang in Lang::ALL {
            keep(page, lang, LIKELY).await;
            page.wait("the text", "return document.getElementById('message').value !== ''").await;
            let text = page.value("message").await;
            for line in page.texts("#sheet .sheet__words, #sheet .group--bring .paper__title").await
            {
                assert!(flat(&text).contains(&flat(&line)), "{line} in {text}");
            }
            assert!(text.contains("☐ "), "{text}");
            assert!(text.lines().last().is_some_and(|line| line.contains("/code/")), "{text}");
            page.tap(".copy .button").await;
            let said = "return document.querySelector('.copy__said').textContent !== ''";
            page.wait("what became of it", said).await;
        }
    });
}

/// A desktop browser has no apps to hand a text to; where it says that it has, they are asked.
#[test]
fn a_text_is_shared_where_the_browser_can_and_is_there_to_be_copied_everywhere() {
    run(async |page| {
        let can = page.script("return 'share' in navigator", vec![]).await;
        keep(page, Lang::Ru, LIKELY).await;
        let offered = page.texts(".way button").await;
        assert_eq!(offered.len(), usize::from(can.as_bool() == Some(true)), "{offered:?}");
        assert_eq!(page.texts(".copy .button").await.len(), 1);
        let asked = "navigator.share = data => { window.shared = data; return data.text ? Promise.resolve() : Promise.reject(); };";
        page.site.put_first(asked.to_owned());
        keep(page, Lang::Ru, LIKELY).await;
        page.tap(".way button").await;
        let done = keep_words(Lang::Ru).get(ui::KEEP_SHARED);
        page.wait_with(
            "what became of it",
            "return document.querySelector('.way__said').textContent === arguments[0]",
            vec![done.into()],
        )
        .await;
        let shared = page.string("return shared.text").await;
        assert_eq!(shared, page.value("message").await);
        page.site.put_first("navigator.share = () => Promise.reject(Error('no'));".to_owned());
        keep(page, Lang::Ru, LIKELY).await;
        page.tap(".way button").await;
        let refused = keep_words(Lang::Ru).get(ui::KEEP_UNSHARED);
        page.wait_with(
            "what became of it",
            "return document.querySelector('.way__said').textContent === arguments[0]",
            vec![refused.into()],
        )
        .await;
    });
}

/// What a link to save leads to once it was tapped.
async fn saved(page: &Page, selector: &str) -> String {
    // What a browser does with a file differs, and some ask where to put it.
    page.script(
        "document.querySelector(arguments[0]).addEventListener('click', event => event.preventDefault())",
        vec![selector.into()],
    )
    .await;
    page.tap(selector).await;
    let name = page
        .script("return document.querySelector(arguments[0]).download", vec![selector.into()])
        .await;
    let name = name.as_str().expect("a name").to_owned();
    page.wait_with(
        "what became of it",
        "return [...document.querySelectorAll('.way__said')].some(said => said.textContent.includes(arguments[0]))",
        vec![name.into()],
    )
    .await;
    let written = "return decodeURIComponent(document.querySelector(arguments[0]).getAttribute('href').replace(/^[^,]*,/, ''))";
    page.script(written, vec![selector.into()]).await.as_str().expect("a file").to_owned()
}

/// A file is opened from the disk: no server is there that could give it anything.
async fn open_file(page: &Page, file: &Path) {
    page.browser.goto(format!("file://{}", file.display())).await.expect("a file opens");
}

#[test]
fn a_saved_file_opens_from_the_disk_and_says_what_the_sheet_says() {
    run(async |page| {
        let folder = tempfile::tempdir().expect("a folder");
        for lang in Lang::ALL {
            keep(page, lang, CHILDREN).await;
            let sheet =
                flat(&page.string("return document.getElementById('sheet').textContent").await);
            let made = saved(page, "#save-file").await;
            for foreign in ["<script", "src=", "url(", "@import"] {
                assert!(!made.contains(foreign), "{foreign}");
            }
            let file = folder.path().join(format!("{}.html", lang.tag()));
            fs::write(&file, made).expect("the file is written");
            open_file(page, &file).await;
            let there = page.string("return document.getElementById('sheet').textContent").await;
            assert_eq!(flat(&there), sheet);
            let seen = page.script(
                "const box = document.querySelector('.qr').getBoundingClientRect(); return box.width > 60 && document.documentElement.scrollWidth <= innerWidth",
                vec![],
            );
            assert_eq!(seen.await, true, "the code is there, and nothing sticks out");
        }
        page.load("/kk/").await;
    });
}

#[test]
fn the_days_for_a_calendar_are_those_of_the_result() {
    run(async |page| {
        keep(page, Lang::Ru, SUMS.replace("amount", "below&income-kinds=wages").as_str()).await;
        let days = saved(page, "#save-days-school").await;
        let lines: Vec<&str> = days.split("\r\n").collect();
        assert!(lines.iter().all(|line| line.len() <= 75), "{days}");
        let events = lines.iter().filter(|line| **line == "BEGIN:VEVENT").count();
        let starts: Vec<&str> =
            lines.iter().filter_map(|line| line.strip_prefix("DTSTART;VALUE=DATE:")).collect();
        assert_eq!((events, starts), (2, vec!["20261130", "20261207"]), "{days}");
        assert!(!days.contains("/code/"), "a calendar is copied to servers: no answers in it");
    });
}

#[test]
fn ticks_stay_on_the_device_until_they_are_wiped() {
    run(async |page| {
        page.load(&fragment(Lang::Kk, "result", LIKELY)).await;
        page.at("result").await;
        page.tap(".paper__tick").await;
        page.wait(
            "the ticks can be wiped",
            "return document.querySelector('.papers__wipe') !== null",
        )
        .await;
        let ticked = "return [...document.querySelectorAll('.paper__tick input')].filter(box => box.checked).length";
        assert_eq!(page.script(ticked, vec![]).await, 1);
        page.load(&fragment(Lang::Ru, "result", LIKELY)).await;
        page.at("result").await;
        assert_eq!(page.script(ticked, vec![]).await, 1);
        page.tap(".papers__wipe button").await;
        page.wait("no ticks", "return document.querySelector('.papers__wipe') === null").await;
        assert_eq!(page.script(ticked, vec![]).await, 0);
        page.load(&fragment(Lang::Ru, "result", LIKELY)).await;
        page.at("result").await;
        assert_eq!(page.script(ticked, vec![]).await, 0);
    });
}

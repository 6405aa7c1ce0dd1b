//! A school's file beside the page.

use rules::Lang;

use crate::support::person::{choose, go_on};
use crate::support::{Setting, run};

const FILE: &str = r##"{
    "name": {"kk": "№ 5 мектеп"}, "colour": "#7a1f3d",
    "notice": {"text": {"kk": "20-сына дейін"}, "from": "2026-11-01", "until": "2026-12-20"}
}"##;

/// What has moved since the file was there, and by how much. The start has a test of its own.
const MOVED: &str = "
    const file = performance.getEntriesByType('resource').find(one => one.name.endsWith('/school.json'));
    return shifts.filter(one => one.startTime > file.responseEnd)
        .map(one => [one.value, ...one.sources.map(({ node }) => `${node?.nodeName} ${node?.className}`)].join(' '))";

#[test]
fn its_name_and_colour_come_by_themselves_and_move_nothing() {
    run(Setting::default(), async |page| {
        page.site.put_beside("school.json", FILE);
        page.before_every_load(
            "window.shifts = [];
            new PerformanceObserver(list => shifts.push(...list.getEntries()))
                .observe({ type: 'layout-shift', buffered: true });",
        )
        .await;
        page.load("/kk/").await;
        page.wait("its name", "return document.querySelector('main .school__name') !== null").await;
        assert_eq!(page.texts("main .school__name").await, ["№ 5 мектеп"]);
        assert_eq!(page.strings(MOVED).await, [""; 0]);
        choose(page, Lang::Kk, "services", "camp").await;
        go_on(page).await;
        page.at("question/school/1").await;
        let colour = "return getComputedStyle(document.querySelector('.page > div .school__colour rect')).fill";
        assert_eq!(page.string(colour).await, "rgb(122, 31, 61)");
    });
}

/// The site is on the machine of whoever tests it.
#[test]
fn a_broken_file_is_told_on_the_own_machine_and_a_kiosk_stays_as_it_is() {
    run(Setting::default(), async |page| {
        page.site.put_beside(
            "schools/5.json",
            "{\n\"name\": {\"kk\": \"Мектеп\"},\n\"colour\": \"#ffff00\"}",
        );
        let opened = |search: &str| format!("{}{search}", page.site.address());
        page.browser.goto(opened("?school=5")).await.expect("the page loads");
        page.wait("the check", "return document.querySelector('.school-check') !== null").await;
        let said = page.texts(".school-check li").await;
        assert!(said[0].contains("3-жол, colour"), "{said:?}");
        page.browser.goto(opened("?school=5&kiosk=1")).await.expect("the page loads");
        let read = "return document.querySelector('.invitation') !== null
            && performance.getEntriesByType('resource').some(one => one.name.includes('split_place'))";
        page.wait("the invitation, and the code that reads the file", read).await;
        assert_eq!(page.texts(".school-check").await, [""; 0]);
    });
}

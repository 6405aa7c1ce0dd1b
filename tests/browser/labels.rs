//! What a parent may call a child, and what somebody may paste there: no letter that nobody sees stays, and a name that is
//! written from right to left turns nothing around.

use rules::Lang;
use serde_json::json;

use crate::support::person::see_result;
use crate::support::screens::fragment;
use crate::support::{Setting, run};

/// Two children of whom the same holds.
const TWO: &str = "children=2&services=camp&targeted-assistance=yes&marriage-record=yes&channel=school\
    &c1.school=state&c1.birth-record=yes&c2.school=state&c2.birth-record=yes";

const ADI: &str = "עדי";
const ALI: &str = "علي";

/// The line that names both children, and whether each letter of the first is left of the second's, as the line runs.
const BOTH: &str = "
    const walk = document.createTreeWalker(document.getElementById('main'), NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode());) {
        const places = arguments[0].map(name => node.data.indexOf(name));
        if (places.some(place => place < 0)) continue;
        const boxes = places.map((place, one) => {
            const range = document.createRange();
            range.setStart(node, place);
            range.setEnd(node, place + arguments[0][one].length);
            return range.getBoundingClientRect();
        });
        if (boxes.every(box => box.width > 0)) return [node.data, boxes[0].right <= boxes[1].left];
    }
    return null;";

#[test]
fn a_name_from_right_to_left_stays_where_the_sentence_has_it() {
    run(Setting { size: (800, 800), ..Setting::default() }, async |page| {
        page.load(&fragment(Lang::Ru, "children", TWO)).await;
        page.at("children").await;
        // An override to the left, marks and a blank of no width, as pasted.
        page.enter("label-1", &format!("\u{202e}{ADI}\u{200b}\u{200f}")).await;
        page.enter("label-2", &format!("\u{feff}{ALI}\u{2066}")).await;
        let kept = format!(";c1.={ADI};c2.={ALI}");
        let is_kept = "return history.state.endsWith(arguments[0])";
        page.wait_with("both to be kept", is_kept, vec![kept.into()]).await;
        page.tap(".children > .actions button[type=submit]").await;
        see_result(page).await;
        page.script("document.querySelectorAll('details').forEach(one => one.open = true)", vec![])
            .await;
        let both = page.script(BOTH, vec![json!([ADI, ALI])]).await;
        assert_eq!(both[1], true, "{both}");

        // A reload takes them from the state.
        page.browser.refresh().await.expect("the page is loaded anew");
        page.at("result").await;
        page.script("document.querySelectorAll('details').forEach(one => one.open = true)", vec![])
            .await;
        assert_eq!(page.script(BOTH, vec![json!([ADI, ALI])]).await, both);
    });
}

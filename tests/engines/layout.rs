//! On a phone, in every engine: what one of them laid out otherwise than the others.

use rules::Lang;
use serde_json::json;

use crate::engine::run;
use crate::support::Page;
use crate::support::families::{CHILDREN, LOW_INCOME};
use crate::support::screens::fragment;

/// Shows a page of the app as wide as a phone: the window of two of the engines does not get as narrow, a frame does.
async fn on_a_phone(page: &Page, width: u32, lang: Lang, path: &str, answers: &str) {
    let folder = if lang == Lang::Kk { String::new() } else { format!("{}/", lang.tag()) };
    let address = format!("{}{folder}#{}", page.site.address(), fragment(lang, path, answers));
    let host = page.site.host(format!(
        "<!doctype html><title>host</title><link rel=icon href=data:,><iframe src=\"{address}\" width={width} height=700></iframe>"
    ));
    page.browser.goto("about:blank").await.expect("an empty page");
    page.browser.goto(host).await.expect("the page around it");
    page.browser.enter_frame(0).await.expect("the frame");
    page.at(path).await;
    // A page that is left before they have come tells its listener that they have not.
    page.styled().await;
}

#[test]
fn the_first_question_stands_apart_from_what_leads_to_it() {
    run(async |page| {
        for lang in [Lang::Kk, Lang::Ru] {
            on_a_phone(page, 360, lang, "", "").await;
            let gap = "const [lead, question] = ['.lead', '.legend .subheading'].map(one => {
                    const range = document.createRange();
                    range.selectNodeContents(document.querySelector(one));
                    return range.getBoundingClientRect();
                });
                return question.top - lead.bottom";
            let gap = page.script(gap, vec![]).await.as_f64().unwrap_or_default();
            assert!(gap > 24.0, "{}: {gap} px", lang.tag());
        }
    });
}

#[test]
fn the_comparison_is_no_wider_than_its_place() {
    run(async |page| {
        for (width, lang) in [(360, Lang::Kk), (360, Lang::Ru), (320, Lang::Ru), (412, Lang::En)] {
            on_a_phone(page, width, lang, "result", LOW_INCOME).await;
            let over = "const place = document.querySelector('.comparison-place');
                return place.scrollWidth - place.clientWidth";
            assert_eq!(page.script(over, vec![]).await, json!(0), "{} at {width}", lang.tag());
        }
    });
}

#[test]
fn a_letter_does_not_scroll_in_its_field() {
    run(async |page| {
        for (width, lang) in [(360, Lang::Kk), (360, Lang::Ru), (320, Lang::Kk), (320, Lang::Ru)] {
            on_a_phone(page, width, lang, "refusal", LOW_INCOME).await;
            let over = "const field = document.querySelector('.copy__text');
                return Math.max(0, field.scrollHeight - field.clientHeight)";
            assert_eq!(page.script(over, vec![]).await, json!(0), "{} at {width}", lang.tag());
        }
    });
}

/// Words of a few letters that are on two lines, with no hyphen to tell.
const BROKEN: &str = "
    const found = [];
    const walk = document.createTreeWalker(document.getElementById('main'), NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode());)
        for (const word of node.data.matchAll(/теңге|тенге|tenge|Білмеймін|Не знаю|Жалғастыру|Продолжить/gu)) {
            const range = document.createRange();
            range.setStart(node, word.index);
            range.setEnd(node, word.index + word[0].split(' ')[0].length);
            const lines = new Set([...range.getClientRects()].filter(box => box.width).map(box => Math.round(box.top)));
            if (lines.size > 1) found.push(word[0]);
        }
    return found";

#[test]
fn large_letters_break_no_unit_no_answer_and_no_button() {
    run(async |page| {
        let answers = "services=camp&targeted-assistance=no&income-route=amount&c1.school=state&c1.care=parents";
        for lang in [Lang::Kk, Lang::Ru] {
            for (path, answers) in
                [("question/income", answers), ("result", LOW_INCOME), ("result", CHILDREN)]
            {
                on_a_phone(page, 360, lang, path, answers).await;
                page.script("document.documentElement.style.fontSize = '200%'", vec![]).await;
                assert_eq!(page.strings(BROKEN).await, [""; 0], "{}: {path}", lang.tag());
            }
        }
    });
}

//! The guide without its script, and to whoever hears it or sees it otherwise.

use rules::Lang;
use serde_json::json;

use super::accessibility::assert_accessible;
use crate::support::pdf::Sheet;
use crate::support::{Setting, run};

const HEIGHT: &str = "return document.documentElement.scrollHeight";

#[test]
fn closed_the_guide_is_a_few_screens_long() {
    run(Setting { size: (360, 740), ..Setting::default() }, async |page| {
        for lang in Lang::ALL {
            page.guide(lang).await;
            let closed = page.script(HEIGHT, vec![]).await.as_f64().unwrap_or_default();
            page.script(
                "document.querySelectorAll('details').forEach(one => one.open = true)",
                vec![],
            )
            .await;
            let whole = page.script(HEIGHT, vec![]).await.as_f64().unwrap_or_default();
            println!("komek: the guide closed and open, px, {}: {closed}, {whole}", lang.tag());
            assert!(closed < 4.0 * 740.0 && whole > 40.0 * 740.0, "{closed}, {whole}");
        }
    });
}

#[test]
fn axe_finds_nothing_in_the_guide_closed_open_and_searched() {
    run(Setting::default(), async |page| {
        for lang in Lang::ALL {
            page.guide(lang).await;
            assert_accessible(page, "the guide, closed").await;
            page.enter("search", "158").await;
            let found = "return document.querySelector('[role=status]').textContent !== ''";
            page.wait("what was found", found).await;
            assert_accessible(page, "the guide, searched").await;
        }
        page.script("dispatchEvent(new Event('beforeprint'))", vec![]).await;
        assert_accessible(page, "the guide, open").await;
    });
}

#[test]
fn without_a_script_the_guide_opens_by_a_tap_and_prints_whole() {
    run(Setting::default(), async |page| {
        page.guide(Lang::Ru).await;
        page.script("dispatchEvent(new Event('beforeprint'))", vec![]).await;
        let with = Sheet::print(page).await;
        page.devtools("Emulation.setScriptExecutionDisabled", json!({"value": true})).await;
        page.guide(Lang::Ru).await;
        let field = "return document.querySelector('.guide__search').getClientRects().length";
        assert_eq!(page.script(field, vec![]).await, json!(0));
        let open = "return document.querySelectorAll('details[open]').length";
        assert_eq!(page.script(open, vec![]).await, json!(0));
        let without = Sheet::print(page).await;
        assert_eq!(with.count(), without.count());
        assert_eq!(with.text_as_drawn(), without.text_as_drawn());
        page.tap("[aria-labelledby=holidays] summary").await;
        assert_eq!(page.script(open, vec![]).await, json!(1));
    });
}

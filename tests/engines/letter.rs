//! The complaint: filled in, copied and printed, and kept nowhere.

use content::{keep_words, ui};
use rules::Lang;

use crate::engine::{Engine, run};
use crate::support::Page;
use crate::support::pdf::Sheet;
use crate::support::wording::flat;

const NAME: &str = "Әбдіғаппарқызы-Өтепбергенова Ұлжалғас Һәкімқызы <b>&amp;";

async fn refusal(page: &Page, lang: Lang) {
    page.load(&format!("/{}/refusal", lang.tag())).await;
    page.at("refusal").await;
    page.wait("the complaint", "return document.getElementById('letter') !== null").await;
}

async fn fill_in(page: &Page) {
    page.tap(".letter .details:has(.application__input) > summary").await;
    page.enter("form-applicant", NAME).await;
    page.enter("form-why", "бас тарту негізсіз").await;
    let there = "return document.getElementById('letter').value.includes(arguments[0])";
    page.wait_with("what was typed in the text", there, vec![NAME.into()]).await;
}

#[test]
fn what_is_typed_is_copied_and_the_rest_is_left_blank() {
    run(async |page| {
        for lang in Lang::ALL {
            refusal(page, lang).await;
            let blanks = page.value("letter").await.matches("____").count();
            fill_in(page).await;
            let text = page.value("letter").await;
            assert_eq!(text.matches("____").count(), blanks - 2, "{text}");
            let printed =
                page.string("return document.querySelector('.letter .application').textContent");
            assert!(printed.await.contains(NAME));
            let paper = if lang == Lang::Kk { Lang::Kk } else { Lang::Ru };
            assert!(text.contains(keep_words(paper).get(ui::KEEP_LETTER_ASK)), "{text}");
        }
    });
}

#[test]
fn what_is_typed_is_stored_nowhere_and_gone_with_the_page() {
    run(async |page| {
        refusal(page, Lang::Ru).await;
        fill_in(page).await;
        let kept = "return [location.href, JSON.stringify(history.state), JSON.stringify({...localStorage}), JSON.stringify({...sessionStorage})].join(' ')";
        assert!(!page.string(kept).await.contains("Ұлжалғас"));
        page.guide(Lang::Ru).await;
        page.browser.back().await.expect("back");
        page.at("refusal").await;
        page.wait("the complaint", "return document.getElementById('letter') !== null").await;
        assert!(!page.value("letter").await.contains("Ұлжалғас"));
    });
}

#[test]
fn the_complaint_is_printed_alone_by_its_button_and_last_with_its_page() {
    if !Engine::this().prints() {
        println!("komek: complaints printed by WebKit's driver: none, it has no such command");
        return;
    }
    run(async |page| {
        for lang in Lang::ALL {
            refusal(page, lang).await;
            fill_in(page).await;
            let whole = Sheet::print_anywhere(page).await;
            page.script("window.print = () => { window.printed = location.href; }", vec![]).await;
            page.tap(".letter .on-screen > .actions button").await;
            page.wait("it is printed", "return window.printed !== undefined").await;
            let address = page.string("return window.printed").await;
            assert!(address.ends_with('#'), "{address}");
            let alone = Sheet::print_anywhere(page).await;
            assert_eq!(alone.count(), 1, "{}", lang.tag());
            assert!(whole.count() > 1);
            let text = flat(&alone.text_as_drawn());
            assert!(text.contains("Ұлжалғас") && !text.contains("____"), "{text}");
        }
    });
}

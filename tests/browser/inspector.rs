//! The inspector's page: found by its short address, walked by its contents, whole and signable on paper.

use content::{book, inspection, words};
use rules::{Lang, TextId};

use crate::support::pdf::Sheet;
use crate::support::wording::flat;
use crate::support::{Page, Setting, run};

async fn open(page: &Page, lang: Lang) {
    page.load(&format!("/{}/rules", lang.tag())).await;
    page.at("rules").await;
}

#[test]
fn the_short_address_opens_the_page_and_another_language_stays_on_it() {
    run(Setting::default(), async |page| {
        let title = |lang: Lang| words(lang).get(content::ui::RULES_TITLE);
        page.load("/rules").await;
        page.at("rules").await;
        assert_eq!(page.heading().await, title(Lang::Kk));
        page.tap(".languages__link[lang=en]").await;
        page.wait("English", "return document.querySelector('.page').lang === 'en'").await;
        page.at("rules").await;
        assert_eq!(page.heading().await, title(Lang::En));
    });
}

#[test]
fn the_start_page_leads_there_from_its_foot() {
    run(Setting::default(), async |page| {
        page.load("/kk/").await;
        page.at("").await;
        page.tap(".more a[href*='/rules']").await;
        page.at("rules").await;
    });
}

#[test]
fn the_contents_move_the_focus_to_a_section_and_leave_the_address_alone() {
    run(Setting::default(), async |page| {
        open(page, Lang::Ru).await;
        let address = page.string("return location.href").await;
        page.tap(".rules__contents-list li:nth-child(6) a").await;
        assert_eq!(page.focused().await, "rules-camp");
        let seen = "const box = document.activeElement.getBoundingClientRect();
            return box.top >= 0 && box.bottom <= innerHeight";
        page.wait("the section to be in sight", seen).await;
        assert_eq!(page.string("return location.href").await, address);
    });
}

/// The heading of a holiday, the official name of a service: texts that are nowhere else on the sheet.
fn words_of(lang: Lang) -> Vec<String> {
    let services = book().services.iter().map(|service| service.official);
    let holidays = book().holidays.iter().map(|holiday| holiday.title);
    services.chain(holidays).map(|id: TextId| flat(words(lang).get(id))).collect()
}

/// Folds everything first: paper cannot be unfolded.
fn whole_on_paper(lang: Lang) {
    run(Setting::default(), async |page| {
        open(page, lang).await;
        page.script(
            "document.querySelectorAll('.rules__fold').forEach(one => one.open = false)",
            vec![],
        )
        .await;
        let sheet = Sheet::print(page).await;
        // A long name may be broken over two lines.
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        let text = squeezed(&sheet.text());
        for line in inspection::lines(book()) {
            assert!(text.contains(&squeezed(&line.name)), "{} is not on paper", line.name);
        }
        for words in words_of(lang) {
            assert!(text.contains(&squeezed(&words)), "{words} is not on paper");
        }
        let signed = flat(words(lang).get(content::ui::RULES_SIGN_NAME));
        let places = text.matches(&squeezed(&signed)).count();
        let sections = inspection::sections(book()).len() + 1;
        assert_eq!(
            places, sections,
            "a place to sign in each section, and for what the source document says"
        );
        assert!(sheet.about().contains("(A4)"), "{}", sheet.about());
    });
}

#[test]
fn every_line_is_on_paper_in_kazakh() {
    whole_on_paper(Lang::Kk);
}

#[test]
fn every_line_is_on_paper_in_russian() {
    whole_on_paper(Lang::Ru);
}

#[test]
fn every_line_is_on_paper_in_english() {
    whole_on_paper(Lang::En);
}

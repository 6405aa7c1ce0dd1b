//! The language switch changes the words and nothing else.

use content::ui;
use rules::Lang;

use crate::engine::run;
use crate::support::Page;
use crate::support::families::LIKELY;
use crate::support::person::{choose, go_on};
use crate::support::screens::fragment;
use crate::support::wording::{option, question, text};

async fn switch(page: &Page, lang: Lang) {
    page.tap(&format!(".languages [lang={}]", lang.tag())).await;
    let spoken = "return document.documentElement.lang === arguments[0] && location.hash.startsWith('#/' + arguments[0])";
    page.wait_with("the other language", spoken, vec![lang.tag().into()]).await;
}

#[test]
fn a_new_language_keeps_the_question_and_what_is_chosen_but_not_continued() {
    run(async |page| {
        page.load(&fragment(Lang::Kk, "question/care/1", "services=camp&targeted-assistance=no"))
            .await;
        page.at("question/care/1").await;
        choose(page, Lang::Kk, "care", "guardian").await;
        switch(page, Lang::Ru).await;
        page.at("question/care/1").await;
        assert_eq!(page.chosen().await, [option(Lang::Ru, question("care"), "guardian")]);
        assert_eq!(page.heading().await, text(Lang::Ru, question("care").title));
        assert!(page.string("return location.hash").await.contains("targeted-assistance=no"));
    });
}

#[test]
fn a_new_language_keeps_a_sum_that_is_typed_but_not_continued() {
    run(async |page| {
        let answers = "services=camp&targeted-assistance=no&income-route=amount&c1.school=state&c1.care=parents";
        page.load(&fragment(Lang::Ru, "question/income", answers)).await;
        page.at("question/income").await;
        page.enter("income", "183 0").await;
        switch(page, Lang::Kk).await;
        assert_eq!(page.value("income").await, "183 0");
        page.enter("income", "00").await;
        switch(page, Lang::En).await;
        assert_eq!(page.value("income").await, "183 000");
        go_on(page).await;
        page.browser.back().await.expect("back");
        page.at("question/income").await;
        assert_eq!(page.value("income").await, "183000");
    });
}

#[test]
fn a_new_language_keeps_the_result_and_its_verdict() {
    run(async |page| {
        page.load(&fragment(Lang::Kk, "result", LIKELY)).await;
        page.at("result").await;
        for lang in [Lang::Ru, Lang::En, Lang::Kk] {
            switch(page, lang).await;
            page.at("result").await;
            assert_eq!(
                page.texts(".verdict--likely .verdict__words").await,
                [text(lang, ui::VERDICT_LIKELY)]
            );
            assert_eq!(page.texts(".paper").await.len(), 6);
        }
    });
}

#[test]
fn a_new_language_adds_no_page_to_walk_back_through() {
    run(async |page| {
        page.load("/kk/").await;
        page.at("").await;
        choose(page, Lang::Kk, "services", "camp").await;
        go_on(page).await;
        switch(page, Lang::En).await;
        page.browser.back().await.expect("back");
        page.at("").await;
        assert_eq!(page.string("return document.documentElement.lang").await, "en");
    });
}

/// A browser's translation puts its own text in place of the app's, which then changes what nobody sees: the total, the
/// verdict. The guide stays as it is, and may be translated.
#[test]
fn no_browser_translates_the_app_and_any_may_translate_the_guide() {
    run(async |page| {
        for lang in ["kk", "ru", "en"] {
            page.load_only(&format!("/{lang}/")).await;
            assert_eq!(
                page.string("return document.documentElement.translate + ''").await,
                "false"
            );
        }
        page.guide(Lang::Ru).await;
        assert_eq!(page.string("return document.documentElement.translate + ''").await, "true");
    });
}

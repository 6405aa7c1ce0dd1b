//! "Check your answers": change one, and come straight back.

use rules::Lang;

use crate::support::families::LIKELY;
use crate::support::person::{choose, go_on};
use crate::support::screens::fragment;
use crate::support::wording::{option, question, text};
use crate::support::{Page, Setting, run};

async fn change(page: &Page, name: &str) {
    page.at("check").await;
    let rows = page.texts(".answers__question").await;
    let place = rows.iter().position(|row| row == text(Lang::Ru, question(name).short));
    let place = place.unwrap_or_else(|| panic!("no answer to {name} among {rows:?}")) + 1;
    page.tap(&format!(".answers__row:nth-child({place}) .answers__change a")).await;
}

#[test]
fn a_changed_answer_comes_straight_back_to_the_answers() {
    run(Setting::default(), async |page| {
        page.load(&fragment(Lang::Ru, "check", LIKELY)).await;
        change(page, "birth-record").await;
        page.at("question/birth-record/1").await;
        choose(page, Lang::Ru, "birth-record", "yes").await;
        go_on(page).await;
        assert_eq!(page.path().await, "check");
        let shown = page.texts(".answers__answer").await;
        assert!(shown.contains(&option(Lang::Ru, question("birth-record"), "yes")), "{shown:?}");
    });
}

#[test]
fn a_changed_answer_that_opens_a_question_asks_it_first() {
    run(Setting::default(), async |page| {
        let family = "services=camp&targeted-assistance=yes&marriage-record=yes&channel=school\
            &c1.school=state&c1.birth-record=yes";
        page.load(&fragment(Lang::Ru, "check", family)).await;
        change(page, "targeted-assistance").await;
        page.at("question/targeted-assistance").await;
        choose(page, Lang::Ru, "targeted-assistance", "no").await;
        go_on(page).await;
        assert_eq!(page.path().await, "question/care/1");
        choose(page, Lang::Ru, "care", "guardian").await;
        go_on(page).await;
        assert_eq!(page.path().await, "check");
    });
}

#[test]
fn only_answers_that_matter_are_listed() {
    run(Setting::default(), async |page| {
        page.load(&fragment(Lang::Ru, "check", LIKELY)).await;
        page.at("check").await;
        let matter = [
            "services",
            "school",
            "targeted-assistance",
            "birth-record",
            "marriage-record",
            "channel",
        ];
        let expected = matter.map(|name| text(Lang::Ru, question(name).short));
        assert_eq!(page.texts(".answers__question").await, expected);
    });
}

#[test]
fn a_link_to_a_result_asks_what_is_still_open() {
    run(Setting::default(), async |page| {
        page.load(&fragment(
            Lang::Ru,
            "result",
            "services=camp&targeted-assistance=no&c1.school=state",
        ))
        .await;
        page.at("question/care/1").await;
    });
}

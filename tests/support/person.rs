//! A person who taps through the questions.

use rules::Lang;
use rules::book::Kind;

use super::page::Page;
use super::wording;

/// Answers by the name of their question, as in `camp` or `wages.alimony`; a number stands for itself.
pub(crate) type Choices = [(&'static str, &'static str)];

/// Every service; options, a sum and a number, so that whatever comes after the start is fetched too.
pub(crate) const WITH_SUMS: &Choices = &[
    ("services", "meals.camp.aid"),
    ("grade", "5-11"),
    ("school", "state"),
    ("targeted-assistance", "no"),
    ("care", "parents"),
    ("income-route", "amount"),
    ("income", "610211"),
    ("members", "4"),
    ("birth-record", "abroad"),
    ("marriage-record", "no"),
    ("channel", "dont-know"),
];

/// From the start page to "check your answers". Every answer given is asked for, and nothing else.
pub(crate) async fn answer_all(page: &Page, lang: Lang, given: &Choices) {
    page.load(&format!("/{}/", lang.tag())).await;
    let mut asked = Vec::new();
    loop {
        arrived(page).await;
        let path = page.path().await;
        let name = match path.strip_prefix("question/").and_then(|rest| rest.split('/').next()) {
            Some(name) => name,
            None if path.is_empty() => "services",
            None => {
                assert_eq!(path, "check");
                break;
            }
        };
        let answer = given.iter().find(|(question, _)| *question == name);
        let (question, answer) =
            answer.unwrap_or_else(|| panic!("{name} is asked, and nobody expects it"));
        asked.push(*question);
        choose(page, lang, question, answer).await;
        go_on(page).await;
    }
    let expected: Vec<&str> = given.iter().map(|(question, _)| *question).collect();
    assert_eq!(asked, expected, "these are asked, in this order");
}

/// From "check your answers" on to the result.
pub(crate) async fn see_result(page: &Page) {
    page.at("check").await;
    page.tap(".actions .button").await;
    page.at("result").await;
}

/// Enters an answer on the page of its question.
pub(crate) async fn choose(page: &Page, lang: Lang, question: &str, answer: &str) {
    let asked = wording::question(question);
    match asked.kind {
        Kind::Number | Kind::Money if answer != "dont-know" => page.enter(question, answer).await,
        _ => {
            for option in answer.split('.') {
                tap_option(page, &wording::option(lang, asked, option)).await;
            }
        }
    }
}

/// Taps the row with this label.
pub(crate) async fn tap_option(page: &Page, label: &str) {
    let rows = page.texts(".option .option__label").await;
    let place = rows.iter().position(|row| row == label);
    let place = place.unwrap_or_else(|| panic!("no option «{label}» among {rows:?}"));
    page.tap(&format!(".option:nth-of-type({})", place + 1)).await;
    page.wait_with(
        label,
        "return [...document.querySelectorAll('.option')][arguments[0]].matches(':has(:checked)')",
        vec![place.into()],
    )
    .await;
}

/// Continue, to whichever page is next.
pub(crate) async fn go_on(page: &Page) {
    let before = page.path().await;
    page.tap("button[type=submit]").await;
    let moved = "return location.hash.replace(/^#\\/\\w+\\//, '').split('?')[0] !== arguments[0]";
    page.wait_with(&format!("the page after `{before}`"), moved, vec![before.as_str().into()])
        .await;
    arrived(page).await;
}

/// Waits until the page of the address is drawn.
pub(crate) async fn arrived(page: &Page) {
    page.wait("a page of the app", "return location.hash.length > 4").await;
    let path = page.path().await;
    page.at(&path).await;
}

//! What a person does before the app is there, and what has come of it once it is.

use content::ui;
use rules::Lang;

use super::visit::tap;
use crate::support::Page;
use crate::support::wording::text;

pub(super) const CAMP: &str = "label[for=services-2]";
pub(super) const CONTINUE: &str = "button[type=submit]";

/// What is done at one moment, and what has to be there once the app has started.
#[derive(Clone, Copy)]
pub(super) enum Deed {
    Ticks,
    Answers,
    ContinuesWithNothing,
    AnswersTwo,
}

impl Deed {
    pub(super) async fn done(self, page: &Page) {
        match self {
            Deed::Ticks => tap(page, CAMP).await,
            Deed::ContinuesWithNothing => tap(page, CONTINUE).await,
            Deed::Answers => {
                tap(page, CAMP).await;
                tap(page, CONTINUE).await;
            }
            Deed::AnswersTwo => {
                tap(page, CAMP).await;
                tap(page, CONTINUE).await;
                page.wait("the school", "return document.querySelector('#main #school') !== null")
                    .await;
                tap(page, "label[for=school]").await;
                tap(page, CONTINUE).await;
            }
        }
    }

    pub(super) async fn counted(self, page: &Page, when: &str) {
        let checked = "return [...document.querySelectorAll(':checked')].map(one => one.id)";
        match self {
            Deed::Ticks => {
                page.at("").await;
                assert_eq!(page.strings(checked).await, ["services-2"], "{when}");
            }
            Deed::ContinuesWithNothing => {
                page.at("").await;
                page.wait(
                    &format!("the mistake, {when}"),
                    "return document.activeElement.id === 'error-summary'",
                )
                .await;
                page.wait_with(
                    "the title to say so",
                    "return document.title.startsWith(arguments[0])",
                    vec![text(Lang::Kk, ui::ERROR_PREFIX).into()],
                )
                .await;
                assert_eq!(page.texts(".error").await, [text(Lang::Kk, ui::ERROR_CHOOSE_SOME)]);
            }
            Deed::Answers => {
                page.at("question/school/1").await;
                assert_eq!(page.strings(checked).await, [""; 0], "{when}");
                let address = page.string("return location.href").await;
                assert!(address.ends_with("?v=1&services=camp"), "{when}: {address}");
            }
            Deed::AnswersTwo => {
                page.at("question/targeted-assistance").await;
                let address = page.string("return location.href").await;
                assert!(
                    address.ends_with("?v=1&services=camp&c1.school=state"),
                    "{when}: {address}"
                );
                assert_eq!(page.string("return history.state").await, "2", "{when}: two pages on");
            }
        }
    }
}

//! All questions of a family that asks for all three services, to the result.

use content::{book, ui};
use rules::Lang;

use crate::engine::run;
use crate::support::person::{Choices, WITH_SUMS, answer_all, see_result};
use crate::support::wording::text;

/// Services, one option, several options, a channel.
const HARDSHIP: &Choices = &[
    ("services", "meals.camp.aid"),
    ("grade", "5-11"),
    ("school", "state"),
    ("targeted-assistance", "no"),
    ("care", "parents"),
    ("income-route", "not-below"),
    ("emergency", "no"),
    ("hardship", "many-children.one-parent"),
    ("birth-record", "abroad"),
    ("marriage-record", "no"),
    ("channel", "dont-know"),
];

#[test]
fn every_kind_of_question_leads_to_the_three_services() {
    run(async |page| {
        for (lang, family, verdict) in [
            (Lang::Kk, WITH_SUMS, ui::VERDICT_LIKELY),
            (Lang::Ru, HARDSHIP, ui::VERDICT_BOARD),
            (Lang::En, WITH_SUMS, ui::VERDICT_LIKELY),
        ] {
            answer_all(page, lang, family).await;
            see_result(page).await;
            let services: Vec<_> =
                book().services.iter().map(|service| text(lang, service.short)).collect();
            assert_eq!(page.texts(".verdict__service").await, services);
            let words = page.texts(".verdict__words").await;
            assert!(words.iter().all(|words| words == text(lang, verdict)), "{words:?}");
        }
    });
}

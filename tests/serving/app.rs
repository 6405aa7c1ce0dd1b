//! The app as a server delivers it: with its types, its compressed files, and the policy of its headers on top of the
//! page's own.

use rules::Lang;

use crate::served::each;
use crate::support::person::{Choices, answer_all, see_result};
use crate::support::server::Site;
use crate::support::session::{Setting, run_at};

/// Options, a sum and a number, so that whatever comes after the start is fetched too.
pub(crate) const FAMILY: &Choices = &[
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

#[test]
fn a_family_gets_from_the_first_question_to_the_result() {
    each(|served| {
        run_at(Site::elsewhere(served.address()), Setting::default(), async |page| {
            answer_all(page, Lang::Kk, FAMILY).await;
            see_result(page).await;
            assert!(!page.texts(".verdict__words").await.is_empty(), "{}", served.kind.name());
        });
    });
}

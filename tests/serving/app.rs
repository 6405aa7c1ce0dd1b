//! The app as a server delivers it: with its types, its compressed files, and the policy of its headers on top of the
//! page's own.

use rules::Lang;

use crate::served::each;
use crate::support::person::{WITH_SUMS, answer_all, see_result};
use crate::support::server::Site;
use crate::support::session::{Setting, run_at};

#[test]
fn a_family_gets_from_the_first_question_to_the_result() {
    each(|served| {
        run_at(Site::elsewhere(served.address()), Setting::default(), async |page| {
            answer_all(page, Lang::Kk, WITH_SUMS).await;
            see_result(page).await;
            assert!(!page.texts(".verdict__words").await.is_empty(), "{}", served.kind.name());
        });
    });
}

//! Financial and material assistance. Line 19 sends the family to the school, with the papers of an
//! annex that is not there (D1): these are of Decree 64 as in force from 01.01.2021 (facts 3.1).

use super::{Asked, List};

pub(super) fn lists(asked: &Asked) -> Vec<(&'static str, List)> {
    let mut list = List::bring();
    list.always("application", "written"); // line 19
    // Categories 1 and 2: the school asks the state's systems.
    list.not(asked.assistance, "assistance-certificate");
    list.not(asked.low_income, "income-documents");
    // Categories 3 and 4: originals, with copies to compare.
    list.when(asked.guardianship, "guardianship-decision", "original-and-copy");
    list.when(asked.emergency, "emergency-act", "original-and-copy");
    // Category 5: the board draws up its own conclusion.
    list.not(asked.other, "board-decision");
    vec![("school", list)]
}

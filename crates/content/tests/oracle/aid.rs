//! Financial and material assistance: Annex 13.

use super::{List, Wanted};

/// Papers go to the provider's office alone (the row of channels): no portal, no State Corporation. The Kazakh heading
/// over the papers says "to the State Corporation", the Russian one "to the provider", and so do the channels of both.
pub(super) fn lists(asked: &Wanted) -> Vec<(&'static str, List)> {
    vec![("school", office(asked))]
}

/// Row 9.
fn office(asked: &Wanted) -> List {
    let mut list = List::bring();
    list.always("application", "written"); // item 1
    list.always("identity", "original-or-digital"); // item 2
    list.birth(asked, "electronic-or-copy"); // item 3
    list.marriage(asked, "copy"); // item 4
    // Item 5: the decision on guardianship, patronat or a foster family.
    list.when(asked.guardianship, "guardianship-decision", "copy");
    // Item 6: the act of investigation itself; no copy of it is spoken of.
    list.when(asked.emergency, "emergency-act", "original");
    // Point 4: the school sees targeted assistance and incomes in the systems of the state.
    list.not(asked.assistance, "assistance-certificate");
    list.not(asked.low_income, "income-documents");
    // Points 7 and 9: the school surveys the family, and the board decides on what it has found.
    list.not(asked.other, "board-decision");
    list
}

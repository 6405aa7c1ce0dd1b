//! Free and discounted meals: Annex 10. Its channels are the provider's office and the portal.
//!
//! That the school can look some of it up itself (point 6) does not take a paper off its lists.

use super::{List, Wanted};

pub(super) fn lists(asked: &Wanted) -> Vec<(&'static str, List)> {
    vec![("school", office(asked)), ("portal", portal(asked))]
}

/// Row 9, the office.
fn office(asked: &Wanted) -> List {
    let mut list = List::bring();
    list.always("application", "written"); // item 1
    list.always("identity", "original-or-digital"); // item 2
    list.birth(asked, "electronic-or-copy"); // item 3
    // Items 4 and 5 are copies, and the last sentence of the list has the originals shown and given back.
    list.marriage(asked, "copy-with-original");
    list.status(asked, "copy-with-original");
    list
}

/// Row 9, the portal: no identity paper, as for the camp.
fn portal(asked: &Wanted) -> List {
    let mut list = List::upload();
    list.always("application", "electronic");
    list.birth(asked, "electronic-copy");
    list.marriage(asked, "electronic-copy");
    list.status(asked, "electronic-copy");
    list
}

/// What the source prints under meals as the State Corporation's, lines 54-58, and breaks off. By the order meals are
/// not taken there: the lines are items 1-5 of Annex 13. It is shown as it is printed, and nothing is added to it.
pub(super) fn closed(asked: &Wanted) -> List {
    let mut list = List::bring();
    list.always("application", "written"); // line 54
    list.always("identity", "original-or-digital"); // line 55
    list.birth(asked, "electronic-or-copy"); // line 56
    list.marriage(asked, "copy"); // line 57
    list.when(asked.guardianship, "guardianship-decision", "copy"); // line 58
    list
}

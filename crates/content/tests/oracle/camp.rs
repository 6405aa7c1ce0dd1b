//! Camp vouchers: Annex 11. Its channels are the provider's office, the State Corporation and the portal.

use super::{List, Wanted};

pub(super) fn lists(asked: &Wanted) -> Vec<(&'static str, List)> {
    // Row 9 has one list for the office and for the State Corporation.
    vec![("school", paper(asked)), ("portal", portal(asked)), ("state-corporation", paper(asked))]
}

/// Row 9, the office and the State Corporation; lines 24-33 of the source.
fn paper(asked: &Wanted) -> List {
    let mut list = List::bring();
    list.always("application", "written"); // item 1
    list.always("identity", "original-or-digital"); // item 2
    // Item 3. The Kazakh text leaves out "born abroad"; the Russian one and both portal lists have it.
    list.birth(asked, "electronic-or-copy");
    list.marriage(asked, "copy"); // item 4
    list.always("medical-071", "original"); // item 5
    list.status(asked, "copy"); // item 6
    list
}

/// Row 9, the portal; lines 35-43 of the source, which leave out category 5 by mistake. There is no identity paper: the
/// signature or the password shows who applies.
fn portal(asked: &Wanted) -> List {
    let mut list = List::upload();
    list.always("application", "electronic"); // item 1
    list.birth(asked, "electronic-copy"); // item 2
    list.marriage(asked, "electronic-copy"); // item 3
    list.always("medical-071", "electronic-copy"); // item 4
    list.status(asked, "electronic-copy"); // item 5
    list
}

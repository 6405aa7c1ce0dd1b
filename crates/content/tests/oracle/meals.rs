//! Free and discounted meals.

use super::{Asked, List};

pub(super) fn lists(asked: &Asked) -> Vec<(&'static str, List)> {
    // The school takes applications (facts 3.3), but no list of its own is known (D7).
    vec![
        ("school", List::bring()),
        ("portal", portal(asked)),
        ("state-corporation", corporation(asked)),
    ]
}

/// School and city pages only (facts 3.3). Where they name a paper but no form, it is unstated.
fn portal(asked: &Asked) -> List {
    let mut list = List::upload();
    list.always("application", "electronic");
    list.always("identity", "unstated");
    list.when(asked.birth, "birth-certificate", "unstated");
    list.not(asked.birth_on_record, "birth-certificate");
    list.when(asked.marriage, "marriage-certificate", "unstated");
    list.not(asked.marriage_on_record, "marriage-certificate");
    list.when(asked.assistance, "assistance-certificate", "electronic-copy");
    // School 32 asks for the papers of guardianship and of income; in Kostanay the school looks
    // them up itself.
    list.perhaps(asked.guardianship, "guardianship-decision", "electronic-copy");
    for (document, asked) in asked.income {
        list.perhaps(asked, document, "electronic-copy");
    }
    list.when(asked.board(), "board-decision", "unstated");
    list
}

/// Lines 54-58. The list breaks off after the paper of category 3 (D6): the others may be on it.
fn corporation(asked: &Asked) -> List {
    let mut list = List::bring();
    list.always("application", "written"); // line 54
    list.always("identity", "original-or-digital"); // line 55
    list.when(asked.birth, "birth-certificate", "electronic-or-copy"); // line 56
    list.not(asked.birth_on_record, "birth-certificate");
    list.when(asked.marriage, "marriage-certificate", "copy"); // line 57
    list.not(asked.marriage_on_record, "marriage-certificate");
    list.when(asked.guardianship, "guardianship-decision", "copy"); // line 58
    list.perhaps(asked.assistance, "assistance-certificate", "unstated");
    for (document, asked) in asked.income {
        list.perhaps(asked, document, "unstated");
    }
    list.perhaps(asked.board(), "board-decision", "unstated");
    list
}

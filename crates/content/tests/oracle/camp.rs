//! Camp vouchers. The State Corporation is not named for them (D15).

use super::{Asked, List};

pub(super) fn lists(asked: &Asked) -> Vec<(&'static str, List)> {
    vec![("school", paper(asked)), ("portal", portal(asked))]
}

/// Lines 24-33.
fn paper(asked: &Asked) -> List {
    let mut list = List::bring();
    list.always("application", "written"); // line 24
    list.always("identity", "original-or-digital"); // line 25
    list.when(asked.birth, "birth-certificate", "electronic-or-copy"); // line 26
    list.not(asked.birth_on_record, "birth-certificate");
    list.when(asked.marriage, "marriage-certificate", "copy"); // line 27
    list.not(asked.marriage_on_record, "marriage-certificate");
    list.always("medical-071", "original"); // line 28
    list.when(asked.assistance, "assistance-certificate", "copy"); // lines 29, 30
    for (document, asked) in asked.income {
        list.when(asked, document, "copy"); // line 31
    }
    list.when(asked.guardianship, "guardianship-decision", "copy"); // line 32
    list.when(asked.board(), "board-decision", "copy"); // line 33
    list
}

/// Lines 35-43, without an identity paper: the signature or the password shows who applies (D4).
fn portal(asked: &Asked) -> List {
    let mut list = List::upload();
    list.always("application", "electronic"); // line 35
    list.when(asked.birth, "birth-certificate", "electronic-copy"); // line 36
    list.not(asked.birth_on_record, "birth-certificate");
    list.when(asked.marriage, "marriage-certificate", "electronic-copy"); // line 37
    list.not(asked.marriage_on_record, "marriage-certificate");
    list.always("medical-071", "electronic-copy"); // line 38
    list.when(asked.assistance, "assistance-certificate", "electronic-copy"); // lines 39, 40
    for (document, asked) in asked.income {
        list.when(asked, document, "electronic-copy"); // line 41, by the kinds of line 31 (D3)
    }
    list.when(asked.guardianship, "guardianship-decision", "electronic-copy"); // line 42
    list.when(asked.board(), "board-decision", "electronic-copy"); // line 43, and category 5 (D2)
    list
}

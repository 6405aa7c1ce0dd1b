//! How conditions are judged, seen from outside: what the small rule book says of one child, case by case.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its rule book has failed")]

mod checklists;
#[path = "../support/mod.rs"]
mod support;

use rules::assessment::Door;
use rules::book::ChannelId;
use rules::{Answers, Facts, assess};
use support::{answers, check, failing, income_reasons, open, papers, small, today, verdicts};

#[test]
fn what_was_not_asked_is_asked_and_what_nobody_knows_is_not_asked_again() {
    check(
        today(),
        open,
        &[
            ("", "services grade certificate care income members hardship record channel"),
            ("services=dont-know", "grade certificate care income members hardship record channel"),
            ("services=trip", "certificate care income members hardship record channel"),
            ("services=trip certificate=dont-know", "care income members hardship record channel"),
            (
                "services=trip certificate=dont-know care=dont-know",
                "income members hardship record channel",
            ),
            (
                "services=trip certificate=dont-know care=dont-know income=dont-know",
                "hardship record channel",
            ),
            (
                "services=trip certificate=dont-know care=dont-know income=dont-know hardship=dont-know record=dont-know",
                "channel",
            ),
            (
                "services=trip certificate=dont-know care=dont-know income=dont-know hardship=dont-know record=dont-know channel=dont-know",
                "",
            ),
        ],
    );
}

#[test]
fn what_nobody_knows_never_becomes_a_no() {
    check(
        today(),
        verdicts,
        &[
            ("services=trip", "trip: need missing certificate care income members hardship"),
            (
                "services=trip certificate=dont-know care=dont-know income=dont-know members=dont-know hardship=dont-know",
                "trip: need missing certificate care income members hardship",
            ),
            (
                "services=trip certificate=no care=parents income=900 members=3 hardship=dont-know",
                "trip: need missing hardship",
            ),
            (
                "services=trip certificate=dont-know care=parents income=900 members=3 hardship=none",
                "trip: need missing certificate",
            ),
        ],
    );
}

#[test]
fn the_first_category_that_holds_gives_the_paper_and_the_others_stand_instead_of_it() {
    check(
        today(),
        verdicts,
        &[
            (
                "services=trip certificate=yes care=guardian hardship=loss",
                "trip: likely, certified instead guarded hard",
            ),
            (
                "services=trip certificate=no care=guardian income=1 members=1 hardship=illness+loss",
                "trip: likely, guarded instead low-income hard",
            ),
            (
                "services=trip certificate=no care=parents income=1 members=1 hardship=loss",
                "trip: likely, low-income instead hard",
            ),
            (
                "services=trip certificate=no care=parents income=900 members=1 hardship=loss",
                "trip: board, hard",
            ),
            (
                "services=trip certificate=dont-know care=parents hardship=loss",
                "trip: board, hard missing certificate income members",
            ),
        ],
    );
    check(
        today(),
        papers,
        &[
            (
                "services=trip certificate=yes care=guardian hardship=loss record=yes channel=desk",
                "desk: bring application, bring proof, do-not-bring birth",
            ),
            (
                "services=trip certificate=no care=guardian income=1 members=1 hardship=loss record=no channel=desk",
                "desk: bring application, bring birth, bring custody",
            ),
            (
                "services=trip certificate=no care=parents income=1 members=1 hardship=loss record=yes channel=desk",
                "desk: bring application, bring wages, do-not-bring birth",
            ),
            (
                "services=trip certificate=no care=parents income=900 members=1 hardship=loss record=yes channel=desk",
                "desk: bring application, bring decision, do-not-bring birth",
            ),
        ],
    );
}

#[test]
fn once_an_earlier_category_holds_a_later_one_is_not_asked_for() {
    check(
        today(),
        open,
        &[
            ("services=trip certificate=yes", "record channel"),
            ("services=trip certificate=no care=guardian", "record channel"),
            ("services=trip certificate=no care=parents", "income members hardship record channel"),
            ("services=trip certificate=no care=parents income=1 members=1", "record channel"),
            // A later one that holds already does not keep an earlier, preferred one from being asked for.
            ("services=trip certificate=no hardship=loss", "care income members record channel"),
            ("services=lunch grade=low", ""),
            ("services=lunch grade=high", "certificate record"),
            ("services=lunch grade=dont-know certificate=yes", "record"),
        ],
    );
}

#[test]
fn one_failing_part_is_reason_enough_and_every_unknown_part_is_named() {
    check(
        today(),
        income_reasons,
        &[
            ("services=trip certificate=yes income=900 members=3", "No: certificate is yes so No"),
            (
                "services=trip certificate=dont-know members=3",
                "Unknown: don't know certificate, not asked income",
            ),
            (
                "services=trip certificate=dont-know income=900 members=3",
                "No: 100 against 100 so No",
            ),
        ],
    );
}

#[test]
fn the_reason_for_no_ground_is_the_sum_before_anything_else() {
    check(
        today(),
        failing,
        &[
            (
                "services=trip certificate=no care=parents income=900 members=3 hardship=none",
                "100 against 100 so No",
            ),
            ("services=lunch grade=high certificate=no", "grade is high so No"),
            ("services=lunch grade=high", "-"),
        ],
    );
}

#[test]
fn each_child_is_asked_about_its_own_and_the_family_once() {
    let book = small();
    let mut family =
        answers(&book, "services=trip+lunch certificate=no care=guardian grade=low record=yes");
    family.children.push(Facts::default());
    let assessment = assess(&book, &family, today());
    let asked: Vec<_> = assessment
        .inquiry
        .open
        .iter()
        .map(|next| (book.questions[next.question.index()].name.as_str(), next.child))
        .collect();
    let expected = [
        ("grade", Some(1)),
        ("care", Some(1)),
        ("income", None),
        ("members", None),
        ("hardship", None),
        ("record", Some(1)),
        ("channel", None),
    ];
    assert_eq!(asked, expected);
    let open = |channel| Door { channel, closed: false };
    assert_eq!(assessment.inquiry.channels, [open(ChannelId(0)), open(ChannelId(1))]);
}

#[test]
fn a_family_without_a_child_is_asked_which_services_and_nothing_else() {
    let book = small();
    let nobody = Answers { children: Vec::new(), ..Answers::default() };
    let assessment = assess(&book, &nobody, today());
    assert_eq!(open(&book, &assessment), "services");
    assert!(assessment.children.is_empty() && assessment.inquiry.channels.is_empty());
}

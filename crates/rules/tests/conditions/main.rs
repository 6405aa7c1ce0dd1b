//! How conditions are judged, seen from outside: what the small rule book says of one child, case by case.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its rule book has failed")]

mod support;

use rules::assessment::Door;
use rules::book::ChannelId;
use rules::{Answers, Facts, assess};
use support::{
    answers, check, failing, income_reasons, notes_and_steps, open, papers, small, today, verdicts,
};

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
fn an_open_status_brings_each_of_its_papers_onto_the_list_with_its_condition() {
    check(
        today(),
        papers,
        &[
            (
                "services=trip channel=desk",
                "desk: bring application, only-if birth, only-if proof, only-if custody, only-if wages, only-if decision",
            ),
            (
                "services=trip certificate=no care=dont-know income=900 members=3 hardship=none record=dont-know channel=desk",
                "desk: bring application, only-if birth, only-if custody",
            ),
        ],
    );
}

#[test]
fn a_list_that_is_silent_says_ask_and_a_paper_the_office_sees_itself_is_not_brought() {
    check(
        today(),
        papers,
        &[
            (
                "services=lunch grade=high certificate=yes",
                "web: upload application, only-if proof (ask)",
            ),
            ("services=lunch grade=high", "web: upload application, only-if proof (ask)"),
            ("services=lunch grade=high certificate=no", ""),
            (
                "services=trip certificate=no care=parents income=1 members=1 channel=web",
                "web: upload application, do-not-bring wages",
            ),
            // Nothing is said of a paper to leave while its condition is open.
            (
                "services=trip certificate=no care=parents hardship=none channel=web",
                "web: upload application",
            ),
            (
                "services=trip certificate=no care=parents channel=web",
                "web: upload application, only-if decision (ask)",
            ),
        ],
    );
}

#[test]
fn nothing_is_to_be_handed_in_for_a_ground_that_needs_no_application_or_where_there_is_none() {
    check(
        today(),
        papers,
        &[
            ("services=lunch grade=low certificate=yes", ""),
            ("services=trip certificate=no care=parents income=900 members=3 hardship=none", ""),
        ],
    );
}

#[test]
fn the_channel_chosen_gives_the_only_list_unless_the_service_does_not_offer_it() {
    check(
        today(),
        papers,
        &[
            (
                "services=trip+lunch grade=high certificate=yes record=yes channel=desk",
                "desk: bring application, bring proof, do-not-bring birth; web: upload application, only-if proof (ask)",
            ),
            (
                "services=trip+lunch grade=high certificate=yes record=yes channel=web",
                // Stated for the trip, known from a page only for lunch: two lines.
                "web: upload application, upload application, only-if proof (ask)",
            ),
            (
                "services=trip certificate=yes record=yes channel=dont-know",
                "desk: bring application, bring proof, do-not-bring birth; web: upload application",
            ),
        ],
    );
}

#[test]
fn a_note_or_a_step_is_said_while_it_may_hold_and_no_note_where_there_is_no_ground() {
    check(
        today(),
        notes_and_steps,
        &[
            ("services=lunch", "lunch [0, 1, 2, 3]; web 1 steps"),
            ("services=lunch grade=low", "lunch [0, 1]"),
            ("services=lunch grade=low certificate=yes", "lunch [0, 1]"),
            ("services=lunch grade=high", "lunch [1, 2, 3]; web 1 steps"),
            ("services=lunch grade=high certificate=yes", "lunch [1, 2, 3]; web 1 steps"),
            ("services=lunch grade=dont-know certificate=yes", "lunch [0, 1, 2, 3]; web 1 steps"),
            ("services=lunch grade=high certificate=yes record=no", "lunch [1, 2, 3]; web 1 steps"),
            ("services=lunch grade=high certificate=yes record=yes", "lunch [1, 2]; web 1 steps"),
            ("services=lunch grade=low record=no", "lunch [0, 1]"),
            ("services=lunch grade=high certificate=no", "lunch []"),
            ("services=trip channel=desk", "trip [0]; desk 2 steps"),
            ("services=trip certificate=yes channel=desk", "trip []; desk 1 steps"),
            (
                "services=trip certificate=no care=parents income=900 members=3 hardship=loss channel=desk",
                "trip []; desk 2 steps",
            ),
        ],
    );
}

#[test]
fn a_step_whose_condition_is_not_known_is_not_said_as_certain() {
    let book = small();
    let certain = |given: &str| -> Vec<bool> {
        let assessment = assess(&book, &answers(&book, given), today());
        assessment.children[0].checklists[0].steps.iter().map(|step| step.said.certain).collect()
    };
    let unknown = "services=trip certificate=no care=parents income=900 members=3 hardship=dont-know channel=desk";
    assert_eq!(certain(unknown), [false, true], "the board may decide; going there is sure");
    assert_eq!(certain(&unknown.replace("dont-know", "loss")), [true, true]);
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
    assert_eq!(assessment.channels, [open(ChannelId(0)), open(ChannelId(1))]);
}

#[test]
fn a_family_without_a_child_is_asked_which_services_and_nothing_else() {
    let book = small();
    let nobody = Answers { children: Vec::new(), ..Answers::default() };
    let assessment = assess(&book, &nobody, today());
    assert_eq!(open(&book, &assessment), "services");
    assert!(assessment.children.is_empty() && assessment.channels.is_empty());
}

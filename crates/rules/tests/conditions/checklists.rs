//! Which papers, steps and notes come out for one child.

use rules::assess;

use crate::support::{answers, check, notes_and_steps, papers, small, today};

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

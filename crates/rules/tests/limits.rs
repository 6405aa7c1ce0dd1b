//! Income against a limit, seen from outside: what the small rule book says of one child, case by case.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its rule book has failed")]

#[expect(dead_code, reason = "other tests use the rest")]
mod support;

use rules::assess;
use support::{answers, check, day, income_reasons, open, small, today, verdicts};

#[test]
fn only_an_income_strictly_below_the_limit_is_a_ground() {
    // The limit is 100 a month and head, the income that of three months: three people share 900.
    check(
        today(),
        verdicts,
        &[
            (
                "services=trip certificate=no care=parents income=0 members=3",
                "trip: likely, low-income",
            ),
            (
                "services=trip certificate=no care=parents income=899 members=3",
                "trip: likely, low-income",
            ),
            (
                "services=trip certificate=no care=parents income=900 members=3 hardship=none",
                "trip: none",
            ),
            (
                "services=trip certificate=no care=parents income=901 members=3 hardship=none",
                "trip: none",
            ),
        ],
    );
}

#[test]
fn the_comparison_is_not_rounded_and_only_what_is_shown_is_rounded_down() {
    check(
        today(),
        income_reasons,
        &[
            (
                "services=trip certificate=no income=899 members=3",
                "Yes: certificate is no so Yes, 99 against 100 so Yes",
            ),
            ("services=trip certificate=no income=900 members=3", "No: 100 against 100 so No"),
            ("services=trip certificate=no income=901 members=3", "No: 100 against 100 so No"),
            ("services=trip certificate=no income=908 members=3", "No: 100 against 100 so No"),
            ("services=trip certificate=no income=909 members=3", "No: 101 against 100 so No"),
        ],
    );
}

#[test]
fn the_income_is_shared_among_the_members_and_the_three_months() {
    check(
        today(),
        income_reasons,
        &[
            ("services=trip certificate=no income=899 members=1", "No: 299 against 100 so No"),
            (
                "services=trip certificate=no income=299 members=1",
                "Yes: certificate is no so Yes, 99 against 100 so Yes",
            ),
            ("services=trip certificate=no income=899 members=2", "No: 149 against 100 so No"),
            (
                "services=trip certificate=no income=599 members=2",
                "Yes: certificate is no so Yes, 99 against 100 so Yes",
            ),
            (
                "services=trip certificate=no income=8999 members=30",
                "Yes: certificate is no so Yes, 99 against 100 so Yes",
            ),
            ("services=trip certificate=no income=9000 members=30", "No: 100 against 100 so No"),
        ],
    );
}

#[test]
fn the_limit_is_the_one_of_the_day() {
    let given = "services=trip certificate=no care=parents income=850 members=3";
    for (day, expected) in [
        (day(2025, 1, 1), "No: 94 against 90 so No"),
        (day(2025, 12, 31), "No: 94 against 90 so No"),
        (day(2026, 1, 1), "Yes: certificate is no so Yes, 94 against 100 so Yes"),
        (day(2026, 12, 31), "Yes: certificate is no so Yes, 94 against 100 so Yes"),
    ] {
        check(day, income_reasons, &[(given, expected)]);
    }
}

#[test]
fn on_a_day_without_a_limit_nothing_is_compared_and_nothing_is_asked_for_the_comparison() {
    for day in [day(2024, 12, 31), day(2027, 1, 1)] {
        check(
            day,
            income_reasons,
            &[
                (
                    "services=trip certificate=no income=1 members=3",
                    "Unknown: outside the edition of limit",
                ),
                (
                    "services=trip certificate=yes income=1 members=3",
                    "No: certificate is yes so No",
                ),
            ],
        );
        check(
            day,
            verdicts,
            &[
                (
                    "services=trip certificate=no care=parents income=1 members=3 hardship=none",
                    "trip: need outside-edition",
                ),
                ("services=trip certificate=no care=parents hardship=illness", "trip: board, hard"),
                ("services=trip certificate=yes", "trip: likely, certified"),
            ],
        );
        check(day, open, &[("services=trip certificate=no", "care hardship record channel")]);
    }
}

#[test]
fn a_day_without_a_limit_is_named_even_before_the_income_is_asked() {
    check(
        day(2027, 1, 1),
        verdicts,
        &[(
            "services=trip certificate=no care=parents hardship=none",
            "trip: need outside-edition",
        )],
    );
}

#[test]
fn what_nobody_knows_of_a_division_leaves_it_open_for_good_unless_there_is_nothing_to_share() {
    check(
        today(),
        verdicts,
        &[
            (
                "services=trip certificate=no care=parents income=1 members=dont-know hardship=none",
                "trip: need missing members",
            ),
            (
                "services=trip certificate=no care=parents income=dont-know members=3 hardship=none",
                "trip: need missing income",
            ),
            (
                "services=trip certificate=no care=parents income=dont-know hardship=loss",
                "trip: board, hard missing income",
            ),
        ],
    );
    check(
        today(),
        open,
        &[
            // An income of nothing would decide, however many share it.
            (
                "services=trip certificate=no care=parents members=dont-know hardship=none record=yes channel=desk",
                "income",
            ),
            (
                "services=trip certificate=no care=parents income=1 members=dont-know hardship=none record=yes channel=desk",
                "",
            ),
            (
                "services=trip certificate=no care=parents income=0 members=dont-know hardship=none record=yes channel=desk",
                "",
            ),
            (
                "services=trip certificate=no care=parents income=dont-know hardship=none record=yes channel=desk",
                "",
            ),
            (
                "services=trip certificate=no care=parents income=1 hardship=none record=yes channel=desk",
                "members",
            ),
            (
                "services=trip certificate=no care=parents hardship=none record=yes channel=desk",
                "income members",
            ),
        ],
    );
}

#[test]
fn no_number_is_too_large_and_no_family_too_small_to_be_assessed() {
    let book = small();
    let numbers = [
        "0",
        "1",
        "6148914691236517205",
        "6148914691236517206",
        "18446744073709551615",
        "dont-know",
    ];
    for income in numbers {
        for members in numbers {
            let given = format!("services=trip certificate=no income={income} members={members}");
            let assessment = assess(&book, &answers(&book, &given), today());
            assert_eq!(assessment.children.len(), 1, "{given}");
        }
    }
    check(
        today(),
        income_reasons,
        &[
            (
                "services=trip certificate=no income=18446744073709551615 members=1",
                "No: 6148914691236517205 against 100 so No",
            ),
            (
                "services=trip certificate=no income=18446744073709551615 members=6148914691236517205",
                "Yes: certificate is no so Yes, 1 against 100 so Yes",
            ),
        ],
    );
}

#[test]
fn a_head_count_that_cannot_be_shared_among_is_unknown_and_never_a_ground() {
    let book = small();
    for members in ["0", "6148914691236517206"] {
        let given = format!(
            "services=trip certificate=no care=parents income=0 members={members} hardship=none"
        );
        let assessment = assess(&book, &answers(&book, &given), today());
        assert_eq!(verdicts(&book, &assessment), "trip: need missing members", "{members} members");
    }
}

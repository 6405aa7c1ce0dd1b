//! A sum given by its parts: compared by its total, and each part says whether there is such income at all.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its own data has failed")]

#[expect(dead_code, reason = "other tests use the rest")]
mod support;

use support::{check, notes_and_steps, open, today, verdicts};

#[test]
fn the_total_is_what_is_compared() {
    check(
        today(),
        verdicts,
        &[
            (
                "services=trip certificate=no care=parents income=wages:800+rent:99 members=3",
                "trip: likely, low-income",
            ),
            (
                "services=trip certificate=no care=parents income=wages:0+rent:899 members=3",
                "trip: likely, low-income",
            ),
            (
                "services=trip certificate=no care=parents income=wages:800+rent:100 members=3 hardship=none",
                "trip: none",
            ),
            // A total beyond what can be counted is as good as no answer, and never a small one.
            (
                "services=trip certificate=no care=parents income=wages:18446744073709551615+rent:1 members=3 hardship=none",
                "trip: need missing members",
            ),
        ],
    );
}

#[test]
fn nothing_is_below_the_limit_however_many_share_it() {
    check(
        today(),
        verdicts,
        &[
            ("services=trip certificate=no care=parents income=0", "trip: likely, low-income"),
            (
                "services=trip certificate=no care=parents income=wages:0+rent:0 members=dont-know",
                "trip: likely, low-income",
            ),
            (
                "services=trip certificate=no care=parents income=1 members=dont-know",
                "trip: need missing members hardship",
            ),
        ],
    );
    check(
        today(),
        open,
        &[
            ("services=trip certificate=no care=parents income=0 channel=web", "record"),
            (
                "services=trip certificate=no care=parents income=1 channel=web",
                "members hardship record",
            ),
        ],
    );
}

#[test]
fn a_part_is_known_from_the_sum_while_the_sum_counts_and_asked_for_otherwise() {
    // The note about rent is the only one of the trip; the question about the record stands in for it.
    check(
        today(),
        notes_and_steps,
        &[
            (
                "services=trip certificate=no care=parents income=wages:800+rent:1 members=3 record=yes channel=web",
                "trip [0]; web 1 steps",
            ),
            (
                "services=trip certificate=no care=parents income=wages:800+rent:0 members=3 record=no channel=web",
                "trip []; web 1 steps",
            ),
            (
                "services=trip certificate=no care=parents income=800 members=3 record=no channel=web",
                "trip [0]; web 1 steps",
            ),
            (
                "services=trip certificate=no care=parents income=800 members=3 record=yes channel=web",
                "trip []; web 1 steps",
            ),
            // The sums were given before the certificate was: they count no more.
            (
                "services=trip certificate=yes care=parents income=wages:800+rent:1 members=3 channel=web",
                "trip []; web 1 steps",
            ),
        ],
    );
}

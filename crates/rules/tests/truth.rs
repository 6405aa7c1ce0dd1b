//! Three-valued logic against its definition, written out, and outlooks against every pair of attainable truths.

use rules::Truth::{self, No, Unknown, Yes};
use rules::truth::Outlook;

type Combine = fn(Truth, Truth) -> Truth;

/// Kleene's tables: first, second, *and*, *or*.
const TABLE: [(Truth, Truth, Truth, Truth); 9] = [
    (No, No, No, No),
    (No, Unknown, No, Unknown),
    (No, Yes, No, Yes),
    (Unknown, No, No, Unknown),
    (Unknown, Unknown, Unknown, Unknown),
    (Unknown, Yes, Unknown, Yes),
    (Yes, No, No, Yes),
    (Yes, Unknown, Unknown, Yes),
    (Yes, Yes, Yes, Yes),
];

#[test]
fn and_and_or_are_kleenes() {
    for (first, second, both, either) in TABLE {
        assert_eq!(first.and(second), both, "{first:?} and {second:?}");
        assert_eq!(first.or(second), either, "{first:?} or {second:?}");
    }
}

#[test]
fn not_turns_yes_and_no_around_and_leaves_unknown() {
    assert_eq!(Truth::ALL.map(Truth::negated), [Yes, Unknown, No]);
    assert_eq!([false, true].map(Truth::from), [No, Yes]);
}

#[test]
fn learning_what_was_unknown_never_turns_a_decided_whole_around() {
    for combine in [Truth::and, Truth::or] {
        for (first, second) in pairs(&Truth::ALL, &Truth::ALL) {
            let before = combine(first, second);
            if before == Unknown {
                continue;
            }
            for (first_now, second_now) in pairs(&learnt(first), &learnt(second)) {
                assert_eq!(
                    combine(first_now, second_now),
                    before,
                    "{first:?} {second:?} -> {first_now:?} {second_now:?}"
                );
            }
        }
    }
}

#[test]
fn an_outlook_contains_what_it_was_made_of_and_is_decided_when_that_is_one_truth() {
    for (outlook, truths) in outlooks() {
        for truth in Truth::ALL {
            assert_eq!(outlook.contains(truth), truths.contains(&truth), "{truth:?} in {truths:?}");
            assert_eq!(
                outlook.negated().contains(truth.negated()),
                truths.contains(&truth),
                "not {truth:?} in {truths:?}"
            );
        }
        assert_eq!(outlook.is_decided(), truths.len() == 1, "{truths:?}");
    }
}

#[test]
fn combining_outlooks_attains_what_some_pair_attains_and_nothing_else() {
    for_each_pair(|(first, firsts), (second, seconds), combine| {
        let attained: Vec<Truth> =
            pairs(firsts, seconds).map(|(one, other)| combine(one, other)).collect();
        let combined = first.combined(second, combine);
        for truth in Truth::ALL {
            assert_eq!(
                combined.contains(truth),
                attained.contains(&truth),
                "{truth:?} of {firsts:?} with {seconds:?}"
            );
        }
    });
}

#[test]
fn a_part_matters_when_for_some_end_of_the_rest_two_of_its_ends_give_different_wholes() {
    for_each_pair(|(part, ends), (rest, others), combine| {
        let expected = others.iter().any(|other| {
            pairs(ends, ends).any(|(one, two)| combine(one, *other) != combine(two, *other))
        });
        assert_eq!(part.matters_beside(rest, combine), expected, "{ends:?} beside {others:?}");
    });
}

#[test]
fn what_is_decided_matters_beside_nothing_and_a_rest_that_decides_makes_nothing_matter() {
    for (outlook, truths) in outlooks() {
        for truth in Truth::ALL {
            assert!(
                !Outlook::only(truth).matters_beside(outlook, Truth::and),
                "{truth:?} beside {truths:?}"
            );
        }
        assert!(!outlook.matters_beside(Outlook::only(No), Truth::and), "{truths:?}");
        assert!(!outlook.matters_beside(Outlook::only(Yes), Truth::or), "{truths:?}");
    }
}

/// Every outlook there can be, with the truths it is to contain. An outlook is made only by combining, so the
/// odd ones are made from the open one by moving the truths they lack.
fn outlooks() -> Vec<(Outlook, Vec<Truth>)> {
    let open = |change: Combine| Outlook::OPEN.combined(Outlook::only(Unknown), change);
    vec![
        (Outlook::only(No), vec![No]),
        (Outlook::only(Unknown), vec![Unknown]),
        (Outlook::only(Yes), vec![Yes]),
        (open(Truth::and), vec![No, Unknown]),
        (open(Truth::or), vec![Unknown, Yes]),
        (open(|truth, _| if truth == Unknown { No } else { truth }), vec![No, Yes]),
        (Outlook::OPEN, vec![No, Unknown, Yes]),
    ]
}

fn for_each_pair(check: impl Fn((Outlook, &[Truth]), (Outlook, &[Truth]), Combine)) {
    for (first, firsts) in outlooks() {
        for (second, seconds) in outlooks() {
            for combine in [Truth::and as Combine, Truth::or] {
                check((first, &firsts), (second, &seconds), combine);
            }
        }
    }
}

fn pairs(firsts: &[Truth], seconds: &[Truth]) -> impl Iterator<Item = (Truth, Truth)> {
    firsts.iter().flat_map(move |first| seconds.iter().map(move |second| (*first, *second)))
}

fn learnt(truth: Truth) -> Vec<Truth> {
    if truth == Unknown { Truth::ALL.to_vec() } else { vec![truth] }
}

//! The order of answers does not matter: whichever open question is answered first, a family ends with the same
//! verdicts and papers, and they are those of a family that has answered everything there is to ask.

use content::book;
use proptest::prelude::*;
use proptest::sample::Index;
use rules::assessment::Next;
use rules::book::Scope;
use rules::{Answers, Date, assess};

use crate::days;
use crate::diagram::outcome;
use crate::families::{all_answered, day_of, put, question_count};
use crate::names::told;

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_asking_ends_alike(
        said in prop::collection::vec(any::<Index>(), question_count()),
        order in prop::collection::vec(any::<Index>(), question_count()),
        day in 0..days().len(),
    ) {
        let today = day_of(day);
        let everything = all_answered(&said, 1, today);
        let in_turn = asked(&everything, today, |_, open| open[0]);
        let otherwise = asked(&everything, today, |step, open| *order[step].get(open));
        let [in_turn, otherwise, at_once] =
            [in_turn, otherwise, everything].map(|answers| (outcome(&assess(book(), &answers, today)), told(&answers)));
        prop_assert_eq!(&in_turn.0, &otherwise.0, "{} or {}", in_turn.1, otherwise.1);
        prop_assert_eq!(&in_turn.0, &at_once.0, "{} or {}", in_turn.1, at_once.1);
    }

    #[test]
    fn answers_set_in_another_order_are_the_same_answers(
        said in prop::collection::vec(any::<Index>(), question_count()),
        order in Just((0..question_count()).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let everything = all_answered(&said, 1, days()[1]);
        let mut shuffled = Answers::default();
        for index in order {
            let (id, question) = book().ordered_questions().nth(index).unwrap();
            let child = (question.scope == Scope::Child).then_some(0);
            let from = if child.is_some() { &everything.children[0] } else { &everything.family };
            put(&mut shuffled, Next { question: id, child }, from.get(id).unwrap().clone());
        }
        prop_assert_eq!(assess(book(), &shuffled, days()[1]), assess(book(), &everything, days()[1]));
    }
}

/// Asked one open question after another, a family that knows these answers; `choose` says which is next.
fn asked(known: &Answers, today: Date, choose: impl Fn(usize, &[Next]) -> Next) -> Answers {
    let mut answers = Answers::default();
    for step in 0..question_count() {
        let open = assess(book(), &answers, today).inquiry.open;
        if open.is_empty() {
            return answers;
        }
        let next = choose(step, &open);
        let from = next.child.map_or(&known.family, |child| &known.children[child]);
        put(&mut answers, next, from.get(next.question).unwrap().clone());
    }
    assert!(
        assess(book(), &answers, today).inquiry.open.is_empty(),
        "each question is asked once at the most"
    );
    answers
}

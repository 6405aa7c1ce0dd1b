//! What would change a verdict: each way named works, and no smaller one does.

use content::book;
use proptest::prelude::*;
use proptest::sample::Index;
use rules::assessment::{ServiceAssessment, Verdict};
use rules::book::{CategoryId, DecidedBy, Kind, QuestionId, ServiceId};
use rules::change::{Change, Need, changes};
use rules::{Answers, Date, Truth, Value, assess};

use crate::families::{day_of, question_count, some_answered};
use crate::names::{question, told};
use crate::settled::set;
use crate::ways::known;

/// The questions that categories look at; of the others none can help.
const DECIDING: [&str; 8] = [
    "grade",
    "targeted-assistance",
    "care",
    "income-route",
    "income",
    "members",
    "emergency",
    "hardship",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_would_change_a_verdict_does_and_nothing_smaller_would(
        said in prop::collection::vec((any::<Index>(), prop::bool::weighted(0.9)), question_count()),
        day in 0..crate::days().len(),
    ) {
        let today = day_of(day);
        let answers = some_answered(&said, 1, today);
        for assessed in &assess(book(), &answers, today).children[0].services {
            let found = changes(book(), &answers, today, 0, assessed);
            assert!(found.is_sorted_by_key(|change| change.needs.len()));
            for change in &found {
                assert!(!change.needs.is_empty());
                works(&answers, assessed, change, today);
            }
            for category in lacking(assessed) {
                let change = found.iter().find(|change| change.category == category);
                let named = change.map_or(usize::MAX, |change| change.needs.len());
                let least = least(&answers, assessed.service, category, today);
                prop_assert!(least.is_none_or(|least| named <= least), "{least:?} would do for {change:?}: {}", told(&answers));
            }
        }
    }
}

/// The categories whose paper would better the verdict.
fn lacking(assessed: &ServiceAssessment) -> impl Iterator<Item = CategoryId> {
    let not_yet = assessed.findings.iter().filter(|finding| finding.truth != Truth::Yes);
    not_yet.map(|finding| finding.category).filter(|category| {
        let ground = book().services[assessed.service.index()].ground(*category).unwrap();
        let by_board = ground.decided_by == DecidedBy::Board;
        match assessed.verdict {
            Verdict::Likely => false,
            Verdict::Board => !by_board,
            Verdict::Need | Verdict::None => true,
        }
    })
}

/// Whichever of the options is taken, the category holds afterwards and the verdict is the one named, or better.
fn works(answers: &Answers, assessed: &ServiceAssessment, change: &Change, today: Date) {
    let mut ways = vec![answers.clone()];
    for need in &change.needs {
        ways = ways.iter().flat_map(|answers| met(answers, need)).collect();
    }
    assert!(!ways.is_empty());
    for changed in ways {
        let is = service(&changed, assessed.service, today);
        assert!(holds(&is, change.category), "{change:?}: {}", told(&changed));
        assert!([change.verdict, Verdict::Likely].contains(&is.verdict), "{change:?}");
    }
}

/// The answers with a need met, in each way.
fn met(answers: &Answers, need: &Need) -> Vec<Answers> {
    let with = |question: QuestionId, value: Value| {
        let mut changed = answers.clone();
        set(&mut changed, question, value);
        changed
    };
    match need {
        Need::Answer { question, options } => {
            let several = book().questions[question.index()].kind == Kind::Several;
            let value = |option| {
                if several {
                    Value::Several([option].into_iter().collect())
                } else {
                    Value::One(option)
                }
            };
            options.iter().map(|option| with(*question, value(option))).collect()
        }
        Need::SumBelow { sum, tenge, .. } => {
            vec![with(*sum, Value::Number(tenge.map_or(0, |tenge| tenge - 1)))]
        }
        Need::Part { sum, part } => {
            let mut parts = vec![0; book().questions[sum.index()].options.len()];
            parts[part.index()] = 1;
            vec![with(*sum, Value::Sums(parts.into()))]
        }
    }
}

/// How many other answers it takes at the least: one, or two, or more than that.
fn least(answers: &Answers, of: ServiceId, category: CategoryId, today: Date) -> Option<usize> {
    let all: Vec<(QuestionId, Value)> = DECIDING
        .iter()
        .map(|name| question(name))
        .flat_map(|id| known(id, today).into_iter().map(move |value| (id, value)))
        .collect();
    let holds = |changed: &Answers| holds(&service(changed, of, today), category);
    let single = |(id, value): &(QuestionId, Value)| {
        let mut changed = answers.clone();
        set(&mut changed, *id, value.clone());
        changed
    };
    if all.iter().any(|one| holds(&single(one))) {
        return Some(1);
    }
    let pair = all.iter().enumerate().any(|(place, first)| {
        let changed = single(first);
        all.iter().skip(place + 1).filter(|(id, _)| *id != first.0).any(|(id, value)| {
            let mut both = changed.clone();
            set(&mut both, *id, value.clone());
            holds(&both)
        })
    });
    pair.then_some(2)
}

fn service(answers: &Answers, of: ServiceId, today: Date) -> ServiceAssessment {
    let mut services = assess(book(), answers, today).children.remove(0).services;
    let place = services.iter().position(|one| one.service == of).unwrap();
    services.swap_remove(place)
}

fn holds(assessed: &ServiceAssessment, category: CategoryId) -> bool {
    let finding = assessed.findings.iter().find(|finding| finding.category == category);
    finding.unwrap().truth == Truth::Yes
}

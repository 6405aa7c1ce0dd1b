//! The family cases and the oracle are two readings of the sources, and must agree.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its cases has failed")]

// By its path: by its name alone it could as well be this file.
#[path = "oracle/mod.rs"]
mod oracle;

use std::path::Path;

use oracle::{Answer, Answers, Expected, Papers, expected};
use rules::authoring::{Case, cases};
use toml::{Table, Value};

#[test]
fn the_oracle_says_of_every_family_what_is_written_down_for_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let mut wrong = Vec::new();
    let mut agreeing = 0;
    for case in cases(&folder).unwrap() {
        let (said, written) = (said_by_the_oracle(&case), written_down(&case));
        if said == written {
            agreeing += 1;
        } else {
            wrong.push(format!("{}\n  written {written:#?}\n  oracle  {said:#?}", case.name));
        }
    }
    assert!(wrong.is_empty(), "{agreeing} agree, {} do not\n{}", wrong.len(), wrong.join("\n"));
    assert!(agreeing >= 40, "only {agreeing} cases");
    println!("family cases on which the oracle agrees: {agreeing}");
}

#[test]
fn sums_by_kind_are_compared_by_their_total_and_name_the_papers() {
    // Four people: the limit is 50 851 x 3 x 4 = 610 212.
    let sums = |wages| {
        Answer::Sums(vec![("wages".into(), wages), ("alimony".into(), 10_211), ("other".into(), 0)])
    };
    let family = |wages| {
        Answers::from([
            ("services".into(), Answer::Several(vec!["camp".into()])),
            ("targeted-assistance".into(), word("no")),
            ("income-route".into(), word("amount")),
            ("income".into(), sums(wages)),
            ("members".into(), Answer::Number(4)),
            ("emergency".into(), word("no")),
            ("hardship".into(), Answer::Several(vec!["none".into()])),
            // Said before the sums were: the sums say it better.
            ("income-kinds".into(), Answer::Several(vec!["business".into()])),
            ("channel".into(), word("portal")),
        ])
    };
    let child = Answers::from([("care".into(), word("parents"))]);
    let below = expected(&family(600_000), &child, Some(50_851));
    assert_eq!(below.grounds["camp"], "low-income");
    assert_eq!(
        below.papers["portal"]["upload"],
        [
            "alimony-income: electronic-copy",
            "application: electronic",
            "medical-071: electronic-copy",
            "salary-certificate: electronic-copy",
        ]
    );
    let at_the_limit = expected(&family(600_001), &child, Some(50_851));
    assert_eq!(at_the_limit.verdicts["camp"], "none");
}

fn said_by_the_oracle(case: &Case) -> Vec<Expected> {
    // 2025 by zakon.kz, 2026 by the budget law, article 7; no source has another year.
    let limit = match case.now.year() {
        2025 => Some(46_228),
        2026 => Some(50_851),
        _ => None,
    };
    let family = given(&case.family);
    case.children.iter().map(|child| expected(&family, &given(child), limit)).collect()
}

fn written_down(case: &Case) -> Vec<Expected> {
    let written = |table: &Table| {
        let words = |key| {
            table
                .get(key)
                .map_or_else(Default::default, |words: &Value| words.clone().try_into().unwrap())
        };
        let mut papers: Papers = table
            .get("papers")
            .map_or_else(Default::default, |papers| papers.clone().try_into().unwrap());
        for groups in papers.values_mut() {
            groups.retain(|_, papers| !papers.is_empty());
            for papers in groups.values_mut() {
                papers.sort();
            }
        }
        Expected { verdicts: words("verdicts"), grounds: words("grounds"), papers }
    };
    case.of_children.iter().map(written).collect()
}

fn given(table: &Table) -> Answers {
    table.iter().map(|(question, value)| (question.clone(), answer_of(value))).collect()
}

fn answer_of(value: &Value) -> Answer {
    let number = |value: &Value| value.as_integer().unwrap().try_into().unwrap();
    match value {
        Value::String(word) if word == "dont-know" => Answer::DontKnow,
        Value::String(word) => Answer::One(word.clone()),
        Value::Array(words) => {
            Answer::Several(words.iter().map(|word| word.as_str().unwrap().to_owned()).collect())
        }
        Value::Table(parts) => {
            Answer::Sums(parts.iter().map(|(part, sum)| (part.clone(), number(sum))).collect())
        }
        sum => Answer::Number(number(sum)),
    }
}

fn word(word: &str) -> Answer {
    Answer::One(word.to_owned())
}

//! Family cases, written by hand from the source: each with its verdicts and its exact list of papers.

mod support;

use rules::assess;
use support::{cases, found};

#[test]
fn every_family_gets_the_verdicts_and_papers_written_down_for_it() {
    let cases = cases();
    assert!(cases.len() >= 40, "only {} cases", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let assessment = assess(content::book(), &case.answers, case.today);
        let found: Vec<_> = assessment.children.iter().map(found).collect();
        if found != case.expected {
            wrong.push(format!(
                "{}\n  expected {:#?}\n  found    {found:#?}",
                case.name, case.expected
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases\n{}", wrong.len(), cases.len(), wrong.join("\n"));
    println!("family cases: {}", cases.len());
}

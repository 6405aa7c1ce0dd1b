//! Family cases, written by hand from the source: each with its verdicts, its exact list of papers, and whatever else
//! it states.

mod support;

use support::cases;

#[test]
fn every_family_is_told_what_is_written_down_for_it() {
    let cases = cases();
    assert!(cases.len() >= 40, "only {} cases", cases.len());
    let wrong: Vec<String> = cases
        .iter()
        .flat_map(|case| {
            let lines = case.contradicted_by(content::book());
            lines.into_iter().map(|line| format!("{}\n  {line}", case.name))
        })
        .collect();
    assert!(wrong.is_empty(), "{} contradictions\n{}", wrong.len(), wrong.join("\n"));
    println!("komek: cases: {}", cases.len());
}

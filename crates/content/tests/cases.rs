//! Family cases, written by hand from the source: each with its verdicts, its exact list of papers, and whatever else
//! it states.

mod support;

use support::families;

#[test]
fn every_family_is_told_what_is_written_down_for_it() {
    let families = families();
    assert!(families.len() >= 40, "only {} cases", families.len());
    let wrong: Vec<String> = families
        .iter()
        .flat_map(|family| {
            let lines = family.contradicted_by(content::book());
            lines.into_iter().map(|line| format!("{}\n  {line}", family.case.name))
        })
        .collect();
    assert!(wrong.is_empty(), "{} contradictions\n{}", wrong.len(), wrong.join("\n"));
    println!("komek: cases: {}", families.len());
}

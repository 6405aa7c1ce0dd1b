//! Which row and item each paper of each list rests on, and the line of the source document beside it.

use content::inspection::Rule;

use super::{lines_of, order_of, rule_lines, same};

/// A paper of a list, its form, the item of row 9 that asks for it, and the line of the source document that has the
/// same. The second line for marriage is what is left at home while the certificate is on record.
const PAPERS: &[(&str, &str, &[&str], &[u16])] = &[
    // Annex 10, row 9, "to the provider": five items. The source document has no such list.
    ("meals/school/application", "written", &["10 r9.1"], &[]),
    ("meals/school/identity", "original-or-digital", &["10 r9.2"], &[]),
    ("meals/school/birth-certificate", "electronic-or-copy", &["10 r9.3"], &[]),
    ("meals/school/marriage-certificate", "copy-with-original", &["10 r9.4"], &[]),
    ("meals/school/marriage-certificate-2", "unstated", &["10 r9.4"], &[]),
    ("meals/school/assistance-certificate", "copy-with-original", &["10 r9.5"], &[]),
    ("meals/school/salary-certificate", "copy-with-original", &["10 r9.5"], &[]),
    ("meals/school/business-income", "copy-with-original", &["10 r9.5"], &[]),
    ("meals/school/alimony-income", "copy-with-original", &["10 r9.5"], &[]),
    ("meals/school/other-income", "copy-with-original", &["10 r9.5"], &[]),
    ("meals/school/guardianship-decision", "copy-with-original", &["10 r9.5"], &[]),
    ("meals/school/board-decision", "copy-with-original", &["10 r9.5"], &[]),
    // "To the portal": four items, no identity paper.
    ("meals/portal/application", "electronic", &["10 r9.1"], &[]),
    ("meals/portal/birth-certificate", "electronic-copy", &["10 r9.2"], &[]),
    ("meals/portal/marriage-certificate", "electronic-copy", &["10 r9.3"], &[]),
    ("meals/portal/marriage-certificate-2", "unstated", &["10 r9.3"], &[]),
    ("meals/portal/assistance-certificate", "electronic-copy", &["10 r9.4"], &[]),
    ("meals/portal/salary-certificate", "electronic-copy", &["10 r9.4"], &[]),
    ("meals/portal/business-income", "electronic-copy", &["10 r9.4"], &[]),
    ("meals/portal/alimony-income", "electronic-copy", &["10 r9.4"], &[]),
    ("meals/portal/other-income", "electronic-copy", &["10 r9.4"], &[]),
    ("meals/portal/guardianship-decision", "electronic-copy", &["10 r9.4"], &[]),
    ("meals/portal/board-decision", "electronic-copy", &["10 r9.4"], &[]),
    // Printed by the source document only: annex 10 has no State Corporation.
    ("meals/state-corporation/application", "written", &[], &[54]),
    ("meals/state-corporation/identity", "original-or-digital", &[], &[55]),
    ("meals/state-corporation/birth-certificate", "electronic-or-copy", &[], &[56]),
    ("meals/state-corporation/marriage-certificate", "copy", &[], &[57]),
    ("meals/state-corporation/marriage-certificate-2", "unstated", &[], &[57]),
    ("meals/state-corporation/guardianship-decision", "copy", &[], &[58]),
    // Annex 11, row 9, "to the provider and the State Corporation": six items, one list for both doors. The source
    // document has it "on paper".
    ("camp/school/application", "written", &["11 r9.1"], &[24]),
    ("camp/school/identity", "original-or-digital", &["11 r9.2"], &[25]),
    ("camp/school/birth-certificate", "electronic-or-copy", &["11 r9.3"], &[26]),
    ("camp/school/marriage-certificate", "copy", &["11 r9.4"], &[27]),
    ("camp/school/marriage-certificate-2", "unstated", &["11 r9.4"], &[27]),
    ("camp/school/medical-071", "original", &["11 r9.5"], &[28]),
    ("camp/school/assistance-certificate", "copy", &["11 r9.6"], &[30]),
    ("camp/school/salary-certificate", "copy", &["11 r9.6"], &[31]),
    ("camp/school/business-income", "copy", &["11 r9.6"], &[31]),
    ("camp/school/alimony-income", "copy", &["11 r9.6"], &[31]),
    ("camp/school/other-income", "copy", &["11 r9.6"], &[31]),
    ("camp/school/guardianship-decision", "copy", &["11 r9.6"], &[32]),
    ("camp/school/board-decision", "copy", &["11 r9.6"], &[33]),
    ("camp/state-corporation/application", "written", &["11 r9.1"], &[]),
    ("camp/state-corporation/identity", "original-or-digital", &["11 r9.2"], &[]),
    ("camp/state-corporation/birth-certificate", "electronic-or-copy", &["11 r9.3"], &[]),
    ("camp/state-corporation/marriage-certificate", "copy", &["11 r9.4"], &[]),
    ("camp/state-corporation/marriage-certificate-2", "unstated", &["11 r9.4"], &[]),
    ("camp/state-corporation/medical-071", "original", &["11 r9.5"], &[]),
    ("camp/state-corporation/assistance-certificate", "copy", &["11 r9.6"], &[]),
    ("camp/state-corporation/salary-certificate", "copy", &["11 r9.6"], &[]),
    ("camp/state-corporation/business-income", "copy", &["11 r9.6"], &[]),
    ("camp/state-corporation/alimony-income", "copy", &["11 r9.6"], &[]),
    // The source document alone speaks of other income.
    ("camp/state-corporation/other-income", "copy", &["11 r9.6"], &[31]),
    ("camp/state-corporation/guardianship-decision", "copy", &["11 r9.6"], &[]),
    ("camp/state-corporation/board-decision", "copy", &["11 r9.6"], &[]),
    // "To the portal": five items, and the last line covers category 5 as well, which the source document leaves out.
    ("camp/portal/application", "electronic", &["11 r9.1"], &[35]),
    ("camp/portal/birth-certificate", "electronic-copy", &["11 r9.2"], &[36]),
    ("camp/portal/marriage-certificate", "electronic-copy", &["11 r9.3"], &[37]),
    ("camp/portal/marriage-certificate-2", "unstated", &["11 r9.3"], &[37]),
    ("camp/portal/medical-071", "electronic-copy", &["11 r9.4"], &[38]),
    ("camp/portal/assistance-certificate", "electronic-copy", &["11 r9.5"], &[40]),
    ("camp/portal/salary-certificate", "electronic-copy", &["11 r9.5"], &[41]),
    ("camp/portal/business-income", "electronic-copy", &["11 r9.5"], &[41]),
    ("camp/portal/alimony-income", "electronic-copy", &["11 r9.5"], &[41]),
    ("camp/portal/other-income", "electronic-copy", &["11 r9.5"], &[31]),
    ("camp/portal/guardianship-decision", "electronic-copy", &["11 r9.5"], &[42]),
    ("camp/portal/board-decision", "electronic-copy", &["11 r9.5"], &[43]),
    // Annex 13, row 9: six items. Of categories 1 and 2 the school sees everything itself (point 4), on category 5 the
    // board decides (point 6, the last sentence of row 9).
    ("aid/school/application", "written", &["13 r9.1"], &[19]),
    ("aid/school/identity", "original-or-digital", &["13 r9.2"], &[]),
    ("aid/school/birth-certificate", "electronic-or-copy", &["13 r9.3"], &[]),
    ("aid/school/marriage-certificate", "copy", &["13 r9.4"], &[]),
    ("aid/school/marriage-certificate-2", "unstated", &["13 r9.4"], &[]),
    ("aid/school/guardianship-decision", "copy", &["13 r9.5"], &[]),
    ("aid/school/emergency-act", "original", &["13 r9.6"], &[]),
    ("aid/school/assistance-certificate", "unstated", &["13 p4"], &[]),
    ("aid/school/income-documents", "unstated", &["13 p4"], &[]),
    ("aid/school/board-decision", "unstated", &["13 p6", "13 r9"], &[]),
];

/// What the office may see in the state systems itself. Annex 11 (point 9) names no paper of a status.
const LOOKED_UP: &[(&str, &str)] = &[
    ("meals/school/assistance-certificate/looked-up", "10 p6"),
    ("meals/school/salary-certificate/looked-up", "10 p6"),
    ("meals/school/business-income/looked-up", "10 p6"),
    ("meals/school/alimony-income/looked-up", "10 p6"),
    ("meals/school/guardianship-decision/looked-up", "10 p6"),
    ("meals/portal/assistance-certificate/looked-up", "10 p6"),
    ("meals/portal/salary-certificate/looked-up", "10 p6"),
    ("meals/portal/business-income/looked-up", "10 p6"),
    ("meals/portal/alimony-income/looked-up", "10 p6"),
    ("meals/portal/guardianship-decision/looked-up", "10 p6"),
    ("aid/school/guardianship-decision/looked-up", "13 p4"),
];

#[test]
fn each_paper_cites_its_row_and_item_and_the_line_beside_it() {
    let found = rule_lines().into_iter().filter_map(|line| match line.rule {
        Rule::Item(_, _, item) => {
            let citation = &item.citation;
            Some((
                line.name,
                (
                    item.form.name(),
                    order_of(super::cited_by(*citation)),
                    lines_of(super::cited_by(*citation)),
                ),
            ))
        }
        _ => None,
    });
    let expected = PAPERS.iter().map(|(name, form, order, lines)| {
        let order = order.iter().map(|place| (*place).to_owned()).collect();
        ((*name).to_owned(), (*form, order, lines.to_vec()))
    });
    same(found.collect(), expected.collect());
}

#[test]
fn what_the_office_looks_up_itself_cites_the_point_that_lets_it() {
    let found = rule_lines().into_iter().filter_map(|line| match line.rule {
        Rule::LookedUp(_, _, found) => Some((line.name, order_of(super::cited_by(found.citation)))),
        _ => None,
    });
    let expected =
        LOOKED_UP.iter().map(|(name, point)| ((*name).to_owned(), vec![(*point).to_owned()]));
    same(found.collect(), expected.collect());
}

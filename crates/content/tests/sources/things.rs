//! What everything that decides or directs rests on: categories, questions, services, doors, terms and hours.

use content::inspection::{Position, Rule};
use content::{book, words};
use rules::Lang;

use super::{lines_of, order_of, rule_lines, same};

/// What it is, its places in the order, and the lines of the source document beside them.
const THINGS: &[(&str, &[&str], &[u16])] = &[
    // Only point 1 of annex 13 lists the categories.
    ("category/targeted-assistance", &["13 p1.1"], &[11, 30, 47]),
    ("category/low-income", &["13 p1.2"], &[12, 31, 48]),
    ("category/guardianship", &["13 p1.3"], &[13, 32, 49]),
    ("category/emergency", &["13 p1.4"], &[14, 33, 50]),
    ("category/other", &["13 p1.5"], &[15, 16, 33, 51]),
    ("question/services", &[], &[2]),
    ("question/school", &["11 p1", "13 p1"], &[10]),
    ("question/targeted-assistance", &["13 p1.1"], &[11]),
    ("question/care", &["13 p1.3", "13 r9.5"], &[13]),
    ("question/income-route", &["10 p6", "13 p1.2", "13 p4"], &[12]),
    ("question/income", &[], &[31]),
    ("question/emergency", &["10 r9.5", "11 r9.6", "13 r9.6"], &[14]),
    ("question/hardship", &["13 p1.5"], &[15]),
    ("question/birth-record", &["10 r9.3"], &[26]),
    ("question/marriage-record", &["10 r9.4"], &[27]),
    ("question/income-kinds", &["11 r9.6"], &[31]),
    ("question/channel", &["10 r3", "11 r3", "13 r3"], &[]),
    // Meals: a status is shown by item 5 of the list, and the board decides on categories 4 and 5.
    ("meals", &["10 p1"], &[45]),
    ("meals/ground/targeted-assistance", &["10 r9.5"], &[]),
    ("meals/ground/low-income", &["10 r9.5"], &[]),
    ("meals/ground/guardianship", &["10 r9.5"], &[]),
    ("meals/ground/emergency", &["10 r9.5"], &[]),
    ("meals/ground/other", &["10 r9.5"], &[]),
    ("meals/term-1", &["10 p9", "10 r4.1"], &[]),
    ("meals/result", &["10 r6"], &[]),
    ("meals/fee", &["10 r7"], &[]),
    ("meals/school", &["10 p3", "10 r3"], &[]),
    ("meals/portal", &["10 r3"], &[]),
    ("meals/state-corporation", &[], &[53]),
    ("meals/state-corporation/closed", &["10 r3", "13 r9"], &[53]),
    // Camp: item 6, on paper. Of the portal's lines 40 to 43 the last leaves category 5 out.
    ("camp", &["11 p1"], &[21]),
    ("camp/ground/targeted-assistance", &["11 r9.6"], &[30, 40]),
    ("camp/ground/low-income", &["11 r9.6"], &[31, 41]),
    ("camp/ground/guardianship", &["11 r9.6"], &[32, 42]),
    ("camp/ground/emergency", &["11 r9.6"], &[33, 43]),
    ("camp/ground/other", &["11 r9.6"], &[33]),
    ("camp/term-1", &["11 p13", "11 r4.1"], &[]),
    ("camp/term-2", &["11 p6", "11 r4.1"], &[]),
    ("camp/result", &["11 r6"], &[]),
    ("camp/fee", &["11 r7"], &[]),
    ("camp/school", &["11 p3", "11 r3.1"], &[23]),
    ("camp/state-corporation", &["11 p3", "11 r3.2"], &[]),
    ("camp/portal", &["11 r3.3"], &[34]),
    // Assistance: categories 1 and 2 by what the school sees (point 4), category 4 by the act of investigation, and
    // only category 5 by the board.
    ("aid", &["13 p1"], &[9]),
    ("aid/ground/targeted-assistance", &["13 p1.1", "13 p4"], &[11]),
    ("aid/ground/low-income", &["13 p1.2", "13 p4"], &[12]),
    ("aid/ground/guardianship", &["13 p1.3", "13 r9.5"], &[13]),
    ("aid/ground/emergency", &["13 p1.4", "13 p5", "13 r9.6"], &[14]),
    ("aid/ground/other", &["13 p1.5", "13 p6", "13 r9"], &[15]),
    ("aid/term-1", &["13 r4.1"], &[]),
    ("aid/result", &["13 r6"], &[]),
    ("aid/fee", &["13 r7"], &[]),
    ("aid/school", &["13 p2", "13 r3"], &[19]),
    // Row 8 has the hours; annex 11 alone has those of the State Corporation, as its item 2.
    ("channel/school/hours-1", &["10 r8.1", "11 r8.1", "13 r8"], &[4]),
    ("channel/school/opening", &["10 r8.1", "11 r8.1", "13 r8"], &[4]),
    ("channel/school/address-1", &["10 r1", "11 r1", "13 r1"], &[19]),
    ("channel/portal/hours-1", &["10 r8.2", "11 r8.3"], &[5]),
    ("channel/portal/opening", &["10 r8.2", "11 r8.3"], &[5]),
    ("channel/portal/address-1", &["10 r3", "11 r3.3"], &[2]),
    // Row 9 takes a one-time password as well, row 11 the digital signature only.
    ("channel/portal/at-hand-1", &["10 r9.1", "11 r9.1"], &[35]),
    ("channel/portal/at-hand-2", &["10 r9.1", "11 r9.1"], &[35]),
    ("channel/portal/at-hand-3", &["10 r9.1", "10 r11", "11 r9.1", "11 r11"], &[]),
    ("channel/state-corporation/hours-1", &["11 r8.2"], &[]),
    ("channel/state-corporation/hours-2", &["11 r8.2"], &[]),
    ("channel/state-corporation/opening", &["11 r8.2"], &[]),
    ("channel/state-corporation/address-1", &["11 r8.2", "11 r11"], &[]),
];

#[test]
fn whatever_decides_or_directs_cites_its_point_or_row_and_the_line_beside_it() {
    let found = rule_lines().into_iter().filter(|line| {
        matches!(
            line.rule,
            Rule::Category(..)
                | Rule::Question(..)
                | Rule::Service(_)
                | Rule::Ground(_)
                | Rule::List(_)
                | Rule::Term(_)
                | Rule::Opening(_)
                | Rule::Said(
                    Position::Closed
                        | Position::Result
                        | Position::Fee
                        | Position::Hours
                        | Position::Address
                        | Position::AtHand,
                    _
                )
        )
    });
    let found = found.map(|line| {
        let citation = line.rule.citation();
        (line.name, (order_of(super::cited_by(*citation)), lines_of(super::cited_by(*citation))))
    });
    // What neither of the two knows rests on the press or on other law.
    let found = found.filter(|(_, (order, lines))| !order.is_empty() || !lines.is_empty());
    let expected = THINGS.iter().map(|(name, order, lines)| {
        let order = order.iter().map(|place| (*place).to_owned()).collect();
        ((*name).to_owned(), (order, lines.to_vec()))
    });
    same(found.collect(), expected.collect());
}

/// Whoever asks for several kinds of help reads before choosing it that the State Corporation takes one of them.
#[test]
fn the_hint_of_the_state_corporation_names_what_it_takes_alone() {
    let channel = book().channels.iter().position(|one| one.name == "state-corporation").unwrap();
    let open: Vec<&str> = book()
        .services
        .iter()
        .filter(|service| service.open_lists().any(|list| list.channel.index() == channel))
        .map(|service| service.name.as_str())
        .collect();
    assert_eq!(open, ["camp"]);
    let hint = book().channels[channel].hint;
    for (lang, only) in [
        (Lang::Kk, "лагерьге өтініш үшін ғана"),
        (Lang::Ru, "только для лагеря"),
        (Lang::En, "for the camp only"),
    ] {
        assert!(words(lang).get(hint).contains(only));
    }
}

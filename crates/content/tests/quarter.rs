//! The quarter whose income counts is named while sums are compared; the end of this one, as far as the calendar is.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its own data has failed")]

use content::book;
use content::sentence::Speaker;
use rules::{Date, Lang, Month, TextId};

const UNKNOWN: &str = "not known for this date";

#[test]
fn the_end_of_this_quarter_follows_the_calendar_and_the_quarter_that_counts_follows_the_money() {
    let edition = &book().edition;
    // Money alone, both, the calendar alone, neither.
    let days = [day(2025, 5), day(2026, 11), day(2027, 2), day(2028, 1)];
    assert_eq!(days.map(|day| edition.money.contains(day)), [true, true, false, false]);
    assert_eq!(days.map(|day| edition.calendar.contains(day)), [false, true, true, false]);
    let certificate = book().documents.iter().find(|one| one.name == "assistance-certificate");
    let remark = certificate.unwrap().remarks[0].text;
    let income = book().questions.iter().find(|one| one.name == "income").unwrap().hint.unwrap();

    for (day, end) in days.into_iter().zip([UNKNOWN, "31.12.2026", "31.03.2027", UNKNOWN]) {
        let said = said(remark, day);
        assert!(said.ends_with(&format!("End of this quarter: {end}.")), "{day}: {said}");
    }
    let counted = ["01.01.2025 – 31.03.2025", "01.07.2026 – 30.09.2026"];
    for (day, span) in days.into_iter().zip(counted) {
        let said = said(income, day);
        assert!(said.contains(&format!("({span})")), "{day}: {said}");
    }
    let none = format!("The period: {UNKNOWN} ({UNKNOWN} – {UNKNOWN})");
    for day in [days[2], days[3]] {
        let said = said(income, day);
        assert!(said.starts_with(&none), "{day}: {said}");
    }
}

fn said(text: TextId, day: Date) -> String {
    Speaker::new(Lang::En, day).fill(text, &[])
}

fn day(year: i32, month: u8) -> Date {
    Date::from_calendar_date(year, Month::try_from(month).unwrap(), 10).unwrap()
}

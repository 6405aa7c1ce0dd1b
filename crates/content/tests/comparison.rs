//! The channels side by side, counted by hand from the lists of the order.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its own data has failed")]

use content::book;
use rules::comparison::compare;
use rules::named::{self, Given};
use rules::{Answers, Date, Month, PrimitiveDateTime, Time};

#[test]
fn a_paper_two_services_ask_for_is_one_paper_whatever_the_form() {
    // School: three applications, identity, marriage certificate, form 071/у, certificate of assistance (for meals and
    // camp; aid takes none). Portal: two applications (meals, camp) and the same without identity. State Corporation:
    // the camp's application and the same other four; the closed list of meals is never compared.
    let assisted = family(&[
        ("services", Given::Words(["meals", "camp", "aid"].map(str::to_owned).to_vec())),
        ("targeted-assistance", word("yes")),
        ("emergency", word("no")),
        ("hardship", Given::Words(vec!["none".to_owned()])),
        ("marriage-record", word("no")),
    ]);
    assert_eq!(
        counted(&assisted),
        [("school", 7, 0), ("portal", 5, 0), ("state-corporation", 5, 0)]
    );
}

#[test]
fn a_paper_that_has_to_be_asked_about_is_needed_perhaps() {
    // Portal: two applications, form 071/у, papers on wages, business and alimony; one on other income, which the order
    // does not name, has to be asked about.
    let kinds = ["wages", "business", "alimony", "other"].map(str::to_owned).to_vec();
    let low_income = family(&[
        ("services", Given::Words(["meals", "camp"].map(str::to_owned).to_vec())),
        ("targeted-assistance", word("no")),
        ("income-route", word("below")),
        ("emergency", word("no")),
        ("hardship", Given::Words(vec!["none".to_owned()])),
        ("marriage-record", word("never")),
        ("income-kinds", Given::Words(kinds)),
    ]);
    let portal = counted(&low_income).into_iter().find(|(channel, ..)| *channel == "portal");
    assert_eq!(portal, Some(("portal", 6, 1)));
}

fn word(word: &str) -> Given {
    Given::Word(word.to_owned())
}

fn family(given: &[(&str, Given)]) -> Answers {
    let family: Vec<(String, Given)> =
        given.iter().map(|(name, given)| ((*name).to_owned(), given.clone())).collect();
    let child =
        [("grade", "5-11"), ("school", "state"), ("care", "parents"), ("birth-record", "yes")];
    let child = child.map(|(name, given)| (name.to_owned(), word(given))).to_vec();
    named::read(book(), &family, &[child]).unwrap()
}

fn counted(answers: &Answers) -> Vec<(&'static str, usize, usize)> {
    compare(book(), answers, noon())
        .iter()
        .map(|offer| {
            let channel = &book().channels[offer.channel.index()];
            (channel.name.as_str(), offer.papers, offer.perhaps)
        })
        .collect()
}

fn noon() -> PrimitiveDateTime {
    let day = Date::from_calendar_date(2026, Month::November, 23).unwrap();
    day.with_time(Time::from_hms(12, 0, 0).unwrap())
}

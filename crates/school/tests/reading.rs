//! A school's file, read: what comes of a good one, and what is said of a bad one.

#![expect(clippy::unwrap_used, reason = "the lint knows test functions, not what they call")]

use std::fs;
use std::path::Path;

use content::book;
use proptest::prelude::*;
use rules::book::Shift;
use rules::{Date, Lang, Month};
use school::{Reading, School, Wrong, read};

/// The file that the documentation shows.
fn example() -> &'static str {
    let text = include_str!("../../../docs/school.md").split("```json\n").nth(1).unwrap();
    text.split("```").next().unwrap()
}

fn school(text: &str) -> School {
    let Reading { school, mistakes } = read(book(), text);
    school.unwrap_or_else(|| panic!("{mistakes:?}"))
}

#[test]
fn the_example_of_the_documentation_has_no_mistake() {
    let Reading { school, mistakes } = read(book(), example());
    assert_eq!(mistakes, []);
    let school = school.unwrap();
    assert_eq!(school.name.get(Lang::Ru), "Школа-лицей № 5");
    // It was given in two languages.
    assert_eq!(
        (school.name.lang(Lang::En), school.name.get(Lang::En)),
        (Lang::Kk, "№ 5 мектеп-лицей")
    );
    assert_eq!(school.door.whatsapp.as_deref(), Some("77000000000"));
    let week = school.door.hours.unwrap();
    let monday = [Shift { from: 540, until: 780 }, Shift { from: 840, until: 1080 }];
    assert_eq!(week.0[0], monday);
    assert_eq!((week.0[5].len(), week.0[6].len()), (1, 0));
    let day = |day| Date::from_calendar_date(2026, Month::December, day).unwrap();
    let notice = school.notice.as_ref().unwrap();
    assert_eq!((notice.days.from, notice.days.until), (day(1), day(20)));
}

#[test]
fn languages_stand_in_for_each_other_in_the_order_of_the_school() {
    let named = r#"{"languages": ["ru"], "name": {"ru": "Школа", "en": "School"}}"#;
    let school = school(named);
    assert_eq!(school.languages, [Lang::Ru, Lang::Kk, Lang::En]);
    assert_eq!((school.name.lang(Lang::Kk), school.name.get(Lang::Kk)), (Lang::Ru, "Школа"));
    assert_eq!(school.name.get(Lang::En), "School");
}

#[test]
fn a_value_that_the_book_has_by_now_is_left_out_and_the_rest_holds() {
    let file = |from: &str| {
        format!(
            r#"{{"name": {{"kk": "Мектеп"}}, "values": [{{"value": "subsistence-minimum", "from": "{from}",
            "tenge": 54000, "act": {{"ru": "Закон"}}, "link": "https://adilet.zan.kz/rus/docs/x"}}]}}"#
        )
    };
    let Reading { school, mistakes } = read(book(), &file("2026-01-01"));
    assert!(matches!(mistakes[0].wrong, Wrong::Known(_)), "{mistakes:?}");
    assert_eq!(school.unwrap().values, []);
    let school = self::school(&file("2027-01-01"));
    assert_eq!(school.values[0].days.until.to_string(), "2027-12-31");
    // A gap would leave days without a value.
    let Reading { school, mistakes } = read(book(), &file("2027-01-02"));
    assert!(school.is_none() && matches!(mistakes[0].wrong, Wrong::Begins(_)), "{mistakes:?}");
}

/// Each file of `broken` with every mistake in it, in the file of the same name: line, field and what is said.
#[test]
fn every_mistake_is_named_with_its_line_and_how_to_mend_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken");
    let mut kinds = std::collections::BTreeSet::new();
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let Reading { mistakes, .. } = read(book(), &fs::read_to_string(&path).unwrap());
        let said = mistakes.iter().map(|one| {
            kinds.insert(format!("{:?}", one.wrong).split('(').next().unwrap().to_owned());
            format!("{} {}: {}\n", one.line, one.field, one.wrong.say(Lang::En))
        });
        let said: String = said.collect();
        let expected = path.with_extension("txt");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&expected, &said).unwrap();
        }
        assert_eq!(fs::read_to_string(&expected).unwrap_or_default(), said, "{}", path.display());
    }
    // All but the file that is too large, which stands below.
    assert_eq!(kinds.len(), KINDS - 1, "{kinds:?}");
}

/// How many kinds of mistakes there are.
const KINDS: usize = 32;

proptest! {
    /// Whatever is cut out of the example or put into it, there is a school or a mistake that says why not.
    #[test]
    fn any_file_is_a_school_or_has_a_mistake(from in 0..1500_usize, gone in 0..40_usize, put in r#"[\[\]{}:,"0-9a-z\\n#-]{0,6}"#) {
        let letters: Vec<char> = example().chars().collect();
        let (from, until) = (from.min(letters.len()), (from + gone).min(letters.len()));
        let text: String = letters[..from].iter().copied().chain(put.chars()).chain(letters[until..].iter().copied()).collect();
        let Reading { school, mistakes } = read(book(), &text);
        prop_assert_eq!(school.is_none(), mistakes.iter().any(|mistake| mistake.wrong.is_serious()));
    }
}

#[test]
fn a_file_has_its_limits() {
    let padded =
        |spaces: usize| format!("{{\"name\": {{\"kk\": \"Мектеп\"}}{}}}", " ".repeat(spaces));
    assert!(read(book(), &padded(1000)).school.is_some());
    assert_eq!(read(book(), &padded(70_000)).mistakes[0].wrong, Wrong::Large);
}

#[test]
fn a_mistake_is_said_in_every_language_without_a_gap() {
    for wrong in
        [Wrong::Faint(312), Wrong::Unknown("a, b".to_owned()), Wrong::NotTexts, Wrong::Tenge]
    {
        for lang in Lang::ALL {
            let said = wrong.say(lang);
            assert!(
                !said.is_empty() && !said.contains("{most}") && !said.contains("{valid}"),
                "{said}"
            );
        }
    }
}

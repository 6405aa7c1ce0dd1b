//! The words in three languages: each text is whole, and says the same figures in each.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its own data has failed")]

mod dates;
mod style;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use content::{book, words};
use rules::text::{TextId, placeholders};
use rules::{Lang, Words};

use dates::{dates, in_figures};

#[test]
fn all_languages_have_the_same_texts_and_none_is_empty() {
    let counts = Lang::ALL.map(|lang| words(lang).len());
    assert_eq!(counts, [counts[0]; 3]);
    check(|_, text| text.trim().is_empty().then(|| "empty".to_owned()));
    println!("texts: {} in each of {} languages", counts[0], Lang::ALL.len());
}

#[test]
fn all_languages_of_a_text_have_the_same_places_to_fill() {
    compare(|text| placeholders(text).into_iter().map(str::to_owned).collect());
}

#[test]
fn all_languages_of_a_text_say_the_same_figures() {
    compare(figures);
}

#[test]
fn all_languages_of_a_text_say_the_same_dates() {
    assert_eq!(
        dates("13.08.2007, 01.06.2008.").into_iter().collect::<Vec<_>>(),
        ["01.06.2008", "13.08.2007"]
    );
    compare(dates);
}

#[test]
fn all_languages_of_a_text_name_the_same_forms_and_acts() {
    assert_eq!(numbered("№ 071/у, № 64.").into_iter().collect::<Vec<_>>(), ["071/у", "64"]);
    compare(numbered);
}

#[test]
fn no_word_mixes_letters_of_two_alphabets() {
    check(|_, text| {
        let mixed: Vec<&str> = text
            .split(|letter: char| !letter.is_alphabetic())
            .filter(|word| is_mixed(word))
            .collect();
        (!mixed.is_empty()).then(|| format!("letters of two alphabets in {mixed:?}"))
    });
}

#[test]
fn no_cyrillic_word_is_written_wholly_in_latin_letters_that_look_the_same() {
    check(|lang, text| {
        let looks_cyrillic = |word: &&str| {
            let mut letters = word.chars().filter(|letter| letter.is_alphabetic()).peekable();
            letters.peek().is_some()
                && letters.all(|letter| "aceiopxyABCEHIKMOPTXY".contains(letter))
        };
        let found =
            text.split_whitespace().find(|word| looks_cyrillic(word) && !is_law_number(word))?;
        (lang != Lang::En).then(|| format!("{found:?} is Latin"))
    });
}

#[test]
fn the_number_of_a_law_ends_in_a_latin_numeral() {
    assert_eq!(
        ["267-II", "306-VIII", "\u{ab}306-VIII\u{bb},", "267-П", "II", "A-II", "267-"]
            .map(is_law_number),
        [true, true, true, false, false, false, false]
    );
}

#[test]
fn the_look_alike_check_sees_a_letter_of_the_other_alphabet() {
    // The "i" of the first and the "А" of the second are of the other alphabet than they seem.
    assert_eq!(
        ["бiр", "АXАТ", "бір", "eGov", "АХАТ"].map(is_mixed),
        [true, true, false, false, false]
    );
}

#[test]
fn kazakh_letters_stand_in_kazakh_texts_only_and_cyrillic_ones_in_no_english_text() {
    // Names that a reader will find written so on papers, doors and pages, whatever the language.
    const NAMES: [&str; 7] = ["Көмек", "АХАЖ", "АӘК", "ҚР ДСМ", "ЦОН", "ЭЦҚ", "071/у"];
    check(|lang, text| {
        // What is in quotation marks is quoted, in the language it was written in.
        let text: String = text.split(['«', '»', '“', '”']).step_by(2).collect();
        let text = NAMES.iter().fold(text, |text, name| text.replace(name, ""));
        let kazakh =
            |letter: char| "әғқңөұүһі".contains(letter.to_lowercase().next().unwrap_or(letter));
        let cyrillic = |letter: char| ('\u{400}'..='\u{52f}').contains(&letter);
        let foreign: String = text
            .chars()
            .filter(|letter| match lang {
                Lang::Kk => false,
                Lang::Ru => kazakh(*letter),
                Lang::En => cyrillic(*letter),
            })
            .collect();
        (!foreign.is_empty()).then(|| format!("foreign letters {foreign:?}"))
    });
}

#[test]
fn no_text_has_spaces_or_marks_that_came_in_by_accident() {
    check(|_, text| {
        let accidents = ["  ", " ,", " .", " :", " ;", "..", "\n", "\t", "( ", " )", "{ ", " }"];
        accidents
            .iter()
            .find(|accident| text.contains(**accident))
            .map(|accident| format!("has {accident:?}"))
    });
}

#[test]
fn no_text_is_still_to_be_written() {
    check(|_, text| text.contains("TODO").then(|| "to be written".to_owned()));
}

#[test]
fn every_text_of_the_pages_is_used_by_a_page() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["../../src", "src", "../../site/src", "../shell/src", "../school/src"]
        .map(|folder| rust_files(&root.join(folder)));
    let sources: String =
        folders.iter().flatten().map(|file| fs::read_to_string(file).unwrap()).collect();
    let used: BTreeSet<&str> =
        sources.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
    let keys: Vec<String> = rules::authoring::files_below(&root.join("book"))
        .unwrap()
        .iter()
        .filter_map(|file| {
            let table: toml::Table = fs::read_to_string(file).unwrap().parse().unwrap();
            Some(table.get("ui")?.as_table()?.keys().cloned().collect::<Vec<_>>())
        })
        .flatten()
        .collect();
    let unused: Vec<&String> = keys
        .iter()
        .filter(|key| !used.contains(key.replace('-', "_").to_uppercase().as_str()))
        .collect();
    assert!(unused.is_empty(), "no page uses {unused:?}");
    println!("texts of the pages: {}", keys.len());
}

#[test]
fn no_page_of_the_app_says_what_its_words_leave_out() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src");
    for file in rust_files(&root) {
        let source = fs::read_to_string(&file).unwrap();
        assert!(!source.contains("ui::GUIDE_") && !source.contains("ui::SHELL_"), "{file:?}");
    }
}

#[test]
fn the_book_names_no_text_that_is_not_there() {
    let count = u16::try_from(words(Lang::Kk).len()).unwrap();
    for question in &book().questions {
        assert!(question.title < TextId(count), "{}", question.name);
    }
    assert_eq!(words(Lang::Kk).get(TextId(count)), "");
}

/// Fails with every text of any language that `wrong` says something about.
fn check(wrong: impl Fn(Lang, &str) -> Option<String>) {
    let mut found = Vec::new();
    for lang in Lang::ALL {
        for text in all(words(lang)) {
            if let Some(wrong) = wrong(lang, text) {
                found.push(format!("{}: {wrong}: {text}", lang.tag()));
            }
        }
    }
    assert!(found.is_empty(), "{} texts\n{}", found.len(), found.join("\n"));
}

/// Fails with every text whose languages differ in what `parts` finds.
fn compare(parts: fn(&str) -> BTreeSet<String>) {
    let texts = Lang::ALL.map(|lang| all(words(lang)));
    let mut found = Vec::new();
    for ((kk, ru), en) in texts[0].iter().zip(&texts[1]).zip(&texts[2]) {
        let sets = [kk, ru, en].map(|text| parts(&in_figures(text)));
        if sets.iter().any(|set| *set != sets[0]) {
            found.push(format!("{sets:?}\n  {kk}\n  {ru}\n  {en}"));
        }
    }
    assert!(found.is_empty(), "{} texts\n{}", found.len(), found.join("\n"));
}

fn all(words: &Words) -> Vec<&str> {
    (0..words.len()).map(|index| words.get(TextId(u16::try_from(index).unwrap()))).collect()
}

fn figures(text: &str) -> BTreeSet<String> {
    text.split(|letter: char| !letter.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(str::to_owned)
        .collect()
}

/// `267-II`: an act's number, a hyphen, and the convocation of the parliament that passed it, in Latin numerals.
fn is_law_number(word: &str) -> bool {
    let word = word.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '-');
    word.split_once('-').is_some_and(|(number, convocation)| {
        let is_of =
            |part: &str, letters: fn(char) -> bool| !part.is_empty() && part.chars().all(letters);
        is_of(number, |letter| letter.is_ascii_digit())
            && is_of(convocation, |letter| "IVX".contains(letter))
    })
}

/// What follows each `№`, which English writes "No." for acts.
fn numbered(text: &str) -> BTreeSet<String> {
    let text = text.replace("No. ", "№ ");
    text.split('№')
        .skip(1)
        .filter_map(|rest| rest.split_whitespace().next())
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned())
        .collect()
}

fn is_mixed(word: &str) -> bool {
    word.chars().any(|letter| letter.is_ascii_alphabetic()) && !word.is_ascii()
}

fn rust_files(below: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(below).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| {
            if path.is_dir() {
                rust_files(&path)
            } else {
                let is_rust = path.extension().is_some_and(|extension| extension == "rs");
                is_rust.then_some(path).into_iter().collect()
            }
        })
        .collect()
}

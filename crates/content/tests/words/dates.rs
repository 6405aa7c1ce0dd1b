//! Dates of the texts: figures in Russian and English, written out with endings in Kazakh sentences.

use std::collections::BTreeSet;

use rules::Lang;

use crate::check;

#[test]
fn a_date_written_out_in_kazakh_is_the_date_in_figures() {
    let written =
        "2007 жылғы 13 тамызға дейін немесе (2008 жылғы 1 маусымда), 2020 жылғы 30 қазандағы № 5";
    assert_eq!(in_figures(written), "13.08.2007 дейін немесе (01.06.2008), 30.10.2020 № 5");
    let ends = MONTHS.map(|month| in_figures(&format!("2026 жылғы 9 {month}.")));
    let expected: Vec<String> = (1..=12).map(|month| format!("09.{month:02}.2026.")).collect();
    assert_eq!(ends.as_slice(), expected.as_slice());
    for other in
        ["2025 жылғы тамыз", "{year} жылғы {number}-тоқсан", "2026 жылғы 5 күні", "1 қаңтардан"]
    {
        assert_eq!(in_figures(other), other);
    }
}

#[test]
fn no_kazakh_sentence_goes_on_from_a_date_in_figures() {
    // Figures take no ending, so that "01.06.2008 дейін" cannot be read aloud.
    let shown = |text| goes_on_from_a_date(text).map(str::to_owned);
    assert_eq!(shown("Неке 01.06.2008 дейін").as_deref(), Some("01.06.2008"));
    assert_eq!(shown("24.04.2020 № 158 бұйрық").as_deref(), Some("24.04.2020"));
    for title in ["Заң, 15.04.2013 № 88-V (ескі)", "Заң, 15.04.2013 № 88-V", "zakon.kz, 09.12.2025"]
    {
        assert_eq!(shown(title), None);
    }
    check(|lang, text| {
        let date = goes_on_from_a_date(text).filter(|_| lang == Lang::Kk)?;
        Some(format!("goes on from {date}"))
    });
}

/// `13.08.2007`: the same order of day, month and year in each language.
pub(crate) fn dates(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
    words
        .map(|word| word.trim_matches('.'))
        .filter(|word| is_date(word))
        .map(str::to_owned)
        .collect()
}

fn is_date(word: &str) -> bool {
    let parts: Vec<&str> = word.split('.').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    lengths == [2, 2, 4] && parts.iter().all(|part| is_number(part))
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|digit| digit.is_ascii_digit())
}

/// What each Kazakh month begins with, whatever its ending.
const MONTHS: [&str; 12] = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйе",
    "қазан",
    "қараша",
    "желтоқсан",
];

/// `2007 жылғы 13 тамызға` becomes `13.08.2007`: what Kazakh writes out with endings is the date that the other
/// languages have in figures.
pub(crate) fn in_figures(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let mut said = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let date = words.get(at..at + 4).and_then(written_out);
        at += if date.is_some() { 4 } else { 1 };
        said.push(date.unwrap_or_else(|| (*word).to_owned()));
    }
    said.join(" ")
}

fn written_out(words: &[&str]) -> Option<String> {
    let [year, "жылғы", day, month] = words else { return None };
    let (opening, year) = year.split_at(year.find(|letter: char| letter.is_ascii_digit())?);
    let number = MONTHS.iter().position(|name| month.starts_with(name))? + 1;
    let closing = month.trim_start_matches(char::is_alphabetic);
    let is_day = is_number(day) && day.len() <= 2 && is_number(year) && year.len() == 4;
    is_day.then(|| format!("{opening}{day:0>2}.{number:02}.{year}{closing}"))
}

/// A date in figures, alone or with the number of an act, that a word of the sentence follows at once.
fn goes_on_from_a_date(text: &str) -> Option<&str> {
    let words: Vec<&str> = text.split(' ').collect();
    words.iter().enumerate().find_map(|(at, word)| {
        let date = word.trim_start_matches('(');
        let next = match words.get(at + 1..at + 3) {
            Some(["№", number]) if number.ends_with(char::is_alphanumeric) => at + 3,
            _ => at + 1,
        };
        let goes_on = words.get(next).is_some_and(|word| word.starts_with(char::is_alphabetic));
        (is_date(date) && goes_on).then_some(date)
    })
}

//! How the words are written: short sentences, and one kind of quotation mark in each language.

use std::collections::BTreeSet;

use content::sentence::verdict;
use content::{book, ui, words};
use rules::assessment::Verdict;
use rules::text::TextId;
use rules::{Lang, Words};

use super::{all, check};

/// Words of a sentence in a question, a hint, a mistake or a verdict; and anywhere else.
const MOST_ASKED: usize = 20;
const MOST: usize = 25;

/// What is said in the words of an act or of a form: the names of services, categories, papers and sources.
fn quoted() -> BTreeSet<TextId> {
    let book = book();
    let services = book.services.iter().map(|one| one.official);
    let names = services
        .chain(book.categories.iter().map(|one| one.title))
        .chain(book.documents.iter().map(|one| one.title))
        .chain(book.sources.iter().map(|one| one.title));
    names.collect()
}

/// What is read before an answer, with it, or as the verdict: questions, hints, mistakes, verdicts and what can be done.
fn asked() -> BTreeSet<TextId> {
    let questions = book().questions.iter().flat_map(|one| {
        let options = one
            .options
            .iter()
            .flat_map(|option| [Some(option.label), option.hint].into_iter().flatten());
        [one.title, one.why].into_iter().chain(one.hint).chain(options)
    });
    let categories = book().categories.iter().flat_map(|category| {
        category.advice.iter().map(|advice| advice.text).chain([category.short])
    });
    let hints = book().services.iter().filter_map(|service| service.hint);
    let hints = hints.chain(book().channels.iter().map(|channel| channel.hint));
    let verdicts = Verdict::ALL.map(verdict);
    let mistakes = [
        ui::ERROR_NO_SUM,
        ui::ERROR_SUM_LETTERS,
        ui::ERROR_SUM_MINUS,
        ui::ERROR_SUM_UNCLEAR,
        ui::ERROR_SUM_KEYBOARD,
        ui::ERROR_SUM_QUARTER,
        ui::ERROR_SUM_LONG,
        ui::ERROR_SUM_TOTAL,
        ui::ERROR_FEWER_THAN_CHILDREN,
        ui::ERROR_CHOOSE_ONE,
        ui::ERROR_CHOOSE_SOME,
        ui::ERROR_ENTER_NUMBER,
        ui::ERROR_ONLY_DIGITS,
        ui::ERROR_RANGE,
        ui::CLOCK_TEXT,
        ui::CLOCK_FIRST,
        ui::ENDING_TEXT,
        ui::OUTSIDE_TEXT,
    ];
    questions.chain(categories).chain(hints).chain(verdicts).chain(mistakes).collect()
}

/// The words of each sentence, without what it quotes. A number such as № 64 or a date ends no sentence.
fn sentences(text: &str) -> Vec<usize> {
    let own: String = text.split(['«', '»', '“', '”']).step_by(2).collect();
    let own = own.replace("No. ", "No ");
    let ends = |word: &str| word.ends_with(['.', '!', '?']);
    let words: Vec<&str> = own.split_whitespace().collect();
    words
        .split_inclusive(|word| ends(word))
        .map(|words| words.iter().filter(|word| word.contains(char::is_alphanumeric)).count())
        .collect()
}

#[test]
fn a_sentence_is_counted_without_what_it_quotes() {
    assert_eq!(sentences("One two. Three «four five» six — seven?"), [2, 3]);
    assert_eq!(sentences("Order No. 158 of 24.04.2020"), [5]);
}

#[test]
fn no_sentence_is_longer_than_somebody_reads_in_one_breath() {
    let (quoted, asked) = (quoted(), asked());
    let mut long = Vec::new();
    for lang in Lang::ALL {
        let words: &Words = words(lang);
        for id in (0..words.len()).map(|index| TextId(u16::try_from(index).unwrap())) {
            let most = if asked.contains(&id) { MOST_ASKED } else { MOST };
            let longest = sentences(words.get(id)).into_iter().max().unwrap_or(0);
            if longest > most && !quoted.contains(&id) {
                long.push(format!("{} {longest}: {}", lang.tag(), words.get(id)));
            }
        }
    }
    assert!(long.is_empty(), "{} texts\n{}", long.len(), long.join("\n"));
}

#[test]
fn a_language_quotes_in_one_way() {
    check(|lang, text| {
        let foreign: &[char] = match lang {
            Lang::Kk | Lang::Ru => &['"', '“', '”', '„', '\''],
            Lang::En => &['"', '«', '»', '„'],
        };
        text.contains(foreign).then(|| "quotes in another way".to_owned())
    });
    assert!(Lang::ALL.iter().any(|lang| all(words(*lang)).iter().any(|text| text.contains('“'))));
}

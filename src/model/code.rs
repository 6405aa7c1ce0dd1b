//! A family's answers as a code: what a printed sheet or another phone opens. It holds neither a number nor a name.
//!
//! `12kgS123T2G2F1.G1F1-q0z`: the version; the day on which it was written, counted from [`FIRST`], in three digits of
//! base 36; the family's answers and after each dot a child's, a [sign](Sign) and the places of what was chosen; the
//! check.

use crc::{CRC_16_IBM_SDLC, Crc, NoTable};
use rules::book::{OptionId, Question, QuestionId, Scope, Sign};
use rules::{Answers, Date, Facts, RuleBook, Value};

use super::labels::MOST;

/// Bumped when a code is written in another way.
const VERSION: char = '1';
/// 1 January 2026, as a Julian day.
const FIRST: i32 = 2_461_042;
const BASE: u32 = 36;
/// Base 36 has three digits for both the day and the check.
const MOST_OF_THREE: u32 = BASE.pow(3);
const DONT_KNOW: u32 = 0;

/// What a code says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    pub answers: Answers,
    /// The day on which it was written; none where that cannot be read.
    pub written: Option<Date>,
    /// Nothing of it is missing, changed or unknown here.
    pub whole: bool,
}

/// The code of answers; a number among them is left out, and so is a question that has no sign.
pub fn write(book: &RuleBook, signs: &[Sign], answers: &Answers, today: Date) -> String {
    let day = u32::try_from(today.to_julian_day() - FIRST).unwrap_or(0);
    let mut code = String::from(VERSION);
    push_three(&mut code, day);
    for (index, facts) in std::iter::once(&answers.family).chain(&answers.children).enumerate() {
        if index > 0 {
            code.push('.');
        }
        for sign in signs {
            if let Some(value) = facts.get(sign.question)
                && let Some(places) = places(book, sign, value)
            {
                code.push_str(&sign.letter);
                code.extend(places.into_iter().filter_map(|place| char::from_digit(place, BASE)));
            }
        }
    }
    let check = check(&code);
    code.push('-');
    push_three(&mut code, check);
    code
}

/// Where what was chosen stands in the sign's list; none for what a code cannot say.
fn places(book: &RuleBook, sign: &Sign, value: &Value) -> Option<Vec<u32>> {
    if *value == Value::DontKnow {
        return Some(vec![DONT_KNOW]);
    }
    book.question(sign.question)?;
    let place = |option: OptionId| {
        let place = sign.answers.iter().position(|answer| *answer == Some(option))?;
        u32::try_from(place + 1).ok()
    };
    let places: Vec<u32> = value.chosen().into_iter().map(place).collect::<Option<_>>()?;
    (!places.is_empty()).then_some(places)
}

/// Whatever can be read of a code, and whether that is all of it.
pub fn read(book: &RuleBook, signs: &[Sign], code: &str) -> Read {
    // A link in a sentence takes the full stop along.
    let code = code.trim_matches(|letter: char| !letter.is_ascii_alphanumeric());
    let (said, checked) = code.rsplit_once('-').unwrap_or((code, ""));
    let mut whole = three(checked) == Some(check(said)) && said.starts_with(VERSION);
    let written = said
        .get(1..4)
        .and_then(three)
        .and_then(|day| Date::from_julian_day(FIRST.checked_add(i32::try_from(day).ok()?)?).ok());
    let mut answers = Answers { family: Facts::default(), children: Vec::new() };
    // A code of another version may mean something else by the same letters.
    let said = said.get(4..).filter(|_| said.starts_with(VERSION)).unwrap_or_default();
    whole &= said.split('.').count() <= MOST + 1;
    for (index, part) in said.split('.').enumerate().take(MOST + 1) {
        let scope = if index == 0 { Scope::Family } else { Scope::Child };
        let (facts, all) = facts(book, signs, scope, part);
        whole &= all;
        if index == 0 {
            answers.family = facts;
        } else {
            answers.children.push(facts);
        }
    }
    if answers.children.is_empty() {
        answers.children.push(Facts::default());
        whole = false;
    }
    Read { answers, written, whole }
}

/// One person's answers, and whether all of them were read.
fn facts(book: &RuleBook, signs: &[Sign], scope: Scope, mut said: &str) -> (Facts, bool) {
    let mut facts = Facts::default();
    let mut all = true;
    while !said.is_empty() {
        let letters = said.find(|sign: char| !sign.is_ascii_uppercase()).unwrap_or(said.len());
        let (letter, rest) = said.split_at(letters);
        let digits = rest.find(|sign: char| sign.is_ascii_uppercase()).unwrap_or(rest.len());
        let (places, rest) = rest.split_at(digits);
        said = rest;
        match answer(book, signs, scope, letter, places) {
            Some((question, value)) => facts.set(question, value),
            None => all = false,
        }
    }
    (facts, all)
}

fn answer(
    book: &RuleBook,
    signs: &[Sign],
    scope: Scope,
    letter: &str,
    places: &str,
) -> Option<(QuestionId, Value)> {
    let sign = signs.iter().find(|sign| sign.letter == letter)?;
    let question: &Question = book.question(sign.question).filter(|one| one.scope == scope)?;
    if places == "0" {
        return Some((sign.question, Value::DontKnow));
    }
    let option = |place: char| *sign.answers.get(place.to_digit(BASE)?.checked_sub(1)? as usize)?;
    let mut chosen: Vec<OptionId> = places.chars().map(option).collect::<Option<_>>()?;
    chosen.sort_unstable();
    Some((sign.question, question.kind.choosing(&chosen)?))
}

fn push_three(code: &mut String, number: u32) {
    let number = number % MOST_OF_THREE;
    let digits = [number / BASE / BASE, number / BASE % BASE, number % BASE];
    code.extend(digits.into_iter().filter_map(|digit| char::from_digit(digit, BASE)));
}

fn three(digits: &str) -> Option<u32> {
    if digits.len() != 3 {
        return None;
    }
    digits.chars().try_fold(0, |number, digit| Some(number * BASE + digit.to_digit(BASE)?))
}

/// Tells a code that was cut or mistyped: 1 of 46 656 such passes.
fn check(said: &str) -> u32 {
    let crc = Crc::<u16, NoTable>::new(&CRC_16_IBM_SDLC);
    u32::from(crc.checksum(said.as_bytes())) % MOST_OF_THREE
}

//! Sums, dates, times and letters. The browser's `Intl` has no Kazakh in Chromium, so nothing here asks it.

use rules::{Date, Lang, Time};

/// `50 851 ₸`, with no-break spaces; in English `50,851 ₸`.
pub fn tenge(lang: Lang, sum: u64) -> String {
    let mut text = grouped(lang, sum);
    text.push_str("\u{a0}₸");
    text
}

/// `610 212` with a no-break space, as Kazakh and Russian write thousands; `610,212` in English.
pub fn grouped(lang: Lang, number: u64) -> String {
    let separator = match lang {
        Lang::Kk | Lang::Ru => '\u{a0}',
        Lang::En => ',',
    };
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// `23.11.2026`, the same in all three languages.
pub fn date(date: Date) -> String {
    let (day, month) = (two(date.day()), two(u8::from(date.month())));
    [&*day, ".", &month, ".", &year(date.year())].concat()
}

/// `2026`. Years before our era are none of ours, and to write a sign takes half a kilobyte of code.
pub fn year(year: i32) -> String {
    year.unsigned_abs().to_string()
}

/// `10`, `03`.
pub fn two(number: impl Into<u16>) -> String {
    let number = number.into();
    if number < 10 { ["0", &number.to_string()].concat() } else { number.to_string() }
}

/// `09:00`, the same in all three languages.
pub fn time(time: Time) -> String {
    [two(time.hour()), two(time.minute())].join(":")
}

/// The same of minutes since midnight: `18:30` of 1110.
pub fn clock(minutes: u16) -> String {
    [two(minutes / 60), two(minutes % 60)].join(":")
}

/// A text that begins with a capital, within a sentence. An abbreviation stays as it is.
pub fn within(text: String) -> String {
    let mut letters = text.chars();
    let first = letters.next();
    match (first, letters.clone().next()) {
        (Some(first), Some(second)) if small(second) == second => {
            std::iter::once(small(first)).chain(letters).collect()
        }
        _ => text,
    }
}

/// Several in one line: only the first keeps its capital.
pub fn listed(texts: impl IntoIterator<Item = String>, between: &str) -> String {
    let texts = texts.into_iter().enumerate();
    let texts = texts.map(|(place, text)| if place > 0 { within(text) } else { text });
    texts.collect::<Vec<String>>().join(between)
}

/// In small letters, as far as our three languages have them; any other letter stays. `str::to_lowercase` knows every
/// script there is, and its table would be 4 % of what a page weighs.
pub fn lowercase(text: &str) -> String {
    text.chars().map(small).collect()
}

/// Whether a letter shows as nothing, or only moves others about: a control character, or what Unicode calls default
/// ignorable (DerivedCoreProperties.txt), which includes every mark of direction and of zero width; and the blank of Braille.
pub fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'..='\u{1160}'
                | '\u{17b4}'..='\u{17b5}'
                | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff0}'..='\u{fffb}'
                | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

/// A name that somebody typed, to be put into a sentence of ours. One of a script that runs from right to left would turn
/// the colon, the number and the words after it around, so it stands between marks that end its direction with it: a name
/// is also in titles and in what a screen reader says, where no element is.
pub fn isolated(name: &str) -> String {
    if name.contains(runs_left) { ["\u{2068}", name, "\u{2069}"].concat() } else { name.to_owned() }
}

/// Letters of the blocks that Unicode gives this direction (`DerivedBidiClass.txt`).
fn runs_left(letter: char) -> bool {
    matches!(
        letter,
        '\u{590}'..='\u{8ff}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{feff}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    )
}

fn small(letter: char) -> char {
    let code = u32::from(letter);
    let small = match letter {
        'A'..='Z' | 'А'..='Я' => code + 0x20,
        'Ѐ'..='Џ' => code + 0x50,
        // Ғ, Қ, Ң, Ү, Ұ, Һ and Ә, Ө: each capital is right before its small letter.
        'Ґ'..='ҿ' | 'Ӑ'..='ԯ' => code | 1,
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::{is_unseen, isolated, lowercase};

    #[test]
    fn what_nobody_sees_is_told_from_letters_marks_and_spaces() {
        let marks = ('\u{200e}'..='\u{200f}').chain('\u{202a}'..='\u{202e}');
        let hidden = marks
            .chain('\u{2066}'..='\u{2069}')
            .chain("\u{7}\n\u{ad}\u{200b}\u{200d}\u{feff}\u{e0041}".chars());
        for letter in hidden {
            assert!(is_unseen(letter), "{letter:?}");
        }
        let seen = "aЯқһ5-«» \u{a0}\u{2011}—…’(2)♥👧🏽אבم٣é\u{301}\u{65e0}";
        assert_eq!(seen.chars().find(|letter| is_unseen(*letter)), None);
    }

    #[test]
    fn a_name_from_right_to_left_ends_its_direction_and_another_is_as_it_was() {
        for name in ["Алия", "6-сынып (2)", "Zoë", "无", ""] {
            assert_eq!(isolated(name), name);
        }
        for name in ["עדי", "علي", "Ali علي"] {
            assert_eq!(isolated(name), format!("\u{2068}{name}\u{2069}"));
        }
    }

    #[test]
    fn the_letters_of_three_languages_have_a_small_one() {
        let text = "AÄZ az АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ ія 1₸";
        assert_eq!(lowercase(text), "aÄz az аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя ія 1₸");
        let cyrillic: String = ('Ѐ'..='я').chain('Ґ'..='ҿ').chain('Ӑ'..='ԯ').collect();
        assert_eq!(lowercase(&cyrillic), cyrillic.to_lowercase());
    }
}

//! A whole number as people type and paste it.

use content::format::{is_unseen, lowercase};
use rules::Date;

/// Why an entry is no number that can be accepted here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Nothing is entered, in any of the fields.
    Nothing,
    /// Words, letters or other signs among the digits.
    Letters,
    Minus,
    /// Digits put together as no single number is: two numbers, groups of another length. With what they read as, for
    /// the person to say.
    Unclear {
        reading: u64,
    },
    /// The letters that a Kazakh keyboard has in place of digits.
    Keyboard {
        reading: u64,
    },
    /// More digits than any number accepted.
    TooLong {
        digits: usize,
        most: u64,
    },
    /// Outside the range accepted, both ends included.
    OutOfRange {
        least: u64,
        most: u64,
    },
    /// Fewer people than the children asked about.
    Fewer {
        children: usize,
    },
    /// The sums are those of the quarter that begins on this day, and another one counts by now.
    Quarter {
        before: Date,
    },
    /// Each part is in range, but their total is not.
    Total {
        most: u64,
    },
}

/// How people write the currency after a sum.
const TENGE: [&str; 6] = ["₸", "тг", "тенге", "теңге", "tenge", "kzt"];
/// Hyphen, the minus sign proper, and the dashes that a phone's keyboard makes of it.
const MINUS: [char; 5] = ['-', '\u{2212}', '\u{2010}', '\u{2013}', '\u{2014}'];

/// What the keys 1 to 9 and 0 write in the Kazakh layout without a digit row of its own.
const KAZAKH_ROW: &str = "\"әіңғ,.үұқ";

/// The number entered; `None` if nothing is. The currency is passed over, and so are the separators of thousands. A
/// tenge has 100 tiyn: one or two digits after the last comma or point are `tiyn` and are cut off, where the number is of
/// money; of anything else only a fraction of nothing is, as in `4,0`.
pub(super) fn read(text: &str, most: u64, tiyn: bool) -> Result<Option<u64>, Wrong> {
    let bare = bare(text);
    if bare.is_empty() {
        return Ok(None);
    }
    if let Some(rest) = bare.strip_prefix(MINUS)
        && rest.chars().all(|letter| is_digit(letter) || is_separator(letter))
    {
        return Err(Wrong::Minus);
    }
    if let Some(digits) = of_kazakh_row(&bare) {
        let reading = number(&digits, most)?;
        return Err(Wrong::Keyboard { reading });
    }
    if !bare.chars().all(|letter| is_digit(letter) || is_separator(letter))
        || !bare.contains(is_digit)
    {
        return Err(Wrong::Letters);
    }
    let whole = whole(&bare, tiyn);
    let digits: String = whole.chars().filter(|letter| is_digit(*letter)).collect();
    let read = number(&digits, most);
    // Two sums in one field are longer than one is.
    let several = digits.len() < whole.len() && matches!(read, Err(Wrong::TooLong { .. }));
    if grouped(whole).is_some() && !several {
        return read.map(Some);
    }
    match (digits.as_str(), digits.parse()) {
        ("", _) => Err(Wrong::Unclear { reading: 0 }),
        (_, Ok(reading)) => Err(Wrong::Unclear { reading }),
        // Longer than anything that can be counted.
        (_, Err(_)) => read.map(Some),
    }
}

fn number(digits: &str, most: u64) -> Result<u64, Wrong> {
    let digits = digits.trim_start_matches('0');
    if digits.len() > most.to_string().len() {
        return Err(Wrong::TooLong { digits: digits.len(), most });
    }
    // At most as many digits as the greatest number has, so only nothing but zeros is left to fail.
    Ok(digits.parse().unwrap_or(0))
}

/// The entry without invisible marks and the currency, each space a plain one, and digits of any script as our own.
fn bare(text: &str) -> String {
    let plain = |letter: char| if letter.is_whitespace() { ' ' } else { of_ours(letter) };
    // A line break is both unseen and a space, and keeps two numbers apart.
    let bare: String = text.chars().map(plain).filter(|letter| !is_unseen(*letter)).collect();
    let bare = lowercase(bare.trim());
    let amount = bare.trim_end_matches('.');
    let amount = TENGE.iter().find_map(|unit| amount.strip_suffix(unit));
    amount.unwrap_or(&bare).trim_start_matches('₸').trim().to_owned()
}

/// Arabic, Persian and full-width digits are digits of ours, and so are their separators; any other letter stays.
fn of_ours(letter: char) -> char {
    match letter {
        '\u{66c}' | '\u{60c}' | '\u{ff0c}' => return ',',
        '\u{66b}' | '\u{ff0e}' => return '.',
        _ => {}
    }
    let zero = ['\u{660}', '\u{6f0}', '\u{ff10}'].into_iter().map(u32::from);
    let value =
        zero.filter_map(|zero| u32::from(letter).checked_sub(zero)).find(|value| *value < 10);
    value.and_then(|value| char::from_digit(value, 10)).unwrap_or(letter)
}

/// The digits whose keys were meant, where the keyboard was a Kazakh one: letters of its row, and not one digit.
fn of_kazakh_row(bare: &str) -> Option<String> {
    let key = |letter: char| KAZAKH_ROW.chars().position(|other| other == letter);
    let typed: Option<Vec<usize>> = bare.chars().filter(|letter| *letter != ' ').map(key).collect();
    let typed = typed.filter(|_| bare.contains(char::is_alphabetic))?;
    typed.into_iter().map(|key| char::from_digit(u32::try_from((key + 1) % 10).ok()?, 10)).collect()
}

/// Without tiyn, or without a fraction of nothing.
fn whole(bare: &str, tiyn: bool) -> &str {
    match bare.rsplit_once([',', '.']) {
        Some((whole, rest)) => {
            let rest = rest.trim();
            let cut = matches!(rest.len(), 1 | 2) && rest.chars().all(is_digit);
            let nothing = rest.chars().all(|letter| letter == '0');
            if cut && (tiyn || nothing) { whole.trim() } else { bare }
        }
        None => bare,
    }
}

/// The digits of groups of three, whatever separates them.
fn grouped(text: &str) -> Option<String> {
    let mut groups = text.split(is_separator);
    let first = groups.next().filter(|first| !first.is_empty())?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.len() > 3 || first.starts_with('0') {
            return None;
        }
        digits.push_str(group);
    }
    Some(digits)
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

fn is_separator(letter: char) -> bool {
    matches!(letter, ' ' | ',' | '.' | '\'' | '’')
}

#[cfg(test)]
mod tests {
    use super::Wrong;

    const MOST: u64 = 999_999_999_999;

    fn read(text: &str, most: u64) -> Result<Option<u64>, Wrong> {
        super::read(text, most, true)
    }

    #[test]
    fn spaces_of_any_kind_and_the_currency_are_passed_over() {
        for text in [
            "183000",
            " 183 000 ",
            "183\u{a0}000\u{a0}₸",
            "183\u{202f}000",
            "183\u{2009}000\u{200b}",
            "\u{202d}183\u{2066}000\u{2069}\u{202c}",
            "183\t000\n",
            "₸183000",
            "183 000 тг",
            "183 000 тг.",
            "183000 Теңге",
            "183000тенге",
            "183 000 KZT",
            "000183000",
        ] {
            assert_eq!(read(text, MOST), Ok(Some(183_000)), "{text:?}");
        }
    }

    #[test]
    fn separators_of_thousands_and_a_fraction_of_nothing_are_passed_over() {
        for text in ["12,500", "12.500", "12'500", "12 500,00", "12,500.00", "12500.0"] {
            assert_eq!(read(text, MOST), Ok(Some(12_500)), "{text}");
        }
        assert_eq!(read("1,234,567", MOST), Ok(Some(1_234_567)));
    }

    #[test]
    fn tiyn_are_cut_off_of_money_and_of_nothing_else() {
        for text in ["12500,50", "12500.5", "12 500,99", "12,500.50", "12 500,50 ₸", "12500, 50"]
        {
            assert_eq!(read(text, MOST), Ok(Some(12_500)), "{text}");
            assert!(matches!(super::read(text, MOST, false), Err(Wrong::Unclear { .. })), "{text}");
        }
        assert_eq!(read("0,50", MOST), Ok(Some(0)));
        assert_eq!(super::read("4,0", 30, false), Ok(Some(4)));
    }

    #[test]
    fn what_no_single_number_is_written_like_is_asked_about_with_its_reading() {
        for (text, reading) in [
            ("1234,567", 1_234_567),
            ("0,500", 500),
            ("12,5000", 125_000),
            ("150000 200000", 150_000_200_000),
            ("150000\n200000", 150_000_200_000),
            ("150 000  20 000", 15_000_020_000),
            ("1500 000", 1_500_000),
            ("12'50", 1_250),
            ("1,2,3", 12),
            (",5", 0),
        ] {
            assert_eq!(read(text, MOST), Err(Wrong::Unclear { reading }), "{text}");
        }
        // Two wages, each written as it should be.
        let most = 999_999_999;
        for (text, reading) in
            [("150 000 200 000", 150_000_200_000), ("150000, 200000", 150_000_200_000)]
        {
            assert_eq!(read(text, most), Err(Wrong::Unclear { reading }), "{text}");
        }
        let too_long = Err(Wrong::TooLong { digits: 24, most });
        assert_eq!(read("150 000 200 000 150 000 200 000", most), too_long);
    }

    #[test]
    fn digits_of_other_scripts_are_read() {
        for text in ["١٨٣٠٠٠", "۱۸۳ ۰۰۰", "１８３０００", "１８３，０００", "١٨٣٬٠٠٠٫٥٠"]
        {
            assert_eq!(read(text, MOST), Ok(Some(183_000)), "{text}");
        }
    }

    #[test]
    fn the_letters_of_a_kazakh_digit_row_are_asked_about() {
        for (text, reading) in [("\"ғққққ", 150_000), ("әққ қққ ₸", 200_000), ("ңғ,.үұ", 456_789)]
        {
            assert_eq!(read(text, MOST), Err(Wrong::Keyboard { reading }), "{text}");
        }
    }

    #[test]
    fn a_minus_sign_is_named_as_such() {
        for text in ["-5", "−183 000", "– 5 тг", "-12,5"] {
            assert_eq!(read(text, MOST), Err(Wrong::Minus), "{text}");
        }
    }

    #[test]
    fn letters_and_other_signs_are_named_as_such() {
        for text in ["сто мың", "183 мың", "1e5", "тг 5 тг", "100-200", "+5", "5%", "...", "қ5"]
        {
            assert_eq!(read(text, MOST), Err(Wrong::Letters), "{text}");
        }
    }

    #[test]
    fn nothing_but_spaces_is_nothing_and_zero_is_zero() {
        for text in [" \u{a0} ", "", "₸", "тг"] {
            assert_eq!(read(text, MOST), Ok(None), "{text}");
        }
        assert_eq!(read("0", MOST), Ok(Some(0)));
        assert_eq!(read("0000000000000000", MOST), Ok(Some(0)));
    }

    #[test]
    fn too_many_digits_are_counted() {
        let too_long = |digits| Err(Wrong::TooLong { digits, most: MOST });
        assert_eq!(read("1234567890123456", MOST), too_long(16));
        assert_eq!(read("99999999999999999999999", MOST), too_long(23));
        assert_eq!(read("999 999 999 999", MOST), Ok(Some(MOST)));
    }
}

//! A whole number as people type and paste it.

/// Why an entry is no number that can be accepted here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Nothing is entered, in any of the fields.
    Nothing,
    /// Words, letters or other signs among the digits.
    Letters,
    Minus,
    /// A part of a whole that is not nothing, such as tiyn.
    Fraction,
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
    /// Each part may stand, but not their total.
    Total {
        most: u64,
    },
}

/// How people write the currency after a sum.
const TENGE: [&str; 6] = ["₸", "тг", "тенге", "теңге", "tenge", "kzt"];
/// Hyphen, the minus sign proper, and the dashes that a phone's keyboard makes of it.
const MINUS: [char; 5] = ['-', '\u{2212}', '\u{2010}', '\u{2013}', '\u{2014}'];

/// The number entered; `None` if nothing is. Spaces of any kind and the currency are passed over, and so are the
/// separators of thousands and a fraction of nothing, as in `12,500.00`.
pub(super) fn read(text: &str, most: u64) -> Result<Option<u64>, Wrong> {
    let bare = bare(text);
    if bare.is_empty() {
        return Ok(None);
    }
    let digits = digits(&bare)?;
    let digits = digits.trim_start_matches('0');
    if digits.len() > most.to_string().len() {
        return Err(Wrong::TooLong { digits: digits.len(), most });
    }
    // At most as many digits as the greatest number has, so only nothing but zeros is left to fail.
    Ok(Some(digits.parse().unwrap_or(0)))
}

/// The entry without spaces, invisible marks and the currency.
fn bare(text: &str) -> String {
    let invisible =
        |letter: char| matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    let bare: String =
        text.chars().filter(|letter| !letter.is_whitespace() && !invisible(*letter)).collect();
    let bare = content::format::lowercase(&bare);
    let amount = bare.trim_end_matches('.');
    let amount = TENGE.iter().find_map(|unit| amount.strip_suffix(unit));
    amount.map_or(bare.clone(), str::to_owned).trim_start_matches('₸').to_owned()
}

fn digits(bare: &str) -> Result<String, Wrong> {
    let is_digit = |letter: char| letter.is_ascii_digit();
    if is_all(bare, is_digit) {
        return Ok(bare.to_owned());
    }
    if let Some(rest) = bare.strip_prefix(MINUS)
        && is_all(rest, |letter| is_digit(letter) || is_separator(letter))
    {
        return Err(Wrong::Minus);
    }
    if !is_all(bare, |letter| is_digit(letter) || is_separator(letter)) || !bare.contains(is_digit)
    {
        return Err(Wrong::Letters);
    }
    grouped(whole(bare)).ok_or(Wrong::Fraction)
}

/// Without a fraction of nothing: `,00`.
fn whole(bare: &str) -> &str {
    match bare.rsplit_once(is_separator) {
        Some((whole, "0" | "00")) => whole,
        _ => bare,
    }
}

/// The digits of groups of three. A tenge has 100 tiyn, so three digits after a separator can only be thousands.
fn grouped(text: &str) -> Option<String> {
    let mut groups = text.split(is_separator);
    let first = groups.next()?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.is_empty() || first.len() > 3 || first.starts_with('0') {
            return None;
        }
        digits.push_str(group);
    }
    Some(digits)
}

fn is_separator(letter: char) -> bool {
    matches!(letter, ',' | '.' | '\'' | '’')
}

fn is_all(text: &str, accepted: impl Fn(char) -> bool) -> bool {
    text.chars().all(accepted)
}

#[cfg(test)]
mod tests {
    use super::{Wrong, read};

    const MOST: u64 = 999_999_999_999;

    #[test]
    fn spaces_of_any_kind_and_the_currency_are_passed_over() {
        for text in [
            "183000",
            " 183 000 ",
            "183\u{a0}000\u{a0}₸",
            "183\u{202f}000",
            "183\u{2009}000\u{200b}",
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
    fn a_fraction_is_named_as_such_and_never_becomes_another_sum() {
        for text in ["12,5", "12500,50", "12,50", "1234,567", "0,500", "12,5000", ",5", "1,2,3"] {
            assert_eq!(read(text, MOST), Err(Wrong::Fraction), "{text}");
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
        for text in ["сто мың", "183 мың", "1e5", "тг 5 тг", "100-200", "+5", "5%", "...", "٥"]
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

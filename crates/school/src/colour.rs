//! A colour on which white letters can be read.

/// As `#005f73`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// What WCAG 2.2 asks of letters of the size of a text (1.4.3), in hundredths.
pub const LEAST: u32 = 450;

impl Colour {
    /// Of `#` and six hexadecimal digits.
    pub fn read(text: &str) -> Option<Colour> {
        let digits =
            text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let part = |at: usize| {
            let digits = digits.get(at..at + 2)?;
            u8::from_str_radix(digits, 16).ok().filter(|_| !digits.starts_with('+'))
        };
        Some(Colour([part(0)?, part(2)?, part(4)?]))
    }

    pub fn css(self) -> String {
        let digit = |value: u8| char::from_digit(value.into(), 16).unwrap_or('0');
        let digits = self.0.into_iter().flat_map(|part| [digit(part / 16), digit(part % 16)]);
        std::iter::once('#').chain(digits).collect()
    }

    /// How well white is seen on it, in hundredths: from 100 on white to 2100 on black (WCAG 2.2, contrast ratio).
    pub fn contrast(self) -> u32 {
        let [red, green, blue] = self.0.map(light);
        let light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 100 and 2100"
        )]
        let hundredths = (105.0 / (light + 0.05) + 1e-6) as u32;
        hundredths
    }
}

/// How much light a part of a colour gives, from 0 to 1.
fn light(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

#[cfg(test)]
mod tests {
    use super::{Colour, LEAST};

    #[test]
    fn a_colour_is_six_digits_and_written_as_it_was_read() {
        assert_eq!(Colour::read("#005f73").unwrap().css(), "#005f73");
        assert_eq!(Colour::read("#A0B1C2").unwrap().css(), "#a0b1c2");
        for other in ["005f73", "#05f", "#005f7g", "#+05f73", "#005f733", "red", "#өө", ""] {
            assert_eq!(Colour::read(other), None, "{other}");
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        // The ends, and the action colour; the greys on either side of the limit are those that WCAG tools name.
        for (colour, contrast) in [("#000000", 2100), ("#ffffff", 100), ("#005f73", 728)] {
            assert_eq!(Colour::read(colour).unwrap().contrast(), contrast, "{colour}");
        }
        let enough = |colour| Colour::read(colour).unwrap().contrast() >= LEAST;
        assert!(enough("#767676") && !enough("#777777"));
    }
}

//! Texts, numbers of telephones, links.

use rules::Lang;

use super::Reader;
use super::fields::Place;
use crate::json::Value;
use crate::limits;
use crate::mistake::Wrong;
use crate::school::Texts;

/// How long a number with its country is: ITU-T E.164 has 15 digits at most.
const DIGITS: std::ops::RangeInclusive<usize> = 10..=15;

impl Reader<'_> {
    /// A text that says something, in so many letters at most, all of which can be seen.
    pub(super) fn text<'a>(&mut self, place: &Place<'a>, most: usize) -> Option<&'a str> {
        let Value::Text(text) = &place.node.value else {
            return self.wrong(place, Wrong::NotText);
        };
        let text = text.trim();
        if text.is_empty() {
            return self.wrong(place, Wrong::Empty);
        }
        if text.chars().any(is_hidden) {
            return self.wrong(place, Wrong::Hidden);
        }
        if text.chars().count() > most {
            return self.wrong(place, Wrong::Long(most));
        }
        Some(text)
    }

    /// The same in one language or more: `{"kk": "…", "ru": "…"}`.
    pub(super) fn texts(&mut self, place: &Place<'_>, most: usize) -> Option<Texts> {
        if !matches!(place.node.value, Value::Object(_)) {
            return self.wrong(place, Wrong::NotTexts);
        }
        let fields = self.fields(place, &Lang::ALL.map(Lang::tag))?;
        let mut given = Vec::new();
        let mut named = false;
        for lang in Lang::ALL {
            let Some(place) = fields.get(lang.tag()) else { continue };
            named = true;
            given.extend(self.text(&place, most).map(|text| (lang, text.to_owned())));
        }
        if !named {
            return self.wrong(place, Wrong::Empty);
        }
        Texts::of(&given, self.order)
    }

    pub(super) fn phone(&mut self, place: &Place<'_>) -> Option<String> {
        let text = self.text(place, limits::PHONE)?;
        let signs = text.bytes().all(|sign| sign.is_ascii_digit() || b"+-() ,".contains(&sign));
        if !signs || digits(text).len() < 3 {
            return self.wrong(place, Wrong::Phone);
        }
        Some(text.to_owned())
    }

    pub(super) fn whatsapp(&mut self, place: &Place<'_>) -> Option<String> {
        let text = self.text(place, limits::PHONE)?;
        let signs =
            text.bytes().skip(1).all(|sign| sign.is_ascii_digit() || b"-() ".contains(&sign));
        let digits = digits(text);
        if !signs || !text.starts_with('+') || !DIGITS.contains(&digits.len()) {
            return self.wrong(place, Wrong::WhatsApp);
        }
        Some(digits)
    }

    /// A link to a page of somebody else.
    pub(super) fn link(&mut self, place: &Place<'_>) -> Option<String> {
        let text = self.text(place, limits::LINK)?;
        if !is_link(text) {
            return self.wrong(place, Wrong::Link);
        }
        Some(text.to_owned())
    }

    /// Where everybody finds this page.
    pub(super) fn page(&mut self, place: &Place<'_>) -> Option<String> {
        let text = self.text(place, limits::PAGE)?;
        if !is_link(text) || text.contains(['?', '#']) {
            return self.wrong(place, Wrong::Link);
        }
        if !text.ends_with('/') {
            return self.wrong(place, Wrong::Folder);
        }
        Some(text.to_owned())
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// A letter that is not seen, or turns what follows it around.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// `https`, a host of a name, and no sign that an address has to escape.
fn is_link(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let named = host.split('.').count() > 1
        && host.split('.').all(|part| !part.is_empty())
        && host.bytes().all(|sign| sign.is_ascii_alphanumeric() || b".-".contains(&sign));
    named && rest.bytes().all(|sign| sign.is_ascii_graphic() && !b"\"'<>\\`{}|^".contains(&sign))
}

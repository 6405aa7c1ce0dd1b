//! Languages, and text by id: the rule book holds ids, one [`Words`] per language holds what they say.
//!
//! Keeping the words apart from the rules lets a page load the rules and one language only.

use serde::{Deserialize, Serialize};

/// The three languages, Kazakh first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lang {
    #[default]
    Kk,
    Ru,
    En,
}

impl Lang {
    pub const ALL: [Lang; 3] = [Lang::Kk, Lang::Ru, Lang::En];

    /// The BCP 47 tag, as in `<html lang>`.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Kk => "kk",
            Lang::Ru => "ru",
            Lang::En => "en",
        }
    }

    pub fn from_tag(tag: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// The language's name in itself, for the switch.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::Kk => "Қазақша",
            Lang::Ru => "Русский",
            Lang::En => "English",
        }
    }
}

/// One text of the rule book, in whichever language is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TextId(pub u16);

/// Every text of the rule book in one language, in the order of the ids: one string, because it comes as one file and
/// is read without a copy of each text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Each text, and [`Words::END`] after it.
    texts: String,
    /// Where each text ends, in bytes.
    ends: Vec<u32>,
}

impl Words {
    /// Ends each text and occurs in none: a text is one line, and the build refuses one of two.
    pub const END: char = '\n';

    /// Of texts in the order of the ids, [`Words::END`] after each.
    pub fn new(texts: String) -> Words {
        let ends = (0_u32..).zip(texts.bytes()).filter(|(_, byte)| char::from(*byte) == Words::END);
        Words { ends: ends.map(|(index, _)| index).collect(), texts }
    }

    /// No text at all.
    pub const fn none() -> Words {
        Words { texts: String::new(), ends: Vec::new() }
    }

    /// The text, or an empty one for an id of another rule book.
    pub fn get(&self, id: TextId) -> &str {
        let index = usize::from(id.0);
        let start = match index.checked_sub(1) {
            Some(before) => self.ends.get(before).map_or(0, |end| end.saturating_add(1)),
            None => 0,
        };
        let end = self.ends.get(index).copied().unwrap_or_default();
        self.texts.get(start as usize..end as usize).unwrap_or_default()
    }

    /// All of them, as they were given to [`Words::new`].
    pub fn as_str(&self) -> &str {
        &self.texts
    }

    /// The text with each `{name}` replaced. The build checks that all three languages name the same ones.
    pub fn fill(&self, id: TextId, values: &[(&str, &str)]) -> String {
        let value = |name: &str| {
            let value = values.iter().find(|(known, _)| *known == name);
            value.map(|(_, value)| (*value).to_owned())
        };
        filled(self.get(id), &value)
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

/// A text with each `{name}` replaced by its value; one without a value stays as it is.
pub fn filled(text: &str, value: &dyn Fn(&str) -> Option<String>) -> String {
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let place = part.split_once('}').and_then(|(name, rest)| Some((value(name)?, rest)));
        if let Some((value, rest)) = place {
            filled.push_str(&value);
            filled.push_str(rest);
        } else {
            filled.push('{');
            filled.push_str(part);
        }
    }
    filled
}

/// The names between braces in a text, in order, each once.
pub fn placeholders(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> = text
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

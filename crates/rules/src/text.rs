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

/// Every text of the rule book in one language, in the order of the ids.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words(Vec<String>);

impl Words {
    pub fn new(texts: Vec<String>) -> Words {
        Words(texts)
    }

    /// The text, or an empty one for an id of another rule book.
    pub fn get(&self, id: TextId) -> &str {
        self.0.get(usize::from(id.0)).map_or("", String::as_str)
    }

    /// The text with each `{name}` replaced. The build checks that all three languages name the same places.
    pub fn fill(&self, id: TextId, places: &[(&str, &str)]) -> String {
        let mut text = self.get(id).to_owned();
        for (name, value) in places {
            text = text.replace(&["{", name, "}"].concat(), value);
        }
        text
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
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

//! Collects texts: each becomes an id, the same text in all three languages once.

use std::collections::HashMap;
use std::ops::Range;

use toml::Spanned;

use super::model::Text;
use super::{File, problem::Problem};
use crate::text::{TextId, Words, placeholders};

#[derive(Default)]
pub(super) struct Texts {
    entries: Vec<[String; 3]>,
    /// The index of each entry: a book of hundreds of services has tens of thousands.
    places: HashMap<[String; 3], usize>,
    /// How many places of the book say each.
    uses: Vec<usize>,
}

impl Texts {
    pub(super) fn add(&mut self, file: &File, text: &Text, problems: &mut Vec<Problem>) -> TextId {
        let words = text.get_ref();
        for (lang, said) in [("kk", &words.kk), ("ru", &words.ru), ("en", &words.en)] {
            if said.trim().is_empty() {
                problems.push(Problem::at(
                    file,
                    &text.span(),
                    format!("the `{lang}` text is empty"),
                ));
            }
            if said.trim().contains(Words::END) {
                let message = format!("the `{lang}` text has more than one line");
                problems.push(Problem::at(file, &text.span(), message));
            }
            if placeholders(said) != placeholders(&words.kk) {
                let message = format!(
                    "the `{lang}` text has the places {:?}, the `kk` text {:?}; they must be the same",
                    placeholders(said),
                    placeholders(&words.kk)
                );
                problems.push(Problem::at(file, &text.span(), message));
            }
        }
        let entry = [&words.kk, &words.ru, &words.en].map(|said| said.trim().to_owned());
        self.entry(file, &text.span(), entry, problems)
    }

    /// One that reads the same in every language.
    pub(super) fn same(
        &mut self,
        file: &File,
        text: &Spanned<String>,
        problems: &mut Vec<Problem>,
    ) -> TextId {
        let entry = [(); 3].map(|()| text.get_ref().clone());
        self.entry(file, &text.span(), entry, problems)
    }

    fn entry(
        &mut self,
        file: &File,
        at: &Range<usize>,
        entry: [String; 3],
        problems: &mut Vec<Problem>,
    ) -> TextId {
        let next = self.entries.len();
        let index = *self.places.entry(entry.clone()).or_insert(next);
        if index == next {
            self.entries.push(entry);
            self.uses.push(0);
        }
        if let Some(uses) = self.uses.get_mut(index) {
            *uses = uses.saturating_add(1);
        }
        let Ok(id) = u16::try_from(index) else {
            let message = "this text is one too many: a book has 65 536 different ones at the most";
            problems.push(Problem::at(file, at, message.to_owned()));
            return TextId(u16::MAX);
        };
        TextId(id)
    }

    pub(super) fn optional(
        &mut self,
        file: &File,
        text: Option<&Text>,
        problems: &mut Vec<Problem>,
    ) -> Option<TextId> {
        text.map(|text| self.add(file, text, problems))
    }

    /// The words in each language, and how many places of the book say each text.
    pub(super) fn into_words(self) -> ([Words; 3], Vec<usize>) {
        let [mut kk, mut ru, mut en] = [const { String::new() }; 3];
        for entry in self.entries {
            for (texts, said) in [&mut kk, &mut ru, &mut en].into_iter().zip(entry) {
                texts.push_str(&said);
                texts.push(Words::END);
            }
        }
        ([kk, ru, en].map(Words::new), self.uses)
    }
}

//! The words of each language: given by the page, which loads the language it is in; outside of a page built in.

use std::sync::OnceLock;

use rules::{Lang, Words};

/// Every text of the rule book in one language. Where its words have not been provided, those of another language that
/// have; before any were, every text is empty.
pub fn words(lang: Lang) -> &'static Words {
    shelf(lang).words(lang)
}

/// Whether [`words`] of this language are in it.
pub fn has_words(lang: Lang) -> bool {
    shelf(lang).has(lang)
}

/// Gives the words of a language, a file as [`words_file`](crate::words_file) has it; the first to come stay. False for
/// the file of another release, whose texts stand at other ids: it is refused.
#[must_use]
pub fn provide_words(lang: Lang, file: String) -> bool {
    SHELF.provide(lang, file)
}

/// The file of a language's words, for a page to load: in the first line which ids they go with, then a text a line.
/// What only the guide or the shell says is left blank.
#[cfg(not(target_family = "wasm"))]
pub fn words_file(lang: Lang) -> &'static str {
    match lang {
        Lang::Kk => include_str!(concat!(env!("OUT_DIR"), "/words-of-pages-kk.txt")),
        Lang::Ru => include_str!(concat!(env!("OUT_DIR"), "/words-of-pages-ru.txt")),
        Lang::En => include_str!(concat!(env!("OUT_DIR"), "/words-of-pages-en.txt")),
    }
}

/// The same with every text.
#[cfg(not(target_family = "wasm"))]
fn whole_file(lang: Lang) -> &'static str {
    match lang {
        Lang::Kk => include_str!(concat!(env!("OUT_DIR"), "/words-kk.txt")),
        Lang::Ru => include_str!(concat!(env!("OUT_DIR"), "/words-ru.txt")),
        Lang::En => include_str!(concat!(env!("OUT_DIR"), "/words-en.txt")),
    }
}

/// The first line of the files that go with this book and its ids.
const IDS: &str = concat!(env!("KOMEK_IDS"), "\n");

static SHELF: Shelf = Shelf::new();

/// With the language asked for on it, where the words are built in.
#[cfg_attr(target_family = "wasm", expect(unused_variables, reason = "nothing is built in"))]
fn shelf(lang: Lang) -> &'static Shelf {
    #[cfg(not(target_family = "wasm"))]
    if !SHELF.has(lang) {
        SHELF.provide(lang, whole_file(lang).to_owned());
    }
    &SHELF
}

/// The words that have come, in the order of [`Lang::ALL`].
struct Shelf([OnceLock<Words>; 3]);

impl Shelf {
    const fn new() -> Shelf {
        Shelf([const { OnceLock::new() }; 3])
    }

    fn place(&self, lang: Lang) -> &OnceLock<Words> {
        let Shelf([kk, ru, en]) = self;
        match lang {
            Lang::Kk => kk,
            Lang::Ru => ru,
            Lang::En => en,
        }
    }

    fn has(&self, lang: Lang) -> bool {
        self.place(lang).get().is_some()
    }

    fn words(&self, lang: Lang) -> &Words {
        static NONE: Words = Words::none();
        let others = self.0.iter().find_map(OnceLock::get);
        self.place(lang).get().or(others).unwrap_or(&NONE)
    }

    fn provide(&self, lang: Lang, mut file: String) -> bool {
        let fits = file.starts_with(IDS);
        if fits {
            self.place(lang).get_or_init(|| Words::new(file.split_off(IDS.len())));
        }
        fits
    }
}

#[cfg(test)]
mod tests {
    use rules::TextId;

    use super::*;
    use crate::ui;

    #[test]
    fn words_are_there_once_provided_and_until_then_those_of_another_language() {
        let shelf = Shelf::new();
        assert!(!shelf.has(Lang::Kk));
        assert_eq!(shelf.words(Lang::Kk).get(ui::DONT_KNOW), "");
        assert!(shelf.provide(Lang::Ru, whole_file(Lang::Ru).to_owned()));
        assert_eq!((shelf.has(Lang::Ru), shelf.has(Lang::Kk)), (true, false));
        assert_eq!(shelf.words(Lang::Kk), words(Lang::Ru));
        assert!(shelf.provide(Lang::Kk, whole_file(Lang::Kk).to_owned()));
        for lang in [Lang::Kk, Lang::Ru] {
            assert_eq!(shelf.words(lang), words(lang));
        }
        assert_eq!(words(Lang::Kk).get(ui::DONT_KNOW), "Білмеймін");
    }

    #[test]
    fn the_words_of_the_pages_lack_those_of_the_guide_and_the_shell_alone() {
        for lang in Lang::ALL {
            let shelf = Shelf::new();
            assert!(shelf.provide(lang, words_file(lang).to_owned()));
            let (pages, whole) = (shelf.words(lang), words(lang));
            assert_eq!(pages.len(), whole.len());
            for id in [ui::GUIDE_LEAD, ui::SHELL_HOLDS] {
                assert_eq!(pages.get(id), "");
            }
            let left_out =
                (0..).map_while(|id| (usize::from(id) < pages.len()).then_some(TextId(id)));
            let left_out = left_out.filter(|id| pages.get(*id) != whole.get(*id)).count();
            let keys =
                [include_str!("../book/ui/guide.toml"), include_str!("../book/ui/shell.toml")];
            let keys =
                keys.iter().flat_map(|file| file.lines()).filter(|line| line.contains("kk ="));
            assert!(left_out <= keys.count(), "{left_out}");
        }
    }

    #[test]
    fn words_that_go_with_other_ids_are_refused() {
        let (shelf, file) = (Shelf::new(), words_file(Lang::En));
        let other = file.replacen(|digit: char| digit != '0', "0", 1);
        for file in [other.as_str(), file.split_at(8).0, "<!doctype html>", ""] {
            assert!(!shelf.provide(Lang::En, file.to_owned()), "{file:.20}");
        }
        assert!(!shelf.has(Lang::En));
    }
}

//! The words of each language: given by the page, which loads the language it is in; outside of a page built in.

use std::sync::{LazyLock, OnceLock};

#[cfg(not(target_family = "wasm"))]
use rules::TextId;
use rules::{Lang, Words};

/// The texts of a language. Until all of them have been provided, those that a page starts with, or those of another
/// language; before any were, every text is empty.
pub fn words(lang: Lang) -> &'static Words {
    shelf(lang).words(lang)
}

/// Whether every text of the language is in [`words`].
pub fn has_words(lang: Lang) -> bool {
    shelf(lang).has(lang)
}

/// Gives every text of a language, a file as [`words_file`](crate::words_file) has it; the first to come stay. False for
/// the file of another release, whose texts have other ids: it is refused.
#[must_use]
pub fn provide_words(lang: Lang, file: String) -> bool {
    SHELF.provide(lang, file)
}

/// The same with the texts alone that a page starts with.
#[must_use]
pub fn provide_first_words(lang: Lang, file: String) -> bool {
    SHELF.provide_first(lang, file)
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

/// The same with these texts alone; the others are blank.
#[cfg(not(target_family = "wasm"))]
pub fn words_file_of(lang: Lang, texts: &std::collections::BTreeSet<TextId>) -> String {
    let lines = (0..).zip(whole_file(lang).lines().skip(1));
    let lines =
        lines.flat_map(|(id, text)| [if texts.contains(&TextId(id)) { text } else { "" }, "\n"]);
    [IDS].into_iter().chain(lines).collect()
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

/// What is said where somebody takes the result along. It comes with the code of that page, in every language.
pub fn keep_words(lang: Lang) -> &'static Words {
    static WORDS: LazyLock<[Words; 3]> = LazyLock::new(|| {
        of_part([
            include_str!(concat!(env!("OUT_DIR"), "/words-of-keep-kk.txt")),
            include_str!(concat!(env!("OUT_DIR"), "/words-of-keep-ru.txt")),
            include_str!(concat!(env!("OUT_DIR"), "/words-of-keep-en.txt")),
        ])
    });
    in_language(&WORDS, lang)
}

/// What a kiosk says beside the pages, in the same way.
pub fn kiosk_words(lang: Lang) -> &'static Words {
    static WORDS: LazyLock<[Words; 3]> = LazyLock::new(|| {
        of_part([
            include_str!(concat!(env!("OUT_DIR"), "/words-of-kiosk-kk.txt")),
            include_str!(concat!(env!("OUT_DIR"), "/words-of-kiosk-ru.txt")),
            include_str!(concat!(env!("OUT_DIR"), "/words-of-kiosk-en.txt")),
        ])
    });
    in_language(&WORDS, lang)
}

/// What is said of what a school adds, and of mistakes in its file, in the same way.
pub fn school_words(lang: Lang) -> &'static Words {
    static WORDS: LazyLock<[Words; 3]> = LazyLock::new(|| {
        of_part([
            include_str!(concat!(env!("OUT_DIR"), "/words-of-school-kk.txt")),
            include_str!(concat!(env!("OUT_DIR"), "/words-of-school-ru.txt")),
            include_str!(concat!(env!("OUT_DIR"), "/words-of-school-en.txt")),
        ])
    });
    in_language(&WORDS, lang)
}

fn of_part(files: [&str; 3]) -> [Words; 3] {
    files.map(|words| Words::new(words.to_owned()))
}

fn in_language<T>([kk, ru, en]: &[T; 3], lang: Lang) -> &T {
    match lang {
        Lang::Kk => kk,
        Lang::Ru => ru,
        Lang::En => en,
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

/// The words that have come.
struct Shelf {
    /// What a page starts with, in its own language.
    first: OnceLock<(Lang, Words)>,
    /// Every text, in the order of [`Lang::ALL`].
    whole: [OnceLock<Words>; 3],
}

impl Shelf {
    const fn new() -> Shelf {
        Shelf { first: OnceLock::new(), whole: [const { OnceLock::new() }; 3] }
    }

    fn whole(&self, lang: Lang) -> &OnceLock<Words> {
        in_language(&self.whole, lang)
    }

    fn has(&self, lang: Lang) -> bool {
        self.whole(lang).get().is_some()
    }

    fn words(&self, lang: Lang) -> &Words {
        static NONE: Words = Words::none();
        let first = self.first.get();
        let own = || first.filter(|(of, _)| *of == lang).map(|(_, words)| words);
        let another = || self.whole.iter().find_map(OnceLock::get);
        let whole = self.whole(lang).get().or_else(own).or_else(another);
        whole.or(first.map(|(_, words)| words)).unwrap_or(&NONE)
    }

    fn provide(&self, lang: Lang, file: String) -> bool {
        read(file).map(|words| self.whole(lang).get_or_init(|| words)).is_some()
    }

    fn provide_first(&self, lang: Lang, file: String) -> bool {
        read(file).map(|words| self.first.get_or_init(|| (lang, words))).is_some()
    }
}

/// None where the texts have other ids.
fn read(mut file: String) -> Option<Words> {
    file.starts_with(IDS).then(|| Words::new(file.split_off(IDS.len())))
}

#[cfg(test)]
mod tests {
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
    fn the_first_words_stand_in_for_the_rest_in_their_own_language() {
        let shelf = Shelf::new();
        let texts = [ui::DONT_KNOW].into();
        assert!(shelf.provide_first(Lang::Ru, words_file_of(Lang::Ru, &texts)));
        assert!(!shelf.has(Lang::Ru), "they are not all there are");
        let first = shelf.words(Lang::Ru);
        assert_eq!(first.len(), words(Lang::Ru).len());
        assert_eq!((first.get(ui::DONT_KNOW), first.get(ui::CONTINUE)), ("Не знаю", ""));
        assert!(shelf.provide(Lang::En, words_file(Lang::En).to_owned()));
        assert_eq!(shelf.words(Lang::Ru).get(ui::DONT_KNOW), "Не знаю");
        assert!(shelf.provide(Lang::Ru, words_file(Lang::Ru).to_owned()));
        assert_ne!(shelf.words(Lang::Ru).get(ui::CONTINUE), "");
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
            let keys = [
                include_str!("../book/ui/guide.toml"),
                include_str!("../book/ui/embed.toml"),
                include_str!("../book/ui/shell.toml"),
                include_str!("../book/ui/keep.toml"),
                include_str!("../book/ui/kiosk.toml"),
                include_str!("../book/ui/school.toml"),
            ];
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
            assert!(!shelf.provide_first(Lang::En, file.to_owned()), "{file:.20}");
        }
        assert!(!shelf.has(Lang::En));
    }
}

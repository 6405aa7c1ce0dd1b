//! The guide, rendered as the site's build renders it: everything of the book is there, in each language.

#![expect(clippy::unwrap_used, reason = "the lint knows test functions, not what they call")]

#[expect(dead_code, reason = "the app's pages are read elsewhere")]
mod rendered;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use content::inspection::{self, Rule};
use content::{book, ui, words};
use komek::guide;
use rules::book::{ChannelId, Citation};
use rules::{Lang, TextId, Words};
use scraper::{ElementRef, Html as Document};

use rendered::{all, text};

/// A language's document, rendered once for all tests and left where a person can open it.
fn written(lang: Lang) -> &'static str {
    static PAGES: LazyLock<[String; 3]> = LazyLock::new(|| Lang::ALL.map(write));
    let index = Lang::ALL.iter().position(|one| *one == lang).unwrap();
    &PAGES[index]
}

fn write(lang: Lang) -> String {
    let content = rendered::part(guide::view(lang)).root_element().inner_html();
    let document = guide::document(lang, "guide.css", &content);
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(guide::path(lang));
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, &document).unwrap();
    document
}

fn page(lang: Lang) -> Document {
    Document::parse_document(written(lang))
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text of the book as the guide says it: what depends on the day is left out.
fn timeless(words: &Words, id: TextId) -> String {
    let mut text = words.get(id).to_owned();
    for parameter in &book().parameters {
        let place = format!("{{{}}}", parameter.name);
        text = text.replace(&place, words.get(parameter.title));
    }
    let kept = text.split_inclusive(". ").filter(|sentence| !sentence.contains('{'));
    flat(&kept.collect::<String>())
}

/// The one element with this id, as it reads.
fn under(page: &Document, id: &str) -> String {
    let found = all(page, &format!("[id='{id}']"));
    assert_eq!(found.len(), 1, "{id}");
    text(ElementRef::wrap(found[0].parent().unwrap()).unwrap())
}

fn has(place: &str, said: &str, wanted: &str) {
    assert!(!wanted.is_empty() && said.contains(wanted), "{place}: {wanted:?} is not in {said}");
}

#[test]
fn every_sentence_and_name_of_the_book_is_there_in_each_language() {
    for lang in Lang::ALL {
        let words = words(lang);
        let said = text(page(lang).root_element());
        let is_there = |name: &str, id: TextId| has(name, &said, &timeless(words, id));
        for line in inspection::lines(book()) {
            match line.rule {
                Rule::Said(_, statement) => is_there(&line.name, statement.text),
                Rule::Term(term) => is_there(&line.name, term.said.text),
                Rule::Near(_, near) => is_there(&line.name, near.caution.text),
                Rule::DayOff(holiday, day) => {
                    is_there(&line.name, holiday.title);
                    has(&line.name, &said, &content::format::date(day.on));
                }
                Rule::Category(_, category) => {
                    is_there(&line.name, category.title);
                    is_there(&line.name, category.short);
                }
                Rule::Service(service) => {
                    is_there(&line.name, service.title);
                    is_there(&line.name, service.official);
                }
                Rule::Item(_, _, item) => {
                    is_there(&line.name, book().documents[item.document.index()].title);
                }
                Rule::Value(id, value) => {
                    is_there(&line.name, book().parameters[id.index()].title);
                    has(&line.name, &said, &flat(&content::format::tenge(lang, value.tenge)));
                    has(&line.name, &said, &content::format::date(value.span.from));
                    has(&line.name, &said, &content::format::date(value.span.until));
                }
                // A question is for the app; a list and hours to count with are shown by what they hold.
                Rule::Question(..) | Rule::List(_) | Rule::Opening(_) => {}
            }
        }
        for channel in &book().channels {
            is_there(&channel.name, channel.title);
        }
        for document in &book().documents {
            is_there(&document.name, document.title);
        }
        for complaint in &book().complaints {
            is_there("complaint", complaint.to);
            is_there("complaint", complaint.said.text);
        }
        for source in &book().sources {
            is_there(&source.name, source.title);
        }
    }
}

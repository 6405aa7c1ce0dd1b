//! The guide, rendered as the site's build renders it: everything of the book is there, in each language.

#![expect(clippy::unwrap_used, reason = "the lint knows test functions, not what they call")]

mod document;
mod folds;
#[expect(dead_code, reason = "the app's pages are read elsewhere")]
#[path = "../../../tests/rendered/mod.rs"]
mod rendered;
mod wording;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use content::inspection::{self, Rule};
use content::sentence::Speaker;
use content::{book, ui, words};
use rules::book::{DocumentId, ItemRule, Service, Statement};
use rules::{Date, Lang, Month, TextId, Words};
use scraper::{ElementRef, Html as Document};
use site::frame::{self, Beside, Place};
use site::guide;

use rendered::{all, text};

/// A language's document, rendered once for all tests and left where a person can open it.
fn written(lang: Lang) -> &'static str {
    static PAGES: LazyLock<[String; 3]> = LazyLock::new(|| Lang::ALL.map(write));
    let index = Lang::ALL.iter().position(|one| *one == lang).unwrap();
    &PAGES[index]
}

fn write(lang: Lang) -> String {
    let beside = Beside { styles: "guide.css", icon: "icon.svg", script: Some(guide::SCRIPT) };
    let content = rendered::markup(guide::view(lang));
    let document = frame::document(Place::Guide, lang, &beside, &content);
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(frame::path(Place::Guide, lang));
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

/// The section of a service.
fn section<'a>(page: &'a Document, service: &str) -> ElementRef<'a> {
    let found = all(page, &format!("section[aria-labelledby='help-{service}']"));
    assert_eq!(found.len(), 1, "{service}");
    found[0]
}

/// Every sentence of the book under the name of its line.
fn sentences() -> Vec<(String, &'static Statement)> {
    let lines = inspection::lines(book()).into_iter();
    lines
        .filter_map(|line| match line.rule {
            Rule::Said(_, statement) => Some((line.name, statement)),
            Rule::Term(term) => Some((line.name, &term.said)),
            Rule::Near(_, near) => Some((line.name, &near.caution)),
            _ => None,
        })
        .collect()
}

/// The innermost elements that say a sentence.
fn saying<'a>(page: &'a Document, said: &str) -> Vec<ElementRef<'a>> {
    all(page, "main li, main p, main dd")
        .into_iter()
        .filter(|one| text(*one).contains(said) && all(*one, "li, p, dd").is_empty())
        .collect()
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
                    // What no act numbers, none names either.
                    if category.number.is_some() {
                        is_there(&line.name, category.title);
                    }
                    is_there(&line.name, category.short);
                }
                Rule::Service(service) => {
                    is_there(&line.name, service.title);
                    is_there(&line.name, service.official);
                }
                Rule::Ground(ground) => {
                    let today = Date::from_calendar_date(2026, Month::November, 29).unwrap();
                    let by = Speaker::new(lang, today).decided_by(ground.decided_by);
                    has(&line.name, &said, by);
                }
                Rule::LookedUp(..) => is_there(&line.name, ui::LOOKED_UP),
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

#[test]
fn a_service_has_its_categories_papers_doors_terms_and_notes_in_its_own_section() {
    for lang in Lang::ALL {
        let (page, words) = (page(lang), words(lang));
        for service in &book().services {
            let said = text(section(&page, &service.name));
            let is_there = |id: TextId| has(&service.name, &said, &timeless(words, id));
            for id in service.categories() {
                is_there(book().categories[id.index()].short);
            }
            for list in &service.lists {
                is_there(book().channels[list.channel.index()].heading);
                // Of a closed door why it is closed, and nothing that would lead somebody there.
                if let Some(closed) = &list.closed {
                    is_there(closed.text);
                    continue;
                }
                list.items
                    .iter()
                    .for_each(|one| is_there(book().documents[one.document.index()].title));
                list.steps.iter().chain(&list.notes).for_each(|one| is_there(one.text));
                book().channels[list.channel.index()]
                    .steps
                    .iter()
                    .for_each(|one| is_there(one.text));
            }
            service.terms.iter().for_each(|term| is_there(term.said.text));
            is_there(service.result.text);
            is_there(service.fee.text);
            service.notes.iter().chain(&service.basis).for_each(|one| is_there(one.text));
        }
    }
}

/// The papers that no list of a service asks for, with whatever answers.
fn left(service: &Service) -> Vec<usize> {
    let items = || service.open_lists().flat_map(|list| &list.items);
    let asked =
        |document| items().any(|one| one.document == document && one.rule != ItemRule::Leave);
    let mut left: Vec<usize> =
        items().map(|one| one.document).filter(|one| !asked(*one)).map(DocumentId::index).collect();
    left.sort_unstable();
    left.dedup();
    left
}

#[test]
fn a_paper_that_nobody_asks_for_stands_under_do_not_bring_with_the_reason() {
    assert!(book().services.iter().any(|service| !left(service).is_empty()));
    for lang in Lang::ALL {
        let (page, words) = (page(lang), words(lang));
        for service in &book().services {
            let shown: Vec<String> =
                all(section(&page, &service.name), ".guide__papers--left > li")
                    .into_iter()
                    .map(text)
                    .collect();
            let left = left(service);
            assert_eq!(shown.len(), left.len(), "{}: {shown:?}", service.name);
            for (index, shown) in left.iter().zip(&shown) {
                let document = &book().documents[*index];
                has(&document.name, shown, &timeless(words, document.title));
                has(&document.name, shown, &timeless(words, document.not_needed.unwrap()));
                let items = service.lists.iter().flat_map(|list| &list.items);
                let mut items = items.filter(|one| one.document.index() == *index);
                if items.any(|one| one.citation.standing.needs_confirming()) {
                    has(&document.name, shown, words.get(ui::MARK_SHORT));
                }
            }
        }
    }
}

/// The channel's chapter: nobody is sent to the State Corporation for meals.
#[test]
fn a_closed_door_is_not_among_those_that_take_the_help() {
    for lang in Lang::ALL {
        let page = page(lang);
        let said = text(all(&page, "section[aria-labelledby=channels]")[0]);
        let book = book();
        for service in &book.services {
            for list in &service.lists {
                let (Some(closed), words) = (&list.closed, words(lang)) else { continue };
                has("closed", &said, &flat(words.get(closed.text)));
                let heading = flat(words.get(book.channels[list.channel.index()].title));
                let (_, channel) = said.split_once(&heading).unwrap();
                let (_, offered) = channel
                    .split_once(&flat(words.get(ui::FOR_WHICH_HELP)).replace("{services}", ""))
                    .unwrap();
                let short = flat(words.get(service.short));
                assert!(!offered.starts_with(&short), "{lang:?}: {channel}");
            }
        }
    }
}

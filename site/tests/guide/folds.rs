//! What opens, and what the search goes by.

use rules::Lang;
use scraper::ElementRef;

use super::page;
use super::rendered::{all, text};

/// Whether an element of a name or with an attribute is around it.
fn within(one: ElementRef<'_>, is: impl Fn(ElementRef<'_>) -> bool) -> bool {
    one.ancestors().filter_map(ElementRef::wrap).any(is)
}

fn is_entry(one: ElementRef<'_>) -> bool {
    one.attr("data-entry").is_some()
}

#[test]
fn every_section_is_closed_under_its_heading() {
    for lang in Lang::ALL {
        let page = page(lang);
        let sections = all(&page, "main section");
        assert!(sections.len() > 10);
        for section in sections {
            let children = all(section, ":scope > *");
            assert_eq!(children.len(), 1, "{}", text(section));
            assert_eq!(children[0].value().name(), "details");
            let heading = all(section, ":scope > details > summary > h2");
            assert_eq!(heading[0].attr("id"), section.attr("aria-labelledby"));
        }
        for fold in all(&page, "details") {
            assert!(fold.attr("open").is_none());
            let first = all(fold, ":scope > *")[0];
            assert_eq!(first.value().name(), "summary");
            assert_eq!(all(first, "h2, h3").len(), 1, "{}", text(first));
        }
    }
}

/// What is in no entry is never found, and what is in two would be shown within what is hidden.
#[test]
fn every_sentence_of_a_section_is_in_one_entry() {
    /// Titles of what is below them, where a section's lines come from, and what the search itself replaces.
    const AROUND: &str =
        "summary *, h4, .hint, .guide__cited, .guide__cited *, .guide__top, .guide__top *";
    for lang in Lang::ALL {
        let page = page(lang);
        for one in all(&page, "[data-entry]") {
            assert!(!within(one, is_entry), "{}", text(one));
            assert!(!text(one).is_empty());
        }
        let around = all(&page, AROUND);
        for one in all(&page, ".guide__section :is(p, li, dt, dd, h3, h4)") {
            let found = is_entry(one) || within(one, is_entry) || around.contains(&one);
            assert!(found, "{lang:?}: {}", text(one));
        }
    }
}

#[test]
fn no_heading_of_papers_is_left_when_none_of_them_is_found() {
    let page = page(Lang::Kk);
    let headings = all(&page, ".guide__section h4");
    assert!(headings.len() > 3);
    for heading in headings {
        let goes = |one: ElementRef<'_>| is_entry(one) || one.attr("data-group").is_some();
        assert!(within(heading, goes), "{}", text(heading));
    }
}

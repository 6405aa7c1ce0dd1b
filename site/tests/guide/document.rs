//! The document: its links, its headings, its language.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use content::{book, ui, words};
use rules::Lang;
use sha2::{Digest, Sha256};
use site::frame::{self, Place};
use site::guide;

use super::rendered::{all, text};
use super::{has, page, written};

/// Where an address on a page leads to within the site.
fn resolved(from: &str, address: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "." | "" => {}
            ".." => assert!(parts.pop().is_some(), "{address} leaves the site"),
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_link_leads_somewhere_from_any_folder() {
    let guides = Lang::ALL.map(|lang| frame::path(Place::Guide, lang).replace("/index.html", ""));
    assert_eq!(guides, ["guide", "guide/ru", "guide/en"]);
    for (lang, app) in Lang::ALL.into_iter().zip(["", "ru", "en"]) {
        let (page, path) = (page(lang), frame::path(Place::Guide, lang));
        for link in all(&page, "a[href], link[rel='alternate']") {
            let href = link.attr("href").unwrap();
            if let Some(id) = href.strip_prefix('#') {
                assert_eq!(all(&page, &format!("[id='{id}']")).len(), 1, "{href}");
            } else if let Some(other) = link.attr("hreflang") {
                let other = Lang::from_tag(other).unwrap();
                assert_eq!(
                    resolved(&path, href),
                    frame::path(Place::Guide, other).replace("/index.html", "")
                );
            } else if !href.starts_with("https://") && !href.starts_with("http://") {
                let there = href.split('#').next().unwrap();
                let questions = frame::path(Place::Questions, lang).replace("/index.html", "");
                assert!([app, &questions].contains(&&*resolved(&path, there)), "{href}");
            }
        }
        for source in book().sources.iter().filter_map(|source| source.url) {
            let source = words(lang).get(source);
            let links = all(&page, "a[href]").into_iter();
            assert_eq!(
                links.filter(|link| link.attr("href") == Some(source)).count(),
                1,
                "{source}"
            );
        }
    }
}

#[test]
fn the_contents_lead_to_every_section_and_headings_go_down_one_step_at_a_time() {
    for lang in Lang::ALL {
        let page = page(lang);
        let links = all(&page, ".guide__contents a").into_iter().map(text);
        let sections = all(&page, ".guide__section h2").into_iter().map(text);
        assert_eq!(links.collect::<Vec<_>>(), sections.collect::<Vec<_>>());
        assert_eq!(all(&page, "h1").len(), 1);
        let mut above = 0;
        for heading in all(&page, "h1, h2, h3, h4") {
            let level: usize = heading.value().name()[1..].parse().unwrap();
            assert!(level <= above + 1, "{}", text(heading));
            above = level;
        }
    }
}

#[test]
fn a_document_is_whole_in_its_language_and_needs_no_script() {
    for lang in Lang::ALL {
        // The script only finds and opens what is there.
        let (written, page) = (written(lang).replace(guide::SCRIPT, ""), page(lang));
        assert!(written.starts_with("<!doctype html>"));
        assert_eq!(all(&page, "html").first().unwrap().attr("lang"), Some(lang.tag()));
        assert_eq!(
            all(&page, "link[rel='stylesheet']").first().unwrap().attr("href"),
            Some("guide.css")
        );
        has("title", &text(all(&page, "title")[0]), words(lang).get(ui::GUIDE_TITLE));
        assert_eq!(written.matches("<script").count(), 1);
        for forbidden in ["style=\"", "onclick", "javascript:", "<form", "<button"] {
            assert!(!written.contains(forbidden), "{forbidden}");
        }
        let policy = all(&page, "meta[http-equiv='Content-Security-Policy']");
        let policy = policy[0].attr("content").unwrap();
        has("policy", policy, "default-src 'none'");
        let hash = BASE64_STANDARD.encode(Sha256::digest(guide::SCRIPT));
        has("policy", policy, &format!(" script-src 'sha256-{hash}';"));
        assert!(!policy.contains("unsafe"), "{policy}");
        println!("{}: {} bytes", frame::path(Place::Guide, lang), written.len());
    }
}

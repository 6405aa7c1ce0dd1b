//! The questions on paper: every question of the book with every answer, in the order of asking.

#[expect(dead_code, reason = "the app's pages are read elsewhere")]
#[path = "../../tests/rendered/mod.rs"]
mod rendered;

use content::{book, ui, words};
use rendered::{all, text};
use rules::Lang;
use rules::book::{Kind, Scope};
use rules::named::options;
use site::frame::{self, Beside, Place};
use site::questions;

const BESIDE: Beside<'_> = Beside { styles: "s.css", icon: "i.svg", script: None };

#[test]
fn every_question_stands_there_with_every_answer() {
    for lang in Lang::ALL {
        let page = rendered::part(questions::view(lang));
        let shown = all(&page, ".questions__one");
        assert_eq!(shown.len(), book().questions.len());
        let mut asked: Vec<_> = book().questions.iter().collect();
        asked.sort_by_key(|question| question.kind == Kind::Channel);
        for (question, shown) in asked.into_iter().zip(shown) {
            let title = words(lang).get(question.title);
            let plain = title.split('{').next().unwrap();
            assert!(text(shown).starts_with(plain), "{title}: {}", text(shown));
            let lines = all(shown, ".questions__answers > li");
            let answers = match question.kind {
                Kind::Number => 1,
                // The months too.
                Kind::Money => options(book(), question).len() + 1,
                _ => options(book(), question).len(),
            };
            assert_eq!(lines.len(), answers + 1, "{title}");
            assert_eq!(text(*lines.last().unwrap()), words(lang).get(ui::DONT_KNOW));
            let boxes = all(lines[lines.len() - 1], ".questions__box").len();
            assert_eq!(boxes, if question.scope == Scope::Child { 3 } else { 1 });
        }
        let whole = text(all(&page, ".questions")[0]);
        assert!(!whole.contains(['{', '}']), "paper outlives what holds on a day: {whole}");
    }
}

#[test]
fn the_pages_lie_beside_the_guide_and_lead_to_each_other() {
    for lang in Lang::ALL {
        let document = frame::document(Place::Questions, lang, &BESIDE, "");
        assert!(document.contains(&format!("<title>{}", words(lang).get(ui::GUIDE_QUESTIONS))));
        assert!(!document.contains("<script"));
    }
    let paths = Lang::ALL.map(|lang| frame::path(Place::Questions, lang));
    assert_eq!(
        paths,
        [
            "guide/questions/index.html",
            "guide/ru/questions/index.html",
            "guide/en/questions/index.html"
        ]
    );
    let document = frame::document(Place::Questions, Lang::Ru, &BESIDE, "");
    assert!(document.contains("href=\"../../questions/\""), "{document}");
    assert!(document.contains("href=\"../../en/questions/\""), "{document}");
}

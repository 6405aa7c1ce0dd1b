//! What the pages say, taken from the rule book: a test names a thing, never a wording.

use content::{book, ui, words};
use rules::book::{Kind, Question};
use rules::{Date, Lang, Month, TextId};

pub(crate) fn text(lang: Lang, id: TextId) -> &'static str {
    words(lang).get(id)
}

pub(crate) fn question(name: &str) -> &'static Question {
    book()
        .questions
        .iter()
        .find(|question| question.name == name)
        .unwrap_or_else(|| panic!("no question {name}"))
}

/// What the option of a question is called; `dont-know` is an option of every question.
pub(crate) fn option(lang: Lang, question: &Question, name: &str) -> String {
    let found = match question.kind {
        _ if name == rules::named::DONT_KNOW => Some(ui::DONT_KNOW),
        Kind::Services => book().services.iter().find(|one| one.name == name).map(|one| one.title),
        Kind::Channel => book().channels.iter().find(|one| one.name == name).map(|one| one.title),
        _ => question.options.iter().find(|one| one.name == name).map(|one| one.label),
    };
    filled(lang, found.unwrap_or_else(|| panic!("{} has no option {name}", question.name)))
}

/// A text with the limits in it that are in force on the day of the tests.
pub(crate) fn filled(lang: Lang, id: TextId) -> String {
    let day = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
    let mut filled = text(lang, id).to_owned();
    for parameter in &book().parameters {
        let sum = parameter.on(day).map(|value| content::format::tenge(lang, value.tenge));
        filled = filled.replace(&format!("{{{}}}", parameter.name), &sum.unwrap_or_default());
    }
    filled
}

/// What a paper is called.
pub(crate) fn document(lang: Lang, name: &str) -> &'static str {
    let found = book().documents.iter().find(|document| document.name == name);
    text(lang, found.unwrap_or_else(|| panic!("no paper {name}")).title)
}

/// What the form of a paper is called, by the name that the cases use.
pub(crate) fn form(lang: Lang, name: &str) -> &'static str {
    text(
        lang,
        match name {
            "written" => ui::FORM_WRITTEN,
            "electronic" => ui::FORM_ELECTRONIC,
            "original" => ui::FORM_ORIGINAL,
            "original-or-digital" => ui::FORM_ORIGINAL_OR_DIGITAL,
            "copy" => ui::FORM_COPY,
            "copy-with-original" => ui::FORM_COPY_WITH_ORIGINAL,
            "electronic-copy" => ui::FORM_ELECTRONIC_COPY,
            "electronic-or-copy" => ui::FORM_ELECTRONIC_OR_COPY,
            "unstated" => ui::FORM_UNSTATED,
            other => panic!("no form {other}"),
        },
    )
}

/// One kind of white space: lines break differently on paper, and sums hold together with no-break spaces.
pub(crate) fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

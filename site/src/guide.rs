//! The guide: what the rule book says to parents, on one page for each language, readable and printable without a
//! script; one searches in it and opens what a link leads to. It is made when the site is built and nothing of it is in
//! the app. It knows no day and no answers: whatever depends on them is beside its condition or its dates.
//!
//! | module | what it shows |
//! | --- | --- |
//! | [`service`], [`papers`] | one kind of help: who can get it, which papers, where to and in what order |
//! | [`chapters`] | places, categories, limits and papers one by one, what counts as income, days off |
//! | [`refusal`] | what to do if they say no |
//! | [`sources`] | what the marks mean, every source, and when the book was checked |
//! | [`when`] | a condition in plain words |
//! | [`fold`] | what opens, and what is searched |

mod chapters;
mod fold;
mod limits;
mod papers;
mod refusal;
mod service;
mod sources;
mod when;

use content::sentence::Speaker;
use content::{format, ui};
use komek::components::citation::{self, Says};
use rules::book::{Citation, DecidedBy, Span, Statement, Topic};
use rules::{CompleteBook, Lang, TextId};
use yew::prelude::*;

use crate::frame::{self, Place};

/// Searches in the page, and opens what is closed. The policy of the page allows nothing else.
pub const SCRIPT: &str = include_str!("../guide.js");

/// One language of the guide.
struct Guide {
    book: &'static CompleteBook,
    lang: Lang,
    say: Speaker,
}

impl Says for Guide {
    fn say(&self) -> &Speaker {
        &self.say
    }
}

/// The whole page, to be rendered once and put into a [`document`].
pub fn view(lang: Lang) -> Html {
    let guide = Guide::new(lang);
    let sections = sections(&guide);
    html! {
        <div class="page guide">
            { frame::header(Place::Guide, lang) }
            <main class="main" id="main">
                <h1 class="heading">{ guide.text(ui::GUIDE_TITLE) }</h1>
                <p class="lead">{ guide.text(ui::GUIDE_LEAD) }</p>
                <p class="guide__app"><a href={frame::app(Place::Guide, lang)}>{ guide.text(ui::GUIDE_APP) }</a></p>
                <p class="guide__app"><a href={frame::questions()}>{ guide.text(ui::GUIDE_QUESTIONS) }</a></p>
                <p class="caution">{ guide.text(ui::START_CAUTION) }</p>
                { search(&guide) }
                { contents(&guide, &sections) }
                { sources::marks(&guide) }
                { for sections.into_iter().map(|section| section.view(&guide)) }
            </main>
        </div>
    }
}

/// What help there is comes first, then what all of it shares, and what is behind it last.
fn sections(guide: &Guide) -> Vec<Section> {
    let services = guide.book.services.iter().map(|one| service::section(guide, one));
    services
        .chain([
            chapters::channels(guide),
            chapters::categories(guide),
            limits::section(guide),
            chapters::income(guide),
            chapters::documents(guide),
            refusal::section(guide),
            chapters::holidays(guide),
            about(guide),
            sources::section(guide),
        ])
        .collect()
}

/// Seen where the script runs. It is no form: there is nowhere to send anything to.
fn search(guide: &Guide) -> Html {
    let [found, nothing] = [ui::GUIDE_FOUND, ui::GUIDE_NOT_FOUND].map(|text| guide.say.text(text));
    html! {
        <div class="guide__search" role="search">
            <label class="guide__search-label" for="search">{ guide.text(ui::GUIDE_SEARCH) }</label>
            <input class="guide__search-field" id="search" type="search" autocomplete="off" />
            <p class="guide__search-found" role="status" data-found={found} data-none={nothing} />
        </div>
    }
}

fn contents(guide: &Guide, sections: &[Section]) -> Html {
    html! {
        <nav class="guide__contents" aria-labelledby="contents">
            <h2 class="subheading" id="contents">{ guide.text(ui::RULES_CONTENTS) }</h2>
            <ol class="guide__contents-list">
                { for sections.iter().map(|section| html! {
                    <li><a href={["#", &section.id].concat()}>{ &section.title }</a></li>
                }) }
            </ol>
        </nav>
    }
}

fn about(guide: &Guide) -> Section {
    let said = guide.topic(Topic::About);
    let content = html! {
        <>
            { for said.iter().map(|statement| html! { <p class="guide__text" data-entry="">{ guide.statement(statement) }</p> }) }
            { sources::cited(guide, said.iter().map(|statement| &statement.citation)) }
        </>
    };
    Section::new("about", guide.text(ui::START_ABOUT), content)
}

/// A part of the page that the contents lead to.
struct Section {
    id: String,
    title: String,
    content: Html,
    /// Printed on a sheet of its own.
    sheet: bool,
}

impl Section {
    fn new(id: &str, title: String, content: Html) -> Section {
        Section { id: id.to_owned(), title, content, sheet: false }
    }

    fn on_a_sheet(self) -> Section {
        Section { sheet: true, ..self }
    }

    fn view(self, guide: &Guide) -> Html {
        let Section { id, title, content, sheet } = self;
        let labelledby = id.clone();
        let content = html! {
            <>
                <div class="guide__body">{ content }</div>
                <p class="guide__top"><a href="#contents">{ guide.text(ui::RULES_CONTENTS) }</a></p>
            </>
        };
        html! {
            <section class={classes!("guide__section", sheet.then_some("guide__section--sheet"))} aria-labelledby={labelledby}>
                { fold::view(html! { <h2 class="subheading" {id}>{ title }</h2> }, content) }
            </section>
        }
    }
}

impl Guide {
    fn new(lang: Lang) -> Guide {
        let book = content::book();
        // No sentence is filled for this day: `text` leaves out what depends on one.
        Guide { book, lang, say: Speaker::new(lang, book.edition.calendar.from) }
    }

    /// A text as it holds on every day: a limit is called by its name, and a sentence that names a day or a quarter
    /// is left out.
    fn text(&self, id: TextId) -> String {
        let mut text = self.say.text(id).to_owned();
        for parameter in &self.book.parameters {
            let title = self.say.text(parameter.title);
            text = text.replace(&["{", &parameter.name, "}"].concat(), title);
        }
        if text.contains('{') {
            text = text.split_inclusive(". ").filter(|sentence| !sentence.contains('{')).collect();
            text.truncate(text.trim_end().len());
        }
        text
    }

    /// A text of the pages with its places filled.
    fn fill(&self, id: TextId, places: &[(&str, &str)]) -> String {
        self.say.words.fill(id, places)
    }

    /// "Label: value", never spliced into a sentence.
    fn pair(&self, label: &str, value: &str) -> String {
        self.fill(ui::CELL, &[("where", label), ("what", value)])
    }

    fn decided_by(&self, by: DecidedBy) -> String {
        self.say.decided_by(by).to_owned()
    }

    /// For whom it is, the sentence, and the mark of what is not certain.
    fn statement(&self, statement: &Statement) -> Html {
        html! {
            <>
                { self.only_when(statement) }
                { self.text(statement.text) }{ " " }
                { citation::mark(self, statement.citation.certainty()) }
            </>
        }
    }

    fn only_when(&self, statement: &Statement) -> Html {
        let when = statement.when.as_ref().map(|when| when::plain(self, when));
        html! { { for when.map(|when| html! { <><strong>{ when }{ "." }</strong>{ " " }</> }) } }
    }

    /// What is known under one label; nothing where nothing is.
    fn fact<'a>(&self, label: TextId, statements: impl IntoIterator<Item = &'a Statement>) -> Html {
        let mut said = statements.into_iter().peekable();
        html! {
            { for said.peek().is_some().then(|| html! {
                <div><dt>{ self.text(label) }</dt>{ for said.map(|one| html! { <dd>{ self.statement(one) }</dd> }) }</div>
            }) }
        }
    }

    fn list(&self, statements: &[&Statement]) -> Html {
        html! {
            <ul class="plain-list">{ for statements.iter().map(|statement| html! { <li data-entry="">{ self.statement(statement) }</li> }) }</ul>
        }
    }

    fn topic(&self, topic: Topic) -> Vec<&'static Statement> {
        self.book.statements.iter().filter(|statement| statement.topic == topic).collect()
    }
}

/// What a row of statements rests on.
fn citations(statements: &[Statement]) -> impl Iterator<Item = &Citation> {
    statements.iter().map(|statement| &statement.citation)
}

/// "01.01.2026 – 31.12.2026", the same in all three languages.
fn days(span: Span) -> String {
    [format::date(span.from), format::date(span.until)].join(" – ")
}

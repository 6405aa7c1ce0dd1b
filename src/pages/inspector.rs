//! The inspector's page: every rule in words with its source, for a lawyer to sign off line by line.

mod agreement;
mod line;
mod sentence;
mod signature;

use content::inspection::{self, About, Section};
use content::{format, ui};
use rules::TextId;
use yew::prelude::*;

use crate::components::back;
use crate::model::route::Route;
use crate::page::LatePage;

pub(crate) fn view(page: &LatePage<'_>) -> Html {
    let sections = inspection::sections(page.book);
    html! {
        <div class="rules">
            { back::view(page) }
            <h1 class="heading" id="heading" tabindex="-1">{ page.text(ui::RULES_TITLE) }</h1>
            <p class="lead">{ page.text(ui::RULES_LEAD) }</p>
            { edition(page) }
            { reading(page) }
            { contents(page, &sections) }
            { for sections.iter().map(|section| chapter(page, section)) }
            { agreement::view(page) }
        </div>
    }
}

/// Which edition this is. The day of the last check is the same for every line.
fn edition(page: &LatePage<'_>) -> Html {
    let edition = &page.book.edition;
    let span =
        |span: rules::book::Span| [format::date(span.from), format::date(span.until)].join(" – ");
    let rows = [
        (ui::RULES_CHECKED, format::date(edition.checked)),
        (ui::RULES_MONEY_SPAN, span(edition.money)),
        (ui::RULES_CALENDAR_SPAN, span(edition.calendar)),
        (ui::RULES_PRINTED, format::date(page.model.wrong_day.unwrap_or(page.model.now.date()))),
    ];
    html! {
        <dl class="rules__edition">
            { for rows.into_iter().map(|(label, value)| html! { <div class="rules__row"><dt>{ page.text(label) }</dt><dd>{ value }</dd></div> }) }
        </dl>
    }
}

/// How to read a line, once for all of them.
fn reading(page: &LatePage<'_>) -> Html {
    let lines = [
        ui::RULES_READ_CHECKED,
        ui::RULES_READ_UNKNOWN,
        ui::RULES_READ_STANDING,
        ui::RULES_READ_CASES,
    ];
    html! { <ul class="plain-list rules__reading">{ for lines.into_iter().map(|line| html! { <li>{ page.text(line) }</li> }) }</ul> }
}

/// The fragment is the app's address, so the links move the focus instead of jumping.
fn contents(page: &LatePage<'_>, sections: &[Section<'_>]) -> Html {
    html! {
        <nav class="rules__contents" aria-labelledby="contents-title">
            <h2 class="subheading" id="contents-title">{ page.text(ui::RULES_CONTENTS) }</h2>
            <ol class="rules__contents-list">
                { for sections.iter().map(|section| entry(page, id(&section.about), title(page, &section.about))) }
                { entry(page, agreement::ID.to_owned(), page.text(ui::RULES_AGREEMENT).to_owned()) }
            </ol>
        </nav>
    }
}

fn entry(page: &LatePage<'_>, id: String, title: String) -> Html {
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        crate::platform::focus(&id);
    });
    html! { <li><a class="rules__link" href={page.link(Route::Rules)} {onclick}>{ title }</a></li> }
}

/// A section of the contents. It folds on the screen; on paper everything is open.
fn chapter(page: &LatePage<'_>, section: &Section<'_>) -> Html {
    let id = id(&section.about);
    html! {
        <section class="rules__section" aria-labelledby={id.clone()}>
            <h2 class="subheading" {id} tabindex="-1">{ title(page, &section.about) }</h2>
            <details class="rules__fold" open=true>
                <summary class="rules__summary">{ page.fill(ui::RULES_LINES, &[("count", &count(section).to_string())]) }<span class="visually-hidden">{ [": ", &title(page, &section.about)].concat() }</span></summary>
                { lines(page, section) }
                { for section.parts.iter().map(|part| html! {
                    <>
                        <h3 class="rules__part">{ title(page, &part.about) }</h3>
                        { for sentence::about(page, &part.about).into_iter().map(|text| html! { <p class="rules__about">{ text }</p> }) }
                        { lines(page, part) }
                    </>
                }) }
                { signature::view(page) }
            </details>
        </section>
    }
}

fn lines(page: &LatePage<'_>, section: &Section<'_>) -> Html {
    if section.lines.is_empty() {
        return html! {};
    }
    html! { <ul class="rules__lines">{ for section.lines.iter().map(|found| line::view(page, found)) }</ul> }
}

fn count(section: &Section<'_>) -> usize {
    section.lines.len() + section.parts.iter().map(count).sum::<usize>()
}

fn title(page: &LatePage<'_>, about: &About<'_>) -> String {
    let text: TextId = match about {
        About::Money => ui::RULES_MONEY,
        About::Holidays => ui::RULES_HOLIDAYS,
        About::Questions => ui::RULES_QUESTIONS,
        About::Categories => ui::RULES_CATEGORIES,
        About::Channels => ui::RULES_CHANNELS,
        About::Documents => ui::RULES_DOCUMENTS,
        About::Statements => ui::RULES_STATEMENTS,
        About::Parameter(parameter) => parameter.title,
        About::Service(service) => service.title,
        About::List(list) => match page.book.channel(list.channel) {
            Some(channel) => channel.heading,
            None => return String::new(),
        },
        About::Channel(channel) => channel.title,
        About::Document(document) => document.title,
    };
    page.fill(text, &[])
}

/// Only what is in the contents is linked to.
fn id(about: &About<'_>) -> String {
    let name = match about {
        About::Money => "money",
        About::Holidays => "holidays",
        About::Questions => "questions",
        About::Categories => "categories",
        About::Channels => "channels",
        About::Documents => "documents",
        About::Statements => "statements",
        About::Service(service) => &service.name,
        About::Parameter(_) | About::List(_) | About::Channel(_) | About::Document(_) => "part",
    };
    ["rules-", name].concat()
}

//! What a school adds to the pages, always marked as its own: its name, a notice, its door, what it does not give, whom its
//! board helps, values by law that the rule book does not have yet.

mod panel;

use content::{format, school_words, ui};
use rules::TextId;
use rules::book::ServiceId;
use school::school::{Category, School, Texts, Value};
use yew::prelude::*;

use crate::components::citation::Says as _;
use crate::model::route::Route;
use crate::page::{Page, SchoolViews};

/// Named by no other part of the code.
pub static VIEWS: SchoolViews = SchoolViews { above, notices, printed, door, elsewhere, board };

/// A text that comes with a school.
fn say(page: &Page<'_>, text: TextId) -> &'static str {
    school_words(page.model.lang).get(text)
}

fn fill(page: &Page<'_>, text: TextId, values: &[(&str, &str)]) -> String {
    school_words(page.model.lang).fill(text, values)
}

/// A text of the school, in a language that may be another than the page's.
fn own(page: &Page<'_>, texts: &Texts) -> Html {
    let lang = page.model.lang;
    let other = texts.lang(lang);
    html! { <span lang={(other != lang).then(|| other.tag())}>{ texts.get(lang) }</span> }
}

/// Whether the school's name stands above the page. It comes with the page after the one on which it was heard of; a kiosk
/// has nobody before it then.
fn is_named_above(page: &Page<'_>) -> bool {
    let since = page.model.school.map(|here| here.since);
    page.model.kiosk.is_some() || since.is_some_and(|since| page.model.arrivals > since)
}

/// Keyed: yew pairs unkeyed siblings from the back.
fn above(page: &Page<'_>) -> Html {
    let named = page.school().filter(|_| is_named_above(page));
    html! { <div key="school">{ for named.map(|(school, _)| band(page, school)) }</div> }
}

/// Its name on its colour. Drawn, since the page's policy takes no style of an element.
fn band(page: &Page<'_>, school: &School) -> Html {
    let colour = school.colour.map(|colour| {
        html! {
            <svg class="school__colour" aria-hidden="true" focusable="false" width="100%" height="100%">
                <rect width="100%" height="100%" fill={colour.css()} />
            </svg>
        }
    });
    html! {
        <>
            <p class={classes!("school", colour.is_some().then_some("school--coloured"))}>
                { for colour }
                <strong class="school__name">{ own(page, &school.name) }</strong>
            </p>
            { added(page, school) }
        </>
    }
}

/// Values of the school that are in force today.
fn added(page: &Page<'_>, school: &School) -> Html {
    let today = page.model.now.date();
    let today = school.values.iter().filter(|value| value.days.contains(today));
    html! { { for today.map(|value| html! { <p class="school__value">{ said(page, value) }</p> }) } }
}

fn said(page: &Page<'_>, value: &Value) -> Html {
    let name = page.book.parameter(value.parameter).map_or("", |found| page.text(found.title));
    let (from, until) = (format::date(value.days.from), format::date(value.days.until));
    let text = fill(
        page,
        ui::SCHOOL_VALUE,
        &[
            ("name", name),
            ("from", &from),
            ("until", &until),
            ("sum", &page.say.tenge(value.tenge)),
            ("act", value.act.get(page.model.lang)),
        ],
    );
    let link = value.link.clone();
    html! {
        <>
            { text }{ " " }
            { if page.leads_out() {
                html! { <a href={link.clone()} target="_blank" rel="noopener noreferrer">{ link }</a> }
            } else {
                html! { <span class="sources__address">{ link }</span> }
            } }
        </>
    }
}

/// On the first page below its question, on the result above everything.
fn notices(page: &Page<'_>) -> Html {
    let places = [Route::Start, Route::Result];
    let school = page.school().filter(|_| places.contains(&page.model.route));
    let named = school.filter(|_| !is_named_above(page));
    html! {
        <>
            { panel::view(page) }
            { for named.map(|(school, _)| html! {
                <>
                    <p class="school-said"><strong class="school__name">{ own(page, &school.name) }</strong></p>
                    { added(page, school) }
                </>
            }) }
            { for school.and_then(|(school, _)| notice(page, school)) }
        </>
    }
}

fn notice(page: &Page<'_>, school: &School) -> Option<Html> {
    let text = school.notice(page.model.now.date())?;
    Some(html! {
        <section class="notice school-notice" aria-labelledby="notice-school-title">
            <h2 class="notice__title" id="notice-school-title">{ say(page, ui::SCHOOL_NOTICE) }</h2>
            <p>{ own(page, text) }</p>
        </section>
    })
}

fn printed(page: &Page<'_>) -> Html {
    let Some((school, _)) = page.school() else { return html! {} };
    let notice = school.notice(page.model.now.date());
    html! {
        <>
            <p class="sheet__school">
                <strong>{ own(page, &school.name) }</strong>
                { for notice.map(|text| html! { <>{ ". " }{ say(page, ui::SCHOOL_NOTICE) }{ ": " }{ own(page, text) }</> }) }
            </p>
            { added(page, school) }
        </>
    }
}

/// Whose words these are is said once, behind the first line.
fn door(page: &Page<'_>) -> Html {
    let Some((school, _)) = page.school() else { return html! {} };
    let door = &school.door;
    let called = door.phone.as_ref().map(|phone| {
        let digits: String =
            phone.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect();
        (say(page, ui::SCHOOL_PHONE), ["tel:", &digits].concat(), phone.clone())
    });
    let written = door
        .whatsapp
        .as_ref()
        .map(|digits| ("WhatsApp", ["https://wa.me/", digits].concat(), ["+", digits].concat()));
    let numbers: Vec<_> = called.into_iter().chain(written).collect();
    html! {
        <>
            <li>
                <span class="route__label">{ say(page, ui::SCHOOL_NAME) }{ ": " }</span>
                { own(page, &school.name) }
                { for door.address.iter().map(|address| html! { <>{ ", " }{ own(page, address) }</> }) }
                { for door.room.iter().map(|room| html! { <>{ ", " }{ own(page, room) }</> }) }
                { " " }<span class="mark mark--own">{ say(page, ui::SCHOOL_OWN) }</span>
            </li>
            { for door.post.iter().map(|post| html! {
                <li><span class="route__label">{ say(page, ui::SCHOOL_POST) }{ ": " }</span>{ own(page, post) }</li>
            }) }
            { for (!numbers.is_empty()).then(|| html! {
                <li>{ for numbers.into_iter().enumerate().map(|(place, (label, link, number))| html! {
                    <>
                        { if place > 0 { ", " } else { "" } }
                        <span class="route__label">{ label }{ ": " }</span>
                        { reached(page, link, number) }
                    </>
                }) }</li>
            }) }
        </>
    }
}

/// A number, and the way to it from somebody's own device.
fn reached(page: &Page<'_>, link: String, number: String) -> Html {
    if !page.leads_out() {
        return html! { { number } };
    }
    html! { <a href={link} target="_blank" rel="noopener noreferrer">{ number }</a> }
}

fn elsewhere(page: &Page<'_>, services: &[ServiceId]) -> Option<Html> {
    let (school, _) = page.school()?;
    let other = services.iter().filter(|service| !school.gives(**service));
    let other = other.filter_map(|service| page.book.service(*service));
    let names: Vec<&str> = other.map(|service| page.text(service.short)).collect();
    if names.is_empty() {
        return None;
    }
    let name = school.name.get(page.model.lang);
    let values = [("school", name), ("services", &*names.join(", "))];
    let text = fill(page, ui::SCHOOL_NOT_GIVEN, &values);
    Some(html! { <p class="verdict__elsewhere">{ text }</p> })
}

fn board(page: &Page<'_>) -> Html {
    let school = page.school().filter(|(school, _)| !school.board.is_empty());
    html! {
        { for school.map(|(school, _)| html! {
            <div class="board">
                <p class="board__title">{ say(page, ui::SCHOOL_BOARD) }</p>
                <ul class="plain-list">{ for school.board.iter().map(|one| category(page, one)) }</ul>
            </div>
        }) }
    }
}

fn category(page: &Page<'_>, category: &Category) -> Html {
    let papers = category.papers.iter().enumerate();
    html! {
        <li>
            { own(page, &category.title) }
            { for (!category.papers.is_empty()).then(|| html! {
                <span class="board__papers">
                    { ". " }{ say(page, ui::SCHOOL_BOARD_PAPERS) }{ ": " }
                    { for papers.map(|(place, paper)| html! { <>{ if place > 0 { "; " } else { "" } }{ own(page, paper) }</> }) }
                </span>
            }) }
        </li>
    }
}

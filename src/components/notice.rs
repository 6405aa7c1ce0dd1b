//! Warnings at the top of a page: the clock is wrong, or today is outside what the rules were checked for,
//! or will soon.

use content::{format, ui};
use rules::book::Span;
use rules::{Date, TextId};
use yew::prelude::*;

use crate::components::element::{Element, element, group};
use crate::components::income;
use crate::model::Lack;
use crate::model::route::Route;
use crate::page::Page;
use crate::platform;

/// What has to be known before anything on the page is read: what a link lacks, and what [`outside_edition`] says.
pub fn above(page: &Page<'_>) -> Html {
    let offered = (page.model.route == Route::Start).then(|| release(page));
    let school = page.school_views().map(|school| (school.notices)(page));
    let release = offered.flatten();
    group().with(lack(page)).with(outside_edition(page)).with(school).with(release).into()
}

/// A newer release, for whoever is not in the middle of the questions. A kiosk takes it by itself.
pub fn release(page: &Page<'_>) -> Option<Html> {
    let offered = page.model.parts.newer && page.model.kiosk.is_none();
    let take = Callback::from(|_: MouseEvent| platform::take_release());
    offered.then(|| {
        html! {
            <div class="notice" role="status">
                <p>{ page.text(ui::RELEASE_TEXT) }</p>
                <p class="actions"><button class="button button--quiet" type="button" onclick={take}>{ page.text(ui::RELEASE_TAKE) }</button></p>
            </div>
        }
    })
}

/// What the link lacks that somebody came with.
pub fn lack(page: &Page<'_>) -> Option<Element> {
    let (title, text) = match page.model.lack? {
        Lack::Answers => (ui::LINK_CUT_TITLE, ui::LINK_CUT_TEXT),
        Lack::Sums => (ui::LINK_SUMS_TITLE, ui::LINK_SUMS_TEXT),
        Lack::Quarter(_) => (ui::LINK_QUARTER_TITLE, ui::LINK_QUARTER_TEXT),
    };
    let day = match page.model.lack? {
        Lack::Quarter(day) => format::date(day),
        Lack::Answers | Lack::Sums => String::new(),
    };
    let said = |text| page.fill(text, &[("day", &day)]);
    Some(notice("notice-link-title", said(title), said(text)))
}

/// No income is compared today, or no date worked out: wherever that matters, of questions on those of a limit alone.
pub fn outside_edition(page: &Page<'_>) -> Html {
    if let Route::Question { question, .. } = page.model.route
        && !page.book.asks_for_a_limit(question)
    {
        return Html::default();
    }
    let edition = &page.book.edition;
    let of_money =
        || outside(page, edition.money, "notice-title", ui::OUTSIDE_TITLE, ui::OUTSIDE_TEXT);
    let notices = wrong_clock(page).unwrap_or_else(|| group().with(of_money()).with(dates(page)));
    notices.into()
}

/// The same of dates alone, where no money is spoken of.
pub fn outside_calendar(page: &Page<'_>) -> Html {
    let notices = wrong_clock(page).unwrap_or_else(|| group().with(dates(page)));
    place(Some(notices.into()))
}

/// The limit that the family's income was held against ends soon, and nobody knows the next one here.
pub fn ending(page: &Page<'_>) -> Html {
    let money = page.book.edition.money;
    if !money.ends_soon(page.model.now.date()) || !income::is_spoken_of(page) {
        return place(None);
    }
    let until = format::date(money.until);
    let said = |text| page.fill(text, &[("until", &until)]);
    let notice = notice("notice-ending-title", said(ui::ENDING_TITLE), said(ui::ENDING_TEXT));
    place(Some(notice.into()))
}

/// Where notices are shown. An element even where there is none: yew 0.23 pairs unkeyed siblings from the back.
pub fn place(notices: Option<Html>) -> Html {
    element("div", "notice-place").with(notices).into()
}

fn wrong_clock(page: &Page<'_>) -> Option<Element> {
    let checked = format::date(page.book.edition.checked);
    let today = format::date(page.model.wrong_day?);
    let text = page.fill(ui::CLOCK_TEXT, &[("today", &today), ("checked", &checked)]);
    Some(notice("notice-clock-title", page.text(ui::CLOCK_TITLE).to_owned(), text))
}

fn dates(page: &Page<'_>) -> Option<Element> {
    let span = page.book.edition.calendar;
    outside(page, span, "notice-dates-title", ui::OUTSIDE_DATES_TITLE, ui::OUTSIDE_DATES_TEXT)
}

fn outside(
    page: &Page<'_>,
    span: Span,
    id: &'static str,
    title: TextId,
    text: TextId,
) -> Option<Element> {
    let today: Date = page.model.now.date();
    if span.contains(today) {
        return None;
    }
    let [today, from, until] = [today, span.from, span.until].map(format::date);
    let text = page.fill(text, &[("today", &today), ("from", &from), ("until", &until)]);
    Some(notice(id, page.text(title).to_owned(), text))
}

fn notice(id: &'static str, title: String, text: String) -> Element {
    element("section", "notice")
        .attr("aria-labelledby", id)
        .with(element("h2", "notice__title").attr("id", id).with(title))
        .with(element("p", "").with(text))
}

//! Which edition of the rules the page is of.

use content::{format, rule_book, ui};
use yew::prelude::*;

use super::element::element;
use crate::page::Page;

/// Which edition of the rules this is, and today's date: part of the page, not a footnote. The first page is made
/// before anybody knows the day.
pub fn view(page: &Page<'_>, dated: bool) -> Html {
    // What a school has added is said beside, as its own.
    let edition = &rule_book().edition;
    let today = || page.fill(ui::STAMP_TODAY, &[("today", &format::date(page.model.now.date()))]);
    let checked = [("day", &*format::date(edition.checked))];
    let (from, until) = (format::date(edition.money.from), format::date(edition.money.until));
    let money = [("from", &*from), ("until", &*until)];
    let line = || element("li", "");
    element("ul", "stamp")
        .with(line().with(page.fill(ui::STAMP_CHECKED, &checked)))
        .with(line().with(page.fill(ui::STAMP_MONEY, &money)))
        .with((dated && page.model.wrong_day.is_none()).then(|| line().with(today())))
        .with(line().text(page, ui::STAMP_SOURCE))
        .into()
}

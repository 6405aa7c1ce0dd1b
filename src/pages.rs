//! What a person sees. A page only shows: which question, verdict or paper it is was decided in `rules`.

mod check;
mod children;
pub mod inspector;
mod keep;
pub mod kiosk;
mod question;
mod refusal;
mod result;
pub mod school;
mod start;
mod waiting;

use content::ui;
use yew::prelude::*;

use crate::components::element::element;
use crate::components::{header, heading, whose};
use crate::model::parts::Part;
use crate::model::route::Route;
use crate::page::{LatePage, Page};

pub use keep::{apart, picture};

/// The title of the document: what the step is, then the product. A child is named in it by its number: browsers keep
/// titles, and send them along when a page is shared.
pub fn title(page: &Page<'_>) -> String {
    let mistake = page.model.mistake.is_some();
    let error = if mistake { [page.text(ui::ERROR_PREFIX), " "] } else { [""; 2] };
    let number = whose::number(page).unwrap_or_default();
    let whose = if number.is_empty() { [""; 2] } else { [number.as_str(), ": "] };
    [&*error.concat(), &*whose.concat(), &*heading::text(page), " – ", page.text(ui::PRODUCT)]
        .concat()
}

/// The questions for a number, and the pages that follow the last question.
pub fn late(page: &Page<'_>) -> Html {
    let page = &LatePage::of(page);
    match page.model.route {
        Route::Question { .. } => question::number(page),
        Route::Result => page.with_result(&result::view),
        Route::Children => children::view(page),
        _ => check::view(page),
    }
}

/// The ways to take the result along, and what to do about a refusal.
pub fn kept(page: &Page<'_>) -> Html {
    match page.model.route {
        Route::Refusal => refusal::view(&LatePage::of(page)),
        _ => keep::view(page),
    }
}

/// The page shown and, out of sight, the one that its button leads to. That one only has to become visible then: on a slow
/// phone it takes 15 ms to make a page, and 6 ms to lay it out, of the 50 ms of a step.
pub fn view(page: &Page<'_>, ahead: Option<Html>) -> Html {
    element("div", "page")
        .attr("lang", page.model.lang.tag())
        .with(header::view(page))
        .with(page.school_views().map(|school| (school.above)(page)))
        .with(main(page))
        .with(ahead)
        .with(page.kiosk().and_then(|(_, kiosk)| (kiosk.warning)(page)))
        .into()
}

/// A page without its header.
pub fn main(page: &Page<'_>) -> Html {
    let awaited = page.model.awaited(page.book).is_some();
    let invites = page.kiosk().filter(|(kiosk, _)| kiosk.invites);
    let main = match (invites, Part::of(page.book, page.model.route)) {
        _ if awaited => waiting::view(page),
        (Some((_, kiosk)), _) => (kiosk.invitation)(page),
        (None, None) if page.model.route == Route::Start => start::view(page),
        (None, None) => question::view(page),
        (None, Some(Part::Result)) => {
            page.late().map(|views| (views.pages)(page)).unwrap_or_default()
        }
        (None, Some(Part::Keep)) => {
            page.views.keep.map(|views| (views.page)(page)).unwrap_or_default()
        }
        (None, Some(Part::Inspector)) => {
            page.views.inspector.map(|view| view(page)).unwrap_or_default()
        }
        // No page is of it alone.
        (None, Some(Part::Kiosk)) => Html::default(),
    };
    let asks = matches!(page.model.route, Route::Question { .. }) && page.has_several_children();
    // Keyed by the page, so that no element of one step is reused, with its focus and state, in the next. A page that
    // was waited for is another.
    let waited = if awaited { "?" } else { "" };
    let alone = if invites.is_some() { "!" } else { "" };
    let key = [&page.model.route.path(page.book, ::rules::Lang::Kk), waited, alone].concat();
    element("main", if page.is_ahead() { "ahead" } else { "main" })
        .key(key)
        .attr("id", page.id("main"))
        .with(main)
        .with(asks.then(|| whose::change(page)))
        .into()
}

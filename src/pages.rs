//! What a person sees. A page only shows: which question, verdict or paper it is was decided in `rules`.

mod check;
mod children;
pub(crate) mod question;
mod refusal;
mod result;
pub(crate) mod rules;
mod start;
mod waiting;

use ::rules::assessment::{ChildAssessment, Inquiry};
use ::rules::{Lang, RuleBook, TextId};
use content::format::lowercase;
use content::sentence::Speaker;
use content::{book, format, ui};
use yew::prelude::*;

use crate::components::element::{Element, element};
use crate::components::{header, whose};
use crate::later;
use crate::model::route::Route;
use crate::model::saved;
use crate::model::{Model, Msg};

/// Everything a page shows from.
pub struct Page<'a> {
    pub book: &'static RuleBook,
    pub say: Speaker,
    pub model: &'a Model,
    /// What is still to be asked.
    pub inquiry: Inquiry,
    /// What holds for each child, on the result; elsewhere nobody has asked.
    pub assessed: &'a [ChildAssessment],
    pub dispatch: Callback<Msg>,
    /// The answers so far, as every link has them: a page has many links.
    query: String,
    /// Whether nobody sees it yet.
    ahead: bool,
}

impl<'a> Page<'a> {
    pub fn new(model: &'a Model, dispatch: Callback<Msg>) -> Page<'a> {
        let book = book();
        let say = Speaker::new(model.lang, model.now.date());
        let query = saved::links(book, &model.answers);
        let inquiry = model.inquiry(book);
        Page { book, say, model, inquiry, assessed: &[], dispatch, query, ahead: false }
    }

    /// The page that Continue leads to, before it is tapped.
    pub fn ahead(model: &'a Model, dispatch: Callback<Msg>) -> Page<'a> {
        Page { ahead: true, ..Page::new(model, dispatch) }
    }

    /// The same with what holds for each child.
    fn with_assessed<'b>(&'b self, assessed: &'b [ChildAssessment]) -> Page<'b> {
        Page {
            assessed,
            inquiry: self.inquiry.clone(),
            dispatch: self.dispatch.clone(),
            query: self.query.clone(),
            ..*self
        }
    }

    /// An id that every page uses, so that only the one that is shown may have it.
    pub fn id(&self, id: &'static str) -> Option<&'static str> {
        (!self.ahead).then_some(id)
    }

    pub fn text(&self, id: TextId) -> &'static str {
        self.say.text(id)
    }

    /// A text with its places filled, in the language and on the day of this page.
    pub fn fill(&self, id: TextId, places: &[(&str, &str)]) -> String {
        self.say.fill(id, places)
    }

    /// What a child is called here: by the parent's label, or by its number, which also tells equal labels apart.
    pub fn child(&self, child: usize) -> String {
        let name = |child| {
            let label = self.model.labels.of(child).map(str::to_owned);
            label.unwrap_or_else(|| self.child_number(child))
        };
        let own = name(child);
        let alike = |other: usize| other != child && lowercase(&name(other)) == lowercase(&own);
        if (0..self.model.answers.children.len()).any(alike) {
            return [&own, " (", &(child + 1).to_string(), ")"].concat();
        }
        own
    }

    pub fn children(&self, children: &[usize]) -> String {
        children.iter().map(|child| self.child(*child)).collect::<Vec<_>>().join(", ")
    }

    pub fn child_number(&self, child: usize) -> String {
        self.fill(ui::CHILD_NUMBER, &[("number", &(child + 1).to_string())])
    }

    /// Whether it has to be said which child something is about.
    pub fn has_several_children(&self) -> bool {
        self.model.answers.children.len() > 1
    }

    /// A handler that says what happened and keeps the browser from following a link or sending a form.
    pub fn on<E: Into<Event>>(&self, msg: Msg) -> Callback<E> {
        self.dispatch.reform(move |event: E| {
            let event: Event = event.into();
            event.prevent_default();
            msg.clone()
        })
    }

    /// The address of a page with the answers so far, for real links.
    pub fn link(&self, route: Route) -> String {
        self.link_in(self.model.lang, route)
    }

    /// The same in another language.
    pub fn link_in(&self, lang: Lang, route: Route) -> String {
        ["#", &route.path(self.book, lang), &self.query].concat()
    }
}

/// The title of the document: what the step is, then the product. A child stands in it by its number: browsers keep
/// titles, and send them along when a page is shared.
pub fn title(page: &Page<'_>) -> String {
    let mistake = page.model.mistake.is_some();
    let error = if mistake { [page.text(ui::ERROR_PREFIX), " "] } else { [""; 2] };
    let number = whose::number(page).unwrap_or_default();
    let whose = if number.is_empty() { [""; 2] } else { [number.as_str(), ": "] };
    [&*error.concat(), &*whose.concat(), &*heading(page), " – ", page.text(ui::PRODUCT)].concat()
}

/// The id of the field for what a child is called.
pub fn label_id(child: usize) -> String {
    ["label-", &(child + 1).to_string()].concat()
}

/// The one `h1` of the page.
fn heading(page: &Page<'_>) -> String {
    let title = match page.model.route {
        Route::Start => ui::START_TITLE,
        Route::Question { .. } => {
            page.model.question(page.book).map_or(ui::START_TITLE, |question| question.title)
        }
        Route::Check => ui::CHECK_TITLE,
        Route::Result => ui::RESULT_TITLE,
        Route::Children => ui::CHILDREN_TITLE,
        Route::Refusal => ui::REFUSAL_TITLE,
        Route::Rules => ui::RULES_TITLE,
    };
    page.fill(title, &[])
}

/// The pages that follow the last question.
pub(crate) fn after_questions(page: &Page<'_>) -> Html {
    match page.model.route {
        Route::Result => {
            result::view(&page.with_assessed(&page.model.assessment(page.book).children))
        }
        Route::Children => children::view(page),
        Route::Refusal => refusal::view(page),
        _ => check::view(page),
    }
}

/// The page shown and, out of sight, the one that Continue leads to. That one only has to become visible then: on a slow
/// phone it takes 15 ms to make a page, and 6 ms to lay it out, of the 50 ms of a step.
pub fn view(page: &Page<'_>, ahead: Option<Html>) -> Html {
    element("div", "page")
        .attr("lang", page.model.lang.tag())
        .with(header::view(page))
        .with(main(page))
        .with(ahead)
        .into()
}

/// A page without its header.
pub fn main(page: &Page<'_>) -> Html {
    let main = match page.model.route {
        _ if page.model.awaited().is_some() => waiting::view(page),
        Route::Start => start::view(page),
        Route::Question { .. } => question::view(page),
        _ => later::view(page).unwrap_or_default(),
    };
    let asks = matches!(page.model.route, Route::Question { .. }) && page.has_several_children();
    // Keyed by the page, so that no element of one step is reused, with its focus and state, in the next. A page that
    // was waited for is another.
    let waited = if page.model.awaited().is_some() { "?" } else { "" };
    let key = [&page.model.route.path(page.book, ::rules::Lang::Kk), waited].concat();
    element("main", if page.ahead { "ahead" } else { "main" })
        .key(key)
        .attr("id", page.id("main"))
        .with(main)
        .with(asks.then(|| whose::change(page)))
        .into()
}

/// Which edition of the rules this is, and today's date: part of the page, not a footnote. The first page is made
/// before anybody knows the day.
fn stamp(page: &Page<'_>, dated: bool) -> Html {
    let edition = &page.book.edition;
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

/// The heading of the page, which takes the focus on arrival.
fn h1(page: &Page<'_>, described: Option<&'static str>) -> Element {
    element("h1", "heading")
        .attr("id", page.id("heading"))
        .attr("tabindex", "-1")
        .attr("aria-describedby", described)
}

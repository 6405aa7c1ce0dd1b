//! What every view shows from: the book, the words of one language on one day, the state, and where taps go.

mod views;

use std::ops::Deref;

use content::format::{isolated, lowercase};
use content::sentence::Speaker;
use content::{book, rule_book, ui};
use rules::assessment::{ChildAssessment, Inquiry};
use rules::book::ServiceId;
use rules::{Answers, CompleteBook, Lang, RuleBook, TextId};
use school::School;
use yew::prelude::*;

use crate::model::kiosk::Kiosk;
use crate::model::route::Route;
use crate::model::{Model, Msg, saved};
use crate::platform;

pub use views::{KeepViews, KioskViews, ResultViews, SchoolViews, View, Views};

/// The book that a page shows from: with what its school has added.
#[inline(never)]
pub fn book_of(model: &Model) -> &'static RuleBook {
    model.school.and_then(|here| here.own.rules()).unwrap_or_else(rule_book)
}

/// Everything a page shows from.
pub struct Page<'a> {
    pub book: &'static RuleBook,
    pub say: Speaker,
    pub model: &'a Model,
    /// What is still to be asked.
    pub inquiry: Inquiry,
    pub dispatch: Callback<Msg>,
    /// The views that have come by now.
    pub views: &'a Views,
    /// The answers so far, as every link has them: a page has many links.
    query: String,
    /// Whether nobody sees it yet.
    ahead: bool,
    /// Whether it has been seen for a moment.
    pub seen: bool,
}

impl<'a> Page<'a> {
    pub fn new(model: &'a Model, views: &'a Views, dispatch: Callback<Msg>) -> Page<'a> {
        let book = book_of(model);
        let say = Speaker { book, ..Speaker::new(model.lang, model.now.date()) };
        // At a kiosk no link has answers.
        let query =
            if model.kiosk.is_some() { String::new() } else { saved::links(book, &model.answers) };
        let inquiry = model.inquiry(book);
        Page { book, say, model, inquiry, dispatch, views, query, ahead: false, seen: true }
    }

    /// The page that a button leads to, before it is tapped.
    #[must_use]
    pub fn ahead(&self, model: &'a Model) -> Page<'a> {
        Page { ahead: true, seen: false, ..Page::new(model, self.views, self.dispatch.clone()) }
    }

    /// Whether nobody sees it yet.
    pub fn is_ahead(&self) -> bool {
        self.ahead
    }

    /// What is folded away. Four of five elements of a result are: a slow phone shows it in 126 ms
    /// without them, and in 176 with them.
    pub fn behind(&self, content: impl FnOnce() -> Html) -> Html {
        if self.seen { content() } else { Html::default() }
    }

    /// What comes with the result, once that and the words of this language are there.
    pub fn late(&self) -> Option<&'a ResultViews> {
        let there = self.model.parts.late.is_some() && self.model.speaks(self.model.lang);
        self.views.result.as_ref().filter(|_| there)
    }

    /// What a kiosk adds to a page; nothing on somebody's own device.
    pub fn kiosk(&self) -> Option<(Kiosk, &'a KioskViews)> {
        self.model.kiosk.zip(self.views.kiosk.as_ref())
    }

    /// What the page's school adds; nothing where it has none.
    pub fn school(&self) -> Option<(&'static School, &'static SchoolViews)> {
        self.model.school?.own.school().zip(self.school_views())
    }

    /// The views of a school, which come with its file; where that is wrong, they say so to whoever looks after it.
    pub fn school_views(&self) -> Option<&'static SchoolViews> {
        (self.views.result?.school)()
    }

    /// An id that every page uses, so that only the one that is shown may have it.
    pub fn id(&self, id: &'static str) -> Option<&'static str> {
        (!self.ahead).then_some(id)
    }

    pub fn text(&self, id: TextId) -> &'static str {
        self.say.text(id)
    }

    /// A text with each `{name}` replaced, in the language and on the day of this page. No text that is shown before the
    /// later parts are there has the name of a sum or a quarter.
    pub fn fill(&self, id: TextId, values: &[(&str, &str)]) -> String {
        match self.late() {
            Some(late) => (late.fill)(&self.say, id, values),
            None => self.say.words.fill(id, values),
        }
    }

    /// What a child is called here: by the parent's label, or by its number, which also tells equal labels apart, and a
    /// label from another with its number. Alone on its line; within a sentence it is to be isolated.
    pub fn child(&self, child: usize) -> String {
        let name = |child| {
            let label = self.model.labels.of(child).map(str::to_owned);
            label.unwrap_or_else(|| self.child_number(child))
        };
        let numbered = |child| [&name(child), " (", &(child + 1).to_string(), ")"].concat();
        let own = name(child);
        let same = |other| {
            let taken = [name(other), numbered(other)];
            other != child && taken.iter().any(|taken| lowercase(taken) == lowercase(&own))
        };
        if (0..self.model.answers.children.len()).any(same) {
            return numbered(child);
        }
        own
    }

    pub fn child_number(&self, child: usize) -> String {
        self.fill(ui::CHILD_NUMBER, &[("number", &(child + 1).to_string())])
    }

    /// Whether it has to be said which child something is about.
    pub fn has_several_children(&self) -> bool {
        self.model.answers.children.len() > 1
    }

    /// The answers so far, as every link has them.
    pub fn answers(&self) -> &str {
        &self.query
    }

    /// A handler that says what happened and keeps the browser from following a link or sending a form.
    pub fn on<E: Into<Event>>(&self, msg: Msg) -> Callback<E> {
        self.dispatch.reform(move |event: E| {
            let event: Event = event.into();
            event.prevent_default();
            msg.clone()
        })
    }

    /// Begins again. The next family has no tick of this one.
    pub fn start_again<E: Into<Event>>(&self) -> Callback<E> {
        let forget = self.late().map(|late| late.forget);
        self.dispatch.reform(move |_| {
            if let Some(forget) = forget {
                forget();
            }
            Msg::StartedAgain
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

/// A page with the complete book: what a view takes that shows papers, dates or sources.
#[derive(Clone, Copy)]
pub struct LatePage<'a> {
    pub page: &'a Page<'a>,
    pub book: &'static CompleteBook,
    /// The answers that count: on the result, and what is made of it, those that still matter.
    pub counted: &'a Answers,
    /// What holds for each child by these, on the result; elsewhere nobody has asked.
    pub assessed: &'a [ChildAssessment],
}

impl<'a> LatePage<'a> {
    /// Named by no code of the first part: it brings the book's tables along.
    pub fn of(page: &'a Page<'a>) -> LatePage<'a> {
        let own = page.model.school.and_then(|here| here.own.book.as_ref());
        LatePage {
            page,
            book: own.unwrap_or_else(book),
            counted: &page.model.answers,
            assessed: &[],
        }
    }

    /// The same on the result: with what holds by the answers that count.
    pub fn with_result(&self, show: &dyn Fn(&LatePage<'_>) -> Html) -> Html {
        let (counted, assessment) = &self.model.assessed(self.book);
        show(&LatePage { counted, assessed: &assessment.children, ..*self })
    }

    /// What a child is called, within a sentence.
    pub fn child(&self, child: usize) -> String {
        isolated(&self.page.child(child))
    }

    pub fn children(&self, children: &[usize]) -> String {
        children.iter().map(|child| self.child(*child)).collect::<Vec<_>>().join(", ")
    }

    /// The services in a few words: "meals, camp".
    pub fn services(&self, services: impl Iterator<Item = ServiceId>) -> String {
        let known = services.filter_map(|id| self.book.service(id));
        let mut shorts: Vec<&str> = known.map(|service| self.text(service.short)).collect();
        shorts.dedup();
        shorts.join(", ")
    }
}

impl<'a> Deref for LatePage<'a> {
    type Target = Page<'a>;

    fn deref(&self) -> &Page<'a> {
        self.page
    }
}

/// Prints what is shown, by a button or by the keyboard.
pub fn print(dispatch: &Callback<Msg>) -> Callback<()> {
    let dispatch = dispatch.clone();
    Callback::from(move |()| {
        // Before, not within, what asks to print: what the event of that sets off is drawn when the handler has ended.
        dispatch.emit(Msg::Prints);
        let failed = dispatch.reform(|()| Msg::PrintFailed);
        platform::after(0, move || platform::print(failed));
    })
}

/// The id of the field for what a child is called.
pub fn label_id(child: usize) -> String {
    ["label-", &(child + 1).to_string()].concat()
}

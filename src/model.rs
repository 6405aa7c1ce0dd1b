//! The state of the app. No yew and no browser here.
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`update`](mod@update) | what happened in, the next state out |
//! | [`draft`] | what is entered on a page before Continue, and how it becomes an answer |
//! | [`doubt`] | answers that cannot be: contradicted by others, or of another quarter |
//! | [`children`] | children added and removed, and what the parent calls them |
//! | [`path`](mod@path) | the answers that still matter, in the order of asking |
//! | [`parts`] | which code and words have come after the start, and what waits for them |
//! | [`clock`] | what the device's clock says, and whether it can be so |
//! | [`route`], [`saved`] | pages and answers as a URL fragment; sums and labels as the state of the history entry |
//! | [`code`], [`link`] | what a link or a code from elsewhere says, and what it lacks |
//! | [`ticks`] | which papers are ticked off |
//! | [`takeover`] | what was answered on the static first page before the app was there |

pub mod children;
pub mod clock;
pub mod code;
pub mod doubt;
pub mod draft;
pub mod link;
pub mod parts;
pub mod path;
pub mod route;
pub mod saved;
pub mod takeover;
pub mod ticks;
pub mod update;

use rules::assessment::Inquiry;
use rules::book::{Question, QuestionId};
use rules::{
    Answers, Assessment, CompleteBook, Date, Lang, PrimitiveDateTime, RuleBook, Value, assess,
    inquire, without_idle,
};

use children::{Labels, Removed};
use clock::Clock;
use draft::{Draft, Mistake};
use link::Lack;
use parts::{Keep, Late, Parts};
pub use path::path;
use route::Route;
use ticks::Ticks;
pub use update::{Msg, update};

#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    pub lang: Lang,
    /// The language that was chosen and whose words are on their way.
    pub wanted: Option<Lang>,
    /// Whether the words of the language chosen last could not be fetched.
    pub wordless: bool,
    /// Whether printing was asked for and did not begin.
    pub unprinted: bool,
    /// Whether the sheet is there to be printed: it is made when somebody prints, and kept until they leave the result.
    pub sheet: bool,
    pub route: Route,
    pub answers: Answers,
    pub labels: Labels,
    pub ticks: Ticks,
    /// Offered to be undone while the page of the children is shown.
    pub removed: Option<Removed>,
    /// What is entered on the page shown, or was when it was left.
    pub drafts: Vec<(Route, Draft)>,
    pub mistake: Option<Mistake>,
    /// By this device's clock, in Kazakhstan; a moment of which nothing is known where that clock is wrong.
    pub now: PrimitiveDateTime,
    /// The day that a wrong clock shows.
    pub wrong_day: Option<Date>,
    /// The quarter of the sums, by the Julian day on which it begins.
    pub sums_of: Option<u32>,
    /// Which code and words have come by now.
    pub parts: Parts,
    /// The link from elsewhere that the app was opened with, until it has been read closely or left.
    pub link: Option<String>,
    pub lack: Option<Lack>,
    pub visit: Visit,
    /// How many pages of this visit are behind this one in the browser's history.
    pub depth: u32,
    /// What the browser is to do with its history; carried out once for each `arrivals`.
    pub history: History,
    /// Counts what needs the browser's attention: pages arrived at, errors shown, links and labels changed.
    pub arrivals: u32,
    pub focus: Focus,
}

/// What the entries of the browser's history belong to: a visit begins with a link from elsewhere and with "Start again".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Visit {
    pub number: u32,
    /// The first to which Back may still lead: "Start again" ends all before it.
    pub first: u32,
}

/// How the address changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    Keep,
    Push,
    Replace,
}

/// Where the focus goes on arrival.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// Nowhere: on the first page it would scroll a host page, and a new language keeps its place.
    Stay,
    Heading,
    ErrorSummary,
    /// The field for what this child is called.
    Label(usize),
    Undo,
}

impl Model {
    /// The state a page opens with: in the page's own language, unless the link names another.
    pub fn open(
        book: &RuleBook,
        lang: Lang,
        fragment: &str,
        state: Option<&str>,
        now: PrimitiveDateTime,
        parts: Parts,
    ) -> Model {
        let (named, route, mut answers) = saved::parse(book, fragment);
        let depth = state.map_or(0, |state| saved::restore(book, state, &mut answers));
        let mut model = Model {
            lang: named.unwrap_or(lang),
            wanted: None,
            wordless: false,
            unprinted: false,
            sheet: false,
            route,
            answers,
            ticks: Ticks::default(),
            labels: state.map(Labels::restore).unwrap_or_default(),
            removed: None,
            drafts: Vec::new(),
            mistake: None,
            now,
            wrong_day: None,
            sums_of: state.and_then(saved::quarter),
            parts,
            link: Some(fragment.to_owned())
                .filter(|link| (state.is_none() && !link.is_empty()) || route == Route::Code),
            lack: None,
            visit: state.map(saved::visit).unwrap_or_default(),
            depth,
            history: History::Replace,
            arrivals: 0,
            focus: Focus::Stay,
        };
        model.settle(book);
        model.read_link(book);
        model
    }

    /// Looks closely at the link that the app was opened with, once the code for that is there.
    fn read_link(&mut self, book: &RuleBook) {
        if self.route == Route::Code {
            if let Some(Keep { open_code, .. }) = self.parts.keep {
                open_code(book, self);
            }
        } else if let Some(Late { read_link, .. }) = self.parts.late {
            read_link(book, self);
        }
    }

    /// Takes the time from a clock, and says whether it is another.
    pub fn set(&mut self, clock: Clock) -> bool {
        let other = (self.now, self.wrong_day) != (clock.now, clock.wrong);
        (self.now, self.wrong_day) = (clock.now, clock.wrong);
        other
    }

    /// What holds by the answers that still matter: no other is asked for, or shown before the result.
    pub fn assessment(&self, book: &CompleteBook) -> Assessment {
        assess(book, &without_idle(book, &self.answers, self.now.date()), self.now.date())
    }

    /// What is still to be asked.
    pub fn inquiry(&self, book: &RuleBook) -> Inquiry {
        inquire(book, &self.answers, self.now.date())
    }

    pub fn fragment(&self, book: &RuleBook) -> String {
        // A code stays in the address until it has been read: the page may be loaded again.
        if let (Route::Code, Some(link)) = (self.route, &self.link) {
            return link.clone();
        }
        saved::fragment(book, self.lang, self.route, &self.answers)
    }

    /// What is kept in this tab with the entry of the history: how far it lies, in which visit, numbers and labels.
    pub fn state(&self, book: &RuleBook) -> String {
        let sums_of = self.sums_of.map(saved::of_quarter).unwrap_or_default();
        let state = saved::state(book, &self.answers, self.depth);
        [&*state, &sums_of, &saved::of_visit(self.visit), &self.labels.state()].concat()
    }

    /// The answer to a question, about a child or the family.
    pub fn answer(&self, question: QuestionId, child: Option<usize>) -> Option<&Value> {
        match child {
            None => self.answers.family.get(question),
            Some(child) => self.answers.children.get(child)?.get(question),
        }
    }

    /// What is entered on the question shown.
    pub fn draft(&self, book: &RuleBook) -> Draft {
        let Some((question, child)) = self.route.asked(book) else { return Draft::default() };
        let kept = self.drafts.iter().find(|(route, _)| *route == self.route);
        kept.map_or_else(|| Draft::of(self.answer(question, child)), |(_, draft)| draft.clone())
    }

    /// The question shown, if its page is.
    pub fn question<'a>(&self, book: &'a RuleBook) -> Option<&'a Question> {
        book.question(self.route.asked(book)?.0)
    }

    /// The result and the answers are shown only when nothing is left to ask; a child must be known to the family.
    #[inline(never)]
    fn settle(&mut self, book: &RuleBook) {
        if self.route != Route::Children
            && let Some(Late { take_back, .. }) = self.parts.late
        {
            take_back(book, self);
        }
        match self.route {
            Route::Question { child: Some(child), .. } if child >= self.answers.children.len() => {
                self.route = Route::Start;
            }
            Route::Check | Route::Result | Route::Keep | Route::Application => {
                let next = match self.parts.late {
                    Some(late) => (late.next)(book, self),
                    None => self.inquiry(book).next(),
                };
                if let Some(next) = next {
                    self.route = Route::Question { question: next.question, child: next.child };
                }
            }
            Route::Start
            | Route::Question { .. }
            | Route::Code
            | Route::Children
            | Route::Refusal
            | Route::Rules => {}
        }
        if let Some(Late { explain, .. }) = self.parts.late {
            explain(book, self);
        }
    }

    pub(crate) fn change_draft(&mut self, book: &RuleBook, change: impl FnOnce(&mut Draft)) {
        let mut draft = self.draft(book);
        change(&mut draft);
        self.forget_draft();
        self.drafts.push((self.route, draft));
    }

    #[inline(never)]
    fn forget_draft(&mut self) {
        let route = self.route;
        self.drafts.retain(|(other, _)| *other != route);
    }

    /// The browser's history is to change, and the focus to go there.
    pub(crate) fn attend(&mut self, history: History, focus: Focus) {
        self.history = history;
        self.focus = focus;
        self.arrivals += 1;
    }

    pub(crate) fn arrive(&mut self, book: &RuleBook, route: Route) {
        self.route = route;
        self.mistake = None;
        self.removed = None;
        self.wordless = false;
        self.unprinted = false;
        self.sheet = false;
        self.link = None;
        self.lack = None;
        self.depth = self.depth.saturating_add(1);
        self.attend(History::Push, Focus::Heading);
        self.settle(book);
    }

    fn advance(&mut self, book: &RuleBook) {
        let route = match self.inquiry(book).next() {
            Some(next) => Route::Question { question: next.question, child: next.child },
            None => Route::Check,
        };
        self.arrive(book, route);
    }

    /// In another language, once all its words are there.
    pub(crate) fn choose_language(&mut self, lang: Lang) {
        self.wordless = false;
        if !self.speaks(lang) {
            self.wanted = Some(lang);
            return;
        }
        self.wanted = None;
        self.lang = lang;
        self.attend(History::Replace, Focus::Stay);
    }
}

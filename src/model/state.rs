//! The state itself, and what is always so of it: which page may be shown, where the focus goes, what the address says.

mod msg;
pub mod parts;

use rules::assessment::Inquiry;
use rules::book::{Question, QuestionId};
use rules::{
    Answers, Assessment, CompleteBook, Date, Lang, PrimitiveDateTime, RuleBook, Value, assess,
    inquire, without_idle,
};

use super::clock::Clock;
use super::draft::{Draft, Mistake};
use super::kiosk::Kiosk;
use super::labels::{Labels, Removed};
use super::route::Route;
use super::saved::{self, Visit};
use super::school::Here;
use super::ticks::Ticks;
pub use msg::Msg;
use parts::{Keep, Late, Parts};

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
    pub opened: Opened,
    /// How many pages of this visit are behind this one in the browser's history.
    pub depth: u32,
    /// What the browser is to do with its history; carried out once for each `arrivals`.
    pub history: History,
    /// Counts what needs the browser's attention: pages arrived at, errors shown, links and labels changed.
    pub arrivals: u32,
    pub focus: Focus,
    /// Where the app is not on somebody's own device.
    pub kiosk: Option<Kiosk>,
    /// Whose page it is, once a school's file has come.
    pub school: Option<Here>,
}

/// How the app was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    Anew,
    /// On an entry of the history that it has written itself.
    Again,
}

/// What a link lacks that it was meant to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Some answers could not be read: it was cut, or is of another release.
    Answers,
    /// Sums and the size of the family, which no link has.
    Sums,
    /// What was said of income, in a code of this day: another quarter counts by now.
    Quarter(Date),
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
            opened: if state.is_some() { Opened::Again } else { Opened::Anew },
            depth,
            history: History::Replace,
            arrivals: 0,
            focus: Focus::Stay,
            kiosk: None,
            school: None,
        };
        model.settle(book);
        model.read_link(book);
        model
    }

    /// Looks closely at the link that the app was opened with, once the code for that is there.
    pub(super) fn read_link(&mut self, book: &RuleBook) {
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

    /// The answers that still matter: no other is asked for, or shown before the result.
    pub fn counted(&self, book: &RuleBook) -> Answers {
        without_idle(book, &self.answers, self.now.date())
    }

    /// These, and what holds by them.
    pub fn assessed(&self, book: &CompleteBook) -> (Answers, Assessment) {
        let counted = self.counted(book);
        let assessment = assess(book, &counted, self.now.date());
        (counted, assessment)
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
    pub(super) fn settle(&mut self, book: &RuleBook) {
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

    pub(super) fn change_draft(&mut self, book: &RuleBook, change: impl FnOnce(&mut Draft)) {
        let mut draft = self.draft(book);
        change(&mut draft);
        self.forget_draft();
        self.drafts.push((self.route, draft));
    }

    #[inline(never)]
    pub(super) fn forget_draft(&mut self) {
        let route = self.route;
        self.drafts.retain(|(other, _)| *other != route);
    }

    /// The browser's history is to change, and the focus to go there.
    pub(super) fn attend(&mut self, history: History, focus: Focus) {
        self.history = history;
        self.focus = focus;
        self.arrivals += 1;
    }

    pub(super) fn arrive(&mut self, book: &RuleBook, route: Route) {
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

    pub(super) fn advance(&mut self, book: &RuleBook) {
        let route = match self.inquiry(book).next() {
            Some(next) => Route::Question { question: next.question, child: next.child },
            None => Route::Check,
        };
        self.arrive(book, route);
    }

    /// In another language, once all its words are there.
    pub(super) fn choose_language(&mut self, lang: Lang) {
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

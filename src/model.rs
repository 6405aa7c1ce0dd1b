//! The state of the app and the pure `update`: facts in, the next state out. No yew and no browser here.

use rules::assessment::Inquiry;
use rules::book::{OptionId, Question, QuestionId};
use rules::{Answers, Assessment, Lang, PrimitiveDateTime, RuleBook, Value, assess, inquire};

use crate::children::{Labels, Removed};
use crate::draft::{Draft, Mistake};
use crate::later::{self, Later};
pub use crate::path::path;
use crate::route::Route;
use crate::saved;

#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    pub lang: Lang,
    /// The language that was chosen and whose words are on their way.
    pub wanted: Option<Lang>,
    /// Whether the words of the language chosen last could not be fetched.
    pub wordless: bool,
    pub route: Route,
    pub answers: Answers,
    pub labels: Labels,
    /// Offered to be undone while the page of the children is shown.
    pub removed: Option<Removed>,
    /// What is entered on the page shown, or was when it was left.
    pub drafts: Vec<(Route, Draft)>,
    pub mistake: Option<Mistake>,
    /// By this device's clock, in Kazakhstan.
    pub now: PrimitiveDateTime,
    /// How far the code of the later pages is.
    pub later: Later,
    /// How many pages of this visit lie behind in the browser's history.
    pub depth: u32,
    /// What the browser is to do with its history; carried out once for each `arrivals`.
    pub history: History,
    /// Counts what needs the browser's attention: pages arrived at, errors shown, links and labels changed.
    pub arrivals: u32,
    pub focus: Focus,
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

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    ChoseLanguage(Lang),
    StartedAgain,
    Chose(OptionId),
    ChoseDontKnow,
    /// Into a field of the question shown, counted from 0.
    Typed {
        field: usize,
        text: String,
    },
    Continued,
    /// Back was tapped where this visit has no page to return to.
    WentBack,
    WentTo(Route),
    AddedChild,
    RemovedChild(usize),
    UndidRemoval,
    Labelled {
        child: usize,
        text: String,
    },
    /// The browser went to another entry of its history. A link from elsewhere has no state of ours.
    Returned {
        fragment: String,
        state: Option<String>,
    },
    Later(later::Happened),
}

impl Model {
    /// The state a page opens with: in the page's own language, unless the link names another.
    pub fn open(
        book: &RuleBook,
        lang: Lang,
        fragment: &str,
        state: Option<&str>,
        now: PrimitiveDateTime,
    ) -> Model {
        let (named, route, mut answers) = saved::parse(book, fragment);
        let depth = state.map_or(0, |state| saved::restore(book, state, &mut answers));
        let model = Model {
            lang: named.unwrap_or(lang),
            wanted: None,
            wordless: false,
            route,
            answers,
            labels: state.map(Labels::restore).unwrap_or_default(),
            removed: None,
            drafts: Vec::new(),
            mistake: None,
            now,
            later: Later::default(),
            depth,
            history: History::Replace,
            arrivals: 0,
            focus: Focus::Stay,
        };
        model.settled(book)
    }

    pub fn assessment(&self, book: &RuleBook) -> Assessment {
        assess(book, &self.answers, self.now.date())
    }

    /// What is still to be asked.
    pub fn inquiry(&self, book: &RuleBook) -> Inquiry {
        inquire(book, &self.answers, self.now.date())
    }

    pub fn fragment(&self, book: &RuleBook) -> String {
        saved::fragment(book, self.lang, self.route, &self.answers)
    }

    /// What is kept in this tab with the entry of the history: how far it lies, numbers and labels.
    pub fn state(&self, book: &RuleBook) -> String {
        [&*saved::state(book, &self.answers, self.depth), &self.labels.state()].concat()
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
        book.questions.get(self.route.asked(book)?.0.index())
    }

    /// The result and the answers are shown only when nothing is left to ask; a child must be known to the family.
    fn settled(mut self, book: &RuleBook) -> Model {
        match self.route {
            Route::Question { child: Some(child), .. } if child >= self.answers.children.len() => {
                self.route = Route::Start;
            }
            Route::Check | Route::Result => {
                if let Some(next) = self.inquiry(book).next() {
                    self.route = Route::Question { question: next.question, child: next.child };
                }
            }
            Route::Start
            | Route::Question { .. }
            | Route::Children
            | Route::Refusal
            | Route::Rules => {}
        }
        self
    }

    pub(crate) fn with_draft(mut self, book: &RuleBook, change: impl FnOnce(&mut Draft)) -> Model {
        let mut draft = self.draft(book);
        change(&mut draft);
        self.forget_draft();
        self.drafts.push((self.route, draft));
        self
    }

    #[inline(never)]
    fn forget_draft(&mut self) {
        let route = self.route;
        self.drafts.retain(|(other, _)| *other != route);
    }

    pub(crate) fn arrived(mut self, book: &RuleBook, route: Route) -> Model {
        self.route = route;
        self.mistake = None;
        self.removed = None;
        self.wordless = false;
        self.depth += 1;
        self.history = History::Push;
        self.focus = Focus::Heading;
        self.arrivals += 1;
        self.settled(book)
    }

    fn next(self, book: &RuleBook) -> Model {
        let route = match self.inquiry(book).next() {
            Some(next) => Route::Question { question: next.question, child: next.child },
            None => Route::Check,
        };
        self.arrived(book, route)
    }
}

/// The state after what happened.
pub fn update(book: &RuleBook, model: Model, msg: Msg) -> Model {
    match msg {
        Msg::ChoseLanguage(lang) if !model.speaks(lang) => {
            Model { wanted: Some(lang), wordless: false, ..model }
        }
        Msg::ChoseLanguage(lang) => Model {
            lang,
            wanted: None,
            wordless: false,
            history: History::Replace,
            focus: Focus::Stay,
            arrivals: model.arrivals + 1,
            ..model
        },
        Msg::StartedAgain => Model {
            answers: Answers::default(),
            labels: Labels::default(),
            drafts: Vec::new(),
            ..model
        }
        .arrived(book, Route::Start),
        Msg::Chose(option) => match model.question(book) {
            Some(question) => model.with_draft(book, |draft| draft.choose(question, option)),
            None => model,
        },
        Msg::ChoseDontKnow => model.with_draft(book, Draft::toggle_dont_know),
        Msg::Typed { field, text } => match model.question(book) {
            Some(question) => {
                model.with_draft(book, |draft| later::type_in(draft, question, field, text))
            }
            None => model,
        },
        Msg::Continued => continued(book, model),
        Msg::WentBack => {
            let before = previous(book, &model);
            model.arrived(book, before)
        }
        Msg::WentTo(route) => model.arrived(book, route),
        Msg::AddedChild | Msg::RemovedChild(_) | Msg::UndidRemoval | Msg::Labelled { .. } => {
            later::children(book, model, msg)
        }
        Msg::Returned { fragment, state } => returned(book, model, &fragment, state),
        Msg::Later(happened) => later::update(book, model, happened),
    }
}

fn continued(book: &RuleBook, mut model: Model) -> Model {
    let Some((id, child)) = model.route.asked(book) else { return model.next(book) };
    let Some(question) = book.questions.get(id.index()) else { return model };
    match model.draft(book).answer(question) {
        Err(mistake) => Model {
            mistake: Some(mistake),
            history: History::Keep,
            focus: Focus::ErrorSummary,
            arrivals: model.arrivals + 1,
            ..model
        },
        Ok(value) => {
            let facts = match child {
                None => Some(&mut model.answers.family),
                Some(child) => model.answers.children.get_mut(child),
            };
            if let Some(facts) = facts {
                facts.set(id, value);
            }
            model.forget_draft();
            model.next(book)
        }
    }
}

/// Keeps the answers in memory when the browser walks its own history: an older entry's link knows fewer of them.
fn returned(book: &RuleBook, model: Model, fragment: &str, state: Option<String>) -> Model {
    let Some(state) = state else {
        let opened = Model::open(book, model.lang, fragment, None, model.now);
        let Model { lang, arrivals, later, .. } = model;
        let returned =
            Model { lang, arrivals: arrivals + 1, later, focus: Focus::Heading, ..opened };
        return if opened.lang == lang {
            returned
        } else {
            update(book, returned, Msg::ChoseLanguage(opened.lang))
        };
    };
    let (_, route, _) = saved::parse(book, fragment);
    let depth = saved::restore(book, &state, &mut Answers::default());
    let model = Model { route, depth, mistake: None, removed: None, ..model };
    Model {
        history: History::Replace,
        focus: Focus::Heading,
        arrivals: model.arrivals + 1,
        ..model
    }
    .settled(book)
}

/// The page before this one, for a visit that began in the middle: the last answered question before it, or the first
/// page while the code that knows it is still on its way.
fn previous(book: &RuleBook, model: &Model) -> Route {
    let answered = later::answered(book, model).unwrap_or_default();
    let here = answered.iter().position(|route| *route == model.route).unwrap_or(answered.len());
    match model.route {
        Route::Result | Route::Children => Route::Check,
        Route::Refusal => Route::Result,
        _ => here
            .checked_sub(1)
            .and_then(|before| answered.get(before))
            .copied()
            .unwrap_or(Route::Start),
    }
}

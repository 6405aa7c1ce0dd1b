//! What comes after the start: code and words. Which of it is there, and what the state does when some has come. A
//! first visit starts without, and whoever reaches a page before what it needs waits for it there.

use std::fmt;

use rules::assessment::Next;
use rules::book::{Kind, Question};
use rules::{Lang, RuleBook, Value};

use super::{Focus, History, Model, Msg};
use crate::model::draft::{Draft, Mistake};
use crate::model::route::Route;
use crate::model::school::{Here, Own};

/// What is fetched in one go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What follows the last question, and what is shown beside the questions of income.
    Result,
    /// Ways to take the result along, what to do about a refusal, and what reads a code.
    Keep,
    /// The inspector's page: few people open it, and it alone needs every rule in words.
    Inspector,
    /// What a kiosk shows beside the pages.
    Kiosk,
}

/// What the state itself needs of [`Part::Result`]: numbers are asked for later than the first questions, and it takes
/// as much code again to read them.
#[derive(Clone, Copy)]
pub struct Late {
    pub(in crate::model) type_in: fn(&mut Draft, &Question, usize, String),
    /// What Continue makes of a number.
    pub(in crate::model) answer: fn(&RuleBook, &mut Model, &Question) -> Result<Value, Mistake>,
    /// Takes back what has been contradicted since it was answered.
    pub(in crate::model) take_back: fn(&RuleBook, &mut Model),
    /// Why the question shown is asked once more.
    pub(in crate::model) explain: fn(&RuleBook, &mut Model),
    pub(in crate::model) path: fn(&RuleBook, &Model) -> Vec<Route>,
    /// The question that the result still waits for.
    pub(in crate::model) next: fn(&RuleBook, &Model) -> Option<Next>,
    /// Looks closely at the link that the app was opened with.
    pub(in crate::model) read_link: fn(&RuleBook, &mut Model),
    /// What happens only once this code is there.
    pub(in crate::model) others: fn(&RuleBook, &mut Model, Msg),
}

/// What the state itself needs of [`Part::Keep`].
#[derive(Clone, Copy)]
pub struct Keep {
    /// Reads the code that the app was opened with.
    pub(in crate::model) open_code: fn(&RuleBook, &mut Model),
}

impl fmt::Debug for Keep {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Keep")
    }
}

/// There is one code of a release.
impl PartialEq for Keep {
    fn eq(&self, _: &Keep) -> bool {
        true
    }
}

impl fmt::Debug for Late {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Late")
    }
}

/// There is one code of a release.
impl PartialEq for Late {
    fn eq(&self, _: &Late) -> bool {
        true
    }
}

/// What is there. Nothing, to begin with.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Parts {
    pub late: Option<Late>,
    pub keep: Option<Keep>,
    pub inspector: bool,
    pub kiosk: bool,
    /// Every text, by language.
    pub words: [bool; 3],
    /// Whether a newer release is here whole, and waits until somebody takes it.
    pub newer: bool,
    /// The arrival (`Model::arrivals`) at which a part could not be fetched: whoever arrives again tries again.
    pub failed: Option<u32>,
}

/// A part that has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arrived {
    Result(Late),
    Keep(Keep),
    Inspector,
    Kiosk,
    /// A school's file, with the code that reads it.
    School(&'static Own),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Happened {
    Arrived(Arrived),
    Failed(Part),
    /// All words of a language are there.
    Worded(Lang),
    /// They could not be fetched.
    Wordless(Lang),
    /// Somebody has waited for it for [`PATIENCE`].
    TookLong,
    /// Somebody asked for the page once more.
    Retried,
}

/// How long a page waits before it says that what it waits for has not come, in milliseconds. What comes later is shown
/// all the same.
pub const PATIENCE: i32 = 15_000;

impl Part {
    /// The part with the code of a page, unless that is there from the start.
    pub fn of(book: &RuleBook, route: Route) -> Option<Part> {
        match route {
            Route::Start => None,
            Route::Question { question, .. } => {
                let kind = book.question(question).map(|question| question.kind);
                matches!(kind, Some(Kind::Number | Kind::Money)).then_some(Part::Result)
            }
            Route::Check | Route::Result | Route::Children => Some(Part::Result),
            Route::Keep | Route::Application | Route::Refusal | Route::Code => Some(Part::Keep),
            Route::Rules => Some(Part::Inspector),
        }
    }
}

impl Parts {
    pub fn has(&self, part: Part) -> bool {
        match part {
            Part::Result => self.late.is_some(),
            Part::Keep => self.keep.is_some(),
            Part::Inspector => self.inspector,
            Part::Kiosk => self.kiosk,
        }
    }
}

impl Model {
    /// The part that the page shown waits for, or for its words.
    pub fn awaited(&self, book: &RuleBook) -> Option<Part> {
        if self.kiosk.is_some() && !self.parts.kiosk {
            return Some(Part::Kiosk);
        }
        let speaks = self.speaks(self.lang);
        if let Some(part) = Part::of(book, self.route) {
            return (!self.parts.has(part) || !speaks).then_some(part);
        }
        // Its code is there; its words come along with the result, and so does what says a limit within them.
        let said = speaks && (self.parts.late.is_some() || !self.asks_for_a_limit(book));
        (!said && !is_first(self.route)).then_some(Part::Result)
    }

    fn asks_for_a_limit(&self, book: &RuleBook) -> bool {
        self.route.asked(book).is_some_and(|(question, _)| book.asks_for_a_limit(question))
    }

    /// Whether all words of a language are there.
    pub fn speaks(&self, lang: Lang) -> bool {
        Lang::ALL.into_iter().zip(self.parts.words).any(|(of, there)| of == lang && there)
    }

    /// Whether what it waits for could not be fetched.
    pub fn waited_in_vain(&self) -> bool {
        self.parts.failed == Some(self.arrivals)
    }
}

/// How many questions, in the order of asking, are asked in words that a first visit starts with: those that the static
/// page can ask. By the next one all words have come, or it waits for them.
pub const FIRST_QUESTIONS: usize = 4;

fn is_first(route: Route) -> bool {
    match route {
        Route::Question { question, .. } => question.index() < FIRST_QUESTIONS,
        _ => route == Route::Start,
    }
}

/// The state after what happened to a part or to words. Nothing that was entered depends on it.
pub(in crate::model) fn update(book: &RuleBook, model: &mut Model, happened: Happened) {
    let awaited = model.awaited(book);
    // An entry that is still to be replaced stays so: several things may come before the page is drawn.
    if model.history == History::Push {
        model.history = History::Keep;
    }
    match happened {
        Happened::Arrived(Arrived::Result(late)) => {
            model.parts.late = Some(late);
            model.settle(book);
            model.read_link(book);
        }
        Happened::Arrived(Arrived::Keep(keep)) => {
            model.parts.keep = Some(keep);
            model.read_link(book);
        }
        Happened::Arrived(Arrived::Inspector) => model.parts.inspector = true,
        Happened::Arrived(Arrived::Kiosk) => model.parts.kiosk = true,
        Happened::Arrived(Arrived::School(own)) => {
            model.school = Some(Here { own, since: model.arrivals });
            model.settle(own.rules().unwrap_or(book));
        }
        Happened::Worded(lang) => {
            for (of, there) in Lang::ALL.into_iter().zip(&mut model.parts.words) {
                *there |= of == lang;
            }
        }
        // Where nobody waits for it, nobody need know.
        Happened::Failed(part) if awaited == Some(part) => {
            model.parts.failed = Some(model.arrivals);
        }
        Happened::Failed(_) => {}
        Happened::Wordless(lang) => {
            if awaited.is_some() && lang == model.lang {
                model.parts.failed = Some(model.arrivals);
            }
            if model.wanted == Some(lang) {
                model.wanted = None;
                model.wordless = true;
            }
        }
        Happened::TookLong => {
            if awaited.is_some() {
                model.parts.failed = Some(model.arrivals);
            }
            model.wordless |= model.wanted.take().is_some();
        }
        Happened::Retried => {
            model.arrivals += 1;
            model.focus = Focus::Heading;
        }
    }
    // The page is made again, and the focus has to follow.
    model.arrivals += u32::from(awaited.is_some() && model.awaited(book).is_none());
    if let Some(lang) = model.wanted.filter(|lang| model.speaks(*lang)) {
        model.choose_language(lang);
    }
}

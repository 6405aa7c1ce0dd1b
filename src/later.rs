//! The pages that are code of their own. A first visit starts without them and without their words, and they are fetched
//! while the first questions are answered: whoever reaches a page before its code and its words waits for them there.
//!
//! What is split off is a release build's choice (feature `split`); everywhere else the whole app is one piece.

#[cfg(all(target_family = "wasm", feature = "split"))]
#[path = "later/split.rs"]
mod code;
#[cfg(not(all(target_family = "wasm", feature = "split")))]
#[path = "later/whole.rs"]
mod code;

use content::{book, has_words};
use rules::book::{Kind, Question, QuestionId};
use rules::{Lang, RuleBook, Value};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::ahead::ahead;
use crate::components::element::{Element, group};
use crate::components::{citation, income, notice};
use crate::model::children;
use crate::model::draft::{Draft, Mistake, Wrong};
use crate::model::path::path;
use crate::model::route::Route;
use crate::model::{Focus, History, Model, Msg};
use crate::pages::question::{self, Said};
use crate::pages::{self, Page};
use crate::platform;

/// What is fetched in one go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What follows the last question, and what stands beside the questions of income.
    Result,
    /// The inspector's page: few people open it, and it alone needs every rule in words.
    Rules,
}

/// What is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Later {
    pub result: bool,
    pub rules: bool,
    /// Every text, by language.
    pub words: [bool; 3],
    /// The arrival (`Model::arrivals`) at which a part could not be fetched: whoever arrives again tries again.
    pub failed: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happened {
    Arrived(Part),
    Failed(Part),
    /// All words of a language are there.
    Worded(Lang),
    /// They could not be fetched.
    Wordless(Lang),
    /// Somebody asked for the page once more.
    Retried,
}

/// A page, or a place in one.
type View = fn(&Page<'_>) -> Html;

/// What [`Part::Result`] does for the rest of the app.
#[derive(Clone, Copy)]
struct ResultPart {
    /// The pages that follow the last question.
    pages: View,
    /// The division shown while a sum is entered: it takes the whole assessment.
    while_entered: fn(&Page<'_>, QuestionId) -> Option<Html>,
    what_counts: fn(&Page<'_>, QuestionId) -> Option<Html>,
    /// Where a question comes from: a long list, and folded away.
    cited: fn(&Page<'_>, &Question) -> Html,
    /// Warnings about today.
    notices: View,
    path: fn(&RuleBook, &Model) -> Vec<Route>,
    ahead: fn(&Page<'_>) -> Option<Html>,
    /// The fields of a number or a sum, what they are read as, and what is wrong with them.
    number: fn(&Page<'_>, &Question, &Draft, &[Said]) -> Element,
    type_in: fn(&mut Draft, &Question, usize, String),
    read: fn(&Draft, &Question) -> Result<Value, Mistake>,
    wrong: fn(&Page<'_>, &Question, usize, Wrong) -> Said,
    /// What happens on the page of the children.
    children: fn(&RuleBook, &mut Model, Msg),
    /// From now on it is noticed when somebody comes back to the page.
    watch: fn(&Callback<Msg>),
}

impl ResultPart {
    fn new() -> ResultPart {
        ResultPart {
            pages: pages::after_questions,
            while_entered: income::while_entered,
            what_counts: income::what_counts,
            cited: |page, question| citation::list(page, [&question.citation]),
            notices: notice::outside_edition,
            path,
            ahead,
            number: question::number,
            type_in: Draft::type_in,
            read: Draft::sums,
            wrong: question::wrong,
            children: children::update,
            watch: |dispatch| platform::on_waking(&dispatch.reform(|()| Msg::Woke)),
        }
    }
}

impl Part {
    /// The part with the code of a page, unless that is there from the start. Numbers are asked for later than the
    /// first questions, and it takes as much code again to read them.
    pub fn of(route: Route) -> Option<Part> {
        match route {
            Route::Start => None,
            Route::Question { question, .. } => {
                let kind = book().questions.get(question.index()).map(|question| question.kind);
                matches!(kind, Some(Kind::Number | Kind::Money)).then_some(Part::Result)
            }
            Route::Check | Route::Result | Route::Children | Route::Refusal => Some(Part::Result),
            Route::Rules => Some(Part::Rules),
        }
    }
}

impl Default for Later {
    fn default() -> Self {
        let words = Lang::ALL.map(has_words);
        Later { result: code::WHOLE, rules: code::WHOLE, words, failed: None }
    }
}

impl Later {
    /// Nothing but what a first visit starts with.
    pub const NOTHING: Later =
        Later { result: false, rules: false, words: [false; 3], failed: None };

    fn has(&self, part: Part) -> bool {
        match part {
            Part::Result => self.result,
            Part::Rules => self.rules,
        }
    }
}

impl Model {
    /// The part that the page shown waits for, or for its words.
    pub fn awaited(&self) -> Option<Part> {
        let part = Part::of(self.route)?;
        (!self.later.has(part) || !self.speaks(self.lang)).then_some(part)
    }

    /// Whether all words of a language are there.
    pub fn speaks(&self, lang: Lang) -> bool {
        Lang::ALL.into_iter().zip(self.later.words).any(|(of, there)| of == lang && there)
    }

    /// Whether it has waited in vain.
    pub fn waited_in_vain(&self) -> bool {
        self.later.failed == Some(self.arrivals)
    }
}

/// The state after what happened to a part or to words. Nothing that was entered depends on it.
pub fn update(model: &mut Model, happened: Happened) {
    let awaited = model.awaited();
    model.history = History::Keep;
    match happened {
        Happened::Arrived(Part::Result) => model.later.result = true,
        Happened::Arrived(Part::Rules) => model.later.rules = true,
        Happened::Worded(lang) => {
            for (of, there) in Lang::ALL.into_iter().zip(&mut model.later.words) {
                *there |= of == lang;
            }
        }
        // Where nobody waits for it, nobody need know.
        Happened::Failed(part) if awaited == Some(part) => {
            model.later.failed = Some(model.arrivals);
        }
        Happened::Failed(_) => {}
        Happened::Wordless(lang) => {
            if awaited.is_some() && lang == model.lang {
                model.later.failed = Some(model.arrivals);
            }
            if model.wanted == Some(lang) {
                model.wanted = None;
                model.wordless = true;
            }
        }
        Happened::Retried => {
            model.arrivals += 1;
            model.focus = Focus::Heading;
        }
    }
    // The page is made anew, and the focus has to follow.
    model.arrivals += u32::from(awaited.is_some() && model.awaited().is_none());
    if let Some(lang) = model.wanted.filter(|lang| model.speaks(*lang)) {
        model.choose_language(lang);
    }
}

/// The page, unless its code is still awaited.
pub fn view(page: &Page<'_>) -> Option<Html> {
    let view = match Part::of(page.model.route).filter(|_| page.model.awaited().is_none())? {
        Part::Result => code::result()?.pages,
        Part::Rules => code::rules()?,
    };
    Some(view(page))
}

/// The division that a question is a part of, while it is answered. A question is asked without it until the part is
/// there, so its place is always an element.
pub fn while_entered(page: &Page<'_>, question: QuestionId) -> Option<Html> {
    (result(page.model)?.while_entered)(page, question)
}

/// Who counts as family and what as income, for a question of a limit, once the part is there.
pub fn what_counts(page: &Page<'_>, question: QuestionId) -> Option<Html> {
    (result(page.model)?.what_counts)(page, question)
}

/// The sources of a question, once the part is there.
pub fn cited(page: &Page<'_>, question: &Question) -> Option<Html> {
    Some((result(page.model)?.cited)(page, question))
}

/// What has to be said about today, once the part is there.
pub fn notices(page: &Page<'_>) -> Option<Html> {
    Some((result(page.model)?.notices)(page))
}

/// The questions answered that still matter, in the order of asking, once the part is there.
pub fn answered(book: &RuleBook, model: &Model) -> Option<Vec<Route>> {
    Some((result(model)?.path)(book, model))
}

/// The question that Continue leads to, once the part is there.
pub fn onward(page: &Page<'_>) -> Option<Html> {
    (result(page.model)?.ahead)(page)
}

/// The fields of a question for a number. Its page waits until they are there.
pub(crate) fn number(
    page: &Page<'_>,
    question: &Question,
    draft: &Draft,
    said: &[Said],
) -> Element {
    code::result().map_or_else(group, |part| (part.number)(page, question, draft, said))
}

/// Something was typed into a field of a number, counted from 0.
pub(crate) fn type_in(draft: &mut Draft, question: &Question, field: usize, text: String) {
    if let Some(part) = code::result() {
        (part.type_in)(draft, question, field, text);
    }
}

/// The number entered. Nothing is, before there are fields for it.
pub(crate) fn read(draft: &Draft, question: &Question) -> Result<Value, Mistake> {
    code::result().map_or(Err(Mistake::NothingChosen), |part| (part.read)(draft, question))
}

/// What is said of a number that is none.
pub(crate) fn wrong(
    page: &Page<'_>,
    question: &Question,
    field: usize,
    wrong: Wrong,
) -> Option<Said> {
    Some((code::result()?.wrong)(page, question, field, wrong))
}

/// The state after what happened on the page of the children.
pub(crate) fn children(book: &RuleBook, model: &mut Model, msg: Msg) {
    if let Some(part) = code::result() {
        (part.children)(book, model, msg);
    }
}

/// The result, where it can be said.
fn result(model: &Model) -> Option<ResultPart> {
    if model.later.result && model.speaks(model.lang) { code::result() } else { None }
}

/// What is asked for: a part, and the words of a language.
pub type Needed = (Option<Part>, Option<Lang>);

/// Asks for what the page shown needs; `before` is what the one before needed.
pub fn fetch_awaited(model: &Model, before: &mut Needed, dispatch: &Callback<Msg>) {
    let (part, words) = needed(model);
    if let Some(part) = part.filter(|_| part != before.0) {
        fetch(part, dispatch.clone());
    }
    if let Some(lang) = words.filter(|_| words != before.1) {
        platform::await_words(lang);
    }
    *before = (part, words);
}

/// Fetches the result once the page has been painted, unless it is there or on its way.
pub fn fetch_soon(model: &Model, dispatch: &Callback<Msg>) {
    if model.later.result {
        watch(dispatch);
    } else if needed(model).0 != Some(Part::Result) {
        let dispatch = dispatch.clone();
        platform::in_a_moment(move || fetch(Part::Result, dispatch));
    }
}

/// What the page shown waits for, and not in vain; or the words that were chosen.
fn needed(model: &Model) -> Needed {
    let part = model.awaited().filter(|_| !model.waited_in_vain());
    let own = part.map(|_| model.lang).filter(|lang| !model.speaks(*lang));
    (part.filter(|part| !model.later.has(*part)), model.wanted.or(own))
}

fn fetch(part: Part, dispatch: Callback<Msg>) {
    spawn_local(async move {
        let there = code::fetch(part).await;
        if there && part == Part::Result {
            watch(&dispatch);
        }
        let happened = if there { Happened::Arrived(part) } else { Happened::Failed(part) };
        dispatch.emit(Msg::Later(happened));
    });
}

fn watch(dispatch: &Callback<Msg>) {
    if let Some(part) = code::result() {
        (part.watch)(dispatch);
    }
}

//! The state after what happened: a pure function.

use std::mem;

use rules::book::{Kind, Question};
use rules::{Answers, RuleBook, Value};

use super::draft::{Draft, Mistake};
use super::kiosk::{self, Kiosk};
use super::labels::Labels;
use super::parts::{self, Late};
use super::route::Route;
use super::ticks::Ticks;
use super::{Focus, History, Model, Msg, children, saved};

/// The state after what happened.
pub fn update(book: &RuleBook, mut model: Model, msg: Msg) -> Model {
    change(book, &mut model, msg);
    model
}

fn change(book: &RuleBook, model: &mut Model, msg: Msg) {
    match msg {
        Msg::ChoseLanguage(lang) => model.choose_language(lang),
        Msg::StartedAgain => {
            model.answers = Answers::default();
            model.sums_of = None;
            model.labels = Labels::default();
            model.ticks = Ticks::default();
            model.drafts.clear();
            model.visit.number = model.visit.number.saturating_add(1);
            model.visit.first = model.visit.number;
            model.arrive(book, Route::Start);
        }
        Msg::Chose(option) => {
            if let Some(question) = model.question(book) {
                model.change_draft(book, |draft| draft.choose(question, option));
            }
        }
        Msg::ChoseDontKnow => model.change_draft(book, Draft::toggle_dont_know),
        Msg::Typed { field, text } => {
            if let Some(question) = model.question(book)
                && let Some(Late { type_in, .. }) = model.parts.late
            {
                model.change_draft(book, |draft| type_in(draft, question, field, text));
            }
        }
        Msg::TookForMonthly(field) => {
            model.change_draft(book, |draft| draft.toggle_monthly(field));
        }
        Msg::Continued => continue_from(book, model),
        Msg::WentBack => {
            let before = previous(book, model);
            model.arrive(book, before);
        }
        Msg::WentTo(route) => model.arrive(book, route),
        Msg::Returned { fragment, state } => go_to(book, model, &fragment, state.as_deref()),
        Msg::Kiosk(happened) => at_kiosk(book, model, happened),
        Msg::Later(happened) => parts::update(book, model, happened),
        Msg::AddedChild
        | Msg::RemovedChild(_)
        | Msg::UndidRemoval
        | Msg::Labelled { .. }
        | Msg::Ticked(_)
        | Msg::FoundDrafts(_)
        | Msg::Woke
        | Msg::Prints
        | Msg::PrintFailed
        | Msg::ReleaseWaits => {
            if let Some(Late { others, .. }) = model.parts.late {
                others(book, model, msg);
            }
        }
    }
}

/// What happens only once the later code is there: it alone brings that about, on its pages or by what it listens to.
pub(super) fn later(book: &RuleBook, model: &mut Model, msg: Msg) {
    match msg {
        Msg::Ticked(ticks) => {
            model.ticks = ticks;
            model.history = History::Keep;
        }
        Msg::FoundDrafts(kept) => model.restore_drafts(book, &kept),
        Msg::Woke => wake(book, model),
        Msg::Prints => {
            wake(book, model);
            model.unprinted = false;
            model.sheet = matches!(model.route, Route::Result | Route::Keep);
        }
        Msg::PrintFailed => {
            model.unprinted = true;
            model.history = History::Keep;
        }
        Msg::ReleaseWaits => model.parts.newer = true,
        msg => children::update(book, model, msg),
    }
}

fn at_kiosk(book: &RuleBook, model: &mut Model, happened: kiosk::Happened) {
    let Some(kiosk) = &mut model.kiosk else { return };
    kiosk.left = None;
    match happened {
        kiosk::Happened::Began(lang) => {
            kiosk.invites = false;
            model.choose_language(lang);
            model.attend(History::Keep, Focus::Heading);
        }
        kiosk::Happened::Waited(left) => {
            kiosk.left = left;
            model.history = History::Keep;
        }
        kiosk::Happened::Ended => {
            open_another(book, model, "", None);
            model.kiosk = Some(Kiosk::READY);
        }
    }
}

/// On another day another question may be open.
fn wake(book: &RuleBook, model: &mut Model) {
    let route = model.route;
    model.settle(book);
    if model.route != route {
        model.attend(History::Replace, Focus::Heading);
    }
}

fn continue_from(book: &RuleBook, model: &mut Model) {
    let Some((id, child)) = model.route.asked(book) else { return model.advance(book) };
    let Some(question) = book.question(id) else { return };
    match answer(book, model, question) {
        Err(mistake) => {
            model.mistake = Some(mistake);
            model.attend(History::Keep, Focus::ErrorSummary);
        }
        Ok(value) => {
            let facts = match child {
                None => Some(&mut model.answers.family),
                Some(child) => model.answers.children.get_mut(child),
            };
            if let Some(facts) = facts {
                facts.set(id, value);
            }
            // A month's sum is shown as it was entered to whoever comes back.
            if model.draft(book).monthly == 0 {
                model.forget_draft();
            }
            model.advance(book);
        }
    }
}

/// What Continue makes of what is entered. A number is read by code that comes late; without it there is no field to
/// type one.
fn answer(book: &RuleBook, model: &mut Model, question: &Question) -> Result<Value, Mistake> {
    let draft = model.draft(book);
    match (question.kind, model.parts.late) {
        _ if draft.dont_know => Ok(Value::DontKnow),
        (Kind::Number | Kind::Money, Some(late)) => (late.answer)(book, model, question),
        (kind, _) => kind.choosing(&draft.chosen).ok_or(Mistake::NothingChosen),
    }
}

/// Where the browser walked its own history. Within a visit the answers in memory stay: an older entry's link knows fewer
/// of them. An entry of another visit has its own; one that "Start again" has ended has none.
fn go_to(book: &RuleBook, model: &mut Model, fragment: &str, state: Option<&str>) {
    let visit = state.map(saved::visit);
    match visit {
        Some(visit) if visit.number == model.visit.number => {
            let (_, route, _) = saved::parse(book, fragment);
            model.route = route;
        }
        Some(visit) if visit.number < model.visit.first => model.route = Route::Start,
        _ => return open_another(book, model, fragment, state),
    }
    model.depth = state.map_or(0, |state| saved::restore(book, state, &mut Answers::default()));
    model.mistake = None;
    model.removed = None;
    model.attend(History::Replace, Focus::Heading);
    model.settle(book);
}

/// A link from elsewhere, which begins a visit, or an entry of a visit before.
fn open_another(book: &RuleBook, model: &mut Model, fragment: &str, state: Option<&str>) {
    let Model { lang, arrivals, parts, now, wrong_day, visit, kiosk, school, .. } = *model;
    let ticks = mem::take(&mut model.ticks);
    *model = Model::open(book, lang, fragment, state, now, parts);
    (model.wrong_day, model.ticks, model.kiosk) = (wrong_day, ticks, kiosk);
    model.school = school;
    if state.is_none() {
        model.visit.number = visit.number.saturating_add(1);
    }
    model.visit.first = visit.first;
    let opened = mem::replace(&mut model.lang, lang);
    model.arrivals = arrivals + 1;
    model.focus = Focus::Heading;
    if opened != lang {
        model.choose_language(opened);
    }
}

/// The page before this one, for a visit that began in the middle: the last answered question before it, or the first
/// page while the code that knows it is still on its way.
fn previous(book: &RuleBook, model: &Model) -> Route {
    let answered = model.parts.late.map(|late| (late.path)(book, model)).unwrap_or_default();
    let here = answered.iter().position(|route| *route == model.route).unwrap_or(answered.len());
    match model.route {
        Route::Result | Route::Children => Route::Check,
        Route::Refusal | Route::Keep => Route::Result,
        Route::Application => Route::Keep,
        _ => here
            .checked_sub(1)
            .and_then(|before| answered.get(before))
            .copied()
            .unwrap_or(Route::Start),
    }
}

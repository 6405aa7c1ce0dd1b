//! The children of a family: added, removed, put back and labelled.

use rules::{Facts, RuleBook};

use super::labels::{MOST, Removed};
use super::route::Route;
use super::{Focus, History, Model, Msg};

/// The state after what happened on the page of the children, or on the way to it.
pub(super) fn update(book: &RuleBook, model: &mut Model, msg: Msg) {
    match msg {
        Msg::AddedChild => add(book, model),
        Msg::RemovedChild(child) => remove(model, child),
        Msg::UndidRemoval => put_back(model),
        Msg::Labelled { child, text } => label(model, child, &text),
        _ => {}
    }
}

/// One more child, about whom nothing has been asked, on the page of the children.
fn add(book: &RuleBook, model: &mut Model) {
    if model.answers.children.len() < MOST {
        model.answers.children.push(Facts::default());
        model.removed = None;
    }
    if model.route != Route::Children {
        return model.arrive(book, Route::Children);
    }
    let newest = model.answers.children.len().saturating_sub(1);
    model.attend(History::Replace, Focus::Label(newest));
}

/// A family of one child is left as it is: the questions are about somebody.
fn remove(model: &mut Model, child: usize) {
    if child >= model.answers.children.len() || model.answers.children.len() == 1 {
        return;
    }
    let facts = model.answers.children.remove(child);
    let label = model.labels.remove(child);
    model.drafts.retain(|(route, _)| whose(*route) != Some(child));
    renumber(model, |other| if other > child { other - 1 } else { other });
    model.removed = Some(Removed { child, facts, label });
    model.attend(History::Replace, Focus::Undo);
}

/// The child just removed comes back to its place with its answers and its label.
fn put_back(model: &mut Model) {
    let Some(Removed { child, facts, label }) = model.removed.take() else { return };
    renumber(model, |other| if other >= child { other + 1 } else { other });
    model.answers.children.insert(child.min(model.answers.children.len()), facts);
    model.labels.insert(child, label);
    model.attend(History::Replace, Focus::Label(child));
}

/// Saved with every letter, as a reload forgets all that is not in the state.
fn label(model: &mut Model, child: usize, text: &str) {
    if child < model.answers.children.len() {
        model.labels.set(child, text);
    }
    model.attend(History::Replace, Focus::Stay);
}

fn whose(route: Route) -> Option<usize> {
    match route {
        Route::Question { child, .. } => child,
        _ => None,
    }
}

fn renumber(model: &mut Model, number: impl Fn(usize) -> usize) {
    for (route, _) in &mut model.drafts {
        if let Route::Question { child: Some(child), .. } = route {
            *child = number(*child);
        }
    }
}

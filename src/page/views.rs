//! The views that are code of their own and come after the start.

use content::sentence::Speaker;
use rules::TextId;
use rules::book::{Question, QuestionId, ServiceId};
use yew::prelude::*;

use super::Page;
use crate::model::{Model, Msg};

/// A page, or a place in one.
pub type View = fn(&Page<'_>) -> Html;

/// The views that are code of their own and come after the start, each once it is there.
#[derive(Clone, Copy, Default)]
pub struct Views {
    pub result: Option<ResultViews>,
    pub keep: Option<KeepViews>,
    /// The inspector's page.
    pub inspector: Option<View>,
    pub kiosk: Option<KioskViews>,
}

/// What comes with [`Part::Keep`](crate::model::parts::Part::Keep).
#[derive(Clone, Copy)]
pub struct KeepViews {
    /// Ways to take the result along, and what to do about a refusal.
    pub page: View,
    /// The result as a picture that a phone reads.
    pub picture: View,
    /// What leads to a page that can be printed, where this one cannot, and what is said of it.
    pub apart: fn(&Page<'_>) -> Option<[Html; 2]>,
}

/// What comes with [`Part::Result`](crate::model::parts::Part::Result).
#[derive(Clone, Copy)]
pub struct ResultViews {
    /// The questions for a number, and the pages that follow the last question.
    pub pages: View,
    /// Who counts as family and what as income, beside a question of a limit.
    pub what_counts: fn(&Page<'_>, QuestionId) -> Option<Html>,
    /// Where a question comes from: a long list, and folded away.
    pub cited: fn(&Page<'_>, &Question) -> Html,
    /// How many questions are left.
    pub left: View,
    /// Warnings about today.
    pub notices: View,
    /// The question that Continue leads to.
    pub onward: fn(&Page<'_>) -> Option<Html>,
    /// From now on it is noticed when somebody comes back to the page, and a school's file is looked for.
    pub watch: fn(&Callback<Msg>),
    /// Keeps what is entered and not continued from.
    pub keep: fn(&Model),
    /// The views of a school, once its file has come.
    pub school: fn() -> Option<&'static SchoolViews>,
    /// Forgets the ticks that this device keeps.
    pub forget: fn(),
    /// A text with its values, and with those that every text may have.
    pub fill: fn(&Speaker, TextId, &[(&str, &str)]) -> String,
}

/// What comes with [`Part::Kiosk`](crate::model::parts::Part::Kiosk).
#[derive(Clone, Copy)]
pub struct KioskViews {
    /// What is shown while nobody is there.
    pub invitation: View,
    /// The button that ends it, on every page.
    pub finish: View,
    /// What is said to whoever does nothing.
    pub warning: fn(&Page<'_>) -> Option<Html>,
    /// Digits to tap below a field.
    pub digits: fn(&Page<'_>, &Question, usize) -> Html,
    /// The result as a picture for a phone, in place of what only somebody's own device can do.
    pub code: View,
    /// From now on it is noticed when nobody is there.
    pub watch: fn(&Callback<Msg>),
}

/// What comes with a school's file.
#[derive(Clone, Copy)]
pub struct SchoolViews {
    /// Above a page: the school's name, and what it has added to the rules.
    pub above: View,
    /// Among the notices of a page: the school's own, and for whoever looks after the file what is wrong in it.
    pub notices: View,
    /// On paper: the same as above a page, and the notice.
    pub printed: View,
    /// Where its door is, as lines of the way there.
    pub door: View,
    /// That it does not give some of these services.
    pub elsewhere: fn(&Page<'_>, &[ServiceId]) -> Option<Html>,
    /// Whom its board has decided to help.
    pub board: View,
}

//! What can happen to the state.

use rules::Lang;
use rules::book::OptionId;

use super::parts::Happened;
use crate::model::kiosk;
use crate::model::route::Route;
use crate::model::ticks::Ticks;

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
    /// "This is one month's" at a field of a sum.
    TookForMonthly(usize),
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
    /// These are the boxes ticked by now.
    Ticked(Ticks),
    /// What was entered and not continued from, as this tab has kept it.
    FoundDrafts(String),
    /// Somebody came back to the page after a while.
    Woke,
    /// The page is about to be printed.
    Prints,
    PrintFailed,
    /// A newer release is here whole.
    ReleaseWaits,
    Kiosk(kiosk::Happened),
    Later(Happened),
}

//! The school's file is asked for when the page is there, and read by code that comes only where there is one.

use std::sync::OnceLock;

use rules::CompleteBook;
use yew::Callback;
use yew::platform::spawn_local;

use super::{Loaded, Wanted, fetch};
use crate::model::Msg;
use crate::model::parts::{Arrived, Happened, Part};
use crate::model::school::{Asked, Own};
use crate::page::SchoolViews;
use crate::pages;
use crate::platform;

/// What reads a file, and shows what it says.
#[derive(Clone, Copy)]
pub struct Code {
    /// For a complete book, whose tables are no part of this code.
    read: fn(&CompleteBook, Asked, Option<String>) -> Own,
    views: &'static SchoolViews,
}

impl Code {
    /// Named by no other part of the code: naming it brings all of it along.
    pub(super) fn here() -> Code {
        Code { read: Own::of, views: &pages::school::VIEWS }
    }
}

/// The views that came with the file.
static VIEWS: OnceLock<&SchoolViews> = OnceLock::new();

pub(super) fn views() -> Option<&'static SchoolViews> {
    VIEWS.get().copied()
}

impl Code {
    /// From now on its views are there.
    pub(super) fn provide(self) {
        // There is one of a release.
        let _ = VIEWS.set(self.views);
    }
}

/// Says so where there is a file, or somebody is to be told that there is none.
pub(super) fn look_for(dispatch: &Callback<Msg>) {
    let asked = Asked::by(&platform::search(), &platform::root());
    let dispatch = dispatch.clone();
    spawn_local(async move {
        let text = platform::file(&asked.file).await;
        if text.is_none() && !asked.is_missed() {
            return;
        }
        let read = Callback::from(move |loaded| {
            let Ok(Loaded::Place(_, code)) = loaded else { return };
            // There is one for each time that the page is opened, and it is needed for as long as that is.
            let own = (code.read)(content::book(), asked.clone(), text.clone());
            let own = Box::leak(Box::new(own));
            code.provide();
            dispatch.emit(Msg::Later(Happened::Arrived(Arrived::School(own))));
        });
        fetch(Wanted::Part(Part::Kiosk), read);
    });
}

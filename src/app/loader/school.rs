//! The school's file is asked for when the page is there, and read by code that comes only where there is one.

use rules::CompleteBook;
use yew::Callback;
use yew::platform::spawn_local;

use super::{Loaded, Wanted, fetch};
use crate::model::parts::Part;
use crate::model::school::{Asked, Own};
use crate::page::{Found, SchoolViews};
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

/// Calls back where there is a file, or somebody is to be told that there is none.
pub(super) fn look_for(found: Callback<Found>) {
    let asked = Asked::by(&platform::search(), &platform::root());
    spawn_local(async move {
        let text = platform::file(&asked.file).await;
        if text.is_none() && !asked.is_missed() {
            return;
        }
        let read = Callback::from(move |loaded| {
            let Ok(Loaded::Place(_, code)) = loaded else { return };
            // There is one for each time that the page is opened, and it is needed for as long as that is.
            let own = (code.read)(content::book(), asked.clone(), text.clone());
            found.emit(Found { own: Box::leak(Box::new(own)), views: code.views });
        });
        fetch(Wanted::Part(Part::Kiosk), read);
    });
}

//! The school's file is asked for when the page is there, and read by code that comes only where there is one.

use yew::Callback;
use yew::platform::spawn_local;

use super::fetch_school;
use crate::model::school::{Asked, Own};
use crate::page::{Found, SchoolViews};
use crate::pages;
use crate::platform;

/// What reads a file, and shows what it says.
#[derive(Clone, Copy)]
pub(super) struct Code {
    read: fn(Asked, Option<String>) -> Own,
    views: SchoolViews,
}

impl Code {
    /// Named by no other part of the code: naming it brings all of it along.
    pub(super) fn here() -> Code {
        Code {
            read: |asked, text| Own::of(content::book(), asked, text),
            views: pages::school::views(),
        }
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
        let Some(code) = fetch_school().await else { return };
        // There is one for each time that the page is opened, and it is needed for as long as that is.
        let own = Box::leak(Box::new((code.read)(asked, text)));
        found.emit(Found { own, views: code.views });
    });
}

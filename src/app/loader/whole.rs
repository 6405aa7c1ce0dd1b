//! Everything is there from the start.

use std::future::ready;

use content::has_words;
use rules::Lang;

use super::Loaded;
use crate::model::parts::{Part, Parts};
use crate::page::Views;

pub fn parts() -> Parts {
    Parts { words: Lang::ALL.map(has_words), ..Parts::whole() }
}

pub fn views() -> Views {
    let mut views = Views::default();
    for part in [Loaded::result(), Loaded::keep(), Loaded::inspector(), Loaded::place()] {
        match part {
            Loaded::Result(_, result) => views.result = Some(result),
            Loaded::Keep(_, keep) => views.keep = Some(keep),
            Loaded::Inspector(view) => views.inspector = Some(view),
            Loaded::Place(kiosk, school) => {
                views.kiosk = Some(kiosk);
                school.provide();
            }
            Loaded::Words(_) => {}
        }
    }
    views
}

pub(super) fn fetch_part(part: Part) -> impl Future<Output = Option<Loaded>> {
    ready(Some(match part {
        Part::Result => Loaded::result(),
        Part::Keep => Loaded::keep(),
        Part::Inspector => Loaded::inspector(),
        Part::Kiosk => Loaded::place(),
    }))
}

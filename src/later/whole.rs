//! Everything is there from the start.

use std::future::ready;

use super::{Fetch, Part, View};
use crate::pages;

pub(super) const AT_FIRST: Fetch = Fetch::Here;

pub(super) fn view(part: Part) -> Option<View> {
    Some(match part {
        Part::Result => pages::after_questions,
        Part::Rules => pages::rules::view,
    })
}

pub(super) fn fetch(_: Part) -> impl Future<Output = bool> {
    ready(true)
}

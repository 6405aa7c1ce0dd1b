//! Everything is there from the start.

use std::future::ready;

use super::{Part, ResultPart, View};
use crate::pages;

pub(super) const WHOLE: bool = true;

#[expect(clippy::unnecessary_wraps, reason = "a part that is split off may not be there")]
pub(super) fn result() -> Option<ResultPart> {
    Some(ResultPart::new())
}

#[expect(clippy::unnecessary_wraps, reason = "a part that is split off may not be there")]
pub(super) fn rules() -> Option<View> {
    Some(pages::rules::view)
}

pub(super) fn fetch(_: Part) -> impl Future<Output = bool> {
    ready(true)
}

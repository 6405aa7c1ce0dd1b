//! Each part is a wasm file of its own. `wasm-split-cli` finds the functions marked here in the finished module and
//! takes out of it whatever only they lead to, static data too.

#![expect(clippy::unnecessary_wraps, reason = "the macro puts a failure to fetch into the result")]

use std::sync::OnceLock;

use content::complete_book;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{Part, ResultPart, View};
use crate::pages;

pub(super) const WHOLE: bool = false;

static RESULT: OnceLock<ResultPart> = OnceLock::new();
static RULES: OnceLock<View> = OnceLock::new();

pub(super) fn result() -> Option<ResultPart> {
    RESULT.get().copied()
}

pub(super) fn rules() -> Option<View> {
    RULES.get().copied()
}

/// Whether the part is there now. After a failure the next call tries again.
pub(super) async fn fetch(part: Part) -> bool {
    match part {
        Part::Result => fetch_result().await.map(|part| _ = RESULT.set(part)).is_ok(),
        Part::Rules => fetch_rules().await.map(|view| _ = RULES.set(view)).is_ok(),
    }
}

#[wasm_split(result, fallible)]
fn fetch_result() -> Result<ResultPart, SplitLoaderError> {
    complete_book();
    Ok(ResultPart::new())
}

#[wasm_split(rules, fallible)]
fn fetch_rules() -> Result<View, SplitLoaderError> {
    complete_book();
    Ok(pages::rules::view)
}

//! Each part is a wasm file of its own. `wasm-split-cli` finds the functions marked here in the finished module and
//! takes out of it whatever only they lead to, static data too.

use std::sync::OnceLock;

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{Fetch, Part, View};
use crate::pages;

pub(super) const AT_FIRST: Fetch = Fetch::Awaited;

static RESULT: OnceLock<View> = OnceLock::new();
static RULES: OnceLock<View> = OnceLock::new();

fn place(part: Part) -> &'static OnceLock<View> {
    match part {
        Part::Result => &RESULT,
        Part::Rules => &RULES,
    }
}

pub(super) fn view(part: Part) -> Option<View> {
    place(part).get().copied()
}

/// Whether the part is there now. After a failure the next call tries again.
pub(super) async fn fetch(part: Part) -> bool {
    let view = match part {
        Part::Result => result().await,
        Part::Rules => rules().await,
    };
    match view {
        Ok(view) => {
            let _ = place(part).set(view);
            true
        }
        Err(_) => false,
    }
}

#[wasm_split(result, fallible)]
fn result() -> Result<View, SplitLoaderError> {
    Ok(pages::after_questions)
}

#[wasm_split(rules, fallible)]
fn rules() -> Result<View, SplitLoaderError> {
    Ok(pages::rules::view)
}

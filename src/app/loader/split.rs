//! Each part is a wasm file of its own. `wasm-split-cli` finds the functions marked here in the finished module and
//! takes out of it whatever only they lead to, static data too.

#![expect(clippy::unnecessary_wraps, reason = "the macro puts a failure to fetch into the result")]

use content::{book, has_words};
use rules::Lang;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::Loaded;
use crate::model::parts::{Part, Parts};
use crate::page::Views;

/// What is there at the start.
pub fn parts() -> Parts {
    Parts { words: Lang::ALL.map(has_words), ..Parts::default() }
}

pub fn views() -> Views {
    Views::default()
}

/// The part, unless it could not be fetched: the next call tries again.
pub(super) async fn fetch_part(part: Part) -> Option<Loaded> {
    match part {
        Part::Result => fetch_result().await.ok(),
        Part::Keep => fetch_keep().await.ok(),
        Part::Inspector => fetch_inspector().await.ok(),
        Part::Kiosk => fetch_place().await.ok(),
    }
}

// What shows papers or sources decodes the book's tables at once, before a page waits for them.

#[wasm_split(result, fallible)]
fn fetch_result() -> Result<Loaded, SplitLoaderError> {
    book();
    Ok(Loaded::result())
}

#[wasm_split(keep, fallible)]
fn fetch_keep() -> Result<Loaded, SplitLoaderError> {
    book();
    Ok(Loaded::keep())
}

#[wasm_split(inspector, fallible)]
fn fetch_inspector() -> Result<Loaded, SplitLoaderError> {
    book();
    Ok(Loaded::inspector())
}

#[wasm_split(place, fallible)]
fn fetch_place() -> Result<Loaded, SplitLoaderError> {
    Ok(Loaded::place())
}

//! The yew shell of Komek: it shows what `rules` decides about what the person answered, and decides nothing itself.
//!
//! ```text
//! Msg ──► update(model, msg) ──► Model ──► assess(book, answers, now) ──► pages ──► Html
//! ```
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`model`] | the state, the messages and the pure `update` |
//! | [`draft`] | what is entered on a page before Continue, and how it becomes an answer |
//! | `doubt` | answers that contradict each other |
//! | [`children`] | children added and removed, and what the parent calls them |
//! | [`path`] | the answers that still matter, in the order of asking |
//! | [`ahead`] | the question that Continue leads to, made before it is tapped |
//! | [`clock`] | what the device's clock says, and whether it can be so |
//! | [`route`], [`saved`] | pages and answers as a URL fragment; sums and labels as the state of the history entry |
//! | [`takeover`] | what was answered on the static first page before the app was there |
//! | [`later`] | the parts that are fetched after the start |
//! | [`platform`] | the only module that touches the browser |
//! | [`app`] | wires the model to the browser |
//! | [`pages`], [`components`] | what a person sees |
//! | `guide` | the same without a script, made when the site is built |

pub mod ahead;
pub mod app;
pub mod children;
pub mod clock;
pub mod components;
mod doubt;
pub mod draft;
#[cfg(not(target_family = "wasm"))]
pub mod guide;
pub mod later;
pub mod model;
pub mod pages;
pub mod path;
pub mod platform;
pub mod route;
pub mod saved;
pub mod takeover;

pub use app::{provide, start};

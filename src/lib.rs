//! The yew shell of Komek: it shows what `rules` decides about what the person answered, and decides nothing itself.
//!
//! ```text
//! Msg ──► update(model, msg) ──► Model ──► assess(book, answers, now) ──► pages ──► Html
//! ```
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`model`] | the state, the messages and the pure `update` |
//! | [`ahead`] | the question that Continue leads to, made before it is tapped |
//! | [`later`] | the parts that are fetched after the start |
//! | [`platform`] | the only module that touches the browser |
//! | [`app`] | wires the model to the browser |
//! | [`pages`], [`components`] | what a person sees |
//! | `guide` | the same without a script, made when the site is built |

pub mod ahead;
pub mod app;
pub mod components;
#[cfg(not(target_family = "wasm"))]
pub mod guide;
pub mod later;
pub mod model;
pub mod pages;
pub mod platform;

pub use app::{provide, start};

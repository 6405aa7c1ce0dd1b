//! The app of Komek, in yew: it shows what `rules` decides about what the person answered, and decides nothing itself.
//!
//! ```text
//! Msg ──► update(model, msg) ──► Model ──► assess(book, answers, now) ──► pages ──► Html
//! ```
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`model`] | the state, the messages and the pure `update` |
//! | [`platform`] | the only module that touches the browser |
//! | [`app`] | wires the model to the browser, and fetches what comes after the start |
//! | [`page`] | what every view shows from |
//! | [`pages`], [`components`] | what a person sees |

pub mod app;
pub mod components;
pub mod model;
pub mod page;
pub mod pages;
pub mod platform;

pub use app::start;

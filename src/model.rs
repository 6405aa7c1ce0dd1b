//! The state of the app. No yew and no browser here.
//!
//! | module | what it holds |
//! | --- | --- |
//! | `state` | the state itself, what is always so of it, and what can happen to it |
//! | [`parts`] | which code and words have come after the start, and what waits for them |
//! | [`update`](mod@update) | the state and what happened in, the next state out |
//! | [`draft`] | what is entered on a page before Continue, and how it becomes an answer |
//! | `kept` | the same as the tab keeps it, should the tab be ended |
//! | [`doubt`] | answers that cannot be: contradicted by others, or of another quarter |
//! | [`children`] | children added and removed |
//! | [`labels`] | what the parent calls each child |
//! | [`path`](mod@path) | the answers that still matter, in the order of asking |
//! | [`clock`] | what the device's clock says, and whether it can be so |
//! | [`route`], [`saved`] | pages and answers as a URL fragment; sums and labels as the state of the history entry |
//! | [`code`], [`link`] | what a link or a code from elsewhere says, and what it lacks |
//! | [`kiosk`] | what a terminal in a lobby does beside |
//! | [`school`] | what a school adds of its own |
//! | [`ticks`] | which papers are ticked off |
//! | `late` | what the state needs of the code that comes late |
//! | [`takeover`] | what was answered on the static first page before the app was there |

pub mod children;
pub mod clock;
pub mod code;
pub mod doubt;
pub mod draft;
mod kept;
pub mod kiosk;
pub mod labels;
mod late;
pub mod link;
pub mod path;
pub mod route;
pub mod saved;
pub mod school;
mod state;
pub mod takeover;
pub mod ticks;
pub mod update;

pub use path::path;
pub use saved::Visit;
pub use state::{Focus, History, Lack, Model, Msg, Opened, parts};
pub use update::update;

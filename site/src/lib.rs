//! What the site has beside the app: the guide, the questions on paper, and the line for a school's site. And how anything is drawn without a browser.

pub mod builder;
pub mod embed;
pub mod frame;
pub mod guide;
pub mod policy;
pub mod questions;
pub mod render;

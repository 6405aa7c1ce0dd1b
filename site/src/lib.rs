//! What the site has beside the app: the guide, and the questions on paper. And how anything is drawn without a browser.

pub mod frame;
pub mod guide;
pub mod policy;
pub mod questions;
pub mod render;

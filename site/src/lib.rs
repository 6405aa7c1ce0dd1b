//! What the site has beside the app: the guide, the questions on paper, the line for a school's site, and what a device
//! keeps of it all. And how anything is drawn without a browser.

pub mod builder;
pub mod embed;
pub mod frame;
pub mod guide;
pub mod integrity;
pub mod offline;
pub mod policy;
pub mod questions;
pub mod render;

//! What the site has beside the app: the guide. And how anything is drawn without a browser.

pub mod guide;
pub mod render;

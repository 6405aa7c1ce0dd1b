//! What the site has beside the app: the guide.

pub mod guide;

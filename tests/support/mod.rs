//! What the tests in a browser and the pictures of screens share: a site, a browser, a page, a person.

pub(crate) mod driver;
pub(crate) mod environment;
pub(crate) mod families;
pub(crate) mod page;
pub(crate) mod pdf;
pub(crate) mod person;
pub(crate) mod qr;
pub(crate) mod raster;
pub(crate) mod sample;
pub(crate) mod screens;
pub(crate) mod server;
pub(crate) mod session;
pub(crate) mod watch;
pub(crate) mod wording;

pub(crate) use page::Page;
pub(crate) use session::{Setting, run};

//! What every engine has to do alike: a family's ways through the site, by plain WebDriver and nothing beyond it.
//! `cargo xtask test` runs these once in each engine; `KOMEK_ENGINE` names it.

#[path = "../support/mod.rs"]
#[expect(dead_code, unused_imports, reason = "the tests in Chromium alone need more of it")]
mod support;

mod application;
mod children;
mod drafts;
mod engine;
mod errors;
mod families;
mod frames;
mod guide;
mod history;
mod keep;
mod keyboard;
mod languages;
mod layout;
mod letter;
mod offline;
mod release;
#[path = "../rendered/mod.rs"]
mod rendered;
mod sheets;
mod starting;
mod texts;
mod updates;

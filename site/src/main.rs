//! Turns what Trunk has built into the site: the first page of each language as static HTML, with the questions that
//! can be answered before the app is there, and the guide. `cargo xtask site` runs it after every build.

mod device;
mod document;
mod files;
mod first_words;
mod guide_pages;
mod minify;
mod sections;
mod styles;
mod templates;

use std::borrow::Cow;
use std::path::PathBuf;
use std::{env, fs};

use lol_html::{ElementContentHandlers, RewriteStrSettings, Selector, rewrite_str};
use rules::Lang;

/// For editors in which somebody writes a school's file (docs/school.md).
const SCHOOL_SCHEMA: &str = include_str!("../../crates/school/schema/school.json");

/// Why the site cannot be made.
type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    let staging =
        env::var_os("TRUNK_STAGING_DIR").ok_or("this is for Trunk to call: cargo xtask build")?;
    let site = PathBuf::from(staging);
    let built = fs::read_to_string(site.join("index.html"))?;
    let (built, styles) = styles::take(&site, &document::bare(&built)?)?;
    let files = files::write(&site, &styles)?;
    guide_pages::write(&site, &styles, &document::icon(&built)?)?;
    fs::write(site.join("school.schema.json"), SCHOOL_SCHEMA)?;
    let sections = sections::first(content::book());
    for lang in Lang::ALL {
        let folder = site.join(komek::model::route::folder(lang));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), document::page(&built, &files, &sections, lang)?)?;
    }
    device::write(&site)
}

/// A page after something was done to some of its elements.
fn rewritten(
    page: &str,
    handlers: Vec<(Cow<'_, Selector>, ElementContentHandlers<'_>)>,
) -> Result<String, Failure> {
    let settings = handlers.into_iter().fold(RewriteStrSettings::new(), |settings, handler| {
        settings.append_element_content_handler(handler)
    });
    Ok(rewrite_str(page, settings)?)
}

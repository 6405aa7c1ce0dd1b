//! Turns the app as Trunk has built it into the site: the first page of each language as static HTML, with the
//! questions that can be answered before the app is there. Trunk runs it after every build (`Trunk.toml`).

mod document;
mod policy;
mod render;
mod sections;
mod styles;

use std::borrow::Cow;
use std::path::PathBuf;
use std::{env, fs};

use lol_html::{ElementContentHandlers, RewriteStrSettings, rewrite_str};
use rules::Lang;

/// Why the site cannot be made.
type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    let staging = env::var_os("TRUNK_STAGING_DIR").or_else(|| env::args_os().nth(1));
    let site =
        PathBuf::from(staging.ok_or("name the folder of the built app, or let Trunk do it")?);
    let built = fs::read_to_string(site.join("index.html"))?;
    let styles = styles::take(&site, &built)?;
    let sections = sections::first(content::book());
    for lang in Lang::ALL {
        let folder = site.join(document::folder(lang));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), document::page(&styles, lang, &sections)?)?;
    }
    Ok(())
}

/// What somebody wants done to some elements of a page.
type Handlers<'a> = Vec<(Cow<'a, lol_html::Selector>, ElementContentHandlers<'a>)>;

fn rewritten(page: &str, handlers: Handlers<'_>) -> Result<String, Failure> {
    let mut settings = RewriteStrSettings::new();
    for handler in handlers {
        settings = settings.append_element_content_handler(handler);
    }
    Ok(rewrite_str(page, settings)?)
}

//! Turns the app as Trunk has built it into the site: the first page of each language as static HTML, with the
//! questions that can be answered before the app is there. Trunk runs it after every build (`Trunk.toml`).

mod document;
mod policy;
mod render;
mod sections;
mod styles;
mod words;

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::{env, fs};

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use lol_html::{ElementContentHandlers, RewriteStrSettings, rewrite_str};
use rules::Lang;
use sha2::{Digest, Sha256};

/// Why the site cannot be made.
type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    let staging = env::var_os("TRUNK_STAGING_DIR").or_else(|| env::args_os().nth(1));
    let site =
        PathBuf::from(staging.ok_or("name the folder of the built app, or let Trunk do it")?);
    let built = fs::read_to_string(site.join("index.html"))?;
    let styles = styles::take(&site, &built)?;
    let words = words::write(&site)?;
    let sections = sections::first(content::book());
    for lang in Lang::ALL {
        let folder = site.join(document::folder(lang));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), document::page(&styles, &words, lang, &sections)?)?;
    }
    Ok(())
}

/// Writes a file under a name that tells its content, so that it can be kept for ever: `later-0Bf3VbwNnzkP.css`.
fn write_named(site: &Path, name: &str, extension: &str, content: &str) -> Result<String, Failure> {
    let mut hash = BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(content));
    hash.truncate(12);
    let name = [name, "-", &hash, ".", extension].concat();
    fs::write(site.join(&name), content)?;
    Ok(name)
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

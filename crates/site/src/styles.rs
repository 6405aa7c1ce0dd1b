//! The styles of the first pages, which stand in them, and all others, which load later as one file.

use std::fs;
use std::path::Path;

use lol_html::element;

use crate::{Failure, rewritten, write_named};

/// What a question needs to be read and answered.
const FIRST: [&str; 5] = ["tokens", "base", "layout", "components", "fields"];

pub(crate) struct Styles {
    pub(crate) first: String,
    /// The name of the file of all others, which is written already.
    pub(crate) later: String,
    /// The page without its links to styles.
    pub(crate) page: String,
}

/// Takes the style sheets that a page links to out of it, in their order.
pub(crate) fn take(site: &Path, page: &str) -> Result<Styles, Failure> {
    let (mut first, mut later) = (String::new(), String::new());
    let handlers = vec![element!("link[rel=stylesheet]", |link| {
        let file = site.join(link.get_attribute("href").unwrap_or_default());
        let style =
            fs::read_to_string(&file).map_err(|why| format!("{}: {why}", file.display()))?;
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if FIRST.iter().any(|first| name.starts_with(&[first, "-"].concat())) {
            first.push_str(&style);
        } else if let Some(media) = link.get_attribute("media") {
            later.push_str(&["@media ", &media, "{", &style, "}"].concat());
        } else {
            later.push_str(&style);
        }
        fs::remove_file(&file)?;
        link.remove();
        Ok(())
    })];
    let page = rewritten(page, handlers)?;
    Ok(Styles { first, later: write_named(site, "later", "css", &later)?, page })
}

//! The styles of the first pages, which stand in them, and all others, which load later as one file.

use std::fs;
use std::path::Path;

use lol_html::element;

use crate::{Failure, rewritten};

/// What a question needs to be read and answered.
const FIRST: [&str; 5] = ["tokens", "base", "layout", "components", "fields"];

#[derive(Default)]
pub(crate) struct Styles {
    pub(crate) first: String,
    pub(crate) later: String,
}

/// Takes the style sheets that Trunk has linked in their order out of the page, and their files out of the site.
pub(crate) fn take(site: &Path, page: &str) -> Result<(String, Styles), Failure> {
    let mut styles = Styles::default();
    let page = rewritten(
        page,
        vec![element!("link[rel=stylesheet]", |link| {
            let file = site.join(link.get_attribute("href").unwrap_or_default());
            let style =
                fs::read_to_string(&file).map_err(|why| format!("{}: {why}", file.display()))?;
            let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if FIRST.iter().any(|first| name.starts_with(&[first, "-"].concat())) {
                styles.first.push_str(&style);
            } else if let Some(media) = link.get_attribute("media") {
                styles.later.push_str(&["@media ", &media, "{", &style, "}"].concat());
            } else {
                styles.later.push_str(&style);
            }
            fs::remove_file(&file)?;
            link.remove();
            Ok(())
        })],
    )?;
    Ok((page, styles))
}

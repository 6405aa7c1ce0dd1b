//! Who needs which style sheet: the first pages have theirs inline, the app loads the others as one file, and so does
//! the guide.

use std::fs;
use std::path::Path;

use lol_html::element;

use crate::{Failure, rewritten};

/// What a question needs to be read and answered.
const FIRST: [&str; 5] = ["tokens", "base", "layout", "components", "fields"];
/// What the guide shows its text with, beside its own.
const GUIDE: [&str; 5] = ["tokens", "base", "layout", "components", "notes"];

#[derive(Default)]
pub(crate) struct Styles {
    pub(crate) first: String,
    pub(crate) later: String,
    pub(crate) guide: String,
}

/// Takes the style sheets that Trunk has linked in their order out of the page, and their files out of the site.
pub(crate) fn take(site: &Path, page: &str) -> Result<(String, Styles), Failure> {
    let mut styles = Styles::default();
    let page = rewritten(
        page,
        vec![element!("link[rel=stylesheet]", |link| {
            let href = link.get_attribute("href").unwrap_or_default();
            let file = site.join(href.trim_start_matches("./"));
            let style =
                fs::read_to_string(&file).map_err(|why| format!("{}: {why}", file.display()))?;
            // Trunk appends a hash: `tokens-8299ba571fbceb35.css`.
            let name = href.trim_start_matches("./").split('-').next().unwrap_or_default();
            let style = match link.get_attribute("media") {
                Some(media) => ["@media ", &media, "{", &style, "}"].concat(),
                None => style,
            };
            let own = ["guide", "questions", "embed"].contains(&name);
            if own || GUIDE.contains(&name) {
                styles.guide.push_str(&style);
            }
            if FIRST.contains(&name) {
                styles.first.push_str(&style);
            } else if !own {
                styles.later.push_str(&style);
            }
            fs::remove_file(&file)?;
            link.remove();
            Ok(())
        })],
    )?;
    Ok((page, styles))
}

//! The files beside the pages, each under a name that tells its content, so that it can be kept for ever.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use rules::Lang;
use sha2::{Digest, Sha256};

use crate::minify::{Kind, minified};
use crate::{Failure, first_words, styles::Styles};

/// What answers the first questions before the app is there.
const FIRST: &str = include_str!("../first.js");
/// What starts the app.
const BOOT: &str = include_str!("../boot.js");

/// Where everything is, from the root of the site, and what stands inline in every page.
pub(crate) struct Files {
    pub(crate) wasm: String,
    /// wasm-bindgen's.
    pub(crate) script: String,
    pub(crate) boot: String,
    pub(crate) first_script: String,
    pub(crate) first_style: String,
    later_style: String,
    first_words: Vec<(Lang, String)>,
    words: Vec<(Lang, String)>,
}

impl Files {
    pub(crate) fn first_words(&self, lang: Lang) -> &str {
        self.first_words.iter().find(|(of, _)| *of == lang).map_or("", |(_, file)| file)
    }

    /// What boot.js asks for once the app has started, as it names it.
    pub(crate) fn later(&self) -> Vec<(&str, &str)> {
        let words = self.words.iter().map(|(lang, file)| (lang.tag(), &**file));
        [("css", &*self.later_style)].into_iter().chain(words).collect()
    }
}

/// Writes what is not there yet.
pub(crate) fn write(site: &Path, styles: &Styles) -> Result<Files, Failure> {
    let app = app(site)?;
    let words = |lang: Lang| {
        let name = ["words-", lang.tag()].concat();
        Ok((lang, named(site, &name, "txt", content::words_file(lang))?))
    };
    let said = first_words::said(content::book());
    let first_words = |lang: Lang| {
        let name = ["words-first-", lang.tag()].concat();
        Ok((lang, named(site, &name, "txt", &content::words_file_of(lang, &said))?))
    };
    Ok(Files {
        wasm: [&app, "/komek_bg.wasm"].concat(),
        script: [&app, "/komek.js"].concat(),
        boot: named(site, "boot", "js", &minified(BOOT, Kind::Script)?)?,
        first_script: minified(FIRST, Kind::Script)?,
        first_style: minified(&styles.first, Kind::Style)?,
        later_style: named(site, "later", "css", &minified(&styles.later, Kind::Style)?)?,
        first_words: Lang::ALL.into_iter().map(first_words).collect::<Result<_, Failure>>()?,
        words: Lang::ALL.into_iter().map(words).collect::<Result<_, Failure>>()?,
    })
}

/// The folder that `cargo xtask app` has put the app's own files in.
fn app(site: &Path) -> Result<String, Failure> {
    let names = fs::read_dir(site)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let app = names.into_iter().find(|name| name.starts_with("app-"));
    app.ok_or_else(|| format!("{}: there is no folder of the app", site.display()).into())
}

/// Writes a file as `later-0Bf3VbwNnzkP.css`.
pub(crate) fn named(
    site: &Path,
    name: &str,
    extension: &str,
    content: &str,
) -> Result<String, Failure> {
    let mut hash = BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(content));
    hash.truncate(12);
    let name = [name, "-", &hash, ".", extension].concat();
    fs::write(site.join(&name), content)?;
    Ok(name)
}

//! A release: every file that the app is made of, in one folder that is named after all of them. Whoever keeps a file may
//! keep it for ever, and never mixes two releases.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use rules::Lang;
use sha2::{Digest, Sha256};
use site::integrity;

use crate::minify::{Kind, bundled, minified};
use crate::{Failure, first_words, styles::Styles};

/// What answers the first questions before the app is there.
const FIRST: &str = include_str!("../first.js");
/// What starts the app, and what it fetches everything with.
const BOOT: [(&str, &str); 2] =
    [("boot.js", include_str!("../boot.js")), ("load.js", include_str!("../load.js"))];

/// The folder in which `cargo xtask app` has put the wasm, and the scripts that become pieces of `boot.js`.
const APP: &str = "app";
/// The code that the app starts with.
const WASM: &str = "komek_bg.wasm";

/// Where everything is, from the root of the site, and what is inline in every page.
pub(crate) struct Files {
    /// The folder of the release.
    folder: String,
    /// Of `boot.js`, which has those of what the start needs, and of the list of all others.
    pub(crate) boot_integrity: String,
    pub(crate) first_script: String,
    pub(crate) first_style: String,
}

impl Files {
    pub(crate) fn boot(&self) -> String {
        [&self.folder, "/boot.js"].concat()
    }

    pub(crate) fn wasm(&self) -> String {
        [&self.folder, "/", WASM].concat()
    }

    pub(crate) fn first_words(&self, lang: Lang) -> String {
        [&self.folder, "/", &first_words_of(lang)].concat()
    }
}

fn first_words_of(lang: Lang) -> String {
    ["words-first-", lang.tag(), ".txt"].concat()
}

/// Writes what is not there yet.
pub(crate) fn write(site: &Path, styles: &Styles) -> Result<Files, Failure> {
    let app = site.join(APP);
    let said = first_words::texts(content::book());
    for lang in Lang::ALL {
        fs::write(app.join(["words-", lang.tag(), ".txt"].concat()), content::words_file(lang))?;
        fs::write(app.join(first_words_of(lang)), content::words_file_of(lang, &said))?;
    }
    fs::write(app.join("later.css"), minified(&styles.later, Kind::Style)?)?;
    let boot = boot(&app)?;
    // The script leads to the hash of every other file, so that its own stands for all of them.
    let hash = Sha256::digest(&boot);
    let folder = [APP, "-", &short(&hash)].concat();
    fs::rename(app, site.join(&folder))?;
    Ok(Files {
        folder,
        boot_integrity: integrity::of(&boot),
        first_script: minified(FIRST, Kind::Script)?,
        first_style: minified(&styles.first, Kind::Style)?,
    })
}

/// The hashes of all files that nobody needs before the app has started.
const LATER_HASHES: &str = "hashes.json";

/// The script that starts the app, made of every script there is in place of them. It has the hashes of what the start
/// needs; the others, some 40 bytes each, are in a file that comes when the first of them is wanted.
fn boot(app: &Path) -> Result<String, Failure> {
    let mut scripts = Vec::new();
    let (mut first, mut later) = (BTreeMap::new(), BTreeMap::new());
    for entry in fs::read_dir(app)? {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if path.extension().is_some_and(|extension| extension == "js") {
            scripts.push(path);
        } else if path.is_file() {
            let hashes = if is_first(&name) { &mut first } else { &mut later };
            hashes.insert(name, integrity::of(fs::read(&path)?));
        }
    }
    let later = serde_json::to_vec(&later)?;
    first.insert(LATER_HASHES.to_owned(), integrity::of(&later));
    fs::write(app.join(LATER_HASHES), later)?;
    let first = ["export const hashes = ", &serde_json::to_string(&first)?, ";"].concat();
    for (name, script) in BOOT.into_iter().chain([("hashes.js", &*first)]) {
        fs::write(app.join(name), script)?;
        scripts.push(app.join(name));
    }
    let boot = bundled(&app.join("boot.js"))?;
    scripts.iter().try_for_each(fs::remove_file)?;
    fs::write(app.join("boot.js"), &boot)?;
    Ok(boot)
}

/// Whether a file is one that the app starts with.
fn is_first(name: &str) -> bool {
    name == WASM || Lang::ALL.into_iter().any(|lang| name == first_words_of(lang))
}

fn short(hash: &[u8]) -> String {
    let mut short = BASE64_URL_SAFE_NO_PAD.encode(hash);
    short.truncate(12);
    short
}

/// Writes a file as `guide-0Bf3VbwNnzkP.css`.
pub(crate) fn named(
    site: &Path,
    name: &str,
    extension: &str,
    content: &str,
) -> Result<String, Failure> {
    let name = [name, "-", &short(&Sha256::digest(content)), ".", extension].concat();
    fs::write(site.join(&name), content)?;
    Ok(name)
}

//! The words, a file for each language.

use std::path::Path;

use rules::Lang;

use crate::{Failure, write_named};

/// Writes them and says under which names.
pub(crate) fn write(site: &Path) -> Result<Vec<(Lang, String)>, Failure> {
    let write = |lang: Lang| {
        let name = ["words-", lang.tag()].concat();
        Ok((lang, write_named(site, &name, "txt", content::words_file(lang))?))
    };
    Lang::ALL.into_iter().map(write).collect()
}

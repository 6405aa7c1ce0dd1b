//! The pages without the app, each in every language, and the one style sheet of all.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use rules::Lang;
use sha2::{Digest, Sha384};
use site::frame::{self, Beside, Place};
use site::{builder, embed, guide, questions};

use crate::Failure;
use crate::files::named;
use crate::minify::{Kind, minified};
use crate::styles::Styles;
use site::render;

pub(crate) fn write(site: &Path, styles: &Styles, icon: &str) -> Result<(), Failure> {
    let style = named(site, "guide", "css", &minified(&styles.guide, Kind::Style)?)?;
    let [searching, building] =
        [guide::SCRIPT, builder::SCRIPT].map(|script| minified(script, Kind::Script));
    let (searching, building) = (searching?, building?);
    for lang in Lang::ALL {
        for place in Place::ALL {
            let (view, script) = match place {
                Place::Guide => (guide::view(lang), Some(&*searching)),
                Place::Questions => (questions::view(lang), None),
                Place::Embed => (builder::view(lang), Some(&*building)),
            };
            let path = frame::path(place, lang);
            let up = "../".repeat(path.matches('/').count());
            let [style, icon] = [&*style, icon].map(|file| [&up, file].concat());
            let beside = Beside { styles: &style, icon: &icon, script };
            let document = frame::document(place, lang, &beside, &render::html(view));
            let file = site.join(path);
            fs::create_dir_all(file.parent().unwrap_or(site))?;
            fs::write(file, document)?;
        }
    }
    fs::write(site.join(embed::NAME), embed()?)?;
    Ok(())
}

/// The script for the page of a school, if it is what schools have pinned.
fn embed() -> Result<String, Failure> {
    let script = minified(embed::SCRIPT, Kind::Script)?;
    let integrity = ["sha384-", &BASE64_STANDARD.encode(Sha384::digest(&script))].concat();
    if integrity == embed::INTEGRITY {
        return Ok(script);
    }
    Err(format!(
        "{} has become another file ({integrity}): whoever has pinned it would lose it, so that a change needs a new \
         version beside this one",
        embed::NAME
    )
    .into())
}

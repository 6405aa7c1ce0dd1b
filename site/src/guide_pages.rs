//! The static guide: a page for each language, and the one style sheet of all three.

use std::fs;
use std::path::Path;

use rules::Lang;
use site::guide;

use crate::Failure;
use crate::files::named;
use crate::minify::{Kind, minified};
use crate::styles::Styles;
use site::render;

pub(crate) fn write(site: &Path, styles: &Styles, icon: &str) -> Result<(), Failure> {
    let style = named(site, "guide", "css", &minified(&styles.guide, Kind::Style)?)?;
    for lang in Lang::ALL {
        let path = guide::path(lang);
        let up = "../".repeat(path.matches('/').count());
        let [style, icon] = [&*style, icon].map(|file| [&up, file].concat());
        let document = guide::document(lang, &style, &icon, &render::html(guide::view(lang)));
        let file = site.join(path);
        fs::create_dir_all(file.parent().unwrap_or(site))?;
        fs::write(file, document)?;
    }
    Ok(())
}

//! The pages without the app, each in every language, and the one style sheet of all.

use std::fs;
use std::path::Path;

use rules::Lang;
use site::frame::{self, Beside, Place};
use site::{guide, questions};

use crate::Failure;
use crate::files::named;
use crate::minify::{Kind, minified};
use crate::styles::Styles;
use site::render;

pub(crate) fn write(site: &Path, styles: &Styles, icon: &str) -> Result<(), Failure> {
    let style = named(site, "guide", "css", &minified(&styles.guide, Kind::Style)?)?;
    let script = minified(guide::SCRIPT, Kind::Script)?;
    for lang in Lang::ALL {
        for place in Place::ALL {
            let (view, script) = match place {
                Place::Guide => (guide::view(lang), Some(&*script)),
                Place::Questions => (questions::view(lang), None),
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
    Ok(())
}

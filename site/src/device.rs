//! What lies at the root of the site for a device that keeps it: the service worker, what registers it, and what an icon
//! on a home screen is made of.

use std::env;
use std::fs;
use std::path::Path;

use site::offline;

use crate::Failure;
use crate::minify::{Kind, minified};

const WORKER: &str = include_str!("../worker.js");
/// Ends what an earlier release has kept under the address of a site that is being worked on.
const NO_WORKER: &str = include_str!("../../deploy/no-worker/sw.js");
const RELEASE: &str = include_str!("../release.js");
/// Without an `id`: that is relative to the host, where several schools may lie, and the address is its default.
const MANIFEST: &str = include_str!("../manifest.webmanifest");
const ICONS: [(&str, &[u8]); 2] = [
    ("192.png", include_bytes!("../../styles/icons/192.png")),
    ("512.png", include_bytes!("../../styles/icons/512.png")),
];

/// Once everything else is there: the worker names it all.
pub(crate) fn write(site: &Path) -> Result<(), Failure> {
    fs::write(site.join("manifest.webmanifest"), MANIFEST)?;
    fs::create_dir_all(site.join("icons"))?;
    for (name, icon) in ICONS {
        fs::write(site.join("icons").join(name), icon)?;
    }
    fs::write(site.join("release.js"), minified(RELEASE, Kind::Module)?)?;
    let worker = if env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release") {
        [offline::files(site)?, minified(WORKER, Kind::Module)?].concat()
    } else {
        NO_WORKER.to_owned()
    };
    Ok(fs::write(site.join(offline::WORKER), worker)?)
}

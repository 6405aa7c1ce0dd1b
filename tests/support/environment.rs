//! What `cargo xtask` hands over: where the built site, browsers, servers and axe are.

use std::path::PathBuf;

/// The site as it is published.
pub(crate) fn dist() -> PathBuf {
    named("KOMEK_DIST")
}

/// The site with a fourth service, and the book it was built from.
pub(crate) fn fourth_dist() -> PathBuf {
    named("KOMEK_FOURTH_DIST")
}

pub(crate) fn fourth_book() -> PathBuf {
    named("KOMEK_FOURTH_BOOK")
}

pub(crate) fn chromium() -> PathBuf {
    named("KOMEK_CHROMIUM")
}

pub(crate) fn chromedriver() -> PathBuf {
    named("KOMEK_CHROMEDRIVER")
}

/// Which engine the tests of every engine are run in now: `Chromium`, `Firefox` or `WebKit`.
pub(crate) fn engine() -> String {
    named("KOMEK_ENGINE").to_string_lossy().into_owned()
}

pub(crate) fn firefox() -> PathBuf {
    named("KOMEK_FIREFOX")
}

pub(crate) fn geckodriver() -> PathBuf {
    named("KOMEK_GECKODRIVER")
}

pub(crate) fn webkit_driver() -> PathBuf {
    named("KOMEK_WEBKIT_DRIVER")
}

pub(crate) fn xvfb() -> PathBuf {
    named("KOMEK_XVFB")
}

pub(crate) fn nginx() -> PathBuf {
    named("KOMEK_NGINX")
}

pub(crate) fn apache() -> PathBuf {
    named("KOMEK_APACHE")
}

pub(crate) fn caddy() -> PathBuf {
    named("KOMEK_CADDY")
}

/// The zip for a USB stick.
pub(crate) fn stick() -> PathBuf {
    named("KOMEK_STICK")
}

/// The one file of axe-core.
pub(crate) fn axe() -> PathBuf {
    named("KOMEK_AXE")
}

/// Where the pictures go.
pub(crate) fn screens() -> PathBuf {
    named("KOMEK_SCREENS")
}

fn named(name: &str) -> PathBuf {
    std::env::var_os(name)
        .unwrap_or_else(|| panic!("{name} is not set; `cargo xtask test` sets it"))
        .into()
}

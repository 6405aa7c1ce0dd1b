//! The engines beside Chromium that people have: Firefox's, and WebKitGTK, the nearest there is to Safari.

use std::path::PathBuf;

use crate::machine::Machine;
use crate::problem::Problem;

use super::pinned;
use super::program::{self, Program};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Engines {
    pub firefox: PathBuf,
    pub geckodriver: PathBuf,
    /// It starts the browser that it comes with.
    pub webkit_driver: PathBuf,
    /// What that browser draws on, where no screen is.
    pub xvfb: PathBuf,
}

const FIREFOX: Program =
    Program { names: &["firefox-esr", "firefox"], question: "--version", package: "firefox-esr" };
const WEBKIT_DRIVER: Program =
    Program { names: &["WebKitWebDriver"], question: "--help", package: "webkit2gtk-driver" };
const XVFB: Program = Program { names: &["Xvfb"], question: "-help", package: "xvfb" };

pub(super) fn ensure(machine: &Machine) -> Result<Engines, Problem> {
    let geckodriver = pinned::geckodriver().ensure(machine)?.file;
    let [firefox, webkit_driver, xvfb] = program::ensure(machine, [FIREFOX, WEBKIT_DRIVER, XVFB])?;
    println!("  Firefox: {}", firefox.display());
    println!("  WebKit's driver: {}", webkit_driver.display());
    println!("  its screen: {}", xvfb.display());
    Ok(Engines { firefox, geckodriver, webkit_driver, xvfb })
}

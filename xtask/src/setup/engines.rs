//! The engines beside Chromium that people have: Firefox's, and WebKitGTK, the nearest there is to Safari.

use std::path::PathBuf;

use crate::machine::Machine;
use crate::problem::Problem;

use super::{debian, pinned};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Engines {
    pub firefox: PathBuf,
    pub geckodriver: PathBuf,
    /// It starts the browser that it comes with.
    pub webkit_driver: PathBuf,
    /// What that browser draws on, where no screen is.
    pub xvfb: PathBuf,
}

/// A program of Debian's.
struct Program {
    names: &'static [&'static str],
    /// What it answers without doing anything.
    question: &'static str,
    package: &'static str,
}

const FIREFOX: Program =
    Program { names: &["firefox-esr", "firefox"], question: "--version", package: "firefox-esr" };
const WEBKIT_DRIVER: Program =
    Program { names: &["WebKitWebDriver"], question: "--help", package: "webkit2gtk-driver" };
const XVFB: Program = Program { names: &["Xvfb"], question: "-help", package: "xvfb" };

pub(super) fn ensure(machine: &Machine) -> Result<Engines, Problem> {
    let geckodriver = pinned::geckodriver().ensure(machine)?.file;
    let programs = [FIREFOX, WEBKIT_DRIVER, XVFB];
    let missing: Vec<_> = programs.iter().filter(|one| one.look(machine).is_none()).collect();
    if !missing.is_empty() {
        let packages: Vec<_> = missing.iter().map(|program| program.package).collect();
        debian::install(machine, &packages)?;
    }
    let [firefox, webkit_driver, xvfb] = programs.map(|program| program.found(machine));
    let engines =
        Engines { firefox: firefox?, geckodriver, webkit_driver: webkit_driver?, xvfb: xvfb? };
    println!("  Firefox: {}", engines.firefox.display());
    println!("  WebKit's driver: {}", engines.webkit_driver.display());
    println!("  its screen: {}", engines.xvfb.display());
    Ok(engines)
}

impl Program {
    fn look(&self, machine: &Machine) -> Option<PathBuf> {
        let mut found = self.names.iter().filter_map(|name| machine.find(name));
        found.find(|file| machine.file_says(file, &[self.question]).is_ok())
    }

    fn found(&self, machine: &Machine) -> Result<PathBuf, Problem> {
        self.look(machine).ok_or_else(|| {
            let what = format!("{} does not run after its installation", self.names[0]);
            let install = format!("apt-get install --reinstall --yes {}", self.package);
            Problem::new(what, machine.as_root(&install))
        })
    }
}

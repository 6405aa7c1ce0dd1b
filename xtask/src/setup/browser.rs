//! A Chromium and the driver that fits it.

use std::path::PathBuf;

use crate::machine::Machine;
use crate::problem::Problem;

use super::debian;

/// Two programs of the same major version; a driver refuses any other browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Browser {
    pub chromium: PathBuf,
    pub chromedriver: PathBuf,
}

/// The names that distributions and Google give the same browser.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

pub(super) fn ensure(machine: &Machine) -> Result<Browser, Problem> {
    let browser = if let Ok(browser) = look(machine) {
        browser
    } else if machine.chromium.is_some() || machine.chromedriver.is_some() {
        // Somebody chose these on purpose: installing others would only hide the mistake.
        let why = look(machine).err().unwrap_or_default();
        let what = format!("KOMEK_CHROMIUM and KOMEK_CHROMEDRIVER cannot be used ({why})");
        return Err(Problem::new(what, "unset KOMEK_CHROMIUM KOMEK_CHROMEDRIVER"));
    } else {
        debian::install(machine, &PACKAGES)?;
        look(machine).map_err(|why| {
            let what =
                format!("Chromium and its driver do not run after their installation ({why})");
            let install = format!("apt-get install --reinstall --yes {}", PACKAGES.join(" "));
            Problem::new(what, machine.as_root(&install))
        })?
    };
    println!("  Chromium: {}", browser.chromium.display());
    println!("  its driver: {}", browser.chromedriver.display());
    Ok(browser)
}

fn look(machine: &Machine) -> Result<Browser, String> {
    let driver = machine.chromedriver.clone().or_else(|| machine.find("chromedriver"));
    let chromedriver = driver.ok_or("there is no chromedriver")?;
    let wanted = major(&machine.file_says(&chromedriver, &["--version"])?)?;
    let candidates = match &machine.chromium {
        Some(chosen) => vec![chosen.clone()],
        None => NAMES.iter().filter_map(|name| machine.find(name)).collect(),
    };
    let mut why = String::from("there is no Chromium");
    for chromium in candidates {
        match machine.file_says(&chromium, &["--version"]).and_then(|said| major(&said)) {
            Ok(version) if version == wanted => return Ok(Browser { chromium, chromedriver }),
            Ok(version) => why = format!("Chromium is {version} and its driver {wanted}"),
            Err(error) => why = error,
        }
    }
    Err(why)
}

/// `Chromium 156.0.8078.79 built on …` and `ChromeDriver 156.0.8078.79 (…)` are both of 156.
fn major(said: &str) -> Result<u32, String> {
    said.split_whitespace()
        .find_map(|word| word.split_once('.')?.0.parse().ok())
        .ok_or_else(|| format!("it says `{said}` when asked for its version"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_either_program() {
        assert_eq!(
            major("Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)"),
            Ok(156)
        );
        assert_eq!(major("Google Chrome 155.0.1.2"), Ok(155));
        assert_eq!(
            major("ChromeDriver 156.0.8078.79 (a21ce95c-refs/branch-heads/8078@{#1704})"),
            Ok(156)
        );
        assert!(major("").is_err());
    }
}

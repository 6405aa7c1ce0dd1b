//! What comes from Debian: browsers, web servers, fonts with Kazakh letters, and the reader of printed files.

use std::process::Command;

use crate::machine::Machine;
use crate::problem::Problem;

use super::run;

const FONTS: [&str; 2] = ["fonts-noto-core", "fonts-dejavu-core"];
const PDF: &str = "poppler-utils";

pub(super) fn ensure_fonts_and_pdf(machine: &Machine) -> Result<(), Problem> {
    let mut missing: Vec<_> =
        FONTS.into_iter().filter(|font| !has_package(machine, font)).collect();
    if !reads_pdf(machine) {
        missing.push(PDF);
    }
    if !missing.is_empty() {
        install(machine, &missing)?;
        if !reads_pdf(machine) {
            let install = format!("apt-get install --reinstall --yes {PDF}");
            let what = "pdftotext does not run after its installation";
            return Err(Problem::new(what, machine.as_root(&install)));
        }
    }
    println!("  fonts and pdftotext: there");
    Ok(())
}

pub(super) fn install(machine: &Machine, packages: &[&str]) -> Result<(), Problem> {
    let packages = packages.join(" ");
    let by_hand = machine.as_root(&format!("apt-get install --yes {packages}"));
    if machine.find("apt-get").is_none() {
        let what = format!("{packages} (Debian's names) cannot be installed without `apt-get`");
        return Err(Problem::new(what, by_hand));
    }
    if !machine.is_root {
        let what = format!("{packages} can be installed by root only");
        return Err(Problem::new(what, by_hand));
    }
    println!("  {packages}: installing, up to a minute …");
    if machine.find("dpkg").is_some() {
        // Finishes what an earlier installation left half done; otherwise it does nothing.
        let _ = crate::process::status(quiet(machine, "dpkg").args(["--configure", "-a"]));
    }
    // A bare machine has no lists. If they cannot be fetched, older ones may still do.
    let _ = crate::process::status(quiet(machine, "apt-get").args(["update", "--quiet"]));
    let mut apt = quiet(machine, "apt-get");
    apt.args(["install", "--yes", "--quiet", "--no-install-recommends"]);
    run(apt.args(packages.split(' ')), &format!("{packages} could not be installed"), &by_hand)
}

/// Packages must not stop to ask something.
fn quiet(machine: &Machine, program: &str) -> Command {
    let mut command = machine.command(program);
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// What cannot be run, such as a font, is asked for as a package, whose state tells a half-done installation from a whole
/// one. Where there is no dpkg, it is up to the person: tests only look different without a font, and a server says what
/// it lacks.
pub(super) fn has_package(machine: &Machine, package: &str) -> bool {
    machine.find("dpkg-query").is_none()
        || machine.says("dpkg-query", &["--show", "--showformat", "${Status}", package]).as_deref()
            == Some("install ok installed")
}

fn reads_pdf(machine: &Machine) -> bool {
    // It tells its version on the standard error.
    machine
        .command("pdftotext")
        .arg("-v")
        .output()
        .is_ok_and(|output| String::from_utf8_lossy(&output.stderr).contains("pdftotext version"))
}

//! The app's wasm and the scripts that go with it, in the folder `app` of the site that Trunk is putting together: Trunk
//! calls `cargo xtask app` as its hook (`Trunk.toml`). The next hook adds what else a release is made of, and names the
//! folder after all of it.

mod compile;
mod glue;
mod names;
mod parts;
mod table;

use std::error::Error;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::iter;
use std::path::{Path, PathBuf};
use std::process::Command;

use xtask::{Machine, Problem, folder, process};

use crate::broken;
use crate::staging::{Profile, Staging};

use compile::Compiled;

/// What each file of the app is called, in whatever folder.
pub(crate) const GLUE: &str = "komek.js";
pub(crate) const WASM: &str = "komek_bg.wasm";
const FOLDER: &str = "app";
const BY_HAND: &str = "cargo xtask build";

/// `cargo xtask app`
pub(crate) fn run(machine: &Machine) -> Result<(), Problem> {
    let staging = Staging::of_trunk()?;
    let compiled = match compile::wasm(machine, staging.profile)? {
        Compiled::Wasm(file) => file,
        Compiled::Broken(said) => {
            return broken::leave(&staging.folder, &said)
                .map_err(|error| failed("the mistake cannot be put into the site", &error));
        }
    };
    let work = tempfile::tempdir().map_err(|error| failed("no folder to work in", &error))?;
    let files = match staging.profile {
        Profile::Dev | Profile::Serve => {
            glue::bind(machine, &compiled, &work.path().join("bound"), &[])?
        }
        Profile::Release => small(machine, &compiled, work.path())?,
    };
    folder::copy(&files, &staging.folder.join(FOLDER))
        .map_err(|error| failed("the app's files cannot be put into the site", &error))
}

/// The folder with the files that are published.
fn small(machine: &Machine, compiled: &Path, work: &Path) -> Result<PathBuf, Problem> {
    let parts = parts::split(machine, compiled, &work.join("parts"))?;
    let flags = ["--keep-lld-exports"];
    let bound = glue::bind(machine, &parts.main, &work.join("bound"), &flags)?;
    let main = bound.join(WASM);
    rewrite(&main, table::called)
        .map_err(|error| Problem::new(format!("no smaller table ({error})"), BY_HAND))?;
    let small = work.join("small");
    fs::create_dir(&small).map_err(|error| failed("no folder to work in", &error))?;
    for wasm in iter::once(&main).chain(&parts.later) {
        parts::shrink(machine, wasm, &named(machine), &small)?;
    }
    shorten(&small.join(WASM), &bound.join(GLUE))
        .map_err(|error| Problem::new(format!("no short names ({error})"), BY_HAND))?;
    glue::put(&bound.join(GLUE), &parts.loader, &small)?;
    Ok(small)
}

fn rewrite(
    wasm: &Path,
    change: impl Fn(&[u8]) -> Result<Vec<u8>, Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    Ok(fs::write(wasm, change(&fs::read(wasm)?)?)?)
}

fn shorten(wasm: &Path, script: &Path) -> Result<(), Box<dyn Error>> {
    let (short, renamed) = names::shorten(&fs::read(wasm)?, &fs::read_to_string(script)?)?;
    fs::write(wasm, short)?;
    Ok(fs::write(script, renamed)?)
}

/// Where the last release build left its wasm with the names of its functions, which nobody downloads.
pub(crate) fn named(machine: &Machine) -> PathBuf {
    machine.root.join("target/app/named")
}

/// The one folder of the app in a site.
pub(crate) fn folder_in(site: &Path) -> io::Result<String> {
    let names = fs::read_dir(site)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<io::Result<Vec<_>>>()?;
    names
        .into_iter()
        .find(|name| name.strip_prefix(FOLDER).is_some_and(|hash| hash.starts_with('-')))
        .ok_or_else(|| io::Error::other("there is no folder of the app"))
}

/// A program on `PATH`, where `cargo xtask build` puts the tools of the pinned versions first.
fn tool(
    machine: &Machine,
    program: &str,
    arguments: impl IntoIterator<Item = impl Into<OsString>>,
) -> Result<(), Problem> {
    let mut command: Command = machine.command(program);
    command.args(arguments.into_iter().map(Into::into));
    process::run(&mut command, BY_HAND)
}

fn failed(what: &str, error: &io::Error) -> Problem {
    Problem::new(format!("{what} ({error})"), BY_HAND)
}

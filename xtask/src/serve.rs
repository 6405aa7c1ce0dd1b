//! The site on this machine, built again whenever a file changes.
//!
//! A mistake that stops the app from compiling is shown in its place (`broken`).
//!
//! Trunk serves it, without the two things that the page's own policy forbids or doubles: the inline script that
//! reloads a page, and a policy of Trunk's own.

use std::fs::{self, File};
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use xtask::{Machine, Problem, build, process, setup};

use crate::staging::SERVING;

const PORTS: std::ops::Range<u16> = 8080..8180;

/// Said to whoever waits for the address.
pub(crate) const FIRST_BUILD: &str =
    "Building the site: about 2 minutes on 2 cores the first time, seconds from then on …";
/// What the line with the address begins with.
pub(crate) const ANNOUNCED: &str = "Komek: http://";

/// `cargo xtask serve`
pub(crate) fn run(machine: &Machine) -> Result<(), Problem> {
    let tools = setup::for_building(machine)?;
    let by_hand = "cargo xtask build, and any server of static files for dist";
    let problem = |why: io::Error| Problem::new(format!("nothing can be served ({why})"), by_hand);
    let (port, _taken) = free_port(&machine.tools).map_err(problem)?;
    // Not `dist`: a test of the release build may run meanwhile.
    let folder = machine.root.join("target/serve");
    fs::create_dir_all(&folder).map_err(problem)?;
    let mut trunk = build::trunk(machine, &tools, "serve", &folder);
    trunk.env(SERVING, "1");
    trunk.args(["--address", "127.0.0.1", "--port", &port.to_string()]);
    trunk.args([
        "--disable-address-lookup=true",
        "--no-autoreload=true",
        "--no-error-reporting=true",
        "--disable-csp=true",
    ]);
    for folder in ignored(machine).map_err(problem)? {
        trunk.arg("--ignore").arg(folder);
    }
    println!("{FIRST_BUILD}");
    thread::spawn(move || announce(port));
    let status = process::status(&mut trunk).map_err(problem)?;
    Err(Problem::new(format!("Trunk stopped serving ({status})"), by_hand))
}

/// Folders whose changes are no reason to build: what builds leave, and what is no part of the site. Trunk refuses to
/// start where one of them is not there, and a fresh clone has only the latter; one that is made later, by a release
/// build meanwhile, has to be known from the start.
fn ignored(machine: &Machine) -> io::Result<Vec<PathBuf>> {
    let mut folders = vec![machine.target(), machine.cargo_target(), build::dist(machine)];
    folders.extend(
        ["bench", "crates/local-server", "crates/shell", "deploy", "xtask"]
            .map(|beside| machine.root.join(beside)),
    );
    folders.iter().try_for_each(fs::create_dir_all)?;
    Ok(folders)
}

/// A port that nobody listens on, and a lock on it: Trunk listens only once the first build is done, and another clone
/// that starts meanwhile would take the same. Where no lock can be kept, the port is free all the same.
fn free_port(locks: &Path) -> io::Result<(u16, Option<File>)> {
    let mut last = io::Error::other("every port is taken");
    for port in PORTS {
        let lock = File::create(locks.join(format!("port-{port}"))).ok();
        if lock.as_ref().is_some_and(|lock| lock.try_lock().is_err()) {
            continue;
        }
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(_) => return Ok((port, lock)),
            Err(error) => last = error,
        }
    }
    Err(last)
}

/// Trunk listens once the first build is done.
fn announce(port: u16) {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    while TcpStream::connect(address).is_err() {
        thread::sleep(Duration::from_millis(200));
    }
    println!("{ANNOUNCED}{address}/");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ignored_folder_is_there_in_a_fresh_clone() {
        let clone = tempfile::tempdir().unwrap();
        let machine = Machine { root: clone.path().to_owned(), ..Machine::this().unwrap() };
        for folder in ignored(&machine).unwrap() {
            assert!(folder.is_dir(), "{}", folder.display());
        }
        assert!(clone.path().join("dist").is_dir());
    }

    #[test]
    fn two_clones_that_start_at_once_do_not_take_the_same_port() {
        let locks = tempfile::tempdir().unwrap();
        let (first, taken) = free_port(locks.path()).unwrap();
        assert_ne!(free_port(locks.path()).unwrap().0, first);
        drop(taken);
        assert!(free_port(&locks.path().join("nowhere")).unwrap().1.is_none());
    }
}

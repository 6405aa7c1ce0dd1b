//! The site on this machine, built anew whenever a file changes.
//!
//! Trunk's own server puts a script into the page to reload it, and the page's policy forbids
//! scripts written into the page. So only Trunk's build is used; whoever changes something reloads
//! by hand.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::build;
use crate::machine::Machine;
use crate::problem::Problem;
use crate::server::Site;
use crate::setup;

const PORTS: std::ops::Range<u16> = 8080..8180;

/// What is no part of the page; the rest of the repository is watched.
const UNWATCHED: [&str; 4] = ["target", "dist", "node_modules", "xtask"];

/// `cargo xtask serve`
pub(crate) fn run(machine: &Machine) -> Result<(), Problem> {
    let tools = setup::for_building(machine)?;
    // Not `dist`: a test of the release build may run meanwhile.
    let folder = machine.root.join("target/serve");
    let by_hand = "cargo xtask build, and any server of static files for dist";
    let problem =
        |why: std::io::Error| Problem::new(format!("nothing can be served ({why})"), by_hand);
    let mut built = state_of(&machine.root);
    std::fs::create_dir_all(&folder).map_err(problem)?;
    build::debug(machine, &tools, &folder)?;

    let listener = free_port().map_err(problem)?;
    let address = listener.local_addr().map_err(problem)?;
    let site = Site::start(folder.clone(), listener).map_err(problem)?;
    println!("Komek: http://{address}/");
    loop {
        thread::sleep(Duration::from_millis(300));
        let state = state_of(&machine.root);
        if state == built {
            continue;
        }
        built = state;
        match site.change(|| build::debug(machine, &tools, &folder)) {
            Ok(()) => println!("Komek: http://{address}/ is built anew"),
            Err(problem) => eprintln!("{problem} (until then the last good build is served)"),
        }
    }
}

fn free_port() -> std::io::Result<TcpListener> {
    let mut last = std::io::Error::other("no port was tried");
    for port in PORTS {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) => last = error,
        }
    }
    Err(last)
}

/// A number that changes with every change of a watched file. Asking for a few hundred times of
/// change takes less than a millisecond and works on every system, which notifications do not.
fn state_of(root: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    hash_folder(root, &mut hasher);
    hasher.finish()
}

fn hash_folder(folder: &Path, hasher: &mut DefaultHasher) {
    let Ok(entries) = folder.read_dir() else { return };
    let mut entries: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with('.') || UNWATCHED.contains(&name.as_ref()) {
            continue;
        }
        if path.is_dir() {
            hash_folder(&path, hasher);
        } else if let Ok(about) = path.metadata() {
            (path, about.len(), about.modified().ok()).hash(hasher);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn only_changes_of_watched_files_count() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path();
        fs::create_dir_all(folder.join("src")).unwrap();
        fs::create_dir_all(folder.join("target")).unwrap();
        fs::write(folder.join("src/main.rs"), "").unwrap();
        let before = state_of(folder);

        fs::write(folder.join("target/komek.wasm"), "new").unwrap();
        fs::write(folder.join(".hidden"), "new").unwrap();
        assert_eq!(state_of(folder), before);

        fs::write(folder.join("src/main.rs"), "fn main() {}").unwrap();
        let changed = state_of(folder);
        assert_ne!(changed, before);

        fs::rename(folder.join("src/main.rs"), folder.join("src/lib.rs")).unwrap();
        assert_ne!(state_of(folder), changed);
    }
}

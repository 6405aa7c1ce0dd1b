//! The built site with what a school adds, and each server that has it, in a folder of another site.

use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use xtask::folder;
use xtask::servers::{Kind, Server};

use crate::client::{Answer, get};
use crate::support::environment;
use crate::support::server::FOLDER;

/// Of a fixed name, and not compressed: nobody builds a school's own file.
const SCHOOL: &str = "school.json";

pub(crate) struct Served {
    pub(crate) kind: Kind,
    server: Server,
    folder: PathBuf,
    /// All files but those that stand compressed beside another.
    pub(crate) files: Vec<String>,
}

impl Served {
    pub(crate) fn address(&self) -> SocketAddr {
        self.server.address()
    }

    /// A path below the site's own.
    pub(crate) fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        get(self.address(), &[FOLDER, path].concat(), headers)
    }

    /// What is in a file of the site, if it is there.
    pub(crate) fn file(&self, path: &str) -> Option<Vec<u8>> {
        fs::read(self.folder.join(path)).ok()
    }

    /// For a message.
    pub(crate) fn at(&self, path: &str) -> String {
        format!("{}, {path}", self.kind.name())
    }
}

/// Tries each server in turn.
pub(crate) fn each(test: impl Fn(&Served)) {
    let site = tempfile::tempdir().expect("a folder");
    folder::copy(&environment::dist(), site.path()).expect("a copy of the site");
    fs::write(site.path().join(SCHOOL), "{}").expect("a file of the school");
    for kind in Kind::ALL {
        let program = match kind {
            Kind::Nginx => environment::nginx(),
            Kind::Apache => environment::apache(),
            Kind::Caddy => environment::caddy(),
        };
        let server = Server::start(kind, &program, site.path(), FOLDER.trim_matches('/'))
            .unwrap_or_else(|error| panic!("{} starts: {error}", kind.name()));
        test(&Served { kind, server, folder: site.path().to_owned(), files: files(site.path()) });
    }
}

/// The paths of all files of a site but those that stand compressed beside another.
pub(crate) fn files(site: &Path) -> Vec<String> {
    let sums = xtask::sums::of(site).expect("the files of the site");
    let paths = sums.lines().filter_map(|line| Some(line.split_once("  ")?.1));
    paths.filter(|path| !xtask::compressed::is_beside(Path::new(path))).map(str::to_owned).collect()
}

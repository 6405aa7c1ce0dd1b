//! The zip for a USB stick: unpacked, started and walked through, as somebody with a stick would do it.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use rules::Lang;
use zip::ZipArchive;

use crate::client::get;
use crate::served::files;
use crate::support::environment;
use crate::support::person::{WITH_SUMS, answer_all, see_result};
use crate::support::server::Site;
use crate::support::session::{Setting, run_at};
use crate::table::{address, kind};

const WORKER: &str = "sw.js";

/// Stopped when dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_stick_serves_the_site_to_its_computer() {
    let stick = tempfile::tempdir().expect("a folder");
    let mut zip =
        ZipArchive::new(File::open(environment::stick()).expect("the zip")).expect("a zip");
    zip.extract(stick.path()).expect("it unpacks");
    let folder = stick.path().join("komek");
    for beside in ["README.txt", "komek.cmd", "komek.ps1"] {
        assert!(folder.join(beside).is_file(), "{beside}");
    }
    // The page's tests ask below the folder of another site; from a stick it is a root.
    let (address_of, _running) = start(&folder);
    let dist = environment::dist();
    for path in files(&dist) {
        let answer = get(address_of, &["/", address(&path)].concat(), &[]);
        assert_eq!(answer.status, 200, "{path}");
        let same = answer.body == fs::read(dist.join(&path)).expect("the file");
        assert_eq!(same, path != WORKER, "{path}: a computer keeps nothing of a stick");
        let said = answer.header("Content-Type").unwrap_or_default();
        assert!(said.starts_with(kind(&path).0), "{path}: {said}");
    }
    for path in ["/komek-server", "/../komek-server", "/app-/", "/site/index.html"] {
        assert_eq!(get(address_of, path, &[]).status, 404, "{path}");
    }
    run_at(Site::at_root(address_of), Setting::default(), async |page| {
        answer_all(page, Lang::Ru, WITH_SUMS).await;
        see_result(page).await;
    });
}

fn start(folder: &Path) -> (SocketAddr, Running) {
    let server = folder.join("komek-server");
    let rights = fs::metadata(&server).expect("the server").permissions().mode();
    assert_eq!(rights & 0o777, 0o755, "it may be started");
    let mut child = Command::new(server).stdout(Stdio::piped()).spawn().expect("the server starts");
    let mut said = String::new();
    let output = child.stdout.take().expect("its output is piped");
    BufReader::new(output).read_line(&mut said).expect("it says where it is");
    let address = said.strip_prefix("Komek: http://").and_then(|rest| rest.split('/').next());
    let address = address.and_then(|address| address.parse().ok());
    let running = Running(child);
    (address.unwrap_or_else(|| panic!("it says where it is: {said}")), running)
}

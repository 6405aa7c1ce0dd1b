//! The site on this machine, built anew whenever a file changes.
//!
//! Trunk serves it, without the two things that the page's own policy forbids or doubles: the inline script that
//! reloads a page, and a policy of Trunk's own.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use crate::build;
use crate::machine::Machine;
use crate::problem::Problem;
use crate::process;
use crate::setup;

const PORTS: std::ops::Range<u16> = 8080..8180;

/// `cargo xtask serve`
pub(crate) fn run(machine: &Machine) -> Result<(), Problem> {
    let tools = setup::for_building(machine)?;
    let by_hand = "cargo xtask build, and any server of static files for dist";
    let problem = |why: io::Error| Problem::new(format!("nothing can be served ({why})"), by_hand);
    let port = free_port().map_err(problem)?;
    // Not `dist`: a test of the release build may run meanwhile.
    let folder = machine.root.join("target/serve");
    std::fs::create_dir_all(&folder).map_err(problem)?;
    let mut trunk = build::trunk(machine, &tools, "serve", &folder);
    trunk.args(["--address", "127.0.0.1", "--port", &port.to_string()]);
    trunk.args([
        "--disable-address-lookup=true",
        "--no-autoreload=true",
        "--no-error-reporting=true",
        "--disable-csp=true",
    ]);
    trunk.args(["--ignore", "target", "--ignore", "dist", "--ignore", "xtask"]);
    thread::spawn(move || announce(port));
    let status = process::run(&mut trunk).map_err(problem)?;
    Err(Problem::new(format!("Trunk stopped serving ({status})"), by_hand))
}

fn free_port() -> io::Result<u16> {
    let mut last = io::Error::other("no port was tried");
    for port in PORTS {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(_) => return Ok(port),
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
    println!("Komek: http://{address}/");
}

//! `cargo xtask load`: how many first visits a server on this machine answers in a second.
//!
//! Client and server share the machine and no network lies between them: what comes out is what the server's work
//! costs, and no line is as wide as that.

use std::fs;
use std::io;
use std::path::Path;
use std::thread;

use xtask::servers::{Kind, Server};
use xtask::setup::Servers;
use xtask::{Machine, Problem, build, process, setup};

use crate::size;

const SECONDS: u32 = 10;
const CONNECTIONS: u32 = 64;
const BY_HAND: &str = "cargo xtask load";

/// `cargo xtask load`
pub(crate) fn run(machine: &Machine) -> Result<(), Problem> {
    let tools = setup::for_building(machine)?;
    let (Servers { nginx, caddy, .. }, wrk) = setup::for_load(machine)?;
    let dist = build::release(machine, &tools)?;
    let visit = size::first_visit(&dist).map_err(|error| failed(&error))?;
    let cores = thread::available_parallelism().map_or(1, usize::from);
    println!(
        "{} files of a first visit in turn, in brotli, {CONNECTIONS} connections, {SECONDS} s each, {cores} cores, load \
         before it {}",
        visit.len(),
        busy()
    );
    for (kind, program) in [(Kind::Nginx, nginx), (Kind::Caddy, caddy)] {
        let loaded = load(machine, &wrk, kind, &program, &dist, &visit);
        let [requests, bytes] = loaded.map_err(|error| failed(&error))?;
        println!(
            "{:<6} {requests:>6} requests a second, {:>5} first visits, {:>4} MB",
            kind.name(),
            requests / visit.len() as u64,
            bytes / 1_000_000
        );
    }
    Ok(())
}

/// Requests and bytes a second.
fn load(
    machine: &Machine,
    wrk: &Path,
    kind: Kind,
    program: &Path,
    dist: &Path,
    visit: &[String],
) -> io::Result<[u64; 2]> {
    let server = Server::start(kind, program, dist, "")?;
    let script = tempfile::NamedTempFile::new()?;
    fs::write(script.path(), in_turn(visit))?;
    let mut command = machine.command(wrk);
    command.args(["--threads", "1", "--connections", &CONNECTIONS.to_string()]);
    command.args(["--duration", &format!("{SECONDS}s"), "--script"]).arg(script.path());
    command.arg(format!("http://{}/", server.address()));
    let mut told = None;
    let status = process::run_listening(&mut command, |line| {
        told = line.strip_prefix(TOLD).and_then(read).or(told);
    })?;
    match told {
        Some([requests, bytes, 0, micros]) if status.success() && micros > 0 => {
            Ok([requests, bytes].map(|sum| sum.saturating_mul(1_000_000) / micros))
        }
        told => Err(io::Error::other(format!("{} did not answer all: {told:?}", kind.name()))),
    }
}

/// What the script's last line begins with.
const TOLD: &str = "komek load: ";

/// Requests, bytes, failures and microseconds.
fn read(line: &str) -> Option<[u64; 4]> {
    let numbers: Option<Vec<u64>> = line.split(' ').map(|word| word.parse().ok()).collect();
    numbers?.try_into().ok()
}

/// A script for wrk, which asks for one file after the other as a browser does.
fn in_turn(visit: &[String]) -> String {
    let paths: Vec<String> =
        visit.iter().map(|path| format!("\"/{}\"", path.trim_end_matches("index.html"))).collect();
    format!(
        "local paths, at = {{{}}}, 0
        wrk.headers['Accept-Encoding'] = 'gzip, deflate, br'
        request = function() at = at % #paths + 1; return wrk.format('GET', paths[at]) end
        done = function(all)
            local failed = all.errors.connect + all.errors.read + all.errors.write + all.errors.status + all.errors.timeout
            print(string.format('{TOLD}%d %d %d %d', all.requests, all.bytes, failed, all.duration))
        end",
        paths.join(", ")
    )
}

/// How many programs wanted a core in the last minute.
fn busy() -> String {
    let told = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    told.split(' ').next().unwrap_or_default().to_owned()
}

fn failed(error: &io::Error) -> Problem {
    Problem::new(format!("nothing can be loaded ({error})"), BY_HAND)
}

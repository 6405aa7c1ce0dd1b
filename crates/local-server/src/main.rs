//! Komek from a USB stick: `komek-server` serves the folder `site` beside it to this computer alone, and says where.
//!
//! A page that is opened from a disk may fetch nothing, so that a server has to be there. It needs nothing but the
//! standard library: one thread and one answer for each connection are enough for one person.

mod answer;

use std::env;
use std::fs;
use std::io::{self, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// The first that is free; the same each time, where nothing else is running.
const PORTS: RangeInclusive<u16> = 8090..=8190;
/// A connection on which nothing is asked does not stay.
const PATIENCE: Duration = Duration::from_secs(10);

fn main() -> ExitCode {
    match site().and_then(|site| Ok((site, listen()?))) {
        Ok((site, listener)) => serve(&Arc::new(site), &listener),
        Err(error) => {
            eprintln!("Komek: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The folder that is named, or else `site` beside this program.
fn site() -> io::Result<PathBuf> {
    let named = env::args_os().nth(1).map(PathBuf::from);
    let site = match named {
        Some(site) => site,
        None => env::current_exe()?.with_file_name("site"),
    };
    let missing = |error| io::Error::other(format!("{} is not there ({error})", site.display()));
    // Whole, so that a file can be told to be in it.
    let whole = fs::canonicalize(&site).map_err(missing)?;
    fs::metadata(whole.join("index.html")).map_err(missing)?;
    Ok(whole)
}

/// On no address that another computer could reach.
fn listen() -> io::Result<TcpListener> {
    let mut listeners = PORTS.map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)));
    listeners.find_map(Result::ok).ok_or_else(|| io::Error::other("every port is taken"))
}

fn serve(site: &Arc<PathBuf>, listener: &TcpListener) -> ExitCode {
    match listener.local_addr() {
        Ok(address) => println!("Komek: http://{address}/  (Ctrl+C: тоқтату, остановить, stop)"),
        Err(error) => eprintln!("Komek: {error}"),
    }
    for stream in listener.incoming().filter_map(Result::ok) {
        let site = Arc::clone(site);
        // A browser that goes away in the middle is no fault.
        thread::spawn(move || -> io::Result<()> {
            stream.set_read_timeout(Some(PATIENCE))?;
            stream.set_write_timeout(Some(PATIENCE))?;
            answer::to(&site, BufReader::new(&stream), &stream)
        });
    }
    ExitCode::SUCCESS
}

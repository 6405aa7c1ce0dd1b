//! `cargo xtask release`: the site on a USB stick, for a school without a line or a kiosk without a server.
//!
//! A page that is opened from a disk may fetch nothing, so that servers come with it: a program for Linux and a script for
//! Windows. The same commit is the same zip, to the bit.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use xtask::{Machine, Problem, build, compressed, process, setup, sums};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Linked with a C library of its own, and by a linker that comes with the compiler: it runs on any Linux, and no tool of
/// this machine gets into it.
const TARGET: &str = "x86_64-unknown-linux-musl";
const FLAGS: &str = "-C target-feature=+crt-static -C linker=rust-lld -C link-self-contained=yes";
const SERVER: &str = "komek-server";
/// What stands beside server and site: a word on how to begin, and the server for Windows.
const BESIDE: [&str; 3] = ["README.txt", "komek.cmd", "komek.ps1"];
/// A computer keeps nothing of a stick: the same address is another release's next time, or another program's. So the
/// site's own worker is left out, and this one ends what may be there.
const WORKER: &str = "sw.js";
const NO_WORKER: &str = include_str!("../../deploy/no-worker/sw.js");
const FOLDER: &str = "komek";
/// Below `target`.
pub(crate) const ZIP: &str = "komek-stick.zip";
const BY_HAND: &str = "cargo xtask release";

/// `cargo xtask release`
pub(crate) fn run(machine: &Machine) -> Result<(), Problem> {
    let tools = setup::for_building(machine)?;
    let dist = build::release(machine, &tools)?;
    let zip = pack(machine, &dist)?;
    let hash = fs::read(&zip).map(sums::hash).map_err(|error| failed(&error))?;
    println!("Packed {}; its sha256 is {hash}", zip.display());
    Ok(())
}

/// Packs a built site.
pub(crate) fn pack(machine: &Machine, dist: &Path) -> Result<PathBuf, Problem> {
    setup::ensure_target(machine, TARGET)?;
    let mut cargo = machine.command("cargo");
    cargo.args([
        "build",
        "--quiet",
        "--release",
        "--locked",
        "--package=local-server",
        "--target",
        TARGET,
    ]);
    cargo.env("RUSTFLAGS", FLAGS).env("CARGO_PROFILE_RELEASE_STRIP", "symbols");
    process::run(&mut cargo, BY_HAND)?;
    let server = machine.cargo_target().join(TARGET).join("release").join(SERVER);
    let zip = machine.target().join(ZIP);
    write(&zip, &server, &machine.root.join("deploy/stick"), dist)
        .map_err(|error| failed(&error))?;
    Ok(zip)
}

fn write(file: &Path, server: &Path, beside: &Path, dist: &Path) -> io::Result<()> {
    let mut zip = ZipWriter::new(File::create(file)?);
    add(&mut zip, SERVER, 0o755, &fs::read(server)?)?;
    for name in BESIDE {
        add(&mut zip, name, 0o644, &fs::read(beside.join(name))?)?;
    }
    for line in sums::of(dist)?.lines() {
        let path = line.split_once("  ").map_or("", |(_, path)| path);
        // On the way from a stick nothing has to be small.
        if !compressed::is_beside(Path::new(path)) {
            let file = if path == WORKER { NO_WORKER.into() } else { fs::read(dist.join(path))? };
            add(&mut zip, &format!("site/{path}"), 0o644, &file)?;
        }
    }
    zip.finish()?;
    Ok(())
}

/// Whatever the day and the machine, every file has the same time and the same rights.
fn add(zip: &mut ZipWriter<File>, name: &str, rights: u32, content: &[u8]) -> io::Result<()> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(rights);
    zip.start_file(format!("{FOLDER}/{name}"), options)?;
    zip.write_all(content)
}

fn failed(error: &io::Error) -> Problem {
    Problem::new(format!("nothing is packed for a stick ({error})"), BY_HAND)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use zip::ZipArchive;

    use super::*;

    #[test]
    fn the_same_files_are_the_same_zip_on_any_day() {
        let folder = tempfile::tempdir().unwrap();
        let at = |path: &str| folder.path().join(path);
        fs::create_dir_all(at("dist/ru")).unwrap();
        for path in ["server", "README.txt", "komek.cmd", "komek.ps1", "dist/ru/index.html"] {
            fs::write(at(path), path).unwrap();
        }
        fs::write(at("dist/ru/index.html.br"), "").unwrap();
        let pack = |zip: &str| {
            write(&at(zip), &at("server"), folder.path(), &at("dist")).unwrap();
            fs::read(at(zip)).unwrap()
        };
        let first = pack("one.zip");
        let written = File::options().append(true).open(at("server")).unwrap();
        written.set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap();
        assert_eq!(first, pack("another.zip"));

        let mut zip = ZipArchive::new(File::open(at("one.zip")).unwrap()).unwrap();
        let names: Vec<String> = zip.file_names().map(str::to_owned).collect();
        let expected =
            ["komek-server", "README.txt", "komek.cmd", "komek.ps1", "site/ru/index.html"];
        assert_eq!(names, expected.map(|name| format!("komek/{name}")));
        let mut server = zip.by_index(0).unwrap();
        assert_eq!(server.unix_mode().map(|mode| mode & 0o777), Some(0o755));
        let mut said = String::new();
        server.read_to_string(&mut said).unwrap();
        assert_eq!(said, "server");
    }
}

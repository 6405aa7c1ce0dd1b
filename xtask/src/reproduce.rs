//! `cargo xtask reproduce`: the same commit built twice from nothing has to be the same files, to the bit.
//!
//! Whoever is given a site can then find out whether it was built from this source: no build depends on the folder it is
//! made in, on what an earlier one has left, on the day, or on the time zone and language of the machine.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use xtask::{Machine, Problem, folder, process, sums};

use crate::release;

const BY_HAND: &str = "cargo xtask reproduce";

/// The clones differ in whatever a build might have taken in by mistake: name and depth of their folder, time zone and
/// language. Each compiles everything for itself, `cargo xtask` too.
const CLONES: [Clone; 2] = [
    Clone { folder: "one", time_zone: "UTC", language: "C" },
    Clone { folder: "another/of-a-longer-name", time_zone: "Asia/Almaty", language: "C.UTF-8" },
];

/// How many builds are compared.
pub(crate) const BUILDS: u64 = CLONES.len() as u64;

struct Clone {
    folder: &'static str,
    time_zone: &'static str,
    language: &'static str,
}

/// How many builds were compared.
pub(crate) fn run(machine: &Machine) -> Result<u64, Problem> {
    let commit = machine.says("git", &["rev-parse", "HEAD"]);
    let commit = commit.ok_or_else(|| failed("there is no commit to clone"))?;
    let place = machine.target().join("reproduce");
    clear(&place).map_err(|error| failed(&format!("{} stays ({error})", place.display())))?;
    let mut sites = Vec::new();
    for clone in &CLONES {
        println!("{commit} in {}", place.join(clone.folder).display());
        sites.push(clone.build(machine, &place, &commit)?);
    }
    let [one, other] = &sites[..] else { return Ok(0) };
    let unread = |error: io::Error| failed(&format!("the sites cannot be compared ({error})"));
    let sums = sums::of(one).map_err(unread)?;
    if let Some(file) = difference(&sums, &sums::of(other).map_err(unread)?) {
        let what = format!("two builds of {commit} differ, first in `{file}`");
        return Err(Problem::new(what, format!("diff -r {} {}", one.display(), other.display())));
    }
    let published = machine.target().join("reproduced.sha256");
    fs::write(&published, &sums).map_err(unread)?;
    clear(&place).map_err(unread)?;
    println!(
        "Two builds of {commit} from nothing are the same {} files, by sha256 in {}, whose own is {}",
        sums.lines().count(),
        published.display(),
        sums::hash(&sums)
    );
    Ok(BUILDS)
}

impl Clone {
    /// Clones the commit, builds it, and leaves nothing but what is published.
    fn build(&self, machine: &Machine, place: &Path, commit: &str) -> Result<PathBuf, Problem> {
        let clone = place.join(self.folder);
        let mut git = machine.command("git");
        // Not the files of this working tree, and no links to what git has of it.
        git.args(["clone", "--quiet", "--no-hardlinks"]).arg(&machine.root).arg(&clone);
        process::run(&mut git, BY_HAND)?;
        let mut checkout = machine.command("git");
        checkout.args(["checkout", "--quiet", "--detach", commit]).current_dir(&clone);
        process::run(&mut checkout, BY_HAND)?;

        let mut cargo = machine.command("cargo");
        // The site, and the zip that has it too.
        cargo.args(["xtask", "release"]).current_dir(&clone);
        cargo.env("CARGO_TARGET_DIR", clone.join("target")).env_remove("KOMEK_BOOK");
        cargo.env("TZ", self.time_zone).env("LC_ALL", self.language);
        // Nobody debugs what is built once: a fifth less to compile.
        cargo.env("CARGO_PROFILE_DEV_DEBUG", "none");
        process::run(&mut cargo, BY_HAND)?;

        let kept = place.join(format!("site-of-{}", self.folder.replace('/', "-")));
        let keep = || {
            folder::copy(&clone.join("dist"), &kept)?;
            fs::copy(clone.join("target").join(release::ZIP), kept.join(release::ZIP))?;
            fs::remove_dir_all(&clone)
        };
        keep().map_err(|error| failed(&format!("the site is not kept ({error})")))?;
        Ok(kept)
    }
}

fn clear(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn failed(what: &str) -> Problem {
    Problem::new(what, BY_HAND)
}

/// The first file that is not in both of two lists of sums, or not the same there.
fn difference<'a>(one: &'a str, other: &'a str) -> Option<&'a str> {
    let missing = |list: &str, line: &str| !list.lines().any(|other| other == line);
    let of_one = one.lines().filter(|line| missing(other, line));
    let of_other = other.lines().filter(|line| missing(one, line));
    let files = of_one.chain(of_other).filter_map(|line| Some(line.split_once("  ")?.1));
    files.min()
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn the_first_file_that_differs_is_named_wherever_it_is() {
        let site = "aa  app/a.wasm\nbb  index.html\ncc  ru/index.html\n";
        assert_eq!(difference(site, site), None);
        let other = site.replace("bb", "b0").replace("cc", "c0");
        assert_eq!(difference(site, &other), Some("index.html"));
        let more = format!("dd  a.txt\n{site}");
        assert_eq!(difference(site, &more), Some("a.txt"));
        assert_eq!(difference(&more, site), Some("a.txt"));
    }
}

//! `cargo xtask publish FOLDER`: puts the built site where a server reads it, and nobody who is on it notices.
//!
//! Whoever has the page of a release goes on to fetch its parts by their names, for as long as the page is open. So what
//! is named after its content comes before the pages that name it, and stays for a week after a release without it.
//! What else is in the folder, such as a school's own files, is left alone.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

use xtask::{Machine, Problem, build, named, sums};

/// What the folder has of the release, by which the next one knows what this one had.
const LIST: &str = "files.sha256";
const STAYS: Duration = Duration::from_hours(7 * 24);

/// `cargo xtask publish FOLDER`
pub(crate) fn run(machine: &Machine, folder: &Path) -> Result<(), Problem> {
    let dist = build::dist(machine);
    if !dist.join("index.html").is_file() {
        return Err(Problem::new("there is no built site to publish", "cargo xtask build"));
    }
    let done = publish(&dist, folder, SystemTime::now()).map_err(|error| {
        let what = format!("{} is not published ({error})", folder.display());
        Problem::new(what, format!("cargo xtask publish {}", folder.display()))
    })?;
    println!(
        "{}: {} files written, {} were there, {} stay for a week, {} removed",
        folder.display(),
        done.written,
        done.same,
        done.staying,
        done.removed
    );
    Ok(())
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Done {
    written: usize,
    same: usize,
    /// Of releases before this one.
    staying: usize,
    removed: usize,
}

fn publish(from: &Path, into: &Path, now: SystemTime) -> io::Result<Done> {
    fs::create_dir_all(into)?;
    let mut done = Done::default();
    let list = sums::of(from)?;
    let (new, there) = (read(&list), sums::of(into)?);
    let there = read(&there);
    let before = match fs::read_to_string(into.join(LIST)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        before => before?,
    };
    for path in parts_first(new.keys().copied()) {
        if there.get(path) == new.get(path) {
            done.same += 1;
        } else {
            replace(into, path, &fs::read(from.join(path))?)?;
            done.written += 1;
        }
    }
    let before = read(&before);
    for path in there.keys().filter(|path| !new.contains_key(*path)) {
        let file = into.join(path);
        let leaves = before.contains_key(path);
        if !named::after_content(path) {
            // A page that is no more. Others are not the release's.
            if leaves {
                fs::remove_file(file)?;
                done.removed += 1;
            }
            continue;
        }
        if leaves {
            // From now on its week counts.
            File::options().append(true).open(&file)?.set_modified(now)?;
        }
        if fs::metadata(&file)?.modified()? + STAYS < now {
            fs::remove_file(&file)?;
            // Only a folder that is empty goes.
            let _ = file.parent().map(fs::remove_dir);
            done.removed += 1;
        } else {
            done.staying += 1;
        }
    }
    replace(into, LIST, list.as_bytes())?;
    Ok(done)
}

/// Hashes by path.
fn read(list: &str) -> BTreeMap<&str, &str> {
    list.lines().filter_map(|line| line.split_once("  ")).map(|(hash, path)| (path, hash)).collect()
}

/// The service worker, which names every file.
const WORKER: &str = "sw.js";

/// Nothing names a file that is not there yet.
fn parts_first<'a>(paths: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut paths: Vec<&str> = paths.collect();
    // What is equal stays in its order.
    paths.sort_by_key(|path| (!named::after_content(path), path.starts_with(WORKER)));
    paths
}

/// A file is the old one or the new one, and never half of it.
fn replace(into: &Path, path: &str, content: &[u8]) -> io::Result<()> {
    let file = into.join(path);
    let folder = file.parent().unwrap_or(into);
    fs::create_dir_all(folder)?;
    let beside = folder.join(".publishing");
    fs::write(&beside, content)?;
    fs::rename(beside, file)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Duration = Duration::from_hours(24);

    /// A release whose files carry a letter.
    fn release(letter: char, pages: &[&str]) -> tempfile::TempDir {
        let site = tempfile::tempdir().unwrap();
        let hash = letter.to_string().repeat(12);
        fs::create_dir(site.path().join(format!("app-{hash}"))).unwrap();
        let files = [format!("app-{hash}/boot.js"), format!("guide-{hash}.css.br")];
        for file in files.iter().map(String::as_str).chain(pages.iter().copied()) {
            fs::write(site.path().join(file), letter.to_string()).unwrap();
        }
        site
    }

    #[test]
    fn a_release_stays_for_a_week_after_the_next_and_a_schools_file_for_ever() {
        let place = tempfile::tempdir().unwrap();
        let (folder, start) = (place.path(), SystemTime::now());
        let [a, b, c] = [
            ("a", &["index.html", "old.html"][..]),
            ("b", &["index.html"]),
            ("c", &["index.html"]),
        ]
        .map(|(letter, pages)| release(letter.chars().next().unwrap(), pages));
        let boot = |letter: &str| folder.join(format!("app-{}/boot.js", letter.repeat(12)));

        let done = publish(a.path(), folder, start).unwrap();
        assert_eq!(done, Done { written: 4, ..Done::default() });
        fs::write(folder.join("school.json"), "{}").unwrap();
        let done = publish(a.path(), folder, start).unwrap();
        assert_eq!(done, Done { same: 4, ..Done::default() }, "the same release once more");

        // However old it is: the week begins when the next one comes.
        let done = publish(b.path(), folder, start + 60 * DAY).unwrap();
        assert_eq!(done, Done { written: 3, same: 0, staying: 2, removed: 1 });
        assert!(boot("a").exists() && boot("b").exists() && !folder.join("old.html").exists());
        publish(b.path(), folder, start + 66 * DAY).unwrap();
        assert!(boot("a").exists());
        let done = publish(c.path(), folder, start + 68 * DAY).unwrap();
        assert_eq!(done, Done { written: 3, same: 0, staying: 2, removed: 2 });
        assert!(!boot("a").exists() && !boot("a").parent().unwrap().exists());
        assert!(boot("b").exists() && boot("c").exists());

        // Back to the one before, which is all there.
        let done = publish(b.path(), folder, start + 69 * DAY).unwrap();
        assert_eq!((done.written, done.same), (1, 2), "its page alone");
        assert_eq!(fs::read_to_string(folder.join("index.html")).unwrap(), "b");
        assert_eq!(fs::read_to_string(folder.join("school.json")).unwrap(), "{}");
    }

    #[test]
    fn no_page_comes_before_what_it_names() {
        let paths = "app-aaaaaaaaaaaa/boot.js guide/index.html icon-aaaaaaaaaaaa.svg sw.js sw.js.br words.html";
        assert_eq!(
            parts_first(paths.split(' ')).join(" "),
            "app-aaaaaaaaaaaa/boot.js icon-aaaaaaaaaaaa.svg guide/index.html words.html sw.js sw.js.br"
        );
    }
}

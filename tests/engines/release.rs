//! Releases, each made of the site that was built: their pages begin with what every test listens with, and with what tells
//! them apart, and their worker knows them to the bit.

use std::fs;
use std::path::{Path, PathBuf};

use site::{integrity, offline};
use tempfile::TempDir;
use xtask::folder;

use crate::engine::{first, run_release};
use crate::support::{Page, environment, session};

pub(crate) struct Release(TempDir);

/// Counts the pages that were opened in this tab.
const COUNT: &str = "sessionStorage.opened = Number(sessionStorage.opened || 0) + 1;";

impl Release {
    /// The first, second and so on: its app has a folder of its own, as a script in it is another.
    pub(crate) fn number(number: u8) -> Self {
        Self::with(number, "")
    }

    /// The same where browsers have no workers.
    pub(crate) fn without_worker(number: u8) -> Self {
        Self::with(number, session::NO_WORKER)
    }

    fn with(number: u8, script: &str) -> Self {
        let release = Self(tempfile::tempdir().expect("a folder"));
        let site = release.0.path();
        folder::copy(&environment::dist(), site).expect("a copy of the site");
        let old = named(site, "app-");
        let new = format!("app-{}", number.to_string().repeat(12));
        fs::rename(site.join(&old), site.join(&new)).expect("a folder of its own");
        let boot = site.join(&new).join("boot.js");
        let before = read(&boot);
        let after = format!("{before}\n// {number}\n");
        fs::write(&boot, &after).expect("another script");
        let [before, after] = [before, after].map(integrity::of);
        let script = [&*first(), COUNT, script, &format!("window.release = {number};")].concat();
        for page in pages(site) {
            let begun = read(&page)
                .replacen("<head>", &format!("<head><script>{script}</script>"), 1)
                .replace(&old, &new)
                .replace(&before, &after);
            fs::write(&page, begun).expect("the page");
        }
        let built = read(&site.join(offline::WORKER));
        let (_, worker) = built.split_once('\n').expect("the files, then the worker");
        release.put_worker(worker);
        release
    }

    fn put_worker(&self, worker: &str) {
        let files = offline::files(self.0.path()).expect("its files");
        fs::write(self.0.path().join(offline::WORKER), [&*files, worker].concat())
            .expect("a worker");
    }

    /// With a script before its worker, such as one that takes something away from it.
    pub(crate) fn begin_worker(&self, script: &str) {
        let worker = self.0.path().join(offline::WORKER);
        fs::write(&worker, format!("{script};\n{}", read(&worker))).expect("a worker");
    }

    /// With the one that ends all of this.
    pub(crate) fn end_worker(&self) {
        let end = read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/deploy/no-worker/sw.js")));
        fs::write(self.0.path().join(offline::WORKER), end).expect("the other worker");
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.0.path().to_owned()
    }

    /// Without a file of its app.
    pub(crate) fn lose(&self, file: &str) {
        let app = self.0.path().join(named(self.0.path(), "app-"));
        fs::remove_file(app.join(file)).expect("it was there");
    }
}

fn named(folder: &Path, start: &str) -> String {
    let names =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    let mut names = names.map(|name| name.to_string_lossy().into_owned());
    names.find(|name| name.starts_with(start)).expect("it is there")
}

fn pages(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let found = entries.flat_map(|path| match path.extension() {
        None => pages(&path),
        Some(end) if end == "html" => vec![path],
        Some(_) => Vec::new(),
    });
    found.collect()
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Runs a test on the first page of a release that is kept by now.
pub(crate) fn run_kept(release: &Release, test: impl AsyncFnOnce(&Page)) {
    run_release(release, async |page| {
        page.load("/kk/").await;
        page.wait("the worker", "return navigator.serviceWorker.controller !== null").await;
        test(page).await;
    });
}

pub(crate) async fn update(page: &Page) {
    page.script("navigator.serviceWorker.ready.then(kept => kept.update())", vec![]).await;
}

pub(crate) async fn release(page: &Page) -> String {
    page.string("return String(window.release)").await
}

/// How many pages were opened in this tab.
pub(crate) async fn opened(page: &Page) -> String {
    page.string("return sessionStorage.opened").await
}

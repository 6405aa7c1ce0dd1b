//! `cargo xtask size`: what a first visit to the built site weighs, against the budget, and what is big in it.

mod page;
mod wasm;
mod weight;

use std::fs;
use std::io;
use std::path::Path;

use page::Page;
use weight::Weight;
use xtask::{Machine, Problem, build, compressed, setup};

use crate::app;

/// Everything that a first visit loads, to the app having taken over: bytes as brotli -11 sends them.
pub(crate) const FIRST_VISIT: usize = 80_000;
/// What has to be there before the first tap: the page and whatever keeps it from being painted; never the wasm.
const FIRST_TAP: usize = 14_000;
/// The first page of each language; the first of them is there always.
const PAGES: [&str; 3] = ["index.html", "ru/index.html", "en/index.html"];
/// Where the scripts for the pages of others are, and what one of these pages loads at most to have the site in it.
const EMBED: (&str, usize) = ("embed", 1_500);
const BIGGEST: usize = 25;
const BY_HAND: &str = "cargo xtask size";

/// `cargo xtask size`
pub(crate) fn run(machine: &Machine) -> Result<(), Problem> {
    let tools = setup::for_building(machine)?;
    let site = build::release(machine, &tools)?;
    let visits = Visit::each(&site).map_err(|error| failed(&error))?;
    visits.iter().for_each(Visit::print);
    print_later(&site, &visits).map_err(|error| failed(&error))?;
    let named = app::named(machine).join(app::WASM);
    let parts = fs::read(&named).and_then(|wasm| wasm::parts(&wasm).map_err(io::Error::other));
    for (what, parts) in parts.map_err(|error| failed(&error))? {
        let total: usize = parts.iter().map(|part| part.bytes).sum();
        println!("\nMain wasm, {what}: {} in {}, bytes before compression", total, parts.len());
        for part in parts.iter().take(BIGGEST) {
            println!("{:>9}  {}", part.bytes, part.name);
        }
    }
    Ok(())
}

/// Fails, with the figures, where a built site is above the budget.
pub(crate) fn check(site: &Path) -> Result<(), Problem> {
    let visits = Visit::each(site).map_err(|error| failed(&error))?;
    for visit in &visits {
        println!("{}", visit.sums());
        if visit.all() > FIRST_VISIT || visit.before_tap() > FIRST_TAP {
            visit.print();
            let what = format!("above the budget: {}", visit.sums());
            return Err(Problem::new(what, BY_HAND));
        }
    }
    for (name, sent) in embedding(site).map_err(|error| failed(&error))? {
        let sum = format!("{name}: {sent} of {} bytes", EMBED.1);
        println!("{sum}");
        if sent > EMBED.1 {
            return Err(Problem::new(format!("above the budget: {sum}"), BY_HAND));
        }
    }
    Ok(())
}

/// Every script that a page of somebody else loads, with its bytes as they are sent.
fn embedding(site: &Path) -> io::Result<Vec<(String, usize)>> {
    let mut scripts = Vec::new();
    for entry in fs::read_dir(site.join(EMBED.0))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "js") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            scripts.push((name, Weight::of(&fs::read(path)?)?.sent));
        }
    }
    Ok(scripts)
}

/// The files that a first visit loads, in the order of naming.
pub(crate) fn first_visit(site: &Path) -> io::Result<Vec<String>> {
    Ok(Page::read(site, PAGES[0])?.files.into_iter().map(|file| file.path).collect())
}

/// What a first visit to one language's page loads.
struct Visit {
    page: &'static str,
    files: Vec<(page::File, Weight)>,
}

impl Visit {
    /// To each language's page that the site has.
    fn each(site: &Path) -> io::Result<Vec<Visit>> {
        let there = |page: &&str| *page == PAGES[0] || site.join(page).exists();
        PAGES.into_iter().filter(there).map(|page| Visit::to(site, page)).collect()
    }

    fn to(site: &Path, page: &'static str) -> io::Result<Visit> {
        let files = Page::read(site, page)?.files;
        let weighed = files.into_iter().map(|file| {
            let weight = Weight::of(&fs::read(site.join(&file.path))?)?;
            Ok((file, weight))
        });
        Ok(Visit { page, files: weighed.collect::<io::Result<_>>()? })
    }

    fn all(&self) -> usize {
        self.files.iter().map(|(_, weight)| weight.sent).sum()
    }

    fn before_tap(&self) -> usize {
        self.files.iter().filter(|(file, _)| file.blocks).map(|(_, weight)| weight.sent).sum()
    }

    fn sums(&self) -> String {
        format!(
            "{}: first visit {} of {FIRST_VISIT} bytes, before the first tap {} of {FIRST_TAP}",
            self.page,
            self.all(),
            self.before_tap()
        )
    }

    fn print(&self) {
        println!(
            "\n{}, bytes raw and as brotli -11 sends them (* before the first tap)",
            self.page
        );
        for (file, weight) in &self.files {
            let mark = if file.blocks { '*' } else { ' ' };
            println!("{weight} {mark} {}", file.path);
        }
        println!("{}", self.sums());
    }
}

/// Whatever no first visit loads: the later parts of the app and their like file by file, other folders in one line.
fn print_later(site: &Path, visits: &[Visit]) -> io::Result<()> {
    let loaded = |path: &str| {
        visits.iter().any(|visit| visit.files.iter().any(|(file, _)| file.path == path))
    };
    println!("\nLoaded later or never");
    let app = app::folder_in(site)?;
    let mut entries = fs::read_dir(site)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let mut files = Vec::new();
        collect(&entry.path(), &name, &mut files)?;
        files.retain(|file| !loaded(file));
        let weigh = |file: &String| Weight::of(&fs::read(site.join(file))?);
        if entry.file_type()?.is_dir() && name != app {
            let weights = files.iter().map(weigh).collect::<io::Result<Vec<_>>>()?;
            if !files.is_empty() {
                println!(
                    "{}   {name}/, {} files",
                    weights.into_iter().sum::<Weight>(),
                    files.len()
                );
            }
            continue;
        }
        for file in &files {
            println!("{}   {file}", weigh(file)?);
        }
    }
    Ok(())
}

/// The paths of all files at and below one, in order, without what stands compressed beside them.
fn collect(at: &Path, name: &str, into: &mut Vec<String>) -> io::Result<()> {
    if !at.is_dir() {
        if !compressed::is_beside(at) {
            into.push(name.to_owned());
        }
        return Ok(());
    }
    let mut entries = fs::read_dir(at)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        collect(&entry.path(), &format!("{name}/{}", entry.file_name().to_string_lossy()), into)?;
    }
    Ok(())
}

fn failed(error: &io::Error) -> Problem {
    Problem::new(format!("the built site cannot be weighed ({error})"), BY_HAND)
}

//! Compiles the rule book; every mistake in it stops the build with file, line and the valid words.

#[path = "build/coverage.rs"]
mod coverage;
#[path = "src/inspection.rs"]
#[expect(
    dead_code,
    unreachable_pub,
    reason = "shared with the crate, whose pages look at more of a line"
)]
mod inspection;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};
use std::{env, fs, process};

use rules::authoring::{Compiled, compile};
use rules::{CompleteBook, Date, Lang};

fn main() {
    // Another book than the one that ships: a test adds a service to a copy of it.
    println!("cargo::rerun-if-env-changed=KOMEK_BOOK");
    let other = env::var("KOMEK_BOOK").ok();
    let book = other.as_deref().unwrap_or("book");
    let shown = other.as_deref().unwrap_or("crates/content/book");
    println!("cargo::rerun-if-changed={book}");
    println!("cargo::rerun-if-changed=cases");
    match compile(Path::new(book)) {
        Ok(compiled) => {
            for (what, until) in compiled.book.edition.ending(today(), 60) {
                println!(
                    "cargo::warning={shown}: what is known of {what} ends on {until}; CONTRIBUTING.md says how to go on"
                );
            }
            write(&compiled);
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={shown}/{problem}");
            }
            process::exit(1);
        }
    }
}

/// By the clock of whoever builds, in UTC; what is built does not depend on it.
fn today() -> Date {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let days = i32::try_from(since.as_secs() / 86_400).unwrap_or(0);
    // The Julian day of 01.01.1970.
    Date::from_julian_day(days.saturating_add(2_440_588)).unwrap_or(Date::MAX)
}

fn write(compiled: &Compiled) {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts"));
    let save = |name: &str, bytes: &[u8]| {
        fs::write(out.join(name), bytes).expect("the build folder can be written to");
    };
    let book = postcard::to_allocvec(&*compiled.book.rules)
        .expect("the rule book has no type that cannot be encoded");
    save("book.bin", &book);
    let CompleteBook { sources, citations, holidays, documents, statements, complaints, .. } =
        &compiled.book;
    let tables = (sources, citations, holidays, documents, statements, complaints);
    let tables = postcard::to_allocvec(&tables).expect("its tables have none either");
    save("tables.bin", &tables);
    let agreements = postcard::to_allocvec(&compiled.agreements).expect("neither have these");
    save("agreements.bin", &agreements);
    let signs = postcard::to_allocvec(&compiled.signs).expect("nor these");
    save("signs.bin", &signs);
    match coverage::table(&compiled.book, Path::new("cases")) {
        Ok(table) => save("coverage.bin", &table),
        Err(problem) => {
            println!("cargo::error=crates/content/{problem}");
            process::exit(1);
        }
    }
    let mut constants = String::new();
    for (key, id) in &compiled.ui {
        let name = key.replace('-', "_").to_uppercase();
        writeln!(constants, "/// `{key}`\npub const {name}: TextId = TextId({});", id.0)
            .expect("a string takes every write");
    }
    save("ui.rs", constants.as_bytes());
    // Which text has which id: words of another book go with other ids.
    let ids = fingerprint(&[&book, &tables, &agreements, &signs, constants.as_bytes()]);
    println!("cargo::rustc-env=KOMEK_IDS={ids}");
    let elsewhere = elsewhere(compiled);
    for lang in Lang::ALL {
        let words = compiled.words(lang).as_str();
        let file = [&ids, "\n", words].concat();
        save(&format!("words-{}.txt", lang.tag()), file.as_bytes());
        let pages = lines(words, elsewhere.iter().map(|elsewhere| !elsewhere));
        let file = [&ids, "\n", &pages].concat();
        save(&format!("words-of-pages-{}.txt", lang.tag()), file.as_bytes());
        for (part, start) in PARTS {
            let said = lines(words, under(compiled, start).into_iter());
            save(&format!("words-of-{part}-{}.txt", lang.tag()), said.as_bytes());
        }
    }
}

/// The keys of what the other pages of the site and the shell say, which have all words built in, and of what comes with a
/// later part: no other page of the app needs these.
const ELSEWHERE: [&str; 6] = ["guide-", "embed-", "shell-", "keep-", "kiosk-", "school-"];

/// The parts whose words come with their code, and the keys of these.
const PARTS: [(&str, &str); 3] = [("keep", "keep-"), ("kiosk", "kiosk-"), ("school", "school-")];

/// For each text whether it is said under those keys alone.
fn elsewhere(compiled: &Compiled) -> Vec<bool> {
    let mut uses = compiled.uses.clone();
    let mut elsewhere = vec![false; uses.len()];
    for (key, id) in &compiled.ui {
        if ELSEWHERE.iter().any(|start| key.starts_with(start)) {
            let place = usize::from(id.0);
            uses[place] -= 1;
            elsewhere[place] = uses[place] == 0;
        }
    }
    elsewhere
}

/// For each text whether it is said under the keys that begin so.
fn under(compiled: &Compiled, start: &str) -> Vec<bool> {
    let mut under = vec![false; compiled.uses.len()];
    for (_, id) in compiled.ui.iter().filter(|(key, _)| key.starts_with(start)) {
        under[usize::from(id.0)] = true;
    }
    under
}

/// The texts that are wanted; the others are blank, for the line number is the id.
fn lines(words: &str, wanted: impl Iterator<Item = bool>) -> String {
    let lines = words.lines().zip(wanted);
    lines.flat_map(|(text, wanted)| [if wanted { text } else { "" }, "\n"]).collect()
}

/// FNV-1a of all parts, in 16 hexadecimal digits.
fn fingerprint(parts: &[&[u8]]) -> String {
    let start = 0xcbf2_9ce4_8422_2325_u64;
    let hash = parts
        .iter()
        .copied()
        .flatten()
        .fold(start, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}

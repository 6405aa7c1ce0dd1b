//! Which cases exercise which line of the rule book: found at build time by assessing every case.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::{book, decode, inspection};

/// The files of cases with how many each holds, and per line of the book a set of cases in which it shows and, for a
/// category, one in which it fails. A set has a bit per case, in the order of files and cases; zeros at the end are
/// left out.
type Table = (Vec<(String, u16)>, Vec<(Vec<u8>, Vec<u8>)>);

/// One case: its file's name without `.toml`, and its number there, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Case {
    pub file: &'static str,
    pub number: usize,
}

/// The cases of one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exercised {
    /// The category holds; the paper or sentence is on the list; the value is compared with.
    pub shows: Vec<Case>,
    /// The category does not hold; empty for every other line.
    pub fails: Vec<Case>,
}

/// What the cases exercise, by the line's name.
pub fn coverage() -> &'static BTreeMap<String, Exercised> {
    static COVERAGE: LazyLock<BTreeMap<String, Exercised>> = LazyLock::new(|| {
        static TABLE: LazyLock<Table> =
            LazyLock::new(|| decode(include_bytes!(concat!(env!("OUT_DIR"), "/coverage.bin"))));
        let (files, lines) = &*TABLE;
        let cases: Vec<Case> = files
            .iter()
            .flat_map(|(file, count)| {
                (1..=usize::from(*count)).map(move |number| Case { file, number })
            })
            .collect();
        let names = inspection::lines(book()).into_iter().map(|line| line.name);
        names
            .zip(lines)
            .map(|(name, (shows, fails))| {
                (name, Exercised { shows: read(shows, &cases), fails: read(fails, &cases) })
            })
            .collect()
    });
    &COVERAGE
}

fn read(set: &[u8], cases: &[Case]) -> Vec<Case> {
    let holds = |index: &usize| set.get(index / 8).is_some_and(|byte| byte >> (index % 8) & 1 == 1);
    (0..cases.len()).filter(holds).filter_map(|index| cases.get(index).copied()).collect()
}

/// `meals 3–5, 12; camp 2`.
pub fn listed(cases: &[Case]) -> String {
    let by_file = cases.chunk_by(|one, next| one.file == next.file).filter_map(|same| {
        let runs = same.chunk_by(|one, next| one.number + 1 == next.number).filter_map(|run| {
            let (first, last) = (run.first()?.number, run.last()?.number);
            Some(match last - first {
                0 => first.to_string(),
                1 => [&first.to_string(), ", ", &last.to_string()].concat(),
                _ => [&first.to_string(), "–", &last.to_string()].concat(),
            })
        });
        Some([same.first()?.file, " ", &runs.collect::<Vec<_>>().join(", ")].concat())
    });
    by_file.collect::<Vec<_>>().join("; ")
}

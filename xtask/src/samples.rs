//! What has no end, or takes hours: the usual run tries a sample and says so, `cargo xtask test --release` the whole.

use std::fmt;

/// How much of it is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    Sample,
    Whole,
}

impl Extent {
    /// What the tests read it from (`tests/support/sample.rs`): set for the whole, whatever the environment says.
    pub(crate) const VARIABLE: &str = "KOMEK_WHOLE";

    /// How many minutes a step may take on two cores.
    pub(crate) fn minutes(self, sample: u32, whole: u32) -> u32 {
        match self {
            Self::Sample => sample,
            Self::Whole => whole,
        }
    }
}

/// Each is told by the end, or missed.
const EXPECTED: [&str; 4] =
    ["axe: screens and sights", "monkey walks", "hostile inputs", "clean builds compared"];

/// How much was tried of what there is, by name.
#[derive(Debug, Default)]
pub(crate) struct Samples(Vec<(String, u64, u64)>);

impl Samples {
    /// Remembers a line such as `komek sample: monkey walks: 500 of 10000`.
    pub(crate) fn hear(&mut self, line: &str) {
        let read = || {
            let (name, told) = line.trim().strip_prefix("komek sample: ")?.rsplit_once(": ")?;
            let (tried, all) = told.split_once(" of ")?;
            Some((name, tried.parse().ok()?, all.parse().ok()?))
        };
        if let Some((name, tried, all)) = read() {
            self.tell(name, tried, all);
        }
    }

    /// Several tests may each try a part of the same.
    pub(crate) fn tell(&mut self, name: &str, tried: u64, all: u64) {
        match self.0.iter_mut().find(|(known, ..)| known == name) {
            Some((_, before, of)) => (*before, *of) = (*before + tried, *of + all),
            None => self.0.push((name.to_owned(), tried, all)),
        }
    }
}

impl fmt::Display for Samples {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let missed = EXPECTED.iter().filter(|name| !self.0.iter().any(|(told, ..)| told == *name));
        let width = EXPECTED.iter().map(|name| name.len()).max().unwrap_or(0);
        let part = missed.clone().count() > 0 || self.0.iter().any(|(_, tried, all)| tried < all);
        let whole = if part { " (the whole: cargo xtask test --release)" } else { "" };
        writeln!(f, "tried, of what there is{whole}:")?;
        for (name, tried, all) in &self.0 {
            writeln!(f, "{name:<width$} {} of {}", grouped(*tried), grouped(*all))?;
        }
        missed.into_iter().try_for_each(|name| writeln!(f, "{name:<width$} not told by any test"))
    }
}

/// `41 000 000`
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<&[u8]> = digits.as_bytes().rchunks(3).rev().collect();
    String::from_utf8_lossy(&groups.join(&b' ')).into_owned()
}

#[cfg(test)]
mod tests {
    use super::Samples;

    #[test]
    fn a_sample_is_told_with_its_whole_and_a_missing_one_is_missed() {
        let mut samples = Samples::default();
        for line in [
            "komek sample: monkey walks: 500 of 10000",
            "komek sample: axe: screens and sights: 60 of 165",
            "komek sample: axe: screens and sights: 60 of 165",
            "komek: monkey steps: 7500 in 500 walks",
            "komek sample: of another shape",
        ] {
            samples.hear(line);
        }
        samples.tell("hostile inputs", 273_000, 41_000_000);
        assert_eq!(
            samples.to_string(),
            "tried, of what there is (the whole: cargo xtask test --release):\n\
             monkey walks            500 of 10 000\n\
             axe: screens and sights 120 of 330\n\
             hostile inputs          273 000 of 41 000 000\n\
             clean builds compared   not told by any test\n"
        );
    }

    #[test]
    fn the_whole_is_no_sample() {
        let mut samples = Samples::default();
        for name in super::EXPECTED {
            samples.tell(name, 2, 2);
        }
        assert!(samples.to_string().starts_with("tried, of what there is:\n"), "{samples}");
    }
}

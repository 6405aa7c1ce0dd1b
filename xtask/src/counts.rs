//! How many tests ran, read from what the test programs print.

use std::fmt;
use std::ops::AddAssign;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub passed: usize,
    pub failed: usize,
    pub ignored: usize,
}

impl Counts {
    /// The counts of a line such as `test result: ok. 3 passed; 0 failed; 1 ignored; …`; of any
    /// other line, nothing.
    pub(crate) fn in_line(line: &str) -> Option<Self> {
        let result = line.strip_prefix("test result: ")?;
        let mut counts = Self::default();
        let words: Vec<_> = result.split_whitespace().collect();
        for pair in words.windows(2) {
            let Ok(number) = pair[0].parse() else { continue };
            match pair[1] {
                "passed;" => counts.passed = number,
                "failed;" => counts.failed = number,
                "ignored;" => counts.ignored = number,
                _ => {}
            }
        }
        Some(counts)
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.ignored += other.ignored;
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_result_line_is_counted() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 4 filtered out; finished in 0.02s";
        assert_eq!(Counts::in_line(line), Some(Counts { passed: 12, failed: 3, ignored: 1 }));
    }

    #[test]
    fn colours_do_not_hide_it() {
        let line = "test result: \u{1b}[32mok\u{1b}[0m. 7 passed; 0 failed; 0 ignored; 0 measured";
        assert_eq!(Counts::in_line(line), Some(Counts { passed: 7, failed: 0, ignored: 0 }));
    }

    #[test]
    fn other_lines_count_for_nothing() {
        assert_eq!(Counts::in_line("running 12 tests"), None);
        assert_eq!(Counts::in_line("test counts::7 passed; ... ok"), None);
    }

    #[test]
    fn counts_add_up_and_are_told_in_one_line() {
        let mut all = Counts::default();
        all += Counts { passed: 2, failed: 0, ignored: 1 };
        all += Counts { passed: 3, failed: 0, ignored: 0 };
        assert_eq!(all, Counts { passed: 5, failed: 0, ignored: 1 });
        assert_eq!(all.to_string(), "5 passed, 0 failed");
    }
}

//! How much a file weighs.

use std::fmt;
use std::io;
use std::iter::Sum;

use xtask::compressed;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Weight {
    /// As it is in the site.
    pub raw: usize,
    /// As brotli -11 sends it.
    pub sent: usize,
}

impl Weight {
    pub(super) fn of(file: &[u8]) -> io::Result<Weight> {
        Ok(Weight { raw: file.len(), sent: compressed::brotli(file)?.len() })
    }
}

impl Sum for Weight {
    fn sum<I: Iterator<Item = Weight>>(weights: I) -> Weight {
        weights.fold(Weight::default(), |sum, weight| Weight {
            raw: sum.raw + weight.raw,
            sent: sum.sent + weight.sent,
        })
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:>9} {:>8}", self.raw, self.sent)
    }
}

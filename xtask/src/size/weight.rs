//! How much a file weighs.

use std::fmt;
use std::io;
use std::iter::Sum;

use brotli::enc::BrotliEncoderParams;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Weight {
    /// As it is in the site.
    pub raw: usize,
    /// As brotli -11 sends it.
    pub sent: usize,
}

impl Weight {
    pub(super) fn of(file: &[u8]) -> io::Result<Weight> {
        // What the command line tool and servers do: as well as it can, within a window of 4 MiB.
        let params = BrotliEncoderParams {
            quality: 11,
            lgwin: 22,
            size_hint: file.len(),
            ..BrotliEncoderParams::default()
        };
        let mut sent = Vec::new();
        brotli::BrotliCompress(&mut &*file, &mut sent, &params)?;
        Ok(Weight { raw: file.len(), sent: sent.len() })
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

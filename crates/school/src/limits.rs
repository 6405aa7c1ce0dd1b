//! How much a file may say. What is shown has to fit on a phone and on a sheet; the schema that is published has the same
//! figures.

/// Bytes of the whole file.
pub const FILE: usize = 64 * 1024;

/// Letters of a name, a room or a post.
pub const NAME: usize = 80;
/// Letters of an address, a notice, a category or a paper.
pub const TEXT: usize = 300;
/// Letters of a telephone number, as somebody writes it.
pub const PHONE: usize = 30;
/// Bytes of a link.
pub const LINK: usize = 200;
/// Bytes of the page's own address: a code has it beside the answers.
pub const PAGE: usize = 100;

/// Lines of hours.
pub const HOURS: usize = 7;
/// Categories of the board.
pub const CATEGORIES: usize = 20;
/// Papers of one of them.
pub const PAPERS: usize = 10;
/// Values by law.
pub const VALUES: usize = 10;
/// The greatest sum.
pub const TENGE: u64 = 10_000_000;

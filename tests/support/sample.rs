//! What has no end, or takes hours, is tried in part, and the run says so: `cargo xtask test --release` tries the whole.

/// Whether all of it is wanted.
pub(crate) fn is_whole() -> bool {
    std::env::var_os("KOMEK_WHOLE").is_some()
}

/// How much of it was tried, for the table at the end of the run.
pub(crate) fn tell(what: &str, tried: usize, all: usize) {
    println!("komek sample: {what}: {tried} of {all}");
}

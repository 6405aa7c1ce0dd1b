//! What `cargo xtask` and the bench share: the machine, the tools on it, and the builds of the site.

pub mod build;
pub mod compressed;
pub mod folder;
pub mod machine;
pub mod named;
mod pins;
mod problem;
pub mod process;
pub mod readme;
pub mod servers;
pub mod setup;
pub mod sums;
mod tool;

pub use machine::Machine;
pub use problem::Problem;

/// The rule book that ships, from the root of the repository.
pub const BOOK: &str = "crates/content/book";

/// Does what starts other programs: they end with this one.
pub fn with_machine(work: impl FnOnce(&Machine) -> Result<(), Problem>) -> Result<(), Problem> {
    process::stop_groups_with_this_process().map_err(|error| {
        Problem::new(format!("signals cannot be heard ({error})"), "cargo xtask")
    })?;
    work(&Machine::this()?)
}

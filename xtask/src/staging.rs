//! The site that Trunk is putting together, as its hooks find it.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

use xtask::Problem;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// As it is published: small, and in parts.
    Release,
    /// In seconds, and in one piece.
    Dev,
    /// The same for whoever works at it: a mistake is shown in place of the app.
    Serve,
}

/// Set for Trunk, and so for its hooks, by `cargo xtask serve`.
pub(crate) const SERVING: &str = "KOMEK_SERVING";

pub(crate) struct Staging {
    pub(crate) folder: PathBuf,
    pub(crate) profile: Profile,
}

impl Staging {
    pub(crate) fn of_trunk() -> Result<Self, Problem> {
        let set = |name| env::var_os(name).filter(|value: &OsString| !value.is_empty());
        let folder = set("TRUNK_STAGING_DIR").ok_or_else(|| {
            Problem::new(
                "TRUNK_STAGING_DIR is not set: this is for Trunk to call",
                "cargo xtask build",
            )
        })?;
        let release = set("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
        let profile = match set(SERVING) {
            _ if release => Profile::Release,
            Some(_) => Profile::Serve,
            None => Profile::Dev,
        };
        Ok(Self { folder: folder.into(), profile })
    }
}

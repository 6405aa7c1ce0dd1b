//! The web servers that the recipes of `deploy/` are for, and what they are loaded with.

use std::path::PathBuf;

use crate::machine::Machine;
use crate::problem::Problem;

use super::debian;
use super::program::{self, Program};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Servers {
    pub nginx: PathBuf,
    pub apache: PathBuf,
    pub caddy: PathBuf,
}

const NGINX: Program = Program { names: &["nginx"], question: "-v", package: "nginx" };
/// Without the service that the package `apache2` starts.
const APACHE: Program =
    Program { names: &["apache2", "httpd"], question: "-v", package: "apache2-bin" };
const CADDY: Program = Program { names: &["caddy"], question: "version", package: "caddy" };
/// Of nginx, which cannot do without where the recipe says `brotli_static`.
const BROTLI: &str = "libnginx-mod-http-brotli-static";

const WRK: Program = Program { names: &["wrk"], question: "-v", package: "wrk" };

pub(super) fn ensure(machine: &Machine) -> Result<Servers, Problem> {
    if !debian::has_package(machine, BROTLI) {
        debian::install(machine, &[BROTLI])?;
    }
    let [nginx, apache, caddy] = program::ensure(machine, [NGINX, APACHE, CADDY])?;
    for server in [&nginx, &apache, &caddy] {
        println!("  a web server: {}", server.display());
    }
    Ok(Servers { nginx, apache, caddy })
}

/// `wrk`, which asks for files as fast as they come.
pub(super) fn load(machine: &Machine) -> Result<PathBuf, Problem> {
    let [wrk] = program::ensure(machine, [WRK])?;
    Ok(wrk)
}

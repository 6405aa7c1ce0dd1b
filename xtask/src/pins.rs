//! The one version of each tool that is used, on every machine.

use std::fs;
use std::path::Path;

use crate::problem::Problem;

/// 0.22 needs a newer Rust than this workspace asks for.
pub(crate) const TRUNK: &str = "0.21.14";
/// Reads what `wasm_split_helpers` in Cargo.lock leaves in the module.
pub(crate) const WASM_SPLIT: &str = "0.2.4";
pub(crate) const CARGO_DENY: &str = "0.20.2";

/// Drives every Firefox from 128 on.
pub(crate) const GECKODRIVER: &str = "0.37.1";

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pins {
    /// The command line tool refuses a module made by any other version of the library.
    pub wasm_bindgen: String,
    pub binaryen: String,
    pub axe_core: String,
    pub esbuild: String,
}

impl Pins {
    /// Reads the two lock files, so that no version is written down twice.
    pub(crate) fn of(root: &Path) -> Result<Self, Problem> {
        let cargo = read(root, "Cargo.lock")?;
        let npm = read(root, "package-lock.json")?;
        let missing = |file: &str, name: &str| {
            Problem::new(
                format!("{file} names no version of {name}"),
                format!("git checkout {file}"),
            )
        };
        let node = |name| npm_version(&npm, name).ok_or_else(|| missing("package-lock.json", name));
        Ok(Self {
            wasm_bindgen: cargo_version(&cargo, "wasm-bindgen")
                .ok_or_else(|| missing("Cargo.lock", "wasm-bindgen"))?,
            binaryen: node("binaryen")?,
            axe_core: node("axe-core")?,
            esbuild: node("esbuild")?,
        })
    }
}

fn read(root: &Path, file: &str) -> Result<String, Problem> {
    fs::read_to_string(root.join(file)).map_err(|error| {
        Problem::new(format!("{file} cannot be read ({error})"), format!("git checkout {file}"))
    })
}

fn cargo_version(lock: &str, name: &str) -> Option<String> {
    let lock: toml::Table = lock.parse().ok()?;
    let packages = lock.get("package")?.as_array()?;
    let package = packages.iter().find(|package| text(package.get("name")) == Some(name))?;
    text(package.get("version")).map(str::to_owned)
}

fn text(value: Option<&toml::Value>) -> Option<&str> {
    value?.as_str()
}

fn npm_version(lock: &str, name: &str) -> Option<String> {
    let lock: serde_json::Value = serde_json::from_str(lock).ok()?;
    let package = lock.get("packages")?.get(format!("node_modules/{name}"))?;
    package.get("version")?.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CARGO: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen-shared"
version = "0.2.129"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = ["wasm-bindgen-shared"]
"#;

    #[test]
    fn the_version_of_the_very_package_is_read() {
        assert_eq!(cargo_version(CARGO, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(cargo_version(CARGO, "wasm"), None);
        assert_eq!(cargo_version("version = ", "wasm-bindgen"), None);
    }

    #[test]
    fn npm_versions_are_those_installed_not_those_asked_for() {
        let lock = r#"{"packages": {
            "": {"devDependencies": {"binaryen": "^131.0.0"}},
            "node_modules/binaryen": {"version": "132.0.0"}
        }}"#;
        assert_eq!(npm_version(lock, "binaryen").as_deref(), Some("132.0.0"));
        assert_eq!(npm_version(lock, "axe-core"), None);
    }

    #[test]
    fn this_repository_pins_every_tool() {
        assert_eq!(Pins::of(&crate::machine::repository()).map(|_| ()), Ok(()));
    }
}

//! The tools of a pinned version: how each is recognised and where it comes from.

use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::machine::Machine;
use crate::pins::{CARGO_DENY, GECKODRIVER, Pins, TRUNK, WASM_SPLIT};
use crate::tool::{Check, Install, Tool, says_version};

/// Trunk and what it calls.
pub(super) fn for_building(pins: &Pins) -> [Tool; 5] {
    [trunk(), wasm_bindgen(pins), wasm_split(), wasm_opt(pins), esbuild(pins)]
}

fn trunk() -> Tool {
    // Its default features only add a check for updates and downloads of other tools, which are
    // never wanted here.
    let flags = &["--locked", "--no-default-features"];
    cargo_tool("Trunk", "trunk", "bin/trunk", TRUNK, flags, 120)
}

fn wasm_bindgen(pins: &Pins) -> Tool {
    // Not `--locked`: its own lock file names a release that is no longer in the registry.
    let version = &pins.wasm_bindgen;
    cargo_tool("wasm-bindgen", "wasm-bindgen-cli", "bin/wasm-bindgen", version, &[], 75)
}

fn wasm_split() -> Tool {
    let flags = &["--locked", "--features", "build-binary"];
    let tool = cargo_tool(
        "wasm-split-cli",
        "wasm_split_cli_support",
        "bin/wasm-split-cli",
        WASM_SPLIT,
        flags,
        30,
    );
    // It does not tell its version, so that only the folder in the cache does.
    let check: Check = Box::new(|machine, file| match machine.file_says(file, &["--help"])? {
        said if said.starts_with("Usage: wasm-split-cli") => Ok(()),
        said => Err(format!("its help begins with `{said}`")),
    });
    Tool { on_path: None, check, ..tool }
}

/// Debian has none.
pub(super) fn geckodriver() -> Tool {
    let file = "bin/geckodriver";
    cargo_tool("geckodriver", "geckodriver", file, GECKODRIVER, &["--locked"], 60)
}

pub(super) fn cargo_deny() -> Tool {
    cargo_tool("cargo-deny", "cargo-deny", "bin/cargo-deny", CARGO_DENY, &["--locked"], 60)
}

/// These read all of a wasm and write it again, several times in a build: slowly without optimising.
const READS_WASM: [&str; 2] = ["wasm-bindgen-cli", "wasm_split_cli_support"];

fn cargo_tool(
    name: &str,
    package: &'static str,
    file: &'static str,
    version: &str,
    flags: &'static [&'static str],
    seconds: u64,
) -> Tool {
    let program = file.trim_start_matches("bin/");
    let exact = version.to_owned();
    let by_hand = ["cargo install", package, "--version", version, &flags.join(" ")].join(" ");
    Tool {
        name: format!("{name} {version}"),
        folder: format!("{package}-{version}"),
        file,
        on_path: Some(program),
        check: says_version(format!("{program} {version}")),
        install: Install {
            lasts: Duration::from_secs(seconds),
            // Not cargo, which is there: what a bare machine lacks is the linker that cargo calls.
            program: "cc",
            provided_by: "build-essential",
            command: Box::new(move |machine, folder| {
                let mut cargo = machine.command("cargo");
                cargo.args(["install", package, "--version", &exact]).args(flags);
                cargo.arg("--root").arg(folder);
                // Keeps cargo from advising to put this folder on `PATH`, which is ours to do.
                cargo.env("PATH", machine.path_behind(&[folder.join("bin")]));
                // Out of the repository, so that no setting of it counts, and gone with the
                // unfinished folder.
                cargo
                    .current_dir(&machine.tools)
                    .env("CARGO_TARGET_DIR", folder.with_file_name("target"));
                // A tool that runs for seconds need not be optimised for minutes: Trunk takes 120 s so, and 200 s with 1.
                let optimised = if READS_WASM.contains(&package) { "1" } else { "0" };
                cargo.env("CARGO_PROFILE_RELEASE_LTO", "off");
                cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", optimised);
                cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
                Ok(cargo)
            }),
            by_hand: format!("{} --force --root {{folder}}", by_hand.trim_end()),
        },
    }
}

fn wasm_opt(pins: &Pins) -> Tool {
    let major = pins.binaryen.split('.').next().unwrap_or_default();
    Tool {
        name: format!("wasm-opt {major}"),
        folder: npm_folder(pins),
        file: "node_modules/.bin/wasm-opt",
        on_path: Some("wasm-opt"),
        check: says_version(format!("wasm-opt version {major} (version_{major})")),
        install: npm_ci(),
    }
}

fn esbuild(pins: &Pins) -> Tool {
    Tool {
        name: format!("esbuild {}", pins.esbuild),
        folder: npm_folder(pins),
        file: "node_modules/.bin/esbuild",
        on_path: Some("esbuild"),
        check: says_version(pins.esbuild.clone()),
        install: npm_ci(),
    }
}

pub(super) fn axe(pins: &Pins) -> Tool {
    let version = pins.axe_core.clone();
    Tool {
        name: format!("axe-core {version}"),
        folder: npm_folder(pins),
        file: "node_modules/axe-core/axe.min.js",
        on_path: None,
        // Loading the file runs all of it, which a truncated one does not survive.
        check: Box::new(move |machine, file| {
            let node = machine.find("node").ok_or("it cannot be checked without `node`")?;
            let file = file.to_string_lossy();
            let script = "console.log(require(process.argv[1]).version)";
            match machine.file_says(&node, &["-e", script, &file])? {
                said if said == version => Ok(()),
                said => Err(format!("it says `{said}` instead of `{version}`")),
            }
        }),
        install: npm_ci(),
    }
}

/// Everything from npm shares one folder, as one lock file covers it.
fn npm_folder(pins: &Pins) -> String {
    let Pins { axe_core, binaryen, esbuild, .. } = pins;
    format!("npm-axe-core-{axe_core}-binaryen-{binaryen}-esbuild-{esbuild}")
}

/// npm itself compares each package with the hash in the lock file.
fn npm_ci() -> Install {
    Install {
        lasts: Duration::from_secs(5),
        program: "npm",
        provided_by: "nodejs npm",
        command: Box::new(|machine, folder| {
            copy_lock(machine, folder)?;
            let mut npm = machine.command("npm");
            npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder);
            Ok(npm)
        }),
        by_hand: "mkdir -p {folder} && cp package.json package-lock.json {folder} && npm ci --prefix {folder}"
            .to_owned(),
    }
}

fn copy_lock(machine: &Machine, folder: &Path) -> std::io::Result<()> {
    for file in ["package.json", "package-lock.json"] {
        fs::copy(machine.root.join(file), folder.join(file))?;
    }
    Ok(())
}

//! A made-up machine: every program on it is `shim.sh`, and its `PATH` is a folder of links to it.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::machine::{Machine, repository};
use crate::problem::Problem;
use crate::setup::{BuildTools, TestTools, for_building, for_testing};

/// What a machine has before the first set-up.
pub(super) const BARE: [&str; 9] =
    ["cargo", "rustc", "rustup", "npm", "node", "cc", "apt-get", "dpkg", "dpkg-query"];
/// What the set-up may take from `PATH`.
pub(super) const FROM_PATH: [&str; 15] = [
    "cargo-deny",
    "trunk",
    "wasm-bindgen",
    "wasm-opt",
    "esbuild",
    "chromium",
    "chromedriver",
    "geckodriver",
    "firefox-esr",
    "WebKitWebDriver",
    "Xvfb",
    "pdftotext",
    "nginx",
    "apache2",
    "caddy",
];
/// A package, and no program.
pub(super) const BROTLI: &str = "libnginx-mod-http-brotli-static";
/// What it keeps in the cache.
pub(super) const CACHED: [&str; 8] = [
    "trunk-0.21.14/bin/trunk",
    "wasm-bindgen-cli-0.2.130/bin/wasm-bindgen",
    "wasm_split_cli_support-0.2.4/bin/wasm-split-cli",
    "npm-axe-core-4.14.1-binaryen-132.0.0-esbuild-0.28.2/node_modules/.bin/wasm-opt",
    "npm-axe-core-4.14.1-binaryen-132.0.0-esbuild-0.28.2/node_modules/.bin/esbuild",
    "npm-axe-core-4.14.1-binaryen-132.0.0-esbuild-0.28.2/node_modules/axe-core/axe.min.js",
    "geckodriver-0.37.1/bin/geckodriver",
    "cargo-deny-0.20.2/bin/cargo-deny",
];

pub(super) struct Fake {
    pub(super) folder: TempDir,
    pub(super) machine: Machine,
}

impl Fake {
    pub(super) fn bare() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let at = |name| folder.path().join(name);
        fs::create_dir(at("path")).unwrap();
        fs::create_dir(at("repository")).unwrap();
        let machine = Machine {
            root: at("repository"),
            path: at("path").into(),
            tools: at("cache/tools"),
            is_root: true,
            chromium: None,
            chromedriver: None,
        };
        let cargo = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        let npm = r#"{"packages": {"node_modules/binaryen": {"version": "132.0.0"},
            "node_modules/esbuild": {"version": "0.28.2"},
            "node_modules/axe-core": {"version": "4.14.1"}}}"#;
        for (file, text) in
            [("Cargo.lock", cargo), ("package-lock.json", npm), ("package.json", "{}")]
        {
            fs::write(machine.root.join(file), text).unwrap();
        }
        let fake = Self { folder, machine };
        for program in BARE {
            fake.add(program);
        }
        fake
    }

    /// A machine on which somebody has installed everything by hand.
    pub(super) fn full() -> Self {
        let fake = Self::bare();
        for program in FROM_PATH {
            fake.add(program);
        }
        for mark in ["wasm32", "rust-src", "fonts-noto-core", "fonts-dejavu-core", BROTLI] {
            fake.mark(mark);
        }
        fake
    }

    pub(super) fn on_path(&self, name: &str) -> PathBuf {
        self.folder.path().join("path").join(name)
    }

    pub(super) fn cached(&self, name: &str) -> PathBuf {
        self.machine.tools.join(name)
    }

    pub(super) fn add(&self, program: &str) {
        symlink(repository().join("xtask/src/setup/shim.sh"), self.on_path(program)).unwrap();
    }

    pub(super) fn mark(&self, what: &str) {
        fs::write(self.on_path(&format!("{what}.there")), "").unwrap();
    }

    pub(super) fn hide(&self, program: &str) {
        fs::remove_file(self.on_path(program)).unwrap();
    }

    pub(super) fn make(&self, program: &str, how: &str) {
        fs::write(self.on_path(&format!("{program}.how")), how).unwrap();
    }

    pub(super) fn set_up(&self) -> Result<(BuildTools, TestTools), Problem> {
        Ok((for_building(&self.machine)?, for_testing(&self.machine)?))
    }

    /// The sentence with which the set-up stops.
    pub(super) fn stops(&self) -> String {
        let sentence = self.set_up().err().expect("the set-up does not stop").to_string();
        assert_eq!(sentence.lines().count(), 1, "{sentence}");
        sentence
    }

    /// How often an installer was started since the last time this was asked.
    pub(super) fn installations(&self) -> usize {
        let calls = fs::read_to_string(self.on_path("calls")).unwrap_or_default();
        fs::write(self.on_path("calls"), "").unwrap();
        let installs = ["cargo install", "npm ci", "apt-get install", "rustup toolchain install"];
        calls
            .lines()
            .filter(|call| installs.iter().any(|install| call.starts_with(install)))
            .count()
    }
}

/// Three ways for a file to be no program: the start of a real one, the start of a script, nothing
/// at all.
pub(super) fn truncated() -> [Vec<u8>; 3] {
    let program = fs::read(std::env::current_exe().unwrap()).unwrap();
    [program[..4096].to_vec(), b"#!/bin/s".to_vec(), Vec::new()]
}

pub(super) fn write_program(file: &Path, content: &[u8]) {
    fs::remove_file(file).unwrap();
    fs::write(file, content).unwrap();
    fs::set_permissions(file, fs::Permissions::from_mode(0o755)).unwrap();
}

//! The set-up on made-up machines: every program on them is `shim.sh`, and their `PATH` is a folder
//! of links to it.

mod fake;

use std::fs;
use std::os::unix::fs::symlink;

use super::*;
use crate::machine::repository;
use fake::{BROTLI, CACHED, FROM_PATH, Fake, truncated, write_program};

#[test]
fn a_bare_machine_gets_everything_once() {
    let fake = Fake::bare();
    let (build, test) = fake.set_up().unwrap();
    assert_eq!(build.trunk, fake.cached(CACHED[0]));
    assert_eq!(test.axe, fake.cached(CACHED[5]));
    assert_eq!(test.browser.chromium, fake.on_path("chromium"));
    assert_eq!(test.engines.geckodriver, fake.cached(CACHED[6]));
    assert_eq!(test.engines.firefox, fake.on_path("firefox-esr"));
    assert_eq!(test.servers.caddy, fake.on_path("caddy"));
    // What the toolchain lacks, Trunk, wasm-bindgen, wasm-split-cli, what npm brings, the browser, geckodriver, the
    // other engines, the fonts with pdftotext, nginx's brotli, the web servers, and cargo-deny.
    assert_eq!(fake.installations(), 12);

    fake.set_up().unwrap();
    assert_eq!(fake.installations(), 0);
}

#[test]
fn a_first_start_says_beforehand_what_it_installs_and_how_long_that_takes() {
    let said = |fake: &Fake| {
        let pins = Pins::of(&fake.machine.root).unwrap();
        tool::announcement(&fake.machine, &pinned::for_building(&pins))
    };
    let bare = Fake::bare();
    assert_eq!(
        said(&bare).as_deref(),
        Some(
            "  To be installed, once for all clones: Trunk 0.21.14, wasm-bindgen 0.2.130, wasm-split-cli 0.2.4, \
             wasm-opt 132, esbuild 0.28.2; about 4 minutes on 2 cores"
        )
    );
    assert_eq!(bare.installations(), 0, "only looked");
    bare.set_up().unwrap();
    assert_eq!(said(&bare), None);
    // The next version of one of them.
    fs::remove_dir_all(bare.cached("wasm_split_cli_support-0.2.4")).unwrap();
    assert_eq!(
        said(&bare).as_deref(),
        Some("  To be installed, once for all clones: wasm-split-cli 0.2.4; less than a minute")
    );
}

#[test]
fn what_is_on_path_is_used() {
    let fake = Fake::full();
    let (build, _) = fake.set_up().unwrap();
    assert_eq!(build.trunk, fake.on_path("trunk"));
    // wasm-split-cli alone is put in front: it does not tell its version.
    let folder = fake.cached(CACHED[2]);
    assert_eq!(build.path, fake.machine.path_behind(&[folder.parent().unwrap().to_owned()]));
    // That and axe-core, which is a file of its own and never on `PATH`.
    assert_eq!(fake.installations(), 2);
}

#[test]
fn each_tool_hidden_from_path_is_installed() {
    let brotli = [BROTLI, ".there"].concat();
    let marks = ["wasm32.there", "rust-src.there", "fonts-noto-core.there", &*brotli];
    for hidden in FROM_PATH.into_iter().chain(marks) {
        let fake = Fake::full();
        fake.hide(hidden);
        fake.set_up().unwrap_or_else(|problem| panic!("without {hidden}: {problem}"));
        let npm_did_it_already = ["wasm-opt", "esbuild"].contains(&hidden);
        assert_eq!(fake.installations(), if npm_did_it_already { 2 } else { 3 }, "{hidden}");
    }
}

#[test]
fn each_truncated_tool_on_path_is_replaced() {
    for program in FROM_PATH {
        for content in truncated() {
            let fake = Fake::full();
            write_program(&fake.on_path(program), &content);
            fake.set_up().unwrap_or_else(|problem| panic!("{program}: {problem}"));
            assert_ne!(fake.installations(), 0, "{program}");
        }
    }
}

#[test]
fn each_truncated_tool_in_the_cache_is_installed_again() {
    let fake = Fake::bare();
    fake.set_up().unwrap();
    fake.installations();
    for tool in CACHED {
        for content in truncated() {
            write_program(&fake.cached(tool), &content);
            fake.set_up().unwrap_or_else(|problem| panic!("{tool}: {problem}"));
            assert_eq!(fake.installations(), 1, "{tool}");
        }
    }
}

#[test]
fn a_wrong_version_on_path_is_passed_over() {
    let fake = Fake::full();
    for program in ["trunk", "wasm-bindgen", "wasm-opt", "esbuild"] {
        fake.make(program, "wrong");
    }
    let (build, _) = fake.set_up().unwrap();
    assert_eq!(build.trunk, fake.cached(CACHED[0]));
    for (program, tool) in
        [("wasm-bindgen", CACHED[1]), ("wasm-opt", CACHED[3]), ("esbuild", CACHED[4])]
    {
        let first = which::which_in(program, Some(&build.path), "/").unwrap();
        assert_eq!(first, fake.cached(tool));
    }
}

#[test]
fn a_failed_installation_names_the_command_and_leaves_nothing() {
    let cases = [
        (
            "cargo",
            "trunk",
            "cargo install trunk --version 0.21.14 --locked --no-default-features --force --root",
        ),
        (
            "cargo",
            "wasm-bindgen",
            "cargo install wasm-bindgen-cli --version 0.2.130 --force --root",
        ),
        ("npm", "wasm-opt", "npm ci --prefix"),
        ("apt-get", "chromium", "apt-get install --yes chromium chromium-driver"),
        ("apt-get", "chromedriver", "apt-get install --yes chromium chromium-driver"),
        ("apt-get", "firefox-esr", "apt-get install --yes firefox-esr"),
        ("apt-get", "WebKitWebDriver", "apt-get install --yes webkit2gtk-driver"),
        ("apt-get", "Xvfb", "apt-get install --yes xvfb"),
        ("apt-get", "pdftotext", "apt-get install --yes poppler-utils"),
        ("apt-get", "nginx", "apt-get install --yes nginx"),
        ("apt-get", "apache2", "apt-get install --yes apache2-bin"),
        ("apt-get", "caddy", "apt-get install --yes caddy"),
        ("rustup", "wasm32.there", "rustup toolchain install"),
        ("rustup", "rust-src.there", "rustup toolchain install"),
    ];
    for (installer, hidden, by_hand) in cases {
        // It fails at once, it fails half-way, and it claims to have succeeded.
        for how in ["fail", "half", "truncated"] {
            if how == "half" && ["apt-get", "rustup"].contains(&installer) {
                continue;
            }
            let fake = Fake::full();
            fake.hide(hidden);
            fake.make(installer, how);
            let sentence = fake.stops();
            let by_hand = match how {
                "truncated" => by_hand.replace("apt-get install", "apt-get install --reinstall"),
                _ => by_hand.to_owned(),
            };
            assert!(sentence.contains(&by_hand), "{hidden}, {how}: {sentence}");
            let left: Vec<_> = fs::read_dir(&fake.machine.tools)
                .map(|left| left.flatten().map(|entry| entry.file_name()).collect())
                .unwrap_or_default();
            let npm_is_whole =
                |name: &OsString| installer != "npm" && name.to_string_lossy().starts_with("npm");
            assert!(
                left.iter().all(|name| name == "lock"
                    || name == "wasm_split_cli_support-0.2.4"
                    || npm_is_whole(name)),
                "{hidden}, {how}: {left:?}"
            );

            fake.make(installer, "");
            fake.set_up().unwrap_or_else(|problem| panic!("{hidden} after {how}: {problem}"));
        }
    }
}

#[test]
fn what_an_interrupted_installation_left_is_cleared_away_and_never_used() {
    let fake = Fake::bare();
    let left = fake.cached("installing-a1b2c3/new/bin");
    fs::create_dir_all(&left).unwrap();
    symlink(repository().join("xtask/src/setup/shim.sh"), left.join("trunk")).unwrap();
    let (build, _) = fake.set_up().unwrap();
    assert_eq!(build.trunk, fake.cached(CACHED[0]));
    assert!(!left.exists());
}

#[test]
fn without_its_installer_a_tool_names_the_command() {
    let cases = [
        ("rustup", "rustup toolchain install"),
        ("npm", "apt-get install --yes nodejs npm"),
        ("cc", "apt-get install --yes build-essential"),
        ("apt-get", "apt-get install --yes chromium chromium-driver"),
    ];
    for (installer, by_hand) in cases {
        let fake = Fake::bare();
        fake.hide(installer);
        let sentence = fake.stops();
        assert!(sentence.ends_with(by_hand), "{installer}: {sentence}");
    }
}

#[test]
fn without_the_network_the_crates_name_the_command() {
    let fake = Fake::full();
    fake.make("cargo", "offline");
    assert!(fake.stops().ends_with("cargo fetch --locked"));
}

#[test]
fn only_root_installs_packages() {
    let mut fake = Fake::bare();
    fake.machine.is_root = false;
    assert!(fake.stops().ends_with("sudo apt-get install --yes chromium chromium-driver"));
    assert_eq!(fs::read_to_string(fake.on_path("calls")).unwrap().matches("apt-get").count(), 0);
}

#[test]
fn a_browser_and_a_driver_that_do_not_fit_are_replaced_unless_chosen_on_purpose() {
    let mut fake = Fake::full();
    fake.make("chromium", "wrong");
    let sentence = fake.stops();
    assert!(sentence.contains("Chromium is 99 and its driver 156"), "{sentence}");
    assert_eq!(
        fs::read_to_string(fake.on_path("calls")).unwrap().matches("apt-get install").count(),
        1
    );

    fake.machine.chromium = Some(fake.on_path("chromium"));
    let sentence = fake.stops();
    assert!(sentence.ends_with("unset KOMEK_CHROMIUM KOMEK_CHROMEDRIVER"), "{sentence}");
    fake.make("chromium", "");
    assert_eq!(fake.set_up().unwrap().1.browser.chromium, fake.on_path("chromium"));
}

//! What comes from others: under which licence and from where (a step of `cargo xtask test`, without the network), and
//! what is known to be wrong with it (`cargo xtask advisories`, which has to ask).

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use xtask::{Machine, Problem, process, setup};

const ADVISORIES: &str = "cargo xtask advisories";
/// The folders with a lock file of npm.
const NPM: [&str; 3] = [".", "bench", "bench/engine"];

/// `deny.toml` holds of every crate in Cargo.lock.
pub(crate) fn check(machine: &Machine, deny: &Path) -> Result<(), Problem> {
    let what = ["--workspace", "--locked", "check", "licenses", "bans", "sources"];
    process::run(machine.command(deny).args(what), format!("cargo deny {}", what.join(" ")))
}

/// `cargo xtask advisories`
pub(crate) fn advisories(machine: &Machine) -> Result<(), Problem> {
    let deny = setup::cargo_deny(machine)?;
    let mut wrong = Vec::new();
    let mut say = |of: &str, found: Advice| {
        let said = match &found {
            Advice::Nothing => "nothing is known against them".to_owned(),
            Advice::Known(what) => what.clone(),
            Advice::Unanswered(why) => format!("NOT CHECKED, nobody could be asked ({why})"),
        };
        println!("{of}: {said}");
        if found != Advice::Nothing {
            wrong.push(format!("{of}: {said}"));
        }
    };
    say("crates in Cargo.lock", crates(machine, &deny));
    for folder in NPM {
        say(&format!("packages in {folder}/package-lock.json"), packages(machine, folder));
    }
    if wrong.is_empty() { Ok(()) } else { Err(Problem::new(wrong.join("; "), ADVISORIES)) }
}

#[derive(Debug, PartialEq, Eq)]
enum Advice {
    Nothing,
    Known(String),
    Unanswered(String),
}

fn crates(machine: &Machine, deny: &Path) -> Advice {
    let mut command = machine.command(deny);
    match command.args(["--workspace", "check", "advisories"]).output() {
        Err(error) => Advice::Unanswered(error.to_string()),
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr);
            let found = of_deny(output.status.success(), &said);
            if matches!(found, Advice::Known(_)) {
                print!("{said}");
            }
            found
        }
    }
}

fn of_deny(good: bool, said: &str) -> Advice {
    let last = || said.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default();
    match said.lines().find(|line| line.starts_with("advisories ")) {
        Some(_) if good => Advice::Nothing,
        Some(line) => Advice::Known(line.to_owned()),
        None => Advice::Unanswered(last().to_owned()),
    }
}

fn packages(machine: &Machine, folder: &str) -> Advice {
    let mut npm: Command = machine.command("npm");
    npm.args(["audit", "--package-lock-only", "--json"]).current_dir(machine.root.join(folder));
    match npm.output() {
        Err(error) => Advice::Unanswered(error.to_string()),
        Ok(output) => of_npm(&String::from_utf8_lossy(&output.stdout)),
    }
}

fn of_npm(said: &str) -> Advice {
    let said: Value = serde_json::from_str(said).unwrap_or_default();
    match said.get("vulnerabilities").and_then(Value::as_object) {
        Some(found) if found.is_empty() => Advice::Nothing,
        Some(found) => {
            let names: Vec<&str> = found.keys().map(String::as_str).collect();
            Advice::Known(format!("something is known against {}", names.join(", ")))
        }
        None => {
            let why = said.get("message").and_then(Value::as_str);
            Advice::Unanswered(why.unwrap_or("npm says no more").to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Advice, of_deny, of_npm};

    #[test]
    fn nobody_asked_is_not_nothing_known() {
        let unreachable =
            "[ERROR] failed to fetch advisory database\nfatal: Could not resolve host\n\n";
        let why = Advice::Unanswered("fatal: Could not resolve host".to_owned());
        assert_eq!(of_deny(false, unreachable), why);
        assert_eq!(of_deny(true, "advisories ok\n"), Advice::Nothing);
        let failed = Advice::Known("advisories FAILED".to_owned());
        assert_eq!(of_deny(false, "error[vulnerability]: …\nadvisories FAILED\n"), failed);

        let refused = r#"{"message": "405 Method Not Allowed", "statusCode": 405}"#;
        assert_eq!(of_npm(refused), Advice::Unanswered("405 Method Not Allowed".to_owned()));
        assert!(matches!(of_npm(""), Advice::Unanswered(_)));
        assert_eq!(of_npm(r#"{"vulnerabilities": {}}"#), Advice::Nothing);
        let known = Advice::Known("something is known against left-pad".to_owned());
        assert_eq!(of_npm(r#"{"vulnerabilities": {"left-pad": {}}}"#), known);
    }
}

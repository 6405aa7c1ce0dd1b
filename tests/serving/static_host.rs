//! The file that static hosts read, by the rules of Cloudflare's documentation: a rule is an address with at most one
//! `*`, all that match count, and where two name the same header both values are sent.

use std::fs;

use xtask::Machine;

use crate::served::files;
use crate::support::environment;
use crate::table::{ALWAYS, NEVER, address, lasts};

struct Rule {
    address: String,
    headers: Vec<(String, String)>,
}

fn rules() -> Vec<Rule> {
    let root = Machine::this().expect("this machine").root;
    let text = fs::read_to_string(root.join("deploy/static-host/_headers")).expect("the recipe");
    let mut rules: Vec<Rule> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix("  ") {
            None => rules.push(Rule { address: line.to_owned(), headers: Vec::new() }),
            Some(header) => {
                let (name, value) = header.split_once(": ").expect("a name and a value");
                let rule = rules.last_mut().expect("a rule comes first");
                rule.headers.push((name.to_owned(), value.to_owned()));
            }
        }
    }
    rules
}

impl Rule {
    fn matches(&self, address: &str) -> bool {
        match self.address.split_once('*') {
            None => self.address == address,
            Some((before, after)) => {
                assert!(!after.contains('*'), "{}: one star at most", self.address);
                address.len() >= before.len() + after.len()
                    && address.starts_with(before)
                    && address.ends_with(after)
            }
        }
    }
}

#[test]
fn a_static_host_is_told_the_same() {
    let rules = rules();
    let mut files = files(&environment::dist());
    files.extend(["school.json", "schools/12.json"].map(str::to_owned));
    let mut used = Vec::new();
    for path in &files {
        let address = ["/", address(path)].concat();
        let matching: Vec<&Rule> = rules.iter().filter(|rule| rule.matches(&address)).collect();
        let values = |name: &str| -> Vec<&str> {
            let all = matching.iter().flat_map(|rule| &rule.headers);
            all.filter(|(known, _)| known == name).map(|(_, value)| &**value).collect()
        };
        assert_eq!(values("Cache-Control"), [lasts(path)], "{address}");
        for (name, value) in ALWAYS {
            assert_eq!(values(name), [value], "{address}: {name}");
        }
        for name in NEVER {
            assert!(values(name).is_empty(), "{address}: {name}");
        }
        used.extend(matching.iter().map(|rule| rule.address.clone()));
    }
    for rule in rules {
        assert!(used.contains(&rule.address), "no file of the site is at {}", rule.address);
    }
}

#[test]
fn what_is_not_there_has_a_page_of_its_own_on_a_static_host() {
    let root = Machine::this().expect("this machine").root;
    let page = fs::read_to_string(root.join("deploy/static-host/404.html")).expect("the page");
    for lang in ["kk", "ru", "en"] {
        assert!(page.contains(&format!("lang=\"{lang}\"")), "it speaks {lang}");
    }
    // It stands in for an address of any depth.
    assert!(!page.contains("href=\"./") && !page.contains("src="), "it needs no other file");
}

//! What README.md promises, read from its text, so that it and the checks of it cannot drift apart.

use std::fs;

use serde_json::Value;

use crate::machine::Machine;
use crate::problem::Problem;

pub struct Readme {
    text: String,
}

impl Readme {
    pub fn of(machine: &Machine) -> Result<Self, Problem> {
        let text = fs::read_to_string(machine.root.join("README.md")).map_err(|error| {
            Problem::new(format!("README.md cannot be read ({error})"), "git checkout README.md")
        })?;
        Ok(Self { text })
    }

    /// What follows each `cargo xtask`, without comments and without what may be left out.
    pub fn commands(&self) -> Vec<Vec<&str>> {
        let written = self.text.split("cargo xtask ").skip(1);
        written
            .filter_map(|rest| rest.split(['`', '\n', '#', '[']).next())
            .map(|command| command.split_whitespace().collect())
            .collect()
    }

    /// The command of a name as somebody may copy it: its arguments are no mere placeholders, such as `FILE`.
    pub fn command(&self, name: &str) -> Result<Vec<&str>, Problem> {
        let placeholder =
            |argument: &&str| argument.chars().all(|letter| letter.is_ascii_uppercase());
        let told = |command: &Vec<&str>| {
            command.first() == Some(&name) && !command.iter().any(placeholder)
        };
        self.commands().into_iter().find(told).ok_or_else(|| {
            let what = format!("README.md no longer says how to write `cargo xtask {name}`");
            Problem::new(what, format!("cargo xtask {name}"))
        })
    }

    /// The blocks of JSON that leave nothing out: the answers of a family, and some of what is said of it.
    pub fn family_and_assessment(&self) -> Result<[&str; 2], Problem> {
        two(self.blocks().filter(|block| is_json(block)).collect(), "without an ellipsis")
    }

    /// The blocks that leave something out: a question, and everything that is said of a family.
    pub fn shapes(&self) -> Result<[&str; 2], Problem> {
        two(self.blocks().filter(|block| !is_json(block)).collect(), "with an ellipsis")
    }

    /// With what `cargo xtask sources` begins.
    pub fn sources_begin(&self) -> Result<&str, Problem> {
        let shown = self.text.split_once("It begins:\n\n```\n").map(|(_, shown)| shown);
        shown.and_then(|shown| shown.lines().next()).ok_or_else(|| {
            let what = "README.md no longer shows how the lines of an act begin".to_owned();
            Problem::new(what, "cargo xtask sources order-158 --lang en")
        })
    }

    fn blocks(&self) -> impl Iterator<Item = &str> {
        let blocks = self.text.split("```json\n").skip(1);
        blocks.filter_map(|rest| rest.split("```").next())
    }
}

fn is_json(block: &str) -> bool {
    serde_json::from_str::<Value>(block).is_ok()
}

fn two<'a>(blocks: Vec<&'a str>, which: &str) -> Result<[&'a str; 2], Problem> {
    blocks.try_into().map_err(|blocks: Vec<_>| {
        let what = format!("README.md has {} blocks of JSON {which} instead of two", blocks.len());
        Problem::new(what, "cargo xtask assess family.json")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "
```
cargo xtask serve    # builds and serves
```
Or `cargo xtask build`, then `cargo xtask assess FILE [--lang kk|ru|en]`:
```json
{\"family\": {}}
```
```json
{\"children\": [\u{2026}]}
```
```
cargo xtask assess family.json --lang en
```
```json
{\"children\": []}
```
";

    fn readme(text: &str) -> Readme {
        Readme { text: text.to_owned() }
    }

    #[test]
    fn commands_are_read_as_somebody_would_copy_them() {
        let readme = readme(TEXT);
        assert_eq!(readme.command("serve").unwrap(), ["serve"]);
        assert_eq!(readme.command("build").unwrap(), ["build"]);
        assert_eq!(readme.command("assess").unwrap(), ["assess", "family.json", "--lang", "en"]);
        assert_eq!(readme.commands().len(), 4);
    }

    #[test]
    fn a_command_that_is_gone_is_named() {
        let problem = readme(TEXT).command("size").unwrap_err().to_string();
        assert!(problem.contains("no longer says how to write `cargo xtask size`"), "{problem}");
    }

    #[test]
    fn examples_are_those_that_leave_nothing_out() {
        let told = readme(TEXT);
        let [family, said] = told.family_and_assessment().unwrap();
        assert_eq!((family.trim(), said.trim()), (r#"{"family": {}}"#, r#"{"children": []}"#));
        assert!(readme("").family_and_assessment().is_err());
    }
}

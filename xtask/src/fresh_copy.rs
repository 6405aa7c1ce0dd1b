//! What the README promises, done in a fresh copy: each of its commands as it is written there, where nobody has built
//! before.
//!
//! A folder that only an earlier build leaves is there on every machine on which somebody works, and missed by whoever
//! comes first. The copy has no `dist` and no `target`. The installed tools are shared. What cargo compiles is not: it
//! takes the copy and the repository for one package, and would leave the repository a `cargo xtask` that works in the
//! copy. It is kept for the next time, out of sight of what is tried: 5 minutes on 2 cores, and then 70 seconds, most
//! of them for the release, which is compiled once and put together twice. That release is the one that every browser
//! and server is given afterwards: what a parent gets is what the README makes.

mod copy;
mod served;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Map, Value};
use served::Serving;
use xtask::{Machine, Problem, build, folder, process, readme::Readme};

use crate::size;

/// Run here, in this order.
const RUN: [&str; 6] = ["serve", "questions", "assess", "sources", "build", "size"];
/// Not run here: all checks, of which this is one; pictures, measurements and clean builds, which take long.
const LEFT_OUT: [&str; 5] = ["test", "pictures", "screens", "bench", "reproduce"];

/// What came of it.
pub(crate) struct Tried {
    /// How many commands were run.
    pub(crate) commands: usize,
    /// The release that they made, where `cargo xtask build` would have put it here.
    pub(crate) dist: PathBuf,
}

pub(crate) fn run(machine: &Machine) -> Result<Tried, Problem> {
    let readme = Readme::of(machine)?;
    all_are_known(&readme)?;
    let copy = copy::of(machine).map_err(|error| {
        Problem::new(format!("no fresh copy can be made ({error})"), "git clone . target/clone")
    })?;
    let copy = Copy { machine, readme: &readme, folder: copy.path() };
    // Before anything is served: a new file is a reason to build again.
    copy.write_family()?;
    let serving = Serving::start(copy.command("serve")?)?;
    serving.check()?;
    // It goes on serving, as it may for whoever builds a release meanwhile.
    copy.questions()?;
    copy.assess()?;
    copy.sources()?;
    copy.build()?;
    copy.size()?;
    serving.stop()?;
    let dist = build::dist(machine);
    copy.take_release(&dist)
        .map_err(|error| problem("build", &format!("its release cannot be taken ({error})")))?;
    Ok(Tried { commands: RUN.len(), dist })
}

/// A command that is new in the README has to be run here, or left out on purpose.
fn all_are_known(readme: &Readme) -> Result<(), Problem> {
    let known = |name: &str| RUN.contains(&name) || LEFT_OUT.contains(&name);
    match readme.commands().iter().filter_map(|command| command.first()).find(|name| !known(name)) {
        None => Ok(()),
        Some(name) => {
            let what = format!(
                "README.md names `cargo xtask {name}`, which nothing tries in a fresh copy"
            );
            Err(Problem::new(what, format!("cargo xtask {name}")))
        }
    }
}

struct Copy<'a> {
    machine: &'a Machine,
    readme: &'a Readme,
    folder: &'a Path,
}

impl Copy<'_> {
    /// The command of this name as the README writes it.
    fn command(&self, name: &str) -> Result<Command, Problem> {
        let words = self.readme.command(name)?;
        println!("\n$ cargo xtask {}", words.join(" "));
        let mut cargo = self.machine.command("cargo");
        cargo.arg("xtask").args(words).current_dir(self.folder).env_remove("KOMEK_BOOK");
        cargo.env("CARGO_TARGET_DIR", self.machine.cargo_target().join("fresh-copy"));
        // Nobody debugs what is tried: a fifth less to compile, and a third less to keep.
        cargo.env("CARGO_PROFILE_DEV_DEBUG", "none");
        Ok(cargo)
    }

    /// Runs it to its end, and gives what it printed.
    fn printed(&self, name: &str, show: bool) -> Result<String, Problem> {
        let mut printed = String::new();
        let status = process::run_listening(&mut self.command(name)?, |line| {
            if show {
                println!("{line}");
            }
            printed.push_str(line);
            printed.push('\n');
        });
        match status {
            Ok(status) if status.success() => Ok(printed),
            Ok(status) => Err(problem(name, &format!("it ended with {status}"))),
            Err(error) => Err(problem(name, &format!("it does not start ({error})"))),
        }
    }

    /// The object that it printed.
    fn json(&self, name: &str) -> Result<Map<String, Value>, Problem> {
        serde_json::from_str(&self.printed(name, false)?)
            .map_err(|error| problem(name, &format!("it prints no object of JSON ({error})")))
    }

    fn questions(&self) -> Result<(), Problem> {
        let said = self.json("questions")?;
        match said.get("questions").and_then(Value::as_array) {
            Some(questions) if !questions.is_empty() => {
                println!("{} questions", questions.len());
                Ok(())
            }
            _ => Err(problem("questions", "it prints no `questions`")),
        }
    }

    fn write_family(&self) -> Result<(), Problem> {
        let [family, _] = self.readme.family_and_assessment()?;
        fs::write(self.folder.join("family.json"), family)
            .map_err(|error| problem("assess", &format!("family.json cannot be written ({error})")))
    }

    /// What is said of the README's family has whatever the README shows.
    fn assess(&self) -> Result<(), Problem> {
        let [_, shown] = self.readme.family_and_assessment()?;
        let shown: Map<String, Value> = serde_json::from_str(shown)
            .map_err(|error| problem("assess", &format!("the README shows no object ({error})")))?;
        let said = self.json("assess")?;
        if let Some(key) = shown.keys().find(|key| !said.contains_key(*key)) {
            return Err(problem("assess", &format!("it prints no `{key}`")));
        }
        println!("{}", said.keys().map(String::as_str).collect::<Vec<_>>().join(", "));
        Ok(())
    }

    fn sources(&self) -> Result<(), Problem> {
        let printed = self.printed("sources", false)?;
        if printed.lines().next() != Some(self.readme.sources_begin()?) {
            return Err(problem("sources", "it does not begin as the README shows"));
        }
        match printed.lines().find(|line| line.starts_with("places: ")) {
            Some(counted) => {
                println!("{counted}");
                Ok(())
            }
            None => Err(problem("sources", "it does not count the places that are cited")),
        }
    }

    fn build(&self) -> Result<(), Problem> {
        self.printed("build", true)?;
        match fs::metadata(self.folder.join("dist/index.html")) {
            Ok(page) if page.len() > 0 => Ok(()),
            _ => Err(problem("build", "it leaves no dist/index.html")),
        }
    }

    fn take_release(&self, dist: &Path) -> io::Result<()> {
        if dist.exists() {
            fs::remove_dir_all(dist)?;
        }
        folder::copy(&self.folder.join("dist"), dist)
    }

    fn size(&self) -> Result<(), Problem> {
        let budget = format!("of {} bytes", size::FIRST_VISIT);
        if self.printed("size", true)?.contains(&budget) {
            Ok(())
        } else {
            Err(problem("size", &format!("it does not print the budget, `{budget}`")))
        }
    }
}

fn problem(name: &str, what: &str) -> Problem {
    let by_hand = format!("git clone . target/clone && cd target/clone && cargo xtask {name}");
    Problem::new(format!("`cargo xtask {name}` in a fresh copy: {what}"), by_hand)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readme_still_has_every_command_and_no_other() {
        let readme = Readme::of(&Machine::this().unwrap()).unwrap();
        for name in RUN {
            assert_eq!(readme.command(name).map(|words| words[0]), Ok(name));
        }
        assert_eq!(all_are_known(&readme), Ok(()));
        assert_eq!(
            readme.commands()[0],
            [RUN[0]],
            "the first command of the README is tried first"
        );
    }
}

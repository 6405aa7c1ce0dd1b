//! `bench/RESULTS.md`: the machine, the tables of every part, and a line for each target.

use std::fmt::Write as _;
use std::fs;
use std::io;

use xtask::{Machine, Problem};

use super::{BY_HAND, Part};

const RESULTS: &str = "bench/RESULTS.md";
/// The heading that a part gives its targets begins so.
const TARGETS: &str = "### Targets";
/// How a line about a target begins, as the parts write it.
const TARGET: [&str; 2] = ["- met: ", "- **missed**: "];

/// Says at the end of a part's tables when they were made, and of what.
pub(super) fn stamp(machine: &Machine, part: Part) -> Result<(), Problem> {
    let file = part.file(&machine.root);
    let now = machine.says("date", &["--utc", "+%Y-%m-%d %H:%M"]).unwrap_or_default();
    let commit = machine.says("git", &["rev-parse", "--short", "HEAD"]).unwrap_or_default();
    let changed = machine.says("git", &["status", "--porcelain", "--untracked-files=no"]);
    let changed = if changed.is_some_and(|said| !said.is_empty()) { ", with changes" } else { "" };
    let stamped = fs::read_to_string(&file).and_then(|tables| {
        fs::write(
            &file,
            format!("{}\n\nMeasured {now} UTC, commit {commit}{changed}.\n", tables.trim()),
        )
    });
    stamped.map_err(|error| Problem::new(format!("{} ({error})", file.display()), BY_HAND))
}

/// Writes the report and prints it.
pub(super) fn write(machine: &Machine) -> Result<(), Problem> {
    let parts = Part::ALL.map(|part| (part, fs::read_to_string(part.file(&machine.root)).ok()));
    let report = compose(&this_machine(machine), &parts);
    println!("\n{report}");
    fs::write(machine.root.join(RESULTS), report)
        .map_err(|error| Problem::new(format!("{RESULTS} cannot be written ({error})"), BY_HAND))
}

/// The lines about targets are taken out of the parts and put together at the end.
fn compose(machine: &str, parts: &[(Part, Option<String>)]) -> String {
    let (mut sections, mut targets) = (String::new(), String::new());
    for (part, text) in parts {
        let name = part.name();
        let Some(text) = text else {
            let _ = writeln!(targets, "- not measured yet: {name} (`cargo xtask bench {name}`)");
            continue;
        };
        let (about_targets, tables): (Vec<&str>, Vec<&str>) =
            text.lines().partition(|line| TARGET.iter().any(|begin| line.starts_with(begin)));
        let _ = writeln!(sections, "{}\n", without_target_headings(&tables));
        targets.extend(about_targets.iter().flat_map(|line| [line, "\n"]));
    }
    format!(
        "# The bench's results\n\nWritten by `cargo xtask bench`; how things are measured: [README.md](README.md).\n\n\
         {machine}\n\n{sections}## Targets\n\n{targets}"
    )
}

/// Without the headings of what was taken out, and without several empty lines in a row.
fn without_target_headings(lines: &[&str]) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for line in lines {
        let doubled = line.is_empty() && kept.last().is_none_or(|last| last.is_empty());
        if !doubled && !line.starts_with(TARGETS) {
            kept.push(line);
        }
    }
    kept.join("\n").trim_end().to_owned()
}

/// What a reader has to know of the machine.
fn this_machine(machine: &Machine) -> String {
    let first = |file: &str, key: &str| -> io::Result<String> {
        let text = fs::read_to_string(file)?;
        let line = text.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default();
        Ok(line.trim_start_matches([':', ' ', '\t']).trim().to_owned())
    };
    let or_not_known = |said: io::Result<String>| said.unwrap_or_else(|_| "not known".to_owned());
    let model = or_not_known(first("/proc/cpuinfo", "model name"));
    let memory = or_not_known(first("/proc/meminfo", "MemTotal"));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let kernel = machine.says("uname", &["-sr"]).unwrap_or_default();
    let versions = ["chromium", "node", "rustc"].map(|program| {
        let chosen = machine.chromium.as_deref().filter(|_| program == "chromium");
        let said = match chosen {
            Some(file) => machine.file_says(file, &["--version"]).ok(),
            None => machine.says(program, &["--version"]),
        };
        let said = said.unwrap_or_else(|| format!("{program} not found"));
        if program == "node" { format!("Node {said}") } else { said }
    });
    format!("{cores} x {model}, {memory} of memory, {kernel}.\n{}.", versions.join("; "))
}

#[cfg(test)]
mod tests {
    use super::{Part, compose};

    #[test]
    fn targets_of_every_part_stand_together_at_the_end() {
        let pages = "## Pages\n\n| a |\n\n### Targets, slow\n\n- met: paint: 1.0\n- **missed**: click: 1.3\n\nMeasured.\n";
        let engine = "## Engine\n\n- met: speed: 35 times\n\n2 rounds.\n";
        let parts = [
            (Part::Pages, Some(pages.to_owned())),
            (Part::Growth, None),
            (Part::Engine, Some(engine.to_owned())),
        ];
        let report = compose("1 x Processor", &parts);
        let (tables, targets) = report.split_once("## Targets\n\n").unwrap();
        assert!(
            tables.ends_with(
                "1 x Processor\n\n## Pages\n\n| a |\n\nMeasured.\n\n## Engine\n\n2 rounds.\n\n"
            ),
            "{tables}"
        );
        assert_eq!(
            targets,
            "- met: paint: 1.0\n- **missed**: click: 1.3\n\
             - not measured yet: growth (`cargo xtask bench growth`)\n- met: speed: 35 times\n"
        );
    }
}

//! A program that Debian has a package of.

use std::path::PathBuf;

use crate::machine::Machine;
use crate::problem::Problem;

use super::debian;

pub(super) struct Program {
    pub(super) names: &'static [&'static str],
    /// What it answers without doing anything.
    pub(super) question: &'static str,
    pub(super) package: &'static str,
}

/// Installs those that are missing, and says where all are.
pub(super) fn ensure<const N: usize>(
    machine: &Machine,
    programs: [Program; N],
) -> Result<[PathBuf; N], Problem> {
    let missing: Vec<_> = programs.iter().filter(|one| one.look(machine).is_none()).collect();
    if !missing.is_empty() {
        let packages: Vec<_> = missing.iter().map(|program| program.package).collect();
        debian::install(machine, &packages)?;
    }
    let mut found = [const { PathBuf::new() }; N];
    for (place, program) in found.iter_mut().zip(programs) {
        *place = program.found(machine)?;
    }
    Ok(found)
}

impl Program {
    fn look(&self, machine: &Machine) -> Option<PathBuf> {
        let mut found = self.names.iter().filter_map(|name| machine.find(name));
        found.find(|file| machine.file_says(file, &[self.question]).is_ok())
    }

    fn found(&self, machine: &Machine) -> Result<PathBuf, Problem> {
        self.look(machine).ok_or_else(|| {
            let what = format!("{} does not run after its installation", self.names[0]);
            let install = format!("apt-get install --reinstall --yes {}", self.package);
            Problem::new(what, machine.as_root(&install))
        })
    }
}

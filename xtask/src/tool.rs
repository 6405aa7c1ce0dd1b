//! A tool of one exact version: looked up, or else installed so that an interruption leaves nothing
//! behind that could be taken for it.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::machine::Machine;
use crate::problem::Problem;
use crate::process;

/// Unfinished installations carry this name; nothing is ever looked up in them.
const UNFINISHED: &str = "installing-";

pub(crate) type Check = Box<dyn Fn(&Machine, &Path) -> Result<(), String>>;
pub(crate) type Fill = Box<dyn Fn(&Machine, &Path) -> io::Result<Command>>;

pub(crate) struct Tool {
    /// For people: `Trunk 0.21.14`.
    pub name: String,
    /// The folder in the cache; it holds the version, so that another version is another folder.
    pub folder: String,
    /// The program or file inside that folder.
    pub file: &'static str,
    /// The program to look for on `PATH`, if one installed there would do.
    pub on_path: Option<&'static str>,
    /// Runs the file and says what is wrong with it, if anything.
    pub check: Check,
    pub install: Install,
}

pub(crate) struct Install {
    /// On 2 cores, what it downloads included.
    pub lasts: Duration,
    /// A program without which the installation fails, and the Debian packages that it comes with.
    pub program: &'static str,
    pub provided_by: &'static str,
    /// Makes ready the folder and returns the command that fills it.
    pub command: Fill,
    /// The same for a person; `{folder}` stands for the final folder.
    pub by_hand: String,
}

/// Where an accepted tool is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub file: PathBuf,
    /// Whether it is in the cache, and so has to be put in front of `PATH`.
    pub cached: bool,
}

impl Tool {
    /// Finds the tool or installs it.
    pub(crate) fn ensure(&self, machine: &Machine) -> Result<Found, Problem> {
        if let Ok(found) = self.look(machine) {
            println!("  {}: {}", self.name, found.file.display());
            return Ok(found);
        }
        let _one_at_a_time = self.lock(machine)?;
        // Another set-up may have installed it while this one waited.
        match self.look(machine) {
            Ok(found) => return Ok(found),
            Err(Some(why)) => println!("  {}: the installed one is thrown away, {why}", self.name),
            Err(None) => {}
        }
        self.install(machine)
    }

    /// The cache goes first, as nobody else changes it. Of `PATH` only the first hit counts: it is
    /// the one that Trunk would start. The error says why the one in the cache was not accepted.
    fn look(&self, machine: &Machine) -> Result<Found, Option<String>> {
        let file = machine.tools.join(&self.folder).join(self.file);
        let why = if file.exists() {
            match (self.check)(machine, &file) {
                Ok(()) => return Ok(Found { file, cached: true }),
                Err(why) => Some(why),
            }
        } else {
            None
        };
        self.on_path
            .and_then(|program| machine.find(program))
            .filter(|file| (self.check)(machine, file).is_ok())
            .map(|file| Found { file, cached: false })
            .ok_or(why)
    }

    /// Held while installing: two clones may start at once. The system lets go of it when this
    /// process ends.
    fn lock(&self, machine: &Machine) -> Result<File, Problem> {
        let lock = || {
            fs::create_dir_all(&machine.tools)?;
            let lock = File::create(machine.tools.join("lock"))?;
            match lock.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    println!("  {}: waiting for another set-up to end", self.name);
                    lock.lock()?;
                }
                Err(TryLockError::Error(error)) => return Err(error),
            }
            // Whoever left these is gone, as the lock is ours. Failing does no harm: it costs room.
            for entry in fs::read_dir(&machine.tools)?.flatten() {
                if entry.file_name().to_string_lossy().starts_with(UNFINISHED) {
                    let _ = fs::remove_dir_all(entry.path());
                }
            }
            Ok(lock)
        };
        lock().map_err(|error: io::Error| self.problem(machine, &error.to_string()))
    }

    fn install(&self, machine: &Machine) -> Result<Found, Problem> {
        let Install { program, lasts, .. } = &self.install;
        if machine.find(program).is_none() {
            return Err(Problem::new(
                format!("{} cannot be installed without `{program}`", self.name),
                machine.as_root(&format!("apt-get install --yes {}", self.install.provided_by)),
            ));
        }
        println!("  {}: installing, {} …", self.name, about(*lasts));
        let start = Instant::now();
        let found =
            self.install_beside(machine).map_err(|why| self.problem(machine, &why.to_string()))?;
        println!("  {}: installed in {:.0} s", self.name, start.elapsed().as_secs_f32());
        Ok(found)
    }

    /// Fills a folder beside the final one, checks what is in it, and only then gives it its final
    /// name.
    fn install_beside(&self, machine: &Machine) -> io::Result<Found> {
        let beside = tempfile::Builder::new().prefix(UNFINISHED).tempdir_in(&machine.tools)?;
        let new = beside.path().join("new");
        fs::create_dir(&new)?;
        let mut command = (self.install.command)(machine, &new)?;
        let status = process::status(&mut command)?;
        if !status.success() {
            let program = command.get_program().display();
            return Err(io::Error::other(format!("{program} ended with {status}")));
        }
        (self.check)(machine, &new.join(self.file))
            .map_err(|why| io::Error::other(format!("after its installation {why}")))?;
        let folder = machine.tools.join(&self.folder);
        if folder.exists() {
            fs::rename(&folder, beside.path().join("old"))?;
        }
        fs::rename(&new, &folder)?;
        Ok(Found { file: folder.join(self.file), cached: true })
    }

    fn problem(&self, machine: &Machine, why: &str) -> Problem {
        let folder = machine.tools.join(&self.folder);
        Problem::new(
            format!("{} could not be installed ({why})", self.name),
            self.install.by_hand.replace("{folder}", &folder.display().to_string()),
        )
    }
}

/// Which of these are going to be installed and how long all of it takes, for whoever waits: said before the first one,
/// as each tells only of itself, minutes apart.
pub(crate) fn announcement(machine: &Machine, tools: &[Tool]) -> Option<String> {
    let missing: Vec<&Tool> = tools.iter().filter(|tool| tool.look(machine).is_err()).collect();
    let names: Vec<&str> = missing.iter().map(|tool| tool.name.as_str()).collect();
    let lasts = about(missing.iter().map(|tool| tool.install.lasts).sum());
    (!missing.is_empty())
        .then(|| format!("  To be installed, once for all clones: {}; {lasts}", names.join(", ")))
}

fn about(lasts: Duration) -> String {
    match lasts.as_secs().div_ceil(60) {
        0 | 1 => "less than a minute".to_owned(),
        minutes => format!("about {minutes} minutes on 2 cores"),
    }
}

/// Accepts a file that, asked for its version, says exactly this.
pub(crate) fn says_version(expected: String) -> Check {
    Box::new(move |machine, file| match machine.file_says(file, &["--version"])? {
        said if said == expected => Ok(()),
        said => Err(format!("it says `{said}` instead of `{expected}`")),
    })
}

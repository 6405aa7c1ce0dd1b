//! The machine that the tools are looked up and installed on, as a value, so that a test can make
//! up a bare one.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::problem::Problem;

#[derive(Debug, Clone)]
pub struct Machine {
    /// The repository.
    pub root: PathBuf,
    /// What `PATH` says.
    pub path: OsString,
    /// Where tools of a pinned version are kept for every clone of this user.
    pub tools: PathBuf,
    pub is_root: bool,
    /// A browser and its driver named by `KOMEK_CHROMIUM` and `KOMEK_CHROMEDRIVER`.
    pub chromium: Option<PathBuf>,
    pub chromedriver: Option<PathBuf>,
}

impl Machine {
    pub fn this() -> Result<Self, Problem> {
        let mut machine = Self {
            root: repository(),
            path: path(),
            tools: tools_folder()?,
            is_root: false,
            chromium: env::var_os("KOMEK_CHROMIUM").map(PathBuf::from),
            chromedriver: env::var_os("KOMEK_CHROMEDRIVER").map(PathBuf::from),
        };
        machine.is_root = machine.says("id", &["-u"]).is_some_and(|id| id == "0");
        Ok(machine)
    }

    /// Where builds leave what is neither published nor cargo's own.
    pub fn target(&self) -> PathBuf {
        self.root.join("target")
    }

    /// Where cargo, started by `command`, compiles: the same, unless somebody keeps it elsewhere.
    pub fn cargo_target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.target(), |set| self.root.join(set))
    }

    /// The program that a shell would start under this name.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        which::which_in(program, Some(&self.path), &self.root).ok()
    }

    /// A command that sees this machine's `PATH` and asks nothing of the person at the terminal.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.env("PATH", &self.path).current_dir(&self.root).stdin(Stdio::null());
        command
    }

    /// What a program on `PATH` prints on its first line, or nothing if it is missing or fails.
    pub fn says(&self, program: &str, arguments: &[&str]) -> Option<String> {
        self.file_says(&self.find(program)?, arguments).ok()
    }

    /// The same for a program at a known place; a failure is put in words.
    pub fn file_says(&self, file: &Path, arguments: &[&str]) -> Result<String, String> {
        let output = self
            .command(file)
            .args(arguments)
            .output()
            .map_err(|error| format!("it does not start ({error})"))?;
        if !output.status.success() {
            return Err(format!("it ends with {}", output.status));
        }
        let text = String::from_utf8_lossy(&output.stdout);
        Ok(text.lines().next().unwrap_or_default().trim().to_owned())
    }

    /// Puts folders in front of this machine's `PATH`.
    pub fn path_behind(&self, folders: &[PathBuf]) -> OsString {
        let all = folders.iter().cloned().chain(env::split_paths(&self.path));
        env::join_paths(all).unwrap_or_else(|_| self.path.clone())
    }

    /// How a person starts a command that only root may run.
    pub fn as_root(&self, command: &str) -> String {
        if self.is_root { command.to_owned() } else { format!("sudo {command}") }
    }
}

/// The parent of this package: known when compiled, as `cargo xtask` compiles it where it runs.
pub fn repository() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_owned()
}

/// Web servers are where only the `PATH` of root leads to, though anybody may start them.
fn path() -> OsString {
    let set = env::var_os("PATH").unwrap_or_default();
    let folders = env::split_paths(&set).chain([PathBuf::from("/usr/sbin")]);
    env::join_paths(folders).unwrap_or(set)
}

fn tools_folder() -> Result<PathBuf, Problem> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let folder = set("KOMEK_TOOLS")
        .or_else(|| Some(set("XDG_CACHE_HOME")?.join("komek/tools")))
        .or_else(|| Some(set("HOME")?.join(".cache/komek/tools")));
    folder.and_then(|folder| std::path::absolute(folder).ok()).ok_or_else(|| {
        Problem::new(
            "there is no home folder to keep the tools in",
            "export KOMEK_TOOLS=/some/folder",
        )
    })
}

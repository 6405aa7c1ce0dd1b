//! The repository as a clone would have it: the files that are told to git, and nothing that a build has left.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use xtask::Machine;

/// What `.gitignore` names, for where nobody can ask git; and what git keeps for itself.
const NOT_CLONED: [&str; 4] = [".git", "target", "dist", "node_modules"];

/// Copies into a folder that is gone when dropped. Its name is the same each time, as cargo keeps what it has compiled
/// for a path, and another path each time would fill the disk.
pub(super) fn of(machine: &Machine) -> io::Result<TempDir> {
    let mut root = DefaultHasher::new();
    machine.root.hash(&mut root);
    let name = format!("komek-fresh-copy-{:016x}", root.finish());
    match fs::remove_dir_all(std::env::temp_dir().join(&name)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let copy = tempfile::Builder::new().prefix(&name).rand_bytes(0).tempdir()?;
    let files = match cloned(machine) {
        Ok(files) => files,
        Err(why) => {
            println!(
                "git cannot be asked ({why}): everything is copied but {}",
                NOT_CLONED.join(", ")
            );
            let mut files = Vec::new();
            walk(&machine.root, Path::new(""), &mut files)?;
            files
        }
    };
    for file in &files {
        let into = copy.path().join(file);
        fs::create_dir_all(into.parent().unwrap_or(copy.path()))?;
        fs::copy(machine.root.join(file), into)?;
    }
    println!("{} files in {}", files.len(), copy.path().display());
    Ok(copy)
}

/// What a clone would have if everything were committed that is not ignored, so that a file that is new here and used
/// already is no failure.
fn cloned(machine: &Machine) -> Result<Vec<PathBuf>, String> {
    let mut git = machine.command("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let output = git.output().map_err(|error| error.to_string())?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(said.lines().next().unwrap_or("it says nothing").to_owned());
    }
    let files = String::from_utf8(output.stdout).map_err(|error| error.to_string())?;
    let files = files.split_terminator('\0').map(PathBuf::from);
    // Git lists a file that was deleted and not yet committed.
    Ok(files.filter(|file| machine.root.join(file).is_file()).collect())
}

fn walk(root: &Path, folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(root.join(folder))? {
        let entry = entry?;
        let path = folder.join(entry.file_name());
        if NOT_CLONED.iter().any(|name| entry.file_name() == *name) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            walk(root, &path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A repository of three files, in which somebody has built.
    fn built() -> (TempDir, Machine) {
        let root = tempfile::tempdir().unwrap();
        for file in ["README.md", "src/main.rs", "src/new.rs", "dist/index.html", "target/debug/a"]
        {
            let file = root.path().join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "").unwrap();
        }
        fs::write(root.path().join(".gitignore"), "/target\n/dist\n").unwrap();
        let machine = Machine { root: root.path().to_owned(), ..Machine::this().unwrap() };
        // Where there is no git, both ways to copy are the same one.
        let _ = machine.command("git").args(["init", "--quiet"]).status();
        (root, machine)
    }

    fn files(copy: &Path) -> Vec<PathBuf> {
        let mut files = Vec::new();
        // Nothing but the names that it is not to have would be passed over.
        assert!(NOT_CLONED.iter().all(|name| !copy.join(name).exists()));
        walk(copy, Path::new(""), &mut files).unwrap();
        files.sort();
        files
    }

    const CLONED: [&str; 4] = [".gitignore", "README.md", "src/main.rs", "src/new.rs"];

    #[test]
    fn what_a_build_left_is_not_copied_with_git_or_without() {
        let (root, mut machine) = built();
        let copied = of(&machine).unwrap();
        assert_eq!(files(copied.path()), CLONED.map(PathBuf::from));
        drop(copied);
        machine.path = root.path().join("nothing").into();
        assert_eq!(files(of(&machine).unwrap().path()), CLONED.map(PathBuf::from));
    }

    #[test]
    fn a_copy_that_was_left_behind_is_made_anew() {
        let (_root, machine) = built();
        let left = of(&machine).unwrap().keep();
        fs::create_dir(left.join("dist")).unwrap();
        let again = of(&machine).unwrap();
        assert_eq!(again.path(), left);
        assert_eq!(files(again.path()), CLONED.map(PathBuf::from));
    }
}

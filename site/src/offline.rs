//! What is kept on a device, so that all of it opens there without a network.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use crate::integrity;

/// The service worker, which every page of the site is below.
pub const WORKER: &str = "sw.js";

/// The line that the worker begins with: every file of a site by its address, and what it has to be.
pub fn files(site: &Path) -> io::Result<String> {
    let mut files = BTreeMap::new();
    walk(site, "", &mut files)?;
    Ok(["const files=", &serde_json::to_string(&files)?, ";\n"].concat())
}

fn walk(folder: &Path, below: &str, files: &mut BTreeMap<String, String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = [below, &entry.file_name().to_string_lossy()].concat();
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), &[&path, "/"].concat(), files)?;
        } else if is_kept(&path) {
            // A page is asked for by its folder.
            let address = path.strip_suffix("index.html").unwrap_or(&path);
            files.insert(address.to_owned(), integrity::of(fs::read(entry.path())?));
        }
    }
    Ok(())
}

/// Not the worker, which the browser keeps by itself, and not what a server sends in place of a file.
fn is_kept(path: &str) -> bool {
    path != WORKER && ![".br", ".gz"].iter().any(|end| path.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_named_as_it_is_asked_for() {
        let site = tempfile::tempdir().unwrap();
        fs::create_dir(site.path().join("ru")).unwrap();
        for file in ["index.html", "index.html.br", "ru/index.html", "sw.js", "words.txt"] {
            fs::write(site.path().join(file), "").unwrap();
        }
        let empty = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        let expected = format!(
            "const files={{\"\":\"{empty}\",\"ru/\":\"{empty}\",\"words.txt\":\"{empty}\"}};\n"
        );
        assert_eq!(files(site.path()).unwrap(), expected);
    }
}

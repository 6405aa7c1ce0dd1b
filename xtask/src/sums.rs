//! What a built site is, to the bit: a line for each file, as `sha256sum` writes and checks them.

use std::fs;
use std::io;
use std::path::Path;

use sha2::{Digest as _, Sha256};

/// The files of a folder in the order of their paths, each as `hash  path`.
pub fn of(folder: &Path) -> io::Result<String> {
    let mut lines = Vec::new();
    walk(folder, "", &mut lines)?;
    lines.sort();
    let lines: Vec<String> =
        lines.iter().map(|(path, hash)| [hash, "  ", path, "\n"].concat()).collect();
    Ok(lines.concat())
}

/// One hash for everything.
pub fn hash(content: impl AsRef<[u8]>) -> String {
    let bytes = Sha256::digest(content);
    bytes.iter().fold(String::new(), |mut hex, byte| {
        let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or_default();
        hex.extend([digit(byte >> 4), digit(byte & 15)]);
        hex
    })
}

fn walk(folder: &Path, below: &str, lines: &mut Vec<(String, String)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), &format!("{path}/"), lines)?;
        } else {
            lines.push((path, hash(fs::read(entry.path())?)));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_hashed_in_the_order_of_their_paths() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("a")).unwrap();
        fs::write(folder.path().join("b"), "").unwrap();
        fs::write(folder.path().join("a/c"), "abc").unwrap();
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a/c\n\
            e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b\n";
        assert_eq!(of(folder.path()).unwrap(), expected);
    }
}

//! `cargo xtask new service ID`: a folder of TOML that compiles as it is and explains each key.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::BadInput;

const FILES: [(&str, &str); 7] = [
    ("service.toml", include_str!("new_service/service.toml")),
    ("questions.toml", include_str!("new_service/questions.toml")),
    ("categories.toml", include_str!("new_service/categories.toml")),
    ("documents.toml", include_str!("new_service/documents.toml")),
    ("channels.toml", include_str!("new_service/channels.toml")),
    ("parameters.toml", include_str!("new_service/parameters.toml")),
    ("sources.toml", include_str!("new_service/sources.toml")),
];

/// Lays the files out and says what to do next.
pub(crate) fn run(id: &str) -> Result<String, BadInput> {
    let folder = lay_out(&book(), id)?;
    Ok(format!(
        "Laid out {}. It compiles as it is. Next:

  1. sources.toml: what the rules of the service are and where they can be read
  2. service.toml: replace each TODO, in Kazakh, Russian and English
  3. take the # from what the service needs of its own: questions, categories, documents, channels, values
  4. cargo test -p content: follow the messages; they name file, line and the valid words
  5. crates/content/cases: families and what must come out for them
  6. cargo xtask serve: look at it

CONTRIBUTING.md has the steps in full.",
        folder.display()
    ))
}

/// The book that ships: known when compiled, as cargo compiles this where it runs.
fn book() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/book")
}

fn lay_out(book: &Path, id: &str) -> Result<PathBuf, BadInput> {
    if !is_plain(id) {
        return Err(format!(
            "new service: `{id}` is no id; it is of a-z, 0-9 and `-`, begins and ends without `-`, and stands in links"
        ));
    }
    let services = book.join("services");
    let problem = |error: io::Error| format!("new service: {}: {error}", services.display());
    let taken = taken(book).map_err(problem)?;
    if taken.iter().any(|one| one == id) {
        return Err(format!(
            "new service: `{id}` is there already; the services are {}",
            taken.join(", ")
        ));
    }
    let folder = services.join(format!("{}-{id}", next_number(&services).map_err(problem)?));
    fs::create_dir(&folder).map_err(problem)?;
    for (name, text) in FILES {
        fs::write(folder.join(name), text.replace("@id@", id)).map_err(problem)?;
    }
    Ok(folder)
}

/// As the book itself asks of an id, without a `-` at either end.
fn is_plain(id: &str) -> bool {
    let plain =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    !id.is_empty() && id.chars().all(plain) && !id.starts_with('-') && !id.ends_with('-')
}

/// The ids of the services below a folder. A file that cannot be read as TOML is the build's to tell of.
fn taken(folder: &Path) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    paths.sort();
    for path in paths {
        if path.is_dir() {
            found.extend(taken(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            let table: toml::Table = fs::read_to_string(path)?.parse().unwrap_or_default();
            let services = table.get("service").and_then(toml::Value::as_array);
            let ids = services.into_iter().flatten().filter_map(|one| one.get("id")?.as_str());
            found.extend(ids.map(str::to_owned));
        }
    }
    Ok(found)
}

/// Files are read in the order of their paths: a new service comes after those that are there.
fn next_number(services: &Path) -> io::Result<u32> {
    let mut last = 0;
    for entry in fs::read_dir(services)? {
        let name = entry?.file_name();
        let number =
            name.to_string_lossy().split('-').next().and_then(|number| number.parse().ok());
        last = last.max(number.unwrap_or(0));
    }
    Ok(last + 1)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use rules::authoring::{Compiled, compile};
    use tempfile::TempDir;
    use xtask::folder;

    use super::lay_out;

    fn book() -> TempDir {
        let book = tempfile::tempdir().unwrap();
        folder::copy(&super::book(), book.path()).unwrap();
        book
    }

    #[track_caller]
    fn compiled(book: &Path) -> Compiled {
        compile(book).unwrap_or_else(|problems| {
            panic!("{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        })
    }

    #[test]
    fn a_new_service_compiles_at_once() {
        let book = book();
        let before = compiled(book.path()).book.services.len();
        let folder = lay_out(book.path(), "night-classes").unwrap();
        assert!(folder.ends_with("services/4-night-classes"), "{}", folder.display());
        let compiled = compiled(book.path()).book;
        let services = &compiled.services;
        assert_eq!(services.len(), before + 1);
        assert_eq!(services.last().unwrap().name, "night-classes");
    }

    #[test]
    fn what_is_ready_to_be_used_compiles_too() {
        let book = book();
        let before = compiled(book.path()).book;
        let folder = lay_out(book.path(), "night-classes").unwrap();
        for entry in fs::read_dir(folder).unwrap() {
            let file = entry.unwrap().path();
            let text = fs::read_to_string(&file).unwrap();
            let lines = text.lines().map(|line| match line.split_once('#') {
                Some((before, rest)) if before.trim().is_empty() && !rest.starts_with(' ') => rest,
                _ => line,
            });
            fs::write(&file, lines.collect::<Vec<_>>().join("\n")).unwrap();
        }
        let after = compiled(book.path()).book;
        assert_eq!(after.questions.len(), before.questions.len() + 1);
        assert_eq!(after.categories.len(), before.categories.len() + 1);
        assert_eq!(after.documents.len(), before.documents.len() + 1);
        assert_eq!(after.channels.len(), before.channels.len() + 1);
        assert_eq!(after.parameters.len(), before.parameters.len() + 1);
    }

    #[test]
    fn services_are_numbered_on() {
        let book = book();
        lay_out(book.path(), "first").unwrap();
        let second = lay_out(book.path(), "second").unwrap();
        assert!(second.ends_with("services/5-second"), "{}", second.display());
        assert_eq!(compiled(book.path()).book.services.last().unwrap().name, "second");
    }

    #[test]
    fn an_id_that_cannot_be_one_or_is_taken_is_refused_and_nothing_is_written() {
        let book = book();
        let count = || fs::read_dir(book.path().join("services")).unwrap().count();
        let before = count();
        for id in ["", "Camp", "тасымал", "a b", "-a", "a-", "../a"] {
            let message = lay_out(book.path(), id).unwrap_err();
            assert!(message.contains(&format!("`{id}`")), "{message}");
        }
        let message = lay_out(book.path(), "camp").unwrap_err();
        assert!(message.contains("already") && message.contains("meals, camp, aid"), "{message}");
        assert_eq!(count(), before);
    }
}

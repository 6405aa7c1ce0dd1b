//! Reads the rule book people write (TOML) and compiles it into the one that ships, or names every mistake.
//!
//! Every `*.toml` below the book's folder is read in the order of its path, and any file may hold any table, so
//! that a service can bring its own questions, categories, channels and documents in a folder of its own.

mod case;
mod checks;
mod compile;
mod model;
mod names;
mod problem;
mod texts;

use std::fs;
use std::path::{Path, PathBuf};

/// Every file with what it holds.
type Parsed<'a> = [(&'a File, model::FileToml)];

pub use case::{Case, cases};
pub use compile::{compile, compile_files};
pub use problem::Problem;

use crate::book::{Agreement, CompleteBook, Sign};
use crate::text::{Lang, TextId, Words};

/// A compiled rule book, its words in each language, and the texts of the pages by key.
#[derive(Debug)]
pub struct Compiled {
    pub book: CompleteBook,
    /// In the order of [`Lang::ALL`].
    pub words: [Words; 3],
    /// How many places of the book say each text, in the order of the ids.
    pub uses: Vec<usize>,
    pub ui: Vec<(String, TextId)>,
    /// What current law says of each line of the source document, in the order of the lines.
    pub agreements: Vec<Agreement>,
    /// How answers are written in a code.
    pub signs: Vec<Sign>,
}

impl Compiled {
    pub fn words(&self, lang: Lang) -> &Words {
        let [kk, ru, en] = &self.words;
        match lang {
            Lang::Kk => kk,
            Lang::Ru => ru,
            Lang::En => en,
        }
    }
}

/// One file of the rule book.
#[derive(Clone, Debug)]
pub struct File {
    /// As it is named in messages: relative to the book's folder.
    pub name: String,
    pub text: String,
}

impl File {
    /// The line of a byte, counted from 1.
    pub(crate) fn line(&self, byte: usize) -> usize {
        let before = self.text.get(..byte.min(self.text.len())).unwrap_or_default();
        before.matches('\n').count().saturating_add(1)
    }
}

/// The TOML files below a folder, in the order of their paths.
pub fn files_below(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files_below(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The files of the rule book in a folder, in the order in which they are compiled.
pub fn read(folder: &Path) -> Result<Vec<File>, Problem> {
    let unreadable = |path: &Path, error: &std::io::Error| {
        Problem::of_file(&path.display().to_string(), &error.to_string())
    };
    let paths = files_below(folder).map_err(|error| unreadable(folder, &error))?;
    paths
        .iter()
        .map(|path| {
            let text = fs::read_to_string(path).map_err(|error| unreadable(path, &error))?;
            let name = path.strip_prefix(folder).unwrap_or(path).display().to_string();
            Ok(File { name, text })
        })
        .collect()
}

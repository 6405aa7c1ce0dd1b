//! One mistake in the rule book, said so that its author can mend it.

use std::fmt;
use std::ops::Range;

use super::File;

/// `file:line: what is wrong, and the valid words`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    pub file: String,
    /// Counted from 1; `None` where the whole file is meant.
    pub line: Option<usize>,
    pub message: String,
}

impl Problem {
    pub(crate) fn of_file(file: &str, message: &str) -> Problem {
        Problem { file: file.to_owned(), line: None, message: message.to_owned() }
    }

    pub(crate) fn at(file: &File, span: &Range<usize>, message: String) -> Problem {
        Problem { file: file.name.clone(), line: Some(file.line(span.start)), message }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(formatter, "{}:{line}: {}", self.file, self.message),
            None => write!(formatter, "{}: {}", self.file, self.message),
        }
    }
}

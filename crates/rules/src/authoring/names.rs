//! Names of things, and what they become: an id, or a problem that lists the valid words.

use std::ops::Range;

use super::problem::Problem;
use super::{File, model::Id};

/// What a link says before the answers: its version, and how many children there are.
const OF_LINKS: [&str; 2] = ["v", "children"];

/// The names of one kind of thing, each by its place.
pub(super) struct Names<'a> {
    kind: &'static str,
    known: Vec<&'a str>,
}

impl<'a> Names<'a> {
    /// Collects names; a duplicate is a problem at its second place.
    pub(super) fn collect(
        kind: &'static str,
        ids: impl Iterator<Item = (&'a File, &'a Id)>,
        problems: &mut Vec<Problem>,
    ) -> Names<'a> {
        let mut known: Vec<&str> = Vec::new();
        for (file, id) in ids {
            let name = id.get_ref().as_str();
            if known.contains(&name) {
                problems.push(Problem::at(
                    file,
                    &id.span(),
                    format!("the {kind} `{name}` is already defined"),
                ));
            }
            if !is_plain(name) {
                let message = format!(
                    "the {kind} id `{name}` must be of a-z, 0-9 and `-`: it stands in links"
                );
                problems.push(Problem::at(file, &id.span(), message));
            }
            if kind == "question" && OF_LINKS.contains(&name) {
                let message = format!("the {kind} id `{name}` means something else in links");
                problems.push(Problem::at(file, &id.span(), message));
            }
            known.push(name);
        }
        Names { kind, known }
    }

    pub(super) fn find(&self, file: &File, id: &Id, problems: &mut Vec<Problem>) -> Option<usize> {
        let found = self.known.iter().position(|name| name == id.get_ref());
        if found.is_none() {
            problems.push(unknown(self.kind, file, &id.span(), id.get_ref(), &self.known));
        }
        found
    }
}

pub(super) fn unknown(
    kind: &str,
    file: &File,
    span: &Range<usize>,
    name: &str,
    valid: &[&str],
) -> Problem {
    let valid = if valid.is_empty() {
        "none is valid here".to_owned()
    } else {
        let valid = valid.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>();
        format!("valid are {}", valid.join(", "))
    };
    Problem::at(file, span, format!("there is no {kind} `{name}`; {valid}"))
}

/// Whether a name is fit for a link and, in capitals, for a constant.
pub(super) fn is_plain(name: &str) -> bool {
    let plain =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    !name.is_empty() && name.chars().all(plain)
}

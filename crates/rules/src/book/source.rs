//! Where a line comes from, and how sure that makes it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::SourceId;
use crate::text::TextId;

/// How sure a source makes a line. Whatever is not `Stated` or `CurrentLaw` is shown with "confirm with the school".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Stated in the source document.
    Stated,
    /// Current law.
    CurrentLaw,
    /// An act, in an edition that has been amended since.
    OlderEdition,
    /// Press or school pages only.
    Press,
    /// Sources contradict each other.
    Differs,
    /// The sources do not say.
    Unstated,
    /// Not stated anywhere: usual practice.
    Practice,
}

impl Standing {
    pub fn needs_confirming(self) -> bool {
        !matches!(self, Standing::Stated | Standing::CurrentLaw)
    }

    pub fn name(self) -> &'static str {
        match self {
            Standing::Stated => "stated",
            Standing::CurrentLaw => "current-law",
            Standing::OlderEdition => "older-edition",
            Standing::Press => "press",
            Standing::Differs => "differs",
            Standing::Unstated => "unstated",
            Standing::Practice => "practice",
        }
    }
}

/// An act, a page or the source document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    pub name: String,
    pub title: TextId,
    pub standing: Standing,
    /// The edition that was read, as a day (`01.01.2021`) or, where only that is known, a year; acts have one.
    pub edition: Option<String>,
    /// Where it can be read, the same in every language: among the words, so that a page loads only those it shows. Only
    /// the source document has none, it stands in the repository.
    pub url: Option<TextId>,
}

/// Where a line comes from, and how sure that makes it: as sure as the surest of its sources, unless the line
/// itself says that sources differ. Usual practice has no source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    pub standing: Standing,
    /// Shared, because every line of an assessment carries its citation.
    pub references: Arc<[Reference]>,
}

/// The place in a source that says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    pub source: SourceId,
    pub at: Option<Place>,
}

impl Citation {
    /// Joins another's references; the whole is as sure as the less sure of both.
    pub(crate) fn join(&mut self, other: &Citation) {
        self.standing = self.standing.max(other.standing);
        let known = |reference: &&Reference| !self.references.contains(reference);
        let added: Vec<Reference> = other.references.iter().filter(known).cloned().collect();
        if !added.is_empty() {
            self.references = self.references.iter().cloned().chain(added).collect();
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// A line of the source document, counted from 1.
    Line(u16),
    /// An article, a point and an annex of an act, each as the act numbers it.
    Act { annex: Option<String>, article: Option<String>, point: Option<String> },
}

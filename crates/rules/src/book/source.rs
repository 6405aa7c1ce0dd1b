//! Where a line comes from, and how sure that makes it.

use serde::{Deserialize, Serialize};

use super::{ReferencesId, SourceId};
use crate::text::TextId;

/// How sure a source makes a line. Whatever is not `Stated` or `CurrentLaw` is shown with whom to ask ([`Confirm`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Current law.
    CurrentLaw,
    /// Stated in the source document.
    Stated,
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
        !matches!(self, Standing::CurrentLaw | Standing::Stated)
    }

    pub fn name(self) -> &'static str {
        match self {
            Standing::CurrentLaw => "current-law",
            Standing::Stated => "stated",
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
    /// the source document has none: it is in the repository.
    pub url: Option<TextId>,
}

/// Where a line comes from, and how sure that makes it: as sure as the surest of its sources, unless the line
/// itself says that sources differ. Usual practice has no source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    pub standing: Standing,
    pub confirm: Confirm,
    /// Its places in sources: [`CompleteBook::references`](super::CompleteBook::references) has them.
    pub references: ReferencesId,
}

/// Whom a family asks about a line that is not certain: whoever can know.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Confirm {
    #[default]
    School,
    /// 1414.
    ContactCentre,
    SocialProtection,
    /// The body that hears complaints.
    ComplaintBody,
    /// The line itself says that it is not certain, and whom to ask.
    Said,
}

/// The place in a source that says it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Reference {
    pub source: SourceId,
    pub at: Option<Place>,
}

/// How sure a line is, and whom to ask about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Certainty {
    pub standing: Standing,
    pub confirm: Confirm,
}

impl Citation {
    pub fn certainty(&self) -> Certainty {
        Certainty { standing: self.standing, confirm: self.confirm }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Place {
    /// A line of the source document, counted from 1.
    Line(u16),
    /// A place in an act.
    Act(Act),
}

impl Confirm {
    pub fn name(self) -> &'static str {
        match self {
            Confirm::School => "school",
            Confirm::ContactCentre => "contact-centre",
            Confirm::SocialProtection => "social-protection",
            Confirm::ComplaintBody => "complaint-body",
            Confirm::Said => "said",
        }
    }
}

/// The parts of an act, each as the act numbers it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Act {
    pub annex: Option<String>,
    pub article: Option<String>,
    /// Of an article, where an act numbers parts: бөлік, часть.
    pub part: Option<String>,
    /// тармақ, пункт.
    pub point: Option<String>,
    /// Of the annex's list of main requirements.
    pub row: Option<String>,
    /// Within the point or row: `5` for 5).
    pub item: Option<String>,
}

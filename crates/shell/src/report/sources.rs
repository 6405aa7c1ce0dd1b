//! Where a line comes from.

use content::book;
use content::sentence::Speaker;
use rules::TextId;
use rules::book::{Act, Citation, Place, Reference};
use schemars::JsonSchema;
use serde::Serialize;

use super::Report;
use super::vocabulary::{ConfirmWord, Id, StandingWord};

/// A sentence with how sure it is.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Statement {
    pub(super) text: String,
    pub(super) standing: StandingWord,
    /// `null` where the sentence is certain.
    pub(super) confirm_with: Option<ConfirmWord>,
    pub(super) sources: Vec<Source>,
}

/// A source, and the place in it; one without a place is cited as a whole.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Source {
    id: Id,
    title: String,
    standing: StandingWord,
    edition: Option<Id>,
    url: Option<Id>,
    /// A line of the source document, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u16>,
    #[serde(flatten)]
    act: ActPlace,
}

/// A place in an act, part by part, each as the act numbers it.
#[derive(Default, Serialize, JsonSchema)]
struct ActPlace {
    #[serde(skip_serializing_if = "Option::is_none")]
    annex: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    article: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    point: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<Id>,
}

impl ActPlace {
    fn of(act: &'static Act) -> Self {
        let Act { annex, article, part, point, row, item } = act;
        let [annex, article, part, point, row, item] =
            [annex, article, part, point, row, item].map(Option::as_deref);
        Self { annex, article, part, point, row, item }
    }
}

impl Report<'_> {
    pub(super) fn sources(&self, citation: Citation) -> Vec<Source> {
        sources(&self.speaker, citation)
    }

    pub(super) fn statement(&self, text: TextId, citation: Citation) -> Statement {
        let unsure = citation.standing.needs_confirming();
        Statement {
            text: self.text(text),
            standing: citation.standing.into(),
            confirm_with: unsure.then(|| ConfirmWord(citation.confirm.name())),
            sources: self.sources(citation),
        }
    }
}

pub(super) fn sources(speaker: &Speaker, citation: Citation) -> Vec<Source> {
    book().references(citation).iter().map(|reference| source(speaker, reference)).collect()
}

fn source(speaker: &Speaker, reference: &'static Reference) -> Source {
    let source = &book().sources[reference.source.index()];
    let (line, act) = match &reference.at {
        Some(Place::Line(line)) => (Some(*line), ActPlace::default()),
        Some(Place::Act(act)) => (None, ActPlace::of(act)),
        None => (None, ActPlace::default()),
    };
    Source {
        id: &source.name,
        title: speaker.fill(source.title, &[]),
        standing: source.standing.into(),
        edition: source.edition.as_deref(),
        url: source.url.map(|url| speaker.text(url)),
        line,
        act,
    }
}

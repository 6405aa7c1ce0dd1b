//! The rule book with the tables that no question depends on.

use std::borrow::Cow;
use std::ops::{Deref, DerefMut};

use super::{
    ChannelId, Citation, Complaint, Document, DocumentId, Holiday, Reference, RuleBook, Source,
    SourceId, Statement, Week,
};

/// What reads one of these tables takes this type, so that nobody computes a day without holidays or a checklist
/// without documents. A page that asks the first questions has only the [`RuleBook`]; the tables come with the code that
/// reads them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompleteBook {
    /// Borrowed from the book that ships; owned by whoever compiles or changes one.
    pub rules: Cow<'static, RuleBook>,
    pub sources: Vec<Source>,
    /// What lines cite: each list of references once.
    pub citations: Vec<Vec<Reference>>,
    pub holidays: Vec<Holiday>,
    pub documents: Vec<Document>,
    pub statements: Vec<Statement>,
    pub complaints: Vec<Complaint>,
    /// Doors whose hours whoever runs the site has said, in place of the book's; the book that ships has none.
    pub own_hours: Vec<(ChannelId, Week)>,
}

impl Deref for CompleteBook {
    type Target = RuleBook;

    fn deref(&self) -> &RuleBook {
        &self.rules
    }
}

impl DerefMut for CompleteBook {
    fn deref_mut(&mut self) -> &mut RuleBook {
        self.rules.to_mut()
    }
}

impl CompleteBook {
    /// The places that a line cites; none for usual practice.
    pub fn references(&self, citation: Citation) -> &[Reference] {
        self.citations.get(citation.references.index()).map_or(&[], Vec::as_slice)
    }

    /// The hours that a door's own keeper has said.
    pub fn own_hours(&self, channel: ChannelId) -> Option<&Week> {
        self.own_hours.iter().find(|(own, _)| *own == channel).map(|(_, week)| week)
    }

    pub fn document(&self, id: DocumentId) -> Option<&Document> {
        self.documents.get(id.index())
    }

    pub fn source(&self, id: SourceId) -> Option<&Source> {
        self.sources.get(id.index())
    }
}

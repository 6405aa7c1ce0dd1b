//! The changes that are worth knowing, services that share one together.

use time::Date;

use super::{Change, changes, papers};
use crate::answer::Answers;
use crate::assessment::ServiceAssessment;
use crate::book::{DocumentId, RuleBook, ServiceId};

/// What would change the verdict of one or several services of a child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedChange<'a> {
    pub change: Change,
    pub of: Vec<&'a ServiceAssessment>,
}

/// What somebody can do something about, or may yet find out, the fewest answers first: nobody makes a child younger.
pub fn worth_knowing<'a>(
    book: &RuleBook,
    answers: &Answers,
    today: Date,
    child: usize,
    services: &[&'a ServiceAssessment],
) -> Vec<SharedChange<'a>> {
    let mut found: Vec<SharedChange<'a>> = Vec::new();
    for assessed in services {
        for change in changes(book, answers, today, child, assessed) {
            if change.advised.is_empty() && !assessed.is_open(change.category) {
                continue;
            }
            match found.iter_mut().find(|known| known.change == change) {
                Some(known) => known.of.push(assessed),
                None => found.push(SharedChange { change, of: vec![assessed] }),
            }
        }
    }
    found.sort_by_key(|found| found.change.needs.len());
    found
}

impl SharedChange<'_> {
    /// Whether the category may hold already: then it is to be found out first.
    pub fn is_open(&self) -> bool {
        self.of.iter().any(|assessed| assessed.is_open(self.change.category))
    }

    pub fn services(&self) -> impl Iterator<Item = ServiceId> {
        self.of.iter().map(|assessed| assessed.service)
    }

    /// The papers that show the category, each with the services that ask for it.
    pub fn papers(&self, book: &RuleBook) -> Vec<(DocumentId, Vec<ServiceId>)> {
        let mut found: Vec<(DocumentId, Vec<ServiceId>)> = Vec::new();
        for service in self.services() {
            for document in papers(book, service, self.change.category) {
                match found.iter_mut().find(|(known, _)| *known == document) {
                    Some((_, services)) => services.push(service),
                    None => found.push((document, vec![service])),
                }
            }
        }
        found
    }
}

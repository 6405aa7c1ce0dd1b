//! Where services take the same category differently: one asks for a certificate, another for nothing at all.

use crate::assessment::ChildAssessment;
use crate::book::{CategoryId, DecidedBy, DocumentId, RuleBook, ServiceId};
use crate::change;

/// A category that several services help this child for, and what each goes by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contrast {
    pub category: CategoryId,
    /// Two at least, in the book's order of their first services.
    pub ways: Vec<Way>,
}

/// What some services have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    pub decided_by: DecidedBy,
    /// The papers by which the category is shown; none where it is not shown by a paper.
    pub papers: Vec<DocumentId>,
    /// In the book's order.
    pub services: Vec<ServiceId>,
}

impl Contrast {
    /// Whether who decides does not tell this way from another, so that its papers have to.
    pub fn is_told_by_papers(&self, way: &Way) -> bool {
        self.ways.iter().any(|other| other != way && other.decided_by == way.decided_by)
    }
}

/// The grounds of a child's services that they do not take alike, in the order of the services. Which papers show them
/// matters only between asking for some and asking for none: what each paper is for is shown with the papers.
pub fn contrasts(book: &RuleBook, child: &ChildAssessment) -> Vec<Contrast> {
    let mut found: Vec<Contrast> = Vec::new();
    for assessed in &child.services {
        let rules = book.service(assessed.service);
        let ground = assessed.category.and_then(|category| rules?.ground(category));
        let Some(ground) = ground else { continue };
        let place = found.iter().position(|one| one.category == ground.category);
        let place = place.unwrap_or_else(|| {
            found.push(Contrast { category: ground.category, ways: Vec::new() });
            found.len().saturating_sub(1)
        });
        let Some(contrast) = found.get_mut(place) else { continue };
        let decided_by = ground.decided_by;
        let papers = change::papers(book, assessed.service, ground.category);
        let same = |way: &&mut Way| {
            (way.decided_by, way.papers.is_empty()) == (decided_by, papers.is_empty())
        };
        if let Some(way) = contrast.ways.iter_mut().find(same) {
            way.services.push(assessed.service);
        } else {
            let services = vec![assessed.service];
            contrast.ways.push(Way { decided_by, papers, services });
        }
    }
    found.retain(|contrast| contrast.ways.len() > 1);
    found
}

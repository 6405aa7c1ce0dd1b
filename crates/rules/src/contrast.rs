//! Where services take the same category differently: one asks for a certificate, another for nothing at all.

use crate::assessment::ChildAssessment;
use crate::book::{CategoryId, DecidedBy, RuleBook, ServiceId};

/// A category that several services help this child for, and what each goes by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contrast {
    pub category: CategoryId,
    /// Those that go by the same together, in the book's order of services; two at least.
    pub by: Vec<(DecidedBy, Vec<ServiceId>)>,
}

/// The grounds of a child's services that they do not take alike, in the order of the services.
pub fn contrasts(book: &RuleBook, child: &ChildAssessment) -> Vec<Contrast> {
    let mut found: Vec<Contrast> = Vec::new();
    for assessed in &child.services {
        let rules = book.services.get(assessed.service.index());
        let ground = assessed.category.and_then(|category| rules?.ground(category));
        let Some(ground) = ground else { continue };
        let place = found.iter().position(|one| one.category == ground.category);
        let place = place.unwrap_or_else(|| {
            found.push(Contrast { category: ground.category, by: Vec::new() });
            found.len().saturating_sub(1)
        });
        let Some(contrast) = found.get_mut(place) else { continue };
        match contrast.by.iter_mut().find(|(by, _)| *by == ground.decided_by) {
            Some((_, services)) => services.push(assessed.service),
            None => contrast.by.push((ground.decided_by, vec![assessed.service])),
        }
    }
    found.retain(|contrast| contrast.by.len() > 1);
    found
}

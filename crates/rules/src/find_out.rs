//! The one answer that helps a family most that does not know everything, and the papers that show it.

use std::cmp::Reverse;

use time::Date;

use crate::answer::Answers;
use crate::assessment::{ChildAssessment, Verdict};
use crate::book::{DocumentId, QuestionId, RuleBook, Scope};
use crate::change::{Change, changes, papers};

/// A question that somebody does not know the answer of, and could find out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindOut {
    pub question: QuestionId,
    /// The child asked about, counted from 0; none for a question about the family.
    pub child: Option<usize>,
    /// The papers by which the answer shows, in the order of the lists.
    pub papers: Vec<DocumentId>,
    /// How many services it would give a ground to by itself, over all children.
    settles: usize,
    /// How many services it matters to.
    matters: usize,
}

/// What to find out first: the answer that could give most services a ground with nothing else known, then the one that
/// matters to most, then the one asked first. None where nothing that is unknown matters.
pub fn find_out(
    book: &RuleBook,
    answers: &Answers,
    today: Date,
    children: &[ChildAssessment],
) -> Option<FindOut> {
    let mut found: Vec<FindOut> = Vec::new();
    for (child, assessed) in children.iter().enumerate() {
        for service in &assessed.services {
            let changes = changes(book, answers, today, child, service);
            for question in &service.missing {
                let one = entry(book, &mut found, *question, child);
                one.matters = one.matters.saturating_add(1);
                let grounds = changes.iter().filter(|change| {
                    service.is_open(change.category) && is_settled_by(change, *question)
                });
                let mut settles = false;
                for change in grounds {
                    settles = true;
                    for paper in papers(book, service.service, change.category) {
                        if !one.papers.contains(&paper) {
                            one.papers.push(paper);
                        }
                    }
                }
                one.settles = one.settles.saturating_add(usize::from(settles));
            }
        }
    }
    found
        .into_iter()
        .min_by_key(|one| (Reverse(one.settles), Reverse(one.matters), one.question, one.child))
}

/// Whether this answer alone makes the category hold, and nobody has to decide.
fn is_settled_by(change: &Change, question: QuestionId) -> bool {
    change.verdict == Verdict::Likely
        && matches!(change.needs.as_slice(), [need] if need.question() == question)
}

fn entry<'a>(
    book: &RuleBook,
    found: &'a mut Vec<FindOut>,
    question: QuestionId,
    child: usize,
) -> &'a mut FindOut {
    let of_child = book.question(question).is_some_and(|found| found.scope == Scope::Child);
    let child = of_child.then_some(child);
    let known = found.iter().position(|one| (one.question, one.child) == (question, child));
    let place = known.unwrap_or(found.len());
    if known.is_none() {
        found.push(FindOut { question, child, papers: Vec::new(), settles: 0, matters: 0 });
    }
    #[expect(clippy::indexing_slicing, reason = "it is there: found, or pushed just now")]
    &mut found[place]
}

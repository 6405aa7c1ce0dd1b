//! Which verdict a service gets, from the categories it accepts.

use crate::assessment::{Finding, ServiceAssessment, Verdict};
use crate::book::{CategoryId, DecidedBy, QuestionId, RuleBook, ServiceId};
use crate::condition::{Reason, Subject};
use crate::truth::Truth;

/// A service's verdict, with what its lists look at.
pub(crate) struct Judged {
    pub(crate) assessment: ServiceAssessment,
    /// For each category of the book, whether its paper is the one asked for.
    pub(crate) status: Vec<Truth>,
    /// The ground needs no application at all.
    automatic: bool,
}

impl Judged {
    /// Whether there is anything to hand in, or may be.
    pub(crate) fn applies(&self) -> bool {
        self.assessment.verdict != Verdict::None && !self.automatic
    }

    pub(crate) fn into_assessment(self) -> ServiceAssessment {
        self.assessment
    }
}

pub(crate) fn judge(subject: &Subject<'_>, service: ServiceId) -> Option<Judged> {
    let book = subject.book;
    let rules = book.services.get(service.index())?;
    let findings: Vec<Finding> = rules
        .categories
        .iter()
        .filter_map(|category| {
            let condition = &book.categories.get(category.index())?.when;
            Some(Finding {
                category: *category,
                truth: condition.judge(subject),
                reasons: condition.sufficient_reasons(subject),
            })
        })
        .collect();
    let category =
        findings.iter().find(|finding| finding.truth == Truth::Yes).map(|finding| finding.category);
    let decided_by = category
        .and_then(|category| book.categories.get(category.index()))
        .map(|found| found.decided_by);
    let verdict = match decided_by {
        Some(DecidedBy::Board) => Verdict::Board,
        Some(_) => Verdict::Likely,
        None if findings.iter().any(|finding| finding.truth == Truth::Unknown) => Verdict::Need,
        None => Verdict::None,
    };
    let status = status(book.categories.len(), &findings, category);
    let instead = findings
        .iter()
        .filter(|finding| finding.truth == Truth::Yes && Some(finding.category) != category)
        .map(|finding| finding.category)
        .collect();
    let notes = rules
        .notes
        .iter()
        .enumerate()
        .filter(|(_, note)| {
            verdict != Verdict::None
                && note
                    .when
                    .as_ref()
                    .is_none_or(|when| when.judge(&subject.with_status(&status)) != Truth::No)
        })
        .map(|(index, _)| index)
        .collect();
    Some(Judged {
        automatic: decided_by == Some(DecidedBy::Grade),
        assessment: ServiceAssessment {
            service,
            verdict,
            category,
            instead,
            missing: missing(book, &findings, verdict),
            failing: (verdict == Verdict::None).then(|| failing(book, &findings)).flatten(),
            outside_edition: category.is_none()
                && findings
                    .iter()
                    .filter(|finding| finding.truth == Truth::Unknown)
                    .flat_map(|finding| &finding.reasons)
                    .any(|reason| matches!(reason, Reason::OutsideEdition(_))),
            near_limit: findings
                .iter()
                .take_while(|finding| finding.truth != Truth::Yes)
                .chain(findings.iter().find(|finding| finding.truth == Truth::Yes))
                .flat_map(|finding| &finding.reasons)
                .find_map(|reason| match reason {
                    Reason::Compared { parameter, near: true, .. } => Some(*parameter),
                    _ => None,
                }),
            findings,
            notes,
        },
        status,
    })
}

/// One status paper is asked for: that of the first category that holds; while none does, that of each that may.
fn status(categories: usize, findings: &[Finding], category: Option<CategoryId>) -> Vec<Truth> {
    let mut status = vec![Truth::No; categories];
    for finding in findings {
        if let Some(place) = status.get_mut(finding.category.index()) {
            *place = match category {
                Some(chosen) => (finding.category == chosen).into(),
                None => finding.truth,
            };
        }
    }
    status
}

/// What is not known of the categories before the ground. Where the board decides already, another of its
/// categories would not change the verdict; where a ground is likely, nothing would.
fn missing(book: &RuleBook, findings: &[Finding], verdict: Verdict) -> Vec<QuestionId> {
    let decided_by = |finding: &Finding| {
        book.categories.get(finding.category.index()).map(|found| found.decided_by)
    };
    let mut missing: Vec<QuestionId> = findings
        .iter()
        .take_while(|finding| finding.truth != Truth::Yes)
        .filter(|finding| finding.truth == Truth::Unknown)
        .filter(|finding| match verdict {
            Verdict::Need => true,
            Verdict::Board => decided_by(finding) != Some(DecidedBy::Board),
            Verdict::Likely | Verdict::None => false,
        })
        .flat_map(|finding| &finding.reasons)
        .filter_map(|reason| match reason {
            Reason::DontKnow(question) | Reason::NotAsked(question) => Some(*question),
            _ => None,
        })
        .collect();
    missing.sort_unstable();
    missing.dedup();
    missing
}

/// A sum against its limit before anything else; then what was said of the income itself; then the first reason.
fn failing(book: &RuleBook, findings: &[Finding]) -> Option<Reason> {
    let reasons = || findings.iter().flat_map(|finding| &finding.reasons);
    let compared = reasons().find(|reason| matches!(reason, Reason::Compared { .. }));
    let arithmetic = || {
        let of_arithmetic = findings.iter().find(|finding| {
            book.categories
                .get(finding.category.index())
                .is_some_and(|category| category.decided_by == DecidedBy::Arithmetic)
        });
        of_arithmetic.and_then(|finding| finding.reasons.first())
    };
    compared.or_else(arithmetic).or_else(|| reasons().next()).cloned()
}

/// The unasked questions that can still change the verdict, its ground or its notes.
pub(crate) fn pending(subject: &Subject<'_>, judged: &Judged, open: &mut Vec<QuestionId>) {
    let book = subject.book;
    for finding in &judged.assessment.findings {
        if finding.truth == Truth::Yes {
            // One category is enough, and later ones are asked for a less preferred paper.
            break;
        }
        if let Some(category) = book.categories.get(finding.category.index()) {
            category.when.pending(subject, open);
        }
    }
    if judged.assessment.verdict == Verdict::None {
        return;
    }
    let subject = subject.with_status(&judged.status);
    let notes = book.services.get(judged.assessment.service.index()).map(|service| &service.notes);
    for when in notes.into_iter().flatten().filter_map(|note| note.when.as_ref()) {
        when.pending(&subject, open);
    }
}

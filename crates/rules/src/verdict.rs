//! Which verdict a service gets, from the categories it accepts.

use std::sync::Arc;

use crate::assessment::{Finding, ServiceAssessment, Verdict};
use crate::book::{
    CategoryId, DecidedBy, ParameterId, QuestionId, RuleBook, Service, ServiceId, Statement,
};
use crate::condition::{Reason, Subject};
use crate::truth::Truth;

/// A service's verdict, with what its lists look at.
pub(crate) struct Judged<'a> {
    pub(crate) assessment: ServiceAssessment,
    pub(crate) rules: &'a Service,
    /// For each category it accepts, whether its paper is the one asked for.
    pub(crate) status: Vec<(CategoryId, Truth)>,
    /// The ground needs no application at all.
    automatic: bool,
}

impl Judged<'_> {
    /// Whether there is anything to hand in, or may be.
    pub(crate) fn applies(&self) -> bool {
        self.assessment.verdict != Verdict::None && !self.automatic
    }

    pub(crate) fn into_assessment(self) -> ServiceAssessment {
        self.assessment
    }
}

/// Judges services in their order. A category that several accept is judged once.
pub(crate) fn judge_all<'a>(subject: &Subject<'a>, services: &[ServiceId]) -> Vec<Judged<'a>> {
    // By category. Only what these services accept is held, whatever else the book knows.
    let mut found: Vec<Finding> = Vec::new();
    services
        .iter()
        .filter_map(|service| {
            let rules = subject.book.services.get(service.index())?;
            let findings = rules.categories.iter().filter_map(|category| {
                match found.binary_search_by_key(category, |finding| finding.category) {
                    Ok(place) => found.get(place).cloned(),
                    Err(place) => {
                        let finding = finding(subject, *category)?;
                        found.insert(place, finding.clone());
                        Some(finding)
                    }
                }
            });
            let findings = findings.collect();
            Some(judge(subject, *service, rules, findings))
        })
        .collect()
}

fn finding(subject: &Subject<'_>, category: CategoryId) -> Option<Finding> {
    let condition = &subject.book.categories.get(category.index())?.when;
    Some(Finding {
        category,
        truth: condition.judge(subject),
        reasons: if subject.explained {
            condition.sufficient_reasons(subject)
        } else {
            Arc::default()
        },
    })
}

fn judge<'a>(
    subject: &Subject<'_>,
    service: ServiceId,
    rules: &'a Service,
    findings: Vec<Finding>,
) -> Judged<'a> {
    let book = subject.book;
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
    let status = status(&findings, category);
    let instead = findings
        .iter()
        .filter(|finding| finding.truth == Truth::Yes && Some(finding.category) != category)
        .map(|finding| finding.category)
        .collect();
    let notes = if verdict == Verdict::None {
        Vec::new()
    } else {
        notes(&subject.with_status(&status), rules)
    };
    Judged {
        automatic: decided_by == Some(DecidedBy::Grade),
        rules,
        assessment: ServiceAssessment {
            service,
            verdict,
            category,
            instead,
            missing: missing(book, &findings, verdict),
            failing: (verdict == Verdict::None).then(|| failing(book, &findings)).flatten(),
            outside_edition: category.is_none() && has_reason_outside(&findings),
            near_limit: near_limit(&findings),
            findings,
            notes,
        },
        status,
    }
}

/// The notes that hold, or may hold.
fn notes(subject: &Subject<'_>, rules: &Service) -> Vec<usize> {
    let holds =
        |note: &Statement| note.when.as_ref().is_none_or(|when| when.judge(subject) != Truth::No);
    let notes = rules.notes.iter().enumerate().filter(|(_, note)| holds(note));
    notes.map(|(index, _)| index).collect()
}

fn has_reason_outside(findings: &[Finding]) -> bool {
    findings
        .iter()
        .filter(|finding| finding.truth == Truth::Unknown)
        .flat_map(|finding| finding.reasons.iter())
        .any(|reason| matches!(reason, Reason::OutsideEdition(_)))
}

/// Of the ground and the categories passed over before it.
fn near_limit(findings: &[Finding]) -> Option<ParameterId> {
    let ground = findings.iter().position(|finding| finding.truth == Truth::Yes);
    let looked_at = ground.map_or(findings.len(), |ground| ground.saturating_add(1));
    findings.iter().take(looked_at).flat_map(|finding| finding.reasons.iter()).find_map(|reason| {
        match reason {
            Reason::Compared { parameter, near: true, .. } => Some(*parameter),
            _ => None,
        }
    })
}

/// One status paper is asked for: that of the first category that holds; while none does, that of each that may.
fn status(findings: &[Finding], category: Option<CategoryId>) -> Vec<(CategoryId, Truth)> {
    let asked_for = |finding: &Finding| match category {
        Some(chosen) => (finding.category == chosen).into(),
        None => finding.truth,
    };
    findings.iter().map(|finding| (finding.category, asked_for(finding))).collect()
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
        .flat_map(|finding| finding.reasons.iter())
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
    let reasons = || findings.iter().flat_map(|finding| finding.reasons.iter());
    let compared = reasons().find(|reason| matches!(reason, Reason::Compared { .. }));
    let arithmetic = || {
        let of_arithmetic = findings.iter().find(|finding| {
            book.categories
                .get(finding.category.index())
                .is_some_and(|category| category.decided_by == DecidedBy::Arithmetic)
        });
        of_arithmetic.and_then(|finding| finding.reasons.first())
    };
    compared.or_else(arithmetic).or_else(|| reasons().next()).copied()
}

/// The unasked questions that can still change a verdict, its ground or its notes.
pub(crate) fn pending(subject: &Subject<'_>, judged: &[Judged<'_>], open: &mut Vec<QuestionId>) {
    for judged in judged {
        for finding in &judged.assessment.findings {
            if finding.truth == Truth::Yes {
                // One category is enough, and later ones are asked for a less preferred paper.
                break;
            }
            if let Some(category) = subject.book.categories.get(finding.category.index()) {
                category.when.pending(subject, open);
            }
        }
        if judged.assessment.verdict == Verdict::None {
            continue;
        }
        let subject = subject.with_status(&judged.status);
        for when in judged.rules.notes.iter().filter_map(|note| note.when.as_ref()) {
            when.pending(&subject, open);
        }
    }
}

//! Why a verdict is what it is, and what would have to be known.

use std::sync::Arc;

use super::Judged;
use crate::assessment::{Finding, ServiceAssessment, Verdict};
use crate::book::{CategoryId, ParameterId, QuestionId, RuleBook, Service, Statement};
use crate::judge::{Reason, Subject};
use crate::truth::Truth;

/// Explains the services in their order. The reasons of a category that several accept are found once.
pub(crate) fn explain(subject: &Subject<'_>, judged: &[Judged<'_>]) -> Vec<ServiceAssessment> {
    let mut known: Vec<(CategoryId, Arc<[Reason]>)> = Vec::new();
    let mut reasons =
        |category: CategoryId| match known.binary_search_by_key(&category, |(known, _)| *known) {
            Ok(place) => known.get(place).map(|(_, reasons)| reasons.clone()).unwrap_or_default(),
            Err(place) => {
                let found = subject.book.category(category);
                let reasons = found.map(|found| found.when.sufficient_reasons(subject));
                let reasons = reasons.unwrap_or_default();
                known.insert(place, (category, reasons.clone()));
                reasons
            }
        };
    judged.iter().map(|judged| service(subject, judged, &mut reasons)).collect()
}

fn service(
    subject: &Subject<'_>,
    judged: &Judged<'_>,
    reasons: &mut dyn FnMut(CategoryId) -> Arc<[Reason]>,
) -> ServiceAssessment {
    let (book, category, verdict) = (subject.book, judged.category, judged.verdict);
    let finding = |(category, truth): &(CategoryId, Truth)| Finding {
        category: *category,
        truth: *truth,
        reasons: reasons(*category),
    };
    let findings: Vec<Finding> = judged.truths.iter().map(finding).collect();
    let instead = findings
        .iter()
        .filter(|finding| finding.truth == Truth::Yes && Some(finding.category) != category)
        .map(|finding| finding.category)
        .collect();
    let notes = if verdict == Verdict::None {
        Vec::new()
    } else {
        notes(&subject.with_status(&judged.status), judged.rules)
    };
    ServiceAssessment {
        service: judged.service,
        verdict,
        category,
        instead,
        missing: missing(judged.rules, &findings, verdict),
        failing: (verdict == Verdict::None).then(|| failing(book, &findings)).flatten(),
        outside_edition: category.is_none() && has_reason_outside(&findings),
        near_limit: near_limit(&findings),
        findings,
        notes,
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

/// What is not known of the categories before the ground. Where the board decides already, another of its
/// categories would not change the verdict; where a ground is likely, nothing would.
fn missing(rules: &Service, findings: &[Finding], verdict: Verdict) -> Vec<QuestionId> {
    let would_say = |finding: &Finding| {
        rules.ground(finding.category).map(|ground| Verdict::from(ground.decided_by))
    };
    let mut missing: Vec<QuestionId> = findings
        .iter()
        .take_while(|finding| finding.truth != Truth::Yes)
        .filter(|finding| finding.truth == Truth::Unknown)
        .filter(|finding| match verdict {
            Verdict::Need => true,
            Verdict::Board => would_say(finding) != Some(Verdict::Board),
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
    let of_a_limit = || {
        let limited = findings.iter().find(|finding| {
            book.category(finding.category)
                .is_some_and(|category| !category.when.comparisons().is_empty())
        });
        limited.and_then(|finding| finding.reasons.first())
    };
    compared.or_else(of_a_limit).or_else(|| reasons().next()).copied()
}

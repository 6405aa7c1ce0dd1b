//! Which verdict a service gets, from the categories it accepts.

use crate::assessment::{Finding, ServiceAssessment, Verdict};
use crate::book::{
    CategoryId, DecidedBy, ParameterId, QuestionId, RuleBook, Service, ServiceId, Statement,
};
use crate::condition::{Reason, Subject};
use crate::truth::Truth;

/// A service's verdict, with what its lists look at. Why it is so is told by [`explain_all`], which a page that only
/// asks the next question does without.
pub(crate) struct Judged<'a> {
    pub(crate) service: ServiceId,
    pub(crate) rules: &'a Service,
    /// For each category it accepts, whether its paper is the one asked for.
    pub(crate) status: Vec<(CategoryId, Truth)>,
    /// Whether each category it accepts holds, in the order in which its paper is preferred.
    found: Vec<(CategoryId, Truth)>,
    /// The category whose paper is asked for.
    ground: Option<CategoryId>,
    verdict: Verdict,
    /// The ground needs no application at all.
    automatic: bool,
}

impl Judged<'_> {
    /// Whether there is anything to hand in, or may be.
    pub(crate) fn applies(&self) -> bool {
        self.verdict != Verdict::None && !self.automatic
    }
}

/// Judges services in their order. A category that several accept is judged once.
pub(crate) fn judge_all<'a>(subject: &Subject<'a>, services: &[ServiceId]) -> Vec<Judged<'a>> {
    let mut known = Known(Vec::new());
    let judged = services.iter().filter_map(|service| {
        let rules = subject.book.services.get(service.index())?;
        let found = rules.categories.iter().filter_map(|category| {
            let condition = &subject.book.categories.get(category.index())?.when;
            Some((*category, known.of(*category, || condition.judge(subject))))
        });
        Some(judge(subject.book, *service, rules, found.collect()))
    });
    judged.collect()
}

/// What has been found of categories so far. Only those that some service in question accepts are held, whatever else
/// the book knows.
struct Known<T>(Vec<(CategoryId, T)>);

impl<T: Clone> Known<T> {
    fn of(&mut self, category: CategoryId, find: impl FnOnce() -> T) -> T {
        match self.0.binary_search_by_key(&category, |(known, _)| *known) {
            Ok(place) => self.0.get(place).map_or_else(find, |(_, found)| found.clone()),
            Err(place) => {
                let found = find();
                self.0.insert(place, (category, found.clone()));
                found
            }
        }
    }
}

fn judge<'a>(
    book: &RuleBook,
    service: ServiceId,
    rules: &'a Service,
    found: Vec<(CategoryId, Truth)>,
) -> Judged<'a> {
    let holds = found.iter().find(|(_, truth)| *truth == Truth::Yes);
    let ground = holds.map(|(category, _)| *category);
    let decided_by = ground.and_then(|category| decided_by(book, category));
    let verdict = match decided_by {
        Some(DecidedBy::Board) => Verdict::Board,
        Some(_) => Verdict::Likely,
        None if found.iter().any(|(_, truth)| *truth == Truth::Unknown) => Verdict::Need,
        None => Verdict::None,
    };
    let automatic = decided_by == Some(DecidedBy::Grade);
    Judged { service, rules, status: status(&found, ground), found, ground, verdict, automatic }
}

fn decided_by(book: &RuleBook, category: CategoryId) -> Option<DecidedBy> {
    book.categories.get(category.index()).map(|found| found.decided_by)
}

/// Why each verdict is so, and what goes with it. The reasons of a category that several accept are found once.
pub(crate) fn explain_all(subject: &Subject<'_>, judged: &[Judged<'_>]) -> Vec<ServiceAssessment> {
    let mut known = Known(Vec::new());
    let explained = judged.iter().map(|judged| {
        let findings = judged.found.iter().filter_map(|(category, truth)| {
            let condition = &subject.book.categories.get(category.index())?.when;
            let reasons = known.of(*category, || condition.sufficient_reasons(subject));
            Some(Finding { category: *category, truth: *truth, reasons })
        });
        explain(subject, judged, findings.collect())
    });
    explained.collect()
}

fn explain(
    subject: &Subject<'_>,
    judged: &Judged<'_>,
    findings: Vec<Finding>,
) -> ServiceAssessment {
    let book = subject.book;
    let &Judged { service, verdict, ground, .. } = judged;
    let instead = findings
        .iter()
        .filter(|finding| finding.truth == Truth::Yes && Some(finding.category) != ground)
        .map(|finding| finding.category)
        .collect();
    let notes = if verdict == Verdict::None {
        Vec::new()
    } else {
        notes(&subject.with_status(&judged.status), judged.rules)
    };
    ServiceAssessment {
        service,
        verdict,
        category: ground,
        instead,
        missing: missing(book, &findings, verdict),
        failing: (verdict == Verdict::None).then(|| failing(book, &findings)).flatten(),
        outside_edition: ground.is_none() && has_reason_outside(&findings),
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

/// One status paper is asked for: that of the first category that holds; while none does, that of each that may.
fn status(found: &[(CategoryId, Truth)], ground: Option<CategoryId>) -> Vec<(CategoryId, Truth)> {
    let asked_for = |category: CategoryId, truth: Truth| match ground {
        Some(chosen) => (category == chosen).into(),
        None => truth,
    };
    found.iter().map(|(category, truth)| (*category, asked_for(*category, *truth))).collect()
}

/// What is not known of the categories before the ground. Where the board decides already, another of its
/// categories would not change the verdict; where a ground is likely, nothing would.
fn missing(book: &RuleBook, findings: &[Finding], verdict: Verdict) -> Vec<QuestionId> {
    let mut missing: Vec<QuestionId> = findings
        .iter()
        .take_while(|finding| finding.truth != Truth::Yes)
        .filter(|finding| finding.truth == Truth::Unknown)
        .filter(|finding| match verdict {
            Verdict::Need => true,
            Verdict::Board => decided_by(book, finding.category) != Some(DecidedBy::Board),
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
        let of_arithmetic = findings
            .iter()
            .find(|finding| decided_by(book, finding.category) == Some(DecidedBy::Arithmetic));
        of_arithmetic.and_then(|finding| finding.reasons.first())
    };
    compared.or_else(arithmetic).or_else(|| reasons().next()).copied()
}

/// The unasked questions that can still change a verdict, its ground or its notes.
pub(crate) fn pending(subject: &Subject<'_>, judged: &[Judged<'_>], open: &mut Vec<QuestionId>) {
    for judged in judged {
        for (category, truth) in &judged.found {
            if *truth == Truth::Yes {
                // One category is enough, and later ones are asked for a less preferred paper.
                break;
            }
            if let Some(category) = subject.book.categories.get(category.index()) {
                category.when.pending(subject, open);
            }
        }
        if judged.verdict == Verdict::None {
            continue;
        }
        let subject = subject.with_status(&judged.status);
        for when in judged.rules.notes.iter().filter_map(|note| note.when.as_ref()) {
            when.pending(&subject, open);
        }
    }
}

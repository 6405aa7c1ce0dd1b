//! One service for one child: the verdict, why, and what would change it.

use rules::OptionSet;
use rules::assessment::{self, ServiceAssessment};
use rules::change::{self, changes};
use schemars::JsonSchema;
use serde::Serialize;

use super::Report;
use super::dates::ChannelDays;
use super::reason::Because;
use super::sources::{Source, Statement};
use super::vocabulary::{Caution, DecidedBy, Id, StandingWord, TruthWord, VerdictWord};

#[derive(Serialize, JsonSchema)]
pub(crate) struct ServiceReport {
    service: Id,
    official: String,
    verdict: VerdictWord,
    /// The ground.
    category: Option<Id>,
    decided_by: Option<DecidedBy>,
    /// Of the ground; where there is none, of every category that could have been one.
    reasons: Vec<Finding>,
    /// The one fact that fails, where no ground is seen.
    failing: Option<Because>,
    /// Other categories that hold: their paper serves instead.
    instead: Vec<Id>,
    /// The questions whose answers could change the verdict.
    missing: Vec<Id>,
    changes: Vec<Change>,
    cautions: Vec<Caution>,
    notes: Vec<Statement>,
    term: Vec<Statement>,
    result: Statement,
    fee: Statement,
    /// Every channel that takes applications, whichever was chosen.
    channels: Vec<ChannelDays>,
    sources: Vec<Source>,
    /// With `--explain`.
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<Vec<String>>,
}

/// One category, judged.
#[derive(Serialize, JsonSchema)]
struct Finding {
    category: Id,
    /// Its number in the Rules.
    number: Option<u8>,
    truth: TruthWord,
    because: Vec<Because>,
    text: String,
    standing: StandingWord,
    sources: Vec<Source>,
}

/// What would change the verdict.
#[derive(Serialize, JsonSchema)]
struct Change {
    category: Id,
    verdict: VerdictWord,
    /// All of these.
    needs: Vec<Need>,
    /// Empty where this family can do nothing about it.
    advice: Vec<String>,
}

/// An answer that would have to be another one.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
enum Need {
    /// One of these options.
    Answer { question: Id, options: Vec<Id> },
    /// A sum below so many tenge over the whole period; `null` while nobody knows the heads.
    SumBelow { sum: Id, heads: Id, parameter: Id, below: Option<u64> },
    /// A part of a sum that is more than nothing.
    Part { sum: Id, part: Id },
}

impl Report<'_> {
    pub(super) fn service(&self, child: usize, assessed: &ServiceAssessment) -> ServiceReport {
        let service = &self.book.services[assessed.service.index()];
        let grounds = assessed
            .findings
            .iter()
            .filter(|finding| assessed.category.is_none_or(|id| id == finding.category));
        let notes = assessed.notes.iter().map(|index| &service.notes[*index]);
        let terms = service.terms.iter().map(|term| &term.said);
        let changes = changes(self.book, self.answers, self.now.date(), child, assessed);
        let ground = assessed.category.and_then(|category| service.ground(category));
        ServiceReport {
            service: &service.name,
            official: self.text(service.official),
            verdict: assessed.verdict.into(),
            category: assessed.category.map(|id| self.category(id)),
            decided_by: ground.map(|ground| DecidedBy(ground.decided_by)),
            reasons: grounds.map(|finding| self.finding(finding)).collect(),
            failing: assessed.failing.as_ref().map(|reason| self.reason(reason)),
            instead: assessed.instead.iter().map(|id| self.category(*id)).collect(),
            missing: assessed.missing.iter().map(|id| self.question(*id)).collect(),
            changes: changes.iter().map(|change| self.change(change)).collect(),
            cautions: self.cautions(assessed),
            notes: notes.map(|note| self.statement(note.text, note.citation)).collect(),
            term: terms.map(|term| self.statement(term.text, term.citation)).collect(),
            result: self.statement(service.result.text, service.result.citation),
            fee: self.statement(service.fee.text, service.fee.citation),
            channels: self.channels(assessed.service),
            sources: self.sources(service.citation),
            explanation: self.explain.then(|| self.explain_service(child, assessed)),
        }
    }

    fn finding(&self, finding: &assessment::Finding) -> Finding {
        let category = &self.book.categories[finding.category.index()];
        Finding {
            category: &category.name,
            number: category.number,
            truth: finding.truth.into(),
            because: self.reasons(&finding.reasons),
            text: self.text(category.short),
            standing: category.citation.standing.into(),
            sources: self.sources(category.citation),
        }
    }

    fn cautions(&self, assessed: &ServiceAssessment) -> Vec<Caution> {
        let service = &self.book.services[assessed.service.index()];
        let ground = assessed.category.map(|id| &self.book.categories[id.index()].citation);
        let confirm = ground
            .into_iter()
            .chain(assessed.notes.iter().map(|index| &service.notes[*index].citation));
        let confirm = confirm.into_iter().any(|citation| citation.standing.needs_confirming());
        [
            ("outside-edition", assessed.outside_edition),
            ("near-limit", assessed.near_limit.is_some()),
            ("confirm", confirm),
        ]
        .into_iter()
        .filter_map(|(caution, holds)| holds.then_some(Caution(caution)))
        .collect()
    }

    fn change(&self, change: &change::Change) -> Change {
        let advice = change.advice(self.book);
        Change {
            category: self.category(change.category),
            verdict: change.verdict.into(),
            needs: change.needs.iter().map(|need| self.need(need)).collect(),
            advice: advice.map(|advice| self.text(advice.text)).collect(),
        }
    }

    fn need(&self, need: &change::Need) -> Need {
        match need {
            change::Need::Answer { question, options } => Need::Answer {
                question: self.question(*question),
                options: self.chosen(*question, *options),
            },
            change::Need::SumBelow { sum, heads, limit, tenge } => Need::SumBelow {
                sum: self.question(*sum),
                heads: self.question(*heads),
                parameter: self.parameter(*limit),
                below: *tenge,
            },
            change::Need::Part { sum, part } => Need::Part {
                sum: self.question(*sum),
                part: self.chosen(*sum, OptionSet::of(*part))[0],
            },
        }
    }
}

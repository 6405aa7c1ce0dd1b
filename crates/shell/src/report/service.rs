//! One service for one child: the verdict, why, and what would change it.

use rules::OptionSet;
use rules::assessment::{Finding, ServiceAssessment};
use rules::book::CategoryId;
use rules::change::{Change, Need, changes};
use serde_json::{Value, json};

use super::{Report, truth};

impl Report<'_> {
    pub(super) fn service(&self, child: usize, assessed: &ServiceAssessment) -> Value {
        let service = &self.book.services[assessed.service.index()];
        // The ground's own reasons; where there is none, the reasons of every category that could have been one.
        let grounds = assessed
            .findings
            .iter()
            .filter(|finding| assessed.category.is_none_or(|id| id == finding.category));
        let notes = assessed.notes.iter().map(|index| &service.notes[*index]);
        let terms = service.terms.iter().map(|term| &term.said);
        let changes = changes(self.book, self.answers, self.now.date(), child, assessed);
        let ground = assessed.category.and_then(|category| service.ground(category));
        let mut value = json!({
            "service": service.name,
            "official": self.text(service.official),
            "verdict": assessed.verdict.name(),
            "category": assessed.category.map(|id| self.category(id)),
            "decided_by": ground.map(|ground| ground.decided_by),
            "reasons": grounds.map(|finding| self.finding(finding)).collect::<Vec<_>>(),
            "failing": assessed.failing.as_ref().map(|reason| self.reason(reason)),
            "instead": assessed.instead.iter().map(|id| self.category(*id)).collect::<Vec<_>>(),
            "missing": assessed.missing.iter().map(|id| self.question(*id)).collect::<Vec<_>>(),
            "changes": changes.iter().map(|change| self.change(change)).collect::<Vec<_>>(),
            "cautions": self.cautions(assessed),
            "notes": notes.map(|note| self.statement(note.text, note.citation)).collect::<Vec<_>>(),
            "term": terms.map(|term| self.statement(term.text, term.citation)).collect::<Vec<_>>(),
            "result": self.statement(service.result.text, service.result.citation),
            "fee": self.statement(service.fee.text, service.fee.citation),
            "channels": self.channels(assessed.service),
            "sources": self.sources(service.citation),
        });
        if self.explain {
            value["explanation"] = json!(self.explain_service(assessed, &changes));
        }
        value
    }

    pub(super) fn category(&self, id: CategoryId) -> &str {
        &self.book.categories[id.index()].name
    }

    fn finding(&self, finding: &Finding) -> Value {
        let category = &self.book.categories[finding.category.index()];
        json!({
            "category": category.name,
            "number": category.number,
            "truth": truth(finding.truth),
            "because": self.reasons(&finding.reasons),
            "text": self.text(category.short),
            "standing": category.citation.standing.name(),
            "sources": self.sources(category.citation),
        })
    }

    fn cautions(&self, assessed: &ServiceAssessment) -> Vec<&'static str> {
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
        .filter_map(|(caution, holds)| holds.then_some(caution))
        .collect()
    }

    fn change(&self, change: &Change) -> Value {
        let advice = change.advice(self.book);
        json!({
            "category": self.category(change.category),
            "verdict": change.verdict.name(),
            "needs": change.needs.iter().map(|need| self.need(need)).collect::<Vec<_>>(),
            "advice": advice.map(|advice| self.text(advice.text)).collect::<Vec<_>>(),
        })
    }

    fn need(&self, need: &Need) -> Value {
        match need {
            Need::Answer { question, options } => json!({
                "question": self.question(*question), "options": self.chosen(*question, *options),
            }),
            Need::SumBelow { sum, heads, limit, tenge } => json!({
                "sum": self.question(*sum), "heads": self.question(*heads),
                "parameter": self.book.parameters[limit.index()].name, "below": tenge,
            }),
            Need::Part { sum, part } => json!({
                "sum": self.question(*sum), "part": self.chosen(*sum, OptionSet::of(*part))[0],
            }),
        }
    }
}

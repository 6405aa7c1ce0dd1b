//! Questions and assessments as JSON: ids for programs, texts for people.

mod checklist;
mod dates;
mod family;
mod questions;
mod service;
mod sources;

use content::sentence::Speaker;
use rules::assessment::{Assessment, ChildAssessment};
use rules::book::{QuestionId, ServiceId, Span};
use rules::named::options;
use rules::{
    Answers, CompleteBook, Date, OptionSet, PrimitiveDateTime, Reason, TextId, Time, Truth,
};
use serde_json::{Value, json};

pub(super) use dates::due;
pub(super) use questions::questions;

pub(super) struct Report<'a> {
    pub(super) book: &'a CompleteBook,
    pub(super) speaker: Speaker,
    pub(super) now: PrimitiveDateTime,
    pub(super) answers: &'a Answers,
    /// Say the reasons as sentences too.
    pub(super) explain: bool,
}

impl Report<'_> {
    pub(super) fn whole(&self, assessment: &Assessment) -> Value {
        let edition = &self.book.edition;
        let today = self.now.date();
        let children = assessment.children.iter().enumerate();
        json!({
            "today": today.to_string(),
            "now": moment(self.now),
            "lang": self.speaker.lang.tag(),
            "edition": {
                "checked": edition.checked.to_string(),
                "money": span(edition.money),
                "calendar": span(edition.calendar),
                "inside": edition.money.contains(today),
                "inside_calendar": edition.calendar.contains(today),
            },
            "children": children.map(|(index, child)| self.child(index, child)).collect::<Vec<_>>(),
            "bag": self.bags(assessment),
            "comparison": self.comparison(),
            "next": assessment.next().map(|next| json!({
                "question": self.question(next.question),
                "child": next.child,
            })),
        })
    }

    fn child(&self, index: usize, child: &ChildAssessment) -> Value {
        let services = child.services.iter().map(|service| self.service(index, service));
        json!({
            "services": services.collect::<Vec<_>>(),
            "checklists": child.checklists.iter().map(|list| self.checklist(list)).collect::<Vec<_>>(),
        })
    }

    fn text(&self, id: TextId) -> String {
        self.speaker.fill(id, &[])
    }

    fn question(&self, id: QuestionId) -> &str {
        &self.book.questions[id.index()].name
    }

    fn names(&self, services: &[ServiceId]) -> Vec<&str> {
        services.iter().map(|id| self.book.services[id.index()].name.as_str()).collect()
    }

    fn chosen(&self, id: QuestionId, chosen: OptionSet) -> Vec<&str> {
        let names = options(self.book, &self.book.questions[id.index()]);
        chosen.iter().map(|option| names[option.index()]).collect()
    }

    fn reasons(&self, reasons: &[Reason]) -> Vec<Value> {
        reasons.iter().map(|reason| self.reason(reason)).collect()
    }

    fn reason(&self, reason: &Reason) -> Value {
        match reason {
            Reason::Answered { question, chosen, truth: found } => json!({
                "kind": "answered", "question": self.question(*question),
                "chosen": self.chosen(*question, *chosen), "truth": truth(*found),
            }),
            Reason::Compared { per_head, limit, parameter, truth: found, near, .. } => json!({
                "kind": "compared", "per_head": per_head, "limit": limit,
                "parameter": self.book.parameters[parameter.index()].name, "truth": truth(*found), "near": near,
            }),
            Reason::Included { question, part, truth: found } => json!({
                "kind": "included", "question": self.question(*question),
                "part": self.chosen(*question, OptionSet::of(*part))[0], "truth": truth(*found),
            }),
            Reason::DontKnow(id) => json!({ "kind": "dont-know", "question": self.question(*id) }),
            Reason::NotAsked(id) => json!({ "kind": "not-asked", "question": self.question(*id) }),
            Reason::OutsideEdition(id) => {
                json!({ "kind": "outside-edition", "parameter": self.book.parameters[id.index()].name })
            }
            Reason::Category { category, truth: found } => {
                json!({ "kind": "category", "category": self.category(*category), "truth": truth(*found) })
            }
        }
    }
}

fn span(span: Span) -> Value {
    json!({ "from": span.from.to_string(), "until": span.until.to_string() })
}

/// `2026-12-15T20:00`.
fn moment(moment: PrimitiveDateTime) -> String {
    let (date, time): (Date, Time) = (moment.date(), moment.time());
    format!("{date}T{:02}:{:02}", time.hour(), time.minute())
}

fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::Yes => "yes",
        Truth::Unknown => "unknown",
        Truth::No => "no",
    }
}

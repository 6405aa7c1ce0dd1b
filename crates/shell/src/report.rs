//! Questions and assessments as JSON: ids for programs, texts for people. `schema` publishes the shapes.

mod checklist;
mod dates;
mod family;
mod questions;
mod reason;
mod service;
mod sources;
mod vocabulary;

use content::sentence::Speaker;
use rules::assessment::{Assessment, ChildAssessment};
use rules::book::{CategoryId, ParameterId, QuestionId, ServiceId, Span};
use rules::named::options;
use rules::{Answers, CompleteBook, OptionSet, PrimitiveDateTime, TextId};
use schemars::JsonSchema;
use serde::Serialize;

use checklist::Checklist;
use dates::ChannelOffer;
use family::Bag;
use service::ServiceReport;
use vocabulary::{Day, Id, Minute};

#[cfg(test)]
pub(crate) use questions::Questions;
pub(crate) use questions::questions;

/// What `assess` prints.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Assessed {
    today: Day,
    now: Minute,
    lang: Id,
    edition: Edition,
    children: Vec<Child>,
    /// One bag for all children, by channel.
    bag: Vec<Bag>,
    /// The channels side by side.
    comparison: Vec<ChannelOffer>,
    /// `null` when nothing is left to ask.
    next: Option<Next>,
}

/// The days for which something is known, and whether today is one.
#[derive(Serialize, JsonSchema)]
struct Edition {
    checked: Day,
    money: Days,
    calendar: Days,
    inside: bool,
    inside_calendar: bool,
}

#[derive(Serialize, JsonSchema)]
struct Days {
    from: Day,
    until: Day,
}

#[derive(Serialize, JsonSchema)]
struct Child {
    services: Vec<ServiceReport>,
    checklists: Vec<Checklist>,
}

/// The question to ask now.
#[derive(Serialize, JsonSchema)]
struct Next {
    question: Id,
    /// Counted from 0; `null` for a question about the family.
    child: Option<usize>,
}

pub(crate) struct Report<'a> {
    pub(crate) book: &'static CompleteBook,
    pub(crate) speaker: Speaker,
    pub(crate) now: PrimitiveDateTime,
    pub(crate) answers: &'a Answers,
    /// Say the reasons as sentences too.
    pub(crate) explain: bool,
}

impl Report<'_> {
    pub(crate) fn whole(&self, assessment: &Assessment) -> Assessed {
        let edition = &self.book.edition;
        let today = self.now.date();
        let children = assessment.children.iter().enumerate();
        Assessed {
            today: today.into(),
            now: self.now.into(),
            lang: self.speaker.lang.tag(),
            edition: Edition {
                checked: edition.checked.into(),
                money: edition.money.into(),
                calendar: edition.calendar.into(),
                inside: edition.money.contains(today),
                inside_calendar: edition.calendar.contains(today),
            },
            children: children.map(|(index, child)| self.child(index, child)).collect(),
            bag: self.bags(assessment),
            comparison: self.comparison(),
            next: assessment
                .inquiry
                .next()
                .map(|next| Next { question: self.question(next.question), child: next.child }),
        }
    }

    fn child(&self, index: usize, child: &ChildAssessment) -> Child {
        let services = child.services.iter().map(|service| self.service(index, service));
        Child {
            services: services.collect(),
            checklists: child.checklists.iter().map(|list| self.checklist(list)).collect(),
        }
    }

    fn text(&self, id: TextId) -> String {
        self.speaker.fill(id, &[])
    }

    fn question(&self, id: QuestionId) -> Id {
        &self.book.questions[id.index()].name
    }

    fn category(&self, id: CategoryId) -> Id {
        &self.book.categories[id.index()].name
    }

    fn parameter(&self, id: ParameterId) -> Id {
        &self.book.parameters[id.index()].name
    }

    fn names(&self, services: &[ServiceId]) -> Vec<Id> {
        services.iter().map(|id| self.book.services[id.index()].name.as_str()).collect()
    }

    fn chosen(&self, id: QuestionId, chosen: OptionSet) -> Vec<Id> {
        let names = options(self.book, &self.book.questions[id.index()]);
        chosen.iter().map(|option| names[option.index()]).collect()
    }
}

impl From<Span> for Days {
    fn from(span: Span) -> Self {
        Self { from: span.from.into(), until: span.until.into() }
    }
}

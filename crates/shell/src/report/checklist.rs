//! The papers and steps of one channel.

use content::sentence::paper_condition;
use rules::assessment::{self, Take};
use rules::book::ChannelId;
use schemars::JsonSchema;
use serde::Serialize;

use super::Report;
use super::reason::Because;
use super::sources::{Source, Statement};
use super::vocabulary::{FormWord, Id, StandingWord, TakeWord};

/// What goes to one channel for one child.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Checklist {
    channel: Id,
    /// Why nobody should go there: the list is printed, and nobody takes its papers.
    closed: Option<Statement>,
    services: Vec<Id>,
    lines: Vec<Line>,
    steps: Vec<Step>,
    hours: Vec<Statement>,
    address: Vec<Statement>,
    notes: Vec<Statement>,
}

/// A paper.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Line {
    document: Id,
    title: String,
    channel: Id,
    take: TakeWord,
    /// `null` where it is not to be brought.
    form: Option<FormWord>,
    /// When it is to be brought, or why it is not.
    condition: Option<String>,
    standing: StandingWord,
    confirm: bool,
    asked_by: Vec<Asked>,
    /// Where to get it first.
    obtain: Option<Statement>,
    remarks: Vec<Statement>,
    /// With `--explain`, on a list that is not closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<Vec<String>>,
}

/// A service that asks for a paper, and why.
#[derive(Serialize, JsonSchema)]
struct Asked {
    service: Id,
    reasons: Vec<Because>,
    ask_first: bool,
    /// What lets the office see the content in the state's systems itself.
    looked_up: Option<Vec<Source>>,
    standing: StandingWord,
    sources: Vec<Source>,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct Step {
    #[serde(flatten)]
    said: Statement,
    services: Vec<Id>,
    certain: bool,
}

impl Report<'_> {
    pub(super) fn checklist(&self, list: &assessment::Checklist) -> Checklist {
        let channel = &self.book.channels[list.channel.index()];
        let said = |said: &assessment::Said| self.statement(said.text, said.citation);
        // When and where a closed door is found helps nobody.
        let open = list.closed.is_none();
        let (hours, address) =
            if open { (&*channel.hours, &*channel.address) } else { Default::default() };
        Checklist {
            channel: &channel.name,
            closed: list.closed.as_ref().map(said),
            services: self.names(&list.services),
            lines: list.lines.iter().map(|line| self.line(list.channel, line, open)).collect(),
            steps: list.steps.iter().map(|step| self.step(step)).collect(),
            hours: hours.iter().map(|one| self.statement(one.text, one.citation)).collect(),
            address: address.iter().map(|one| self.statement(one.text, one.citation)).collect(),
            notes: list.notes.iter().map(said).collect(),
        }
    }

    /// As sure as all of its sources make it.
    pub(super) fn step(&self, step: &assessment::Step) -> Step {
        let said = Statement {
            standing: step.certainty().standing.into(),
            sources: step.citations.iter().flat_map(|one| self.sources(*one)).collect(),
            ..self.statement(step.said.text, step.said.citation)
        };
        Step { said, services: self.names(&step.services), certain: step.said.certain }
    }

    /// A line of a closed list is not explained: that says to bring it.
    pub(super) fn line(&self, channel: ChannelId, line: &assessment::Line, open: bool) -> Line {
        let document = &self.book.documents[line.document.index()];
        let standing = line.certainty().standing;
        let remarks = line.added(document);
        let obtain = document.obtain.as_ref();
        Line {
            document: &document.name,
            title: self.text(document.title),
            channel: &self.book.channels[channel.index()].name,
            take: TakeWord(line.take.name()),
            form: (line.take != Take::DoNotBring).then(|| FormWord(line.form.name())),
            condition: paper_condition(document, line).map(|condition| self.text(condition)),
            standing: standing.into(),
            confirm: standing.needs_confirming(),
            asked_by: line.asked.iter().map(|asked| self.asked(asked)).collect(),
            obtain: obtain.map(|obtain| self.statement(obtain.text, obtain.citation)),
            remarks: remarks.map(|remark| self.statement(remark.text, remark.citation)).collect(),
            explanation: (self.explain && open).then(|| self.explain_line(line)),
        }
    }

    fn asked(&self, asked: &assessment::Asked) -> Asked {
        let reasons = if asked.reasons.is_empty() {
            vec![Because::Everyone]
        } else {
            self.reasons(&asked.reasons)
        };
        Asked {
            service: &self.book.services[asked.service.index()].name,
            reasons,
            ask_first: asked.ask,
            looked_up: asked.looked_up.as_ref().map(|citation| self.sources(*citation)),
            standing: asked.citation.standing.into(),
            sources: self.sources(asked.citation),
        }
    }
}

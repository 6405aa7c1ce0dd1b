//! What is said of one family on one day: verdicts, checklists, and what is still to be asked.

use std::sync::Arc;

use crate::book::{
    CategoryId, Certainty, ChannelId, Citation, Confirm, DecidedBy, Document, DocumentId, Form,
    ParameterId, QuestionId, ServiceId, Standing, Statement,
};
use crate::judge::Reason;
use crate::text::TextId;
use crate::truth::Truth;

/// Everything a page, a sheet or a shell needs; computed again after each answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    pub children: Vec<ChildAssessment>,
    pub inquiry: Inquiry,
}

/// What is still to be asked of a family: what the next step needs, without verdicts and papers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inquiry {
    /// The channels that somebody may choose, in the book's order.
    pub channels: Vec<Door>,
    /// The questions that can still change something the person asked about, in the order of asking.
    pub open: Vec<Next>,
}

impl Inquiry {
    /// The question to ask now.
    pub fn next(&self) -> Option<Next> {
        self.open.first().copied()
    }
}

/// A channel that somebody may choose, because some service of this family has a list for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Door {
    pub channel: ChannelId,
    /// Every such list is [closed](crate::book::List::closed): no service takes applications there.
    pub closed: bool,
}

/// A question that is still open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Next {
    pub question: QuestionId,
    /// Which child it is about, counted from 0; `None` for a family question.
    pub child: Option<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChildAssessment {
    /// The services asked about, in the book's order.
    pub services: Vec<ServiceAssessment>,
    /// One for each channel in play, in the book's order; one more where the person chose a closed door.
    pub checklists: Vec<Checklist>,
}

/// The answer for one service. One category is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A category holds by arithmetic or paper.
    Likely,
    /// The board of trustees decides.
    Board,
    /// Something is not known yet.
    Need,
    /// No ground seen by these answers; never "you are not entitled".
    None,
}

/// What a service says to a child in a category.
impl From<DecidedBy> for Verdict {
    fn from(decided_by: DecidedBy) -> Verdict {
        match decided_by {
            DecidedBy::Board => Verdict::Board,
            DecidedBy::Grade
            | DecidedBy::Certificate
            | DecidedBy::Registers
            | DecidedBy::Guardianship
            | DecidedBy::Income
            | DecidedBy::Investigation => Verdict::Likely,
        }
    }
}

impl Verdict {
    pub const ALL: [Verdict; 4] = [Verdict::Likely, Verdict::Board, Verdict::Need, Verdict::None];

    pub fn name(self) -> &'static str {
        match self {
            Verdict::Likely => "likely",
            Verdict::Board => "board",
            Verdict::Need => "need",
            Verdict::None => "none",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceAssessment {
    pub service: ServiceId,
    pub verdict: Verdict,
    /// The category whose paper is asked for; with `Likely` and `Board` always there.
    pub category: Option<CategoryId>,
    /// Every category the service accepts, in the order in which its paper is preferred.
    pub findings: Vec<Finding>,
    /// Other categories that hold: their paper serves instead.
    pub instead: Vec<CategoryId>,
    /// What is not known and could change the verdict.
    pub missing: Vec<QuestionId>,
    /// The one fact that fails, when no ground is seen: a sum against its limit before anything else.
    pub failing: Option<Reason>,
    /// A limit could not be compared, because today is outside the edition.
    pub outside_edition: bool,
    /// The limit that a sum decisive for this verdict is close to.
    pub near_limit: Option<ParameterId>,
    /// What the service adds, by its place in the service's notes.
    pub notes: Vec<usize>,
}

impl ServiceAssessment {
    /// Whether the category is not known to hold, and not known to fail.
    pub fn is_open(&self, category: CategoryId) -> bool {
        let mut findings = self.findings.iter();
        findings.any(|finding| finding.category == category && finding.truth == Truth::Unknown)
    }
}

/// One category, judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub category: CategoryId,
    pub truth: Truth,
    /// Shared by the services that accept the category.
    pub reasons: Arc<[Reason]>,
}

/// The papers and steps of one channel, for every service that goes through it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    pub channel: ChannelId,
    /// Why nobody should go there, said first: the lists of a [closed](crate::book::List::closed) door are kept apart
    /// from those of services that take applications through the same channel.
    pub closed: Option<Said>,
    pub services: Vec<ServiceId>,
    pub lines: Vec<Line>,
    pub steps: Vec<Step>,
    /// What the lists themselves leave open.
    pub notes: Vec<Said>,
}

/// One paper in one form, and the services that ask for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub take: Take,
    pub document: DocumentId,
    pub form: Form,
    pub asked: Vec<Asked>,
    /// What the document adds, by its place in the list that [`Line::added`] takes it from.
    pub remarks: Vec<usize>,
}

impl Line {
    /// What the document adds: to bring it or, where it is left, about leaving it.
    pub fn added<'a>(&'a self, document: &'a Document) -> impl Iterator<Item = &'a Statement> {
        self.remarks.iter().filter_map(|index| self.take.adds(document).get(*index))
    }

    /// Whether its own condition decides if it is needed, and is not known; whoever is only to be asked is asked instead.
    pub fn is_conditional(&self) -> bool {
        self.take == Take::OnlyIf && self.asked.iter().any(|asked| !asked.ask)
    }

    /// As sure as the least sure service that asks for it.
    pub fn certainty(&self) -> Certainty {
        let practice = Certainty { standing: Standing::Practice, confirm: Confirm::School };
        self.asked.iter().map(|asked| asked.citation.certainty()).max().unwrap_or(practice)
    }
}

/// The group of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Take {
    Bring,
    Upload,
    /// Bring it only if the condition holds, or the office asks.
    OnlyIf,
    DoNotBring,
}

impl Take {
    /// What there is to know of it, taken along or left.
    pub(crate) fn adds(self, document: &Document) -> &[Statement] {
        if self == Take::DoNotBring { &document.left } else { &document.remarks }
    }

    pub const ALL: [Take; 4] = [Take::Bring, Take::Upload, Take::OnlyIf, Take::DoNotBring];

    pub fn name(self) -> &'static str {
        match self {
            Take::Bring => "bring",
            Take::Upload => "upload",
            Take::OnlyIf => "only-if",
            Take::DoNotBring => "do-not-bring",
        }
    }
}

/// One service's reason for a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub service: ServiceId,
    /// What decided the line; none where the list asks everyone.
    pub reasons: Arc<[Reason]>,
    /// The list is silent or cut off here: ask the office before bringing it.
    pub ask: bool,
    /// The office can look this up itself: where that is said.
    pub looked_up: Option<Citation>,
    pub citation: Citation,
}

/// A step, numbered by its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The services it belongs to: all of the checklist's, or the one that adds it.
    pub services: Vec<ServiceId>,
    pub said: Said,
    /// Its own, and those of the services that say it alike.
    pub citations: Vec<Citation>,
}

impl Step {
    /// As sure as the least sure of those who say it.
    pub fn certainty(&self) -> Certainty {
        let said = self.said.citation.certainty();
        self.citations.iter().map(Citation::certainty).fold(said, Certainty::max)
    }

    pub(crate) fn cite(&mut self, citations: &[Citation]) {
        for citation in citations {
            if !self.citations.contains(citation) {
                self.citations.push(*citation);
            }
        }
    }
}

/// A sentence that holds, or may hold, for this child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What tests and people call it; whatever has a condition has one.
    pub name: Option<Arc<str>>,
    pub text: TextId,
    pub citation: Citation,
    /// Whether it holds; otherwise it only may, and is said with an "if".
    pub certain: bool,
}

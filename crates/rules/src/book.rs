//! The rule book as it ships: ids resolved, texts by id, every rule line with its source.
//!
//! It is compiled from TOML and checked at build time by `authoring`; see there for the shapes people write.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use time::Date;

use crate::condition::Condition;
use crate::text::TextId;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident($repr:ty);)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub struct $name(pub $repr);

        impl $name {
            pub fn index(self) -> usize {
                usize::from(self.0)
            }

            /// The id of the thing at this place, if there can be one.
            pub fn at(index: usize) -> Option<$name> {
                <$repr>::try_from(index).ok().map($name)
            }
        }
    )*};
}

ids! {
    /// A question, by its place in the order of asking.
    QuestionId(u16);
    /// An option of one question.
    OptionId(u8);
    /// A category, by its place in the order in which its paper is preferred.
    CategoryId(u16);
    ServiceId(u16);
    ChannelId(u16);
    DocumentId(u16);
    ParameterId(u16);
    SourceId(u16);
}

/// Everything the assessment and the pages need, without the words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleBook {
    pub edition: Edition,
    pub sources: Vec<Source>,
    pub parameters: Vec<Parameter>,
    pub questions: Vec<Question>,
    pub categories: Vec<Category>,
    pub channels: Vec<Channel>,
    pub documents: Vec<Document>,
    pub services: Vec<Service>,
    pub statements: Vec<Statement>,
}

/// From which to which day the rule book was checked. Outside it nothing is computed from money or dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// Year and month of the last check against the sources.
    pub checked: (u16, u8),
    pub money: Span,
    pub calendar: Span,
}

/// Days from `from` to `until`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub from: Date,
    pub until: Date,
}

impl Span {
    pub fn contains(self, day: Date) -> bool {
        self.from <= day && day <= self.until
    }
}

/// How sure a source makes a line. Whatever is not `Stated` or `CurrentLaw` is shown with "confirm with the school".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Stated in the source document.
    Stated,
    /// Current law.
    CurrentLaw,
    /// An act, in an edition that has been amended since.
    OlderEdition,
    /// Press or school pages only.
    Press,
    /// Sources contradict each other.
    Differs,
    /// The sources do not say.
    Unstated,
    /// Not stated anywhere: usual practice.
    Practice,
}

impl Standing {
    pub fn needs_confirming(self) -> bool {
        !matches!(self, Standing::Stated | Standing::CurrentLaw)
    }

    pub fn name(self) -> &'static str {
        match self {
            Standing::Stated => "stated",
            Standing::CurrentLaw => "current-law",
            Standing::OlderEdition => "older-edition",
            Standing::Press => "press",
            Standing::Differs => "differs",
            Standing::Unstated => "unstated",
            Standing::Practice => "practice",
        }
    }
}

/// An act, a page or the source document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    pub name: String,
    pub title: TextId,
    pub standing: Standing,
    /// The edition that was read, as a day (`01.01.2021`) or, where only that is known, a year; acts have one.
    pub edition: Option<String>,
    /// Where it can be read; only the source document has none, it stands in the repository.
    pub url: Option<String>,
}

/// Where a line comes from, and how sure that makes it: as sure as the surest of its sources, unless the line
/// itself says that sources differ. Usual practice has no source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    pub standing: Standing,
    /// Shared, because every line of an assessment carries its citation.
    pub references: Arc<[Reference]>,
}

/// The place in a source that says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    pub source: SourceId,
    pub at: Option<Place>,
}

impl Citation {
    /// Joins another's references; the whole is as sure as the less sure of both.
    pub(crate) fn join(&mut self, other: &Citation) {
        self.standing = self.standing.max(other.standing);
        let known = |reference: &&Reference| !self.references.contains(reference);
        let added: Vec<Reference> = other.references.iter().filter(known).cloned().collect();
        if !added.is_empty() {
            self.references = self.references.iter().cloned().chain(added).collect();
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// A line of the source document, counted from 1.
    Line(u16),
    /// An article, a point and an annex of an act, each as the act numbers it.
    Act { annex: Option<String>, article: Option<String>, point: Option<String> },
}

/// A value that changes by law, in whole tenge per month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parameter {
    pub name: String,
    pub title: TextId,
    pub values: Vec<DatedValue>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatedValue {
    pub span: Span,
    pub tenge: u64,
    pub citation: Citation,
}

impl Parameter {
    /// The value in force on a day; never the last one known for a day nobody has a value for.
    pub fn on(&self, day: Date) -> Option<&DatedValue> {
        self.values.iter().find(|value| value.span.contains(day))
    }
}

/// Whether a question is asked once, or for each child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    Family,
    Child,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One of several.
    One,
    /// Several of several.
    Several,
    /// A whole number.
    Number,
    /// A sum in whole tenge.
    Money,
    /// Which services the person asks about: several of the book's services.
    Services,
    /// Through which channel they will apply: one of the book's channels.
    Channel,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    pub name: String,
    pub scope: Scope,
    pub kind: Kind,
    /// The question, as the title of its page.
    pub title: TextId,
    /// What it is about in two or three words, for "check your answers" and reasons.
    pub short: TextId,
    pub hint: Option<TextId>,
    /// Why it is asked.
    pub why: TextId,
    pub options: Vec<Choice>,
    /// The least and the greatest number accepted, for numbers and sums.
    pub range: (u64, u64),
    pub citation: Citation,
}

impl Question {
    pub fn option(&self, name: &str) -> Option<OptionId> {
        self.options.iter().position(|option| option.name == name).and_then(OptionId::at)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub name: String,
    pub label: TextId,
    /// The label as an answer already given, where it reads differently.
    pub answer: Option<TextId>,
    pub hint: Option<TextId>,
    /// "None of these": cannot stand beside another option.
    pub alone: bool,
}

/// Who decides whether a category holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DecidedBy {
    /// The child's grade alone; nobody applies for anything.
    Grade,
    /// A certificate of a status.
    Certificate,
    /// A guardianship decision.
    Guardianship,
    /// Income against a limit.
    Arithmetic,
    /// The board of trustees, the school's collegial body.
    Board,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    pub name: String,
    /// Its number in the Rules, if it has one.
    pub number: Option<u8>,
    /// The Rules' own words.
    pub title: TextId,
    /// Plain words, for a line of the result.
    pub short: TextId,
    pub decided_by: DecidedBy,
    pub when: Condition,
    /// What the family can do when it does not hold; none where nothing can be done about it.
    pub advice: Option<Statement>,
    pub citation: Citation,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    pub name: String,
    pub title: TextId,
    /// "At the school", "On the portal": the heading of its checklist.
    pub heading: TextId,
    pub hint: TextId,
    /// Papers are uploaded rather than brought.
    pub upload: bool,
    pub hours: Vec<Statement>,
    pub address: Vec<Statement>,
    pub steps: Vec<Statement>,
}

/// A sentence with its source, said only when its condition may hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    pub topic: Topic,
    pub text: TextId,
    pub when: Option<Condition>,
    pub citation: Citation,
}

/// Where a statement is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// What this checker is and whom it serves.
    About,
    /// What to do about a refusal.
    Refusal,
    /// Beside the service or channel it belongs to.
    Own,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub name: String,
    pub picture: Picture,
    pub title: TextId,
    /// "Bring only if …", said when its condition is not known.
    pub only_if: Option<TextId>,
    /// Why it is not to be brought, said when its condition does not hold.
    pub not_needed: Option<TextId>,
    /// Whether it must be obtained first, and where. Otherwise it is at home.
    pub obtain: Option<Statement>,
    pub remarks: Vec<Statement>,
}

/// The small drawing beside a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Picture {
    Application,
    Identity,
    Birth,
    Marriage,
    Medical,
    Assistance,
    Income,
    Guardianship,
    Decision,
}

/// In which form a list asks for a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// Written on paper.
    Written,
    /// Filled in on the portal, signed by digital signature or confirmed by one-time password.
    Electronic,
    /// The paper itself.
    Original,
    /// The paper itself, or the electronic one from the digital documents service.
    OriginalOrDigital,
    Copy,
    OriginalAndCopy,
    ElectronicCopy,
    /// Electronic, or a copy on paper.
    ElectronicOrCopy,
    /// The list does not say.
    Unstated,
}

impl Form {
    pub fn name(self) -> &'static str {
        match self {
            Form::Written => "written",
            Form::Electronic => "electronic",
            Form::Original => "original",
            Form::OriginalOrDigital => "original-or-digital",
            Form::Copy => "copy",
            Form::OriginalAndCopy => "original-and-copy",
            Form::ElectronicCopy => "electronic-copy",
            Form::ElectronicOrCopy => "electronic-or-copy",
            Form::Unstated => "unstated",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    pub name: String,
    /// Plain words.
    pub title: TextId,
    /// The official name, as the portal and the Rules have it.
    pub official: TextId,
    /// The plain name within a sentence's list: "meals, camp".
    pub short: TextId,
    pub categories: Vec<CategoryId>,
    pub lists: Vec<List>,
    pub basis: Vec<Statement>,
    /// How long the answer takes.
    pub term: Vec<Statement>,
    pub notes: Vec<Statement>,
    pub citation: Citation,
}

/// The papers of one service through one channel, in the order of the source's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    pub channel: ChannelId,
    pub items: Vec<Item>,
    /// What to do before the channel's own steps.
    pub steps: Vec<Statement>,
    /// What the list itself leaves open.
    pub notes: Vec<Statement>,
    pub citation: Citation,
}

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub document: DocumentId,
    pub form: Form,
    pub when: Option<Condition>,
    pub rule: ItemRule,
    pub citation: Citation,
}

/// What a list item asks for when its condition holds, and when it does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ItemRule {
    /// Bring it; nothing is said when the condition does not hold.
    Bring,
    /// Bring it; "do not bring" when the condition does not hold.
    BringOrLeave,
    /// Nobody asks the family for it: the school sees or makes it itself.
    Leave,
    /// The list is silent or cut off: ask before bringing it.
    Ask,
}

impl RuleBook {
    pub fn question_named(&self, name: &str) -> Option<QuestionId> {
        self.questions.iter().position(|question| question.name == name).and_then(QuestionId::at)
    }

    pub fn service_named(&self, name: &str) -> Option<ServiceId> {
        self.services.iter().position(|service| service.name == name).and_then(ServiceId::at)
    }

    pub fn channel_named(&self, name: &str) -> Option<ChannelId> {
        self.channels.iter().position(|channel| channel.name == name).and_then(ChannelId::at)
    }

    /// The questions with their ids, in the order of asking.
    pub fn ordered_questions(&self) -> impl Iterator<Item = (QuestionId, &Question)> {
        self.questions
            .iter()
            .enumerate()
            .filter_map(|(index, question)| Some((QuestionId::at(index)?, question)))
    }

    /// The question of this kind, if the book has one.
    pub fn question_of_kind(&self, kind: Kind) -> Option<QuestionId> {
        self.questions.iter().position(|question| question.kind == kind).and_then(QuestionId::at)
    }
}

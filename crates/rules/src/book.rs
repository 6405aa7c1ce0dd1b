//! The rule book as it ships: ids resolved, texts by id, every rule line with its source.
//!
//! It is compiled from TOML and checked at build time by `authoring`; see there for the shapes people write.

mod agreement;
mod channel;
mod complaint;
mod complete;
mod edition;
mod ground;
mod holiday;
mod service;
mod sign;
mod source;
mod week;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use crate::id::{
    CategoryId, ChannelId, DocumentId, OptionId, ParameterId, QuestionId, ReferencesId, ServiceId,
    SourceId,
};
pub use agreement::{Agreement, Agrees};
pub use channel::{Channel, Opening, Shift};
pub use complaint::Complaint;
pub use complete::CompleteBook;
pub use edition::{DatedValue, Edition, Near, OutsideEdition, Parameter, Span};
pub use ground::{DecidedBy, Ground};
pub use holiday::{DayOff, Holiday};
pub use service::{Document, Form, Item, ItemRule, List, LookedUp, Picture, Service, Term};
pub use sign::Sign;
pub use source::{Act, Certainty, Citation, Confirm, Place, Reference, Source, Standing};
pub use week::Week;

use crate::answer::{Facts, Value};
use crate::condition::{Condition, PerHead};
use crate::text::TextId;

/// Everything that decides what is asked and what holds, without the words. What no question depends on is in the
/// [`CompleteBook`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleBook {
    pub edition: Edition,
    pub parameters: Vec<Parameter>,
    pub questions: Vec<Question>,
    pub categories: Vec<Category>,
    pub channels: Vec<Channel>,
    pub services: Vec<Service>,
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
    /// A sum in whole tenge; its options, if it has any, are the parts it is made of.
    Money,
    /// Which services the person asks about: several of the book's services.
    Services,
    /// Through which channel they will apply: one of the book's channels.
    Channel,
}

impl Kind {
    /// The answer to a question of this kind that chooses these options; `None` where it chooses nothing.
    pub fn choosing(self, options: &[OptionId]) -> Option<Value> {
        let first = *options.first()?;
        match self {
            Kind::One | Kind::Channel => Some(Value::One(first)),
            Kind::Several => Some(Value::Several(options.iter().copied().collect())),
            Kind::Services => {
                let services = options.iter().map(|option| ServiceId(option.0));
                Some(Value::Services(services.collect()))
            }
            Kind::Number | Kind::Money => None,
        }
    }
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
    /// The answers offered; the parts of a sum.
    pub options: Vec<Choice>,
    /// The least and the greatest number accepted, for numbers and sums.
    pub range: (u64, u64),
    /// What the conditions make of the number.
    pub role: Role,
    pub citation: Citation,
}

impl Question {
    pub fn choice(&self, id: OptionId) -> Option<&Choice> {
        self.options.get(id.index())
    }

    pub fn option(&self, name: &str) -> Option<OptionId> {
        self.options.iter().position(|option| option.name == name).and_then(OptionId::at)
    }

    /// The least number that can be so in a family with so many children.
    pub fn least(&self, children: usize) -> u64 {
        let children = u64::try_from(children).unwrap_or(u64::MAX);
        if self.role == Role::Heads { self.range.0.max(children) } else { self.range.0 }
    }
}

/// What a number is in the comparisons of income per head with a limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// In none.
    #[default]
    Plain,
    /// The income of so many months.
    Sum { months: u8 },
    /// How many people share it: no fewer than the children asked about, who are of the family.
    Heads,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub name: String,
    pub label: TextId,
    /// The label as an answer already given, where it reads differently.
    pub answer: Option<TextId>,
    pub hint: Option<TextId>,
    /// "None of these": cannot be chosen with another option.
    pub alone: bool,
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
    pub when: Condition,
    /// What the family can do when it does not hold; none where nothing can be done about it.
    pub advice: Vec<Statement>,
    pub citation: Citation,
}

/// A sentence with its source, said only when its condition may hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// What tests and people call it; whatever has a condition has one.
    pub name: Option<Arc<str>>,
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
    /// What to do about a refusal, in short.
    Refusal,
    /// What to say to whoever refuses.
    RefusalSay,
    /// Until when to complain, and what may take longer.
    RefusalWhen,
    /// What the law says about refusals.
    RefusalLaw,
    /// Who counts as family, and what counts as income.
    Income,
    /// Beside the service or channel it belongs to.
    Own,
}

impl RuleBook {
    pub fn question(&self, id: QuestionId) -> Option<&Question> {
        self.questions.get(id.index())
    }

    pub fn category(&self, id: CategoryId) -> Option<&Category> {
        self.categories.get(id.index())
    }

    pub fn service(&self, id: ServiceId) -> Option<&Service> {
        self.services.get(id.index())
    }

    pub fn channel(&self, id: ChannelId) -> Option<&Channel> {
        self.channels.get(id.index())
    }

    pub fn parameter(&self, id: ParameterId) -> Option<&Parameter> {
        self.parameters.get(id.index())
    }

    pub fn question_named(&self, name: &str) -> Option<QuestionId> {
        self.questions.iter().position(|question| question.name == name).and_then(QuestionId::at)
    }

    /// The questions with their ids, in the order of asking.
    pub fn ordered_questions(&self) -> impl Iterator<Item = (QuestionId, &Question)> {
        self.questions
            .iter()
            .enumerate()
            .filter_map(|(index, question)| Some((QuestionId::at(index)?, question)))
    }

    /// Every condition that a service looks at: its categories', its lists' and their papers', its notes'.
    pub fn conditions_of<'a>(
        &'a self,
        service: &'a Service,
    ) -> impl Iterator<Item = &'a Condition> {
        let categories = service.categories().filter_map(|id| self.category(id));
        let channels = service.lists.iter().filter_map(|list| self.channel(list.channel));
        let lists = service.lists.iter().flat_map(|list| list.steps.iter().chain(&list.notes));
        let statements =
            service.notes.iter().chain(lists).chain(channels.flat_map(|one| &one.steps));
        let items = service.lists.iter().flat_map(|list| &list.items);
        categories
            .map(|category| &category.when)
            .chain(statements.filter_map(|statement| statement.when.as_ref()))
            .chain(items.filter_map(|item| item.when.as_ref()))
    }

    /// Whether a question is asked for the sake of a limit.
    pub fn asks_for_a_limit(&self, question: QuestionId) -> bool {
        self.categories.iter().any(|category| category.when.asks_for_a_limit(question))
    }

    /// The comparison with a limit that a question has a part in.
    pub fn comparison_of(&self, question: QuestionId) -> Option<PerHead> {
        let mut comparisons =
            self.categories.iter().flat_map(|category| category.when.comparisons());
        comparisons.find(|per_head| [per_head.sum, per_head.heads].contains(&question))
    }

    /// The channel a family chose; none while it has not.
    pub fn chosen_channel(&self, family: &Facts) -> Option<ChannelId> {
        family.get(self.question_of_kind(Kind::Channel)?)?.channel()
    }

    /// The question of this kind, if the book has one.
    pub fn question_of_kind(&self, kind: Kind) -> Option<QuestionId> {
        self.questions.iter().position(|question| question.kind == kind).and_then(QuestionId::at)
    }
}

//! Papers, and the services whose lists ask for them.

use serde::{Deserialize, Serialize};

use super::{CategoryId, ChannelId, Citation, DecidedBy, DocumentId, Ground, Scope, Statement};
use crate::condition::Condition;
use crate::text::TextId;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub name: String,
    /// One for the whole family, or one for each child.
    pub scope: Scope,
    /// Each service wants its own; otherwise services share one.
    pub per_service: bool,
    pub picture: Picture,
    pub title: TextId,
    /// "Bring only if …", said when its condition is not known.
    pub only_if: Option<TextId>,
    /// Why it is not to be brought, said when its condition does not hold.
    pub not_needed: Option<TextId>,
    /// Whether it must be obtained first, and where. Otherwise it is at home.
    pub obtain: Option<Statement>,
    /// What to know when it is taken along.
    pub remarks: Vec<Statement>,
    /// What to know when it is not: when an office asks for it all the same.
    pub left: Vec<Statement>,
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
    /// A copy; the original is shown, compared with it and given back.
    CopyWithOriginal,
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
            Form::CopyWithOriginal => "copy-with-original",
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
    /// What people call it, for whoever chooses.
    pub hint: Option<TextId>,
    /// The official name, as the portal and the Rules have it.
    pub official: TextId,
    /// The plain name within a sentence's list: "meals, camp".
    pub short: TextId,
    /// In the order in which their papers are preferred.
    pub grounds: Vec<Ground>,
    pub lists: Vec<List>,
    pub basis: Vec<Statement>,
    pub terms: Vec<Term>,
    /// What the family gets in the end, on paper or in the portal.
    pub result: Statement,
    /// What the service itself costs.
    pub fee: Statement,
    pub notes: Vec<Statement>,
    pub citation: Citation,
}

impl Service {
    /// Whether the school's board decides about anybody, and so may help others than the law names.
    pub fn has_board(&self) -> bool {
        self.grounds.iter().any(|ground| ground.decided_by == DecidedBy::Board)
    }

    /// The list of a channel that takes applications.
    pub fn list(&self, channel: ChannelId) -> Option<&List> {
        self.open_lists().find(|list| list.channel == channel)
    }

    /// The lists of the channels that take applications.
    pub fn open_lists(&self) -> impl Iterator<Item = &List> {
        self.lists.iter().filter(|list| list.closed.is_none())
    }

    /// The categories it accepts.
    pub fn categories(&self) -> impl Iterator<Item = CategoryId> {
        self.grounds.iter().map(|ground| ground.category)
    }

    /// How it takes a category, if it accepts it.
    pub fn ground(&self, category: CategoryId) -> Option<&Ground> {
        self.grounds.iter().find(|ground| ground.category == category)
    }

    /// What is said of how long the answer takes through one channel.
    pub fn terms_of(&self, channel: ChannelId) -> impl Iterator<Item = &Term> {
        self.terms
            .iter()
            .filter(move |term| term.channels.is_empty() || term.channels.contains(&channel))
    }
}

/// How long the answer takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    pub said: Statement,
    /// Working days after the day on which the application counts as handed in; none where no source says.
    pub working_days: Option<u8>,
    /// The channels it is said of; empty for all.
    pub channels: Vec<ChannelId>,
}

/// The papers of one service through one channel, in the order of the source's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    pub channel: ChannelId,
    /// Why nobody should go there: a page prints this list, and current law takes no papers through this channel. It is
    /// said before anything else, to whoever chose the channel all the same, and to nobody else.
    pub closed: Option<Statement>,
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
    /// The paper is on the list, and yet the office can look its content up.
    pub looked_up: Option<LookedUp>,
    pub citation: Citation,
}

/// The office may itself ask the state's information systems for what a paper says, with the applicant's consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookedUp {
    /// For whom; none for everyone the list asks.
    pub when: Option<Condition>,
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

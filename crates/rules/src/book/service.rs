//! Papers, and the services whose lists ask for them.

use serde::{Deserialize, Serialize};

use super::{CategoryId, ChannelId, Citation, DocumentId, Scope, Statement};
use crate::assessment::Take;
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

impl Document {
    /// What there is to know of it, taken along or left.
    pub fn adds(&self, take: Take) -> &[Statement] {
        if take == Take::DoNotBring { &self.left } else { &self.remarks }
    }
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
    pub terms: Vec<Term>,
    pub notes: Vec<Statement>,
    pub citation: Citation,
}

impl Service {
    pub fn list(&self, channel: ChannelId) -> Option<&List> {
        self.lists.iter().find(|list| list.channel == channel)
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

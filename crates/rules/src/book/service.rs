//! Papers, and the services whose lists ask for them.

use serde::{Deserialize, Serialize};

use super::{CategoryId, ChannelId, Citation, DocumentId, Statement};
use crate::condition::Condition;
use crate::text::TextId;

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

//! The shapes people write. Unknown keys are mistakes; ids are plain strings with their place in the file.

mod condition;
mod days;
mod service;

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::book::{Agrees, Confirm, Kind, Picture, Scope, Standing, Topic};

pub(super) use condition::{ConditionToml, FactToml, IncludesToml};
pub(super) use days::{EditionToml, HolidayToml, OpeningToml, ParameterToml};
pub(super) use service::{GroundToml, ItemToml, ListToml, LookedUpToml, ServiceToml, TermToml};

pub(super) type Id = Spanned<String>;

/// What one file may hold.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct FileToml {
    pub(super) edition: Option<EditionToml>,
    pub(super) source: Vec<SourceToml>,
    pub(super) parameter: Vec<ParameterToml>,
    pub(super) holiday: Vec<HolidayToml>,
    pub(super) fact: Vec<FactToml>,
    pub(super) question: Vec<QuestionToml>,
    pub(super) category: Vec<CategoryToml>,
    pub(super) channel: Vec<ChannelToml>,
    pub(super) document: Vec<DocumentToml>,
    pub(super) service: Vec<ServiceToml>,
    pub(super) statement: Vec<TopicStatementToml>,
    pub(super) complaint: Vec<ComplaintToml>,
    pub(super) agreement: Vec<AgreementToml>,
    pub(super) sign: Vec<SignToml>,
    pub(super) ui: BTreeMap<String, Spanned<TextToml>>,
}

/// All three languages, always.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TextToml {
    pub(super) kk: String,
    pub(super) ru: String,
    pub(super) en: String,
}

pub(super) type Text = Spanned<TextToml>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct SourceToml {
    pub(super) id: Id,
    pub(super) title: Text,
    pub(super) standing: Standing,
    pub(super) edition: Option<String>,
    pub(super) url: Option<Spanned<String>>,
    /// The text file that lines are counted in, below the book's folder.
    pub(super) document: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ReferenceToml {
    pub(super) id: Id,
    pub(super) line: Option<Spanned<u16>>,
    pub(super) annex: Option<String>,
    pub(super) article: Option<String>,
    pub(super) part: Option<String>,
    pub(super) point: Option<String>,
    /// Of the annex's list of main requirements.
    pub(super) row: Option<String>,
    /// Within the point or row: `"5"` for 5).
    pub(super) item: Option<String>,
}

pub(super) type Sources = Spanned<Vec<ReferenceToml>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct QuestionToml {
    pub(super) id: Id,
    pub(super) scope: Scope,
    pub(super) kind: Kind,
    pub(super) title: Text,
    pub(super) short: Text,
    pub(super) hint: Option<Text>,
    pub(super) why: Text,
    #[serde(default)]
    pub(super) option: Vec<OptionToml>,
    pub(super) least: Option<u64>,
    pub(super) most: Option<u64>,
    pub(super) sources: Sources,
    pub(super) standing: Option<Standing>,
    pub(super) confirm: Option<Confirm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct OptionToml {
    pub(super) id: Id,
    pub(super) label: Text,
    pub(super) answer: Option<Text>,
    pub(super) hint: Option<Text>,
    #[serde(default)]
    pub(super) alone: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct CategoryToml {
    pub(super) id: Id,
    pub(super) number: Option<u8>,
    pub(super) title: Text,
    pub(super) short: Text,
    pub(super) when: ConditionToml,
    #[serde(default)]
    pub(super) advice: Vec<StatementToml>,
    pub(super) sources: Sources,
    pub(super) standing: Option<Standing>,
    pub(super) confirm: Option<Confirm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct StatementToml {
    pub(super) id: Option<Id>,
    pub(super) text: Text,
    pub(super) when: Option<ConditionToml>,
    pub(super) sources: Option<Sources>,
    pub(super) standing: Option<Standing>,
    pub(super) confirm: Option<Confirm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct TopicStatementToml {
    pub(super) topic: Topic,
    pub(super) text: Text,
    pub(super) sources: Option<Sources>,
    pub(super) standing: Option<Standing>,
    pub(super) confirm: Option<Confirm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ComplaintToml {
    pub(super) to: Text,
    pub(super) hours_of: Option<Id>,
    pub(super) working_days: Option<u8>,
    pub(super) text: Text,
    pub(super) sources: Option<Sources>,
    pub(super) standing: Option<Standing>,
    pub(super) confirm: Option<Confirm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ChannelToml {
    pub(super) id: Id,
    pub(super) title: Text,
    pub(super) heading: Text,
    pub(super) hint: Text,
    #[serde(default)]
    pub(super) upload: bool,
    pub(super) visits: Option<u8>,
    pub(super) hours: Vec<StatementToml>,
    pub(super) opening: Option<OpeningToml>,
    pub(super) address: Vec<StatementToml>,
    #[serde(default)]
    pub(super) at_hand: Vec<StatementToml>,
    #[serde(default)]
    pub(super) step: Vec<StatementToml>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct DocumentToml {
    pub(super) id: Id,
    pub(super) scope: Scope,
    #[serde(default)]
    pub(super) per_service: bool,
    pub(super) picture: Picture,
    pub(super) title: Text,
    pub(super) only_if: Option<Text>,
    pub(super) not_needed: Option<Text>,
    pub(super) obtain: Option<StatementToml>,
    #[serde(default)]
    pub(super) remark: Vec<StatementToml>,
    #[serde(default)]
    pub(super) left: Vec<StatementToml>,
}

/// What current law says of one line of a source that has a text file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct AgreementToml {
    pub(super) of: Id,
    pub(super) line: Spanned<u16>,
    pub(super) agrees: Agrees,
    /// How it differs, or what the line is where the law has nothing like it.
    pub(super) how: Option<Text>,
    #[serde(default)]
    pub(super) sources: Option<Sources>,
}

/// How a question and its answers are written in a code.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct SignToml {
    pub(super) question: Id,
    pub(super) letter: Spanned<String>,
    pub(super) answers: Vec<Spanned<String>>,
}

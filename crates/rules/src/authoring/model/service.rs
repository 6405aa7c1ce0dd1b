//! A service: who qualifies for it, its terms, and what each channel asks for.

use serde::Deserialize;

use super::{ConditionToml, Id, Sources, StatementToml, Text};
use crate::book::{Confirm, DecidedBy, Form, ItemRule, Standing};

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct ServiceToml {
    pub(crate) id: Id,
    pub(crate) title: Text,
    pub(crate) hint: Option<Text>,
    pub(crate) official: Text,
    pub(crate) short: Text,
    pub(crate) ground: Vec<GroundToml>,
    pub(crate) list: Vec<ListToml>,
    pub(crate) basis: Vec<StatementToml>,
    pub(crate) term: Vec<TermToml>,
    pub(crate) result: StatementToml,
    pub(crate) fee: StatementToml,
    #[serde(default)]
    pub(crate) note: Vec<StatementToml>,
    pub(crate) sources: Sources,
    pub(crate) standing: Option<Standing>,
    pub(crate) confirm: Option<Confirm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct GroundToml {
    pub(crate) category: Id,
    pub(crate) decided_by: DecidedBy,
    pub(crate) sources: Sources,
    pub(crate) standing: Option<Standing>,
    pub(crate) confirm: Option<Confirm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct TermToml {
    pub(crate) text: Text,
    pub(crate) working_days: Option<u8>,
    #[serde(default)]
    pub(crate) channels: Vec<Id>,
    pub(crate) sources: Option<Sources>,
    pub(crate) standing: Option<Standing>,
    pub(crate) confirm: Option<Confirm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct ListToml {
    pub(crate) channel: Id,
    /// Why nobody should go there: the first thing said of a list that only a page prints.
    pub(crate) closed: Option<StatementToml>,
    #[serde(default)]
    pub(crate) item: Vec<ItemToml>,
    #[serde(default)]
    pub(crate) step: Vec<StatementToml>,
    #[serde(default)]
    pub(crate) note: Vec<StatementToml>,
    pub(crate) sources: Sources,
    pub(crate) standing: Option<Standing>,
    pub(crate) confirm: Option<Confirm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct ItemToml {
    pub(crate) document: Id,
    pub(crate) form: Option<Form>,
    pub(crate) when: Option<ConditionToml>,
    pub(crate) rule: Option<ItemRule>,
    /// The office can look it up itself.
    pub(crate) looked_up: Option<LookedUpToml>,
    pub(crate) sources: Sources,
    pub(crate) standing: Option<Standing>,
    pub(crate) confirm: Option<Confirm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct LookedUpToml {
    pub(crate) when: Option<ConditionToml>,
    pub(crate) sources: Sources,
    pub(crate) standing: Option<Standing>,
    pub(crate) confirm: Option<Confirm>,
}

//! What holds for days: the edition, dated values, days off and opening hours.

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::{Id, Sources, Text};
use crate::book::{Confirm, Standing};

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct EditionToml {
    pub(crate) checked: Spanned<Datetime>,
    pub(crate) calendar: SpanToml,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct SpanToml {
    pub(crate) from: Spanned<Datetime>,
    pub(crate) until: Spanned<Datetime>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct ParameterToml {
    pub(crate) id: Id,
    pub(crate) title: Text,
    pub(crate) value: Vec<DatedToml>,
    pub(crate) near: Option<NearToml>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct NearToml {
    pub(crate) percent: u8,
    pub(crate) text: Text,
    pub(crate) sources: Option<Sources>,
    pub(crate) standing: Option<Standing>,
    pub(crate) confirm: Option<Confirm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct HolidayToml {
    pub(crate) id: Id,
    pub(crate) title: Text,
    pub(crate) day: Vec<DayOffToml>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct DayOffToml {
    pub(crate) on: Spanned<Datetime>,
    pub(crate) moved_from: Option<Spanned<Datetime>>,
    pub(crate) sources: Option<Sources>,
    pub(crate) standing: Option<Standing>,
    pub(crate) confirm: Option<Confirm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct DatedToml {
    pub(crate) from: Spanned<Datetime>,
    pub(crate) until: Spanned<Datetime>,
    pub(crate) tenge: u64,
    pub(crate) sources: Sources,
    pub(crate) standing: Option<Standing>,
    pub(crate) confirm: Option<Confirm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct OpeningToml {
    #[serde(default)]
    pub(crate) always: bool,
    pub(crate) shift: Spanned<Vec<ShiftToml>>,
    pub(crate) sources: Option<Sources>,
    pub(crate) standing: Option<Standing>,
    pub(crate) confirm: Option<Confirm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct ShiftToml {
    /// `09:00:00`.
    pub(crate) from: Spanned<Datetime>,
    pub(crate) until: Spanned<Datetime>,
}

//! Conditions, and the facts that name them.

use serde::Deserialize;
use toml::Spanned;

use super::Id;

/// A condition with a name, for use in several places.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct FactToml {
    pub(crate) id: Id,
    pub(crate) when: ConditionToml,
}

/// `{ all = [..] }`, `{ any = [..] }`, `{ not = .. }`, `{ is = ["question", "option", ..] }`,
/// `{ below = { sum = "..", heads = "..", months = 3, limit = ".." } }`, `{ status = "category" }`,
/// `{ in-force = { parameter = "..", when = .. } }`, `{ fact = "fact" }`,
/// `{ includes = { sum = "..", part = "..", while = ["question", "option"], otherwise = .. } }`.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ConditionToml {
    All(Vec<ConditionToml>),
    Any(Vec<ConditionToml>),
    Not(Box<ConditionToml>),
    Is(Spanned<Vec<Id>>),
    Below(BelowToml),
    Status(Id),
    InForce(InForceToml),
    Fact(Id),
    Includes(IncludesToml),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct IncludesToml {
    pub(crate) sum: Id,
    pub(crate) part: Id,
    pub(crate) r#while: Spanned<Vec<Id>>,
    pub(crate) otherwise: Box<ConditionToml>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct BelowToml {
    pub(crate) sum: Id,
    pub(crate) heads: Id,
    pub(crate) months: Spanned<u8>,
    pub(crate) limit: Id,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct InForceToml {
    pub(crate) parameter: Id,
    pub(crate) when: Box<ConditionToml>,
}

//! What a family has answered so far.

use serde::{Deserialize, Serialize};

use crate::id::{ChannelId, OptionId, QuestionId, ServiceId};

/// One answer. Sums are whole tenge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// One of several options.
    One(OptionId),
    /// Several of several options.
    Several(OptionSet),
    /// Several of the book's services.
    Services(ServiceSet),
    /// A whole number, or a sum in tenge.
    Number(u64),
    /// A sum given by its parts, in the order of the question's options.
    Sums(Box<[u64]>),
    /// Asked, and the person does not know. Counts as unknown, and is never asked again.
    DontKnow,
}

impl Value {
    /// What was chosen, in the order of the question's options; nothing for a number or "I don't know".
    pub fn chosen(&self) -> Vec<OptionId> {
        match self {
            Value::One(option) => vec![*option],
            Value::Several(options) => options.iter().collect(),
            Value::Services(services) => {
                services.as_slice().iter().map(|service| OptionId(service.0)).collect()
            }
            Value::Number(_) | Value::Sums(_) | Value::DontKnow => Vec::new(),
        }
    }

    /// The options chosen, for a rule to look at; `None` for services, of which no rule speaks, for a number and for
    /// "I don't know".
    pub fn options(&self) -> Option<OptionSet> {
        match self {
            Value::One(option) => Some(OptionSet::of(*option)),
            Value::Several(options) => Some(*options),
            Value::Services(_) | Value::Number(_) | Value::Sums(_) | Value::DontKnow => None,
        }
    }

    /// The channel, where this answers the question through which one to apply.
    pub fn channel(&self) -> Option<ChannelId> {
        match self {
            Value::One(OptionId(option)) => Some(ChannelId(*option)),
            _ => None,
        }
    }

    /// The number, or the total of the parts; `None` for anything else, and for a total beyond what can be counted.
    pub fn number(&self) -> Option<u64> {
        match self {
            Value::Number(number) => Some(*number),
            Value::Sums(parts) => {
                parts.iter().try_fold(0_u64, |total, part| total.checked_add(*part))
            }
            Value::One(_) | Value::Several(_) | Value::Services(_) | Value::DontKnow => None,
        }
    }
}

/// A set of a question's options; a question has at most 32, checked when the rule book is compiled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OptionSet(u32);

impl OptionSet {
    pub const CAPACITY: u16 = 32;

    pub fn of(option: OptionId) -> OptionSet {
        OptionSet(1_u32.checked_shl(u32::from(option.0)).unwrap_or(0))
    }

    #[must_use]
    pub fn union(self, other: OptionSet) -> OptionSet {
        OptionSet(self.0 | other.0)
    }

    #[must_use]
    pub fn difference(self, other: OptionSet) -> OptionSet {
        OptionSet(self.0 & !other.0)
    }

    #[must_use]
    pub fn intersection(self, other: OptionSet) -> OptionSet {
        OptionSet(self.0 & other.0)
    }

    pub fn contains(self, option: OptionId) -> bool {
        self.0 & OptionSet::of(option).0 != 0
    }

    pub fn intersects(self, other: OptionSet) -> bool {
        self.0 & other.0 != 0
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn iter(self) -> impl Iterator<Item = OptionId> {
        (0..OptionSet::CAPACITY).map(OptionId).filter(move |option| self.contains(*option))
    }
}

impl FromIterator<OptionId> for OptionSet {
    fn from_iter<T: IntoIterator<Item = OptionId>>(options: T) -> OptionSet {
        options
            .into_iter()
            .fold(OptionSet::default(), |set, option| set.union(OptionSet::of(option)))
    }
}

/// Services of the book, in its order and each once. A book may have hundreds and a family asks about a few, so they
/// are listed rather than marked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceSet(Box<[ServiceId]>);

impl ServiceSet {
    pub fn as_slice(&self) -> &[ServiceId] {
        &self.0
    }
}

impl FromIterator<ServiceId> for ServiceSet {
    fn from_iter<T: IntoIterator<Item = ServiceId>>(services: T) -> ServiceSet {
        let mut services: Vec<ServiceId> = services.into_iter().collect();
        services.sort_unstable();
        services.dedup();
        ServiceSet(services.into())
    }
}

/// Answers by question. What is absent has not been asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts(Vec<Option<Value>>);

impl Facts {
    pub fn get(&self, question: QuestionId) -> Option<&Value> {
        self.0.get(question.index())?.as_ref()
    }

    pub fn set(&mut self, question: QuestionId, value: Value) {
        let index = question.index();
        if self.0.len() <= index {
            self.0.resize_with(index.saturating_add(1), || None);
        }
        if let Some(place) = self.0.get_mut(index) {
            *place = Some(value);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// Takes an answer out, as if it had not been asked.
    pub fn take(&mut self, question: QuestionId) -> Option<Value> {
        self.0.get_mut(question.index())?.take()
    }

    /// Forgets an answer, as if it had not been asked.
    pub fn forget(&mut self, question: QuestionId) {
        drop(self.take(question));
    }

    pub fn iter(&self) -> impl Iterator<Item = (QuestionId, &Value)> {
        self.0
            .iter()
            .enumerate()
            .filter_map(|(index, value)| Some((QuestionId::at(index)?, value.as_ref()?)))
    }
}

/// More children than one sheet can hold.
pub const MOST_CHILDREN: usize = 12;

/// Everything a family has answered: family questions once, child questions for each child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    pub family: Facts,
    pub children: Vec<Facts>,
}

impl Answers {
    /// Whether nothing is known but that there is one child.
    pub fn is_empty(&self) -> bool {
        self.children.len() <= 1
            && self.family.is_empty()
            && self.children.iter().all(Facts::is_empty)
    }
}

impl Default for Answers {
    /// Nothing asked yet, about one child.
    fn default() -> Answers {
        Answers { family: Facts::default(), children: vec![Facts::default()] }
    }
}

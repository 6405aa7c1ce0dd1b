//! The figures of a comparison of income per head with a limit, so that somebody can check them by hand.

use std::cmp::Ordering;

use crate::answer::{Answers, Value};
use crate::book::ParameterId;
use crate::judge::Reason;
use crate::truth::Truth;

/// In tenge. Its truth is the one of the reason; nothing is compared again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Division<'a> {
    pub sum: u64,
    pub months: u64,
    /// The parts it was given by; empty where it was given as one.
    pub parts: &'a [u64],
    pub heads: u64,
    /// Rounded down.
    pub per_head: u64,
    pub limit: u64,
    pub parameter: ParameterId,
    truth: Truth,
}

impl<'a> Division<'a> {
    /// What is behind a comparison; none for any other reason, and where nobody shares the sum.
    pub fn of(answers: &'a Answers, reason: &Reason) -> Option<Division<'a>> {
        let Reason::Compared { per_head, limit, parameter, truth, shared, .. } = *reason else {
            return None;
        };
        let sum = answers.family.get(shared.sum)?;
        Some(Division {
            sum: sum.number()?,
            parts: match sum {
                Value::Sums(parts) => parts,
                _ => &[],
            },
            months: u64::from(shared.months),
            heads: answers.family.get(shared.heads)?.number()?,
            per_head,
            limit,
            parameter,
            truth,
        })
    }

    /// What the sum is held against: the limit for everybody in all the months.
    pub fn whole(&self) -> u64 {
        self.limit.saturating_mul(self.shares())
    }

    fn shares(&self) -> u64 {
        self.months.saturating_mul(self.heads)
    }

    /// How the sum is to the limit.
    pub fn outcome(&self) -> Ordering {
        match self.truth {
            Truth::Yes => Ordering::Less,
            _ if self.sum == self.whole() => Ordering::Equal,
            _ => Ordering::Greater,
        }
    }

    /// Whether something was left over in rounding down.
    pub fn is_rounded(&self) -> bool {
        !self.sum.is_multiple_of(self.shares().max(1))
    }

    /// Whether it is a sum of several parts that are more than nothing.
    pub fn is_of_parts(&self) -> bool {
        self.parts.iter().filter(|part| **part > 0).count() > 1
    }
}

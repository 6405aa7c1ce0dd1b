//! Sums: one per head compared with a limit, and whether a part of one is more than nothing.

use super::{Reason, Subject};
use crate::answer::Value;
use crate::condition::{PerHead, SumPart};
use crate::id::QuestionId;
use crate::truth::Truth;

impl SumPart {
    /// Whether the part is more than nothing, once the sum was given by its parts.
    pub(super) fn found(self, subject: &Subject<'_>) -> Option<bool> {
        match subject.value(self.sum) {
            Some(Value::Sums(parts)) if self.counts(subject) == Truth::Yes => {
                parts.get(self.part.index()).map(|part| *part > 0)
            }
            _ => None,
        }
    }

    fn counts(self, subject: &Subject<'_>) -> Truth {
        let (question, option) = self.while_answered;
        match subject.value(question).and_then(Value::options) {
            Some(chosen) => chosen.contains(option).into(),
            None => Truth::Unknown,
        }
    }

    /// The parts may still be given.
    pub(super) fn is_open(self, subject: &Subject<'_>) -> bool {
        let may_count =
            self.counts(subject) == Truth::Yes || subject.value(self.while_answered.0).is_none();
        let may_come = matches!(subject.value(self.sum), None | Some(Value::Sums(_)));
        may_count && may_come && self.found(subject).is_none()
    }
}

pub(super) struct Compared {
    per_head: u64,
    limit: u64,
    pub(super) truth: Truth,
    near: bool,
}

impl PerHead {
    pub(super) fn compare(self, subject: &Subject<'_>) -> Option<Compared> {
        let sum = subject.value(self.sum)?.number()?;
        // Nothing is nothing for each, however many share it.
        let nothing = (sum == 0).then_some(1);
        let heads = subject.value(self.heads).and_then(Value::number).or(nothing)?;
        let limit = self.limit_on(subject)?;
        let shares = heads.checked_mul(u64::from(self.months))?;
        let whole = u128::from(limit).checked_mul(u128::from(shares))?;
        let per_head = sum.checked_div(shares)?;
        let sum = u128::from(sum);
        let near = self.near(subject).is_some_and(|percent| {
            sum.abs_diff(whole).saturating_mul(100) <= whole.saturating_mul(u128::from(percent))
        });
        Some(Compared { per_head, limit, truth: (sum < whole).into(), near })
    }

    pub(crate) fn limit_on(self, subject: &Subject<'_>) -> Option<u64> {
        let parameter = subject.book.parameter(self.limit)?;
        Some(parameter.on(subject.today).ok()?.tenge)
    }

    fn near(self, subject: &Subject<'_>) -> Option<u8> {
        Some(subject.book.parameter(self.limit)?.near.as_ref()?.percent)
    }

    /// Nothing is open where "I don't know" or a day outside the edition has already made it unknown for good, nor
    /// where there is nothing to share. Where nobody knows how many share it, a sum of nothing would still decide.
    pub(super) fn open_questions(self, subject: &Subject<'_>) -> [Option<QuestionId>; 2] {
        let [sum, heads] = [self.sum, self.heads].map(|question| subject.value(question));
        if sum == Some(&Value::DontKnow)
            || self.limit_on(subject).is_none()
            || self.compare(subject).is_some()
        {
            return [None; 2];
        }
        [sum.is_none().then_some(self.sum), heads.is_none().then_some(self.heads)]
    }

    pub(super) fn reasons(self, subject: &Subject<'_>, found: &mut Vec<Reason>) {
        if let Some(Compared { per_head, limit, truth, near }) = self.compare(subject) {
            let parameter = self.limit;
            found.push(Reason::Compared { per_head, limit, parameter, truth, shared: self, near });
            return;
        }
        if self.limit_on(subject).is_none() {
            // The answers are not asked for either: nothing the person could find out would help.
            found.push(Reason::OutsideEdition(self.limit));
            return;
        }
        let before = found.len();
        for question in [self.sum, self.heads] {
            match subject.value(question) {
                None => found.push(Reason::NotAsked(question)),
                Some(Value::DontKnow) => found.push(Reason::DontKnow(question)),
                Some(_) => {}
            }
        }
        if found.len() == before {
            // Nobody, or more heads than can be counted: as good as no answer.
            found.push(Reason::DontKnow(self.heads));
        }
    }
}

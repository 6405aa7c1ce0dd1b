//! Which truths a condition can still end with, and which questions decide it.

use super::Subject;
use crate::book::Statement;
use crate::condition::Condition;
use crate::id::QuestionId;
use crate::truth::{Outlook, Truth};

impl Condition {
    /// Every truth this condition can still end with.
    pub(crate) fn outlook(&self, subject: &Subject<'_>) -> Outlook {
        match self {
            Condition::All(parts) => fold_outlook(parts, subject, Truth::Yes, Truth::and),
            Condition::Any(parts) => fold_outlook(parts, subject, Truth::No, Truth::or),
            Condition::Not(part) => part.outlook(subject).negated(),
            Condition::Is { question, .. } if subject.value(*question).is_none() => Outlook::OPEN,
            Condition::Below(per_head) if per_head.open_questions(subject) != [None; 2] => {
                Outlook::OPEN
            }
            Condition::InForce { parameter, condition } if subject.knows(*parameter) => {
                condition.outlook(subject)
            }
            Condition::Includes { part, .. } if part.is_open(subject) => Outlook::OPEN,
            Condition::Includes { part, otherwise } if part.found(subject).is_none() => {
                otherwise.outlook(subject)
            }
            Condition::Is { .. }
            | Condition::Below(_)
            | Condition::Status(_)
            | Condition::InForce { .. }
            | Condition::Includes { .. } => Outlook::only(self.judge(subject)),
        }
    }

    /// The unasked questions whose answer can still change how this condition ends.
    pub(crate) fn pending(&self, subject: &Subject<'_>, found: &mut Vec<QuestionId>) {
        match self {
            Condition::All(parts) => pending_parts(parts, subject, Truth::Yes, Truth::and, found),
            Condition::Any(parts) => pending_parts(parts, subject, Truth::No, Truth::or, found),
            Condition::Not(part) => part.pending(subject, found),
            Condition::Is { question, .. } => {
                if subject.value(*question).is_none() {
                    found.push(*question);
                }
            }
            Condition::Below(per_head) => {
                found.extend(per_head.open_questions(subject).into_iter().flatten());
            }
            Condition::Status(_) => {}
            Condition::InForce { parameter, condition } => {
                if subject.knows(*parameter) {
                    condition.pending(subject, found);
                }
            }
            // The sum itself is asked for by what compares it; the other question only once it is known not to help.
            Condition::Includes { part, otherwise } => {
                if part.found(subject).is_none() {
                    otherwise.pending(subject, found);
                }
            }
        }
    }
}

fn fold_outlook(
    parts: &[Condition],
    subject: &Subject<'_>,
    start: Truth,
    combine: fn(Truth, Truth) -> Truth,
) -> Outlook {
    parts.iter().fold(Outlook::only(start), |outlook, part| {
        outlook.combined(part.outlook(subject), combine)
    })
}

fn pending_parts(
    parts: &[Condition],
    subject: &Subject<'_>,
    start: Truth,
    combine: fn(Truth, Truth) -> Truth,
    found: &mut Vec<QuestionId>,
) {
    if fold_outlook(parts, subject, start, combine).is_decided() {
        return;
    }
    for (index, part) in parts.iter().enumerate() {
        let outlook = part.outlook(subject);
        if outlook.is_decided() {
            continue;
        }
        let mut rest = Outlook::only(start);
        for (other, beside) in parts.iter().enumerate() {
            if other != index {
                rest = rest.combined(beside.outlook(subject), combine);
            }
        }
        if outlook.matters_beside(rest, combine) {
            part.pending(subject, found);
        }
    }
}

/// The unasked questions that can still change whether these are said.
pub(crate) fn pending_of(
    statements: &[Statement],
    subject: &Subject<'_>,
    open: &mut Vec<QuestionId>,
) {
    for statement in statements {
        if let Some(when) = &statement.when {
            when.pending(subject, open);
        }
    }
}

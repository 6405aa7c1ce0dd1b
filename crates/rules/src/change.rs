//! What would change a verdict: for each category that does not hold, the fewest answers that would make it hold.

mod shared;

pub use shared::{SharedChange, worth_knowing};

use time::Date;

use crate::answer::{Answers, OptionSet, Value};
use crate::assessment::{ServiceAssessment, Verdict};
use crate::book::{
    CategoryId, DocumentId, ItemRule, OptionId, ParameterId, QuestionId, RuleBook, ServiceId,
    Statement,
};
use crate::condition::{Condition, PerHead, SumPart};
use crate::judge::Subject;
use crate::truth::Truth;

/// One category and what it lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub category: CategoryId,
    /// The verdict it would lead to.
    pub verdict: Verdict,
    /// All of these; never empty.
    pub needs: Vec<Need>,
    /// The category's advice that is for this child, by its index there.
    pub advised: Vec<usize>,
}

/// An answer that would have to be another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need {
    /// One of these options.
    Answer { question: QuestionId, options: OptionSet },
    /// A sum below this many tenge over the whole period; `None` while nobody knows how many share it.
    SumBelow { sum: QuestionId, heads: QuestionId, limit: ParameterId, tenge: Option<u64> },
    /// A part of a sum that is more than nothing.
    Part { sum: QuestionId, part: OptionId },
}

impl Need {
    /// The question it is about.
    pub fn question(&self) -> QuestionId {
        match self {
            Need::Answer { question, .. } => *question,
            Need::SumBelow { sum, .. } | Need::Part { sum, .. } => *sum,
        }
    }

    /// Whether one of several answers would do.
    pub fn is_one_of(&self) -> bool {
        matches!(self, Need::Answer { options, .. } if options.iter().nth(1).is_some())
    }
}

impl Change {
    /// What the family can do about it.
    pub fn advice<'a>(&self, book: &'a RuleBook) -> impl Iterator<Item = &'a Statement> {
        let all = book.category(self.category);
        let all = all.map(|category| &*category.advice).unwrap_or_default();
        self.advised.iter().filter_map(|place| all.get(*place))
    }
}

/// What would change the verdict of one child's service, the fewest answers first. Empty where it is likely already.
pub fn changes(
    book: &RuleBook,
    answers: &Answers,
    today: Date,
    child: usize,
    assessed: &ServiceAssessment,
) -> Vec<Change> {
    let Some(child) = answers.children.get(child) else { return Vec::new() };
    let Some(service) = book.service(assessed.service) else { return Vec::new() };
    let subject = Subject { book, family: &answers.family, child, today, status: &[] };
    let mut changes: Vec<Change> = assessed
        .findings
        .iter()
        .filter(|finding| finding.truth != Truth::Yes)
        .filter_map(|finding| {
            let category = book.category(finding.category)?;
            let verdict = service.ground(finding.category)?.decided_by.into();
            let better = match assessed.verdict {
                Verdict::Likely => false,
                Verdict::Board => verdict == Verdict::Likely,
                Verdict::Need | Verdict::None => true,
            };
            if !better {
                return None;
            }
            let mut ways = ways(&category.when, true, &subject);
            ways.sort_by_key(|way| (way.len(), way.iter().map(precision).max()));
            let needs = ways.into_iter().next()?;
            let is_for_this_child = |advice: &Statement| {
                advice.when.as_ref().is_none_or(|when| when.judge(&subject) == Truth::Yes)
            };
            let advice = category.advice.iter().enumerate();
            let advised =
                advice.filter(|(_, advice)| is_for_this_child(advice)).map(|(place, _)| place);
            let advised = advised.collect();
            Some(Change { category: finding.category, verdict, needs, advised })
        })
        .collect();
    changes.sort_by_key(|change| change.needs.len());
    changes
}

/// The papers by which a service's lists let this category be shown, in the order of the lists.
pub fn papers(book: &RuleBook, service: ServiceId, category: CategoryId) -> Vec<DocumentId> {
    let Some(service) = book.service(service) else { return Vec::new() };
    let items = service.open_lists().flat_map(|list| &list.items);
    let mut papers = Vec::new();
    for item in items {
        let brought = matches!(item.rule, ItemRule::Bring | ItemRule::BringOrLeave);
        let shows = item.when.as_ref().is_some_and(|when| rests_on(when, category));
        if brought && shows && !papers.contains(&item.document) {
            papers.push(item.document);
        }
    }
    papers
}

fn rests_on(condition: &Condition, category: CategoryId) -> bool {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().any(|part| rests_on(part, category))
        }
        Condition::Status(found) => *found == category,
        Condition::InForce { condition, .. } => rests_on(condition, category),
        Condition::Includes { otherwise, .. } => rests_on(otherwise, category),
        Condition::Not(_) | Condition::Is { .. } | Condition::Below(_) => false,
    }
}

/// Of two ways with as many answers, one about a sum says more than one about how the sum was given.
fn precision(need: &Need) -> u8 {
    match need {
        Need::SumBelow { .. } | Need::Part { .. } => 0,
        Need::Answer { .. } => 1,
    }
}

/// Every way to bring a condition to a truth, each without a need it could do without.
fn ways(condition: &Condition, wanted: bool, subject: &Subject<'_>) -> Vec<Vec<Need>> {
    if condition.judge(subject) == Truth::from(wanted) {
        return vec![Vec::new()];
    }
    match condition {
        Condition::All(parts) if wanted => together(parts, wanted, subject),
        Condition::Any(parts) if !wanted => together(parts, wanted, subject),
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().flat_map(|part| ways(part, wanted, subject)).collect()
        }
        Condition::Not(part) => ways(part, !wanted, subject),
        Condition::Is { question, options } => answer(*question, *options, wanted, subject),
        Condition::Below(per_head) if wanted => sum_below(*per_head, subject),
        Condition::InForce { condition, parameter } if subject.knows(*parameter) => {
            ways(condition, wanted, subject)
        }
        Condition::Includes { part, .. } if wanted => included(*part, subject),
        // Nothing an answer could change: a day outside the edition, another service's paper, a higher income.
        Condition::Below(_)
        | Condition::InForce { .. }
        | Condition::Includes { .. }
        | Condition::Status(_) => Vec::new(),
    }
}

/// Every part brought to the same truth: each way of one with each way of the others.
fn together(parts: &[Condition], wanted: bool, subject: &Subject<'_>) -> Vec<Vec<Need>> {
    parts.iter().fold(vec![Vec::new()], |so_far: Vec<Vec<Need>>, part| {
        let more = ways(part, wanted, subject);
        so_far.iter().flat_map(|way| more.iter().filter_map(|own| both(way, own))).collect()
    })
}

/// Two ways at once; `None` where they want different answers to one question.
fn both(way: &[Need], own: &[Need]) -> Option<Vec<Need>> {
    let mut all = way.to_vec();
    for need in own {
        let Need::Answer { question, options } = need else {
            if !all.contains(need) {
                all.push(need.clone());
            }
            continue;
        };
        let same = all.iter_mut().find_map(|known| match known {
            Need::Answer { question: other, options } if other == question => Some(options),
            _ => None,
        });
        let Some(known) = same else {
            all.push(need.clone());
            continue;
        };
        *known = known.intersection(*options);
        if known.is_empty() {
            return None;
        }
    }
    Some(all)
}

fn answer(
    question: QuestionId,
    options: OptionSet,
    wanted: bool,
    subject: &Subject<'_>,
) -> Vec<Vec<Need>> {
    let all: OptionSet = subject
        .book
        .question(question)
        .map(|found| (0..found.options.len()).filter_map(OptionId::at).collect())
        .unwrap_or_default();
    let options = if wanted { options } else { all.difference(options) };
    if options.is_empty() {
        return Vec::new();
    }
    vec![vec![Need::Answer { question, options }]]
}

fn sum_below(per_head: PerHead, subject: &Subject<'_>) -> Vec<Vec<Need>> {
    let heads = subject.value(per_head.heads).and_then(Value::number);
    let Some(limit) = per_head.limit_on(subject) else { return Vec::new() };
    let tenge =
        heads.and_then(|heads| heads.checked_mul(u64::from(per_head.months))?.checked_mul(limit));
    let PerHead { sum, heads, limit, .. } = per_head;
    vec![vec![Need::SumBelow { sum, heads, limit, tenge }]]
}

fn included(part: SumPart, subject: &Subject<'_>) -> Vec<Vec<Need>> {
    let need = Need::Part { sum: part.sum, part: part.part };
    let (question, option) = part.while_answered;
    let way = answer(question, OptionSet::of(option), true, subject);
    let counts = subject
        .value(question)
        .and_then(Value::options)
        .is_some_and(|chosen| chosen.contains(option));
    if counts {
        vec![vec![need]]
    } else {
        way.iter().filter_map(|own| both(std::slice::from_ref(&need), own)).collect()
    }
}

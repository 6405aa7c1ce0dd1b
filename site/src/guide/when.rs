//! A condition in plain words: categories by their numbers, answers as a parent gives them. The inspector's page has
//! the same conditions to the letter.

use content::{format, ui};
use rules::book::{CategoryId, Kind, OptionId, ParameterId, Question, QuestionId};
use rules::condition::PerHead;
use rules::{Condition, OptionSet};

use super::Guide;

pub(super) fn plain(guide: &Guide, condition: &Condition) -> String {
    match condition {
        Condition::All(parts) => all(guide, parts),
        Condition::Any(parts) => any(guide, parts.iter().map(|part| within(guide, part))),
        Condition::Not(part) => match answers(part) {
            Some((question, options)) => without(guide, question, options),
            None => not(guide, &plain(guide, part)),
        },
        Condition::Is { question, options } => answered(guide, *question, *options),
        Condition::Below(per_head) => below(guide, *per_head),
        Condition::Status(id) => category(guide, *id),
        Condition::InForce { condition, .. } => plain(guide, condition),
        // Whether a family tells its income by parts or not, the part it has is the same.
        Condition::Includes { otherwise, .. } => plain(guide, otherwise),
    }
}

/// A category by its number in the Rules, under which it is in the list of who can get the help.
pub(super) fn category(guide: &Guide, id: CategoryId) -> String {
    let Some(category) = guide.book.category(id) else { return String::new() };
    guide.say.category_number(category).unwrap_or_else(|| guide.text(category.short))
}

/// As the Rules count them, and before them what they do not count.
pub(super) fn by_number(
    guide: &Guide,
    categories: impl Iterator<Item = CategoryId>,
) -> Vec<CategoryId> {
    let mut categories: Vec<CategoryId> = categories.collect();
    categories.sort_by_key(|id| guide.book.category(*id).and_then(|one| one.number));
    categories
}

/// The categories that a condition names.
pub(super) fn categories(condition: &Condition) -> Vec<CategoryId> {
    let mut found = Vec::new();
    condition.walk(&mut |part| {
        if let Condition::Status(category) = part {
            found.push(*category);
        }
    });
    found
}

/// Whether it asks for nothing but one of several categories.
pub(super) fn is_category_alone(condition: &Condition) -> bool {
    match condition {
        Condition::Any(parts) => parts.iter().all(is_category_alone),
        _ => matches!(condition, Condition::Status(_)),
    }
}

/// The limits a condition compares with.
pub(super) fn limits(condition: &Condition) -> Vec<ParameterId> {
    condition.comparisons().into_iter().map(|comparison| comparison.limit).collect()
}

/// The questions whose options a condition names, each once.
pub(super) fn questions(condition: &Condition) -> Vec<QuestionId> {
    let mut found = Vec::new();
    condition.walk(&mut |part| {
        if let Condition::Is { question, .. } = part {
            found.push(*question);
        }
    });
    found.sort_unstable();
    found.dedup();
    found
}

/// What is ruled out of one question's options is said together.
fn all(guide: &Guide, parts: &[Condition]) -> String {
    let mut said = Vec::new();
    let mut ruled_out: Vec<(QuestionId, OptionSet)> = Vec::new();
    for part in parts {
        let Condition::Not(inner) = part else {
            said.push(within(guide, part));
            continue;
        };
        match answers(inner) {
            Some((question, options)) => {
                match ruled_out.iter_mut().find(|(other, _)| *other == question) {
                    Some((_, known)) => *known = known.union(options),
                    None => ruled_out.push((question, options)),
                }
            }
            None => said.push(plain(guide, part)),
        }
    }
    said.extend(ruled_out.into_iter().map(|(question, options)| without(guide, question, options)));
    said.join("; ")
}

fn any(guide: &Guide, parts: impl Iterator<Item = String>) -> String {
    let or = [" ", &guide.text(ui::CONDITION_OR), " "].concat();
    format::listed(parts, &or)
}

/// In brackets where it is a list itself.
fn within(guide: &Guide, condition: &Condition) -> String {
    let said = plain(guide, condition);
    match condition {
        Condition::All(parts) | Condition::Any(parts) if parts.len() > 1 => {
            ["(", &said, ")"].concat()
        }
        _ => said,
    }
}

fn not(guide: &Guide, said: &str) -> String {
    [&guide.text(ui::CONDITION_NOT), " ", said].concat()
}

/// The answers a condition looks for, where it looks for nothing else.
fn answers(condition: &Condition) -> Option<(QuestionId, OptionSet)> {
    match condition {
        Condition::Is { question, options } => Some((*question, *options)),
        Condition::Includes { otherwise, .. } => answers(otherwise),
        _ => None,
    }
}

/// "Grade: grades 1–4".
fn answered(guide: &Guide, id: QuestionId, options: OptionSet) -> String {
    let Some(question) = guide.book.question(id) else { return String::new() };
    let labels = options.iter().map(|option| label(guide, question, option.index()));
    let answer = any(guide, labels);
    let short = guide.text(question.short);
    guide.fill(ui::REASON_ANSWER, &[("question", &short), ("answer", &answer)])
}

/// Whoever did not choose these chose others: those are named where this says the same. Of several that may be
/// chosen together only the last one left over is certain.
fn without(guide: &Guide, id: QuestionId, options: OptionSet) -> String {
    let Some(question) = guide.book.question(id) else { return String::new() };
    let every: OptionSet = (0..question.options.len()).filter_map(OptionId::at).collect();
    let left = every.difference(options);
    let certain = match question.kind {
        Kind::One => !left.is_empty(),
        Kind::Several => left.iter().count() == 1,
        Kind::Number | Kind::Money | Kind::Services | Kind::Channel => false,
    };
    if certain { answered(guide, id, left) } else { not(guide, &answered(guide, id, options)) }
}

/// What an option is called.
pub(super) fn label(guide: &Guide, question: &Question, index: usize) -> String {
    let label = guide.say.option_text(question, index);
    label.map(|label| guide.text(label)).unwrap_or_default()
}

fn below(guide: &Guide, per_head: PerHead) -> String {
    let limit = guide.book.parameter(per_head.limit);
    let limit = limit.map(|limit| guide.text(limit.title)).unwrap_or_default();
    let limit = guide.fill(ui::QUOTED, &[("text", &limit)]);
    guide.fill(ui::CHANGE_BELOW_HEAD, &[("limit", &limit)])
}

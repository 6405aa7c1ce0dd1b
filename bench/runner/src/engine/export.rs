//! The compiled rule book and the family cases as JSON, for other engines to be given the same rules.
//!
//! Only what a verdict or a paper depends on; the vocabulary of conditions is that of the book's TOML, with every named
//! fact put in place. Each peer under `bench/engine/peers` says it in its own engine's words.

use std::io;
use std::path::Path;

use rules::authoring::{self, Case};
use rules::book::{
    Category, CompleteBook, Item, ItemRule, Kind, List, Question, QuestionId, RuleBook, Service,
};
use rules::named;
use rules::{Condition, OptionSet};
use serde_json::{Map, Value, json};

/// What the peers' rule sets are made from.
pub(super) fn rule_book(book: &CompleteBook) -> Value {
    let chosen = |kind| book.question_of_kind(kind).map(|id| question_name(book, id));
    json!({
        "parameters": book.parameters.iter().map(|parameter| {
            let values = parameter.values.iter().map(|value| json!({
                "from": value.span.from.to_string(),
                "until": value.span.until.to_string(),
                "tenge": value.tenge,
            }));
            (parameter.name.clone(), values.collect())
        }).collect::<Map<String, Value>>(),
        "services-question": chosen(Kind::Services),
        "channel-question": chosen(Kind::Channel),
        "questions": book.questions.iter().map(|one| question(book, one)).collect::<Vec<_>>(),
        "categories": book.categories.iter().map(|one| category(book, one)).collect::<Vec<_>>(),
        "channels": book.channels.iter().map(|channel| {
            json!({ "id": channel.name, "upload": channel.upload })
        }).collect::<Vec<_>>(),
        "documents": book.documents.iter().map(|document| &document.name).collect::<Vec<_>>(),
        "services": book.services.iter().map(|one| service(book, one)).collect::<Vec<_>>(),
    })
}

/// Every family of `folder`: its name, day and answers, in the order of files.
pub(super) fn cases(folder: &Path) -> io::Result<Value> {
    let cases = authoring::cases(folder).map_err(io::Error::other)?;
    Ok(cases.iter().map(family).collect())
}

fn family(case: &Case) -> Value {
    json!({
        "name": case.name,
        "today": case.now.date().to_string(),
        "family": case.family,
        "children": case.children,
    })
}

fn question(book: &RuleBook, question: &Question) -> Value {
    let kind = match question.kind {
        Kind::One => "one",
        Kind::Several => "several",
        Kind::Number => "number",
        Kind::Money => "money",
        Kind::Services => "services",
        Kind::Channel => "channel",
    };
    json!({ "id": question.name, "kind": kind, "options": named::options(book, question) })
}

fn category(book: &RuleBook, category: &Category) -> Value {
    json!({
        "id": category.name,
        "when": condition(book, &category.when),
    })
}

fn service(book: &CompleteBook, service: &Service) -> Value {
    let grounds = service.grounds.iter().map(|ground| {
        let category = category_name(book, ground.category.index());
        json!({ "category": category, "decided-by": ground.decided_by })
    });
    json!({
        "id": service.name,
        "grounds": grounds.collect::<Vec<_>>(),
        "lists": service.lists.iter().map(|one| list(book, one)).collect::<Vec<_>>(),
    })
}

fn list(book: &CompleteBook, list: &List) -> Value {
    json!({
        "channel": book.channel(list.channel).map(|channel| &channel.name),
        "closed": list.closed.is_some(),
        "items": list.items.iter().map(|one| item(book, one)).collect::<Vec<_>>(),
    })
}

fn item(book: &CompleteBook, item: &Item) -> Value {
    let rule = match item.rule {
        ItemRule::Bring => "bring",
        ItemRule::BringOrLeave => "bring-or-leave",
        ItemRule::Leave => "leave",
        ItemRule::Ask => "ask",
    };
    json!({
        "document": book.document(item.document).map(|document| &document.name),
        "form": item.form.name(),
        "rule": rule,
        "when": item.when.as_ref().map(|when| condition(book, when)),
    })
}

fn condition(book: &RuleBook, one: &Condition) -> Value {
    let parts = |parts: &[Condition]| -> Vec<Value> {
        parts.iter().map(|part| condition(book, part)).collect()
    };
    match one {
        Condition::All(all) => json!({ "all": parts(all) }),
        Condition::Any(any) => json!({ "any": parts(any) }),
        Condition::Not(part) => json!({ "not": condition(book, part) }),
        Condition::Is { question, options } => {
            json!({ "is": { "question": question_name(book, *question), "options": option_names(book, *question, *options) } })
        }
        Condition::Below(per_head) => json!({ "below": {
            "sum": question_name(book, per_head.sum),
            "heads": question_name(book, per_head.heads),
            "months": per_head.months,
            "limit": parameter_name(book, per_head.limit.index()),
        } }),
        Condition::Status(category) => json!({ "status": category_name(book, category.index()) }),
        Condition::InForce { parameter, condition: within } => json!({ "in-force": {
            "parameter": parameter_name(book, parameter.index()),
            "when": condition(book, within),
        } }),
        Condition::Includes { part, otherwise } => {
            let (question, option) = part.while_answered;
            json!({ "includes": {
                "sum": question_name(book, part.sum),
                "part": option_names(book, part.sum, OptionSet::of(part.part)),
                "while": { "question": question_name(book, question), "options": option_names(book, question, OptionSet::of(option)) },
                "otherwise": condition(book, otherwise),
            } })
        }
    }
}

fn question_name(book: &RuleBook, question: QuestionId) -> &str {
    book.question(question).map_or("", |question| &question.name)
}

fn category_name(book: &RuleBook, index: usize) -> &str {
    book.categories.get(index).map_or("", |category| &category.name)
}

fn parameter_name(book: &RuleBook, index: usize) -> &str {
    book.parameters.get(index).map_or("", |parameter| &parameter.name)
}

fn option_names(book: &RuleBook, question: QuestionId, options: OptionSet) -> Vec<&str> {
    let Some(question) = book.question(question) else { return Vec::new() };
    let names = named::options(book, question);
    options.iter().filter_map(|option| names.get(option.index()).copied()).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// Every text within a value.
    fn texts(value: &Value) -> Vec<&str> {
        match value {
            Value::String(text) => vec![text],
            Value::Array(parts) => parts.iter().flat_map(texts).collect(),
            Value::Object(parts) => parts.values().flat_map(texts).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn everything_in_the_exported_book_has_its_name() {
        let book = content::book();
        let exported = rule_book(book);
        assert!(texts(&exported).iter().all(|text| !text.is_empty()));
        let count = |key: &str| exported[key].as_array().map(Vec::len);
        assert_eq!(count("categories"), Some(book.categories.len()));
        assert_eq!(count("services"), Some(book.services.len()));
        assert!(texts(&exported["categories"]).contains(&"subsistence-minimum"));
    }

    #[test]
    fn every_family_case_is_exported_with_its_day_and_children() {
        let folder = xtask::machine::repository().join("crates/content/cases");
        let cases = cases(&folder).expect("the cases of this repository can be read");
        let cases = cases.as_array().expect("a list");
        let written: usize = fs::read_dir(folder)
            .expect("it is there")
            .map(|file| fs::read_to_string(file.expect("it is there").path()).expect("it is text"))
            .map(|text| text.lines().filter(|line| *line == "[[case]]").count())
            .sum();
        assert_eq!(cases.len(), written);
        let whole = |case: &Value| {
            case["today"].as_str().is_some_and(|day| day.len() == 10)
                && case["children"].as_array().is_some_and(|children| !children.is_empty())
        };
        assert!(cases.iter().all(whole));
    }
}

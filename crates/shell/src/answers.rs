//! `{"family":{id:value},"children":[{id:value}]}`, read strictly: every mistake names its field and the valid words.

use rules::book::Kind;
use rules::named::{self, Given, Mistake};
use rules::{Answers, RuleBook};
use serde_json::{Map, Value};

pub(super) fn read(book: &RuleBook, text: &str) -> Result<Answers, Vec<Mistake>> {
    let mistake = |field: &str, message: String| vec![Mistake { field: field.to_owned(), message }];
    let value: Value =
        serde_json::from_str(text).map_err(|error| mistake("JSON", error.to_string()))?;
    let Value::Object(object) = value else {
        return Err(mistake("JSON", "expected an object with `family` and `children`".to_owned()));
    };
    if let Some(unknown) = object.keys().find(|key| !["family", "children"].contains(&key.as_str()))
    {
        return Err(mistake(
            unknown,
            "there is no such field; valid are `family`, `children`".to_owned(),
        ));
    }
    let mut parts = Vec::new();
    let family = match object.get("family") {
        None => Vec::new(),
        Some(Value::Object(family)) => given(book, "family", family, &mut parts),
        Some(_) => {
            return Err(mistake(
                "family",
                "expected an object, as in {\"targeted-assistance\":\"yes\"}".to_owned(),
            ));
        }
    };
    let children = match object.get("children") {
        None => Vec::new(),
        Some(Value::Array(children)) => children
            .iter()
            .enumerate()
            .map(|(index, child)| match child {
                Value::Object(child) => {
                    Ok(given(book, &format!("children[{index}]"), child, &mut parts))
                }
                _ => Err(mistake(
                    &format!("children[{index}]"),
                    "expected an object, as in {\"care\":\"parents\"}".to_owned(),
                )),
            })
            .collect::<Result<_, _>>()?,
        Some(_) => {
            return Err(mistake("children", "expected a list of objects, as in [{}]".to_owned()));
        }
    };
    let read = named::read(book, &family, &children);
    if parts.is_empty() {
        return read;
    }
    parts.extend(read.err().unwrap_or_default());
    Err(parts)
}

/// A question whose value is `null` has not been asked.
fn given(
    book: &RuleBook,
    place: &str,
    object: &Map<String, Value>,
    mistakes: &mut Vec<Mistake>,
) -> Vec<(String, Given)> {
    let mut given = Vec::new();
    for (name, value) in object.iter().filter(|(_, value)| !value.is_null()) {
        let sum = book
            .questions
            .iter()
            .find(|one| one.name == *name && one.kind == Kind::Money && !one.options.is_empty());
        let read = match (value, sum) {
            (Value::Object(parts), Some(sum)) => {
                by_parts(&named::options(book, sum), &format!("{place}.{name}"), parts)
            }
            _ => Ok(one(value)),
        };
        match read {
            Ok(read) => given.push((name.clone(), read)),
            Err(wrong) => mistakes.extend(wrong),
        }
    }
    given
}

/// A sum by its parts; every part that cannot be one is named.
fn by_parts(
    valid: &[&str],
    place: &str,
    parts: &Map<String, Value>,
) -> Result<Given, Vec<Mistake>> {
    let listed = valid.iter().map(|part| format!("`{part}`")).collect::<Vec<_>>().join(", ");
    let (mut sums, mut mistakes) = (Vec::new(), Vec::new());
    for (part, value) in parts {
        let message = match value.as_u64() {
            _ if !valid.contains(&part.as_str()) => {
                format!("there is no such part; valid are {listed}")
            }
            Some(tenge) => {
                sums.push((part.clone(), tenge));
                continue;
            }
            None => format!("{value} does not fit; valid is a whole number of tenge, 0 or more"),
        };
        mistakes.push(Mistake { field: format!("{place}.{part}"), message });
    }
    if parts.is_empty() {
        let message = format!("name one part at least; valid are {listed}");
        mistakes.push(Mistake { field: place.to_owned(), message });
    }
    if mistakes.is_empty() { Ok(Given::Sums(sums)) } else { Err(mistakes) }
}

fn one(value: &Value) -> Given {
    match value {
        Value::String(word) => Given::Word(word.clone()),
        Value::Array(words) => words
            .iter()
            .map(|word| word.as_str().map(str::to_owned))
            .collect::<Option<Vec<String>>>()
            .map_or_else(|| Given::Other(value.to_string()), Given::Words),
        Value::Number(number) => {
            number.as_u64().map_or_else(|| Given::Other(value.to_string()), Given::Number)
        }
        other => Given::Other(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[track_caller]
    fn check(text: &str, field: &str, words: &[&str]) {
        let mistakes = read(content::book(), text).unwrap_err();
        let message = mistakes[0].to_string();
        assert_eq!(mistakes[0].field, field, "{message}");
        for word in words {
            assert!(message.contains(word), "{message} lacks {word}");
        }
    }

    #[test]
    fn a_mistake_names_its_field_and_the_valid_words() {
        check(
            r#"{"family":{"targeted-assistance":"maybe"},"children":[{}]}"#,
            "family.targeted-assistance",
            &["`maybe`", "`yes`", "`no`", "`dont-know`"],
        );
        check(
            r#"{"family":{"colour":"red"},"children":[{}]}"#,
            "family.colour",
            &["`services`", "`income`"],
        );
        check(r#"{"children":[{"care":"aunt"}]}"#, "children[0].care", &["`aunt`", "`guardian`"]);
        check(
            r#"{"children":[{},{"targeted-assistance":"yes"}]}"#,
            "children[1].targeted-assistance",
            &["family"],
        );
        check(r#"{"family":{"care":"parents"},"children":[{}]}"#, "family.care", &["children"]);
        check(
            r#"{"family":{"income":-5},"children":[{}]}"#,
            "family.income",
            &["-5", "whole number"],
        );
        check(r#"{"family":{"income":1.5},"children":[{}]}"#, "family.income", &["1.5"]);
        check(r#"{"family":{"members":0},"children":[{}]}"#, "family.members", &["1", "30"]);
        check(
            r#"{"family":{"hardship":["none","illness"]},"children":[{}]}"#,
            "family.hardship",
            &["`none`"],
        );
        check(r#"{"family":{"hardship":"illness"},"children":[{}]}"#, "family.hardship", &["list"]);
        check(r#"{"family":{"services":[]},"children":[{}]}"#, "family.services", &["`meals`"]);
    }

    #[test]
    fn a_mistake_in_a_part_of_a_sum_names_the_part() {
        let income =
            |written: &str| format!(r#"{{"family":{{"income":{written}}},"children":[{{}}]}}"#);
        let wages = "family.income.wages";
        check(&income(r#"{"wages":-5}"#), wages, &["-5", "whole number"]);
        check(&income(r#"{"wages":1.5}"#), wages, &["1.5", "whole number"]);
        check(&income(r#"{"wages":"dont-know"}"#), wages, &["dont-know", "whole number"]);
        check(&income(r#"{"wage":5}"#), "family.income.wage", &["`wages`", "`alimony`", "`other`"]);
        check(&income("{}"), "family.income", &["`wages`"]);
        check(
            &income(r#"{"wages":999999999,"other":1}"#),
            "family.income",
            &["total", "999999999"],
        );
        check(r#"{"family":{"members":{"wages":5}},"children":[{}]}"#, "family.members", &["30"]);
    }

    #[test]
    fn a_sum_is_read_by_its_parts_and_a_part_left_out_is_nothing() {
        let written = r#"{"family":{"income":{"alimony":20000,"wages":300000}},"children":[{}]}"#;
        let answers = read(content::book(), written).unwrap();
        let (_, income) = answers.family.iter().next().unwrap();
        assert_eq!(*income, rules::Value::Sums([300_000, 0, 20_000, 0].into()));
    }

    #[test]
    fn every_mistake_is_named_at_once() {
        let written = r#"{"family":{"income":{"wages":-1},"members":0},"children":[{}]}"#;
        let mistakes = read(content::book(), written).unwrap_err();
        let fields: Vec<&str> = mistakes.iter().map(|mistake| mistake.field.as_str()).collect();
        assert_eq!(fields, ["family.income.wages", "family.members"]);
    }

    #[test]
    fn the_shape_itself_is_checked() {
        check("[]", "JSON", &["family"]);
        check("{", "JSON", &["line 1"]);
        check(r#"{"kids":[]}"#, "kids", &["`children`"]);
        check(r#"{"children":{}}"#, "children", &["list"]);
        check(r#"{"children":[5]}"#, "children[0]", &["object"]);
        check(r#"{"family":{}}"#, "children", &["one child"]);
        let thirteen = format!(r#"{{"children":[{}]}}"#, ["{}"; 13].join(","));
        check(&thirteen, "children", &["13", "12"]);
    }

    #[test]
    fn null_is_a_question_not_asked() {
        let answers =
            read(content::book(), r#"{"family":{"income":null},"children":[{}]}"#).unwrap();
        assert_eq!(answers.family.iter().count(), 0);
    }
}

//! `{"family":{id:value},"children":[{id:value}]}`, read strictly: every mistake names its field and the valid words.

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
    let family = match object.get("family") {
        None => Vec::new(),
        Some(Value::Object(family)) => given(family),
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
                Value::Object(child) => Ok(given(child)),
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
    named::read(book, &family, &children)
}

/// A question whose value is `null` has not been asked.
fn given(object: &Map<String, Value>) -> Vec<(String, Given)> {
    object
        .iter()
        .filter(|(_, value)| !value.is_null())
        .map(|(name, value)| (name.clone(), one(value)))
        .collect()
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
    fn the_shape_itself_is_checked() {
        check("[]", "JSON", &["family"]);
        check("{", "JSON", &["line 1"]);
        check(r#"{"kids":[]}"#, "kids", &["`children`"]);
        check(r#"{"children":{}}"#, "children", &["list"]);
        check(r#"{"children":[5]}"#, "children[0]", &["object"]);
        check(r#"{"family":{}}"#, "children", &["one child"]);
    }

    #[test]
    fn null_is_a_question_not_asked() {
        let answers =
            read(content::book(), r#"{"family":{"income":null},"children":[{}]}"#).unwrap();
        assert_eq!(answers.family.iter().count(), 0);
    }
}

//! `schema/`: what is printed and read, for whoever writes a program around it.

use std::fs;
use std::path::Path;

use content::book;
use jsonschema::validator_for;
use rules::answer::MOST_CHILDREN;
use rules::book::{Kind, Question, Scope};
use rules::named::{DONT_KNOW, options};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::{CENTRE, POOR, TWO, UNASKED, november, report};
use crate::report::{Assessed, Questions, questions};

fn printed<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    json!(settings.into_generator().into_root_schema_for::<T>())
}

/// Which answers there are is the rule book's to say.
fn answers() -> Value {
    let of = |scope: Scope| {
        let questions = book().questions.iter().filter(|question| question.scope == scope);
        let properties = questions.map(|one| (one.name.clone(), value(one)));
        json!({
            "type": "object",
            "properties": properties.collect::<Map<_, _>>(),
            "additionalProperties": false,
        })
    };
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Answers",
        "description": "A family's answers. A question left out or `null` has not been asked.",
        "type": "object",
        "properties": {
            "family": of(Scope::Family),
            "children": {
                "type": "array", "minItems": 1, "maxItems": MOST_CHILDREN, "items": of(Scope::Child),
            },
        },
        "required": ["children"],
        "additionalProperties": false,
    })
}

fn value(question: &Question) -> Value {
    let names = options(book(), question);
    let (least, most) = question.range;
    let number = json!({ "type": "integer", "minimum": least, "maximum": most });
    let answer = match question.kind {
        Kind::One | Kind::Channel => json!({ "enum": names }),
        Kind::Several | Kind::Services => {
            json!({ "type": "array", "minItems": 1, "items": { "enum": names } })
        }
        Kind::Money if !names.is_empty() => {
            let part = json!({ "type": "integer", "minimum": 0, "maximum": most });
            let parts: Map<_, _> =
                names.iter().map(|name| ((*name).to_owned(), part.clone())).collect();
            json!({ "anyOf": [number, {
                "type": "object", "properties": parts, "minProperties": 1, "additionalProperties": false,
            }] })
        }
        Kind::Number | Kind::Money => number,
    };
    json!({
        "description": content::words(rules::Lang::En).get(question.short),
        "anyOf": [answer, { "enum": [DONT_KNOW, null] }],
    })
}

/// The schema, held against the file that is published.
#[track_caller]
fn published(name: &str, schema: &Value) -> jsonschema::Validator {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema").join(name);
    let text = format!("{schema:#}\n");
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, &text).unwrap();
    }
    let published = fs::read_to_string(&file).unwrap_or_default();
    assert!(published == text, "schema/{name}; by hand: UPDATE=1 cargo test -p shell schema");
    validator_for(schema).unwrap()
}

#[track_caller]
fn fits(schema: &jsonschema::Validator, value: &Value) {
    let wrong: Vec<String> = schema
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_printed_fits_its_schema() {
    let assessed = published("assessment.json", &printed::<Assessed>());
    for family in [TWO, POOR, CENTRE, UNASKED] {
        for now in ["2026-12-15T20:00", "2027-02-01T10:00", "2030-01-01T00:00"] {
            fits(&assessed, &report(family, &["--now", now]));
            fits(&assessed, &report(family, &["--now", now, "--explain"]));
        }
    }
    let asked = published("questions.json", &printed::<Questions>());
    fits(&asked, &json!(questions(book(), november())));
}

#[test]
fn a_word_that_is_not_on_its_list_does_not_fit() {
    let assessed = validator_for(&printed::<Assessed>()).unwrap();
    let mut report = report(TWO, &["--today", "2026-11-23"]);
    report["children"][0]["services"][0]["verdict"] = json!("perhaps");
    assert!(!assessed.is_valid(&report));
}

#[test]
fn answers_fit_their_schema_as_far_as_they_can_be_read() {
    let answers = published("answers.json", &answers());
    for family in [TWO, POOR, CENTRE, UNASKED] {
        fits(&answers, &serde_json::from_str(family).unwrap());
    }
    for wrong in [
        json!({}),
        json!({ "children": [] }),
        json!({ "children": [{}], "kids": [] }),
        json!({ "children": [{ "care": "aunt" }] }),
        json!({ "children": [{}], "family": { "care": "parents" } }),
        json!({ "children": [{}], "family": { "income": { "wage": 5 } } }),
        json!({ "children": [{}], "family": { "hardship": "illness" } }),
        json!({ "children": [{}], "family": { "members": 0 } }),
    ] {
        assert!(!answers.is_valid(&wrong), "{wrong}");
        assert!(crate::answers::read(book(), &wrong.to_string()).is_err(), "{wrong}");
    }
}

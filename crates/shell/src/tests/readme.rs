//! What README.md shows of the commands is what they print.

use content::book;
use serde_json::{Value, json};
use xtask::{Machine, readme::Readme};

use crate::report::questions;

use super::{november, report};

#[test]
fn the_readme_tells_the_truth() {
    let readme = readme();
    let [_, shown] = readme.family_and_assessment().unwrap();
    let shown = serde_json::from_str(shown).unwrap();
    let report = said_of(&readme);
    assert!(is_part(&shown, &report), "{shown:#} is not in {report:#}");
}

#[test]
fn the_readmes_shapes_name_every_field() {
    let readme = readme();
    let [question, everything] = readme.shapes().unwrap();
    let questions = json!(questions(book(), november()).questions);
    for (shown, said) in
        [(format!("[{question}]"), questions), (everything.to_owned(), said_of(&readme))]
    {
        let shown = shape(&shown);
        assert!(is_shape(&shown, &said), "{shown:#} is not the shape of {said:#}");
    }
}

fn readme() -> Readme {
    Readme::of(&Machine::this().unwrap()).unwrap()
}

/// What the command of the README says of its family.
fn said_of(readme: &Readme) -> Value {
    let [family, _] = readme.family_and_assessment().unwrap();
    let command = readme.command("assess").unwrap();
    assert_eq!(command[..2], ["assess", "family.json"]);
    report(family, &command[2..])
}

/// An example with ellipses as JSON: `"…"` is any value, a field of that name any other fields.
fn shape(text: &str) -> Value {
    let text =
        text.replace("…}", "\"…\": 0}").replace("[…]", "\"…\"").replace("{\"…\": 0}", "\"…\"");
    serde_json::from_str(&text.replace(", …,", ",").replace(", …]", "]")).unwrap()
}

/// Whether what an example shows is said, with every field named that the objects it shows have.
fn is_shape(shown: &Value, said: &Value) -> bool {
    match (shown, said) {
        (Value::String(any), _) if any == "…" => true,
        (Value::Object(shown), Value::Object(said)) => {
            let has = |(key, shown): (&String, &Value)| {
                said.get(key).is_some_and(|said| is_shape(shown, said))
            };
            let named = shown.iter().filter(|(key, _)| *key != "…");
            named.clone().all(has) && (named.count() == said.len() || shown.contains_key("…"))
        }
        (Value::Array(shown), Value::Array(said)) => {
            shown.iter().all(|shown| said.iter().any(|said| is_shape(shown, said)))
        }
        _ => shown == said,
    }
}

/// Whether everything an example shows is said: of an object some fields, of a list some elements.
fn is_part(shown: &Value, said: &Value) -> bool {
    match (shown, said) {
        (Value::Object(shown), Value::Object(said)) => {
            shown.iter().all(|(key, shown)| said.get(key).is_some_and(|said| is_part(shown, said)))
        }
        (Value::Array(shown), Value::Array(said)) => {
            shown.iter().all(|shown| said.iter().any(|said| is_part(shown, said)))
        }
        _ => shown == said,
    }
}

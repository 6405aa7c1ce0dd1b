//! `schema/school.json`, which is published with the site: for editors that help whoever writes the file.

use std::fs;
use std::path::Path;

use content::book;
use rules::Lang;
use school::{FIELDS, limits, read};
use serde_json::{Map, Value, json};

fn schema() -> Value {
    let text = |most: usize| json!({ "type": "string", "minLength": 1, "maxLength": most });
    let texts = |most: usize| {
        let tags = Lang::ALL.map(|lang| (lang.tag().to_owned(), text(most)));
        object(tags.into_iter().collect(), &[], json!({ "minProperties": 1 }))
    };
    let list = |of: Value, most: usize| json!({ "type": "array", "items": of, "minItems": 1, "maxItems": most });
    let each = |of: Value, most: usize| json!({ "type": "array", "items": of, "minItems": 1, "maxItems": most, "uniqueItems": true });
    let pattern = |pattern: &str| json!({ "type": "string", "pattern": pattern });
    let (time, day) = (pattern("^[0-9]{1,2}:[0-9]{2}$"), pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
    let services: Vec<&str> = book().services.iter().map(|one| one.name.as_str()).collect();
    let parameters: Vec<&str> = book().parameters.iter().map(|one| one.name.as_str()).collect();
    let languages = Lang::ALL.map(Lang::tag);
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let said = |of: Value, description: &str| {
        let mut of = of;
        of["description"] = description.into();
        of
    };
    let of = |name: &str| match name {
        "$schema" => json!({ "type": "string" }),
        "name" => said(texts(limits::NAME), "The school's name."),
        "address" => said(texts(limits::TEXT), "Where the school is."),
        "room" => said(texts(limits::NAME), "Where papers are taken."),
        "hours" => {
            let line = [
                ("days", each(json!({ "enum": days }), days.len())),
                ("from", time.clone()),
                ("to", time.clone()),
                ("lunch", json!({ "type": "array", "items": time, "minItems": 2, "maxItems": 2 })),
            ];
            let line = object(named(line), &["days", "from", "to"], json!({}));
            said(list(line, limits::HOURS), "When papers are taken.")
        }
        "phone" => text(limits::PHONE),
        "whatsapp" => said(text(limits::PHONE), "With + and the country."),
        "post" => said(texts(limits::NAME), "Who takes the papers, by post and not by name."),
        "languages" => said(each(json!({ "enum": languages }), 3), "Which language comes first."),
        "services" => {
            said(each(json!({ "enum": services }), services.len()), "What the school gives.")
        }
        "board" => {
            let category = named([
                ("title", texts(limits::TEXT)),
                ("papers", list(texts(limits::TEXT), limits::PAPERS)),
            ]);
            let category = object(category, &["title"], json!({}));
            said(
                list(category, limits::CATEGORIES),
                "Whom the board of trustees has decided to help.",
            )
        }
        "colour" => said(
            pattern("^#[0-9A-Fa-f]{6}$"),
            "White letters have to be seen on it: a contrast of 4.5.",
        ),
        "notice" => {
            let notice =
                [("text", texts(limits::TEXT)), ("from", day.clone()), ("until", day.clone())];
            object(named(notice), &["text", "from", "until"], json!({}))
        }
        "values" => {
            let value = [
                ("value", json!({ "enum": parameters })),
                ("from", day.clone()),
                ("tenge", json!({ "type": "integer", "minimum": 1, "maximum": limits::TENGE })),
                ("act", texts(limits::TEXT)),
                (
                    "link",
                    json!({ "type": "string", "pattern": "^https://", "maxLength": limits::LINK }),
                ),
            ];
            let value = object(named(value), &["value", "from", "tenge", "act", "link"], json!({}));
            said(
                list(value, limits::VALUES),
                "Values by law for days after the last one that Komek knows.",
            )
        }
        "page" => said(
            json!({ "type": "string", "pattern": "^https://[^?#]+/$", "maxLength": limits::PAGE }),
            "Where everybody finds this page, for the code of a kiosk.",
        ),
        other => panic!("the schema has nothing for {other}"),
    };
    let fields = FIELDS.map(|name| (name.to_owned(), of(name)));
    let mut whole = object(fields.into_iter().collect(), &["name"], json!({}));
    whole["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    whole["title"] = "What a school says of itself".into();
    whole
}

fn named<const N: usize>(fields: [(&str, Value); N]) -> Map<String, Value> {
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

#[expect(clippy::needless_pass_by_value, reason = "each is made for the call")]
fn object(properties: Map<String, Value>, required: &[&str], more: Value) -> Value {
    let mut object = json!({
        "type": "object", "properties": properties, "required": required, "additionalProperties": false,
    });
    if let (Some(object), Value::Object(more)) = (object.as_object_mut(), more) {
        object.extend(more);
    }
    object
}

#[test]
fn what_is_published_is_what_the_reader_takes() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/school.json");
    let text = format!("{:#}\n", schema());
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&file, &text).unwrap();
    }
    let published = fs::read_to_string(&file).unwrap_or_default();
    assert!(published == text, "schema/school.json; by hand: UPDATE=1 cargo test -p school schema");
}

/// Of the files of `broken` a schema sees what has the wrong shape, and not what has no sense.
#[test]
fn both_refuse_the_same_files_as_far_as_a_schema_can() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken");
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.extension().is_none_or(|extension| extension != "json") || name.starts_with("json-")
        {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        assert!(!read(book(), &text).mistakes.is_empty(), "{name}");
        let value = serde_json::from_str(&text).unwrap();
        assert_eq!(validator.is_valid(&value), name.starts_with("sense-"), "{name}");
        seen += 1;
    }
    assert!(seen > 5);
    let example = include_str!("../../../docs/school.md").split("```json\n").nth(1).unwrap();
    let example = serde_json::from_str(example.split("```").next().unwrap()).unwrap();
    assert!(validator.is_valid(&example), "{:?}", validator.validate(&example));
}

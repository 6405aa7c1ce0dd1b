//! Where a line comes from.

use content::book;
use content::sentence::Speaker;
use rules::TextId;
use rules::book::{Citation, Place, Reference};
use serde_json::{Value, json};

use super::Report;

impl Report<'_> {
    pub(super) fn sources(&self, citation: Citation) -> Vec<Value> {
        sources(&self.speaker, citation)
    }

    pub(super) fn statement(&self, text: TextId, citation: Citation) -> Value {
        json!({
            "text": self.text(text),
            "standing": citation.standing.name(),
            "confirm_with": citation.standing.needs_confirming().then(|| citation.confirm.name()),
            "sources": self.sources(citation),
        })
    }
}

pub(super) fn sources(speaker: &Speaker, citation: Citation) -> Vec<Value> {
    book().references(citation).iter().map(|reference| source(speaker, reference)).collect()
}

fn source(speaker: &Speaker, reference: &Reference) -> Value {
    let source = &book().sources[reference.source.index()];
    let mut value = json!({
        "id": source.name,
        "title": speaker.fill(source.title, &[]),
        "standing": source.standing.name(),
        "edition": source.edition,
        "url": source.url.map(|url| speaker.text(url)),
    });
    match &reference.at {
        Some(Place::Line(line)) => value["line"] = json!(line),
        Some(Place::Act(act)) => {
            for (name, number) in [
                ("annex", &act.annex),
                ("article", &act.article),
                ("part", &act.part),
                ("point", &act.point),
                ("row", &act.row),
                ("item", &act.item),
            ] {
                if let Some(number) = number {
                    value[name] = json!(number);
                }
            }
        }
        None => {}
    }
    value
}

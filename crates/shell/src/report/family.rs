//! The whole family at once: one bag of papers for each channel.

use rules::assessment::Assessment;
use rules::bag::{Bag, Packed, pack};
use serde_json::{Value, json};

use super::Report;

impl Report<'_> {
    pub(super) fn bags(&self, assessment: &Assessment) -> Vec<Value> {
        pack(self.book, &assessment.children).iter().map(|bag| self.bag(bag)).collect()
    }

    fn bag(&self, bag: &Bag) -> Value {
        let lines =
            |lines: &[Packed]| lines.iter().map(|line| self.packed(bag, line)).collect::<Vec<_>>();
        let own =
            bag.children.iter().map(|(child, own)| json!({ "child": child, "lines": lines(own) }));
        let steps = bag.steps.iter().map(|step| {
            let mut value = self.step(&step.what);
            value["children"] = json!(step.children);
            value
        });
        let notes = bag.notes.iter().map(|note| self.statement(note.text, note.citation));
        json!({
            "channel": self.book.channels[bag.channel.index()].name,
            "closed": bag.closed.as_ref().map(|closed| self.statement(closed.text, closed.citation)),
            "services": self.names(&bag.services),
            "who": bag.who,
            "family": lines(&bag.family),
            "children": own.collect::<Vec<_>>(),
            "steps": steps.collect::<Vec<_>>(),
            "notes": notes.collect::<Vec<_>>(),
        })
    }

    fn packed(&self, bag: &Bag, line: &Packed) -> Value {
        let mut value = self.line(bag.channel, &line.what, bag.closed.is_none());
        value["children"] = json!(line.children);
        value
    }
}

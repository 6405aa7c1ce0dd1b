//! Objects, lists and the words of a field.

use super::Reader;
use crate::json::{Member, Node, Value};
use crate::mistake::{Mistake, Wrong};

/// A value, and what leads to it: `hours[0].from`.
pub(super) struct Place<'a> {
    pub(super) field: String,
    pub(super) node: &'a Node,
}

/// An object that has no field but those that are known.
pub(super) struct Fields<'a> {
    field: String,
    line: u32,
    members: &'a [Member],
}

impl<'a> Fields<'a> {
    pub(super) fn get(&self, name: &str) -> Option<Place<'a>> {
        let found = self.members.iter().find(|member| member.name == name)?;
        Some(Place { field: within(&self.field, name), node: &found.value })
    }
}

fn within(field: &str, name: &str) -> String {
    if field.is_empty() { name.to_owned() } else { [field, ".", name].concat() }
}

impl Reader<'_> {
    /// Notes a mistake; of what is wrong there is no value.
    pub(super) fn wrong<T>(&mut self, place: &Place<'_>, wrong: Wrong) -> Option<T> {
        self.note(place.field.clone(), place.node.line, wrong);
        None
    }

    fn note(&mut self, field: String, line: u32, wrong: Wrong) {
        self.mistakes.push(Mistake { field, line, wrong });
    }

    /// The fields of an object, each of a known name and there once.
    pub(super) fn fields<'a>(&mut self, place: &Place<'a>, known: &[&str]) -> Option<Fields<'a>> {
        let Value::Object(members) = &place.node.value else {
            return self.wrong(place, Wrong::NotObject);
        };
        let mut seen: Vec<&str> = Vec::new();
        for member in members {
            let name = member.name.as_str();
            let field = within(&place.field, name);
            if !known.contains(&name) {
                self.note(field, member.line, Wrong::Unknown(known.join(", ")));
            } else if seen.contains(&name) {
                self.note(field, member.line, Wrong::Twice);
            }
            seen.push(name);
        }
        Some(Fields { field: place.field.clone(), line: place.node.line, members })
    }

    /// A field that must not be left out.
    pub(super) fn needed<'a>(&mut self, fields: &Fields<'a>, name: &str) -> Option<Place<'a>> {
        let found = fields.get(name);
        if found.is_none() {
            self.note(within(&fields.field, name), fields.line, Wrong::Missing);
        }
        found
    }

    /// The elements of a list: one at least, so many at most.
    pub(super) fn list<'a>(&mut self, place: &Place<'a>, most: usize) -> Vec<Place<'a>> {
        let Value::List(nodes) = &place.node.value else {
            self.wrong::<()>(place, Wrong::NotList);
            return Vec::new();
        };
        if nodes.is_empty() {
            self.wrong::<()>(place, Wrong::Empty);
        }
        if nodes.len() > most {
            self.wrong::<()>(place, Wrong::Many(most));
        }
        let field = |index: usize| [&place.field, "[", &index.to_string(), "]"].concat();
        let nodes = nodes.iter().take(most).enumerate();
        nodes.map(|(index, node)| Place { field: field(index), node }).collect()
    }

    /// What the words of a list stand for, each named once.
    pub(super) fn words<T: Copy + PartialEq>(
        &mut self,
        place: &Place<'_>,
        known: &[(&str, T)],
    ) -> Vec<T> {
        let mut named = Vec::new();
        for place in self.list(place, known.len()) {
            let Some(word) = self.word(&place, known) else { continue };
            if named.contains(&word) {
                self.wrong::<()>(&place, Wrong::Twice);
            }
            named.push(word);
        }
        named
    }

    /// What one of these words stands for.
    pub(super) fn word<T: Copy>(&mut self, place: &Place<'_>, known: &[(&str, T)]) -> Option<T> {
        let text = self.text(place, usize::MAX)?;
        let found = known.iter().find(|(word, _)| *word == text);
        if found.is_none() {
            let valid: Vec<&str> = known.iter().map(|(word, _)| *word).collect();
            self.wrong::<()>(place, Wrong::Word(valid.join(", ")));
        }
        found.map(|(_, meaning)| *meaning)
    }
}

//! What the parent calls each child, and the child just removed.

use content::format::is_unseen;
use rules::Facts;

pub use rules::answer::MOST_CHILDREN as MOST;

/// What stands for a semicolon in the state, where one ends a label: no label has a control character.
const SEMICOLON: char = '\u{1}';

/// What the parent calls each child. Never in a link: a label stays in the state of this tab's history entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels(Vec<String>);

impl Labels {
    /// In characters: a line of the sheet holds it in a heading.
    pub const LONGEST: usize = 24;

    /// The label as it is typed; empty where the parent has given none.
    pub fn typed(&self, child: usize) -> &str {
        self.0.get(child).map_or("", String::as_str)
    }

    /// The label as it is shown, if the parent has given one.
    pub fn of(&self, child: usize) -> Option<&str> {
        shown(self.typed(child))
    }

    pub fn set(&mut self, child: usize, text: &str) {
        if self.0.len() <= child {
            self.0.resize(child + 1, String::new());
        }
        if let Some(label) = self.0.get_mut(child) {
            *label =
                text.chars().filter(|letter| !is_unseen(*letter)).take(Self::LONGEST).collect();
        }
    }

    pub(super) fn insert(&mut self, child: usize, label: String) {
        if child < self.0.len() {
            self.0.insert(child, label);
        } else {
            self.set(child, &label);
        }
    }

    pub(super) fn remove(&mut self, child: usize) -> String {
        if child < self.0.len() { self.0.remove(child) } else { String::new() }
    }

    /// What is added to the state of a history entry: `;c1.=grade 6`, as an answer whose question has no name.
    pub fn state(&self) -> String {
        let labels = (0..self.0.len()).filter_map(|child| Some((child + 1, self.of(child)?)));
        labels.fold(String::new(), |state, (number, label)| {
            let label = label.replace(';', "\u{1}");
            [&state, ";c", &number.to_string(), ".=", &label].concat()
        })
    }

    /// The labels of the state of a history entry.
    pub fn restore(state: &str) -> Labels {
        let mut labels = Labels::default();
        for (name, label) in state.split(';').filter_map(|part| part.split_once('=')) {
            let number = name.strip_prefix('c').and_then(|name| name.strip_suffix('.'));
            let number: Option<usize> = number.and_then(|number| number.parse().ok());
            if let Some(child) = number.and_then(|number| number.checked_sub(1))
                && child < MOST
            {
                labels.set(child, &label.replace(SEMICOLON, ";"));
            }
        }
        labels
    }
}

/// A label as it is shown, without the spaces around it; none where there is nothing else.
fn shown(label: &str) -> Option<&str> {
    Some(label.trim()).filter(|label| !label.is_empty())
}

/// A child just removed, until another page or another child comes.
#[derive(Clone, Debug, PartialEq)]
pub struct Removed {
    pub(super) child: usize,
    pub(super) facts: Facts,
    pub(super) label: String,
}

impl Removed {
    /// Which child it was, counted from 0.
    pub fn child(&self) -> usize {
        self.child
    }

    pub fn label(&self) -> Option<&str> {
        shown(&self.label)
    }
}

#[cfg(test)]
mod tests {
    use super::Labels;

    #[test]
    fn every_label_comes_back_from_the_state() {
        for label in ["6-сынып", "a;b=c", "100%", "%3B;%25", "c2.=x;", "«Ә» ♥"] {
            let mut labels = Labels::default();
            labels.set(1, label);
            let state = ["7;income=5", &labels.state()].concat();
            assert_eq!(Labels::restore(&state), labels, "{state}");
        }
    }

    #[test]
    fn what_nobody_sees_is_in_no_label_typed_or_restored() {
        let hostile = "\u{202e}А\u{200b}ли\u{2066}я\u{2069}\u{feff}\u{200f}";
        let mut typed = Labels::default();
        typed.set(0, hostile);
        let restored = Labels::restore(&["7;c1.=", hostile, ";c2.=\u{200b}\u{202d}"].concat());
        for labels in [&typed, &restored] {
            assert_eq!((labels.of(0), labels.typed(0)), (Some("Алия"), "Алия"));
        }
        assert_eq!(restored.of(1), None, "nothing is left of it");
    }

    #[test]
    fn a_label_is_one_short_line() {
        let mut labels = Labels::default();
        labels.set(0, "a\nb\u{7}c");
        assert_eq!(labels.of(0), Some("abc"));
        labels.set(0, &"ы".repeat(99));
        assert_eq!(labels.typed(0).chars().count(), Labels::LONGEST);
        labels.set(0, "   ");
        assert_eq!((labels.of(0), labels.state().as_str()), (None, ""));
    }
}

//! What would change a verdict, in words.

use rules::change::Need;
use rules::{OptionSet, TextId};

use super::Speaker;
use crate::ui;

impl Speaker {
    /// An answer that would have to be another one. `now` is the sum as it was answered, if the need is about one.
    pub fn need(&self, need: &Need, now: Option<u64>) -> String {
        match need {
            Need::Answer { options, .. } => {
                let text = if need.is_one_of() { ui::CHANGE_ONE_OF } else { ui::CHANGE_ANSWER };
                self.options_needed(text, need, *options, "answer")
            }
            Need::Part { part, .. } => {
                self.options_needed(ui::CHANGE_PART, need, OptionSet::of(*part), "part")
            }
            Need::SumBelow { tenge: Some(tenge), .. } => {
                let (question, limit) = (self.asked_about(need), self.tenge(*tenge));
                let places = [("question", question), ("limit", &limit)];
                match now.map(|now| self.tenge(now)) {
                    Some(now) => {
                        self.fill(ui::CHANGE_BELOW_NOW, &[places[0], places[1], ("now", &now)])
                    }
                    None => self.fill(ui::CHANGE_BELOW, &places),
                }
            }
            Need::SumBelow { limit, tenge: None, .. } => {
                let limit = self.book.parameter(*limit).map(|limit| self.value(limit));
                self.fill(ui::CHANGE_BELOW_HEAD, &[("limit", &limit.unwrap_or_default())])
            }
        }
    }

    fn options_needed(&self, text: TextId, need: &Need, options: OptionSet, place: &str) -> String {
        let question = self.book.question(need.question());
        let answer = question.map(|question| self.options(question, options)).unwrap_or_default();
        self.fill(text, &[("question", self.asked_about(need)), (place, &answer)])
    }

    fn asked_about(&self, need: &Need) -> &'static str {
        self.book.question(need.question()).map_or("", |question| self.text(question.short))
    }
}

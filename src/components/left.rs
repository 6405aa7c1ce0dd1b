//! How many questions are left, with the one shown. A range where that depends on the answers; nothing where it is not known.

use content::ui;
use rules::{Remaining, remaining};
use yew::prelude::*;

use crate::components::element::element;
use crate::page::Page;

pub fn view(page: &Page<'_>) -> Html {
    let Some((question, child)) = page.model.route.asked(page.book) else { return Html::default() };
    // Whoever has come back to a question may answer it in another way.
    let mut answers = page.model.answers.clone();
    match child {
        None => answers.family.forget(question),
        Some(child) => {
            if let Some(facts) = answers.children.get_mut(child) {
                facts.forget(question);
            }
        }
    }
    let said = match remaining(page.book, &answers, page.model.now.date()) {
        Remaining { most: 0, .. } => return Html::default(),
        Remaining { most: 1, .. } => page.text(ui::LEFT_LAST).to_owned(),
        Remaining { least: None, most } => {
            page.fill(ui::LEFT_MOST, &[("count", &most.to_string())])
        }
        Remaining { least: Some(least), most } => {
            let (least, most) = (least.to_string(), most.to_string());
            let count = if least == most { most } else { [&least, "–", &most].concat() };
            page.fill(ui::LEFT, &[("count", &count)])
        }
    };
    element("p", "left").with(said).into()
}

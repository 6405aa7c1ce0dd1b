//! Answers that nobody would ask for, left behind by a changed answer or brought by a link.

use komek::model::Model;
use komek::model::route::Route;
use rules::Lang;
use rules::book::{Kind, Scope};

use crate::rendered::{all, page as render, text};
use crate::{FAMILY, book, open};

/// What the result says.
fn said(model: &Model) -> Vec<String> {
    all(&render(model), "#main").into_iter().map(text).collect()
}

/// A link that answers every question of options, each with the option that is next by its number.
fn everything_answered(mut number: usize) -> String {
    let mut link = "v=1".to_owned();
    for question in &book().questions {
        let options: Vec<_> = match question.kind {
            Kind::Services => vec!["meals", "camp", "aid", "meals.camp.aid"],
            _ => question.options.iter().map(|option| &*option.name).chain(["dont-know"]).collect(),
        };
        let child = if question.scope == Scope::Child { "c1." } else { "" };
        if let Some(option) = options.get(number % options.len()) {
            link += &["&", child, &question.name, "=", option].concat();
        }
        number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1) >> 7;
    }
    link
}

#[test]
fn an_idle_answer_changes_no_word_of_the_result() {
    // A door that was chosen for meals, which are not asked about any more.
    let aid = FAMILY
        .replace("services=meals.camp.aid", "services=aid")
        .replace("channel=dont-know", "channel=portal");
    let links = (0..120_usize).map(|number| everything_answered(number * 7919 + 13)).chain([aid]);
    let results = links
        .map(|link| open(Lang::Ru, "result", &link))
        .filter(|model| model.route == Route::Result && model.answers != model.counted(book()));
    let mut idle = 0;
    for model in results {
        idle += 1;
        let without = Model { answers: model.counted(book()), ..model.clone() };
        assert_eq!(said(&model), said(&without), "{}", model.fragment(book()));
    }
    assert!(idle > 100, "{idle}");
}

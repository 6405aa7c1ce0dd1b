//! How many questions are left, on the page of each.

use komek::model::{Model, Msg, update};
use rules::book::OptionId;
use rules::named::options;
use rules::{Lang, remaining};

use super::open;
use super::rendered::{all, page as render, text};
use content::{book, ui, words};

fn said(model: &Model) -> String {
    all(&render(model), ".left").into_iter().map(text).collect()
}

fn answer(model: Model, option: &str) -> Model {
    let question = model.question(book()).unwrap();
    let index = options(book(), question).iter().position(|name| *name == option).unwrap();
    let model = update(book(), model, Msg::Chose(OptionId::at(index).unwrap()));
    update(book(), model, Msg::Continued)
}

#[test]
fn it_grows_fewer_with_each_answer_and_the_last_says_so() {
    let mut model = answer(open(Lang::Ru, "", ""), "camp");
    let mut told = Vec::new();
    for option in ["state", "yes", "yes", "yes", "school"] {
        told.push(said(&model));
        model = answer(model, option);
    }
    assert_eq!(told.first().unwrap(), "Осталось вопросов: 5–12");
    assert_eq!(told.last().unwrap(), words(Lang::Ru).get(ui::LEFT_LAST));
    let most = |said: &String| {
        let digits = said.rsplit(['–', ' ']).next().unwrap();
        digits.parse::<usize>().unwrap_or(1)
    };
    assert!(told.windows(2).all(|pair| most(&pair[1]) < most(&pair[0])), "{told:?}");
    assert_eq!(said(&model), "", "the page that shows the answers asks nothing");
}

#[test]
fn who_comes_back_to_an_answer_is_told_what_another_would_ask() {
    let family = "v=1&services=camp&targeted-assistance=yes&marriage-record=yes&channel=school\
        &c1.school=state&c1.care=parents&c1.birth-record=yes";
    let model = open(Lang::En, "question/targeted-assistance", family);
    let said = said(&model);
    assert!(said.starts_with("Questions left: 1–"), "{said}");
    let mut answers = model.answers.clone();
    answers.family.forget(book().question_named("targeted-assistance").unwrap());
    let most = remaining(book(), &answers, model.now.date()).most;
    assert!(said.ends_with(&most.to_string()), "{said}");
}

#[test]
fn of_many_children_only_the_most_is_told() {
    let family = "v=1&children=4&services=meals&c1.grade=5-11&c2.grade=5-11&c3.grade=5-11";
    let said = said(&open(Lang::En, "question/grade/4", family));
    assert!(said.starts_with("Questions left, at most: "), "{said}");
}

#[test]
fn the_first_page_asks_and_counts_nothing() {
    assert_eq!(said(&open(Lang::Kk, "", "")), "");
}

//! A book with more services than a question has options.

use content::book;
use komek::model::parts::Parts;
use komek::model::route::Route;
use komek::model::saved;
use komek::model::{Model, Msg, update};
use rules::book::{Kind, OptionId, ServiceId};
use rules::{Answers, CompleteBook, Lang, ServiceSet, Value};

use crate::now;

/// The shipped services, in turn, each under a name of its own.
fn many() -> &'static CompleteBook {
    let services = book().services.iter().cycle().take(300).cloned().enumerate();
    let services = services.map(|(index, mut service)| {
        service.name = format!("service-{index}");
        service
    });
    let mut many = book().clone();
    many.services = services.collect();
    Box::leak(Box::new(many))
}

fn chosen(services: impl IntoIterator<Item = u16>) -> ServiceSet {
    services.into_iter().map(ServiceId).collect()
}

#[test]
fn any_of_three_hundred_services_can_be_chosen() {
    let many = many();
    let services = many.question_of_kind(Kind::Services).unwrap();
    let opened = Model::open(many, Lang::Kk, "", None, now(), Parts::whole());
    let taps = [299, 0, 32, 256].map(|option| Msg::Chose(OptionId(option)));
    let taps = taps.into_iter().chain([Msg::Chose(OptionId(32)), Msg::Continued]);
    let model = taps.fold(opened, |model, msg| update(many, model, msg));
    let answer = Value::Services(chosen([0, 256, 299]));
    assert_eq!(model.answers.family.get(services), Some(&answer));
    let asked = model.assessed(many).1.children[0]
        .services
        .iter()
        .map(|one| one.service.0)
        .collect::<Vec<_>>();
    assert_eq!(asked, [0, 256, 299]);
}

#[test]
fn a_link_names_them_in_any_order() {
    let many = many();
    let services = many.question_of_kind(Kind::Services).unwrap();
    let (lang, _, answers) =
        saved::parse(many, "/ru/check?v=1&services=service-299.service-1.service-300.service-1");
    assert_eq!(answers.family.get(services), Some(&Value::Services(chosen([1, 299]))));
    let link = saved::fragment(many, lang.unwrap(), Route::Check, &answers);
    assert_eq!(link, "/ru/check?v=1&services=service-1.service-299");
}

#[test]
fn a_link_of_a_page_stays_short_and_the_address_knows_everything() {
    let many = many();
    let services = many.question_of_kind(Kind::Services).unwrap();
    let mut answers = Answers::default();
    answers.family.set(services, Value::Services(chosen(0..9)));
    let few = saved::fragment(many, Lang::Kk, Route::Check, &answers);
    assert_eq!(["/kk/check", &saved::links(many, &answers)].concat(), few);
    answers.family.set(services, Value::Services(chosen(0..300)));
    assert_eq!(saved::links(many, &answers), "");
    let all = saved::fragment(many, Lang::Kk, Route::Check, &answers);
    assert_eq!(saved::parse(many, &all).2, answers);
}

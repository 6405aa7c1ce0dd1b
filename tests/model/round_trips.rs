//! What is written is read again as it was: answers in a link, numbers, labels and visits in the state of a tab, and numbers
//! in a field. The families and texts are made up, always the same ones; `cargo xtask fuzz` makes up hostile ones.

use std::fmt::Write as _;

use content::book;
use content::format::{grouped, tenge};
use komek::model::draft::Draft;
use komek::model::labels::{Labels, MOST};
use komek::model::parts::Parts;
use komek::model::route::Route;
use komek::model::{Model, Msg, saved, update};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use rules::book::{Kind, OptionId, Question, QuestionId, Scope};
use rules::{Answers, Facts, Lang, Value};

use super::now;

/// A minute of all of them would be no better than a second: the fuzzer goes on where these end.
fn made_up() -> ProptestConfig {
    ProptestConfig {
        cases: 96,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(158),
        ..ProptestConfig::default()
    }
}

fn languages() -> impl Strategy<Value = Lang> {
    prop::sample::select(Lang::ALL.to_vec())
}

/// Every page but the questions, which a link may open in the middle.
fn routes() -> impl Strategy<Value = Route> {
    let pages = [Route::Start, Route::Check, Route::Result, Route::Children, Route::Refusal];
    prop::sample::select(pages.to_vec())
}

/// An answer by options, as often as not "I don't know" or none at all.
fn choice(question: &Question) -> BoxedStrategy<Option<Value>> {
    let (kind, count) = (question.kind, rules::named::options(book(), question).len());
    if count == 0 || matches!(kind, Kind::Number | Kind::Money) {
        return Just(None).boxed();
    }
    let options: Vec<OptionId> = (0..count).filter_map(OptionId::at).collect();
    let chosen = prop::sample::subsequence(options, 0..=count);
    prop_oneof![
        1 => Just(Some(Value::DontKnow)),
        3 => chosen.prop_map(move |chosen| kind.choosing(&chosen)),
    ]
    .boxed()
}

/// What is typed where a number is asked for: the whole, or each part of a sum.
fn number(question: &Question) -> BoxedStrategy<Option<Value>> {
    let (least, most) = question.range;
    let parts = question.options.len();
    match question.kind {
        Kind::Number | Kind::Money if parts == 0 => {
            (least..=most).prop_map(|number| Some(Value::Number(number))).boxed()
        }
        Kind::Money => {
            let sums = prop::collection::vec(0..=most / u64::try_from(parts).unwrap(), parts);
            sums.prop_map(|sums| Some(Value::Sums(sums.into()))).boxed()
        }
        _ => Just(None).boxed(),
    }
}

fn facts(
    scope: Scope,
    answer: fn(&Question) -> BoxedStrategy<Option<Value>>,
) -> impl Strategy<Value = Facts> {
    let asked: Vec<(QuestionId, BoxedStrategy<Option<Value>>)> = book()
        .ordered_questions()
        .filter(|(_, question)| question.scope == scope)
        .map(|(id, question)| (id, answer(question)))
        .collect();
    let (ids, answers): (Vec<QuestionId>, Vec<BoxedStrategy<Option<Value>>>) =
        asked.into_iter().unzip();
    answers.prop_map(move |answers| {
        let mut facts = Facts::default();
        for (id, answer) in ids.iter().zip(answers) {
            if let Some(answer) = answer {
                facts.set(*id, answer);
            }
        }
        facts
    })
}

fn answers(
    answer: fn(&Question) -> BoxedStrategy<Option<Value>>,
) -> impl Strategy<Value = Answers> {
    let children = prop::collection::vec(facts(Scope::Child, answer), 1..=MOST);
    (facts(Scope::Family, answer), children)
        .prop_map(|(family, children)| Answers { family, children })
}

fn numbers() -> Vec<&'static Question> {
    let of_number = |one: &&Question| matches!(one.kind, Kind::Number | Kind::Money);
    book().questions.iter().filter(of_number).collect()
}

fn open(fragment: &str, state: &str) -> Model {
    Model::open(book(), Lang::Kk, fragment, Some(state), now(), Parts::whole())
}

proptest! {
    #![proptest_config(made_up())]

    #[test]
    fn answers_in_a_link_are_read_as_they_were_given(
        lang in languages(),
        route in routes(),
        answers in answers(choice),
    ) {
        let fragment = saved::fragment(book(), lang, route, &answers);
        let (read, page, again) = saved::parse(book(), &fragment);
        prop_assert_eq!((read, page), (Some(lang), route), "{}", fragment);
        prop_assert_eq!(&again, &answers, "{}", fragment);
        prop_assert_eq!(saved::fragment(book(), lang, route, &again), fragment);
    }

    #[test]
    fn a_state_that_is_restored_is_saved_as_it_was(
        known in answers(choice),
        counted in answers(number),
        depth: u32,
        visit in prop::option::of((0..9_u32, 1..9_u32)),
        quarter in prop::option::of(2_400_000..2_500_000_u32),
        labels in prop::collection::vec("[ -~А-яәғқңөұүһі%;=]{0,30}", 0..=MOST),
    ) {
        // As many children as the link has; what is said of a further one is nobody's.
        let fragment = saved::fragment(book(), Lang::Kk, Route::Children, &known);
        let of_link = known.children.len();
        let counted = Answers { children: counted.children.into_iter().take(of_link).collect(), ..counted };
        let mut state = saved::state(book(), &counted, depth);
        if let Some(quarter) = quarter {
            write!(state, ";.quarter={quarter}").unwrap();
        }
        if let Some((number, first)) = visit {
            write!(state, ";.visit={number},{first}").unwrap();
        }
        let mut named = Labels::default();
        for (child, label) in labels.iter().enumerate() {
            named.set(child, label);
        }
        state.push_str(&named.state());

        let model = open(&fragment, &state);
        prop_assert_eq!(model.depth, depth);
        prop_assert_eq!(model.sums_of, quarter);
        for (id, value) in counted.family.iter() {
            prop_assert_eq!(model.answers.family.get(id), Some(value));
        }
        let saved = model.state(book());
        prop_assert_eq!(&saved, &state);
        prop_assert_eq!(open(&fragment, &saved), model);
    }

    #[test]
    fn a_number_is_typed_read_and_shown_alike(
        place in any::<prop::sample::Index>(),
        lang in languages(),
        share in 0..=1_000_000_u64,
        manner in 0..5_usize,
    ) {
        let question = *place.get(&numbers());
        let field = place.index(question.options.len().max(1));
        let (least, most) = question.range;
        let number = least + (most - least) / 1_000_000 * share + share % (most - least + 1).min(1_000_000);
        let number = number.min(most);
        let typed = [
            number.to_string(),
            grouped(lang, number),
            tenge(lang, number),
            format!("\u{202d} {number} тг.\u{202c}"),
            // The digits of a Persian keyboard.
            number.to_string().chars().map(|digit| char::from_u32(u32::from(digit) - 0x30 + 0x6f0).unwrap()).collect(),
        ][manner].clone();
        let mut draft = Draft::default();
        draft.type_in(question, field, typed.clone());
        prop_assert_eq!(draft.number_in(question, field), Some(number), "{:?}", typed);
        prop_assert_eq!(draft.number(question), Some(number), "{:?}", typed);

        // Answered and opened again, the field has it in plain digits, which are read alike.
        let route = saved::parse(book(), &["/kk/question/", &question.name].concat()).1;
        let asked = Model { route, ..open("/kk/question/services?v=1&services=aid", "1") };
        let typing = Msg::Typed { field, text: typed };
        let answered = [typing, Msg::Continued].into_iter().fold(asked, |model, msg| update(book(), model, msg));
        let (id, _) = route.asked(book()).unwrap();
        let value = answered.answer(id, None);
        let again = Draft::of(value);
        prop_assert_eq!(again.number(question), Some(number));
        prop_assert_eq!(again.texts(question)[field], number.to_string());
    }

    #[test]
    fn a_label_comes_back_from_the_state(label: String, child in 0..MOST) {
        let mut labels = Labels::default();
        labels.set(child, &label);
        let restored = Labels::restore(&["7;income=5", &labels.state(), ";.visit=2,1"].concat());
        prop_assert_eq!(restored.of(child), labels.of(child), "{:?}", label);
        prop_assert_eq!(restored.state(), labels.state());
    }
}

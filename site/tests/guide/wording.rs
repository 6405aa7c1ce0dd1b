//! How a sentence is said: with its mark, after its condition, on every day.

use content::{ui, words};
use rules::Lang;
use rules::book::{Certainty, Confirm, Statement};

use super::rendered::{all, text};
use super::{flat, has, page, saying, sentences, timeless};

#[test]
fn whatever_is_not_certain_is_marked_wherever_it_is_said() {
    for lang in Lang::ALL {
        let page = page(lang);
        // A line that says itself whom to ask has no mark.
        let unsure = |one: &Statement| {
            let Certainty { standing, confirm } = one.citation.certainty();
            standing.needs_confirming() && confirm != Confirm::Said
        };
        for (name, statement) in sentences().iter().filter(|(_, one)| unsure(one)) {
            let said = timeless(words(lang), statement.text);
            let places = saying(&page, &said);
            let marked = places.iter().filter(|place| !all(**place, ".mark").is_empty()).count();
            // What one service's source states may be press in another's: then as many are marked as are not certain.
            let alike = || {
                sentences().into_iter().filter(|(_, one)| timeless(words(lang), one.text) == said)
            };
            if alike().all(|(_, one)| unsure(one)) {
                assert!(marked > 0 && marked == places.len(), "{name}: {said}");
            } else {
                assert_eq!(
                    marked,
                    alike().filter(|(_, one)| unsure(one)).count(),
                    "{name}: {said}"
                );
            }
        }
    }
}

#[test]
fn what_is_said_on_a_condition_says_it_first() {
    for lang in Lang::ALL {
        let page = page(lang);
        for (name, statement) in sentences() {
            if statement.when.is_none() {
                continue;
            }
            let said = timeless(words(lang), statement.text);
            for place in saying(&page, &said) {
                let bold = all(place, "strong");
                let before = text(place).find(&said).unwrap();
                assert!(before > 0 && !bold.is_empty(), "{name}: {}", text(place));
                assert!(text(bold[bold.len() - 1]).len() > 1, "{name}");
            }
        }
    }
}

#[test]
fn conditions_read_as_a_parent_would_say_them() {
    let said = text(page(Lang::Kk).root_element());
    for expected in [
        "4-санат немесе 5-санат. Алдымен жағдайыңызды мектептің әлеуметтік педагогына айтыңыз",
        "1-санат немесе 2-санат. № 64 қаулының бұрынғы мәтіні бойынша",
        "Мектеп: Жекеменшік мектеп; Сынып: 5–11 (12)-сынып. Бұйрық тамақтануды мемлекеттік мектептермен шектемейді",
        "3-санат; Бала кіммен тұрады: Қабылдаушы отбасында. Тізімде қорғаншылық",
        "2-санат; Табыс түрлері: Ешқандай табыс жоқ. Отбасында ешқандай табыс болмаса",
    ] {
        has("kk", &said, expected);
    }
}

#[test]
fn nothing_is_left_to_fill_in_and_nothing_names_a_day_that_passes() {
    for lang in Lang::ALL {
        let page = page(lang);
        let said = text(all(&page, "body")[0]);
        assert!(!said.contains('{') && !said.contains('}'), "{said}");
        for id in [ui::LIMIT_UNKNOWN, ui::RULES_PRINTED] {
            assert!(!said.contains(&*flat(words(lang).get(id))), "{}", words(lang).get(id));
        }
    }
}

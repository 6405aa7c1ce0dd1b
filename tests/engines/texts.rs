//! What a result and its sheet say: word for word the same in every engine, as it is what the app says without one.

use std::path::PathBuf;

use komek::model::Model;
use komek::model::parts::Parts;
use rules::{Date, Lang, Month, PrimitiveDateTime};

use crate::engine::{Engine, run};
use crate::rendered;
use crate::support::pdf::Sheet;
use crate::support::screens;
use crate::support::wording::flat;

/// The moment of the tests, as Kazakhstan has it.
fn now() -> PrimitiveDateTime {
    let day = Date::from_calendar_date(2026, Month::November, 30).expect("a day");
    day.with_hms(11, 0, 0).expect("a time")
}

/// The page of a fragment, rendered on this machine.
fn rendered_here(fragment: &str) -> String {
    let model = Model::open(content::book(), Lang::Kk, fragment, None, now(), Parts::whole());
    rendered::text(rendered::all(&rendered::page(&model), "#main")[0])
}

#[test]
fn results_say_what_they_say_without_a_browser() {
    run(async |page| {
        for screen in screens::results() {
            for lang in Lang::ALL {
                screen.show(page, lang).await;
                let shown = page.string("return document.getElementById('main').textContent").await;
                assert_eq!(flat(&shown), rendered_here(&screen.fragment(lang)), "{}", screen.name);
            }
        }
    });
}

/// Where lines break, between which spaces and at which hyphens, is the engine's.
fn letters(text: &str) -> String {
    let ligatures = [("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl")];
    let text = ligatures.iter().fold(text.to_owned(), |text, (one, two)| text.replace(one, two));
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[test]
fn a_sheet_says_every_paper_and_step_of_its_result() {
    if !Engine::this().prints() {
        println!("komek: printed by WebKit's driver: nothing, it has no such command");
        return;
    }
    run(async |page| {
        for screen in screens::results() {
            for lang in Lang::ALL {
                screen.show(page, lang).await;
                let sheet = Sheet::print_anywhere(page).await;
                if let Some(folder) = std::env::var_os("KOMEK_SCREENS") {
                    let name = format!("{}-{}", lang.tag(), screen.name);
                    sheet.pictures(&PathBuf::from(folder).join(name));
                }
                let printed = letters(&sheet.text_as_drawn());
                // Of a door that takes no applications a sheet says that alone, and lists nothing to bring there.
                for line in page.texts(".verdict__words, .papers .paper__title, .steps li").await {
                    let said = letters(&line);
                    assert!(printed.contains(&said), "{}: «{line}» in {printed}", screen.name);
                }
            }
        }
    });
}

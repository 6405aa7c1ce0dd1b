//! Ways to take the result along, and the code in them.

use komek::model::route::Route;
use komek::model::{Model, Msg, update};
use rules::Lang;

use super::open;
use super::rendered::{all, page as render, text};
use content::{book, keep_words, ui, words};

const FAMILY: &str = "v=1&services=meals.camp.aid&targeted-assistance=no&income-route=below&emergency=no&hardship=none\
    &marriage-record=yes&income-kinds=wages&channel=school&c1.grade=5-11&c1.school=state&c1.care=parents\
    &c1.birth-record=yes";

fn keep(lang: Lang) -> Model {
    open(lang, "keep", FAMILY)
}

#[test]
fn every_way_is_offered_and_the_sheet_is_there_for_them() {
    for lang in Lang::ALL {
        let page = render(&keep(lang));
        let titles: Vec<String> = all(&page, ".keep h2").into_iter().map(text).collect();
        let expected = [
            ui::KEEP_FORM_TITLE,
            ui::KEEP_CODE_TITLE,
            ui::KEEP_SEND_TITLE,
            ui::KEEP_FILE_TITLE,
            ui::KEEP_CALENDAR_TITLE,
        ];
        assert_eq!(titles, expected.map(|title| keep_words(lang).get(title)));
        assert_eq!(all(&page, ".keep svg.qr[role=img]").len(), 1);
        let names: Vec<_> =
            all(&page, "a[download]").into_iter().map(|link| link.attr("download")).collect();
        assert_eq!(names, [Some("komek-2026-11-23.html"), Some("komek-2026-11-23-school.ics")]);
        let sheet = all(&page, "#sheet .sheet").into_iter().map(text).collect::<String>();
        assert!(sheet.contains(words(lang).get(ui::VERDICT_LIKELY)), "{sheet}");
        // No box can be ticked by something that only says what it is.
        assert!(all(&page, "#sheet input").is_empty());
    }
}

#[test]
fn back_leads_to_the_result_and_printing_prints_the_sheet() {
    let back = update(book(), keep(Lang::Ru), Msg::WentBack);
    assert_eq!(back.route, Route::Result);
    assert!(update(book(), keep(Lang::Ru), Msg::Prints).sheet);
}

#[test]
fn the_result_cannot_be_taken_along_before_it_is_there() {
    let early = open(Lang::En, "keep", "v=1&services=meals");
    assert!(matches!(early.route, Route::Question { .. }), "{:?}", early.route);
}

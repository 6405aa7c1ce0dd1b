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

/// Sums and labels are printed for the family itself; a message and a file go to others.
#[test]
fn neither_sums_nor_labels_leave_with_the_message_and_the_file() {
    let family = FAMILY
        .replace("income-route=below", "income-route=amount")
        .replace("&income-kinds=wages", "")
        .replace("v=1", "v=1&children=2");
    let answers =
        format!("{family}&c2.grade=5-11&c2.school=state&c2.care=guardian&c2.birth-record=yes");
    let state = "0;income=wages:765432,business:0,alimony:0,other:0;members=5;c1.=Айша;c2.=Арман";
    let model = Model::open(
        book(),
        Lang::Kk,
        &format!("/ru/keep?{answers}"),
        Some(state),
        super::now(),
        komek::model::parts::Parts::whole(),
    );
    assert_eq!(model.route, Route::Keep);
    let page = render(&update(book(), model, Msg::Prints));
    let leaves = all(&page, "#sheet").into_iter().map(text).collect::<String>();
    let printed = all(&page, "main > .on-paper").into_iter().map(text).collect::<String>();
    for own in ["Айша", "Арман", "765"] {
        assert!(printed.contains(own), "{own} in {printed}");
        assert!(!leaves.contains(own), "{own} in {leaves}");
    }
    assert!(leaves.contains("Ребёнок 2"), "{leaves}");
}

#[test]
fn the_complaint_is_one_text_to_copy_and_to_print_with_a_field_for_each_blank() {
    for lang in Lang::ALL {
        let page = render(&open(lang, "refusal", ""));
        let letter = all(&page, "#letter").into_iter().map(text).collect::<String>();
        let fields = all(&page, ".letter .application__input").len();
        // The day and the signature are written by hand.
        assert_eq!(letter.matches("____").count(), fields + 2, "{letter}");
        assert_eq!(all(&page, ".letter .application__blank").len(), fields + 2);
        let printed = all(&page, ".letter .application p").into_iter().map(text);
        let printed: String = printed.collect::<Vec<_>>().join(" ");
        let said = letter.replace("____", "").split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(printed.split_whitespace().collect::<Vec<_>>().join(" "), said);
        let paper = if lang == Lang::Kk { "kk" } else { "ru" };
        let tags = all(&page, ".letter .application").into_iter().map(|one| one.attr("lang"));
        assert_eq!(tags.collect::<Vec<_>>(), [Some(paper)]);
    }
}

#[test]
fn an_application_is_offered_where_there_is_one_on_paper() {
    let offered = |answers: &str| {
        !all(&render(&open(Lang::Ru, "keep", answers)), ".keep a.button--quiet").is_empty()
    };
    assert!(offered(FAMILY));
    let portal = FAMILY
        .replace("services=meals.camp.aid", "services=meals")
        .replace("channel=school", "channel=portal");
    assert!(!offered(&portal), "a portal has its own");
    assert!(!offered(&FAMILY.replace("income-route=below", "income-route=not-below")));
}

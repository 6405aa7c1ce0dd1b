//! Several children on the pages: each under its own label, the family's papers once.

use std::collections::BTreeSet;

use content::{book, words};
use komek::app::loader::views;
use komek::model::{Model, Msg, update};
use komek::page::Page;
use komek::pages;
use rules::Lang;
use scraper::Html as Document;
use yew::Callback;

use super::rendered::{all, page as render, text};
use super::{FAMILY, open};

/// The second child eats free, the third has a guardian; the income of the first two has to be shown.
pub(crate) const CHILDREN: &str = "v=1&children=3&services=meals.camp&targeted-assistance=no&emergency=no&hardship=none\
    &income-route=below&income-kinds=wages&marriage-record=no&channel=state-corporation&c1.grade=5-11&c1.school=state&c1.care=parents&c1.birth-record=yes\
    &c2.grade=1-4&c2.school=state&c2.care=parents&c2.birth-record=abroad\
    &c3.grade=5-11&c3.school=state&c3.care=guardian&c3.birth-record=yes";

/// Two labels alike, and none for the last child.
pub(crate) fn labelled(model: Model) -> Model {
    [(0, "6-сынып"), (1, " 6-СЫНЫП")].into_iter().fold(model, |model, (child, text)| {
        update(book(), model, Msg::Labelled { child, text: text.to_owned() })
    })
}

/// The names of the papers below a heading of the bag.
fn papers_of(page: &Document, whose: &str) -> Vec<String> {
    let part = all(page, ".papers__of").into_iter().find(|part| text(all(*part, "h3")[0]) == whose);
    let part = part.unwrap_or_else(|| panic!("no papers of {whose}"));
    all(part, ".paper__title").into_iter().map(text).collect()
}

#[test]
fn the_familys_papers_stand_in_the_bag_once_and_each_childs_under_the_child() {
    let page = render(&labelled(open(Lang::En, "result", CHILDREN)));
    let title = |name: &str| {
        let document = book().documents.iter().find(|document| document.name == name).unwrap();
        words(Lang::En).get(document.title)
    };
    let whole = all(&page, ".papers .paper__title").into_iter().map(text).collect::<Vec<_>>();
    let times = |name: &str| whole.iter().filter(|paper| paper.starts_with(title(name))).count();
    assert_eq!((times("identity"), times("marriage-certificate")), (1, 1), "{whole:?}");
    assert_eq!((times("application"), times("medical-071")), (3, 3), "{whole:?}");
    let family = papers_of(&page, words(Lang::En).get(content::ui::FAMILY_PAPERS));
    assert!(family.iter().any(|paper| paper.starts_with(title("identity"))), "{family:?}");
    assert!(!family.iter().any(|paper| paper.starts_with(title("application"))), "{family:?}");
    for child in ["6-сынып (1)", "6-СЫНЫП (2)", "Child 3"] {
        let own = papers_of(&page, child);
        assert!(own[0].starts_with(title("application")), "{child}: {own:?}");
        assert!(!own.iter().any(|paper| paper.starts_with(title("identity"))), "{child}: {own:?}");
    }
    let guardian = papers_of(&page, "Child 3");
    assert!(guardian.iter().any(|paper| paper.starts_with(title("guardianship-decision"))));
}

#[test]
fn a_paper_of_the_family_says_for_whom_and_what_each_help_wants_of_its_own() {
    let page = render(&labelled(open(Lang::En, "result", CHILDREN)));
    let said = |name: &str, id: rules::TextId, place: (&str, &str)| {
        let document = book().documents.iter().find(|document| document.name == name).unwrap();
        let title = words(Lang::En).get(document.title);
        let line = words(Lang::En).fill(id, &[place]);
        let found =
            all(&page, ".paper").into_iter().filter(|paper| text(*paper).starts_with(title));
        found.filter(|paper| text(*paper).contains(&line)).count()
    };
    let whose = ("children", "6-сынып (1), 6-СЫНЫП (2)");
    assert_eq!(said("salary-certificate", content::ui::FOR_WHOM, whose), 1);
    assert_eq!(said("identity", content::ui::FOR_WHOM, ("children", "")), 0, "it is everybody's");
    let both = ("services", "meals, camp");
    assert_eq!(said("application", content::ui::SEPARATE_FOR_EACH, both), 2, "not who eats free");
}

#[test]
fn each_child_has_its_verdicts_under_its_label_and_one_child_alone_needs_none() {
    let three = render(&labelled(open(Lang::Ru, "result", CHILDREN)));
    let headings = |page: &Document| -> Vec<String> {
        all(page, ".verdicts > h2").into_iter().map(text).collect()
    };
    assert_eq!(headings(&three), ["6-сынып (1)", "6-СЫНЫП (2)", "Ребёнок 3"]);
    let title = words(Lang::Ru).get(content::ui::RESULT_VERDICTS);
    assert_eq!(headings(&render(&open(Lang::Ru, "result", FAMILY))), [title]);
    let check = render(&labelled(open(Lang::Ru, "check", CHILDREN)));
    let groups: Vec<String> = all(&check, "h2").into_iter().map(text).collect();
    assert_eq!(groups, ["Семья", "6-сынып (1)", "6-СЫНЫП (2)", "Ребёнок 3"]);
    let changes: BTreeSet<String> = all(&check, ".answers__change").into_iter().map(text).collect();
    assert_eq!(changes.len(), all(&check, ".answers__change").len(), "each link says what of whom");
}

#[test]
fn a_label_stands_above_the_question_and_never_in_a_title_or_a_link() {
    let model = labelled(open(Lang::Kk, "question/care/1", CHILDREN));
    let page = render(&model);
    assert_eq!(text(all(&page, "#whose")[0]), "6-сынып (1)");
    let heading = all(&page, "h1")[0];
    assert_eq!(heading.value().attr("aria-describedby"), Some("whose"));
    let title = pages::title(&Page::new(&model, &views(), Callback::noop()));
    assert_eq!(title, format!("1-бала: {} – Көмек", text(heading)));
    for link in all(&page, "a") {
        let address = link.value().attr("href").unwrap();
        assert!(!address.contains("сынып") && !address.contains("%D"), "{address}");
    }
    assert!(all(&render(&open(Lang::Kk, "question/care/1", FAMILY)), "#whose").is_empty());
}

#[test]
fn twelve_children_are_the_most_and_the_page_says_so() {
    let twelve = render(&open(Lang::Kk, "children", "v=1&children=12"));
    assert_eq!(all(&twelve, ".child__input").len(), 12);
    assert!(all(&twelve, "#add-child").is_empty());
    assert!(text(all(&twelve, ".children__full")[0]).contains("12"));
    let one = render(&open(Lang::Kk, "children", ""));
    assert_eq!((all(&one, "#add-child").len(), all(&one, ".child__remove").len()), (1, 0));
}

/// "Алия (2)" may be a label of its own, beside a second child whose label is taken.
#[test]
fn no_label_can_be_taken_for_another_with_its_number() {
    let names = ["Алия (2)", "Алия", "алия"];
    let typed = names
        .iter()
        .enumerate()
        .map(|(child, text)| Msg::Labelled { child, text: (*text).to_owned() });
    let model =
        typed.fold(open(Lang::Kk, "children", CHILDREN), |model, msg| update(book(), model, msg));
    let views = views();
    let page = Page::new(&model, &views, Callback::noop());
    let shown: BTreeSet<String> = (0..3).map(|child| page.child(child)).collect();
    assert_eq!(shown.len(), 3, "{shown:?}");
}

//! Several services at once: what each takes differently, and where each is taken.

use komek::model::{Msg, update};
use rules::Lang;
use scraper::Html as Document;

use super::rendered::{all, page as render, text};
use super::{FAMILY, book, open};

#[test]
fn a_closed_door_stands_apart_and_says_why_before_its_papers() {
    let answers = "v=1&services=meals&targeted-assistance=yes&marriage-record=yes\
        &channel=state-corporation&c1.grade=5-11&c1.school=state&c1.care=parents&c1.birth-record=yes";
    let page = render(&open(Lang::En, "result", answers));
    let closed = all(&page, "#channel-state-corporation-closed")[0];
    let said = text(closed);
    let (why, paper) = (said.find("1414").unwrap(), said.find("— on paper").unwrap());
    assert!(why < paper, "{said}");
    for elsewhere in [".papers", ".comparison"] {
        let said = text(all(&page, elsewhere)[0]);
        assert!(!said.contains("State Corporation"), "{elsewhere}: {said}");
    }
    let undecided = answers.replace("channel=state-corporation", "channel=dont-know");
    let page = render(&open(Lang::En, "result", &undecided));
    assert!(all(&page, ".channel--closed").is_empty(), "nobody is led there");
}

#[test]
fn what_services_take_differently_stands_side_by_side() {
    let answers = "v=1&services=meals.aid&targeted-assistance=no&income-route=not-below\
        &emergency=yes&hardship=none&marriage-record=yes&channel=school&c1.grade=5-11\
        &c1.school=state&c1.care=parents&c1.birth-record=yes";
    let page = render(&open(Lang::En, "result", answers));
    let rows: Vec<String> = all(&page, ".contrast .facts__row").into_iter().map(text).collect();
    assert_eq!(
        rows,
        [
            "mealsthe school's board of trustees decides",
            "assistanceyou bring the act of investigation; no decision of the board is needed",
        ]
    );
}

#[test]
fn where_the_board_decides_for_all_the_papers_tell_the_services_apart() {
    let answers = "v=1&services=meals.camp.aid&targeted-assistance=no&income-route=not-below\
        &emergency=no&hardship=illness&marriage-record=yes&channel=school&c1.grade=5-11\
        &c1.school=state&c1.care=parents&c1.birth-record=yes";
    let page = render(&open(Lang::En, "result", answers));
    let rows: Vec<String> = all(&page, ".contrast .facts__row").into_iter().map(text).collect();
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(rows[0].starts_with("meals, camp") && rows[0].contains("Decision"), "{rows:?}");
    assert!(rows[1].ends_with("no paper is asked for"), "{rows:?}");
}

/// Of a paper that both services want at the school, the State Corporation's line is for the camp alone.
#[test]
fn a_place_names_its_services_where_another_place_has_others() {
    let answers = "v=1&services=meals.camp&targeted-assistance=yes&marriage-record=yes\
        &channel=state-corporation&c1.grade=5-11&c1.school=state&c1.care=parents&c1.birth-record=no";
    let page = render(&open(Lang::En, "result", answers));
    let papers: Vec<String> = all(&page, ".papers .paper").into_iter().map(text).collect();
    let there = |paper: &&String| paper.contains("At the State Corporation");
    assert!(papers.iter().any(|paper| there(&paper)), "{papers:#?}");
    for paper in papers.iter().filter(there) {
        assert!(!paper.contains("For which help: meals"), "{paper}");
    }
    let birth =
        papers.iter().find(|paper| there(paper) && paper.contains("irth certificate")).unwrap();
    assert!(birth.contains("At the State Corporation (ЦОН), camp:"), "{birth}");
}

#[test]
fn of_a_paper_that_is_left_it_is_said_when_it_is_asked_for_all_the_same() {
    let answers = "v=1&services=aid&targeted-assistance=no&income-route=below&emergency=no&hardship=none\
        &marriage-record=yes&channel=school&c1.school=state&c1.care=parents&c1.birth-record=yes";
    let page = render(&open(Lang::En, "result", answers));
    let left: Vec<String> =
        all(&page, ".group--do-not-bring .paper").into_iter().map(text).collect();
    let [birth, marriage] = ["13.08.2007", "01.06.2008"]
        .map(|day| left.iter().filter(|paper| paper.contains(day)).collect::<Vec<_>>());
    assert_eq!((birth.len(), marriage.len()), (1, 1), "{left:#?}");
}

#[test]
fn a_paper_that_one_service_wants_is_left_for_the_other_by_name() {
    let income = |page: &Document, group: &str| -> Vec<String> {
        let rows = all(page, &[".group--", group, " .paper"].concat());
        rows.into_iter().map(text).filter(|paper| paper.contains("income")).collect()
    };
    let model = open(Lang::En, "result", FAMILY);
    for page in [render(&model), render(&update(book(), model, Msg::Prints))] {
        let left = income(&page, "do-not-bring");
        assert!(!left.is_empty());
        for paper in left {
            assert!(paper.contains("For which help: assistance"), "{paper}");
        }
    }
}

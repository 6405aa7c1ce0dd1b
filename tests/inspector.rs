//! The inspector's page, rendered natively in each language: no rule of the book is left out, and each names the
//! source it rests on.

#![expect(clippy::unwrap_used, reason = "the lint knows test functions, not what they call")]

#[expect(dead_code, reason = "what stands apart on this page is read with a space between")]
mod rendered;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use content::coverage::{Case, coverage, listed};
use content::inspection::{self, Line, Rule};
use content::sentence::Speaker;
use content::{book, ui, words};
use komek::model::Model;
use komek::model::parts::Parts;
use rules::book::{OptionId, QuestionId, Standing};
use rules::{Condition, Date, Lang, Month, OptionSet, TextId};
use scraper::{ElementRef, Html as Document};

use rendered::all;

fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 23).unwrap()
}

fn render(lang: Lang) -> String {
    let model = Model::open(
        book(),
        Lang::Kk,
        &format!("/{}/rules", lang.tag()),
        None,
        today().midnight(),
        Parts::whole(),
    );
    rendered::page(&model).html()
}

/// The page in a language, rendered once for all tests.
fn page(lang: Lang) -> Document {
    static PAGES: LazyLock<[String; 3]> = LazyLock::new(|| Lang::ALL.map(render));
    let index = Lang::ALL.iter().position(|one| *one == lang).unwrap();
    Document::parse_document(&PAGES[index])
}

/// What is there, on one line, with a space between elements.
fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// White space as [`text`] leaves it.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Hands every line of the book, with what the page shows of it, to a check.
fn each_line(check: impl Fn(Lang, &Line<'_>, ElementRef<'_>)) {
    for lang in Lang::ALL {
        let page = page(lang);
        let shown = all(&page, ".rule");
        let lines = inspection::lines(book());
        assert_eq!(shown.len(), lines.len(), "{}: a rule is left out", lang.tag());
        for (line, shown) in lines.iter().zip(shown) {
            check(lang, line, shown);
        }
    }
}

/// The texts of the book that a line has to say.
fn texts(line: &Line<'_>) -> Vec<TextId> {
    match line.rule {
        Rule::Value(..) | Rule::Opening(_) | Rule::List(_) | Rule::LookedUp(..) => Vec::new(),
        Rule::Ground(ground) => vec![book().categories[ground.category.index()].short],
        Rule::Near(_, near) => vec![near.caution.text],
        Rule::DayOff(holiday, _) => vec![holiday.title],
        Rule::Question(_, question) => vec![question.title, question.why],
        Rule::Category(_, category) => vec![category.title, category.short],
        Rule::Service(service) => vec![service.official],
        Rule::Item(_, _, item) => vec![book().documents[item.document.index()].title],
        Rule::Term(term) => vec![term.said.text],
        Rule::Said(_, statement) => vec![statement.text],
    }
}

#[test]
fn every_rule_of_the_book_is_a_line_with_a_name_of_its_own() {
    let book = book();
    let lines = inspection::lines(book);
    let names: BTreeSet<&str> = lines.iter().map(|line| &*line.name).collect();
    assert_eq!(names.len(), lines.len(), "two lines have one name");
    let count = |of: fn(&Rule<'_>) -> bool| lines.iter().filter(|line| of(&line.rule)).count();
    let values: usize = book.parameters.iter().map(|parameter| parameter.values.len()).sum();
    let lists = || book.services.iter().flat_map(|service| &service.lists);
    assert_eq!(count(|rule| matches!(rule, Rule::Category(..))), book.categories.len());
    assert_eq!(count(|rule| matches!(rule, Rule::Question(..))), book.questions.len());
    assert_eq!(count(|rule| matches!(rule, Rule::Value(..))), values);
    assert_eq!(
        count(|rule| matches!(rule, Rule::Item(..))),
        lists().map(|list| list.items.len()).sum::<usize>()
    );
    assert_eq!(
        count(|rule| matches!(rule, Rule::DayOff(..))),
        book.holidays.iter().map(|holiday| holiday.days.len()).sum::<usize>()
    );
    let of_services: usize = book
        .services
        .iter()
        // Beside them what comes of it, and the fee.
        .map(|service| service.basis.len() + service.notes.len() + 2)
        .chain(lists().map(|list| list.steps.len() + list.notes.len() + list.closed.iter().count()))
        .sum();
    let of_channels: usize = book
        .channels
        .iter()
        .map(|one| one.hours.len() + one.address.len() + one.at_hand.len() + one.steps.len())
        .sum();
    let of_documents: usize = book
        .documents
        .iter()
        .map(|one| one.obtain.iter().count() + one.remarks.len() + one.left.len())
        .sum();
    let advice = book.categories.iter().map(|category| category.advice.len()).sum::<usize>();
    assert_eq!(
        count(|rule| matches!(rule, Rule::Said(..))),
        of_services + of_channels + of_documents + advice + book.statements.len()
    );
    println!("lines to sign off: {}", lines.len());
}

#[test]
fn each_line_says_its_name_and_its_words_in_each_language() {
    each_line(|lang, line, shown| {
        assert_eq!(text(all(shown, ".rule__name code")[0]), line.name);
        let said = text(shown);
        let say = Speaker::new(lang, today());
        for id in texts(line) {
            assert!(said.contains(&flat(&say.fill(id, &[]))), "{}: {said}", line.name);
        }
        assert!(!said.contains('{'), "{}: a place is not filled: {said}", line.name);
    });
}

#[test]
fn each_line_has_a_source_or_says_that_it_is_usual_practice() {
    each_line(|lang, line, shown| {
        let cited = line.rule.citation();
        let sources = all(shown, ".sources li");
        let references = book().references(*cited);
        assert_eq!(sources.len(), references.len(), "{}", line.name);
        for (reference, source) in references.iter().zip(sources) {
            let named = words(lang).get(book().sources[reference.source.index()].title);
            assert!(text(source).contains(&flat(named)), "{}", line.name);
        }
        let standing = text(all(shown, ".rule__standing")[0]);
        assert!(!standing.is_empty(), "{}", line.name);
        if references.is_empty() {
            assert_eq!(cited.standing, Standing::Practice, "{}", line.name);
            assert_eq!(standing, words(lang).get(ui::RULES_STANDING_PRACTICE), "{}", line.name);
        }
    });
}

/// The answers a condition looks at.
fn leaves(condition: &Condition, found: &mut Vec<(QuestionId, Option<OptionSet>)>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                leaves(part, found);
            }
        }
        Condition::Not(part) | Condition::InForce { condition: part, .. } => leaves(part, found),
        Condition::Is { question, options } => found.push((*question, Some(*options))),
        Condition::Below(per_head) => {
            found.extend([(per_head.sum, None), (per_head.heads, None)]);
        }
        Condition::Includes { part, otherwise } => {
            let (question, option) = part.while_answered;
            found.push((part.sum, Some(OptionSet::of(part.part))));
            found.push((question, Some(OptionSet::of(option))));
            leaves(otherwise, found);
        }
        Condition::Status(_) => {}
    }
}

#[test]
fn a_condition_names_every_question_and_option_it_looks_at() {
    each_line(|lang, line, shown| {
        let Some(when) = line.rule.when() else {
            assert!(all(shown, ".rule__when").is_empty(), "{}", line.name);
            return;
        };
        let said = text(all(shown, ".rule__when")[0]);
        let say = Speaker::new(lang, today());
        let mut looked_at = Vec::new();
        leaves(when, &mut looked_at);
        for (question, options) in looked_at {
            let question = &book().questions[question.index()];
            assert!(said.contains(&flat(say.text(question.short))), "{}: {said}", line.name);
            for OptionId(index) in options.iter().flat_map(|options| options.iter()) {
                let label = say.option_label(question, usize::from(index));
                assert!(said.contains(&flat(&label)), "{}: {label} in {said}", line.name);
            }
        }
    });
}

#[test]
fn the_page_says_once_when_the_book_was_checked() {
    for lang in Lang::ALL {
        let page = page(lang);
        let shown = text(all(&page, ".rules__edition")[0]);
        for expected in ["11.2026", "01.01.2025 – 31.12.2026", "01.01.2026 – 31.12.2027"] {
            assert!(shown.contains(expected), "{expected} in {shown}");
        }
    }
}

#[test]
fn the_contents_lead_to_every_section() {
    for lang in Lang::ALL {
        let page = page(lang);
        let links = all(&page, ".rules__contents a");
        let sections = all(&page, ".rules__section > h2[id][tabindex='-1']");
        let texts =
            |found: &[ElementRef<'_>]| found.iter().map(|one| text(*one)).collect::<Vec<_>>();
        assert_eq!(texts(&links), texts(&sections));
        assert_eq!(all(&page, ".rules__section .rules__signature").len(), links.len());
        assert_eq!(all(&page, "h1").len(), 1);
    }
}

/// Whether a case can exercise a line: it depends on something, or is asked of a family that comes here.
fn can_be_exercised(rule: &Rule<'_>) -> bool {
    rule.when().is_some()
        || matches!(rule, Rule::Value(..) | Rule::Near(..) | Rule::Item(..) | Rule::LookedUp(..))
}

#[test]
fn the_page_names_the_cases_of_a_line_as_the_table_has_them() {
    each_line(|lang, line, shown| {
        let found = &coverage()[&line.name];
        let said: Vec<String> = all(shown, ".rule__cases dd").into_iter().map(text).collect();
        let mut expected = Vec::new();
        if can_be_exercised(&line.rule) {
            expected.push(&found.shows);
        }
        if matches!(line.rule, Rule::Category(..)) {
            expected.push(&found.fails);
        }
        let none = words(lang).get(ui::RULES_CASES_NONE).to_owned();
        let mut expected: Vec<String> = expected
            .into_iter()
            .map(|cases| if cases.is_empty() { none.clone() } else { listed(cases) })
            .collect();
        if expected.is_empty() && !matches!(line.rule, Rule::Question(..)) {
            expected.push(words(lang).get(ui::RULES_CASES_EVERY).to_owned());
        }
        assert_eq!(said, expected, "{}", line.name);
    });
}

#[test]
fn every_line_that_depends_on_something_has_a_case_and_every_category_one_against_it() {
    let mut without = Vec::new();
    for line in inspection::lines(book()) {
        let found = &coverage()[&line.name];
        if can_be_exercised(&line.rule) && found.shows.is_empty() {
            without.push(line.name.clone());
        }
        if matches!(line.rule, Rule::Category(..)) && found.fails.is_empty() {
            without.push([&line.name, " (against it)"].concat());
        }
    }
    assert_eq!(without, Vec::<String>::new(), "no case exercises these");
}

#[test]
fn a_case_is_named_where_its_family_was_worked_out_by_hand() {
    // The first case of meals is a first-grader; the second is one in a private school: neither has a list of papers.
    let first = Case { file: "meals", number: 1 };
    let holds = |name: &str| coverage()[name].shows.contains(&first);
    assert!(holds("category/primary-grades") && holds("meals/primary-free"));
    assert!(!holds("category/low-income") && !holds("meals/state-corporation/application"));
    assert!(!coverage()["category/primary-grades"].fails.contains(&first));
}

#[test]
fn cases_that_follow_each_other_are_named_as_a_run() {
    let case = |file, number| Case { file, number };
    let cases = [("meals", 1), ("meals", 3), ("meals", 4), ("meals", 5), ("camp", 2), ("camp", 3)];
    let cases = cases.map(|(file, number)| case(file, number));
    assert_eq!(listed(&cases), "meals 1, 3–5; camp 2, 3");
}

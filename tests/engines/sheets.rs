//! Pages of paper: no heading is left at the foot of one while what it is the heading of begins the next.

use rules::Lang;

use super::engine::{Engine, run};
use crate::support::Page;
use crate::support::pdf::{Line, Sheet};
use crate::support::screens;

/// On the sheet titles are paragraphs in bold.
const HEADINGS: &str = "h1, h2, h3, h4, .sheet__title, .sheet__part, .sheet__whose, .channel__part";

/// A heading is as many lines as it takes.
const MOST_LINES: usize = 4;

/// How many pages it prints; what is wrong with them is added.
async fn look(page: &Page, what: &str, wrong: &mut Vec<String>) -> usize {
    let headings = page.texts(HEADINGS).await;
    let headings: Vec<String> = headings.iter().map(|heading| letters(heading)).collect();
    let pages = Sheet::print_anywhere(page).await.lines();
    for (place, lines) in pages.iter().enumerate() {
        if let Some(heading) = stranded(lines, &headings) {
            let (number, count) = (place + 1, pages.len());
            wrong.push(format!("{what}: «{heading}» at the foot of page {number} of {count}"));
        }
    }
    pages.len()
}

/// The first heading with nothing below it in its column.
fn stranded(lines: &[Line], headings: &[String]) -> Option<String> {
    // The number of the page, `2 / 13`, stands below everything.
    let is_number = |line: &&Line| !line.text.contains(char::is_alphabetic);
    let lines: Vec<&Line> = lines.iter().filter(|line| !is_number(line)).collect();
    let starts =
        (0..lines.len()).flat_map(|first| (1..=MOST_LINES).map(move |count| (first, count)));
    let found =
        starts.filter_map(|(first, count)| lines.get(first..first + count)).find(|heading| {
            let said: String = heading.iter().map(|line| letters(&line.text)).collect();
            let bottom = heading.iter().map(|line| line.bottom).fold(0.0, f64::max);
            let below = |line: &&&Line| {
                line.top > bottom - 2.0 && heading.iter().any(|one| one.is_over(line))
            };
            headings.contains(&said) && !lines.iter().any(|line| below(&line))
        });
    found.map(|heading| heading.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" "))
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[test]
fn no_heading_is_left_at_the_foot_of_a_page() {
    if !Engine::this().prints() {
        println!("komek: pages of paper by WebKit's driver: none, it has no command to print");
        return;
    }
    run(async |page| {
        let (mut pages, mut wrong) = (0, Vec::new());
        for lang in Lang::ALL {
            for screen in screens::results() {
                screen.show(page, lang).await;
                pages += look(page, &format!("{} {}", lang.tag(), screen.name), &mut wrong).await;
            }
            page.guide(lang).await;
            pages += look(page, &format!("{} guide", lang.tag()), &mut wrong).await;
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        println!(
            "komek: pages of paper without a heading at their foot, in {:?}: {pages}",
            Engine::this()
        );
    });
}

#[test]
fn a_heading_with_nothing_below_it_is_found() {
    let line = |text: &str, left: f64, top: f64| Line {
        text: text.to_owned(),
        left,
        right: left + 100.0,
        top,
        bottom: top + 10.0,
    };
    let headings = ["Whattobring".to_owned(), "Where".to_owned()];
    let page = |last| {
        vec![
            line("Where", 0.0, 0.0),
            line("at school", 0.0, 12.0),
            line("What to", 0.0, 700.0),
            line("bring:", 0.0, 712.0),
            last,
        ]
    };
    assert_eq!(
        stranded(&page(line("1 / 2", 0.0, 760.0)), &headings).as_deref(),
        Some("What to bring:")
    );
    assert_eq!(stranded(&page(line("an application", 10.0, 724.0)), &headings), None);
    assert!(stranded(&page(line("beside it", 300.0, 724.0)), &headings).is_some());
}

//! What a line rests on: its mark, the numbers of its sources, and the list they lead to.

use content::{format, ui};
use komek::components::citation;
use rules::book::{Certainty, Citation, Confirm, Standing};
use yew::prelude::*;

use super::{Guide, Section, fold, frame};

/// What the marks mean, before the first of them.
pub(super) fn marks(guide: &Guide) -> Html {
    let old_or_press =
        [ui::STANDING_OLDER_EDITION, ui::STANDING_PRESS].map(|text| guide.text(text));
    let marks = [
        (Standing::Press, guide.pair(&guide.text(ui::SOURCE), &old_or_press.join("; "))),
        (Standing::Differs, String::new()),
        (Standing::Unstated, String::new()),
        (Standing::Practice, guide.text(ui::GUIDE_PRACTICE)),
    ];
    let legend = html! {
        <ul class="guide__legend">
            { for marks.into_iter().map(|(standing, meaning)| html! {
                <li>{ citation::mark(guide, Certainty { standing, confirm: Confirm::School }) }{ " " }{ meaning }</li>
            }) }
            <li>{ guide.text(ui::GUIDE_UNMARKED) }</li>
        </ul>
    };
    let heading = html! { <h2 class="subheading" id="marks">{ guide.text(ui::GUIDE_MARKS) }</h2> };
    html! { <section class="guide__marks" aria-labelledby="marks">{ fold::view(heading, legend) }</section> }
}

/// The numbers of the sources behind a section.
pub(super) fn cited<'a>(guide: &Guide, citations: impl Iterator<Item = &'a Citation>) -> Html {
    let references = citations.flat_map(|citation| guide.book.references(*citation));
    let mut numbers: Vec<usize> = references.map(|one| one.source.index()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    html! {
        <p class="guide__cited">
            { guide.text(ui::GUIDE_SOURCES) }{ ": " }
            { for numbers.into_iter().map(|number| html! {
                <><a href={["#", &source_id(number)].concat()}>{ number + 1 }</a>{ " " }</>
            }) }
        </p>
    }
}

fn source_id(index: usize) -> String {
    ["source-", &(index + 1).to_string()].concat()
}

/// Every source, and when the book was held against them.
pub(super) fn section(guide: &Guide) -> Section {
    let content = html! {
        <>
            <ol class="guide__sources">
                { for guide.book.sources.iter().enumerate().map(|(index, source)| html! {
                    <li id={source_id(index)} data-entry="">{ citation::source(guide, source, Vec::new()) }</li>
                }) }
            </ol>
            <p class="guide__text" data-entry=""><a href={frame::every_rule(guide.lang)}>{ guide.text(ui::RULES_TITLE) }</a></p>
            { edition(guide) }
        </>
    };
    Section::new("sources", guide.text(ui::GUIDE_SOURCES), content)
}

fn edition(guide: &Guide) -> Html {
    let edition = &guide.book.edition;
    let lines = [
        guide.fill(ui::STAMP_CHECKED, &[("day", &format::date(edition.checked))]),
        guide.fill(
            ui::STAMP_MONEY,
            &[
                ("from", &format::date(edition.money.from)),
                ("until", &format::date(edition.money.until)),
            ],
        ),
        guide.pair(&guide.text(ui::RULES_CALENDAR_SPAN), &super::days(edition.calendar)),
        guide.text(ui::STAMP_SOURCE),
    ];
    html! { <ul class="stamp">{ for lines.into_iter().map(|line| html! { <li data-entry="">{ line }</li> }) }</ul> }
}

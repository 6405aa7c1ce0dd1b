//! One bag of papers for everything asked about: the family's once, each child's under the child.

use content::ui;
use rules::TextId;
use rules::assessment::Take;
use rules::bag::{Bag, Row, children_alike, rows, rows_of_child, rows_of_family};
use yew::prelude::*;

use super::paper;
use crate::model::Msg;
use crate::model::ticks::Ticks;
use crate::page::LatePage;
use crate::platform;

/// What a closed door's list prints, never among the papers to take along and never as an order to bring them.
pub(super) fn of_closed(page: &LatePage<'_>, bag: &Bag) -> Html {
    let bag = std::slice::from_ref(bag);
    let rows = rows(bag).into_iter().filter(|row| row.take() != Take::DoNotBring);
    html! {
        <div class="group">
            <h3 class="group__title">{ page.text(ui::CLOSED_LIST) }</h3>
            <ul class="papers__list">{ for rows.map(|row| paper::view(page, bag, "closed", &row)) }</ul>
        </div>
    }
}

/// Papers of one kind within the whole family's or one child's: to have ready, only on a condition, not to bring.
pub(super) struct Group<'a> {
    pub(super) take: Take,
    pub(super) title: TextId,
    pub(super) rows: Vec<Row<'a>>,
}

/// The bag, each part with whose papers it holds: the family's and each child's, or all of them without a name where there
/// is one child.
pub(super) fn parts<'a>(
    page: &LatePage<'_>,
    bags: &'a [Bag],
) -> Vec<(Option<String>, Vec<Group<'a>>)> {
    if !page.has_several_children() {
        return vec![(None, groups(page, bags, rows(bags)))];
    }
    let family = (page.text(ui::FAMILY_PAPERS).to_owned(), rows_of_family(bags));
    let alike = children_alike(bags, page.assessed.len());
    let children = alike.into_iter().filter_map(|children| {
        let own = rows_of_child(bags, *children.first()?);
        let whose = match children.as_slice() {
            [child] => page.child(*child),
            children => page.fill(ui::FOR_EACH_CHILD, &[("children", &page.children(children))]),
        };
        Some((whose, own))
    });
    std::iter::once(family)
        .chain(children)
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(whose, rows)| (Some(whose), groups(page, bags, rows)))
        .collect()
}

/// What to have ready as a list to tick; the rest on a tap.
pub(super) fn view(page: &LatePage<'_>, bags: &[Bag]) -> Html {
    if bags.is_empty() {
        return html! {};
    }
    let parts = parts(page, bags);
    let title = match parts.as_slice() {
        [(None, groups)] => groups.iter().find(|group| group.is_ready()).map(|group| group.title),
        _ => None,
    };
    html! {
        <section class="papers" aria-labelledby="papers-title">
            <h2 class="subheading" id="papers-title">{ page.text(title.unwrap_or(ui::PAPERS_TITLE)) }</h2>
            { for parts.iter().enumerate().map(|(index, (whose, groups))| html! {
                <div class="papers__of">
                    { for whose.iter().map(|whose| html! { <h3 class="papers__whose">{ whose }</h3> }) }
                    { for groups.iter().map(|group| shown(page, bags, index, whose.as_deref(), group)) }
                </div>
            }) }
            { for (!page.model.ticks.is_empty(page.answers())).then(|| html! {
                <p class="papers__wipe"><button class="again__button" type="button" onclick={wipe(page)}>{ page.text(ui::WIPE_TICKS) }</button></p>
            }) }
        </section>
    }
}

fn wipe(page: &LatePage<'_>) -> Callback<MouseEvent> {
    page.dispatch.reform(|_| {
        platform::keep_ticks("");
        Msg::Ticked(Ticks::default())
    })
}

fn shown(
    page: &LatePage<'_>,
    bags: &[Bag],
    part: usize,
    whose: Option<&str>,
    group: &Group<'_>,
) -> Html {
    let part = part.to_string();
    let list = || html! { <ul class="papers__list">{ for group.rows.iter().map(|row| paper::view(page, bags, &part, row)) }</ul> };
    let class = classes!("group", ["group--", group.name()].concat());
    if group.is_ready() {
        return html! { <div {class}>{ list() }</div> };
    }
    let count = [" (", &group.rows.len().to_string(), ")"].concat();
    html! {
        <div {class}>
            <details class="details">
                <summary class="details__summary">
                    { page.text(group.title) }{ count }
                    { for whose.map(|whose| html! { <span class="visually-hidden">{ ": " }{ whose }</span> }) }
                </summary>
                { page.behind(list) }
            </details>
        </div>
    }
}

impl Group<'_> {
    pub(super) fn is_ready(&self) -> bool {
        matches!(self.take, Take::Bring | Take::Upload)
    }

    pub(super) fn name(&self) -> &'static str {
        match self.take {
            Take::Bring | Take::Upload => "bring",
            Take::OnlyIf => "only-if",
            Take::DoNotBring => "do-not-bring",
        }
    }
}

/// Those without a paper are left out.
fn groups<'a>(page: &LatePage<'_>, bags: &[Bag], rows: Vec<Row<'a>>) -> Vec<Group<'a>> {
    let group = |take, title| Group { take, title, rows: Vec::new() };
    let mut ready = group(Take::Bring, ready_title(&rows));
    let mut only_if = group(Take::OnlyIf, ui::TAKE_ONLY_IF);
    let mut leave = group(Take::DoNotBring, leave_title(page, bags));
    for row in rows {
        let group = match row.take() {
            Take::Bring | Take::Upload => &mut ready,
            Take::OnlyIf => &mut only_if,
            Take::DoNotBring => &mut leave,
        };
        group.rows.push(row);
    }
    [ready, only_if, leave].into_iter().filter(|group| !group.rows.is_empty()).collect()
}

fn ready_title(rows: &[Row<'_>]) -> TextId {
    let takes = |take| rows.iter().flat_map(Row::lines).any(|line| line.take == take);
    match (takes(Take::Bring), takes(Take::Upload)) {
        (true, true) => ui::TAKE_PREPARE,
        (false, true) => ui::TAKE_UPLOAD,
        _ => ui::TAKE_BRING,
    }
}

/// Nothing is brought where every place is reached through an upload.
fn leave_title(page: &LatePage<'_>, bags: &[Bag]) -> TextId {
    let uploads = |bag: &Bag| page.book.channel(bag.channel).is_some_and(|channel| channel.upload);
    if bags.iter().all(uploads) { ui::TAKE_DO_NOT_UPLOAD } else { ui::TAKE_DO_NOT_BRING }
}

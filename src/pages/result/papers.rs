//! One bag of papers for everything asked about: the family's once, each child's under the child.

use content::ui;
use rules::TextId;
use rules::assessment::Take;
use rules::bag::{Bag, Packed};
use yew::prelude::*;

use super::paper::{self, Row};
use crate::page::LatePage;

/// What a closed door's list prints, never among the papers to take along and never as an order to bring them.
pub(super) fn of_closed(page: &LatePage<'_>, bag: &Bag) -> Html {
    let bag = std::slice::from_ref(bag);
    let rows = all(bag).into_iter().filter(|row| row.take() != Take::DoNotBring);
    html! {
        <div class="group">
            <h4 class="group__title">{ page.text(ui::CLOSED_LIST) }</h4>
            <ul class="papers__list">{ for rows.map(|row| paper::view(page, bag, &row)) }</ul>
        </div>
    }
}

pub(super) fn view(page: &LatePage<'_>, bags: &[Bag]) -> Html {
    if bags.is_empty() {
        return html! {};
    }
    html! {
        <section class="papers" aria-labelledby="papers-title">
            <h2 class="subheading" id="papers-title">{ page.text(ui::PAPERS_TITLE) }</h2>
            { if page.has_several_children() { of_everybody(page, bags) } else { groups(page, bags, "h3", all(bags)) } }
        </section>
    }
}

/// Whose papers these are, above each part of the bag.
fn of_everybody(page: &LatePage<'_>, bags: &[Bag]) -> Html {
    let children = (0..page.assessed.len())
        .map(|child| (page.child(child), rows(bags, |bag| of_child(bag, child))));
    let family = page.text(ui::FAMILY_PAPERS).to_owned();
    let parts = std::iter::once((family, rows(bags, |bag| bag.family.iter().collect())))
        .chain(children)
        .filter(|(_, rows)| !rows.is_empty());
    html! {
        <>
            { for parts.map(|(whose, rows)| html! {
                <div class="papers__of">
                    <h3 class="papers__whose">{ whose }</h3>
                    { groups(page, bags, "h4", rows) }
                </div>
            }) }
        </>
    }
}

fn of_child(bag: &Bag, child: usize) -> Vec<&Packed> {
    let own = bag.children.iter().filter(|(whose, _)| *whose == child);
    own.flat_map(|(_, packed)| packed).collect()
}

fn all(bags: &[Bag]) -> Vec<Row<'_>> {
    rows(bags, |bag| {
        bag.family.iter().chain(bag.children.iter().flat_map(|(_, own)| own)).collect()
    })
}

fn rows<'a>(bags: &'a [Bag], packed: impl Fn(&'a Bag) -> Vec<&'a Packed>) -> Vec<Row<'a>> {
    let of_bag = |bag| packed(bag).into_iter().map(move |packed| (bag, packed));
    let mut cells: Vec<(&Bag, &Packed)> = bags.iter().flat_map(of_bag).collect();
    let document = |cell: &(&Bag, &Packed)| cell.1.what.document;
    cells.sort_by_key(document);
    cells
        .chunk_by(|one, other| document(one) == document(other))
        .filter_map(|cells| Some(Row { document: document(cells.first()?), cells: cells.to_vec() }))
        .collect()
}

#[expect(
    clippy::ignored_unit_patterns,
    reason = "`html!` writes one for a tag with a name to fill"
)]
fn groups(page: &LatePage<'_>, bags: &[Bag], heading: &'static str, rows: Vec<Row<'_>>) -> Html {
    let titles = [ready_title(&rows), ui::TAKE_ONLY_IF, leave_title(page, bags)];
    let mut groups: [Vec<Row<'_>>; 3] = [Vec::new(), Vec::new(), Vec::new()];
    let [ready, only_if, leave] = &mut groups;
    for row in rows {
        match row.take() {
            Take::Bring | Take::Upload => ready.push(row),
            Take::OnlyIf => only_if.push(row),
            Take::DoNotBring => leave.push(row),
        }
    }
    let names = ["bring", "only-if", "do-not-bring"];
    let shown = groups.iter().zip(names).zip(titles).filter(|((rows, _), _)| !rows.is_empty());
    html! {
        <>
            { for shown.map(|((rows, name), title)| html! {
                <div class={classes!("group", ["group--", name].concat())}>
                    <@{heading} class="group__title">{ page.text(title) }</@>
                    <ul class="papers__list">{ for rows.iter().map(|row| paper::view(page, bags, row)) }</ul>
                </div>
            }) }
        </>
    }
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

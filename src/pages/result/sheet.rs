//! The sheet: what print prints instead of the screen. A route to take along, with boxes to tick.

use content::{sentence, ui};
use rules::assessment::{Said, Step, Verdict};
use rules::bag::{Bag, Shared};
use yew::prelude::*;

use super::papers::{self, Group};
use super::{alike, change, channel, first, hand_in, paper, verdict};
use crate::components::{citation, stamp};
use crate::page::LatePage;

pub(in crate::pages) fn view(page: &LatePage<'_>, bags: &[Bag], closed: &[Bag]) -> Html {
    let title = if bags.is_empty() { ui::RESULT_VERDICTS } else { ui::SHEET_TITLE };
    html! {
        <div class="sheet">
            { for page.views.keep.map(|views| html! { <div class="sheet__code">{ (views.picture)(page) }</div> }) }
            <p class="sheet__title">{ page.text(title) }</p>
            { for page.school().map(|(_, school)| (school.printed)(page)) }
            { first::printed(page) }
            <div class="sheet__verdicts">{ for (0..page.assessed.len()).map(|child| verdicts(page, child)) }</div>
            { papers(page, bags) }
            { for notes(bags).into_iter().map(|note| channel::note(page, note)) }
            { places(page, bags) }
            { for closed.iter().map(|bag| closed_door(page, bag)) }
            { for (!bags.is_empty()).then(|| clerk(page)) }
            <p class="caution">{ page.text(ui::START_CAUTION) }</p>
            { stamp::view(page, true) }
        </div>
    }
}

/// The verdict of each service, with its ground; where none is seen, what would change that.
fn verdicts(page: &LatePage<'_>, index: usize) -> Html {
    let Some(child) = page.assessed.get(index) else { return html! {} };
    html! {
        <>
            { for page.has_several_children().then(|| html! { <p class="sheet__whose">{ page.child(index) }</p> }) }
            { for alike::services_alike(child).iter().map(|services| {
                let Some(first) = services.first() else { return html! {} };
                let ground = first.category.and_then(|id| page.book.category(id));
                html! {
                    <div class="sheet__verdict">
                        { verdict::mark(first.verdict) }
                        <div>
                            { page.services(services.iter().map(|one| one.service)) }{ ": " }
                            <strong class="sheet__words">{ page.text(sentence::verdict(first.verdict)) }</strong>
                            { for ground.map(|ground| [". ", page.text(ground.short)].concat()) }
                            { verdict::near(page, verdict::limits_near(page, services)) }
                            { for (first.verdict == Verdict::None).then(|| change::view(page, index, services)) }
                            { verdict::by_school(page, services) }
                        </div>
                    </div>
                }
            }) }
        </>
    }
}

/// Every place; the steps with which all of them begin once.
fn places(page: &LatePage<'_>, bags: &[Bag]) -> Html {
    let shared = if bags.len() > 1 { steps_shared(bags) } else { 0 };
    let longest = bags.iter().max_by_key(|bag| bag.services.len()).filter(|_| shared > 0);
    html! {
        <>
            { for longest.map(|bag| html! {
                <div class="sheet__place">
                    <p class="sheet__part">{ page.text(ui::SHEET_EVERYWHERE) }</p>
                    <ol class="steps">{ for bag.steps.iter().take(shared).map(|found| channel::step(page, bag, found)) }</ol>
                </div>
            }) }
            <div class={classes!("sheet__places", (bags.len() > 1).then_some("sheet__places--several"))}>
                { for bags.iter().map(|bag| place(page, bag, shared)) }
            </div>
        </>
    }
}

/// What to know about filling in, each once.
fn notes(bags: &[Bag]) -> Vec<&Said> {
    let mut notes: Vec<&Said> = Vec::new();
    for note in bags.iter().flat_map(|bag| &bag.notes) {
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    notes
}

/// With how many of the same steps every place begins.
fn steps_shared(bags: &[Bag]) -> usize {
    let first = bags.first().map(|bag| bag.steps.as_slice()).unwrap_or_default();
    let shared = |(place, step): &(usize, &Shared<Step>)| {
        let same = |other: &Shared<Step>| other.what.said == step.what.said;
        bags.iter().all(|bag| bag.steps.get(*place).is_some_and(same))
    };
    first.iter().enumerate().take_while(shared).count()
}

/// Where, when, by when the answer, and the steps in order that are its own.
fn place(page: &LatePage<'_>, bag: &Bag, shared: usize) -> Html {
    let Some(channel) = page.book.channel(bag.channel) else { return html! {} };
    let steps = bag.steps.iter().skip(shared);
    html! {
        <div class="sheet__place">
            <p class="sheet__part">{ page.text(channel.heading) }{ ": " }{ page.services(bag.services.iter().copied()) }</p>
            { channel::limits(page, bag) }
            <div class="sheet__columns">
                <ol class="steps" start={(shared + 1).to_string()}>{ for steps.map(|found| channel::step(page, bag, found)) }</ol>
                <div class="sheet__office">
                    <ul class="route">
                        { channel::whereabouts(page, channel, bag.channel) }
                        { hand_in::due(page, bag.channel, &bag.services) }
                    </ul>
                    { hand_in::at_hand(page, bag.channel) }
                </div>
            </div>
        </div>
    }
}

fn papers(page: &LatePage<'_>, bags: &[Bag]) -> Html {
    let parts = papers::parts(page, bags);
    html! {
        <>
            { for parts.iter().map(|(whose, groups)| html! {
                <div class="sheet__papers">
                    { for whose.iter().map(|whose| html! { <p class="sheet__whose">{ whose }</p> }) }
                    { for groups.iter().map(|group| listed(page, bags, group)) }
                </div>
            }) }
        </>
    }
}

fn listed(page: &LatePage<'_>, bags: &[Bag], group: &Group<'_>) -> Html {
    html! {
        <div class={classes!("group", ["group--", group.name()].concat())}>
            <p class="sheet__part">{ page.text(group.title) }</p>
            <ul class="papers__list">{ for group.rows.iter().map(|row| paper::printed(page, bags, row)) }</ul>
        </div>
    }
}

/// A door that takes no applications, and why.
fn closed_door(page: &LatePage<'_>, bag: &Bag) -> Html {
    let (Some(channel), Some(closed)) = (page.book.channel(bag.channel), &bag.closed) else {
        return html! {};
    };
    html! {
        <p class="sheet__closed">
            <strong>{ page.text(channel.heading) }{ ": " }{ page.services(bag.services.iter().copied()) }</strong>{ ". " }
            { page.fill(closed.text, &[]) }{ " " }{ citation::mark(page, closed.citation.certainty()) }
        </p>
    }
}

/// For whoever takes the papers: received, on which day, a signature.
fn clerk(page: &LatePage<'_>) -> Html {
    html! { <p class="sheet__clerk">{ page.text(ui::SHEET_CLERK) }</p> }
}

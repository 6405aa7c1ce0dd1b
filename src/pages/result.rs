//! The result: what we can get, what to bring, where and by when; and for each of it more on a tap. `sheet` is what print
//! prints of it.

mod alike;
mod change;
mod channel;
pub(super) mod comparison;
mod contrast;
mod first;
mod good_to_know;
mod hand_in;
mod paper;
mod papers;
pub(super) mod sheet;
mod verdict;

use content::{format, ui};
use rules::bag::{self, Bag};
use rules::book::Topic;
use yew::prelude::*;

use crate::components::fold::{fold, fold_later};
use crate::components::{back, citation, heading, notice, stamp, whose};
use crate::model::Msg;
use crate::model::route::Route;
use crate::page::{self, LatePage};
use crate::platform;

pub(super) fn view(page: &LatePage<'_>) -> Html {
    let (closed, bags): (Vec<_>, Vec<_>) =
        bag::pack(page.book, page.assessed).into_iter().partition(|bag| bag.closed.is_some());
    let screen = classes!("on-screen", page.model.sheet.then_some("on-screen--replaced"));
    html! {
        <>
            <div class={screen.clone()}>
                { back::view(page) }
                { Html::from(heading::view(page, None).text(page, ui::RESULT_TITLE)) }
            </div>
            // On paper too: what is wrong with the day or the money is wrong there as well.
            { notice::place(Some(notice::above(page))) }
            { notice::ending(page) }
            <div class={screen}>
                { first::view(page) }
                { for siblings(page).iter().map(|children| verdicts(page, children)) }
                { papers::view(page, &bags) }
                { places(page, &bags, &closed) }
                { actions(page) }
                { notice::place(notice::release(page)) }
                <div class="folds">
                    { good_to_know::view(page) }
                    { refusal(page) }
                </div>
                { whose::change(page) }
                <p class="caution">{ page.text(ui::START_CAUTION) }</p>
                { edition(page) }
            </div>
            <div class="on-paper">{ for page.model.sheet.then(|| sheet::view(page, &bags, &closed)) }</div>
        </>
    }
}

/// Where there is one door, what to know of it; where there are several, each on a tap.
fn places(page: &LatePage<'_>, bags: &[Bag], closed: &[Bag]) -> Html {
    if bags.is_empty() {
        return html! {};
    }
    html! {
        <section class="channels" aria-labelledby="channels-title">
            <h2 class="subheading" id="channels-title">{ only(page, bags).unwrap_or_else(|| page.text(ui::WHERE_TITLE)) }</h2>
            { match bags {
                [bag] => channel::alone(page, bag),
                bags => html! { { for bags.iter().map(|bag| channel::one_of(page, bag)) } },
            } }
            { comparison::view(page) }
            { for closed.iter().map(|bag| channel::one_of(page, bag)) }
        </section>
    }
}

/// The name of the only door.
fn only(page: &LatePage<'_>, bags: &[Bag]) -> Option<&'static str> {
    let [bag] = bags else { return None };
    Some(page.text(page.book.channel(bag.channel)?.heading))
}

/// The children by what holds for them: those for whom all of it is the same, and known, together.
fn siblings(page: &LatePage<'_>) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (index, child) in page.assessed.iter().enumerate() {
        let known = child.services.iter().all(|service| service.missing.is_empty());
        let same = |group: &&mut Vec<usize>| {
            let first = group.first().and_then(|first| page.assessed.get(*first));
            known && first.is_some_and(|first| first.services == child.services)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(index),
            None => groups.push(vec![index]),
        }
    }
    groups
}

/// What these children can get; whose verdicts these are is said where there are several children.
fn verdicts(page: &LatePage<'_>, children: &[usize]) -> Html {
    let Some(index) = children.first().copied() else { return html! {} };
    let Some(child) = page.assessed.get(index) else { return html! {} };
    let id = ["verdicts-", &(index + 1).to_string()].concat();
    let title = if page.has_several_children() {
        page.children(children)
    } else {
        page.text(ui::RESULT_VERDICTS).to_owned()
    };
    let quiet = (!page.has_several_children()).then_some("visually-hidden");
    html! {
        <section class="verdicts" aria-labelledby={id.clone()}>
            <h2 class={classes!("subheading", quiet)} {id}>{ title }</h2>
            { for alike::services_alike(child).iter().map(|services| verdict::view(page, index, services)) }
            { contrast::view(page, child) }
        </section>
    }
}

/// A button that prints the sheet.
pub(super) fn print(page: &LatePage<'_>) -> Html {
    if let Some([link, _]) = apart(page) {
        return link;
    }
    let print = page::print(&page.dispatch);
    let print = Callback::from(move |_: MouseEvent| {
        platform::set_print("");
        print.emit(());
    });
    html! { <button class="button" type="button" onclick={print}>{ page.text(ui::RESULT_PRINT) }</button> }
}

/// Where another page is printed than the one shown.
fn apart(page: &LatePage<'_>) -> Option<[Html; 2]> {
    page.views.keep.and_then(|views| (views.apart)(page))
}

/// What to do where what [`print`] leads to does not come.
pub(super) fn unopened(page: &LatePage<'_>, said: &'static str) -> Html {
    apart(page).map_or_else(|| unprinted(page, said), |[_, hint]| hint)
}

/// What to do where the browser has not begun to print.
pub(super) fn unprinted(page: &LatePage<'_>, said: &'static str) -> Html {
    html! { <p class="print-failed" role="status">{ page.model.unprinted.then_some(said) }</p> }
}

/// Keep, print and change.
fn actions(page: &LatePage<'_>) -> Html {
    let kiosk = page.kiosk();
    html! {
        <>
        <div class="actions actions--result">
            { print(page) }
            { for kiosk.is_none().then(|| html! {
                <a class="button button--quiet" href={page.link(Route::Keep)} onclick={page.on::<MouseEvent>(Msg::WentTo(Route::Keep))}>{ page.text(ui::TAKE_ALONG) }</a>
            }) }
        </div>
        { for kiosk.map(|(_, views)| (views.code)(page)) }
        <p class="again">
            <button class="again__button" type="button" onclick={page.on::<MouseEvent>(Msg::WentTo(Route::Check))}>{ page.text(ui::RESULT_CHANGE) }</button>
            <button class="again__button" type="button" onclick={page.start_again()}>{ page.text(ui::START_AGAIN) }</button>
        </p>
        { unopened(page, page.text(ui::PRINT_FAILED)) }
        </>
    }
}

/// When the rules were checked; of what is known for how long, on a tap.
fn edition(page: &LatePage<'_>) -> Html {
    let checked =
        page.fill(ui::STAMP_CHECKED, &[("day", &format::date(page.book.edition.checked))]);
    html! { <div class="edition">{ fold_later(page, &checked, "", || stamp::view(page, true)) }</div> }
}

fn refusal(page: &LatePage<'_>) -> Html {
    let statements =
        page.book.statements.iter().filter(|statement| statement.topic == Topic::Refusal);
    fold_later(page, page.text(ui::RESULT_REFUSAL), "", || {
        html! {
            <>
                <ul class="plain-list">
                    { for statements.clone().map(|statement| html! {
                        <li>{ page.text(statement.text) }{ " " }{ citation::mark(page, statement.citation.certainty()) }</li>
                    }) }
                </ul>
                <p class="refusal__more"><a href={page.link(Route::Refusal)} onclick={page.on::<MouseEvent>(Msg::WentTo(Route::Refusal))}>{ page.text(ui::REFUSAL_MORE) }</a></p>
                { fold(page.text(ui::SOURCE), page.text(ui::RESULT_REFUSAL), citation::list(page, statements.map(|statement| &statement.citation))) }
            </>
        }
    })
}

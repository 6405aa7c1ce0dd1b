//! Ways to take the result along: on paper, by a code, as a message, as a file, in the calendar. Each is made on this
//! device, and says what it did.

mod application;
mod calendar;
mod code;
mod file;
mod form;
pub(super) mod letter;
mod message;
mod text;
mod way;

use content::{keep_words, ui};
use rules::bag::{self, Bag};
use rules::{TextId, portable};
use yew::prelude::*;

use super::result::{print, sheet, unopened};
use crate::components::{back, notice};
use crate::model::labels::Labels;
use crate::model::route::Route;
use crate::model::{Model, Msg};
use crate::page::{self, LatePage, Page};
use crate::platform;

pub use code::{apart, picture};

/// The sheet that the message and the file are made of, so that all say the same.
const SHEET: &str = "sheet";

pub(super) fn view(page: &Page<'_>) -> Html {
    LatePage::of(page).with_result(&|page| match page.model.route {
        Route::Application => application::view(page),
        _ => shared(page),
    })
}

fn shared(page: &LatePage<'_>) -> Html {
    // What may leave the device: neither sums nor labels.
    let answers = portable(page.book, &page.model.answers, page.model.now.date());
    let model = Model { answers, labels: Labels::default(), ..page.model.clone() };
    let leaves = Page::new(&model, page.views, page.dispatch.clone());
    LatePage::of(&leaves).with_result(&|leaves| taken(page, leaves))
}

fn taken(page: &LatePage<'_>, leaves: &LatePage<'_>) -> Html {
    let packed = |page: &LatePage<'_>| -> (Vec<Bag>, Vec<Bag>) {
        bag::pack(page.book, page.assessed).into_iter().partition(|bag| bag.closed.is_some())
    };
    let ((closed, bags), (kept_closed, kept)) = (packed(page), packed(leaves));
    let link = code::link(leaves);
    let screen = classes!("on-screen", page.model.sheet.then_some("on-screen--replaced"));
    html! {
        <>
            <div class={screen.clone()}>
                { back::view(page) }
                <h1 class="heading" id="heading" tabindex="-1">{ page.text(ui::TAKE_ALONG) }</h1>
            </div>
            { notice::place(Some(notice::above(page))) }
            <div class={screen}>
                <p class="lead">{ say(page, ui::KEEP_LEAD) }</p>
                <div class="actions">{ print(page) }</div>
                <div class="actions">{ print_large(page) }</div>
                { unopened(page, say(page, ui::KEEP_UNPRINTED)) }
                { for application::is_offered(page).then(|| section(page, ui::KEEP_FORM_TITLE, application_link(page))) }
                { section(page, ui::KEEP_CODE_TITLE, code::view(leaves, &link)) }
                { section(page, ui::KEEP_SEND_TITLE, message::view(leaves, &link)) }
                { section(page, ui::KEEP_FILE_TITLE, file::view(leaves, &link)) }
                { for calendar::view(page, &bags).map(|dates| section(page, ui::KEEP_CALENDAR_TITLE, dates)) }
            </div>
            <div class="on-paper">{ for page.model.sheet.then(|| sheet::view(page, &bags, &closed)) }</div>
            <div hidden=true><div class="on-paper" id={SHEET}>{ sheet::view(leaves, &kept, &kept_closed) }</div></div>
        </>
    }
}

/// A text that comes with this page.
fn say(page: &LatePage<'_>, text: TextId) -> &'static str {
    keep_words(page.model.lang).get(text)
}

/// For those who find small print hard. What is printed afterwards is small again.
fn print_large(page: &LatePage<'_>) -> Html {
    let print = page::print(&page.dispatch);
    let onclick = Callback::from(move |_: MouseEvent| {
        platform::set_print("large");
        print.emit(());
    });
    html! { <button class="button button--quiet" type="button" {onclick}>{ say(page, ui::KEEP_LARGE) }</button> }
}

fn application_link(page: &LatePage<'_>) -> Html {
    if let Some(sheet) = form::needs_a_sheet(page) {
        return sheet;
    }
    html! {
        <>
            <p class="hint">{ say(page, ui::KEEP_FORM_HINT) }</p>
            <div class="actions"><a class="button button--quiet" href={page.link(Route::Application)} onclick={page.on::<MouseEvent>(Msg::WentTo(Route::Application))}>{ page.text(ui::APPLICATION) }</a></div>
        </>
    }
}

fn section(page: &LatePage<'_>, title: TextId, content: Html) -> Html {
    html! {
        <section class="keep">
            <h2 class="subheading">{ say(page, title) }</h2>
            { content }
        </section>
    }
}

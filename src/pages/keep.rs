//! Ways to take the result along: on paper, by a code, as a message, as a file, in the calendar. Each is made on this
//! device, and says what it did.

mod application;
mod calendar;
mod code;
mod file;
mod message;
mod text;
mod way;

use content::{keep_words, ui};
use rules::TextId;
use rules::bag;
use yew::prelude::*;

use super::result::{print, sheet, unprinted};
use crate::components::{back, notice};
use crate::model::Msg;
use crate::model::route::Route;
use crate::page::{self, LatePage, Page};
use crate::platform;

pub use code::picture;

/// The sheet in the page: the message and the file are made of it, so that all say the same.
const SHEET: &str = "sheet";

pub fn view(page: &Page<'_>) -> Html {
    let page = &LatePage::of(page);
    let assessed = &page.model.assessment(page.book).children;
    let page = &LatePage { assessed, ..*page };
    if page.model.route == Route::Application { application::view(page) } else { taken(page) }
}

fn taken(page: &LatePage<'_>) -> Html {
    let (closed, bags): (Vec<_>, Vec<_>) =
        bag::pack(page.book, page.assessed).into_iter().partition(|bag| bag.closed.is_some());
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
                { unprinted(page) }
                { section(page, ui::KEEP_FORM_TITLE, application_link(page)) }
                { section(page, ui::KEEP_CODE_TITLE, code::view(page)) }
                { section(page, ui::KEEP_SEND_TITLE, message::view(page)) }
                { section(page, ui::KEEP_FILE_TITLE, file::view(page)) }
                { for calendar::view(page, &bags).map(|dates| section(page, ui::KEEP_CALENDAR_TITLE, dates)) }
            </div>
            <div class="on-paper" id={SHEET}>{ sheet::view(page, &bags, &closed) }</div>
        </>
    }
}

/// A text that comes with this page.
fn say(page: &LatePage<'_>, text: TextId) -> &'static str {
    keep_words(page.model.lang).get(text)
}

/// For whoever reads badly. What is printed afterwards by the other button is small again.
fn print_large(page: &LatePage<'_>) -> Html {
    let print = page::print(&page.dispatch);
    let onclick = Callback::from(move |_: MouseEvent| {
        platform::set_paper("large");
        print.emit(());
    });
    html! { <button class="button button--quiet" type="button" {onclick}>{ say(page, ui::KEEP_LARGE) }</button> }
}

fn application_link(page: &LatePage<'_>) -> Html {
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

//! What a kiosk shows beside the pages: the invitation, the end, the warning, digits to tap, the code for a phone.

use content::{kiosk_words, ui};
use rules::book::{Kind, Question};
use rules::{Lang, TextId};
use yew::prelude::*;

use crate::model::Msg;
use crate::model::kiosk::Happened;
use crate::page::Page;
use crate::platform;

/// The id of the button that says that somebody is there.
pub const STAY: &str = "stay";

/// In every language at once: nobody has chosen one yet.
pub fn invitation(page: &Page<'_>) -> Html {
    let one = |lang: Lang| {
        let words = kiosk_words(lang);
        html! {
            <section class="invitation__part" lang={lang.tag()}>
                <p class="invitation__title">{ words.get(ui::KIOSK_TITLE) }</p>
                <p>{ words.get(ui::KIOSK_LEAD) }</p>
                <button class="button invitation__start" type="button" onclick={page.on::<MouseEvent>(Msg::Kiosk(Happened::Began(lang)))}>{ words.get(ui::KIOSK_START) }</button>
            </section>
        }
    };
    let languages = page.school().map_or(Lang::ALL, |(school, _)| school.languages);
    html! {
        <div class="invitation">
            <h1 class="heading" id="heading" tabindex="-1">{ page.text(ui::PRODUCT) }</h1>
            { for languages.into_iter().map(one) }
        </div>
    }
}

/// On every page but the invitation, which has nothing to wipe.
pub fn finish(page: &Page<'_>) -> Html {
    let asks = page.kiosk().is_some_and(|(kiosk, _)| !kiosk.invites);
    let dispatch = page.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.emit(Msg::Kiosk(Happened::Ended));
        platform::renew();
    });
    html! {
        <div class="finish-place">
            { for asks.then(|| html! { <button class="button button--quiet finish" type="button" {onclick}>{ say(page, ui::KIOSK_FINISH) }</button> }) }
        </div>
    }
}

/// Any touch or key goes on, as the watch hears them all; the button says so.
/// Keyed, and nothing where there is none: yew pairs unkeyed siblings from the back, and would make the page again.
pub fn warning(page: &Page<'_>) -> Option<Html> {
    let kiosk = page.kiosk().map(|(kiosk, _)| kiosk).filter(|kiosk| !kiosk.invites)?;
    let left = kiosk.left?;
    Some(html! {
        <div class="warning" key="warning">
            <div class="warning__box" role="alertdialog" aria-modal="true" aria-labelledby="warning-title" aria-describedby="warning-text">
                <h2 class="heading" id="warning-title">{ say(page, ui::KIOSK_THERE) }</h2>
                <p id="warning-text">{ say(page, ui::KIOSK_WIPES) }</p>
                <p class="warning__left" aria-live="off">{ kiosk_words(page.model.lang).fill(ui::KIOSK_LEFT, &[("seconds", &left.to_string())]) }</p>
                <button class="button" type="button" id={STAY}>{ say(page, ui::KIOSK_STAY) }</button>
            </div>
        </div>
    })
}

/// A terminal has no keyboard.
pub fn digits(page: &Page<'_>, question: &Question, field: usize) -> Html {
    let draft = page.model.draft(page.book);
    let typed = draft.texts(question).get(field).copied().unwrap_or_default();
    let key = |label: &'static str, name: Option<TextId>, text: String| {
        let onclick = page.on::<MouseEvent>(Msg::Typed { field, text });
        html! { <button class="digits__key" type="button" aria-label={name.map(|name| say(page, name))} {onclick}>{ label }</button> }
    };
    let more = |digit: &'static str| key(digit, None, [typed, digit].concat());
    let mut shorter = typed.to_owned();
    shorter.pop();
    // Thousands are what sums end with; nobody counts people by them.
    let thousands = question.kind == Kind::Money;
    html! {
        <div class="digits" role="group" aria-label={say(page, ui::KIOSK_DIGITS)}>
            { for ["1", "2", "3", "4", "5", "6", "7", "8", "9"].map(more) }
            { if thousands { more("000") } else { html! { <span /> } } }
            { more("0") }
            { key("⌫", Some(ui::KIOSK_DELETE), shorter) }
        </div>
    }
}

/// The result for a phone: nothing can be saved or sent from here.
pub fn code(page: &Page<'_>) -> Html {
    let picture = page.views.keep.map(|views| (views.picture)(page));
    html! {
        { for picture.map(|picture| html! {
            <section class="take-along" aria-labelledby="take-along">
                <h2 class="subheading" id="take-along">{ say(page, ui::KIOSK_CODE) }</h2>
                { picture }
                <p class="hint">{ say(page, ui::KIOSK_CODE_HINT) }</p>
            </section>
        }) }
    }
}

/// A text that comes with a kiosk.
fn say(page: &Page<'_>, text: TextId) -> &'static str {
    kiosk_words(page.model.lang).get(text)
}

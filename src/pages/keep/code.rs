//! The result as a code that a phone's camera reads.

use content::{signs, ui};
use qrcodegen::{QrCode, QrCodeEcc};
use rules::portable;
use yew::prelude::*;

use super::say;
use crate::model::code;
use crate::model::route::{CODE, folder};
use crate::page::LatePage;
use crate::platform;

/// Of answers without a number.
pub(super) fn view(page: &LatePage<'_>, link: &str) -> Html {
    let lacks = page.inquiry.next().is_some();
    html! {
        <>
            { drawing(page, link) }
            <p class="hint">{ say(page, ui::KEEP_CODE_HINT) }</p>
            { for lacks.then(|| html! { <p class="hint">{ say(page, ui::KEEP_CODE_LACKS) }</p> }) }
        </>
    }
}

/// The address that opens the same result.
pub(super) fn link(page: &LatePage<'_>) -> String {
    let (today, lang) = (page.model.now.date(), page.model.lang);
    let answers = portable(page.book, &page.model.answers, today);
    let code = code::write(page.book, signs(), &answers, today);
    // Another device is asked for nothing that this one was, but for the school.
    let own = page.model.school.map(|here| here.own);
    let search = own.map_or("", |own| own.asked.search.as_str());
    let public = own.and_then(|own| own.school()?.page.clone());
    let root = public.unwrap_or_else(platform::root);
    [&*root, folder(lang), search, "#/", lang.tag(), "/", CODE, "/", &code].concat()
}

/// The code alone.
pub fn picture(page: &LatePage<'_>) -> Html {
    drawing(page, &link(page))
}

/// In a frame the browser would print what is seen of the frame, or the page around it: there a link opens the result as
/// a page of its own. With what to do where it does not.
pub fn apart(page: &LatePage<'_>) -> Option<[Html; 2]> {
    platform::is_framed().then(|| {
        let link = html! { <a class="button" href={link(page)} target="_blank" rel="noopener">{ say(page, ui::KEEP_APART) }</a> };
        [link, html! { <p class="hint apart">{ say(page, ui::KEEP_APART_HINT) }</p> }]
    })
}

/// Nothing where the answers are too many for a code.
fn drawing(page: &LatePage<'_>, link: &str) -> Html {
    let Ok(code) = QrCode::encode_text(link, QrCodeEcc::Medium) else { return html! {} };
    // Four modules of white around it, or no camera finds it (ISO/IEC 18004).
    let side = (code.size() + 8).to_string();
    html! {
        <svg class="qr" viewBox={["0 0 ", &side, " ", &side].concat()} role="img" aria-label={say(page, ui::KEEP_CODE_NAME)} shape-rendering="crispEdges">
            <rect class="qr__paper" width={side.clone()} height={side} />
            <path class="qr__ink" d={drawn(&code)} />
        </svg>
    }
}

/// Each run of dark modules in a row as one rectangle.
fn drawn(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let run = i32::try_from(run).unwrap_or(0);
            if run > 0 {
                for part in [
                    "M",
                    &(x + 4).to_string(),
                    " ",
                    &(y + 4).to_string(),
                    "h",
                    &run.to_string(),
                    "v1h-",
                    &run.to_string(),
                    "z",
                ] {
                    path.push_str(part);
                }
            }
            x += run + 1;
        }
    }
    path
}

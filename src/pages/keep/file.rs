//! The sheet as a file of its own, which opens without a network and prints.

use content::{format, ui};
use rules::Lang;
use yew::prelude::*;

use super::way::Save;
use super::{SHEET, say};
use crate::page::LatePage;
use crate::platform;

/// What a printed sheet looks like; on a screen too.
const STYLE: &str =
    concat!(include_str!("../../../styles/print.css"), include_str!("../../../styles/sheet.css"));
/// What else a page of the file needs that has no other styles.
const ALONE: &str = include_str!("file.css");

pub(super) fn view(page: &LatePage<'_>, link: &str) -> Html {
    let name = name(page, ".html");
    let lang = page.model.lang;
    let (title, link) = (page.text(ui::RESULT_TITLE), link.to_owned());
    let make = Callback::from(move |()| of(lang, title, &platform::markup(SHEET), &link));
    html! {
        <>
            <p class="hint">{ say(page, ui::KEEP_FILE_HINT) }</p>
            <Save
                id="save-file"
                button={say(page, ui::KEEP_FILE)}
                kind="text/html"
                {make}
                done={say(page, ui::KEEP_SAVED).replace("{name}", &name)}
                {name}
            />
        </>
    }
}

/// `komek-2026-11-30.html`: a name that sorts, in letters that every device takes.
pub(super) fn name(page: &LatePage<'_>, end: &str) -> String {
    let today = page.model.now.date();
    let [month, day] = [u8::from(today.month()), today.day()].map(format::two);
    ["komek-", &format::year(today.year()), "-", &month, "-", &day, end].concat()
}

/// The file. It may load nothing, from nowhere.
fn of(lang: Lang, title: &str, sheet: &str, link: &str) -> String {
    [
        "<!doctype html>\n<html lang=\"",
        lang.tag(),
        "\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>",
        title,
        "</title>\n<style>",
        STYLE,
        ALONE,
        "</style>\n",
        sheet,
        "\n<p class=\"link\"><a href=\"",
        link,
        "\">",
        link,
        "</a></p>\n</html>\n",
    ]
    .concat()
}

//! The page for whoever keeps a school's site: it makes the line that puts Komek there, and shows what comes of it.

use content::{ui, words};
use rules::{Lang, TextId};
use yew::prelude::*;

use crate::embed;
use crate::frame::{self, Place};

/// Writes the line by what is chosen. Without it the page has the plain frame, and says what to fill in.
pub const SCRIPT: &str = include_str!("../embed/builder.js");

/// What Komek needs to do everything it does, in a frame with a sandbox.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-forms allow-popups \
                       allow-popups-to-escape-sandbox allow-modals allow-downloads";

/// CSS px: a question with its Continue on a phone.
const HEIGHT: &str = "700";

/// The ways to put it in: the value in `builder.js`, the name and what is to be known of it.
const WAYS: [(&str, TextId, TextId); 3] = [
    ("frame", ui::EMBED_FRAME, ui::EMBED_FRAME_HINT),
    ("script", ui::EMBED_SCRIPT, ui::EMBED_SCRIPT_HINT),
    ("element", ui::EMBED_ELEMENT, ui::EMBED_ELEMENT_HINT),
];

/// The whole page, to be rendered once and put into a [`document`](frame::document).
pub fn view(lang: Lang) -> Html {
    let say = |text| words(lang).get(text);
    let root = frame::root(Place::Embed, lang);
    let script = [&*root, embed::NAME].concat();
    let languages = Lang::ALL.map(|one| {
        let at = komek::model::route::folder(one);
        choice("lang", at, one.own_name(), None, one == lang)
    });
    let ways = WAYS
        .map(|(way, name, hint)| choice("way", way, say(name), Some(say(hint)), way == "frame"));
    let line = line(lang);
    html! {
        <div class="page embed">
            { frame::header(Place::Embed, lang) }
            <main class="main" id="main">
                <h1 class="heading">{ say(ui::EMBED_TITLE) }</h1>
                <p class="lead">{ say(ui::EMBED_LEAD) }</p>
                <form class="embed__form" data-root={root} data-script={embed::NAME} data-integrity={embed::INTEGRITY}>
                    { group(say(ui::EMBED_LANGUAGE), languages) }
                    { group(say(ui::EMBED_WAY), ways) }
                    { school(lang) }
                </form>
                <h2 class="subheading"><label for="line">{ say(ui::EMBED_LINE) }</label></h2>
                <p class="embed__off">{ say(ui::EMBED_OFF) }</p>
                <textarea class="embed__line" id="line" readonly=true rows="9" spellcheck="false" value={line} />
                <div class="actions embed__copy">
                    <button class="button" type="button" id="copy" data-copied={say(ui::REFUSAL_COPIED)} data-selected={say(ui::REFUSAL_SELECT)}>{ say(ui::REFUSAL_COPY) }</button>
                </div>
                <p class="embed__said" id="said" role="status"></p>
                <p class="embed__text">{ say(ui::EMBED_PINNED) }</p>
                <h2 class="subheading">{ say(ui::EMBED_LIMITS) }</h2>
                <p class="embed__text">{ say(ui::EMBED_SANDBOX) }</p>
                <p class="embed__text"><code>{ SANDBOX }</code></p>
                <p class="embed__text">{ say(ui::EMBED_SANDBOX_LEAST) }</p>
                <p class="embed__text">{ say(ui::EMBED_EDITORS) }</p>
                <h2 class="subheading">{ say(ui::EMBED_PREVIEW) }</h2>
                <div class="embed__preview" id="preview">
                    <iframe class="embed__frame" title="Көмек" height={HEIGHT} src={frame::app(Place::Embed, lang)} />
                </div>
                <script src={script} integrity={embed::INTEGRITY} crossorigin="" async=true />
            </main>
        </div>
    }
}

/// Where no script can tell the address of this site.
fn line(lang: Lang) -> String {
    let address = if lang == Lang::En { "ADDRESS" } else { "АДРЕС" };
    let at = komek::model::route::folder(lang);
    format!(
        "<iframe src=\"https://{address}/{at}\" title=\"Көмек\" width=\"100%\" height=\"{HEIGHT}\" \
         style=\"border:0\" allow=\"clipboard-write; web-share\"></iframe>"
    )
}

/// Which of several schools on one site: `?school=` of the app.
fn school(lang: Lang) -> Html {
    let say = |text| words(lang).get(text);
    html! {
        <div class="embed__group">
            <label class="embed__legend" for="school">{ say(ui::EMBED_SCHOOL) }</label>
            <p class="embed__hint" id="school-hint">{ say(ui::EMBED_SCHOOL_HINT) }</p>
            <input class="embed__school" id="school" type="text" maxlength="40" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="school-hint wrong" />
            <p class="embed__wrong" id="wrong" role="status" data-said={say(ui::EMBED_SCHOOL_WRONG)}></p>
        </div>
    }
}

fn group<const N: usize>(legend: &'static str, choices: [Html; N]) -> Html {
    html! {
        <fieldset class="embed__group">
            <legend class="embed__legend">{ legend }</legend>
            { for choices }
        </fieldset>
    }
}

fn choice(
    name: &'static str,
    value: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
    checked: bool,
) -> Html {
    html! {
        <label class="embed__choice">
            <input type="radio" {name} {value} {checked} />
            <span>{ label }{ for hint.map(|hint| html! { <span class="embed__hint">{ hint }</span> }) }</span>
        </label>
    }
}

//! The complaint: filled in, then copied or printed.

use content::forms::lang_of_paper;
use content::letter::{self, BODY, HEAD, TITLE, lines};
use content::{keep_words, ui};
use rules::{Lang, TextId};
use yew::prelude::*;

use super::form::{self, ADDRESS, APPLICANT, APPLICANT_NUMBER, Field, PHONE, Typed};
use super::say;
use crate::components::copy::Copy;
use crate::components::fold::fold;
use crate::page::{self, LatePage};
use crate::pages::result;
use crate::platform;

/// What can be typed, in the order of the letter.
const FIELDS: [Field; 13] = [
    ("to", ui::KEEP_FIELD_TO),
    APPLICANT,
    APPLICANT_NUMBER,
    ADDRESS,
    PHONE,
    ("pupil", ui::KEEP_FIELD_PUPIL),
    ("service", ui::KEEP_FIELD_SERVICE),
    ("applied", ui::KEEP_FIELD_APPLIED),
    ("refused", ui::KEEP_FIELD_REFUSED),
    ("refuser", ui::KEEP_FIELD_REFUSER),
    ("told", ui::KEEP_FIELD_TOLD),
    ("why", ui::KEEP_FIELD_WHY),
    ("attached", ui::KEEP_FIELD_ATTACHED),
];

pub(in crate::pages) fn view(page: &LatePage<'_>) -> Html {
    let lang = page.model.lang;
    let print = page::print(&page.dispatch);
    let print = Callback::from(move |_: MouseEvent| {
        platform::set_print("letter");
        print.emit(());
    });
    let sheet = form::needs_a_sheet(page);
    html! {
        <section class="letter">
            <div class="on-screen on-screen--replaced">
                <h2 class="subheading">{ page.text(ui::REFUSAL_LETTER) }</h2>
                <p class="hint">{ say(page, ui::KEEP_LETTER_LEAD) }</p>
                <p class="hint">{ say(page, ui::KEEP_LETTER_LANGUAGE) }</p>
                { for (lang_of_paper(lang) != lang).then(|| meaning(page)) }
            </div>
            <Letter
                {lang}
                label={page.text(ui::REFUSAL_LETTER)}
                copy={page.text(ui::REFUSAL_COPY)}
                copied={page.text(ui::REFUSAL_COPIED)}
                selected={page.text(ui::REFUSAL_SELECT)}
                print={sheet.is_none().then_some(print)}
            />
            { sheet }
            { result::unprinted(page, say(page, ui::KEEP_FORM_UNPRINTED)) }
        </section>
    }
}

/// For whoever reads neither of the languages that it can be handed in.
fn meaning(page: &LatePage<'_>) -> Html {
    let line = |line| letter::line(keep_words(page.model.lang), line, &|_| "");
    fold(
        say(page, ui::KEEP_LETTER_MEANING),
        "",
        html! { { for lines().map(|text| html! { <p>{ line(text) }</p> }) } },
    )
}

#[derive(Properties, PartialEq)]
struct LetterProps {
    lang: Lang,
    label: AttrValue,
    copy: AttrValue,
    copied: AttrValue,
    selected: AttrValue,
    /// Prints it, where the paper is large enough.
    print: Option<Callback<MouseEvent>>,
}

#[component]
fn Letter(props: &LetterProps) -> Html {
    let typed = form::use_typed();
    let (lang, paper) = (props.lang, lang_of_paper(props.lang));
    html! {
        <>
            <div class="on-screen on-screen--replaced">
                { fold(keep_words(lang).get(ui::KEEP_LETTER_FILL), "", html! { { for FIELDS.map(|field| form::field(lang, field, &typed)) } }) }
                <Copy
                    id="letter"
                    label={props.label.clone()}
                    text={text(paper, &typed)}
                    lang={(paper != lang).then(|| paper.tag())}
                    button={props.copy.clone()}
                    copied={props.copied.clone()}
                    selected={props.selected.clone()}
                />
                { for props.print.clone().map(|onclick| html! {
                    <div class="actions"><button class="button" type="button" {onclick}>{ keep_words(lang).get(ui::KEEP_LETTER_PRINT) }</button></div>
                }) }
            </div>
            { for props.print.is_some().then(|| printed(paper, &typed)) }
        </>
    }
}

/// As it is copied.
fn text(lang: Lang, typed: &Typed) -> String {
    let said = |line| letter::line(keep_words(lang), line, &|field| typed.of(field));
    let head = HEAD.map(said).join("\n");
    let rest = [TITLE].into_iter().chain(BODY).map(said);
    [head].into_iter().chain(rest).collect::<Vec<_>>().join("\n\n")
}

/// As it is handed in.
fn printed(lang: Lang, typed: &Typed) -> Html {
    let words = keep_words(lang);
    let filled = |line: TextId| form::filled(words.get(line), &|field| typed.of(field).to_owned());
    html! {
        <div class="on-paper">
            <div class="application" lang={lang.tag()}>
                <div class="application__head">{ for HEAD.map(|line| html! { <p>{ filled(line) }</p> }) }</div>
                <p class="application__title">{ words.get(TITLE) }</p>
                { for BODY.map(|line| html! { <p class="application__line">{ filled(line) }</p> }) }
            </div>
        </div>
    }
}

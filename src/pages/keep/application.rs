//! The applications themselves, in the words of the order's forms, filled in with what somebody types here. That stays in
//! this page: in no state, no link and no storage, and it is gone with the page.

use content::forms::{FORMS, Form, Piece, Wording, pieces};
use content::{keep_words, ui};
use rules::assessment::Checklist;
use rules::{Lang, TextId};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::say;
use crate::components::back;
use crate::page::{self, LatePage};
use crate::pages::result;

/// What can be typed, in the order of the page. Some forms have no place for some of it.
const FIELDS: [(&str, TextId); 13] = [
    ("office", ui::KEEP_FIELD_OFFICE),
    ("applicant", ui::KEEP_FIELD_APPLICANT),
    ("applicant-number", ui::KEEP_FIELD_APPLICANT_NUMBER),
    ("address", ui::KEEP_FIELD_ADDRESS),
    ("phone", ui::KEEP_FIELD_PHONE),
    ("child", ui::KEEP_FIELD_CHILD),
    ("child-number", ui::KEEP_FIELD_CHILD_NUMBER),
    ("born", ui::KEEP_FIELD_BORN),
    ("school", ui::KEEP_FIELD_SCHOOL),
    ("class", ui::KEEP_FIELD_CLASS),
    ("year", ui::KEEP_FIELD_YEAR),
    ("help", ui::KEEP_FIELD_HELP),
    ("reason", ui::KEEP_FIELD_REASON),
];

/// What a blank of a form takes: some want in one place what is typed in several.
fn taken(blank: &str, form: &Form) -> &'static [&'static str] {
    match blank {
        "office" => &["office"],
        // The form of assistance has no place for a number, and one of its own for the phone.
        "applicant" if form.service == "aid" => &["applicant"],
        "applicant" => &["applicant", "applicant-number"],
        "address" if form.service == "aid" => &["address"],
        "address" => &["address", "phone"],
        "phone" => &["phone"],
        "child" => &["child", "child-number", "born"],
        "child-name" => &["child"],
        "school" => &["school", "class"],
        "class" => &["class"],
        "year" => &["year"],
        "help" => &["help"],
        "reason" => &["reason"],
        _ => &[],
    }
}

pub(super) fn view(page: &LatePage<'_>) -> Html {
    let forms = forms(page);
    html! {
        <>
            <div class="on-screen on-screen--replaced">
                { back::view(page) }
                <h1 class="heading" id="heading" tabindex="-1">{ page.text(ui::APPLICATION) }</h1>
                <p class="lead">{ say(page, ui::KEEP_FORM_LEAD) }</p>
                <p class="hint">{ say(page, ui::KEEP_FORM_LANGUAGE) }</p>
            </div>
            <Applications lang={page.model.lang} forms={forms} print={page::print(&page.dispatch)} button={page.text(ui::RESULT_PRINT)} />
            { result::unprinted(page, say(page, ui::KEEP_FORM_UNPRINTED)) }
        </>
    }
}

/// Whether there is anything to apply for on paper.
pub(super) fn is_offered(page: &LatePage<'_>) -> bool {
    !forms(page).is_empty()
}

/// The forms of the services that take an application on paper from this family, by their places. A portal has its own.
fn forms(page: &LatePage<'_>) -> Vec<usize> {
    let on_paper = |list: &&Checklist| {
        let channel = page.book.channel(list.channel);
        list.closed.is_none() && channel.is_some_and(|channel| !channel.upload)
    };
    let asked = |form: &Form| {
        let lists = page.assessed.iter().flat_map(|child| &child.checklists).filter(on_paper);
        lists
            .flat_map(|list| &list.services)
            .any(|id| page.book.service(*id).is_some_and(|service| service.name == form.service))
    };
    (0..FORMS.len()).filter(|index| FORMS.get(*index).is_some_and(asked)).collect()
}

#[derive(Properties, PartialEq)]
struct ApplicationsProps {
    lang: Lang,
    /// By their places.
    forms: Vec<usize>,
    print: Callback<()>,
    button: AttrValue,
}

#[component]
fn Applications(props: &ApplicationsProps) -> Html {
    let typed = use_state(|| vec![String::new(); FIELDS.len()]);
    let lang = props.lang;
    let forms: Vec<&Form> = props.forms.iter().filter_map(|index| FORMS.get(*index)).collect();
    let print = props.print.reform(|_: MouseEvent| ());
    let wanted = |name: &str| {
        let blanks =
            forms.iter().flat_map(|form| blanks(form, lang).map(|blank| taken(blank, form)));
        blanks.flatten().any(|taken| *taken == name)
    };
    let field = |(index, (name, label)): (usize, &(&'static str, TextId))| {
        let oninput = {
            let typed = typed.clone();
            Callback::from(move |event: InputEvent| {
                let field: HtmlInputElement = event.target_unchecked_into();
                let mut now = (*typed).clone();
                if let Some(place) = now.get_mut(index) {
                    *place = field.value();
                }
                typed.set(now);
            })
        };
        let id = ["form-", name].concat();
        html! {
            <div class="application__field">
                <label for={id.clone()}>{ keep_words(lang).get(*label) }</label>
                <input class="application__input" {id} type="text" inputmode={input_mode(name)} autocomplete="off" spellcheck="false" value={typed.get(index).cloned().unwrap_or_default()} {oninput} />
            </div>
        }
    };
    html! {
        <>
            <div class="on-screen on-screen--replaced">
                { for FIELDS.iter().enumerate().filter(|(_, (name, _))| wanted(name)).map(field) }
                <div class="actions"><button class="button" type="button" onclick={print}>{ props.button.clone() }</button></div>
            </div>
            <div class="on-paper">{ for forms.iter().map(|form| printed(form, lang, &typed)) }</div>
        </>
    }
}

/// Which keys a phone shows for a field.
fn input_mode(field: &str) -> &'static str {
    match field {
        "phone" => "tel",
        "applicant-number" | "child-number" => "numeric",
        _ => "text",
    }
}

/// The names of a form's blanks.
fn blanks(form: &Form, lang: Lang) -> impl Iterator<Item = &'static str> {
    let Wording { head, body, .. } = form.wording(lang);
    let lines = head.iter().chain(*body).copied();
    lines.flat_map(pieces).filter_map(|piece| match piece {
        Piece::Blank { name, .. } => Some(name),
        Piece::Said(_) => None,
    })
}

/// The form as it is handed in.
fn printed(form: &Form, lang: Lang, typed: &[String]) -> Html {
    let Wording { head, title, body, date, signature } = form.wording(lang);
    let source = keep_words(form_lang(lang)).fill(ui::KEEP_FORM_SOURCE, &[("annex", form.annex)]);
    html! {
        <section class="application" lang={form_lang(lang).tag()}>
            <div class="application__head">{ for head.iter().map(|line| html! { <p>{ filled(form, line, typed) }</p> }) }</div>
            <h2 class="application__title">{ *title }</h2>
            { for body.iter().map(|line| html! { <p class="application__line">{ filled(form, line, typed) }</p> }) }
            <div class="application__foot">
                <p>{ *date }</p>
                <p class="application__signature">{ *signature }</p>
            </div>
            <p class="application__source">{ source }</p>
        </section>
    }
}

/// The language that the form is in.
fn form_lang(lang: Lang) -> Lang {
    if lang == Lang::Kk { Lang::Kk } else { Lang::Ru }
}

/// A line with what was typed; a blank with what is wanted there where nothing was.
fn filled(form: &Form, line: &'static str, typed: &[String]) -> Html {
    let value = |blank: &str| {
        let fields = taken(blank, form).iter();
        let places = fields.filter_map(|name| FIELDS.iter().position(|(known, _)| known == name));
        let values = places.filter_map(|place| typed.get(place)).map(|typed| typed.trim());
        values.filter(|value| !value.is_empty()).collect::<Vec<_>>().join(", ")
    };
    html! {
        { for pieces(line).map(|piece| match piece {
            Piece::Said(said) => html! { { said } },
            Piece::Blank { name, hint } => {
                let value = value(name);
                if value.is_empty() {
                    html! {
                        <>
                            <span class="application__blank" />
                            { for (!hint.is_empty()).then(|| html! { <small class="application__hint">{ " (" }{ hint }{ ")" }</small> }) }
                        </>
                    }
                } else {
                    html! { <span class="application__value">{ value }</span> }
                }
            }
        }) }
    }
}

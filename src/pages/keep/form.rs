//! Papers that are filled in with what somebody types here. That stays in this page: in no state, no link and no storage,
//! and it is gone with the page.

use std::collections::BTreeMap;

use content::forms::{Piece, pieces};
use content::{keep_words, ui};
use rules::{Lang, TextId};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::say;
use crate::page::LatePage;
use crate::platform;

/// A field by its name, and its label.
pub(super) type Field = (&'static str, TextId);

pub(super) const APPLICANT: Field = ("applicant", ui::KEEP_FIELD_APPLICANT);
pub(super) const APPLICANT_NUMBER: Field = ("applicant-number", ui::KEEP_FIELD_APPLICANT_NUMBER);
pub(super) const ADDRESS: Field = ("address", ui::KEEP_FIELD_ADDRESS);
pub(super) const PHONE: Field = ("phone", ui::KEEP_FIELD_PHONE);

/// What was typed, by the names of the fields.
#[derive(Clone, Default)]
pub(super) struct Typed(BTreeMap<&'static str, String>);

impl Typed {
    /// Empty where nothing was.
    pub(super) fn of(&self, field: &str) -> &str {
        self.0.get(field).map(|typed| typed.trim()).unwrap_or_default()
    }
}

#[cfg(test)]
impl From<&[(&'static str, &str)]> for Typed {
    fn from(typed: &[(&'static str, &str)]) -> Typed {
        Typed(typed.iter().map(|(name, text)| (*name, (*text).to_owned())).collect())
    }
}

/// Empty again when the page is left: by Back a browser would show it to the next person, as it was.
#[hook]
pub(super) fn use_typed() -> UseStateHandle<Typed> {
    let typed = use_state(Typed::default);
    let forget = typed.setter();
    use_effect_with((), move |()| {
        let listener = platform::on_leaving(move || forget.set(Typed::default()));
        move || drop(listener)
    });
    typed
}

/// In place of a paper that no roll takes.
pub(super) fn needs_a_sheet(page: &LatePage<'_>) -> Option<Html> {
    let said = || html! { <p class="hint">{ say(page, ui::KEEP_FORM_ROLL) }</p> };
    platform::is_roll().then(said)
}

pub(super) fn field(lang: Lang, (name, label): Field, typed: &UseStateHandle<Typed>) -> Html {
    let id = ["form-", name].concat();
    let value = typed.0.get(name).cloned().unwrap_or_default();
    let write = {
        let typed = typed.clone();
        move |text: String| {
            let mut now = (*typed).clone();
            now.0.insert(name, text);
            typed.set(now);
        }
    };
    let control = if is_long(name) {
        let oninput = move |event: InputEvent| {
            write(event.target_unchecked_into::<HtmlTextAreaElement>().value());
        };
        html! { <textarea class="application__input" id={id.clone()} {name} rows="3" autocomplete="off" spellcheck="false" {value} {oninput} /> }
    } else {
        let oninput = move |event: InputEvent| {
            write(event.target_unchecked_into::<HtmlInputElement>().value());
        };
        html! { <input class="application__input" id={id.clone()} {name} type="text" inputmode={input_mode(name)} autocomplete="off" spellcheck="false" {value} {oninput} /> }
    };
    html! {
        <div class="application__field">
            <label for={id}>{ keep_words(lang).get(label) }</label>
            { control }
        </div>
    }
}

/// Whether it takes more than a line.
fn is_long(field: &str) -> bool {
    matches!(field, "reason" | "told" | "why")
}

/// Which keys a phone shows for a field.
fn input_mode(field: &str) -> &'static str {
    match field {
        "phone" => "tel",
        "applicant-number" | "child-number" => "numeric",
        _ => "text",
    }
}

/// A line with what was typed; a blank with what is wanted there where nothing was.
pub(super) fn filled(line: &str, value: &dyn Fn(&str) -> String) -> Html {
    html! {
        { for pieces(line).map(|piece| match piece {
            Piece::Said(said) => html! { { said.to_owned() } },
            Piece::Blank { name, hint } => {
                let value = value(name);
                if value.is_empty() {
                    html! {
                        <>
                            <span class="application__blank" />
                            { for (!hint.is_empty()).then(|| html! { <small class="application__hint">{ " (" }{ hint.to_owned() }{ ")" }</small> }) }
                        </>
                    }
                } else {
                    html! { <span class="application__value">{ value }</span> }
                }
            }
        }) }
    }
}

//! A text to copy, with a button. Whether it was copied is nobody else's business, so it is kept here.

use yew::prelude::*;

use crate::platform;

#[derive(Properties, PartialEq)]
pub struct CopyProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub text: AttrValue,
    /// The language of the text, where it is not that of the page.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// How many rows of it are seen at most: nobody reads a message before it is sent.
    #[prop_or(usize::MAX)]
    pub rows: usize,
    pub button: AttrValue,
    /// Said when it was copied.
    pub copied: AttrValue,
    /// Said when the browser refuses: the text is selected all the same.
    pub selected: AttrValue,
}

#[component]
pub fn Copy(props: &CopyProps) -> Html {
    let outcome = use_state(|| None::<(AttrValue, bool)>);
    let onclick = {
        let (outcome, id) = (outcome.clone(), props.id.clone());
        let text = props.text.clone();
        Callback::from(move |_: MouseEvent| {
            outcome.set(Some((text.clone(), platform::copy(&id))));
        })
    };
    // Another text by now is not copied.
    let outcome = outcome.as_ref().filter(|(text, _)| *text == props.text);
    let said = outcome.map(|(_, copied)| if *copied { &props.copied } else { &props.selected });
    html! {
        <div class="copy">
            <label class="visually-hidden" for={props.id.clone()}>{ props.label.clone() }</label>
            <textarea
                class="copy__text"
                id={props.id.clone()}
                lang={props.lang.clone()}
                readonly=true
                rows={rows(&props.text).min(props.rows).to_string()}
                value={props.text.clone()}
            />
            <div class="actions">
                <button class="button" type="button" {onclick}>{ props.button.clone() }</button>
            </div>
            <p class="copy__said" role="status">{ said.cloned().unwrap_or_default() }</p>
        </div>
    }
}

/// Enough rows for a narrow phone, on which a line takes about 24 letters, where a field does not grow by itself.
fn rows(text: &str) -> usize {
    text.lines().map(|line| line.chars().count() / 24 + 1).sum()
}

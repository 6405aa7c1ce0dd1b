//! A button that hands something over, and says afterwards what it did.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use yew::prelude::*;

use crate::platform;

#[derive(Properties, PartialEq)]
pub(super) struct WayProps {
    pub(super) button: AttrValue,
    /// Does it, and calls back with whether that worked.
    pub(super) act: Callback<Callback<bool>>,
    pub(super) done: AttrValue,
    pub(super) failed: AttrValue,
}

#[component]
pub(super) fn Way(props: &WayProps) -> Html {
    let outcome = use_state(|| None);
    let onclick = {
        let (outcome, act) = (outcome.clone(), props.act.clone());
        Callback::from(move |_: MouseEvent| {
            let outcome = outcome.clone();
            act.emit(Callback::from(move |done| outcome.set(Some(done))));
        })
    };
    let said = outcome.map(|done| if done { &props.done } else { &props.failed });
    html! {
        <div class="way">
            <div class="actions"><button class="button" type="button" {onclick}>{ props.button.clone() }</button></div>
            <p class="way__said" role="status">{ said.cloned().unwrap_or_default() }</p>
        </div>
    }
}

#[derive(Clone, Properties, PartialEq)]
pub(super) struct SaveProps {
    pub(super) id: AttrValue,
    pub(super) button: AttrValue,
    /// What the file is called.
    pub(super) name: AttrValue,
    /// `text/html`.
    pub(super) kind: AttrValue,
    /// What stands in it.
    pub(super) make: Callback<(), String>,
    pub(super) done: AttrValue,
}

/// A file made on this device. A link to save, with the file as its address: that needs no permission of the page's policy,
/// and works where a frame or a browser within another app gives no other way.
#[component]
pub(super) fn Save(props: &SaveProps) -> Html {
    let saved = use_state(|| false);
    let onclick = {
        let SaveProps { id, make, kind, .. } = props.clone();
        let saved = saved.clone();
        Callback::from(move |_: MouseEvent| {
            let file = utf8_percent_encode(&make.emit(()), NON_ALPHANUMERIC).to_string();
            platform::lead_to(&id, &["data:", &kind, ";charset=utf-8,", &file].concat());
            saved.set(true);
        })
    };
    html! {
        <div class="way">
            <div class="actions"><a class="button" id={props.id.clone()} href="#" download={props.name.clone()} {onclick}>{ props.button.clone() }</a></div>
            <p class="way__said" role="status">{ saved.then(|| props.done.clone()).unwrap_or_default() }</p>
        </div>
    }
}

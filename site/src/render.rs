//! Pages and parts of them as HTML, drawn by the app's own views.

use komek::model::Model;
use komek::page::{Page, Views};
use komek::pages;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
struct Shown {
    html: Html,
}

#[component]
fn Show(shown: &Shown) -> Html {
    shown.html.clone()
}

/// What a view has made.
pub fn html(html: Html) -> String {
    let renderer = yew::LocalServerRenderer::<Show>::with_props(Shown { html }).hydratable(false);
    pollster::block_on(renderer.render())
}

/// A whole page.
pub fn page(model: &Model) -> String {
    html(pages::view(&Page::new(model, &Views::default(), Callback::noop()), None))
}

/// A page without its header, and what the document is called while it is shown.
pub fn main(model: &Model) -> (String, String) {
    let none = Views::default();
    let page = Page::new(model, &none, Callback::noop());
    (html(pages::main(&page)), pages::title(&page))
}

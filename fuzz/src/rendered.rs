//! Pages drawn natively, as a browser would read them.

use komek::app::loader::views;
use komek::model::Model;
use komek::model::labels::MOST;
use komek::page::Page;
use komek::pages;
use scraper::Html as Document;
use yew::Callback;

fn markup(model: &Model) -> String {
    let html = pages::view(&Page::new(model, &views(), Callback::noop()), None);
    site::render::html(html)
}

/// A page can be drawn, and is of nothing that runs or is fetched.
pub(crate) fn check(model: &Model) {
    names(&markup(model));
}

/// With labels the page has what it has without, element by element, and says each label as it was typed.
pub(crate) fn check_labels(model: &Model, nameless: &Model) {
    let drawn = markup(model);
    assert_eq!(names(&drawn), names(&markup(nameless)), "{drawn}");
    let said: String = Document::parse_fragment(&drawn).root_element().text().collect();
    for label in
        (0..model.answers.children.len().min(MOST)).filter_map(|child| model.labels.of(child))
    {
        let fields = drawn.contains("input");
        assert!(fields || said.contains(label), "{label:?} in {said:?}");
    }
}

/// Every element with the names of its attributes, in order; none of them loads or runs anything.
fn names(drawn: &str) -> Vec<String> {
    let document = Document::parse_fragment(drawn);
    let elements = document.root_element().descendent_elements();
    let names = elements.map(|element| {
        let element = element.value();
        let name = element.name();
        assert!(
            !["script", "style", "iframe", "object", "embed", "base"].contains(&name),
            "{drawn}"
        );
        assert!(element.attrs().all(|(name, _)| !name.starts_with("on")), "{drawn}");
        let mut names: Vec<&str> = element.attrs().map(|(name, _)| name).collect();
        names.sort_unstable();
        [name, " ", &names.join(" ")].concat()
    });
    names.collect()
}

//! Where a line comes from, and the mark on a line that is not certain.

use content::ui;
use rules::book::{Citation, Place, Reference, Standing};
use yew::prelude::*;

use crate::pages::Page;

/// "Confirm with the school", with its reason; nothing on what the source document or current law states.
pub fn mark(page: &Page<'_>, standing: Standing) -> Html {
    let text = match standing {
        Standing::Stated | Standing::CurrentLaw => return html! {},
        Standing::OlderEdition => ui::MARK_OLDER_EDITION,
        Standing::Press => ui::MARK_PRESS,
        Standing::Differs => ui::MARK_DIFFERS,
        Standing::Practice => ui::MARK_PRACTICE,
    };
    html! { <span class={classes!("mark", (standing == Standing::Practice).then_some("mark--practice"))}>{ page.text(text) }</span> }
}

/// The sources as a list of links with their places.
pub fn list<'a>(page: &Page<'_>, citations: impl IntoIterator<Item = &'a Citation>) -> Html {
    let mut references: Vec<&Reference> = Vec::new();
    for reference in citations.into_iter().flat_map(|citation| &citation.references) {
        if !references.contains(&reference) {
            references.push(reference);
        }
    }
    html! {
        <ul class="sources">
            { for references.into_iter().map(|found| html! { <li>{ reference(page, found) }</li> }) }
        </ul>
    }
}

fn reference(page: &Page<'_>, reference: &Reference) -> Html {
    let Some(source) = page.book.sources.get(reference.source.index()) else { return html! {} };
    let title = page.text(source.title);
    let mut places = reference.at.as_ref().map(|at| place(page, at)).unwrap_or_default();
    if let Some(edition) = &source.edition {
        places.push(page.fill(ui::PLACE_EDITION, &[("edition", edition)]));
    }
    let places = places.into_iter().map(|place| [", ", &place].concat()).collect::<String>();
    match &source.url {
        Some(url) => html! { <><a href={url.clone()} rel="noopener noreferrer">{ title }</a>{ places }</> },
        None => html! { <>{ title }{ places }</> },
    }
}

fn place(page: &Page<'_>, place: &Place) -> Vec<String> {
    match place {
        Place::Line(line) => vec![page.fill(ui::PLACE_LINE, &[("line", &line.to_string())])],
        Place::Act { annex, article, point } => [
            annex.as_ref().map(|annex| page.fill(ui::PLACE_ANNEX, &[("annex", annex)])),
            article.as_ref().map(|article| page.fill(ui::PLACE_ARTICLE, &[("article", article)])),
            point.as_ref().map(|point| page.fill(ui::PLACE_POINT, &[("point", point)])),
        ]
        .into_iter()
        .flatten()
        .collect(),
    }
}

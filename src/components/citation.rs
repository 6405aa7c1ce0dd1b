//! Where a line comes from, and the mark on a line that is not certain.

use content::ui;
use rules::book::{Citation, Place, Reference, Standing};
use yew::prelude::*;

use crate::pages::Page;

/// "Confirm with the school", with its reason; nothing on what the source document or current law states.
pub fn mark(page: &Page<'_>, standing: Standing) -> Html {
    let text = match standing {
        Standing::Stated | Standing::CurrentLaw => return html! {},
        Standing::OlderEdition | Standing::Press => ui::MARK_CONFIRM,
        Standing::Differs => ui::MARK_DIFFERS,
        Standing::Unstated => ui::MARK_UNSTATED,
        Standing::Practice => ui::MARK_PRACTICE,
    };
    html! { <span class={classes!("mark", (standing == Standing::Practice).then_some("mark--practice"))}>{ page.text(text) }</span> }
}

/// The same in one word, for a line among others.
pub fn short_mark(page: &Page<'_>, standing: Standing) -> Html {
    match standing {
        Standing::Stated | Standing::CurrentLaw => html! {},
        Standing::Practice => mark(page, standing),
        Standing::OlderEdition | Standing::Press | Standing::Differs | Standing::Unstated => {
            html! { <span class="mark">{ page.text(ui::MARK_SHORT) }</span> }
        }
    }
}

/// The places in acts alone, for a line that has to name its point of the law: `статья 19-1, пункт 2`.
pub fn points(page: &Page<'_>, citation: &Citation) -> String {
    let points = citation.references.iter().filter_map(|reference| {
        let at = reference.at.as_ref().filter(|at| matches!(at, Place::Act { .. }))?;
        let source = page.book.sources.get(reference.source.index())?;
        Some([page.text(source.title), &place(page, at).join(", ")].join(", "))
    });
    points.collect::<Vec<String>>().join("; ")
}

/// The sources as a list of links with their places.
pub fn list<'a>(page: &Page<'_>, citations: impl IntoIterator<Item = &'a Citation>) -> Html {
    let mut references: Vec<&Reference> = Vec::new();
    for reference in citations.into_iter().flat_map(|citation| citation.references.iter()) {
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
    match source.standing {
        Standing::OlderEdition => places.push(page.text(ui::STANDING_OLDER_EDITION).to_owned()),
        Standing::Press => places.push(page.text(ui::STANDING_PRESS).to_owned()),
        Standing::Stated
        | Standing::CurrentLaw
        | Standing::Differs
        | Standing::Unstated
        | Standing::Practice => {}
    }
    let places = places.into_iter().map(|place| [", ", &place].concat()).collect::<String>();
    match &source.url {
        Some(url) => {
            html! { <><a href={url.clone()} rel="noopener noreferrer">{ title }</a>{ places }</> }
        }
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

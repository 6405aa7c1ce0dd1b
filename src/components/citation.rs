//! Where a line comes from, and the mark on a line that is not certain.

use content::sentence::Speaker;
use content::ui;
use rules::CompleteBook;
use rules::book::{Certainty, Citation, Place, Reference, Source, Standing};
use yew::prelude::*;

use crate::components::element::{element, group};
use crate::page::{LatePage, Page};

/// Whoever says a line: a page of the app, or the guide, which knows no day and no answers.
pub trait Says {
    fn say(&self) -> &Speaker;

    /// Whether a link may lead to another site.
    fn leads_out(&self) -> bool {
        true
    }
}

impl Says for Page<'_> {
    fn say(&self) -> &Speaker {
        &self.say
    }

    fn leads_out(&self) -> bool {
        self.model.kiosk.is_none()
    }
}

impl Says for LatePage<'_> {
    fn say(&self) -> &Speaker {
        &self.page.say
    }

    fn leads_out(&self) -> bool {
        self.page.leads_out()
    }
}

/// Why a line is not certain, and whom to ask: whoever can know, never the one who cannot. Nothing on what current law
/// or the source document states, and nothing where the line has said it itself.
pub fn mark(page: &impl Says, certainty: Certainty) -> Html {
    let say = page.say();
    let reason = match certainty.standing {
        Standing::CurrentLaw | Standing::Stated => return Html::default(),
        Standing::Practice => {
            return element("span", "mark mark--practice").with(say.text(ui::MARK_PRACTICE)).into();
        }
        Standing::OlderEdition | Standing::Press => None,
        Standing::Differs => Some(ui::MARK_DIFFERS),
        Standing::Unstated => Some(ui::MARK_UNSTATED),
    };
    let Some(whom) = say.whom(certainty.confirm) else { return Html::default() };
    let mark = element("span", "mark");
    let mark = match reason {
        Some(reason) => mark.with(say.text(reason)).with(". "),
        None => mark,
    };
    mark.with(whom).into()
}

/// The same in one word, for a line among others.
pub fn short_mark(page: &impl Says, certainty: Certainty) -> Html {
    let unsure = certainty.standing.needs_confirming();
    if certainty.standing == Standing::Practice {
        mark(page, certainty)
    } else if unsure && page.say().whom(certainty.confirm).is_some() {
        element("span", "mark").with(page.say().text(ui::MARK_SHORT)).into()
    } else {
        Html::default()
    }
}

/// The same behind a text, with the space between them; nothing where there is no mark.
pub fn marked(page: &impl Says, certainty: Certainty) -> Html {
    let mark = short_mark(page, certainty);
    if mark == Html::default() { mark } else { group().with(" ").with(mark).into() }
}

/// The places in acts alone, each act named once, for a line that has to name its point of the law: `Закон …, статья
/// 19-1, пункт 2`.
pub fn points(page: &impl Says, book: &CompleteBook, citation: &Citation) -> String {
    let say = page.say();
    let mut points = String::new();
    let mut named = None;
    for reference in book.references(*citation) {
        let Some(at) = reference.at.as_ref().filter(|at| matches!(at, Place::Act(_))) else {
            continue;
        };
        let Some(source) = book.source(reference.source) else { continue };
        let place = say.place(at).join(", ");
        if named == Some(reference.source) {
            points += &["; ", &place].concat();
        } else {
            let before = if points.is_empty() { "" } else { "; " };
            points += &[before, say.text(source.title), ", ", &place].concat();
        }
        named = Some(reference.source);
    }
    points
}

/// The sources as a list of links with their places.
pub fn list<'a>(page: &LatePage<'_>, citations: impl IntoIterator<Item = &'a Citation>) -> Html {
    let mut references: Vec<&Reference> = Vec::new();
    for citation in citations {
        add(&mut references, page.book.references(*citation));
    }
    listed(page, &references)
}

/// Those that are not among them yet.
#[inline(never)]
fn add<'a>(references: &mut Vec<&'a Reference>, cited: &'a [Reference]) {
    for reference in cited {
        if !references.contains(&reference) {
            references.push(reference);
        }
    }
}

#[inline(never)]
fn listed(page: &LatePage<'_>, references: &[&Reference]) -> Html {
    let line = |found: &&Reference| element("li", "").with(reference(page, found));
    element("ul", "sources").each(references.iter().map(line)).into()
}

fn reference(page: &LatePage<'_>, reference: &Reference) -> Html {
    let Some(source) = page.book.source(reference.source) else {
        return Html::default();
    };
    let places = reference.at.as_ref().map(|at| page.say.place(at)).unwrap_or_default();
    self::source(page, source, places)
}

/// A source as a link to where it can be read, with places in it, the edition that was read and how sure it is.
pub fn source(page: &impl Says, source: &Source, mut places: Vec<String>) -> Html {
    let say = page.say();
    let title = say.text(source.title);
    if let Some(edition) = &source.edition {
        places.push(say.fill(ui::PLACE_EDITION, &[("edition", edition)]));
    }
    match source.standing {
        Standing::OlderEdition => places.push(say.text(ui::STANDING_OLDER_EDITION).to_owned()),
        Standing::Press => places.push(say.text(ui::STANDING_PRESS).to_owned()),
        Standing::Stated
        | Standing::CurrentLaw
        | Standing::Differs
        | Standing::Unstated
        | Standing::Practice => {}
    }
    let places = places.iter().fold(String::new(), |said, place| said + ", " + place.as_str());
    let cited = match source.url {
        Some(url) if !page.leads_out() => {
            let address = element("span", "sources__address").with(say.text(url));
            group().with(title).with(" ").with(address)
        }
        Some(url) => {
            // In a frame it would take the page's place, and may refuse to be framed.
            let link = element("a", "").attr("href", say.text(url)).attr("target", "_blank");
            group().with(link.attr("rel", "noopener noreferrer").with(title))
        }
        None => group().with(title),
    };
    cited.with(places).into()
}

//! Where a line comes from, and the mark on a line that is not certain.

use content::sentence::Speaker;
use content::ui;
use rules::book::{Citation, Place, Reference, Source, Standing};
use yew::prelude::*;

use crate::components::element::{element, group};
use crate::pages::Page;

/// Whoever says a line: a page of the app, or the guide, which knows no day and no answers.
pub trait Says {
    fn say(&self) -> &Speaker;
}

impl Says for Page<'_> {
    fn say(&self) -> &Speaker {
        &self.say
    }
}

/// "Confirm with the school", with its reason; nothing on what the source document or current law states.
pub fn mark(page: &impl Says, standing: Standing) -> Html {
    let text = match standing {
        Standing::Stated | Standing::CurrentLaw => return Html::default(),
        Standing::OlderEdition | Standing::Press => ui::MARK_CONFIRM,
        Standing::Differs => ui::MARK_DIFFERS,
        Standing::Unstated => ui::MARK_UNSTATED,
        Standing::Practice => ui::MARK_PRACTICE,
    };
    let practice = standing == Standing::Practice;
    let class = if practice { "mark mark--practice" } else { "mark" };
    element("span", class).with(page.say().text(text)).into()
}

/// The same in one word, for a line among others.
pub fn short_mark(page: &impl Says, standing: Standing) -> Html {
    match standing {
        Standing::Stated | Standing::CurrentLaw => Html::default(),
        Standing::Practice => mark(page, standing),
        Standing::OlderEdition | Standing::Press | Standing::Differs | Standing::Unstated => {
            element("span", "mark").with(page.say().text(ui::MARK_SHORT)).into()
        }
    }
}

/// The places in acts alone, for a line that has to name its point of the law: `статья 19-1, пункт 2`.
pub fn points(page: &impl Says, citation: &Citation) -> String {
    let say = page.say();
    let points = citation.references.iter().filter_map(|reference| {
        let at = reference.at.as_ref().filter(|at| matches!(at, Place::Act { .. }))?;
        let source = say.book.sources.get(reference.source.index())?;
        Some([say.text(source.title), &place(say, at).join(", ")].join(", "))
    });
    points.collect::<Vec<String>>().join("; ")
}

/// The sources as a list of links with their places.
pub fn list<'a>(page: &Page<'_>, citations: impl IntoIterator<Item = &'a Citation>) -> Html {
    let mut references: Vec<&Reference> = Vec::new();
    for citation in citations {
        add(&mut references, citation);
    }
    listed(page, &references)
}

/// Those of a citation that are not among them yet.
#[inline(never)]
fn add<'a>(references: &mut Vec<&'a Reference>, citation: &'a Citation) {
    for reference in citation.references.iter() {
        if !references.contains(&reference) {
            references.push(reference);
        }
    }
}

#[inline(never)]
fn listed(page: &Page<'_>, references: &[&Reference]) -> Html {
    let line = |found: &&Reference| element("li", "").with(reference(page, found));
    element("ul", "sources").each(references.iter().map(line)).into()
}

fn reference(page: &Page<'_>, reference: &Reference) -> Html {
    let Some(source) = page.book.sources.get(reference.source.index()) else {
        return Html::default();
    };
    let places = reference.at.as_ref().map(|at| place(&page.say, at)).unwrap_or_default();
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
        Some(url) => {
            let link = element("a", "").attr("href", say.text(url));
            group().with(link.attr("rel", "noopener noreferrer").with(title))
        }
        None => group().with(title),
    };
    cited.with(places).into()
}

fn place(say: &Speaker, place: &Place) -> Vec<String> {
    match place {
        Place::Line(line) => vec![say.fill(ui::PLACE_LINE, &[("line", &line.to_string())])],
        Place::Act { annex, article, point } => {
            let mut places = Vec::new();
            for (text, name, value) in [
                (ui::PLACE_ANNEX, "annex", annex),
                (ui::PLACE_ARTICLE, "article", article),
                (ui::PLACE_POINT, "point", point),
            ] {
                if let Some(value) = value {
                    places.push(say.fill(text, &[(name, value)]));
                }
            }
            places
        }
    }
}

//! The file as a school, or every mistake in it: what stands in a field and what does not.

mod fields;
mod hours;
mod texts;
mod values;

use rules::book::Span;
use rules::{Lang, RuleBook};

use crate::colour::{Colour, LEAST};
use crate::json::{self, Node};
use crate::limits;
use crate::mistake::{Mistake, Wrong};
use crate::school::{Category, Door, Notice, School, Texts};
use fields::{Fields, Place};

/// The fields of the file, in the order in which they are documented.
pub const FIELDS: [&str; 15] = [
    "$schema",
    "name",
    "address",
    "room",
    "hours",
    "phone",
    "whatsapp",
    "post",
    "languages",
    "services",
    "board",
    "colour",
    "notice",
    "values",
    "page",
];

/// What comes of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// None where a mistake is serious.
    pub school: Option<School>,
    /// In the order of lines.
    pub mistakes: Vec<Mistake>,
}

/// Reads a file, for a rule book.
pub fn read(book: &RuleBook, text: &str) -> Reading {
    // Editors on Windows begin a file with a byte order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > limits::FILE {
        let large = Mistake { field: String::new(), line: 1, wrong: Wrong::Large };
        return Reading { school: None, mistakes: vec![large] };
    }
    match json::parse(text) {
        Ok(node) => Reader { book, order: Lang::ALL, mistakes: Vec::new() }.whole(&node),
        Err(mistake) => Reading { school: None, mistakes: vec![mistake] },
    }
}

/// Reads on behind a mistake, so that all are named at once.
struct Reader<'a> {
    book: &'a RuleBook,
    /// In which order languages stand in for each other.
    order: [Lang; 3],
    mistakes: Vec<Mistake>,
}

impl Reader<'_> {
    fn whole(mut self, node: &Node) -> Reading {
        let place = Place { field: String::new(), node };
        let school = self.fields(&place, &FIELDS).and_then(|fields| self.school(&fields));
        self.mistakes.sort_by_key(|mistake| mistake.line);
        let serious = self.mistakes.iter().any(|mistake| mistake.wrong.is_serious());
        Reading { school: school.filter(|_| !serious), mistakes: self.mistakes }
    }

    fn school(&mut self, fields: &Fields<'_>) -> Option<School> {
        // First: texts are filled in by it.
        if let Some(place) = fields.get("languages") {
            self.order = self.languages(&place);
        }
        let name = self.needed(fields, "name");
        let name = name.and_then(|place| self.texts(&place, limits::NAME));
        let door = Door {
            address: fields.get("address").and_then(|place| self.texts(&place, limits::TEXT)),
            room: fields.get("room").and_then(|place| self.texts(&place, limits::NAME)),
            hours: fields.get("hours").map(|place| self.hours(&place)),
            phone: fields.get("phone").and_then(|place| self.phone(&place)),
            whatsapp: fields.get("whatsapp").and_then(|place| self.whatsapp(&place)),
            post: fields.get("post").and_then(|place| self.texts(&place, limits::NAME)),
        };
        let services = fields.get("services").map(|place| self.services(&place));
        let board = fields.get("board").map(|place| self.board(&place));
        let colour = fields.get("colour").and_then(|place| self.colour(&place));
        let notice = fields.get("notice").and_then(|place| self.notice(&place));
        let values = fields.get("values").map(|place| self.values(&place));
        let page = fields.get("page").and_then(|place| self.page(&place));
        Some(School {
            name: name?,
            door,
            languages: self.order,
            services,
            board: board.unwrap_or_default(),
            colour,
            notice,
            values: values.unwrap_or_default(),
            page,
        })
    }

    fn colour(&mut self, place: &Place<'_>) -> Option<Colour> {
        let text = self.text(place, limits::NAME)?;
        let Some(colour) = Colour::read(text) else { return self.wrong(place, Wrong::Colour) };
        let contrast = colour.contrast();
        if contrast < LEAST {
            return self.wrong(place, Wrong::Faint(contrast));
        }
        Some(colour)
    }

    fn notice(&mut self, place: &Place<'_>) -> Option<Notice> {
        let fields = self.fields(place, &["text", "from", "until"])?;
        let text = self.needed(&fields, "text");
        let text: Option<Texts> = text.and_then(|place| self.texts(&place, limits::TEXT));
        let from = self.needed(&fields, "from").and_then(|place| self.day(&place));
        let until = self.needed(&fields, "until");
        let until = until.and_then(|place| Some((self.day(&place)?, place)));
        let (from, (until, at)) = from.zip(until)?;
        if until < from {
            return self.wrong(&at, Wrong::Order);
        }
        Some(Notice { text: text?, days: Span { from, until } })
    }

    fn board(&mut self, place: &Place<'_>) -> Vec<Category> {
        let categories = self.list(place, limits::CATEGORIES);
        categories.iter().filter_map(|place| self.category(place)).collect()
    }

    fn category(&mut self, place: &Place<'_>) -> Option<Category> {
        let fields = self.fields(place, &["title", "papers"])?;
        let title = self.needed(&fields, "title");
        let title = title.and_then(|place| self.texts(&place, limits::TEXT));
        let papers = fields.get("papers").map(|place| self.list(&place, limits::PAPERS));
        let papers = papers.iter().flatten();
        let papers = papers.filter_map(|place| self.texts(place, limits::TEXT)).collect();
        Some(Category { title: title?, papers })
    }

    /// The languages named, in their order, and then the others.
    fn languages(&mut self, place: &Place<'_>) -> [Lang; 3] {
        let named = self.words(place, &Lang::ALL.map(|lang| (lang.tag(), lang)));
        let rest = Lang::ALL.into_iter().filter(|lang| !named.contains(lang));
        let order: Vec<Lang> = named.iter().copied().chain(rest).collect();
        order.try_into().unwrap_or(Lang::ALL)
    }

    fn services(&mut self, place: &Place<'_>) -> Vec<rules::book::ServiceId> {
        let services = self.book.services.iter().enumerate();
        let known: Vec<_> = services
            .filter_map(|(index, one)| {
                Some((one.name.as_str(), rules::book::ServiceId::at(index)?))
            })
            .collect();
        self.words(place, &known)
    }
}

//! What a school adds: which file says it, and what comes of that.

use rules::book::{ChannelId, Citation, Confirm, DatedValue, ReferencesId, Standing};
use rules::{CompleteBook, RuleBook};
use school::{Reading, School};

/// Which file is asked for, and for whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Below the root of the site.
    pub file: String,
    /// What the address of this page says of it, for another device: `?school=5`, or nothing.
    pub search: String,
    /// Whether the address asks for a check of the file.
    pub checks: bool,
    /// Whether whoever sees the page looks after it: it is on their own machine.
    pub at_home: bool,
}

impl Asked {
    /// By what stands behind `?` in the address of a page, and by the root of its site.
    pub fn by(search: &str, root: &str) -> Asked {
        let pairs = || search.trim_start_matches('?').split('&');
        let named = pairs().find_map(|pair| pair.strip_prefix("school=")).filter(|id| is_id(id));
        let has = |wanted: &str| pairs().any(|pair| pair.split('=').next() == Some(wanted));
        let (file, search) = match named {
            Some(id) => (["schools/", id, ".json"].concat(), ["?school=", id].concat()),
            None => ("school.json".to_owned(), String::new()),
        };
        // A kiosk may serve itself: there families see the page.
        let at_home = is_own_machine(root) && !has("kiosk");
        Asked { file, search, checks: has("school-check"), at_home }
    }

    /// Whether somebody has to be told where there is no such file: usually there is none.
    pub fn is_missed(&self) -> bool {
        self.checks || (self.at_home && !self.search.is_empty())
    }
}

fn is_id(id: &str) -> bool {
    let letters = id.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'-');
    letters && (1..=40).contains(&id.len())
}

fn is_own_machine(root: &str) -> bool {
    let host = root.split("://").nth(1).unwrap_or_default();
    ["localhost", "127.0.0.1", "[::1]"].into_iter().any(|own| {
        let rest = host.strip_prefix(own);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/']))
    })
}

/// A school's file as it was found, and what it makes of the book.
#[derive(Debug, PartialEq)]
pub struct Own {
    pub asked: Asked,
    /// None where there is no such file.
    pub reading: Option<Reading>,
    /// The book with the hours and values of the school; none without a school.
    pub book: Option<CompleteBook>,
    /// The door of the school in that book.
    pub channel: Option<ChannelId>,
}

impl Own {
    pub fn of(book: &CompleteBook, asked: Asked, text: Option<String>) -> Own {
        let reading = text.map(|text| school::read(book, &text));
        let channel = book.channels.iter().position(|channel| channel.name == "school");
        let channel = channel.and_then(ChannelId::at);
        let school = reading.as_ref().and_then(|reading| reading.school.as_ref());
        let book = school.map(|school| with(book.clone(), channel, school));
        Own { asked, reading, book, channel }
    }

    pub fn school(&self) -> Option<&School> {
        self.reading.as_ref()?.school.as_ref()
    }

    pub fn rules(&self) -> Option<&RuleBook> {
        self.book.as_deref()
    }
}

/// The book with what a school may add to it: hours of its own door, and values for days that have none.
fn with(mut book: CompleteBook, channel: Option<ChannelId>, school: &School) -> CompleteBook {
    if let Some((channel, hours)) = channel.zip(school.door.hours.as_ref()) {
        book.own_hours.push((channel, hours.clone()));
    }
    // No source of the book says it: whatever rests on it is to be confirmed.
    let citation = Citation {
        standing: Standing::Unstated,
        confirm: Confirm::School,
        references: ReferencesId(u16::MAX),
    };
    for own in &school.values {
        let parameter = book.parameters.get_mut(own.parameter.index());
        let Some(parameter) = parameter else { continue };
        parameter.values.push(DatedValue { span: own.days, tenge: own.tenge, citation });
    }
    let known = book
        .parameters
        .iter()
        .map(|parameter| parameter.values.iter().map(|value| value.span.until).max());
    if let Some(until) = known.min().flatten() {
        book.edition.money.until = until;
    }
    book
}

/// A school on a page that was there before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Here {
    /// There is one for each time that a page is opened.
    pub own: &'static Own,
    /// The arrival (`Model::arrivals`) at which it came. What is above a page waits for the next one, so that nothing moves
    /// under a finger.
    pub since: u32,
}

#[cfg(test)]
mod tests {
    use super::Asked;

    fn asked(search: &str) -> Asked {
        Asked::by(search, "https://school.example.kz/komek/")
    }

    #[test]
    fn the_address_names_a_file_of_the_same_site() {
        for (search, file) in [
            ("", "school.json"),
            ("?school=5", "schools/5.json"),
            ("?kiosk=1&school=qyzylorda-Nis&idle=60", "schools/qyzylorda-Nis.json"),
            ("?school=", "school.json"),
            ("?school=../../x", "school.json"),
            ("?school=a/b", "school.json"),
            ("?school=5.json", "school.json"),
            ("?school=%2e", "school.json"),
            ("?schools=5", "school.json"),
        ] {
            assert_eq!(asked(search).file, file, "{search}");
        }
        assert_eq!(asked(&format!("?school={}", "a".repeat(41))).file, "school.json");
    }

    #[test]
    fn who_looks_after_the_file_is_told_and_families_are_not() {
        let missed = |search: &str, root: &str| Asked::by(search, root).is_missed();
        let public = "https://school.example.kz/";
        assert!(!missed("", public) && !missed("?school=5", public));
        assert!(missed("?school-check", public) && missed("?school=5&school-check=1", public));
        for root in ["http://localhost/", "http://127.0.0.1:8080/komek/", "http://[::1]:80/"] {
            assert!(missed("?school=5", root) && !missed("", root), "{root}");
            assert!(!missed("?school=5&kiosk=1", root), "{root}");
        }
        assert!(!missed("?school=5", "https://localhost.example.kz/"));
    }
}

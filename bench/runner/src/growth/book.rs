//! `cargo xtask grow N FOLDER`: the shipped book grown to N services, to measure what grows with it.
//!
//! The shipped services are multiplied in turn. As in a real country's book, each copy has its own names, notes,
//! terms and legal basis, a ground, two questions, two papers and a source of its own, and every tenth a door of its
//! own; it shares the grounds, papers and steps that all services know.

use std::fs;
use std::io;
use std::path::Path;

use toml::Table;
use xtask::machine::repository;
use xtask::{BOOK, Problem, folder};

use super::service;

const OWN: &str = include_str!("own.toml");
const LINES: &str = include_str!("lines.toml");
const OFFICE: &str = include_str!("office.toml");
/// One in so many services has a door of its own.
const OFFICE_EVERY: usize = 10;

/// `cargo xtask grow`
pub(crate) fn grow(services: usize, into: &Path) -> Result<(), Problem> {
    let shown = into.display();
    lay_out(&repository().join(BOOK), services, into).map_err(|error| {
        Problem::new(
            format!("{shown}: no book can be laid out there ({error})"),
            format!("cargo xtask grow {services} target/book-{services}"),
        )
    })?;
    println!("Laid out {shown}. Build it with KOMEK_BOOK={shown}");
    Ok(())
}

/// Writes the book into a folder that is not there yet. It has the shipped services at least.
pub(super) fn lay_out(book: &Path, services: usize, into: &Path) -> io::Result<()> {
    if into.exists() {
        return Err(io::Error::other("the folder is there already"));
    }
    folder::copy(book, into)?;
    let shipped = service::shipped(&book.join("services"))?;
    for (number, (name, like)) in (1..=services).zip(shipped.iter().cycle()).skip(shipped.len()) {
        let id = format!("{name}-{number}");
        let filled =
            |text: &str| text.replace("@id@", &id).replace("@number@", &number.to_string());
        let (mut things, mut lines) = (filled(OWN), filled(LINES));
        if number.is_multiple_of(OFFICE_EVERY) {
            things += &filled(OFFICE);
            lines = format!("channel = \"{id}-office\"\n{lines}");
        }
        let lines = lines.parse().map_err(io::Error::other)?;
        let service = service::copy(like, &id, number, &lines);
        let service = Table::from_iter([("service".to_owned(), vec![service].into())]);
        // After the shipped ones, whose names begin with a digit: files are read in the order of their paths.
        let file = into.join("services").join(format!("grown-{number:05}-{id}.toml"));
        fs::write(file, [things, service.to_string()].join("\n"))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use rules::authoring::{Compiled, compile};

    use super::lay_out;
    use xtask::BOOK;
    use xtask::machine::repository;

    #[track_caller]
    fn grown(services: usize) -> Compiled {
        let folder = tempfile::tempdir().unwrap();
        let book = folder.path().join("book");
        lay_out(&repository().join(BOOK), services, &book).unwrap();
        compile(&book).unwrap_or_else(|problems| {
            panic!("{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        })
    }

    #[test]
    fn a_grown_book_passes_every_check_and_everything_in_it_grows() {
        let (shipped, grown) = (grown(3), grown(43));
        let sizes = |compiled: &Compiled| {
            let book = &compiled.book;
            [
                book.services.len(),
                book.categories.len(),
                book.documents.len(),
                book.questions.len(),
                book.channels.len(),
                book.sources.len(),
            ]
        };
        let (before, after) = (sizes(&shipped), sizes(&grown));
        let added: Vec<usize> =
            before.iter().zip(after).map(|(before, after)| after - before).collect();
        assert_eq!(added, [40, 40, 80, 80, 4, 40]);
        assert_eq!(before[0], 3, "the book of three services is the shipped one");
    }
}

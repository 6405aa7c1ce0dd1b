//! `cargo xtask sources`: what rests on an act, place by place, for whoever holds the act in hand or reads a new edition.

use std::fmt::Write as _;

use content::cited::{Cited, in_order};
use content::sentence::Speaker;
use content::{book, ui};
use rules::book::{Place, Reference, Source, SourceId};

use super::BadInput;

/// Every source with the number of lines that cite it.
pub(super) fn all(speaker: &Speaker, cited: &[Cited<'_>]) -> String {
    let sources = &book().sources;
    let width = sources.iter().map(|source| source.name.len()).max().unwrap_or(0);
    let mut told = String::new();
    for (index, source) in sources.iter().enumerate() {
        let lines = SourceId::at(index).map_or(0, |id| citing(cited, id).count());
        // Writing to a string does not fail.
        let _ = writeln!(told, "{:<width$} {lines:>5}  {}", source.name, title(speaker, source));
    }
    told
}

/// The places of one source that are cited, in the order in which they come there, and what rests on each.
pub(super) fn one(speaker: &Speaker, cited: &[Cited<'_>], id: &str) -> Result<String, BadInput> {
    let sources = &book().sources;
    let found = sources.iter().position(|source| source.name == id);
    let Some((index, source)) =
        found.and_then(|index| Some((SourceId::at(index)?, &sources[index])))
    else {
        let valid: Vec<String> =
            sources.iter().map(|source| format!("`{}`", source.name)).collect();
        return Err(format!("sources: there is no source `{id}`; valid are {}", valid.join(", ")));
    };
    let citing: Vec<&Cited<'_>> = citing(cited, index).collect();
    let mut places: Vec<Option<&Place>> =
        citing.iter().flat_map(|line| places(line, index)).collect();
    places.sort_by(|one, other| in_order(*one, *other));
    places.dedup();

    let mut told = format!("{}\n", title(speaker, source));
    let _ = writeln!(told, "places: {}, lines: {}", places.len(), citing.len());
    for place in places {
        let words =
            place.map_or_else(|| "as a whole".to_owned(), |at| speaker.place(at).join(", "));
        let _ = writeln!(told, "\n{words}");
        for line in citing.iter().filter(|line| self::places(line, index).any(|at| at == place)) {
            // As wide as the longest standing.
            let _ = writeln!(told, "    {:<13}  {}", line.standing.name(), line.name);
        }
    }
    Ok(told)
}

fn title(speaker: &Speaker, source: &Source) -> String {
    let edition = source
        .edition
        .as_deref()
        .map(|edition| speaker.fill(ui::PLACE_EDITION, &[("edition", edition)]));
    [Some(speaker.fill(source.title, &[])), edition]
        .into_iter()
        .flatten()
        .collect::<Vec<String>>()
        .join(", ")
}

/// The lines that cite a source, each once.
fn citing<'a, 'b>(cited: &'a [Cited<'b>], source: SourceId) -> impl Iterator<Item = &'a Cited<'b>> {
    cited.iter().filter(move |line| references(line, source).next().is_some())
}

fn places<'a>(line: &Cited<'a>, source: SourceId) -> impl Iterator<Item = Option<&'a Place>> {
    references(line, source).map(|reference| reference.at.as_ref())
}

fn references<'a>(line: &Cited<'a>, source: SourceId) -> impl Iterator<Item = &'a Reference> {
    line.references.iter().filter(move |reference| reference.source == source)
}

#[cfg(test)]
mod tests {
    use content::cited::Cited;
    use content::sentence::Speaker;
    use rules::book::{Act, Place, Reference, SourceId, Standing};
    use rules::{Date, Lang, Month};

    use super::{all, book, one};
    use crate::resting;

    fn speaker() -> Speaker {
        Speaker::new(Lang::En, Date::from_calendar_date(2026, Month::November, 23).unwrap())
    }

    fn at(id: &str, at: Option<Place>) -> Reference {
        let index = book().sources.iter().position(|source| source.name == id);
        Reference { source: SourceId::at(index.unwrap()).unwrap(), at }
    }

    /// Point of an annex of the order.
    fn order(annex: &str, point: &str) -> Reference {
        let part = |written: &str| Some(written.to_owned());
        let act = Act { annex: part(annex), point: part(point), ..Act::default() };
        at("order-158", Some(Place::Act(act)))
    }

    type Rests = (Standing, Vec<Reference>);

    fn citation(standing: Standing, references: Vec<Reference>) -> Rests {
        (standing, references)
    }

    fn named<'a>(citations: &'a [(&str, Rests)]) -> Vec<Cited<'a>> {
        let cited = |(name, (standing, references)): &'a (&str, Rests)| Cited {
            name: (*name).to_owned(),
            standing: *standing,
            references,
        };
        citations.iter().map(cited).collect()
    }

    #[test]
    fn the_places_stand_in_the_order_of_the_act_and_the_lines_in_that_of_the_book() {
        let citations = [
            ("meals/proactive", citation(Standing::CurrentLaw, vec![order("10", "7-1")])),
            (
                "aid/note-3",
                citation(
                    Standing::Differs,
                    vec![order("11", "3"), order("10", "10"), order("11", "3")],
                ),
            ),
            ("camp/note-1", citation(Standing::Press, vec![at("vkorc", None)])),
            ("camp/school", citation(Standing::CurrentLaw, vec![order("11", "3")])),
        ];
        assert_eq!(
            one(&speaker(), &named(&citations), "order-158").unwrap(),
            "Order No. 158 of the Minister of Education and Science, 24.04.2020, edition: 05.05.2026\n\
             places: 3, lines: 3\n\n\
             annex 10, point 7-1\n    current-law    meals/proactive\n\n\
             annex 10, point 10\n    differs        aid/note-3\n\n\
             annex 11, point 3\n    differs        aid/note-3\n    current-law    camp/school\n"
        );
        assert_eq!(
            one(&speaker(), &named(&citations), "vkorc").unwrap(),
            "vkorc.kz, state services\nplaces: 1, lines: 1\n\nas a whole\n    press          camp/note-1\n"
        );
    }

    #[test]
    fn a_source_that_nothing_cites_is_told_as_such() {
        let told = one(&speaker(), &[], "consultation").unwrap();
        assert!(told.ends_with("\nplaces: 0, lines: 0\n"), "{told}");
    }

    #[test]
    fn a_source_that_is_not_known_is_answered_with_those_that_are() {
        let message = one(&speaker(), &[], "order-159").unwrap_err();
        assert!(message.contains("`order-159`"), "{message}");
        for source in &book().sources {
            assert!(message.contains(&format!("`{}`", source.name)), "{message}");
        }
    }

    #[test]
    fn every_source_is_told_once_with_the_lines_that_cite_it() {
        // A line that cites two places of a source is one line.
        let citations = [
            ("a", citation(Standing::Stated, vec![at("consultation", Some(Place::Line(2)))])),
            ("b", citation(Standing::CurrentLaw, vec![order("10", "1"), order("11", "1")])),
            ("c", citation(Standing::CurrentLaw, vec![order("10", "1"), at("vkorc", None)])),
        ];
        let told = all(&speaker(), &named(&citations));
        let counted: Vec<(&str, &str)> = told
            .lines()
            .map(|line| {
                let mut words = line.split_whitespace();
                (words.next().unwrap(), words.next().unwrap())
            })
            .collect();
        let expected: Vec<(&str, &str)> = book()
            .sources
            .iter()
            .map(|source| match source.name.as_str() {
                "order-158" => ("order-158", "2"),
                id @ ("consultation" | "vkorc") => (id, "1"),
                id => (id, "0"),
            })
            .collect();
        assert_eq!(counted, expected);
    }

    #[test]
    fn what_rests_on_a_point_is_told_under_its_own_name() {
        let told = resting(Some("order-158"), Lang::Ru).unwrap();
        let below = |place: &str| {
            let rest =
                told.split_once(&format!("\n\n{place}\n")).unwrap_or_else(|| panic!("{place}"));
            rest.1.split("\n\n").next().unwrap().trim_end().to_owned()
        };
        // Only the meals are given without an application, and only by this point.
        assert_eq!(below("приложение 10, пункт 7-1"), "    current-law    meals/proactive");
        // A rule, and a line of the source document that is held against the order.
        let list = below("приложение 13, строка 9 перечня, подпункт 5)");
        for line in ["current-law    aid/school/guardianship-decision", "    consultation/line-58"]
        {
            assert!(list.contains(line), "{list}");
        }
        // Of complaints too: the head of the provider, and the body for the quality of services.
        assert_eq!(below("приложение 13, пункт 15").matches("complaint/line-").count(), 2);
    }

    #[test]
    fn a_source_is_asked_for_by_its_id_and_all_without() {
        for lang in Lang::ALL {
            let told = resting(None, lang).unwrap();
            assert_eq!(told.lines().count(), book().sources.len(), "{told}");
        }
    }

    #[test]
    fn the_readme_shows_what_is_told() {
        let readme =
            std::fs::read_to_string(xtask::machine::repository().join("README.md")).unwrap();
        let shown = readme.split_once("It begins:\n\n```\n").unwrap().1;
        let (head, lines) = shown.split_once("```").unwrap().0.split_once('…').unwrap();
        let told = resting(Some("order-158"), Lang::En).unwrap();
        assert!(told.starts_with(head), "{told}");
        assert!(told.contains(lines.split_once("\n\n").unwrap().1), "{told}");
    }
}
